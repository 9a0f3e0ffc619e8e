"""`done` and `skip`: what became of a session, counted once however often it is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from core.chat.reply import Action, Paragraph, Part, Reply
from core.coach.answer import Answer, Heard
from core.coach.card import title
from core.coach.found import ask_first
from core.coach.schedule import WEEK, Planned, monday, next_planned, planned, planned_as, planned_on
from core.coach.state import RunnerState
from core.coach.today import last_shown, week_action
from core.coach.which import ask_which, of_weekday, which
from core.dialogue.commands import command_words
from core.dialogue.dates import is_relative, typed_day
from core.dialogue.day_said import near_date
from core.dialogue.reading import folded
from core.dialogue.vocabulary import listed
from core.text import Message, Weekday, say, sense
from core.training.journal import Completed, SessionId, Shown, Skipped
from core.training.session import Session

HOW_IT_WAS = sense("words", "hard, it was hard, tough, easy, it was easy, good, great")
"""Beside "done" they change nothing of what is logged."""


def done(state: RunnerState, heard: Heard) -> Answer:
    """Log the session that is meant as trained: the one a button names, a day, else today's."""
    return _log(state, heard, "done")


def skip(state: RunnerState, heard: Heard) -> Answer:
    """Let the session go that is meant. Nothing is made up for it, nothing is held against it."""
    return _log(state, heard, "skip")


def _log(state: RunnerState, heard: Heard, what: str) -> Answer:
    if heard.arguments:
        name = SessionId.read(heard.arguments[0])
        named = planned_as(state, name) if name else None
        return _settle(state, named, heard, what) if named else _gone(state)
    today = heard.today(state)
    if what == "done" and _adds_nothing(heard.rest, state.settings.language):
        heard = replace(heard, rest="")
    day = typed_day(heard.rest, heard.day_said(state), state.settings.language)
    dated = near_date(heard.rest, today, state.settings.language) if day is None else None
    if dated is not None:
        on_day = planned_on(state, dated)
        return _settle(state, on_day, heard, what) if on_day else _none_that_day(state, dated)
    if heard.rest and day is None:
        return _unclear(state, heard, what)
    if day is not None:
        return _log_of(state, day, heard, what)
    here = planned_on(state, today)
    return _settle(state, here, heard, what) if here else which(state, today, what)


def _adds_nothing(rest: str, language: str) -> bool:
    """Whether what stands beside "done" says it once more, or only how it was."""
    return command_words(language).exact(rest) == "done" or folded(rest) in listed(HOW_IT_WAS, language)


def _log_of(state: RunnerState, day: date, heard: Heard, what: str) -> Answer:
    """What became of the session of a day that was named; one that is let go may still be ahead."""
    by_weekday = not is_relative(heard.rest, state.settings.language)
    meant = of_weekday(state, day, heard.day_said(state)) if what == "skip" and by_weekday else ()
    if len(meant) > 1:
        return ask_which(say("Which one do you let go?"), meant, what, state)
    on_day = meant[0] if meant else planned_on(state, day)
    named = Weekday(day.weekday(), short=False)
    return _settle(state, on_day, heard, what) if on_day else _none_that_day(state, named)


def _settle(state: RunnerState, one: Planned, heard: Heard, what: str) -> Answer:
    if what == "done":
        return _complete(state, one, heard)
    return _let_go(state, one, heard)


def _complete(state: RunnerState, one: Planned, heard: Heard) -> Answer:
    today = heard.today(state)
    if one.status == "done":
        return _said_already(state, one)
    if one.session.date > monday(today) + WEEK - timedelta(days=1):
        text = say(
            "{session} is planned for {date}. That is not this week: log it when it is done.",
            session=title(one.session),
            date=one.session.date,
        )
        return Answer(state, Reply((Paragraph(text),), (week_action(),), tone="error"))
    facts: list[Shown | Completed] = []
    # What was never shown counts with the numbers it would have been shown with.
    if last_shown(state, one.id) is None:
        facts.append(Shown(one.id, one.session))
    facts.append(Completed(one.id, min(one.session.date, today)))
    after = state.noting(heard.now, *facts, source=heard.source)
    card = last_shown(after, one.id)
    parts: tuple[Part, ...] = (Paragraph(_logged(after, one, today)),)
    undo = Action(say("Undo"), f"undo:{after.next_entry - 1}")
    if isinstance(card, Session):
        asked = ask_first(after, one.id, card, heard, parts, undo)
        if asked:
            return Answer(asked.state, asked.reply, withdraw=True)
    return Answer(after, Reply(parts, (undo, week_action())), withdraw=True)


def _logged(state: RunnerState, one: Planned, today: date) -> Message:
    start = monday(one.session.date)
    week = planned(state, start, start + WEEK - timedelta(days=1))
    following = next_planned(state, today)
    number = sum(other.status == "done" for other in week)
    if start == monday(today):
        line = say(
            "Logged: {session}, as planned. {number} of {all} this week.",
            session=title(one.session),
            number=number,
            all=len(week),
        )
    else:
        line = say(
            "Logged: {session} of {date}, as planned. {number} of {all} that week.",
            session=title(one.session),
            date=one.session.date,
            number=number,
            all=len(week),
        )
    if following is None:
        return line
    return say(
        "{line} Next: {session} on {date}.",
        line=line,
        session=title(following.session),
        date=following.session.date,
    )


def _said_already(state: RunnerState, one: Planned) -> Answer:
    text = say(
        "{session} of {date} is logged already; it counts once.",
        session=title(one.session),
        date=one.session.date,
    )
    return Answer(state, Reply((Paragraph(text),), (Action(say("Undo"), "undo"), week_action())))


def _let_go(state: RunnerState, one: Planned, heard: Heard) -> Answer:
    if one.status == "done":
        text = say(
            "{session} of {date} is logged as done. Undo that first.",
            session=title(one.session),
            date=one.session.date,
        )
        return Answer(state, Reply((Paragraph(text),), (Action(say("Undo"), "undo"),), tone="error"))
    if one.status == "skipped":
        text = say(
            "{session} of {date} is let go already.", session=title(one.session), date=one.session.date
        )
        return Answer(state, Reply((Paragraph(text),), (Action(say("Undo"), "undo"), week_action())))
    after = state.noting(heard.now, Skipped(one.id, heard.today(state)), source=heard.source)
    following = next_planned(after, heard.today(state))
    line = say("{session} is let go. That's fine; nothing is added for it.", session=title(one.session))
    if following:
        line = say(
            "{line} Next: {session} on {date}.",
            line=line,
            session=title(following.session),
            date=following.session.date,
        )
    undo = Action(say("Undo"), f"undo:{after.next_entry - 1}")
    return Answer(after, Reply((Paragraph(line),), (undo, week_action())), withdraw=True)


def _gone(state: RunnerState) -> Answer:
    text = say("That session isn't in your plan any more. Nothing was changed.")
    return Answer(state, Reply((Paragraph(text),), (week_action(),), tone="error"))


def _none_that_day(state: RunnerState, day: date | Weekday) -> Answer:
    text = say("No session is planned on {day}. Nothing was changed.", day=day)
    return Answer(state, Reply((Paragraph(text),), (week_action(),), tone="error"))


def _unclear(state: RunnerState, heard: Heard, what: str) -> Answer:
    if what == "done":
        label = say("Done, as planned")
        text = say(
            "I don't read details such as sets and loads in that line yet, and nothing was logged."
            " Type `done`, `done yesterday` or `done monday`; I ask for the loads I need."
        )
    else:
        label = say("Let it go")
        text = say(
            "I can only let a whole session go, and nothing was changed. Type `skip` or `skip monday`."
        )
    here = planned_on(state, heard.today(state))
    actions = (Action(label, f"{what}:{here.id}"),) if here and here.status == "open" else ()
    return Answer(state, Reply((Paragraph(text),), (*actions, week_action()), tone="error"))
