"""Stop first: what is said and held when a runner tells of danger (science.md 8.4).

Until somebody has looked at it there is no session and no reminder; nothing is logged away.
"""

from __future__ import annotations

from dataclasses import replace

from core.chat.reply import Action, Paragraph, Reply
from core.coach import onboard
from core.coach.answer import Answer, Heard
from core.coach.state import RunnerState
from core.dialogue.conversation import FormState
from core.dialogue.danger import Danger
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.safety import SECTION as SAFETY
from core.text import Message, say
from core.training.journal import Cleared, Flagged, Undone, flagged, unscreened
from core.training.safety.texts import CRISIS, EMERGENCY, SEE_A_DOCTOR, SEE_A_DOCTOR_TODAY

TEXTS: dict[Danger, Message] = {
    "emergency": EMERGENCY,
    "today": SEE_A_DOCTOR_TODAY,
    "days": SEE_A_DOCTOR,
    "crisis": CRISIS,
}
LINKING = frozenset({"link", "unlink", "keep", "as_it_is", "delete", "not_deleted"})
"""Whose the plan is, and whether there is one: no matter of training."""
ALLOWED = LINKING | {"help", "privacy", "language", "lang", "settings", "set", "undo", "seen", "mistaken"}
"""What is answered all the same while training is stopped: commands and tokens."""
BESIDE = ALLOWED | {"cancel", "about", "restart"}
"""What is answered before the health questions are answered again: that, and what leads the talk."""
CHECK_AGAIN = "screen"


def flag(state: RunnerState, danger: Danger, heard: Heard) -> Answer:
    """The text that comes before any question; sessions and reminders stop with it."""
    after = state.noting(heard.now, Flagged(danger), source=heard.source)
    standing = flagged(after.journal)
    held_by = standing.fact.danger if standing and isinstance(standing.fact, Flagged) else danger
    reply = Reply((Paragraph(TEXTS[danger]),), _ways_on(held_by), tone="urgent")
    return Answer(after, reply, withdraw=True)


def hold(state: RunnerState) -> Answer | None:
    """What is said instead of a session or a question while training is stopped; None when it is not."""
    entry = flagged(state.journal)
    if entry is None or not isinstance(entry.fact, Flagged):
        return None
    if entry.fact.danger == "crisis":
        text = say("Training can wait. It goes on when you want it to.")
    else:
        text = say(
            "I've stopped your training because of what you told me. Please have it looked at first."
            " Then tell me, and we start gently."
        )
    return Answer(state, Reply((Paragraph(text),), _ways_on(entry.fact.danger), tone="urgent"))


def beside(answer: Answer) -> Answer:
    """Another answer while training is stopped: the ways on from the stop stand below it."""
    entry, reply = flagged(answer.state.journal), answer.reply
    if reply is None or reply.tone == "urgent" or entry is None or not isinstance(entry.fact, Flagged):
        return answer
    return replace(answer, reply=replace(reply, controls=(*reply.controls, *_ways_on(entry.fact.danger))))


def _ways_on(danger: Danger) -> tuple[Action, ...]:
    if danger == "crisis":
        return (Action(say("Go on with training"), "seen"),)
    return (
        Action(say("A doctor has looked at it"), "seen"),
        Action(say("That was a misunderstanding"), "mistaken"),
    )


def seen(state: RunnerState, heard: Heard) -> Answer:
    """Somebody has looked at it: the health questions come again (section 2, `screen_date`)."""
    entry = flagged(state.journal)
    if entry is None or not isinstance(entry.fact, Flagged):
        return onboard.intro(state, heard) if state.profile is None else _going_on(state)
    after = state.noting(heard.now, Cleared(heard.today(state)), source=heard.source)
    if entry.fact.danger == "crisis":
        return _going_on(after)
    if state.profile is None:
        return onboard.begin(_asked_anew(after), heard)
    note = say("Good that it was looked at. The health questions once more:")
    return onboard.revise_at(after, CHECK_AGAIN, note, heard)


def recheck(state: RunnerState, heard: Heard) -> Answer | None:
    """The health questions, while they must be answered before training goes on; None when they need not."""
    if state.profile is None or not unscreened(state.journal):
        return None
    note = say("Before training goes on, the health questions once more:")
    return onboard.revise_at(state, CHECK_AGAIN, note, heard)


def _asked_anew(state: RunnerState) -> RunnerState:
    """The runner without answers to the health questions: they were given before this was told."""
    form = state.conversation.form
    if form is None:
        return state
    told = {step.key for step in ONBOARDING.steps if step.section == SAFETY}
    answers = tuple(answer for answer in form.answers if answer[0] not in told)
    return state.asked(FormState(form.form, answers))


def mistaken(state: RunnerState, heard: Heard) -> Answer:
    """It was not meant so: the flag is taken back."""
    entry = flagged(state.journal)
    after = state.noting(heard.now, Undone(entry.number), source=heard.source) if entry else state
    if still := hold(after):
        return still
    if after.conversation.form or after.profile is None:
        return onboard.begin(after, heard)
    return _going_on(after)


def _going_on(state: RunnerState) -> Answer:
    text = say("Then we go on as before.")
    actions = (Action(say("Today"), "today"), Action(say("Show week"), "week"))
    return Answer(state, Reply((Paragraph(text),), actions))
