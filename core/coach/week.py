"""`week`: runs, strength and rest, day by day, with the reasons in short."""

from __future__ import annotations

from datetime import date, timedelta

from core.chat.reply import Action, Bullets, DayLine, DayState, Paragraph, Part, Reply, WeekView
from core.coach.answer import Answer, Heard
from core.coach.card import run_on, title
from core.coach.schedule import Planned, planned, profile_in, week_at
from core.coach.state import RunnerState
from core.dialogue.onboarding.running import run_name
from core.text import Message, say, sense
from core.training.profile import Profile
from core.training.session import Phase
from core.training.week import Week

PHASES: dict[Phase, Message] = {
    Phase.ADAPTATION: sense("phase", "getting used to it"),
    Phase.HEAVY: sense("phase", "heavy"),
    Phase.POWER: sense("phase", "power"),
    Phase.DELOAD: sense("phase", "easier week"),
    Phase.TAPER: sense("phase", "taper"),
    Phase.MAINTENANCE: sense("phase", "maintenance"),
    Phase.LIGHT: sense("phase", "light"),
    Phase.NONE: sense("phase", "no strength"),
}


def show_week(state: RunnerState, heard: Heard) -> Answer:
    """The week of today, or the first one of the block while that is still ahead."""
    if state.profile is None:
        raise ValueError("a week needs a plan")
    day = max(heard.today(state), state.profile.start)
    if week_at(state, day) is None:
        text = say("This plan is years old and over. Shall I ask for a new one?")
        return Answer(state, Reply((Paragraph(text),), (Action(say("Start again"), "restart"),)))
    return Answer(state, week_reply(state, day, heard.today(state)))


def week_reply(state: RunnerState, day: date, today: date) -> Reply:
    """The week that holds `day`."""
    week = week_at(state, day)
    profile = profile_in(state, day)
    if profile is None or week is None:
        raise ValueError("a week needs a plan")
    sessions = planned(state, week.start, week.start + timedelta(days=6))
    lines = tuple(_day(profile, week, sessions, index, today) for index in range(7))
    head = say("Week of {date}: {phase}", date=week.start, phase=PHASES[week.phase])
    parts: tuple[Part, ...] = (Paragraph(head), WeekView(lines))
    suggestions = tuple(suggestion.text for suggestion in week.placement.suggestions)
    resting = tuple(reason.text for day, reason in week.placement.lost if day in week.placement.rest)
    # One reason may hold for several days: it is said once.
    short = tuple(
        dict.fromkeys((*(reason.text for reason in week.placement.reasons), *resting, *suggestions))
    )
    if short:
        parts = (*parts, Bullets(short))
    actions = [Action(say("Why?"), f"why:week:{week.start:%Y%m%d}")]
    following = next((one for one in sessions if one.status == "open" and one.session.date >= today), None)
    if following:
        label = say("See {session}", session=title(following.session))
        actions.insert(0, Action(label, f"show:{following.id}"))
    return Reply(parts, tuple(actions))


def _day(profile: Profile, week: Week, sessions: tuple[Planned, ...], index: int, today: date) -> DayLine:
    day = week.start + timedelta(days=index)
    run = run_on(profile, day)
    here = next((one for one in sessions if one.session.date == day), None)
    strength = say("rest") if index in week.placement.rest else None
    if here:
        strength = say("{session}, {minutes} min", session=title(here.session), minutes=here.session.minutes)
    return DayLine(
        index,
        run_name(run) if run else None,
        strength,
        _state(here, day, today),
    )


def _state(here: Planned | None, day: date, today: date) -> DayState:
    if here and here.status == "done":
        return "done"
    if here and here.status == "skipped":
        return "skipped"
    if day == today:
        return "today"
    return "missed" if here and day < today else "planned"
