"""The sessions of a week by name and day, with what became of them (`science.md` 3.6)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from core.training.course.log import Log
from core.training.journal import Completed, SessionId
from core.training.placement.running_week import WEEK, RunDays
from core.training.reasons import Reason
from core.training.session import SessionName
from core.training.week import Placement

Status = Literal["open", "done", "skipped", "missed", "paused"]


@dataclass(frozen=True, slots=True)
class Seat:
    """A session of the plan: its name for ever, the day it is on now, what became of it.

    `waited`: sore muscles took it from the day before (8.3).
    """

    id: SessionId
    on: date
    name: SessionName
    after_run: bool
    status: Status
    why: Reason | None
    waited: bool = False


def named(placement: Placement) -> list[tuple[int, SessionName]]:
    """The sessions of a placement by day: letters of the full ones, L and P."""
    full: list[tuple[int, SessionName]] = list(zip(placement.full, placement.names, strict=True))
    light: list[tuple[int, SessionName]] = [(day, "L") for day in placement.light]
    primer: list[tuple[int, SessionName]] = [(day, "P") for day in placement.primer]
    return sorted([*full, *light, *primer])


def seats_of(
    placement: Placement,
    span: RunDays,
    week: date,
    block: int,
    log: Log,
    today: date,
    away: frozenset[date],
) -> tuple[Seat, ...]:
    """The sessions of a week in the order of their days. `away`: the days of a pause or an illness."""
    why = dict(placement.chosen)
    done = {done.session: done for done in log.trained if week <= done.session.planned < week + timedelta(7)}
    real = _names_by_real_day(log, week)
    seats: list[Seat] = []
    named_already: set[SessionId] = set()
    for day, name in named(placement):
        planned = week + timedelta(days=day)
        session = real.get((planned, name), SessionId(block, planned, name))
        if not week <= session.planned < week + timedelta(7) or session in named_already:
            # It has its seat in the week before, or on the day it was moved to.
            continue
        named_already.add(session)
        moved, fact = log.moved.get(session), done.pop(session, None)
        on = session.planned if moved is None else moved.to
        after_run = not span[WEEK + (on - week).days].free
        seats.append(
            Seat(session, on, name, after_run, status_of(session, on, fact, log, today, away), why.get(day))
        )
    # What was done under an earlier plan of this week stays done.
    for session in done:
        seats.append(Seat(session, session.planned, name_of(session), False, "done", None))
    return tuple(sorted(seats, key=lambda seat: (seat.on, seat.id.planned)))


def _names_by_real_day(log: Log, week: date) -> dict[tuple[date, str], SessionId]:
    """The sessions that were done, or moved by hand, by the day they are really on."""
    real = {(move.to, name.name): name for name, move in log.moved.items() if name not in log.done}
    real |= {(done.on, done.session.name): done.session for done in log.trained}
    return {key: name for key, name in real.items() if week <= key[0] < week + timedelta(7)}


def name_of(session: SessionId) -> SessionName:
    """The name of a session in its week."""
    letters: tuple[SessionName, ...] = ("A", "B", "C", "L", "P")
    return next(letter for letter in letters if letter == session.name)


def status_of(
    session: SessionId,
    on: date,
    done: Completed | None,
    log: Log,
    today: date,
    away: frozenset[date],
) -> Status:
    """What became of a session that is on a day."""
    if done is not None:
        return "done"
    if session in log.skipped:
        return "skipped"
    if on in away:
        return "paused"
    return "missed" if on < today else "open"
