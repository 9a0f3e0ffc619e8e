"""Which loads a runner can make, and "find your load" at the first exposure (`science.md` 2, 5.2, 7.2)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from core.training.choice.catalogue import ASSUMED_ITEMS, Exercise, Load
from core.training.loads.estimate import round_down, round_load
from core.training.loads.figures import figures
from core.training.profile import Profile, Units

_INCREMENT: dict[Load, dict[Units, Decimal]] = {
    Load.BARBELL: {"kg": Decimal("2.5"), "lb": Decimal(5)},
    Load.DUMBBELL: {"kg": Decimal(2), "lb": Decimal(5)},
    Load.MACHINE: {"kg": Decimal(5), "lb": Decimal(10)},
    # Water bottles in the pack: steps of 1 to 2 kg (5.2).
    Load.BACKPACK: {"kg": Decimal(1), "lb": Decimal("2.5")},
}
_BAR: dict[Units, Decimal] = {"kg": Decimal(20), "lb": Decimal(45)}
_PACK: dict[Units, Decimal] = {"kg": Decimal(5), "lb": Decimal(10)}
_SHARE_OF_BODY = {Load.MACHINE: Decimal("0.25"), Load.DUMBBELL: Decimal("0.10")}
_LEG_PRESS_SHARE = Decimal("0.50")
_CARRIERS = frozenset(
    {
        "backpack",
        "barbell",
        "calf_machine",
        "dumbbell",
        "kettlebell",
        "leg_curl_machine",
        "leg_press",
        "seated_calf_machine",
        "smith_machine",
        "trap_bar",
    }
)

SEARCH_SETS = 4
_RAISE = Decimal("1.15")


@dataclass(frozen=True, slots=True)
class LoadSearch:
    """The search of 5.2, in place of the day's work sets, for the card to tell.

    Start at `start` and do `reps`; go up 10-20 %, at
    least one `increment`, until the runner reports `stop_rir` or fewer left with
    repetitions and RIR together at most `most_reps`; at most `sets` sets. If the first
    set is already harder than `target_rir`, the regression follows.
    """

    start: Decimal
    increment: Decimal
    reps: int
    target_rir: int
    sets: int = SEARCH_SETS

    @property
    def most_reps(self) -> int:
        """Repetitions and those left together, above which nothing can be told (7.1)."""
        return figures().most_reps_and_rir

    @property
    def stop_rir(self) -> int:
        """The search is over when this many or fewer are left."""
        return self.target_rir + 1

    def next_load(self, load: Decimal) -> Decimal:
        """The load of the next set: 10-20 % more, at least one increment."""
        return next_search_load(load, self.increment)


def load_search(profile: Profile, exercise: Exercise, reps: int, target_rir: int) -> LoadSearch:
    """The search for a lift with an external load; `reps` is the top of its range."""
    return LoadSearch(search_start(profile, exercise), increment_of(profile, exercise), reps, target_rir)


def next_search_load(load: Decimal, increment: Decimal) -> Decimal:
    """10-20 % more than a load that can be made, in whole increments, at least one."""
    return max(round_load(load * _RAISE, increment), load + increment)


def search_start(profile: Profile, exercise: Exercise) -> Decimal:
    """Where the search begins; the lightest there is while the body mass is unknown."""
    lightest = lightest_load(profile, exercise)
    if exercise.load is Load.BARBELL or exercise.load is Load.BACKPACK or profile.body_mass is None:
        return lightest
    item = carrier(profile, exercise)
    # One leg starts where any machine does.
    both_legs_press = item == "leg_press" and not exercise.unilateral
    share = _LEG_PRESS_SHARE if both_legs_press else _SHARE_OF_BODY[exercise.load]
    start = round_down(profile.body_mass * share, increment_of(profile, exercise))
    most = dict(profile.max_load).get(item or "")
    return max(lightest, start if most is None else min(start, most))


def lightest_load(profile: Profile, exercise: Exercise) -> Decimal:
    """The floor of 7.2: the empty bar, the lightest weight, the pack as it starts."""
    if exercise.load is Load.BARBELL:
        return profile.bar_mass or _BAR[profile.units]
    if exercise.load is Load.BACKPACK:
        return _PACK[profile.units]
    return increment_of(profile, exercise)


def increment_of(profile: Profile, exercise: Exercise) -> Decimal:
    """The smallest step of the item that carries the load: the runner's own, else by kind."""
    own = dict(profile.increment).get(carrier(profile, exercise) or "")
    return own if own is not None else _INCREMENT[exercise.load][profile.units]


def load_item(profile: Profile, exercise: Exercise) -> str:
    """The owned item that carries the load of a lift ("barbell", "kettlebell", "leg_press").

    ValueError where none does.
    """
    item = carrier(profile, exercise)
    if item is None:
        raise ValueError(f"{exercise.id} has no load among {sorted(profile.equipment | ASSUMED_ITEMS)}")
    return item


def carrier(profile: Profile, exercise: Exercise) -> str | None:
    """The same, or None: a lift keeps its log also while what it needs is out of reach."""
    owned = profile.equipment | ASSUMED_ITEMS
    for items in exercise.equipment:
        carriers = items & _CARRIERS
        if items <= owned and carriers:
            return min(carriers)
    return None
