"""Which loads a runner can make, and "find your load" at the first exposure (`science.md` 2, 5.2, 7.1, 7.2).

The constants stand in `data/loads.yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.training.choice.catalogue import ASSUMED_ITEMS, Exercise, Load, catalogue
from core.training.loads.estimate import round_down, round_load
from core.training.loads.figures import figures
from core.training.loads.steps import steps
from core.training.profile import Profile
from core.training.session import Prescription


@dataclass(frozen=True, slots=True)
class LoadSearch:
    """The search of 5.2, in place of the day's work sets, for the card to tell.

    Start at `start` and do `reps`; go up 10-20 %, at least one `increment`, until the runner reports
    `stop_rir` or fewer left with repetitions and RIR together at most `most_reps`; at most `sets` sets.
    If the first set is already harder than `target_rir`, the regression follows.
    """

    start: Decimal
    increment: Decimal
    reps: int
    target_rir: int

    @property
    def sets(self) -> int:
        """The search ends with this set at the latest."""
        return steps().search_sets

    @property
    def most_reps(self) -> int:
        """Repetitions and those left together, above which nothing can be told (7.1)."""
        return figures().most_reps_and_rir

    @property
    def stop_rir(self) -> int:
        """The search is over when this many or fewer are left."""
        return stop_rir(self.target_rir)


def stop_rir(target_rir: int) -> int:
    """How many repetitions may be left in the last set of a search, by the target of the work sets."""
    return target_rir + steps().stop_rir_above


def load_search(profile: Profile, exercise: Exercise, reps: int, target_rir: int) -> LoadSearch:
    """The search for a lift with an external load; `reps` is the top of its range."""
    return LoadSearch(search_start(profile, exercise), increment_of(profile, exercise), reps, target_rir)


def search_of(item: Prescription, profile: Profile) -> LoadSearch:
    """The search for a lift's load (5.2).

    Where 5.2 has a share of 1RM its last set must allow an estimate: repetitions and those
    left together at most 12. The sets have the top of the range, or as many fewer as keep
    the wanted number in reserve, which a limit of the screen may ask for.
    """
    reps, target = item.reps[1], item.rir or 0
    if item.percent_1rm is not None:
        reps = min(reps, figures().most_reps_and_rir - target)
    return load_search(profile, catalogue()[item.exercise], reps, target)


def search_ends_at(item: Prescription, search: LoadSearch) -> int:
    """How many repetitions are left when the search is over, never fewer than the target."""
    if item.percent_1rm is None:
        return search.stop_rir
    return min(search.stop_rir, search.most_reps - search.reps)


def next_search_load(load: Decimal, increment: Decimal) -> Decimal:
    """10-20 % more, at least one increment; from a load between two of them, at least the next one."""
    return max(round_load(load * steps().search_raise, increment), round_down(load + increment, increment))


def search_start(profile: Profile, exercise: Exercise) -> Decimal:
    """Where the search begins; the lightest there is while the body mass is unknown."""
    lightest = lightest_load(profile, exercise)
    if exercise.load is Load.BARBELL or exercise.load is Load.BACKPACK or profile.body_mass is None:
        return lightest
    item = carrier(profile, exercise)
    # One leg starts where any machine does.
    both_legs_press = item == "leg_press" and not exercise.unilateral
    share = steps().leg_press_share if both_legs_press else steps().start_share[exercise.load]
    start = round_down(profile.body_mass * share, increment_of(profile, exercise))
    most = dict(profile.max_load).get(item or "")
    return max(lightest, start if most is None else min(start, most))


def lightest_load(profile: Profile, exercise: Exercise) -> Decimal:
    """The floor of 7.2: the empty bar, the lightest weight, the pack as it starts."""
    if exercise.load is Load.BARBELL:
        return profile.bar_mass or steps().bar_mass[profile.units]
    if exercise.load is Load.BACKPACK:
        return steps().first_pack[profile.units]
    return increment_of(profile, exercise)


def increment_of(profile: Profile, exercise: Exercise) -> Decimal:
    """The smallest step of the item that carries the load: the runner's own, else by kind."""
    own = dict(profile.increment).get(carrier(profile, exercise) or "")
    return own if own is not None else steps().increment[exercise.load][profile.units]


def carrier(profile: Profile, exercise: Exercise) -> str | None:
    """The owned item that carries the load of a lift ("barbell", "kettlebell", "leg_press").

    None where none does: a lift keeps its log also while what it needs is out of reach.
    """
    owned = profile.equipment | ASSUMED_ITEMS
    for items in exercise.equipment:
        carriers = items & steps().carriers
        if items <= owned and carriers:
            return min(carriers)
    return None
