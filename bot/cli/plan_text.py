"""A plan as text to read: week by week, session by session, each with its reasons."""

from __future__ import annotations

from collections.abc import Iterator

from core.coach.card import dose, title
from core.coach.week import PHASES
from core.text import Message, Series, Weekday, say
from core.text.translator import Translator
from core.training.choice.catalogue import catalogue
from core.training.session import Assistance, Main, Plyometric, Prescription, Session, WarmUp
from core.training.week import Plan, Week


def plan_text(plan: Plan, speaker: Translator) -> str:
    """The whole plan, ending in a newline."""
    return "".join(f"{line}\n" for line in _lines(plan, speaker))


def _lines(plan: Plan, speaker: Translator) -> Iterator[str]:
    for reason in plan.reasons:
        yield speaker.plain(reason.text)
    for number, week in enumerate(plan.weeks, 1):
        yield ""
        yield from _week(number, week, speaker)


def _week(number: int, week: Week, speaker: Translator) -> Iterator[str]:
    head = say("Week {n}, from {date}: {phase}", n=number, date=week.start, phase=PHASES[week.phase])
    yield speaker.plain(head)
    for reason in week.placement.reasons:
        yield f"  {speaker.plain(reason.text)}"
    for suggestion in week.placement.suggestions:
        yield f"  {speaker.plain(suggestion.text)}"
    for session in week.sessions:
        yield ""
        yield from _session(session, speaker)
    if week.sessions:
        yield ""
    for reason in dict.fromkeys(why for _, why in week.placement.lost):
        yield f"  - {speaker.plain(reason.text)}"
    if week.placement.rest:
        days = Series(tuple(Weekday(day) for day in week.placement.rest), "and")
        rest = say("Rest: {days}.", days=days)
        yield f"  {speaker.plain(rest)}"


def _session(session: Session, speaker: Translator) -> Iterator[str]:
    about = say(
        "{date}: {session}, about {minutes} min",
        date=session.date,
        session=title(session),
        minutes=session.minutes,
    )
    after = say("{session}, after the run", session=about) if session.after_run else about
    yield f"  {speaker.plain(after)}"
    for head, block in _blocks(session):
        yield f"    {speaker.plain(head)}"
        for item in block.items:
            yield f"      {speaker.plain(_item(item))}"
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


def _item(item: Prescription) -> Message:
    name = catalogue()[item.exercise].name
    if item.rir is None:
        return say("{exercise} {dose}", exercise=name, dose=dose(item))
    if item.find_load:
        return say(
            "{exercise} {dose}, leave {rir}, rest {rest} s: find your weight",
            exercise=name,
            dose=dose(item),
            rir=item.rir,
            rest=item.rest_s,
        )
    return say(
        "{exercise} {dose}, leave {rir}, rest {rest} s",
        exercise=name,
        dose=dose(item),
        rir=item.rir,
        rest=item.rest_s,
    )
