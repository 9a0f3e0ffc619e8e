"""The question where several things are ticked, or typed with commas."""

from __future__ import annotations

import re
from collections.abc import Callable

from core.chat.reply import Choice, Option, Paragraph
from core.dialogue.form import Answers, Asking, Fault, Question, Reading, Step, always
from core.dialogue.reading import folded, words
from core.dialogue.steps import NOTHING_WORDS, Pick, exactly, meant
from core.dialogue.vocabulary import listed
from core.text import Message, Series, say, sense, shown

NONE = "none"
NOT = sense("words", "no, not, without, except, minus, remove, untick")
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
    refuse: Callable[[frozenset[str]], Message | None] = lambda _found: None,
) -> Step:
    """A question where several things are ticked, or typed with commas; "none" is an answer.

    `refuse` says why what was ticked is not taken.
    """

    order = [pick.value for pick in picks]

    def ask(_asking: Asking, ticked: tuple[str, ...]) -> Question:
        choices = tuple(Option(pick.label, f"t:{key}:{pick.value}", pick.value in ticked) for pick in picks)
        return Question((Paragraph(question),), (Choice(choices, many=True),))

    def read(text: str, asking: Asking) -> Reading:
        if text.strip() in _DASHES or folded(text) in {NONE, *listed(NOTHING_WORDS, asking.language)}:
            return NONE if may_be_empty else Fault(say("Tap at least one."))
        if (words(text) or ("",))[0] in listed(NOT, asking.language):
            return Fault(say("Tap what is wrong to untick it, or type all that is right with commas."))
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
        if refused := refuse(frozenset(found)):
            return Fault(refused)
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
