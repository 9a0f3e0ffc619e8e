"""`why`: the reasons of what was decided last, of a day or of a session, each with its source."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from core.chat.reply import Action, Bullets, Paragraph, Reply
from core.coach.answer import Answer, Heard
from core.coach.card import title
from core.coach.exercises_said import exercise_named
from core.coach.schedule import Planned, monday, next_planned, planned_as, planned_on, week_at
from core.coach.state import RunnerState
from core.coach.today import week_action
from core.dialogue.day_said import day_said
from core.dialogue.reading import words
from core.text import Message, Series, say, sense
from core.text.days import day_names
from core.training.choice.catalogue import catalogue
from core.training.evidence import evidence
from core.training.journal import SessionId
from core.training.reasons import Grade, Reason
from core.training.week import Week

GRADES: dict[Grade, Message] = {
    Grade.TRIAL: sense("grade", "trial"),
    Grade.META_ANALYSIS: sense("grade", "reviews of trials"),
    Grade.ASSOCIATION: sense("grade", "an association, not a cause"),
    Grade.COACH_PRACTICE: sense("grade", "our rule of thumb"),
    Grade.SAFETY_DEFAULT: sense("grade", "to be on the safe side"),
}


def why(state: RunnerState, heard: Heard) -> Answer:
    """The reasons of a day that is named, of what a button names, else of what was shown last."""
    if heard.rest:
        day = _day_named(state, heard)
        if day is not None:
            return _of_day(state, day)
        if named := exercise_named(state, heard.rest, heard.today(state)):
            return _of_exercise(state, *named)
    arguments = heard.arguments or state.conversation.why
    match arguments:
        case ("s", text):
            name = SessionId.read(text)
            one = planned_as(state, name) if name else None
            return _of_session(state, one) if one else _of_week(state, heard.today(state), heard)
        case ("week", text):
            return _of_week(state, _date(text) or heard.today(state), heard)
        case _:
            one = planned_on(state, heard.today(state))
            return _of_session(state, one) if one else _of_week(state, heard.today(state), heard)


def source_of(reason: Reason) -> Message:
    """How sure a reason is and what it rests on: "trial: Palmer and Sleivert 2001"."""
    grade = GRADES[reason.grade]
    if not reason.evidence or reason.grade in (Grade.COACH_PRACTICE, Grade.SAFETY_DEFAULT):
        return grade
    studies = tuple(dict.fromkeys(evidence()[known].source.split(",")[0] for known in reason.evidence))
    return say("{grade}: {studies}", grade=grade, studies=Series(studies))


def told(reason: Reason) -> Message:
    """A reason with its source, as one line."""
    return say("{reason} ({source})", reason=reason.text, source=source_of(reason))


def _of_session(state: RunnerState, one: Planned) -> Answer:
    head = say("Why {session} on {date} is as it is:", session=title(one.session), date=one.session.date)
    lines = tuple(told(reason) for reason in one.session.reasons)
    return Answer(state, Reply((Paragraph(head), Bullets(lines)), (week_action(),)))


def _of_exercise(state: RunnerState, one: Planned, exercise: str) -> Answer:
    """What is said of one exercise; where nothing is of it alone, why its session is as it is."""
    lines = tuple(told(reason) for reason in one.session.reasons if reason.about == exercise)
    if not lines:
        return _of_session(state, one)
    name = catalogue()[exercise].name
    head = say("{exercise} on {date}:", exercise=name, date=one.session.date)
    label = say("Why {session}?", session=title(one.session))
    actions = (Action(label, f"why:s:{one.id}"), week_action())
    return Answer(state, Reply((Paragraph(head), Bullets(lines)), actions))


def _week(state: RunnerState, day: date) -> Week | None:
    return week_at(state, max(day, state.profile.start) if state.profile else day)


def _of_week(state: RunnerState, day: date, heard: Heard) -> Answer:
    week = _week(state, day)
    if week is None:
        return _nothing(state)
    placement = week.placement
    lines = [told(reason) for reason in placement.reasons]
    lines += [told(reason) for _, reason in placement.chosen]
    lines += [told(reason) for day, reason in placement.lost if day in placement.rest]
    following = next_planned(state, heard.today(state))
    actions: tuple[Action, ...] = (week_action(),)
    if following:
        label = say("Why {session}?", session=title(following.session))
        actions = (Action(label, f"why:s:{following.id}"), week_action())
    hint = say("About one day: `why saturday`.")
    return Answer(state, Reply((Bullets(tuple(dict.fromkeys(lines))), Paragraph(hint)), actions))


def _of_day(state: RunnerState, day: date) -> Answer:
    week = week_at(state, day)
    if week is None:
        return _nothing(state)
    placement = week.placement
    reasons = [reason for index, reason in (*placement.chosen, *placement.lost) if index == day.weekday()]
    reasons = reasons or list(placement.reasons)
    lines = tuple(told(reason) for reason in reasons)
    one = planned_on(state, day)
    actions: tuple[Action, ...] = (week_action(),)
    if one:
        label = say("Why {session}?", session=title(one.session))
        actions = (Action(label, f"why:s:{one.id}"), week_action())
    return Answer(state, Reply((Bullets(lines),), actions))


def _nothing(state: RunnerState) -> Answer:
    text = say("There is no week in the plan to explain yet.")
    return Answer(state, Reply((Paragraph(text),), (week_action(),)))


def _day_named(state: RunnerState, heard: Heard) -> date | None:
    """The day that is named: one of this week, or of the first where the plan is still to begin; a date."""
    today, language = heard.today(state), state.settings.language
    names = day_names(language)
    found = {names[word] for word in words(heard.rest) if word in names}
    if len(found) != 1:
        return day_said(heard.rest, today, language)
    first = monday(max(today, state.profile.start) if state.profile else today)
    return first + timedelta(days=found.pop())


def _date(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%Y%m%d").date()  # noqa: DTZ007 - a date alone
    except ValueError:
        return None
