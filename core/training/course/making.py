"""One session made for its day: kit, pain, gates and loads as they are then (`science.md` 3 to 8)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from core.training.choice.catalogue import Exercise
from core.training.choice.changes import NO_CHANGES, Changes
from core.training.choice.main_lifts import Letter
from core.training.choice.week_lifts import Lifts, week_lifts
from core.training.course.changes import changes_on, for_level_zero
from core.training.course.easings import DayEase, ease_on
from core.training.course.loads import Asked, LoggedLoads, Tracks
from core.training.course.log import runs_in
from core.training.course.placing import weeks_after_birth
from core.training.course.seats import Seat
from core.training.course.trained import nordic_since
from core.training.course.weeks import WEEK, monday
from core.training.profile import Pain, Profile
from core.training.progression.prescribe import Today
from core.training.recipes.full_session import lifts_of, within_length
from core.training.recipes.sessions import full_session, light_session, primer_session
from core.training.recipes.week_context import Around, WeekContext, origin_of, reach_of, week_context
from core.training.safety.pain_work import pain_share
from core.training.safety.picture import PainPicture
from core.training.session import NOTHING_NEW, Phase, Session
from core.training.tables import Slot
from core.training.week import WeekPlace

if TYPE_CHECKING:
    from core.training.course.course import Course

_LETTERS: tuple[Letter, ...] = ("A", "B", "C")


@dataclass(frozen=True, slots=True)
class _Making:
    """What one session is made from."""

    course: Course
    seat: Seat
    week: date
    place: WeekPlace
    tracks: Tracks
    day: DayEase
    profile: Profile
    picture: PainPicture
    around: Around


def make_session(course: Course, seat: Seat, met: frozenset[str]) -> Session:
    """The session of a seat that is not done, as it is to be done on its day."""
    week, on = monday(seat.on), seat.on
    place = course.place(week)
    picture = course.body.pain(on)
    tracks = course.tracks(on)
    day = ease_on(course, seat, course.gate(on))
    profile = _profile_on(course, seat, place, day)
    making = _Making(course, seat, week, place, tracks, day, profile, picture, _around(course, seat))
    context = _context(making, profile)
    loads = LoggedLoads(tracks, seat.name, _today(making, context.phase), met)
    made = _made(making, context, loads)
    reasons = made.reasons if seat.why is None else (seat.why, *made.reasons)
    # Not by `replace`, which is slow for what is done with every session.
    return Session(
        made.date,
        made.name,
        made.kind,
        made.phase,
        made.minutes,
        made.warm_up,
        made.plyometric,
        made.main,
        made.assistance,
        made.after_run,
        reasons,
        course.profile.units,
    )


def _made(making: _Making, context: WeekContext, loads: LoggedLoads) -> Session:
    seat, day = making.seat, (making.seat.on - making.week).days
    light = making.day.light or making.place.phase is Phase.LIGHT or context.effects.light_only
    if seat.name == "L" or light:
        return light_session(context, day, seat.after_run, loads)
    if seat.name == "P":
        lifts = week_lifts(context.reach, context.origin, frozenset(), context.changes)
        return primer_session(context, day, seat.after_run, loads, lifts, making.course.familiar(seat.on))
    nordic = _nordic(making, context)
    usual = _usual(making, seat.name, nordic)
    return full_session(context, seat.name, day, seat.after_run, nordic, loads, usual)


def _usual(making: _Making, letter: Letter, nordic: frozenset[Letter]) -> Lifts | None:
    """What the session would have with the usual kit; None where that is there (4.2)."""
    if making.around.usual_kit is None:
        return None
    context = _context(making, replace(making.profile, equipment=making.around.usual_kit))
    return within_length(lifts_of(context, letter, nordic), context.profile.session_minutes)


def _context(making: _Making, profile: Profile) -> WeekContext:
    """The week as the session sees it, with the exercises that the journal has led to."""
    course, place = making.course, making.place
    limits = course.limits(making.week)
    easing, around = making.day.easing, making.around
    effects, reach = reach_of(profile, limits, place)
    letters = letters_of(course, making.week)
    began = place.start - timedelta(weeks=place.number - 1)
    before = course.tracks(began) if place.block and began > course.profile.start else None
    begun = _begun(making)
    changes = changes_on(
        begun, course.log, making.tracks, reach, origin_of(place), place, letters, making.seat.id, before
    )
    if effects.level_zero:
        changes = for_level_zero(changes)
    return week_context(profile, limits, place, changes, easing, around)


def _begun(making: _Making) -> Changes:
    """A session's block, what the one before it had, and whether its letter has its first session in it."""
    course, block = making.course, making.place.block
    if not block:
        return NO_CHANGES
    return Changes(
        block=block,
        last_block=course.trained_by_block.get(block - 1, ()),
        first_of_letter=making.around.usual_kit is None and _first_of_letter(making),
    )


def _first_of_letter(making: _Making) -> bool:
    course, seat, block = making.course, making.seat, making.place.block
    if any(letter == seat.name for letter, *_ in course.trained_by_block.get(block, ())):
        return False
    week = max(monday(course.today), making.place.start - timedelta(weeks=making.place.number - 1))
    weeks = ((making.week - week).days // 7) + 1
    before = (one for ahead in range(weeks) for one in course.seats(week + timedelta(weeks=ahead)))
    return not any(one.name == seat.name and one.status == "open" and one.on < seat.on for one in before)


def _around(course: Course, seat: Seat) -> Around:
    """What the journal tells of the time around the week of a session."""
    week, kit = monday(seat.on), course.kit(seat.on)
    first = next((one for one in course.seats(week) if one.name == "A" and one.status == "done"), None)
    card = None if first is None else course.log.cards.get(first.id)
    return Around(
        nordic_since=nordic_since(course.log, seat.on),
        runs_ahead=runs_in(course.log, course.profile.runs, week + WEEK),
        jumps_of_a=None if card is None else frozenset(item.exercise for item in card.plyometric.items),
        usual_kit=None if kit == course.profile.equipment else course.profile.equipment,
    )


def _profile_on(course: Course, seat: Seat, place: WeekPlace, day: DayEase) -> Profile:
    """The profile as it is on the day of a session: level, tier of jumps, kit, pain, time, birth."""
    week = monday(seat.on)
    profile = weeks_after_birth(course.profile, week)
    short = course.log.short.get(seat.id)
    pains = tuple([Pain(area, level) for area, level in course.body.pain(seat.on).pains])
    minutes = profile.session_minutes if short is None else short.minutes
    kit, races, runs = course.kit(seat.on), course.weeks.races(week), runs_in(course.log, profile.runs, week)
    usual = profile.strength_level == place.level and profile.plyo_tier is day.tier
    if usual and (kit, pains, minutes, races, runs) == (
        profile.equipment,
        profile.pain,
        profile.session_minutes,
        profile.races,
        profile.runs,
    ):
        return profile
    return replace(
        profile,
        runs=runs,
        strength_level=place.level,
        plyo_tier=day.tier,
        equipment=kit,
        pain=pains,
        session_minutes=minutes,
        races=races,
    )


def letters_of(course: Course, week: date) -> tuple[Letter, ...]:
    """The letters of the full sessions of a week."""
    names = {seat.name for seat in course.seats(week)}
    return tuple(letter for letter in _LETTERS if letter in names)


def _nordic(making: _Making, context: WeekContext) -> frozenset[Letter]:
    """The sessions of the week that may have Nordic lowering (5.2)."""
    days = {seat.name: (seat.on - making.week).days for seat in making.course.seats(making.week)}
    return frozenset([letter for letter in _LETTERS if letter in days and context.nordic_on(days[letter])])


def _today(making: _Making, phase: Phase) -> Asked:
    """What the day asks of each lift: the phase, a smaller share beside pain, nothing new in some weeks."""
    picture = making.picture
    if making.seat.name == "L" or making.day.light:
        phase = Phase.LIGHT
    plain = Today(phase=phase, may_search=phase not in NOTHING_NEW and making.seat.name != "P")

    def today(exercise: Exercise, away_days: int, slot: Slot | None) -> Today:
        share = pain_share(exercise, picture) if picture.areas else plain.share
        rir = 0 if slot is None else making.day.easing.rir(slot)
        if not away_days and not rir and share == plain.share:
            return plain
        return Today(phase, away_days, share, plain.may_search, rir)

    return today
