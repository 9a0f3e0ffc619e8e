"""All the coach knows of one runner, and all that follows from one incoming thing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from core.chat.reply import Reply
from core.chat.where import Address, Audience
from core.coach.effects import Effect
from core.coach.moments import local
from core.dialogue.conversation import Conversation, FormState
from core.training.journal import Began, Entry, Fact
from core.training.profile import Profile

LOOK_BACK = timedelta(days=35)


@dataclass(frozen=True, slots=True)
class Settings:
    """How the coach writes: language, IANA zone (None until asked), hour of the reminder."""

    language: str = "en"
    zone: str | None = None
    remind_at: time = time(7)


@dataclass(frozen=True, slots=True)
class RunnerState:
    """One runner. `journal` holds the current training block and the 35 days before it.

    `address` is the private place reminders go to, `reachable` whether they arrive there;
    `linked` are the private places on every platform the runner uses. `next_entry` is the
    number of the next journal entry; it never goes back.
    """

    id: int
    address: Address
    settings: Settings = field(default_factory=Settings)
    profile: Profile | None = None
    conversation: Conversation = field(default_factory=Conversation)
    journal: tuple[Entry, ...] = ()
    next_entry: int = 1
    linked: tuple[Address, ...] = ()
    reachable: bool = True
    today: date | None = field(default=None, compare=False)
    """The runner's local date in this turn; it is not kept."""

    @property
    def audience(self) -> Audience:
        """For whom replies to this runner are rendered."""
        units = self.profile.units if self.profile else "kg"
        return Audience(self.settings.language, self.settings.zone, units)

    @property
    def journal_since(self) -> date | None:
        """The first local date whose entries a turn needs; None is all of them."""
        starts = [entry.fact.start for entry in self.journal if isinstance(entry.fact, Began)]
        return max(starts) - LOOK_BACK if starts else None

    def at(self, now: datetime) -> RunnerState:
        """This runner in a turn of that moment."""
        today = local(now, self.settings.zone).date()
        return self if self.today == today else replace(self, today=today)

    def noting(self, now: datetime, *facts: Fact, source: str | None = None) -> RunnerState:
        """This runner with facts appended to the journal."""
        entries = tuple(Entry(self.next_entry + place, now, fact, source) for place, fact in enumerate(facts))
        return replace(self, journal=(*self.journal, *entries), next_entry=self.next_entry + len(facts))

    def asked(self, form: FormState | None) -> RunnerState:
        """This runner with a form open, or with none."""
        return replace(self, conversation=replace(self.conversation, form=form))


@dataclass(frozen=True, slots=True)
class Unasked:
    """What marks a message the runner did not ask for.

    `kind` and `day` (local) make its key with the runner, so that it is never sent twice;
    after `useful_until` (UTC) it is dropped rather than sent.
    """

    kind: Literal["session"]
    day: date
    useful_until: datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """All that follows from one incoming thing or one due moment.

    New journal entries are those of `state.journal` from the old `next_entry` on.
    `due` is the next moment (UTC) the runner is due. `withdraw`: waiting unasked
    messages have become pointless and are taken back. `effect` is done in the turn's
    transaction; where it has an outcome, that is answered instead of this turn's reply.
    """

    state: RunnerState
    reply: Reply | None
    due: datetime | None
    unasked: Unasked | None = None
    withdraw: bool = False
    effect: Effect | None = None
