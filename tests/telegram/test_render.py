"""Replies as Telegram's messages: every one of the preview, in every language, within the limits."""

from __future__ import annotations

import re
from functools import cache

import pytest
from fakes.botapi.html_text import parse
from telegram import InlineKeyboardMarkup
from walks import walk

from bot.console import render as console
from bot.preview.scenes import scenes
from bot.preview.talk import Exchange, played
from bot.telegram.limits import CAPTION, TEXT
from bot.telegram.render import Document, Photo, Text, render, spoken
from core.chat.reply import (
    Action,
    Ask,
    Bullets,
    DayLine,
    Fields,
    File,
    Link,
    Paragraph,
    Part,
    Picture,
    Progress,
    Reply,
    WeekView,
)
from core.chat.where import Audience
from core.text import say, shown
from core.text.pseudo import escaped, pseudo
from core.text.translator import languages

EN = Audience("en")


@cache
def exchanges(language: str) -> tuple[tuple[str, Exchange], ...]:
    return tuple((scene.title, exchange) for scene in scenes() for exchange in played(scene, language))


def keys(keyboard: InlineKeyboardMarkup | None) -> list[list[str]]:
    return [[button.text for button in row] for row in keyboard.inline_keyboard] if keyboard else []


def shows(reply: Reply, page: int = 0) -> list[str]:
    """The texts of a reply's messages."""
    return [one.html for one in render(reply, EN, "PogoBot", page) if isinstance(one, Text)]


@pytest.mark.parametrize("language", languages())
def test_every_reply_of_the_coach_is_within_the_limits(language: str) -> None:
    seen = 0
    for title, exchange in exchanges(language):
        if exchange.reply is None:
            continue
        made = render(exchange.reply, exchange.audience, "PogoBot")
        seen += len(made)
        for one in made:
            assert isinstance(one, Text), title
            text, marks = parse(one.html)
            assert text.strip(), title
            assert len(text.encode("utf-16-le")) // 2 <= TEXT, title
            assert len(marks) <= 100, title
            assert not re.search(r"[{}]|\bNone\b(?! of these)|\*\*", text), title
        for row in keys(made[-1].keyboard):
            assert all(row), title
            assert len(row) == 1 or max(map(len, row)) <= 24, (title, row)
    assert seen > 1000


@pytest.mark.parametrize("seed", range(20_000, 20_004))
def test_whatever_people_send_is_answered_within_the_limits(seed: int) -> None:
    for reply in walk(seed, 60).chat.replies:
        for language in languages():
            for page in (0, 1):
                for one in render(reply, Audience(language), "PogoBot", page):
                    assert isinstance(one, Text)
                    text, _ = parse(one.html)
                    assert len(text.encode("utf-16-le")) // 2 <= TEXT


@pytest.mark.parametrize("language", languages())
def test_every_button_of_the_coach_is_there_and_within_its_bytes(language: str) -> None:
    for title, exchange in exchanges(language):
        if exchange.reply is None:
            continue
        keyboard = render(exchange.reply, exchange.audience, "PogoBot")[-1].keyboard
        buttons = [button for row in keyboard.inline_keyboard for button in row] if keyboard else []
        data = [button.callback_data for button in buttons if button.url is None]
        assert all(isinstance(one, str) and 1 <= len(one.encode()) <= 64 for one in data), title
        actions = {one.token for one in exchange.reply.controls if isinstance(one, Action)}
        assert actions <= set(data), title


def test_nothing_escapes_translation_that_the_terminal_has_not_shown_to_be_a_value() -> None:
    for title, exchange in exchanges("en"):
        if exchange.reply is None:
            continue
        made = spoken(exchange.reply, pseudo(), "PogoBot")
        said = " ".join(parse(one.html)[0] for one in made if isinstance(one, Text))
        said += " ".join(label for row in keys(made[-1].keyboard) for label in row)
        in_terminal = console.spoken(exchange.reply, pseudo(), console.Style(100_000))
        assert set(escaped(said)) <= set(escaped(in_terminal)), title


def test_parts_stand_apart_and_a_question_close_under_its_progress() -> None:
    reply = Reply(
        (
            Paragraph(say("Wrong.")),
            Progress(3, 10),
            Paragraph(say("How old?")),
            Bullets((say("a < b"), say("**c** & `d`"))),
            Fields(((say("Units"), say("kg")),)),
        ),
        (Ask(say("a number")), Action(say("Back"), "back")),
    )
    assert shows(reply) == [
        "Wrong.\n\n<i>3 of 10</i>\nHow old?\n\n• a &lt; b\n• <b>c</b> &amp; <code>d</code>"
        "\n\n<b>Units</b>: kg\n\n<i>a number</i>"
    ]
    assert shows(Reply((Progress(1, 2),))) == ["<i>1 of 2</i>"]


def test_a_week_is_lines_unless_its_days_can_be_tapped() -> None:
    days = (
        DayLine(0, shown("easy"), shown("Strength A"), "done"),
        DayLine(1, None, shown("rest"), "today"),
        DayLine(2, shown("long"), state="missed"),
        DayLine(3, state="skipped"),
    )
    assert shows(Reply((WeekView(days),))) == [
        "<b>Mon</b> easy · Strength A (done)\n▸ <b>Tue</b> rest\n<b>Wed</b> long (missed)"
        "\n<b>Thu</b> (skipped)"
    ]
    tapped = tuple(DayLine(day, token=f"t:runs:{day}") for day in range(7))
    (text,) = render(Reply((Paragraph(say("Your week?")), WeekView(tapped))), EN, "PogoBot")
    assert isinstance(text, Text)
    assert text.html == "Your week?"
    assert keys(text.keyboard)[0] == ["Mon –", "Tue –"]


def test_urgent_is_strong_and_only_what_is_quiet_or_goes_on_is_silent() -> None:
    urgent = Reply((Paragraph(say("Call `112`.")),), tone="urgent")
    assert shows(urgent) == ["<b>Call </b><code>112</code><b>.</b>"]
    long = tuple(Paragraph(shown("x" * 3000)) for _ in range(3))
    assert [one.silent for one in render(Reply(long), EN, "PogoBot")] == [False, True, True]
    assert [one.silent for one in render(Reply(long, tone="quiet"), EN, "PogoBot")] == [True] * 3


def test_the_buttons_stand_under_the_last_message() -> None:
    long = tuple(Paragraph(shown("x" * 3000)) for _ in range(2))
    first, second = render(Reply(long, (Action(say("Done"), "done"),)), EN, "PogoBot")
    assert (keys(first.keyboard), keys(second.keyboard)) == ([], [["Done"]])


def test_pictures_and_files_are_messages_of_their_own() -> None:
    parts: tuple[Part, ...] = (
        Paragraph(say("Here.")),
        Picture(b"png", say("Loads of <squat>")),
        File("log.csv", b"a,b"),
    )
    text, photo, file = render(Reply(parts, (Action(say("Done"), "done"), Ask(place=True))), EN, "PogoBot")[
        :3
    ]
    assert text == Text("Here.")
    assert photo == Photo(b"png", "Loads of &lt;squat&gt;", silent=True)
    assert isinstance(file, Document)
    (last,) = render(Reply((File("log.csv", b"a,b"),), (Action(say("Done"), "done"),)), EN, "PogoBot")
    assert isinstance(last, Document)
    assert keys(last.keyboard) == [["Done"]]


def test_a_picture_with_much_to_say_has_its_text_before_it() -> None:
    text, photo = render(Reply((Picture(b"png", shown("y" * (CAPTION + 1))),)), EN, "PogoBot")
    assert isinstance(text, Text)
    assert photo == Photo(b"png", "", silent=True)


def test_a_place_on_the_map_is_asked_for_and_an_address_is_told() -> None:
    reply = Reply((Paragraph(say("Where?")),), (Ask(place=True), Link(say("Map"), "geo:1,2")))
    (text,) = shows(reply)
    assert "send me your location" in text
    assert "Map: geo:1,2" in text


def test_a_notice_alone_is_said_and_nothing_at_all_is_a_fault() -> None:
    assert shows(Reply((), notice=say("Saved."))) == ["Saved."]
    with pytest.raises(ValueError, match="says nothing"):
        render(Reply(()), EN, "PogoBot")
