"""Where others read along: days and letters, help, and the way to talk in private; nothing changes."""

from __future__ import annotations

from datetime import datetime

import pytest
from chat import Chat
from onboarded import answering, with_plan
from walks import messages_of, tokens_of

from bot.preview.scenes import scenes
from bot.preview.talk import turns
from core.chat.incoming import (
    Commanded,
    Content,
    Edited,
    Filled,
    Happened,
    Incoming,
    Located,
    Picked,
    Pressed,
    Said,
    Unreadable,
)
from core.chat.reply import Bullets, InPrivate, Paragraph, Reply, WeekView
from core.chat.where import Address, Identity, Place
from core.coach import respond
from core.coach.state import RunnerState
from core.text.translator import SOURCE, languages, translator

BETWEEN_US = "That belongs between the two of us."


def ways(chat: Chat) -> list[str]:
    """The commands of the ways to the private conversation; there is nothing else to press."""
    controls = [control for control in chat.reply.controls if isinstance(control, InPrivate)]
    assert len(controls) == len(chat.reply.controls)
    return [control.command for control in controls]


def test_the_week_is_days_and_letters() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done")
    chat.says_in_public("week")
    chat.sees("Week of Mon 23 Nov", "Strength A", "Strength B", "quality", "long", "rest", "done")
    chat.sees_not("min", "120", "Why", "See Strength", "getting used to it", "light")
    assert ways(chat) == ["week"]
    assert [type(part) for part in chat.reply.parts] == [Paragraph, WeekView]


def test_what_did_not_happen_is_not_told() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("skip")
    chat.clock.goes_to("2026-11-27T12:00")
    chat.says("week")
    chat.sees("skipped", "missed")
    chat.says_in_public("week")
    chat.sees_not("skipped", "missed")


def test_a_command_is_as_good_as_the_word() -> None:
    chat = with_plan()
    text = chat.says_in_public("my week")
    chat.sends(Commanded("week"), public=True)
    assert chat.text == text


@pytest.mark.parametrize("language", languages())
def test_help_says_what_can_be_asked_there(language: str) -> None:
    chat = Chat(language=language)
    chat.sends(Commanded("help"), public=True)
    assert ways(chat) == ["help"]
    (told,) = (part for part in chat.reply.parts if isinstance(part, Bullets))
    assert len(told.items) == 2


def test_without_a_plan_the_way_leads_to_one() -> None:
    chat = Chat()
    chat.says_in_public("week")
    chat.sees("You have no plan yet.", "Set up my plan")
    assert ways(chat) == ["start"]


@pytest.mark.parametrize(
    ("content", "command"),
    [
        (Said("done"), "today"),
        (Said("why"), "why"),
        (Said("done yesterday"), "start"),
        (Said("my knee hurts"), "start"),
        (Said("xyzzy"), "start"),
        (Said("x" * 3000), "start"),
        (Commanded("today"), "today"),
        (Commanded("pain", ""), "pain"),
        (Commanded("done", "monday"), "start"),
        (Pressed("week"), "start"),
        (Pressed("done:1.20261123.A"), "start"),
        (Picked(("week", "today")), "start"),
        (Located("Europe/Vienna"), "start"),
        (Unreadable("sticker"), "start"),
        (Filled("x", ()), "start"),
    ],
    ids=repr,
)
def test_everything_else_belongs_between_the_two(content: Content, command: str) -> None:
    for chat in (Chat(), answering(Chat(), until="zone"), with_plan()):
        chat.sends(content, public=True)
        chat.sees(BETWEEN_US)
        assert ways(chat) == [command]


def test_edits_and_outcomes_get_no_answer() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done")
    message = chat.last
    assert chat.sends(Edited("skip", message), public=True) is None
    assert chat.sends(Happened("export", "sent"), public=True) is None


@pytest.mark.parametrize(
    "content", [Said("chest pain"), Edited("chest pain", "1"), Commanded("pain", "in chest")]
)
def test_danger_is_answered_first_and_notes_nothing(content: Content) -> None:
    chat = with_plan()
    chat.sends(content, public=True)
    assert chat.reply.tone == "urgent"
    assert ways(chat) == ["start"]
    chat.says("week")
    chat.sees("Week of")


def test_who_must_stop_is_told_nothing_of_it_there() -> None:
    chat = with_plan()
    chat.says("chest pain")
    for then in ("week", "A doctor has looked at it"):
        chat.says_in_public("week")
        chat.sees(BETWEEN_US)
        assert ways(chat) == ["week"]
        chat.says(then)


def test_years_later_the_week_is_told_in_private() -> None:
    chat = with_plan()
    chat.clock.now = chat.clock.now.replace(year=2037)
    chat.says_in_public("week")
    chat.sees(BETWEEN_US)


def test_a_question_stays_open_and_a_reminder_due() -> None:
    chat = with_plan()
    due = chat.due
    chat.says("settings hour")
    chat.says_in_public("6:30")
    chat.says_in_public("week")
    assert chat.due == due
    chat.says("6:30")
    chat.sees("Reminder: 06:30.")


def _asked_in_public(state: RunnerState, now: datetime, line: str) -> Reply:
    place = Place(Address("preview", "group"), public=True, home=state.address)
    turn = respond(state, Incoming("x", Identity("preview", "runner"), place, Said(line)), now)
    assert turn.state == state
    assert turn.reply
    return turn.reply


def test_no_scene_of_all_shows_a_number_in_public() -> None:
    speak = translator(SOURCE)
    seen = set()
    for scene in scenes():
        for _, _, now, turn in turns(scene, SOURCE):
            reply = _asked_in_public(turn.state, now, "week")
            assert not list(tokens_of(reply))
            texts = tuple(speak.plain(message) for message in messages_of(reply))
            seen.update(text for text in texts if not text.startswith("Week of "))
    assert [text for text in seen if any(char.isdigit() for char in text)] == []
    assert {"Strength A", "Strength B", "rest", "long", BETWEEN_US} <= seen
