"""`today`: the session of today, or when the next one is; and the card of any session."""

from __future__ import annotations

from core.chat.reply import Action, Paragraph, Reply
from core.coach.answer import Answer, Heard
from core.coach.aside import way_back
from core.coach.card import run_on, session_card, title
from core.coach.schedule import Planned, next_planned, planned_as, planned_on, profile_in
from core.coach.state import RunnerState
from core.dialogue.onboarding.running import run_name
from core.text import Message, say
from core.training.journal import SessionId, Shown, counting
from core.training.profile import RunType


def show_today(state: RunnerState, heard: Heard) -> Answer:
    """The card of today's open session; else what today holds and what comes next."""
    today = heard.today(state)
    one = planned_on(state, today)
    if one and one.status == "open":
        return show(state, one, heard)
    return Answer(state, Reply((Paragraph(_no_session(state, heard, one)),), (week_action(),)))


def show_named(state: RunnerState, heard: Heard) -> Answer:
    """The card of the session a token names."""
    name = SessionId.read(heard.arguments[0]) if heard.arguments else None
    one = planned_as(state, name) if name else None
    if one is None:
        text = say("That session isn't in your plan any more.")
        return Answer(state, Reply((Paragraph(text),), (week_action(),), tone="error"))
    return show(state, one, heard)


def show(state: RunnerState, one: Planned, heard: Heard) -> Answer:
    """A card, noted as what the runner saw: `done` refers to its numbers for ever."""
    if state.profile is None:
        raise ValueError("a session needs a plan")
    return Answer(noted(state, one, heard), card_reply(state, one))


def noted(state: RunnerState, one: Planned, heard: Heard) -> RunnerState:
    """The runner with the card in the journal, unless the same numbers were shown last."""
    if one.status != "open" or last_shown(state, one.id) == one.session:
        return state
    return state.noting(heard.now, Shown(one.id, one.session))


def last_shown(state: RunnerState, name: SessionId) -> object:
    """The session as it was last shown; None when it never was."""
    cards = [
        entry.fact.card
        for entry in counting(state.journal)
        if isinstance(entry.fact, Shown) and entry.fact.session == name
    ]
    return cards[-1] if cards else None


def card_reply(state: RunnerState, one: Planned) -> Reply:
    """The card with its buttons, each naming this session."""
    profile = profile_in(state, one.session.date)
    if profile is None:
        raise ValueError("a session needs a plan")
    card = session_card(one, profile)
    if one.status == "done":
        return Reply((card, Paragraph(say("Logged as done."))), (Action(say("Why?"), f"why:s:{one.id}"),))
    actions = (
        Action(say("Done"), f"done:{one.id}"),
        Action(say("Not today"), f"skip:{one.id}"),
        Action(say("Why?"), f"why:s:{one.id}"),
    )
    return Reply((card,), (*actions, *way_back(state)))


def week_action() -> Action:
    """The way on to the week."""
    return Action(say("Show week"), "week")


def _no_session(state: RunnerState, heard: Heard, one: Planned | None) -> Message:
    today = heard.today(state)
    following = next_planned(state, today)
    if following is None:
        ahead = say("No strength session is planned in the next three weeks.")
    else:
        ahead = say(
            "Next: {session} on {date}.", session=title(following.session), date=following.session.date
        )
    if one and one.status == "done":
        return say("Today's {session} is done. {ahead}", session=title(one.session), ahead=ahead)
    if one and one.status == "skipped":
        return say("You let today's {session} go. {ahead}", session=title(one.session), ahead=ahead)
    profile = profile_in(state, today)
    run = run_on(profile, today) if profile else None
    if run and run.type is RunType.RACE:
        return say("Today: your race, no strength. {ahead}", ahead=ahead)
    if run:
        return say("Today: {run} run, no strength. {ahead}", run=run_name(run), ahead=ahead)
    return say("Today: rest. {ahead}", ahead=ahead)
