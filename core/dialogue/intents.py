"""What is meant by a typed line: a command's name and what was said beside it."""

from __future__ import annotations

from dataclasses import dataclass

from core.dialogue.commands import command_words
from core.dialogue.reading import folded
from core.dialogue.vocabulary import listed
from core.text import sense

TAKING_MORE = frozenset({"why", "done", "skip", "settings", "language", "answers", "link", "unlink"})
"""Commands that mean something with one more word: there a typing error in the first is forgiven."""
HURTING = sense("words", "hurt, hurts, hurting, painful, pain, ache, aches, aching, injured, injury")
"""One of these anywhere in a line that means nothing else is about pain."""


@dataclass(frozen=True, slots=True)
class Intent:
    """A meaning. `rest` is the text after the words that carried it ("why saturday")."""

    name: str
    rest: str = ""


def understood(text: str, language: str) -> Intent | None:
    """The command a cleaned line means, typing errors forgiven; None when it means none.

    The whole line is tried first, then its first words, then the last of two ("yesterday
    done"). A leading slash is what a menu writes. Typing errors are forgiven in the whole line and in a
    first word alone, not in longer sentences, where they would be guesses.
    """
    vocabulary = command_words(language)
    line = text.removeprefix("/").strip()
    if line and not line.strip("? "):
        return Intent("help")
    whole = vocabulary.exact(line)
    if whole:
        return Intent(whole)
    parts = folded(line).split()
    for size in range(min(4, len(parts) - 1), 0, -1):
        named = vocabulary.exact(" ".join(parts[:size]))
        if named:
            return Intent(named, " ".join(parts[size:]))
    mistyped = vocabulary.meaning(line)
    if mistyped:
        return Intent(mistyped)
    if len(parts) == 2 and (named := vocabulary.meaning(parts[0])) in TAKING_MORE:
        return Intent(named, parts[1])
    if len(parts) == 2 and (named := vocabulary.exact(parts[1])) in TAKING_MORE:
        return Intent(named, parts[0])
    return Intent("pain", line) if any(word in listed(HURTING, language) for word in parts) else None
