"""Forms: rows of questions as data, led by one small pure function.

Back, skip, "change one answer", the progress and survival of a restart come for free: the
question asked is derived from the answers, which are kept as typed values. An answer that
no longer parses counts as missing, so a changed question is simply asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from core.chat.reply import Control, Option, Part
from core.dialogue.conversation import FormState
from core.text import Message

Answers = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Asking:
    """What a question may look at: the answers so far, the runner's language, the moment (UTC)."""

    answers: Answers
    language: str
    now: datetime


@dataclass(frozen=True, slots=True)
class Fault:
    """An answer that cannot be taken: what is allowed instead."""

    text: Message


@dataclass(frozen=True, slots=True)
class Unsure:
    """An answer with more than one meaning; the options are answers (value and label)."""

    text: Message
    options: tuple[tuple[str, Message], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What a step shows: its parts and the controls that answer it."""

    parts: tuple[Part, ...]
    controls: tuple[Control, ...] = ()


Reading = str | Fault | Unsure


def always(_answers: Answers) -> bool:
    """The condition of a step that is always asked."""
    return True


@dataclass(frozen=True, slots=True)
class Step:
    """One question. An answer is kept as `read` returns it, and `read` takes it back as it is.

    `default`: what skipping means; without it the step cannot be skipped. `toggle`: what a
    tap on an option does to the draft, for steps where several things are ticked; `draft`
    is what such a step starts from and `drafted` the answer a draft amounts to. `optional`:
    never asked by itself, but it may be answered.
    """

    key: str
    section: int
    label: Message
    ask: Callable[[Asking, tuple[str, ...]], Question]
    read: Callable[[str, Asking], Reading]
    show: Callable[[str, Asking], Message]
    why: Message
    when: Callable[[Answers], bool] = always
    default: str | None = None
    toggle: Callable[[tuple[str, ...], str], tuple[str, ...]] | None = None
    draft: Callable[[Asking], tuple[str, ...]] = lambda _asking: ()
    drafted: Callable[[tuple[str, ...]], str] = " ".join
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A named row of steps; `sections` is what the progress counts to."""

    name: str
    steps: tuple[Step, ...]
    sections: int = 1

    def step(self, key: str) -> Step | None:
        """The step of a key; None when the form has no such question any more."""
        return next((step for step in self.steps if step.key == key), None)

    def asked(self, asking: Asking) -> tuple[Step, ...]:
        """The steps that apply, given the answers."""
        answers = asking.answers
        return tuple(
            step for step in self.steps if step.when(answers) and (not step.optional or step.key in answers)
        )

    def answerable(self, asking: Asking) -> tuple[Step, ...]:
        """The steps that apply, with those that are never asked by themselves."""
        return tuple(step for step in self.steps if step.when(asking.answers))

    def missing(self, asking: Asking) -> Step | None:
        """The first step that applies and has no good answer; None when the form is complete."""
        return next(
            (step for step in self.asked(asking) if not answered(step, asking)),
            None,
        )

    def current(self, state: FormState, asking: Asking) -> Step | None:
        """The step to ask now: where the runner went back to, else the first one missing."""
        here = self.step(state.at) if state.at else None
        return here if here and here.when(asking.answers) else self.missing(asking)

    def before(self, key: str | None, asking: Asking) -> Step | None:
        """The step before `key` (None: before the end) among those that apply."""
        steps = self.asked(asking)
        keys = [step.key for step in steps]
        place = keys.index(key) if key in keys else len(keys)
        return steps[place - 1] if place else None


def answered(step: Step, asking: Asking) -> bool:
    """Whether the kept answer still parses to itself."""
    kept = asking.answers.get(step.key)
    return kept is not None and step.read(kept, asking) == kept


def with_answer(state: FormState, key: str, answer: str) -> FormState:
    """The form with an answer given; the next question is the first one missing."""
    kept = dict(state.answers)
    kept[key] = answer
    return replace(state, answers=tuple(kept.items()), at=None, draft=None)


def at_step(state: FormState, key: str | None) -> FormState:
    """The form standing at a step, its draft new."""
    return replace(state, at=key, draft=None)


def ticked(state: FormState, step: Step, value: str, asking: Asking) -> FormState | None:
    """The form after a tap on one of several options of `step`; None where there is no such option."""
    before = draft_of(state, step, asking)
    after = step.toggle(before, value) if step.toggle else before
    return None if after == before else replace(state, draft=after, at=step.key)


def draft_of(state: FormState, step: Step, asking: Asking) -> tuple[str, ...]:
    """What is ticked now: the draft, else the kept answer, else what the step starts from."""
    if state.draft is not None:
        return state.draft
    kept = asking.answers.get(step.key)
    if kept is not None and answered(step, asking):
        return tuple(kept.split())
    return step.draft(asking)


def options(key: str, choices: tuple[tuple[str, Message], ...]) -> tuple[Option, ...]:
    """Options whose tokens answer the step `key`."""
    return tuple(Option(label, f"a:{key}:{value}") for value, label in choices)
