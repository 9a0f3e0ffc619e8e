"""What somebody asks of the bot with a press, a choice, a command or a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

COMMAND, COMPONENT, SUGGESTION, FORM = 2, 3, 4, 5
TOKEN_SECONDS = 15 * 60
REPLY, DEFER_REPLY, DEFER_UPDATE, UPDATE, SUGGEST, OPEN_FORM = 4, 5, 6, 7, 8, 9


@dataclass(eq=False)
class Interaction:
    """An interaction and what the bot made of it.

    `source` is the message with the component that was used, `original` the one that answers; `kind` of
    the answer is 0 while there is none. `value_kind` is the kind of the option that wants suggestions.
    """

    id: int
    token: str
    kind: int
    user: int
    channel: int
    made_at: float
    source: int | None = None
    value_kind: int = 0
    of_user: bool = False
    """Whether only the user has installed the bot where it was asked."""
    answer: int = 0
    original: int | None = None
    form: Mapping[str, Any] | None = None
    choices: list[Mapping[str, Any]] | None = None
    only_for: int | None = None
    followups: list[int] = field(default_factory=list)
    expired: bool = False
    late: bool = False

    def has_expired(self, now: float) -> bool:
        """Whether its token is of no use any more."""
        return self.expired or now - self.made_at >= TOKEN_SECONDS

    @property
    def takes_messages(self) -> bool:
        """Whether it was answered in a way that lets further messages follow."""
        return self.answer in (REPLY, DEFER_REPLY, DEFER_UPDATE, UPDATE)
