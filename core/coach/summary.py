"""The summary of the answers, where each can be changed before the plan is built."""

from __future__ import annotations

from typing import Literal

from core.chat.reply import Action, Choice, Fields, Option, Paragraph, Reply
from core.coach.answer import Answer
from core.coach.state import RunnerState
from core.dialogue.conversation import SINCE
from core.dialogue.form import Answers, Asking, Step
from core.dialogue.leading import Moved
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.vocabulary import Vocabulary
from core.text import say
from core.text.translator import translator

BUILD = "build"
SUMMARY_ACTIONS = (
    Action(say("Build my plan"), BUILD),
    Action(say("Change an answer"), "change"),
    Action(say("Start again"), "restart"),
)


def summary(state: RunnerState, moved: Moved, asking: Asking) -> Reply:
    """All that is known, to be confirmed; of answers that are changed, what is new."""
    before = dict(state.conversation.answers) if SINCE in asking.answers else {}
    rows = tuple(
        (step.label, step.show(asking.answers[step.key], asking))
        for step in _new(before, asking)
        if step.section > 1 or step.key == "screen" or asking.answers[step.key] != "no"
    )
    note = (Paragraph(moved.note),) if moved.note else ()
    head = say("Changed so far: nothing. Which answer?") if not rows else say("This is new. Is it right?")
    if not before:
        head = say("This is what I know. Is it right?")
    fields = (Fields(rows),) if rows else ()
    tone: Literal["plain", "error"] = "error" if moved.fault else "plain"
    return Reply((*note, Paragraph(head), *fields), _ways_on(asking), tone=tone)


def _new(before: Answers, asking: Asking) -> tuple[Step, ...]:
    return tuple(
        step for step in ONBOARDING.asked(asking) if before.get(step.key) != asking.answers.get(step.key)
    )


def _ways_on(asking: Asking) -> tuple[Action, ...]:
    if SINCE not in asking.answers:
        return SUMMARY_ACTIONS
    return (
        Action(say("Use it"), BUILD),
        Action(say("Change an answer"), "change"),
        Action(say("Leave it as it was"), "cancel"),
    )


def not_understood(asking: Asking) -> Reply:
    """The ways on where something else was typed."""
    text = say(
        "I didn't get that. I can build the plan now, or change an answer: type its name, such as `age`."
    )
    return Reply((Paragraph(text),), _ways_on(asking))


def changes(state: RunnerState, asking: Asking) -> Answer:
    """Every answer, to pick the one that changes."""
    options = tuple(Option(step.label, f"change:{step.key}") for step in ONBOARDING.answerable(asking))
    text = Paragraph(say("Which answer?"))
    changed = SINCE not in asking.answers or _new(dict(state.conversation.answers), asking)
    leave = Action(say("Leave all as it is"), "begin" if changed else "cancel")
    return Answer(state, Reply((text,), (Choice(options), leave)))


def answer_named(text: str, asking: Asking) -> str | None:
    """The key of the answer whose label was typed."""
    speak = translator(asking.language)
    labels = Vocabulary(
        (step.key, {speak.plain(step.label), step.label.id}) for step in ONBOARDING.answerable(asking)
    )
    return labels.meaning(text)
