"""The kinds of question a form is made of: pick one, give a number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from core.chat.reply import Ask, Bullets, Choice, Paragraph
from core.dialogue.form import (
    Answers,
    Asking,
    Fault,
    Question,
    Reading,
    Step,
    always,
    options,
)
from core.dialogue.numbers import numbers_in
from core.dialogue.reading import folded, words
from core.dialogue.vocabulary import Vocabulary, listed
from core.text import Message, Series, say, sense, shown
from core.text.translator import translator

NOTHING_WORDS = sense("words", "none, nothing, no, nope, none of these, nothing of this")
MOST_WORDS = 6
"""Words of an answer that is a number: "I have done about 12"."""


@dataclass(frozen=True, slots=True)
class Pick:
    """One answer to pick: its value, its label, and other words that mean it."""

    value: str
    label: Message
    words: Message | None = None


@lru_cache(maxsize=1024)
def _meanings(picks: tuple[Pick, ...], language: str) -> Vocabulary[str]:
    speak = translator(language)
    return Vocabulary(
        (
            pick.value,
            {
                pick.value,
                speak.plain(pick.label),
                pick.label.id,
                *(listed(pick.words, language) if pick.words else ()),
            },
        )
        for pick in picks
    )


def exactly(text: str, picks: tuple[Pick, ...], language: str) -> str | None:
    """The value a typed answer means among picks, typed right."""
    return _meanings(picks, language).exact(text)


def meant(text: str, picks: tuple[Pick, ...], language: str) -> str | None:
    """The value a typed answer means among picks, typing errors forgiven."""
    return _meanings(picks, language).meaning(text)


def labels(picks: tuple[Pick, ...]) -> Series:
    """The labels of picks as one value, joined with "or"."""
    return Series(tuple(say("“{label}”", label=pick.label) for pick in picks), "or")


def pick_one(
    key: str,
    section: int,
    label: Message,
    question: Message,
    picks: tuple[Pick, ...],
    why: Message,
    *,
    when: Callable[[Answers], bool] = always,
    default: str | None = None,
    bullets: tuple[Message, ...] = (),
) -> Step:
    """A question with a few answers, by button or by typing."""

    def ask(_asking: Asking, _draft: tuple[str, ...]) -> Question:
        parts = (Paragraph(question), Bullets(bullets)) if bullets else (Paragraph(question),)
        choices = options(key, tuple((pick.value, pick.label) for pick in picks))
        return Question(parts, (Choice(choices),))

    def read(text: str, asking: Asking) -> Reading:
        value = meant(text, picks, asking.language)
        return value or Fault(say("I need one of these: {choices}.", choices=labels(picks)))

    def show(answer: str, _asking: Asking) -> Message:
        return next((pick.label for pick in picks if pick.value == answer), label)

    return Step(key, section, label, ask, read, show, why, when, default)


def number(
    key: str,
    section: int,
    label: Message,
    question: Message,
    low: int,
    high: int,
    why: Message,
    *,
    when: Callable[[Answers], bool] = always,
    default: str | None = None,
    picks: tuple[Pick, ...] = (),
    settle: Callable[[int], int] = lambda value: value,
    refuse: Callable[[int], Message | None] = lambda _value: None,
    otherwise: Callable[[str, str], int | None] = lambda _text, _language: None,
) -> Step:
    """A question for a whole number from `low` to `high`; `picks` are frequent answers.

    `settle` turns a number into the one that is kept; `refuse` says why one is not taken;
    `otherwise` reads another way to say it, given the text and the language.
    """

    def ask(_asking: Asking, _draft: tuple[str, ...]) -> Question:
        choices = options(key, tuple((pick.value, pick.label) for pick in picks))
        shown = (Choice(choices),) if choices else ()
        return Question((Paragraph(question),), (*shown, Ask(number=True)))

    def read(text: str, asking: Asking) -> Reading:
        told = otherwise(text, asking.language)
        found = numbers_in(text, asking.language) if told is None else (float(told),)
        # A number somewhere in a long line answers something else.
        if len(found) == 1 and found[0].is_integer() and len(words(text)) <= MOST_WORDS:
            value = int(found[0])
            refused = refuse(value)
            if refused:
                return Fault(refused)
            if low <= value <= high:
                return str(settle(value))
        # Where nothing at all is offered as an answer, it may be said in words.
        nothing = any(pick.value == "0" for pick in picks)
        if nothing and folded(text) in listed(NOTHING_WORDS, asking.language):
            return "0"
        return Fault(say("I need a number from {low} to {high}.", low=low, high=high))

    def show(answer: str, _asking: Asking) -> Message:
        return next(
            (pick.label for pick in picks if pick.value == answer),
            shown(int(answer)),
        )

    return Step(key, section, label, ask, read, show, why, when, default)
