"""Changed answers: the plan is derived anew from them, its block stays and goes on."""

from __future__ import annotations

from dataclasses import replace

from core.chat.reply import Action, Paragraph, Reply
from core.coach.answer import Answer, Heard
from core.coach.answers import profile_of
from core.coach.placing import PLACING, counts_from
from core.coach.state import RunnerState
from core.coach.today import week_action
from core.coach.values import value_now
from core.coach.week import week_reply
from core.dialogue.form import Answers
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.safety import CARD
from core.dialogue.onboarding.setting import kept_hour
from core.text import Message, Series, say
from core.training.journal import Revised, Screened, unscreened
from core.training.safety.screen import decide
from core.training.safety.texts import SEE_A_DOCTOR
from core.training.safety.traffic import pain_rules

Changes = tuple[tuple[str, str | None, str | None], ...]
"""Key, answer before, answer after; None is none."""


def applied(state: RunnerState, answers: Answers) -> RunnerState:
    """The runner with the plan of these answers; the block keeps its first Monday."""
    if state.profile is None:
        raise ValueError("there is no plan to change")
    return replace(
        state,
        settings=replace(state.settings, zone=answers["zone"], remind_at=kept_hour(answers["hour"])),
        profile=profile_of(answers, state.profile.start),
        conversation=replace(state.conversation, form=None, answers=tuple(answers.items())),
    )


def revise_plan(state: RunnerState, answers: Answers, heard: Heard) -> Answer:
    """Take changed answers over, note what changed, and show the week it makes."""
    before = dict(state.conversation.answers)
    keys = [key for key in {**before, **answers} if before.get(key) != answers.get(key)]
    changes = tuple((key, before.get(key), answers.get(key)) for key in keys)
    state = _screened(state, heard)
    if not changes:
        return Answer(state.asked(None), Reply((Paragraph(say("Nothing was changed.")),), (week_action(),)))
    after = applied(state, answers).noting(heard.now, Revised(changes), source=heard.source)
    today = heard.today(after)
    if after.profile is None:
        raise ValueError("a plan was lost")
    shown_from = max(today, after.profile.start)
    begins = counts_from(after, after.journal[-1])
    later = not PLACING.isdisjoint(keys) and begins > shown_from
    week = week_reply(after, begins if later else shown_from, today)
    limits = decide(after.profile.age, after.profile.screen).reasons
    notes = (
        say("Changed: {what}.", what=changed_answers(changes)),
        *((say("This week stays as it is; this begins on {date}.", date=begins),) if later else ()),
        *(reason.text for reason in limits),
        *red(after),
    )
    undo = Action(say("Undo"), f"undo:{after.next_entry - 1}")
    parts = (*(Paragraph(note) for note in notes), *week.parts)
    return Answer(after, replace(week, parts=parts, controls=(undo, *week.controls)), withdraw=True)


def _screened(state: RunnerState, heard: Heard) -> RunnerState:
    """The runner with the health questions answered again, where that was waited for."""
    if not unscreened(state.journal):
        return state
    return state.noting(heard.now, Screened(heard.today(state)), source=heard.source)


def unrevised(state: RunnerState, fact: Revised) -> RunnerState:
    """The runner with the answers a change touched as they are without it."""
    now = {key: value_now(state.journal, key) for key, _, _ in fact.changes}
    answers = {**dict(state.conversation.answers), **now}
    return applied(state, {key: answer for key, answer in answers.items() if answer is not None})


def red(state: RunnerState) -> tuple[Message, ...]:
    """What is said of pain that stops work (8.2, red): the text of 8.4."""
    pains = state.profile.pain if state.profile else ()
    return (SEE_A_DOCTOR,) if any(pain.level >= pain_rules().red_level for pain in pains) else ()


def changed_answers(changes: Changes) -> Message:
    """The labels of changed answers, in the order they are asked; a new "no" changes nothing.

    What no question asks for, such as the day of a doctor's word, belongs to the health questions.
    """
    keys = {key for key, before, after in changes if {before, after} - {None, "no"}}
    keys = keys or {key for key, _, _ in changes}
    if not any(ONBOARDING.step(key) for key in keys):
        keys = {CARD.key}
    labels = tuple(step.label for step in ONBOARDING.steps if step.key in keys)
    return say("{answers}", answers=Series(labels))
