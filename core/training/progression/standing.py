"""A lift while its steps are read, and what every rule of `science.md` 7.1 to 7.3 does to it.

It holds what `Track` does, and is changed in place.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.training.choice.catalogue import Exercise
from core.training.loads.estimate import round_down, round_load
from core.training.loads.figures import figures
from core.training.progression.exposure import Cut, Exposure
from core.training.progression.lift_kit import LiftKit
from core.training.session import Phase
from core.training.tables import Slot


@dataclass(slots=True)
class Standing:
    """The fields of `Track` and what only the rules need. One is made for each reading of a lift.

    `trusted`: the estimate before a cut, which a doubt is measured by. `quiet`: sessions in a row at the
    top whose RIR was not told; `tops`: sessions at the top of a light lift. `window`: full
    working loads of the last 7 days. `low`: of the card's range.
    `why`, `step`: the last decision and what led to it.
    """

    exercise: Exercise
    kit: LiftKit
    slot: Slot | None
    load: Decimal | None = None
    aim: int | None = None
    done: int = 0
    e1rm: Decimal | None = None
    last: Decimal | None = None
    on: date | None = None
    phase: Phase | None = None
    top: int | None = None
    fewer: int = 0
    seconds: int | None = None
    lower_s: int | None = None
    pause_s: int | None = None
    searching: bool = False
    reduces: int = 0
    stalls: int = 0
    reduced_on: tuple[date, ...] = ()
    rest_until: date | None = None
    earned: str | None = None
    too_heavy: bool = False
    doubted: Decimal | None = None
    trusted: Decimal | None = None
    quiet: int = 0
    tops: int = 0
    window: tuple[tuple[date, Decimal], ...] = ()
    lowest: Decimal | None = None
    low: int = 0
    why: str | None = None
    step: Exposure | Cut | None = None

    def begin(self, one: Exposure) -> None:
        """A full session is read: what an earlier one left open is over."""
        self.phase = one.phase
        self.done = min(done.amount for done in one.sets)
        self.step = one
        self.low = one.item.reps[0]
        self.doubted = None
        self.too_heavy = self.searching = False
        if self.rest_until is not None and one.on >= self.rest_until:
            self.rest_until = None
            self.reduces = 0

    def lifted(self, on: date, load: Decimal) -> None:
        """A full working load: the base of the next one, and of the most that 7 days allow."""
        self.last = self.lowest = load
        kept = [(on, load)]
        for day, other in self.window:
            if (on - day).days < figures().raise_days:
                kept.append((day, other))
                if other < self.lowest:
                    self.lowest = other
        self.window = tuple(kept)

    def within(self, load: Decimal) -> Decimal:
        """A load between the lightest and the heaviest there is, and under the cap of 2.1."""
        return within(load, self.kit, self.e1rm)

    @property
    def at_most(self) -> bool:
        """The next weight does not exist: load-limited (7.3)."""
        most = self.kit.most
        return most is not None and self.load is not None and self.load >= most

    def same(self, why: str, aim: int) -> None:
        """The load stays, `aim` are the repetitions."""
        self.why, self.aim = why, aim
        self.reduces = 0
        if self.fewer:
            # Every repetition more is one less that the cut had taken.
            self.fewer = max(0, self.fewer - (aim - self.low))

    def raised(self, load: Decimal, why: str) -> None:
        """The next load is `load`, from the low end of the range."""
        self.load, self.why = load, why
        self.aim = self.top = self.lower_s = None
        self.stalls = self.reduces = self.tops = self.quiet = self.fewer = 0

    def lowered(self, base: Decimal, share: Decimal) -> bool:
        """The next load is a share of `base`, rounded down; True where it would be below the lightest.

        A large cut of a lift that carries the body is at least one increment, and repetitions too (7.1).
        """
        step = self.kit.increment
        load = round_down(base * share, step)
        if share <= figures().large_cut and self.exercise.carries_body:
            load = min(load, round_down(base - step, step))
            self.fewer = figures().large_cut_reps
        self.load = self.within(load)
        self.aim = self.top = self.lower_s = None
        self.tops = self.quiet = 0
        return load < self.kit.lightest

    def reduced(self, on: date) -> None:
        """One more reduce; after two in a row a substitute takes its place for two weeks (7.3)."""
        self.reduces += 1
        self.stalls += 1
        self.reduced_on = (*self.reduced_on, on)
        if self.reduces >= figures().reduces_in_a_row:
            self.rest_until = on + timedelta(days=figures().substitute_days)


def within(load: Decimal, kit: LiftKit, e1rm: Decimal | None) -> Decimal:
    """`load` between the lightest and the heaviest there is; at 16-17 under the share of e1RM of 2.1."""
    if kit.youth and e1rm is not None:
        load = min(load, round_down(e1rm * figures().youth_most_of_e1rm, kit.increment))
    if kit.most is not None and load > kit.most:
        load = kit.most
    return max(load, kit.lightest)


def on_grid(load: Decimal, kit: LiftKit) -> Decimal:
    """The nearest load that can be made, at most 10 % above; the heaviest may lie between two steps."""
    if load == kit.most or not load % kit.increment:
        return load
    nearest = round_load(load, kit.increment)
    return nearest if nearest <= load * figures().most_raise else round_down(load, kit.increment)
