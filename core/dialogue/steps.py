"""The kinds of question a form is made of: pick one, give a number, tick several."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from core.chat.reply import Ask, Bullets, Choice, Option, Paragraph
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
from core.dialogue.reading import folded
from core.dialogue.vocabulary import Vocabulary, listed
from core.text import Message, Series, say, sense, shown
from core.text.translator import translator

_NUMBER = re.compile(r"[-+]?\d{1,9}(?:[.,]\d+)?")


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
) -> Step:
    """A question for a whole number from `low` to `high`; `picks` are frequent answers.

    `settle` turns a number into the one that is kept; `refuse` says why one is not taken.
    """

    def ask(_asking: Asking, _draft: tuple[str, ...]) -> Question:
        choices = options(key, tuple((pick.value, pick.label) for pick in picks))
        shown = (Choice(choices),) if choices else ()
        return Question((Paragraph(question),), (*shown, Ask(number=True)))

    def read(text: str, asking: Asking) -> Reading:
        found = _NUMBER.findall(text)
        if len(found) == 1:
            value = round(float(found[0].replace(",", ".")))
            refused = refuse(value)
            if refused:
                return Fault(refused)
            if low <= value <= high:
                return str(settle(value))
        elif not found and picks and (value_meant := meant(text, picks, asking.language)):
            return value_meant
        return Fault(say("I need a number from {low} to {high}.", low=low, high=high))

    def show(answer: str, _asking: Asking) -> Message:
        return next(
            (pick.label for pick in picks if pick.value == answer),
            shown(int(answer)),
        )

    return Step(key, section, label, ask, read, show, why, when, default)


NONE = "none"
NOTHING_WORDS = sense("words", "none, nothing, no, nope, none of these, nothing of this")
_DASHES = frozenset("-–—")
_BETWEEN = re.compile(r"[,;/\n]|\s+(?:and|und|&|\+)\s+")


def tick_many(
    key: str,
    section: int,
    label: Message,
    question: Message,
    picks: tuple[Pick, ...],
    why: Message,
    *,
    nothing: Message,
    when: Callable[[Answers], bool] = always,
    default: str | None = None,
    draft: Callable[[Asking], tuple[str, ...]] = lambda _asking: (),
    may_be_empty: bool = True,
) -> Step:
    """A question where several things are ticked, or typed with commas; "none" is an answer."""

    order = [pick.value for pick in picks]

    def ask(_asking: Asking, ticked: tuple[str, ...]) -> Question:
        choices = tuple(Option(pick.label, f"t:{key}:{pick.value}", pick.value in ticked) for pick in picks)
        return Question((Paragraph(question),), (Choice(choices, many=True),))

    def read(text: str, asking: Asking) -> Reading:
        if text.strip() in _DASHES or folded(text) in {NONE, *listed(NOTHING_WORDS, asking.language)}:
            return NONE if may_be_empty else Fault(say("Tap at least one."))
        # A kept answer is its values with spaces between, and is never taken for something similar.
        named = exactly(text, picks, asking.language)
        found = {named} if named else set(text.split())
        if not found <= set(order):
            found = set()
            for part in _BETWEEN.split(text):
                value = meant(part, picks, asking.language)
                if value:
                    found.add(value)
                elif part.strip():
                    return Fault(
                        say(
                            "I don't know “{word}”. Tap what is right, or type it with commas.",
                            word=part.strip()[:40],
                        )
                    )
        if not found:
            return Fault(say("Tap at least one."))
        return " ".join(value for value in order if value in found)

    def show(answer: str, _asking: Asking) -> Message:
        chosen = answer.split()
        known = tuple(pick.label for pick in picks if pick.value in chosen)
        return shown(Series(known)) if known else nothing

    def toggle(ticked: tuple[str, ...], value: str) -> tuple[str, ...]:
        if value not in order:
            return ticked
        kept = tuple(one for one in ticked if one not in (value, NONE))
        return kept if value in ticked else (*kept, value)

    return Step(
        key,
        section,
        label,
        ask,
        read,
        show,
        why,
        when,
        default,
        toggle,
        draft,
        lambda ticked: " ".join(ticked) or NONE,
    )
