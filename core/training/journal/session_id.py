"""A session's name for ever."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class SessionId:
    """A session's name for ever: training block, planned date, letter."""

    block: int
    planned: date
    name: str

    def __str__(self) -> str:
        return f"{self.block}.{self.planned:%Y%m%d}.{self.name}"

    @classmethod
    def read(cls, text: str) -> SessionId | None:
        """The id in a token; None when it is not one."""
        block, _, rest = text.partition(".")
        day, _, name = rest.partition(".")
        if not (block.isdecimal() and block.isascii() and name in {"A", "B", "C", "L", "P"}):
            return None
        try:
            planned = datetime.strptime(day, "%Y%m%d").date()  # noqa: DTZ007 - a date alone
        except ValueError:
            return None
        return cls(int(block), planned, name)
