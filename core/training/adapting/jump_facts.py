"""What is known of a runner when a jump gate is asked about (`science.md` 7.7)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from core.training.adapting.jump_conditions import Condition, high_step, jump_rules, never_high, plyo_gate
from core.training.adapting.jump_steps import Steps
from core.training.adapting.squat_ratio import SquatRatios
from core.training.journal.told import Tested
from core.training.loads.units import in_units
from core.training.profile import Level, Profile, Tier

SplitSquat = tuple[int, Decimal, int]
"""The best set of rear-foot elevated split squats: repetitions a side, load of one weight, weights."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What has no date is taken as it is today. `injuries`: the days of red pain in a leg."""

    tests: tuple[Tested, ...]
    injuries: tuple[date, ...]
    injury_12m: bool | None
    squats: SquatRatios
    split_squat: SplitSquat | None
    profile: Profile
    level: Level

    def test(self, what: str, on: date) -> int | None:
        """The weaker side in the last test up to a day; of two on one day the one told last."""
        found = [test for test in reversed(self.tests) if test.what == what and test.on <= on]
        return max(found, key=lambda test: test.on).weaker if found else None

    def injury(self, on: date) -> bool | None:
        """Red pain in a leg in the 12 months before, else as told; None is not told."""
        months = timedelta(days=365 * jump_rules()["injury_months"] // 12)
        if any(on - months <= hurt <= on for hurt in self.injuries):
            return True
        return self.injury_12m

    @property
    def body_mass_kg(self) -> Decimal | None:
        """In kg, whatever the runner's units."""
        profile = self.profile
        return None if profile.body_mass is None else in_units(profile.body_mass, profile.units, "kg")

    @property
    def split_squats(self) -> int:
        """Repetitions a side, where the weights are half the body mass or more; else 0."""
        body_mass = self.profile.body_mass
        if self.split_squat is None or body_mass is None:
            return 0
        reps, load, weights = self.split_squat
        return reps if load * weights >= body_mass * high_step().split_squat_share else 0

    @property
    def never_high(self) -> bool:
        """High jumps are out, whatever is earned."""
        return never_high(self.profile.age, self.body_mass_kg, self.level)

    def failing(self, to: Tier, steps: Steps, on: date) -> tuple[Condition, ...]:
        """What the gate to a tier still needs on a day."""
        return plyo_gate(
            to,
            weeks_at=steps.weeks(on),
            sessions_at=steps.sessions,
            max_pain=steps.worst,
            sl_calf=self.test("calf_raises", on),
            balance_s=self.test("balance_s", on),
            squat_ratio=self.squats.full,
            half_squat_ratio=self.squats.half,
            split_squats=self.split_squats,
            injury_12m=self.injury(on),
            body_mass_kg=self.body_mass_kg,
            age=self.profile.age,
            running_months=self.profile.months_run(on),
            level=self.level,
        )

    def may_rise(self, steps: Steps, on: date) -> bool:
        """The next gate is open on a day; without a test it never is, as every gate asks for calf raises."""
        if not self.tests or steps.ahead is None:
            return False
        return not self.failing(steps.ahead, steps, on)
