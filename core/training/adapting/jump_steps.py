"""How jumps went up and down the tiers so far: a fold over what was jumped and what hurt (`science.md` 7.7).

A step up counts from the first session that was jumped at it, so that what is known only today
(body mass, squat) cannot rewrite an earlier week.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from operator import itemgetter
from typing import Literal

from core.training.adapting.jump_conditions import RANK, TIERS, jump_rules, step_to
from core.training.profile import Tier

PainDay = tuple[date, str, int, Literal["green", "amber", "red"]]
"""Day, area of `exercises.yaml`, level 0 to 10, light of 8.2."""

_NEXT_MORNING = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class JumpDay:
    """A session with jumps that was done: the highest tier and all its contacts.

    `loading`: in a week of adaptation, heavy, power or maintenance.
    """

    on: date
    tier: Tier
    contacts: int
    loading: bool = True


@dataclass(slots=True)
class Steps:
    """Where the runner stands. `earned` is above `tier` after a drop.

    `since`, `sessions`, `worst` are of the count towards the next tier: its first session, how many,
    the highest pain. `fresh`: not jumped at this tier yet since it was entered.
    `climbed`: sessions, weeks and highest pain of the count that led to this tier.
    """

    tier: Tier
    earned: Tier
    since: date | None = None
    sessions: int = 0
    worst: int = 0
    fresh: bool = False
    climbed: tuple[int, int, int] | None = None
    restarted: PainDay | None = None
    dropped: PainDay | None = None
    painless: int = 0
    jumped: bool = False

    @property
    def ahead(self) -> Tier | None:
        """The next tier; None at the highest."""
        return None if self.tier is Tier.HIGH else TIERS[RANK[self.tier] + 1]

    @property
    def down(self) -> bool:
        """A tier was dropped and is not back yet."""
        return self.tier is not self.earned

    def weeks(self, on: date) -> int:
        """Full weeks since the count's first session."""
        return 0 if self.since is None else (on - self.since).days // 7

    def rise(self, on: date) -> None:
        """One tier up, earned on a day. Never at the highest."""
        self.climbed = (self.sessions, self.weeks(on), self.worst)
        self._enter(RANK[self.tier] + 1)
        self.earned, self.dropped = self.tier, None

    def jump(self, jump: JumpDay, painless: bool, may_rise: MayRise) -> None:
        """A session with jumps. While a tier is dropped it counts for the way back only."""
        if self.tier is not self.earned:
            self.jumped = True
            self.painless += painless
            if self.painless >= jump_rules()["painless_sessions_to_return"]:
                self._enter(RANK[self.tier] + 1)
            return
        above = RANK[jump.tier] - RANK[self.tier]
        if above > 0 and may_rise(self, jump.on):
            self.rise(jump.on)
            above -= 1
        if above >= 0:
            self.fresh = False
            self.since = self.since or jump.on
            self.sessions += 1

    def hurt(self, pain: PainDay) -> None:
        """Pain of the leg: above what the next tier allows the count begins anew; amber drops a tier."""
        _, area, level, light = pain
        if light == "green" and (self.ahead is None or level <= step_to(self.ahead).max_pain):
            self.worst = max(self.worst, level)
            return
        self.restarted = pain if self.sessions else self.restarted
        self.since, self.sessions, self.worst = None, 0, 0
        if light == "green" or area not in drop_areas():
            return
        self.painless = 0
        # Until there was a jump again it is the same spell of pain, and costs one tier only.
        if self.tier is Tier.LOW or (self.down and not self.jumped):
            return
        self._enter(RANK[self.tier] - 1)
        self.dropped, self.jumped, self.fresh = pain, False, False

    def _enter(self, rank: int) -> None:
        self.tier, self.fresh, self.painless = TIERS[rank], True, 0
        self.since, self.sessions, self.worst, self.restarted = None, 0, 0, None


MayRise = Callable[[Steps, date], bool]
"""Whether the gate to the next tier is open on a day."""


def steps_of(
    start: Tier,
    jumps: list[JumpDay],
    pains: tuple[PainDay, ...],
    may_rise: MayRise,
) -> Steps:
    """Where the fold ends. `jumps` are in order of time; `pains` are of the legs, and need not be."""
    steps = Steps(start, start)
    if not pains:
        for jump in jumps:
            steps.jump(jump, True, may_rise)
        return steps
    areas = drop_areas()
    sore = {on for on, area, level, light in pains if area in areas and (level or light != "green")}
    # What hurts on the day of a session is told after it.
    events: list[tuple[date, int, JumpDay | PainDay]] = [(jump.on, 0, jump) for jump in jumps]
    events += [(pain[0], 1, pain) for pain in pains]
    for on, _, event in sorted(events, key=itemgetter(0, 1)):
        if isinstance(event, JumpDay):
            painless = on not in sore and on + _NEXT_MORNING not in sore
            steps.jump(event, painless, may_rise)
        else:
            steps.hurt(event)
    return steps


@cache
def drop_areas() -> frozenset[str]:
    """Where amber pain costs a tier: foot to knee."""
    return frozenset(jump_rules()["drop_areas"])
