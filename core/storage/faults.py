"""What can be wrong with a database, in one line each."""

from __future__ import annotations


class StorageFault(Exception):  # noqa: N818 - a fault of the operator's world
    """The database cannot be used: `what` is wrong and what is `todo` about it, one line each, English."""

    def __init__(self, what: str, todo: str) -> None:
        super().__init__(f"{what} {todo}")
        self.what = what
        self.todo = todo
