"""What a use case is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from core.chat.reply import Reply
from core.coach.effects import Effect
from core.coach.moments import local
from core.coach.state import RunnerState


@dataclass(frozen=True, slots=True)
class Heard:
    """What a use case needs of the incoming thing beside the runner.

    `rest` is what was said beside the words that named the use case; `arguments` are
    those of a token; `source` is the platform's id of the message; `pressed` when it was
    a button, so that the reply may replace the message it stands on; `first` is the moment
    of the original where a message was edited, from which its "yesterday" is meant. `here` is
    the platform of the private conversation, `random` are fresh bytes for a code.
    """

    now: datetime
    rest: str = ""
    arguments: tuple[str, ...] = ()
    source: str | None = None
    pressed: bool = False
    first: datetime | None = None
    here: str = ""
    random: bytes = b""

    def today(self, state: RunnerState) -> date:
        """The runner's local date."""
        return local(self.now, state.settings.zone).date()

    def day_said(self, state: RunnerState) -> date:
        """The local date that words such as "yesterday" are meant from."""
        return local(self.first or self.now, state.settings.zone).date()


@dataclass(frozen=True, slots=True)
class Answer:
    """The runner as they are afterwards, and the reply. `withdraw`: waiting reminders are pointless now.

    `effect` is what only the outside can do; see `core.coach.state.Turn`.
    """

    state: RunnerState
    reply: Reply | None
    withdraw: bool = False
    effect: Effect | None = None


UseCase = Callable[[RunnerState, Heard], Answer]
