"""A plan as text to read: week by week, session by session, each with its reasons."""

from __future__ import annotations

from collections.abc import Iterator

from bot.cli.plan_item import item_text
from core.coach.card import title
from core.coach.week import PHASES
from core.text import Message, Series, Weekday, say
from core.text.translator import Translator
from core.training.course.course import Course
from core.training.profile import Units
from core.training.scripts.answer import Answer
from core.training.session import Assistance, Main, Plyometric, Session, WarmUp
from core.training.week import Week

_STATUS = {
    "done": say("done"),
    "missed": say("missed"),
    "skipped": say("let go"),
    "paused": say("paused"),
}
"""What became of a session that is not ahead."""


def plan_text(given: Answer, speaker: Translator) -> str:
    """The whole answer, ending in a newline."""
    return "".join(f"{line}\n" for line in _lines(given, speaker))


def _lines(given: Answer, speaker: Translator) -> Iterator[str]:
    plan, course = given.plan, given.course
    for reason in (*plan.reasons, *given.advice):
        yield speaker.plain(reason.text)
    if course is None:
        return
    for one in given.set_aside:
        # The list of a script counts from 0, as its faults do.
        aside = say("journal[{n}] does not count: {why}", n=one.entry, why=one.why)
        yield speaker.plain(aside)
    if given.next is not None and given.today > course.profile.start:
        ahead = say("Next: session {letter} on {date}.", letter=given.next.name, date=given.next.on)
        yield speaker.plain(ahead)
    for number, week in enumerate(plan.weeks, 1):
        yield ""
        yield from _week(number, week, course, speaker)


def _week(number: int, week: Week, course: Course, speaker: Translator) -> Iterator[str]:
    head = say("Week {n}, from {date}: {phase}", n=number, date=week.start, phase=PHASES[week.phase])
    yield speaker.plain(head)
    for reason in week.placement.reasons:
        yield f"  {speaker.plain(reason.text)}"
    for suggestion in week.placement.suggestions:
        yield f"  {speaker.plain(suggestion.text)}"
    for session, seat in zip(week.sessions, course.seats(week.start), strict=True):
        yield ""
        yield from _session(session, _STATUS.get(seat.status), course.profile.units, speaker)
    if week.sessions:
        yield ""
    for reason in dict.fromkeys(why for _, why in week.placement.lost):
        yield f"  - {speaker.plain(reason.text)}"
    if week.placement.rest:
        days = Series(tuple(Weekday(day) for day in week.placement.rest), "and")
        rest = say("Rest: {days}.", days=days)
        yield f"  {speaker.plain(rest)}"


def _session(session: Session, status: Message | None, units: Units, speaker: Translator) -> Iterator[str]:
    head = say(
        "{date}: {session}, about {minutes} min",
        date=session.date,
        session=title(session),
        minutes=session.minutes,
    )
    if session.after_run:
        head = say("{session}, after the run", session=head)
    if status is not None:
        head = say("{session} ({status})", session=head, status=status)
    yield f"  {speaker.plain(head)}"
    for name, block in _blocks(session):
        yield f"    {speaker.plain(name)}"
        for item in block.items:
            yield f"      {speaker.plain(item_text(item, units))}"
        if block.empty is not None:
            yield f"      {speaker.plain(block.empty.text)}"
    for reason in session.reasons:
        yield f"    * {speaker.plain(reason.text)}"


def _blocks(session: Session) -> Iterator[tuple[Message, WarmUp | Plyometric | Main | Assistance]]:
    jumps = session.plyometric
    yield say("Warm-up, {minutes} min", minutes=round(session.warm_up.seconds / 60)), session.warm_up
    if jumps.items:
        yield (
            say("Jumps, {contacts} of {budget} contacts", contacts=jumps.contacts, budget=jumps.budget),
            jumps,
        )
    else:
        yield say("Jumps"), jumps
    yield say("Main lifts"), session.main
    yield say("Assistance"), session.assistance
