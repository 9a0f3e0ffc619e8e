"""A place where others read along: the week in days and letters, help, and the way to talk in private.

A turn here changes nothing of the runner: no question opens, nothing is logged, nothing is offered.
"""

from __future__ import annotations

from datetime import date, timedelta

from core.chat.incoming import Commanded, Content, Edited, Happened, Said
from core.chat.reply import Bullets, DayLine, InPrivate, Paragraph, Reply, WeekView
from core.coach.agenda import stopped
from core.coach.answer import Heard
from core.coach.card import run_on, title
from core.coach.guide import lines_of
from core.coach.schedule import Planned, planned, profile_in, week_at
from core.coach.state import RunnerState
from core.coach.stop import TEXTS
from core.dialogue.commands import AT_ONCE, BY_NAME, COMMANDS
from core.dialogue.danger import danger
from core.dialogue.intents import understood
from core.dialogue.onboarding.running import RUN_NAMES
from core.dialogue.reading import LONGEST, clean
from core.text import say
from core.training.profile import Profile
from core.training.week import Week

START = "start"
INSTEAD = {"delete": "privacy", "link": "help", "unlink": "help"}
"""Where the way leads from what no link may say for somebody; else it leads to today's session."""


def in_public(state: RunnerState, content: Content, heard: Heard) -> Reply | None:
    """What is said where others read along; None where nothing is."""
    line = _line(content)
    found_danger = danger(line, state.settings.language)
    if found_danger:
        # The text shows nothing of the runner; what it stops is told to the coach in private.
        return Reply((Paragraph(TEXTS[found_danger]),), (_on(START),), tone="urgent")
    if isinstance(content, Edited | Happened):
        return None
    intent = understood(line, state.settings.language)
    if intent and BY_NAME[intent.name].public:
        return _help() if intent.name == "help" else _week(state, heard)
    # The way on carries a command's name alone: with its day lost, "done monday" would mean today.
    name = intent.name if intent and not intent.rest else START
    return _between_us(name if name not in AT_ONCE else INSTEAD.get(name, "today"))


def _line(content: Content) -> str:
    match content:
        case Said(text=text) | Edited(text=text):
            typed = text
        case Commanded(name=name, text=text):
            typed = f"{name} {text}"
        case _:
            typed = ""
    return clean(typed) if len(typed) <= LONGEST else ""


def _on(command: str) -> InPrivate:
    return InPrivate(say("Go on in private"), command)


def _between_us(command: str) -> Reply:
    return Reply((Paragraph(say("That belongs between the two of us.")),), (_on(command),))


def _help() -> Reply:
    lines = lines_of(command for command in COMMANDS if command.public)
    text = say("That is all I say where others read along. Everything else is between the two of us.")
    return Reply((Bullets(lines), Paragraph(text)), (_on("help"),))


def _week(state: RunnerState, heard: Heard) -> Reply:
    """Days and letters (PRODUCT 5): no minutes, loads, phase or reasons."""
    if state.profile is None:
        text = say("You have no plan yet. We make it between the two of us.")
        return Reply((Paragraph(text),), (InPrivate(say("Set up my plan"), START),))
    today = heard.today(state)
    day = max(today, state.profile.start)
    week, profile = week_at(state, day), profile_in(state, day)
    if stopped(state) or week is None or profile is None:
        return _between_us("week")
    sessions = {one.session.date: one for one in planned(state, week.start, week.start + timedelta(days=6))}
    days = (week.start + timedelta(days=index) for index in range(7))
    lines = tuple(_day(profile, week, sessions.get(day), day, today) for day in days)
    head = say("Week of {date}", date=week.start)
    return Reply((Paragraph(head), WeekView(lines)), (InPrivate(say("More in private"), "week"),))


def _day(profile: Profile, week: Week, here: Planned | None, day: date, today: date) -> DayLine:
    run = run_on(profile, day)
    strength = say("rest") if day.weekday() in week.placement.rest else None
    return DayLine(
        day.weekday(),
        RUN_NAMES[run.type] if run else None,
        title(here.session) if here else strength,
        # A session that did not happen is nobody's business.
        "done" if here and here.status == "done" else "today" if day == today else "planned",
    )
