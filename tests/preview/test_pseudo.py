"""No letter of any reply escapes translation: it is in a catalogue, or a value that may be plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from bot.console.render import Style, spoken
from bot.preview.scenes import scenes
from bot.preview.talk import played
from core.chat.reply import Reply
from core.text import Message, Series, Value, Weekday, ZoneName
from core.text.pseudo import escaped, pseudo
from core.text.translator import SOURCE
from core.training.evidence import evidence

KEYS = re.compile(r"\[\w+\] (?:\[x\])?")
"""What is typed for a button, and the tick before its label."""
DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
"""Formatted for the language, not translated."""
PLAIN = {
    ("Strength {letter}", "letter"): "A, B or C",
    (
        "Strength {letter} was let go two weeks running, so A and B change places this week.",
        "letter",
    ): "A, B or C",
    ("I don't know “{word}”. Tap what is right, or type it with commas.", "word"): "the runner's",
    ("I don't know “{place}”. Did you mean one of these?", "place"): "the runner's",
    ("There is more than one {city}. Which is yours?", "city"): "a city",
    ("{city}, {country} ({zone})", "city"): "a city",
    ("{city}, {country} ({zone})", "country"): "a country, named in the runner's language",
    ("{value}", "value"): "a language, named in itself; a study",
    ("**{id}** {claim}", "id"): "a study's number",
    ("**{id}** {claim} (from memory)", "id"): "a study's number",
    ("`{code}` is your code: good for ten minutes, and once.", "code"): "a code",
    ("On the other platform, in a private chat with me, type `{line}`.", "line"): "a command and a code",
    ("Something went wrong on my side, and nothing was changed. Number {number}.", "number"): "a number",
}
"""Values that come as plain text, by their message and name, and what they are."""
ANY_WORD = "I don't know “{word}”. Type days with rest, easy, quality or long:"
LANGUAGES = {"English", "Deutsch", "German"}


@cache
def replies() -> tuple[tuple[str, Reply], ...]:
    """Every reply in English with its scene's title."""
    exchanges = ((scene.title, exchange) for scene in scenes() for exchange in played(scene, SOURCE))
    return tuple(
        (title, one.reply) for title, one in exchanges if one.reply and one.audience.language == SOURCE
    )


def plain(value: object, at: tuple[str, str] = ("", "")) -> Iterator[tuple[tuple[str, str], str]]:
    """Every plain text with letters among the values of messages, with its message and name."""
    match value:
        case Message(id=text, values=values):
            for name, inner in values:
                yield from plain(inner, (text, name))
        case Series(items=items):
            for item in items:
                yield from plain(item, at)
        case str() if at[0] and re.search(r"[^\W\d_]", value):
            yield at, value
        case tuple():
            for item in value:
                yield from plain(item, at)
        case ZoneName() | Weekday():
            pass  # formatted for the language
        case _ if is_dataclass(value):
            for field in fields(value):
                yield from plain(getattr(value, field.name), at)


def test_no_letter_of_a_reply_stands_outside_the_texts() -> None:
    speaks = pseudo()
    outside = set()
    for title, reply in replies():
        text = KEYS.sub("", spoken(reply, speaks, Style(100_000)))
        outside |= {(title, word) for word in escaped(text) if word not in DAYS}
    assert sorted(outside) == []


def test_only_what_has_no_translation_comes_as_a_plain_value() -> None:
    studies = {study.source.split(",")[0] for study in evidence().values()}
    others = {
        (at, value)
        for _, reply in replies()
        for at, value in plain(reply)
        if at not in PLAIN and value not in studies and not at[0].startswith(ANY_WORD)
    }
    assert sorted(others) == []
    named: set[Value] = {value for _, reply in replies() for at, value in plain(reply) if at[0] == "{value}"}
    sources = {study.source for study in evidence().values()}
    assert named <= LANGUAGES | {"Preview", "Telegram"} | sources | evidence().keys()


def test_a_text_that_escaped_is_seen() -> None:
    assert escaped(KEYS.sub("", "[a] Skip  [1] [x] ⟦Gym⟧")) == ["Skip"]
    assert list(plain((Message("Hi {name}", (("name", "Ann"),)),))) == [(("Hi {name}", "name"), "Ann")]
