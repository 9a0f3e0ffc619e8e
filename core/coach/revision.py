"""Changed answers: the plan is derived anew from them, its block stays and goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from core.chat.reply import Action, Paragraph, Reply
from core.coach.answer import Answer, Heard
from core.coach.answers import levels_of, on_a_bone, profile_of
from core.coach.dated import dated
from core.coach.placing import PLACING, counts_from
from core.coach.schedule import course_of
from core.coach.state import RunnerState
from core.coach.today import week_action
from core.coach.values import value_now
from core.coach.week import week_reply
from core.dialogue.form import Answers
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.safety import CARD
from core.dialogue.onboarding.setting import kept_hour
from core.text import Message, Series, say
from core.training.journal import Hurt, Revised, RunsChanged, Screened, unscreened
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
        # Pain and races are facts of the days on which they were told.
        profile=replace(
            profile_of(answers, state.profile.start), pain=state.profile.pain, races=state.profile.races
        ),
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
    after = applied(state, answers)
    today, profile = heard.today(after), after.profile
    if profile is None:
        raise ValueError("a plan was lost")
    after = after.noting(heard.now, Revised(changes), source=heard.source)
    shown_from = max(today, profile.start)
    begins = counts_from(after, after.journal[-1])
    facts = dated(before, answers, profile.start, today, begun=begins > shown_from)
    after = after.noting(heard.now, *facts, source=heard.source)
    at_once = {"runs"} if any(isinstance(fact, RunsChanged) for fact in facts) else set()
    later = not PLACING.isdisjoint(set(keys) - at_once) and begins > shown_from
    week = week_reply(after, begins if later else shown_from, today)
    limits = decide(profile.age, profile.screen).reasons
    notes = (
        say("Changed: {what}.", what=changed_answers(changes)),
        *((_later(begins, bool(at_once)),) if later else ()),
        *(reason.text for reason in limits),
        *(_pain(after, shown_from) if any(isinstance(fact, Hurt) for fact in facts) else ()),
    )
    undo = Action(say("Undo"), f"undo:{after.next_entry - 1 - len(facts)}")
    parts = (*(Paragraph(note) for note in notes), *week.parts)
    return Answer(after, replace(week, parts=parts, controls=(undo, *week.controls)), withdraw=True)


def _later(begins: date, runs_at_once: bool) -> Message:
    if runs_at_once:
        return say("The new runs count from today; all else begins on {date}.", date=begins)
    return say("This week stays as it is; this begins on {date}.", date=begins)


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


def _pain(state: RunnerState, day: date) -> tuple[Message, ...]:
    """What pain does to the sessions from a day on; red pain is not over with one word (8.2)."""
    course = course_of(state, day)
    areas = course.body.pain(day).areas if course else ()
    texts = (reason.text for area in areas if area.light != "green" for reason in area.reasons)
    return tuple(dict.fromkeys(texts))


def red(answers: Answers) -> tuple[Message, ...]:
    """What is said of pain that stops work (8.2, red): the text of 8.4."""
    hurts = levels_of(answers).items()
    stops = any(level >= pain_rules().red_level or on_a_bone(area, answers) for area, level in hurts)
    return (SEE_A_DOCTOR,) if stops else ()


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
