"""How a runner of the random years changes their week: moves, swaps, other runs and races, late sessions."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from training.years.year_diary import DAY, WEEK, monday
from training.years.year_people import race_of, runs_of

from core.training.choice.catalogue import catalogue
from core.training.choice.swaps import swap_choices
from core.training.course.seats import Seat
from core.training.journal import Completed, Moved, RaceChanged, RunsChanged, Shortened, Shown, Swapped
from core.training.placement.place import wishes_of
from core.training.placement.within_week import Kept, legal_days
from core.training.profile import Pain, Tier
from core.training.recipes.week_context import week_context
from core.training.tables import highest_tier

if TYPE_CHECKING:
    from training.years.year_runner import Look, Runner


def moves(runner: Runner, look: Look | None) -> None:
    """A session is moved by hand to a day that is offered for it (3.6)."""
    rng = runner.rng
    if look is None or look.day != runner.day:
        look = runner.look()
    seats = [s for s in look.seats if s.status in ("open", "missed")]
    if not seats:
        return
    seat = rng.choice(seats)
    days = legal(runner, look, seat)
    if days:
        to = monday(runner.day) + timedelta(days=rng.choice(days))
        runner.note(Moved(seat.id, to, runner.day))


def legal(runner: Runner, look: Look, seat: Seat) -> list[int]:
    """The days to which a session may be moved by hand."""
    week = monday(runner.day)
    counted = [s for s in look.seats if s.status in ("done", "open") or s.id == seat.id]
    kept = tuple(Kept((s.on - week).days, s.name) for s in counted)
    full = [(one.on - week).days for one in runner.diary.trained if one.id.name in "ABC" and one.on < week]
    judged = legal_days(
        look.course.span(week),
        wishes_of(runner.profile),
        Kept((seat.on - week).days, seat.name),
        kept,
        (runner.day - week).days,
        max(full, default=None),
    )
    return [day for day, against in judged if against is None]


def swaps_or_shortens(runner: Runner, look: Look | None) -> None:
    """An exercise is swapped for one that is offered, or there is less time (4.1, 5.1)."""
    rng = runner.rng
    if look is None or look.day != runner.day:
        look = runner.look()
    seats = [s for s in look.seats if s.status == "open"]
    if not seats:
        return
    seat = rng.choice(seats)
    if rng.random() < 0.3:
        runner.note(Shortened(seat.id, rng.choice((20, 30, 45))))
        return
    course, _week = look.course, monday(seat.on)
    items = course.session(seat).items
    if not items:
        return
    item = rng.choice(items)
    for into in swaps(runner, look, seat, item.exercise, [one.exercise for one in items])[:2]:
        if rng.random() < 0.6:
            runner.note(Swapped(seat.id, item.exercise, into, rng.random() < 0.4))
            return


def swaps(runner: Runner, look: Look, seat: Seat, out: str, beside: list[str]) -> list[str]:
    """What may be offered in its place (4.1)."""
    course, week = look.course, monday(seat.on)
    place = course.place(week)
    pains = tuple(Pain(area, level) for area, level in course.body.pain(seat.on).pains)
    there = replace(runner.profile, strength_level=place.level, equipment=course.kit(seat.on), pain=pains)
    context = week_context(there, course.limits(week), place)
    tiers = (Tier.LOW, Tier.MODERATE, Tier.HIGH)
    most = Tier.LOW
    if place.phase.value not in ("light", "none"):
        most = tiers[
            min(
                tiers.index(course.gate(seat.on).tier),
                tiers.index(highest_tier(context.phase, context.level)),
            )
        ]
    return [one.id for one in swap_choices(catalogue()[out], context.reach, beside, most)]


def late(runner: Runner, look: Look | None) -> None:
    """A missed session of this week is done after all, without a word before."""
    if look is None or look.day != runner.day:
        look = runner.look()
    missed = [s for s in look.seats if s.status == "missed"]
    if missed and not any(one.on == runner.day for one in runner.diary.trained):
        card = look.course.session(missed[0])
        runner.note(Shown(missed[0].id, card), Completed(missed[0].id, runner.day))


def runs_change(runner: Runner, _: Look | None) -> None:
    """The running of this week or the next is another one (3.6)."""
    rng = runner.rng
    week = monday(runner.day) + rng.choice((timedelta(0), WEEK))
    runner.note(RunsChanged(week, runs_of(rng), runner.day))


def races_change(runner: Runner, _: Look | None) -> None:
    """A race is set, moved or cancelled (6.1)."""
    rng = runner.rng
    ahead = [race for race in runner.diary.races() if race.date > runner.day]
    if not ahead or rng.random() < 0.4:
        runner.note(RaceChanged(runner.day, None, race_of(rng, runner.day, 1, 150)))
        return
    race = rng.choice(ahead)
    moved = replace(race, date=max(runner.day + DAY, race.date + timedelta(days=rng.randint(-30, 30))))
    runner.note(RaceChanged(runner.day, race, rng.choice((None, moved, moved))))
