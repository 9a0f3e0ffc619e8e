"""What the journal makes of the choice of exercises (`science.md` 4.1 to 4.3, 7.3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.training.choice.calf_ladder import counts
from core.training.choice.catalogue import Exercise
from core.training.choice.changes import Changes
from core.training.choice.main_lifts import Letter
from core.training.choice.reach import Reach
from core.training.choice.week_lifts import Lifts, week_lifts
from core.training.course.loads import Tracks
from core.training.course.log import Log
from core.training.journal import SessionId
from core.training.loads.figures import figures
from core.training.progression.track import Track
from core.training.session import NOTHING_NEW, Phase
from core.training.tables import Slot
from core.training.week import WeekPlace

_MOST_ROUNDS = 4
"""A replacement may itself have been outgrown, so the choice is made again until it stands."""


def changes_on(
    begun: Changes,
    log: Log,
    tracks: Tracks,
    reach: Reach,
    origin: Phase,
    place: WeekPlace,
    letters: tuple[Letter, ...],
    session: SessionId,
    before_block: Tracks | None,
) -> Changes:
    """The changes of a session's day: block, calf count, swaps, and what each chosen lift has come to.

    `begun`: what is known of its block and the one before. `letters`: of the full sessions of its week;
    the others matter only where this one replaces something. `before_block`: the tracks of the day on
    which a later block began, when its M1 is chosen.
    Deload and taper bring nothing new (6.2): a step that the journal has led to waits for the next phase.
    """
    day = tracks.day
    base = replace(
        begun,
        calf_count=_calf_count(log, day),
        swapped=_swapped(log, place, session, day),
        third="C" in letters,
    )
    own = tuple(letter for letter in letters if letter == session.name)
    now = _Now(tracks, before_block, place.phase in NOTHING_NEW)
    changes = _settled(base, now, reach, origin, own)
    if changes.replace_something and len(letters) > len(own):
        return _settled(base, now, reach, origin, letters)
    return changes


@dataclass(frozen=True, slots=True)
class _Now:
    """The tracks of the day and of the beginning of its block; `waits`: nothing new is begun."""

    tracks: Tracks
    before_block: Tracks | None
    waits: bool


def _settled(
    changes: Changes, now: _Now, reach: Reach, origin: Phase, letters: tuple[Letter, ...]
) -> Changes:
    """The changes once the lifts they lead to ask for no others."""
    for _ in range(_MOST_ROUNDS if letters else 0):
        lifts = week_lifts(reach, origin, frozenset(), changes)
        chosen = [(letter, *pair) for letter in letters for pair in _slots(lifts[letter])]
        following = _noted(changes, chosen, now)
        if following == changes:
            break
        changes = following
    return changes


def _slots(lifts: Lifts) -> list[tuple[Exercise, Slot | None]]:
    slots: list[tuple[Exercise | None, Slot | None]] = [
        (lifts.m1, "m1"),
        (lifts.calf, "calf"),
        (lifts.m2, "m2"),
        *[(small, None) for small in lifts.assistance],
    ]
    return [(exercise, slot) for exercise, slot in slots if exercise is not None]


def for_level_zero(changes: Changes) -> Changes:
    """Pregnancy and the months after a birth keep the recipes of level 0: no step up is taken (8.1)."""
    count = changes.calf_count
    return replace(changes, earned=(), calf_count=None if count is None else min(count, counts()[1] - 1))


def _noted(
    changes: Changes,
    chosen: list[tuple[Letter, Exercise, Slot | None]],
    now: _Now,
) -> Changes:
    """The changes with what each chosen lift has come to; the same ones where that is nothing."""
    stalled: set[str] = set()
    resting: set[str] = set()
    too_heavy: set[str] = set()
    earned: dict[str, str] = {}
    tracks, before = now.tracks, now.before_block
    for letter, exercise, slot in chosen:
        if slot == "m1" and before is not None and _stalled(before.of(exercise, slot)):
            stalled.add(exercise.id)
        track = tracks.of(exercise, slot)
        if track is None:
            continue
        if now.waits and not tracks.away_days(exercise, slot, letter):
            # Nothing has had its place yet, so what follows it would be new.
            continue
        if track.rest_until is not None and tracks.day < track.rest_until:
            resting.add(exercise.id)
        if track.earned is not None:
            earned[exercise.id] = track.earned
        if track.too_heavy:
            too_heavy.add(exercise.id)
    if not (stalled or resting or too_heavy or earned):
        return changes
    return Changes(
        changes.block,
        changes.stalled | stalled,
        changes.resting | resting,
        tuple(sorted((dict(changes.earned) | earned).items())),
        changes.swapped,
        changes.too_heavy | too_heavy,
        changes.calf_count,
        changes.third,
    )


def _stalled(track: Track | None) -> bool:
    """A lift that was reduced twice since it last went up (4.2, next block)."""
    return track is not None and track.stalls >= figures().reduces_in_a_row


def _calf_count(log: Log, day: date) -> int | None:
    """The last count of clean calf raises, of the weaker side (4.3)."""
    counts = [test.weaker for test in log.tests if test.what == "calf_raises" and test.on <= day]
    return counts[-1] if counts else None


def _swapped(log: Log, place: WeekPlace, session: SessionId, day: date) -> tuple[tuple[str, str], ...]:
    """The runner's own swaps that hold for a session: its own, and the lasting ones of its block."""
    if not log.swaps:
        return ()
    began = place.start - timedelta(weeks=place.number - 1)
    return tuple(
        (swap.out, swap.into)
        for swap in log.swaps
        if swap.session == session or (swap.lasting and began <= swap.session.planned <= day)
    )
