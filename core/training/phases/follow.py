"""The chain of weeks from a plan's first Monday on, and its turnings (science.md 6.1, 6.2, 6.4, 7.4)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from core.training.phases.chain import Chain
from core.training.phases.changed_races import change_races
from core.training.phases.letters import PHASES, chain_rule
from core.training.phases.returning import raced_before
from core.training.phases.spacing import spaced, with_deload
from core.training.phases.time_away import come_back
from core.training.phases.turning import ORDER, Turning
from core.training.phases.turning_reasons import maintenance_long
from core.training.profile import Level, Race
from core.training.session import Phase
from core.training.week import WeekPlace

__all__ = ["Turning", "follow"]

_WEEK = timedelta(weeks=1)
_AT_ONCE = 32
"""So many weeks are made together: weeks are asked for one more at a time."""
_NOT_BROUGHT_FORWARD = "TDL-"


def follow(
    start: date,
    races: tuple[Race, ...],
    level: Level,
    turnings: tuple[Turning, ...] = (),
    weeks: int = 12,
    light: bool = False,
) -> tuple[WeekPlace, ...]:
    """The first `weeks` weeks from the Monday `start`.

    `races` as they were known then; only A races shape the chain, and one before `start` still asks
    for its return. `level` is that of the first block. `light`: a screen that allows light work only
    makes every week light. A turning changes its week and those after it; the weeks before it stay
    as they were, and how many weeks are asked for changes none of them.
    """
    made = -(-weeks // _AT_ONCE) * _AT_ONCE
    return _followed(start, races, level, turnings, made, light)[:weeks]


@lru_cache(maxsize=2048)
def _followed(
    start: date,
    races: tuple[Race, ...],
    level: Level,
    turnings: tuple[Turning, ...],
    weeks: int,
    light: bool,
) -> tuple[WeekPlace, ...]:
    chain = Chain(start, _main(races), level)
    by_week: dict[int, list[Turning]] = {}
    for turning in sorted(turnings, key=lambda one: ORDER.index(one.what)):
        by_week.setdefault((turning.monday - start).days // 7, []).append(turning)
    places = []
    for week in range(weeks):
        now = by_week.get(week, ())
        chain.lifting = not any(_stopped_lifting(turning) for turning in now)
        for turning in now:
            _turn(chain, turning)
        chain.settle()
        places.append(_place(chain, light))
        chain.pass_week(start + (week + 1) * _WEEK)
    return tuple(places)


def _main(races: tuple[Race, ...]) -> tuple[Race, ...]:
    return tuple(race for race in races if race.priority == "A")


def _stopped_lifting(turning: Turning) -> bool:
    return turning.what == "not_lifting" or (
        turning.what == "time_off" and turning.days >= chain_rule("lifting_now_days")
    )


def _turn(chain: Chain, turning: Turning) -> None:
    match turning.what:
        case "level":
            chain.level = turning.level
        case "races":
            change_races(chain, _main(turning.races))
        case "chose_block":
            chain.maintaining = False
            if chain.stretch == "maintenance":
                chain.cut()
        case "chose_maintenance":
            _maintain(chain)
        case "time_off":
            come_back(chain, turning.days, turning.missed, turning.begins)
        case "early_deload":
            chain.settle()
            if chain.phase not in _NOT_BROUGHT_FORWARD:
                chain.letters = spaced(with_deload(chain.letters, chain.at), chain.at + 1)
        case _:
            # "not_lifting" was looked at before all others.
            pass


def _maintain(chain: Chain) -> None:
    """Maintenance from this week on; told in the last week of a block, or in a return, it comes after it.

    A race ahead is not maintained past: it shapes the chain.
    """
    if chain.target is not None:
        return
    chain.maintaining = True
    if chain.stretch == "block" and chain.at < len(chain.letters) - 1:
        chain.cut()


def _place(chain: Chain, light: bool) -> WeekPlace:
    phases = _phases(chain.letters, light)
    phase, (nth, of) = phases[chain.at], chain.counted(phases)
    if phase is Phase.MAINTENANCE and chain.without_block >= chain_rule("maintenance_weeks"):
        chain.why.append(maintenance_long(chain.without_block))
    return WeekPlace(
        chain.monday,
        chain.at + 1,
        phase,
        nth,
        of,
        phases,
        max(0, chain.block),
        chain.level if chain.block < 0 else chain.block_level,
        chain.target,
        raced_before(chain.races, chain.monday),
        tuple(chain.why),
    )


@lru_cache(maxsize=4096)
def _phases(letters: str, light: bool) -> tuple[Phase, ...]:
    phases = tuple(PHASES[letter] for letter in letters)
    if light:
        return tuple(phase if phase is Phase.NONE else Phase.LIGHT for phase in phases)
    return phases
