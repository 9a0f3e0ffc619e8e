"""What a week's sessions have in common: reach, phases, jumps (`science.md` 4, 5, 7.7, 8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from core.training.adapting.jump_conditions import high_step, jump_rules
from core.training.choice.catalogue import ASSUMED_ITEMS
from core.training.choice.changes import NO_CHANGES, Changes
from core.training.choice.jumps import JumpRules
from core.training.choice.kit import kit_tier
from core.training.choice.reach import Reach
from core.training.loads.units import in_units
from core.training.profile import Level, Profile, Run, Tier
from core.training.recipes.easing import NOTHING_EASED, Easing
from core.training.recipes.nordic import early_nordic, nordic_rules, nordic_week
from core.training.safety.after_birth import graded_week
from core.training.safety.limit_effects import Effects, effects_of
from core.training.safety.limits import Limit
from core.training.safety.traffic import LEG_WORK, pain_rules
from core.training.session import BUILDING, Phase
from core.training.week import WeekPlace


@dataclass(frozen=True, slots=True)
class Around:
    """`nordic_since`: the day Nordic lowering was first done. `runs_ahead`: the running of the next week,
    None where it is that of the profile. `jumps_of_a`: those of this week's A, where that is done.
    `usual_kit`: what there is to train with on other days, None where it is what there is today (4.2).
    """

    nordic_since: date | None = None
    runs_ahead: tuple[Run, ...] | None = None
    jumps_of_a: frozenset[str] | None = None
    usual_kit: frozenset[str] | None = None


NOTHING_AROUND = Around()


@dataclass(frozen=True, slots=True)
class WeekContext:
    """A runner in one week. `phase` are the numbers used, `origin` the phase that chose the exercises.

    `red` is the area whose pain leaves only core and upper body (8.2). `nordic_early`: the
    first three weeks of Nordic lowering. `runs_ahead`: the running of the week after this one.
    """

    profile: Profile
    limits: tuple[Limit, ...]
    place: WeekPlace
    effects: Effects
    reach: Reach
    level: Level
    phase: Phase
    origin: Phase
    jumps: JumpRules
    home: bool
    red: tuple[str, int] | None
    nordic_early: bool
    runs_ahead: tuple[Run, ...]
    changes: Changes
    easing: Easing

    @property
    def without_pain(self) -> WeekContext:
        """The same week for the same runner, if nothing hurt."""
        reach = self.reach.without_pain
        return replace(self, reach=reach, jumps=replace(self.jumps, reach=reach), red=None)

    def nordic_on(self, day: int) -> bool:
        """Nordic lowering is allowed on this day (5.2)."""
        if not self.effects.nordic or not nordic_week(self.place, self.phase):
            return False
        if not self.nordic_early:
            return True
        # Nobody knows the hour of a session: before a run in the morning it is taken for an evening.
        rule = nordic_rules()
        morning = (run.time == "am" for run in self._key_runs(day + rule.days_before_morning))
        return not any(morning) and not any(self._key(day + days) for days in rule.days_before_key)

    def _key(self, day: int) -> bool:
        """A key run or a race on a day of this week, or of the next for days above 6."""
        on = self.place.start + timedelta(days=day)
        return any(self._key_runs(day)) or any(race.date == on for race in self.profile.races)

    def _key_runs(self, day: int) -> Iterator[Run]:
        runs = self.profile.runs if day < 7 else self.runs_ahead
        return (run for run in runs if run.day == day % 7 and run.type.key)


def week_context(
    profile: Profile,
    limits: tuple[Limit, ...],
    place: WeekPlace,
    changes: Changes = NO_CHANGES,
    easing: Easing = NOTHING_EASED,
    around: Around = NOTHING_AROUND,
) -> WeekContext:
    """What the sessions of a week are made from, for the profile as it is on their day.

    `changes`: what earlier blocks and the journal make of the choice; `easing`: what the day takes off.
    `around`: what the journal tells of the time before and after the week.
    """
    effects, reach = reach_of(profile, limits, place)
    level, pains = reach.level, reach.pains
    phase = place.phase
    if effects.nothing_heavy and phase in (Phase.HEAVY, Phase.POWER):
        phase = Phase.ADAPTATION
    origin = origin_of(place)
    new_runner = profile.months_run(place.start) < jump_rules()["running_months"]
    jumps = JumpRules(
        reach,
        0 if new_runner else level,
        _gate(profile, effects, easing),
        phase,
        origin,
        landings_only=new_runner,
        block=changes.block,
        swapped=changes.swapped,
        last_block=frozenset(
            name for letter, kind, name in changes.last_block if (letter, kind) == ("B", "jump")
        ),
        of_a=around.jumps_of_a,
    )
    return WeekContext(
        profile=profile,
        limits=limits,
        place=place,
        effects=effects,
        reach=reach,
        level=level,
        phase=phase,
        origin=origin,
        jumps=jumps,
        # Other kit for some days brings nobody more contacts than they are used to.
        home=kit_tier(reach.owned).home and kit_tier(around.usual_kit or reach.owned).home,
        red=next((pain for pain in pains if pain[0] in LEG_WORK and pain[1] > pain_rules().red_above), None),
        nordic_early=early_nordic(around.nordic_since, place.start),
        runs_ahead=profile.runs if around.runs_ahead is None else around.runs_ahead,
        changes=changes,
        easing=easing,
    )


def reach_of(profile: Profile, limits: tuple[Limit, ...], place: WeekPlace) -> tuple[Effects, Reach]:
    """What age and screen change in a week, and which exercises the runner may do in it."""
    effects = effects_of(limits, profile.age, _weeks_allowed(profile, place))
    pains = tuple(sorted([(pain.area, pain.level) for pain in profile.pain if pain.level > 0]))
    reach = _reach(
        0 if effects.level_zero else profile.strength_level,
        profile.equipment,
        pains,
        effects.bodyweight_only,
        effects.no_loaded_hinge,
        effects.not_lying,
    )
    return effects, reach


@lru_cache(maxsize=4096)
def _reach(
    level: Level,
    equipment: frozenset[str],
    pains: tuple[tuple[str, int], ...],
    bodyweight_only: bool,
    no_loaded_hinge: bool,
    not_lying: bool,
) -> Reach:
    """The same value for the same runner, so that what is looked up by it is found without comparing."""
    return Reach(level, equipment | ASSUMED_ITEMS, pains, bodyweight_only, no_loaded_hinge, not_lying)


def _weeks_allowed(profile: Profile, place: WeekPlace) -> int:
    """The week of the plan, or of the graded work after a birth where that began later (8.1)."""
    since = profile.screen.postpartum_weeks
    if since is None:
        return place.number
    # A second block goes on where the first one ended.
    week = max(place.number, (place.start - profile.start).days // 7 + 1)
    return max(1, min(week, graded_week(since)))


def origin_of(place: WeekPlace) -> Phase:
    """Deload and taper keep the exercises of the phase before them; on their own, of heavy (4.1)."""
    if place.phase in BUILDING:
        return place.phase
    before = [phase for phase in place.phases[: place.number] if phase in BUILDING]
    return before[-1] if before else Phase.HEAVY


def _gate(profile: Profile, effects: Effects, easing: Easing) -> Tier:
    """The runner's tier, without high jumps by age, screen, soreness or a body mass above that of 7.7."""
    mass = profile.body_mass
    heavy = mass is not None and in_units(mass, profile.units, "kg") > high_step().body_mass_kg
    no_high = heavy or Tier.MODERATE in (effects.highest_tier, easing.highest)
    if profile.plyo_tier is Tier.HIGH and no_high:
        return Tier.MODERATE
    return profile.plyo_tier
