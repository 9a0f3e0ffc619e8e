"""What the answers about safety lead to before there is a plan (science.md 8.1)."""

from __future__ import annotations

from dataclasses import replace

from core.chat.reply import Action, Paragraph, Reply
from core.coach.answers import WEEKS_TOLD, screen_of
from core.dialogue.conversation import SINCE, Conversation, FormState
from core.dialogue.form import Answers, Asking, with_answer
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.safety import SECTION
from core.dialogue.reading import folded
from core.dialogue.vocabulary import listed
from core.text import say, sense
from core.training.safety.ages import ages
from core.training.safety.screen import Decision, decide
from core.training.safety.texts import EMERGENCY

CLEARED = "cleared_on"
WEEKS = "postpartum_weeks"
WAITING = "blocked_until_clearance"
SAID_YES = sense(
    "words",
    "they said yes, he said yes, she said yes, doctor said yes, the doctor said yes, my doctor says yes,"
    " cleared, i am cleared, i'm cleared, my doctor approved",
)
_URGENT = ("chest_pain", "faint", "unusual_breathless", "acute_injury_cannot_bear_weight")
_TOLD = frozenset(step.key for step in ONBOARDING.steps if step.section == SECTION)


def held(asking: Asking) -> Decision | None:
    """The decision of the screen where it holds the questions up; None while it does not.

    A doctor is asked once, about all of it: only behind the last question of safety.
    """
    answers = asking.answers
    age = int(answers["age"]) if answers.get("age", "").isdecimal() else ages().served
    decision = decide(age, screen_of(answers))
    if decision.decision in ("clear", "clear_with_limits"):
        return None
    missing = ONBOARDING.missing(asking)
    unfinished = missing is not None and missing.section == SECTION
    return None if decision.decision == WAITING and unfinished else decision


def cleared(form: FormState, asking: Asking, today: str) -> FormState:
    """The form after the doctor's word. The button may be an old one: only who waits for it gets on."""
    decision = held(asking)
    waits = decision is not None and decision.decision == WAITING
    return with_answer(form, CLEARED, today) if waits else form


def unsettled(conversation: Conversation, asking: Asking) -> bool:
    """Whether the health of somebody with a plan is being asked again, or told anew and not taken over.

    `asking` is that of the open form.
    """
    form = conversation.form
    if form is None or form.form != ONBOARDING.name or SINCE not in asking.answers:
        return False
    step, standing = ONBOARDING.current(form, asking), dict(conversation.answers)
    asked = step is not None and step.section == SECTION
    return asked or any(asking.answers.get(key) != standing.get(key) for key in _TOLD)


def says_cleared(text: str, asking: Asking) -> bool:
    """Whether a typed line tells the doctor's word."""
    return folded(text) in listed(SAID_YES, asking.language)


def told_anew(before: FormState, after: FormState, today: str) -> FormState:
    """The form after an answer.

    A doctor's word holds for what the doctor was told, and for no more. The weeks since a
    birth are counted from the day on which they were told.
    """
    changed = {key for key, _ in set(before.answers) ^ set(after.answers)}
    if not changed & _TOLD:
        return after
    answers = {key: answer for key, answer in after.answers if key != CLEARED}
    if WEEKS in changed and WEEKS in answers:
        answers[WEEKS_TOLD] = today
    return replace(after, answers=tuple(answers.items()))


def refusal(decision: Decision, answers: Answers) -> Reply:
    """Why there is no plan, and what can be done about it."""
    actions = [
        Action(say("Back"), "back"),
        Action(say("Start again"), "restart"),
    ]
    if decision.decision == WAITING:
        actions.insert(0, Action(say("My doctor said yes"), "cleared"))
    texts = [Paragraph(reason.text) for reason in decision.reasons]
    urgent = any(answers.get(key) == "yes" for key in _URGENT)
    if urgent:
        texts.insert(0, Paragraph(EMERGENCY))
    return Reply(tuple(texts), tuple(actions), tone="urgent" if urgent else "plain")
