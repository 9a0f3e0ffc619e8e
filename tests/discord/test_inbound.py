"""What Discord tells becomes what the core knows, and where it is answered."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from discord import Locale, MessageFlags, MessageReferenceType, MessageType
from discord.app_commands import AppCommandContext

from bot.discord.inbound import Reader, place_of
from bot.discord.where import Trail, Way, corner, direct, open_to_all
from core.chat.incoming import Commanded, Edited, Said, Unreadable

READER = Reader(5, "de")
DM, SERVER = AppCommandContext(dm_channel=True), AppCommandContext(guild=True)
GROUP = AppCommandContext(private_channel=True)


def message(**more: Any) -> Any:
    author, channel = SimpleNamespace(id=7, bot=False), SimpleNamespace(id=70)
    plain: dict[str, Any] = {"id": 9, "guild": None, "author": author, "type": MessageType.default}
    plain |= {"channel": channel, "content": "done", "reference": None, "flags": MessageFlags()}
    plain |= {"stickers": [], "attachments": [], "poll": None, "embeds": [], "edited_at": None}
    return SimpleNamespace(**{**plain, **more})


def interaction(context: AppCommandContext, locale: Locale = Locale.american_english) -> Any:
    return SimpleNamespace(
        id=11, user=SimpleNamespace(id=7), context=context, channel_id=70, locale=locale, token="t"
    )


def test_a_message_keeps_how_far_we_got() -> None:
    read = READER.message(message())
    assert read
    assert (read.id, read.message, read.content) == ("discord:5:m9", "9", Said("done"))
    assert (read.place, read.language, read.trail) == (direct(7), "de", str(Trail(70, 9)))
    assert read.handle is None
    assert len(read.random) == 16


def test_an_edit_moves_no_trail_and_is_told_apart_by_its_moment() -> None:
    first, again = (
        READER.edit(message(edited_at=datetime(2026, 11, 26, 12, 0, second, tzinfo=UTC))) for second in (1, 2)
    )
    assert first
    assert again
    assert first.content == Edited("done", "9")
    assert (first.trail, first.message) == (None, "9")
    assert first.id != again.id


@pytest.mark.parametrize(
    "more",
    [
        {"guild": SimpleNamespace(id=1)},
        {"author": SimpleNamespace(id=7, bot=True)},
        {"type": MessageType.pins_add},
        {"content": ""},
    ],
)
def test_what_is_no_runners_is_passed_over(more: dict[str, Any]) -> None:
    assert READER.message(message(**more)) is None


@pytest.mark.parametrize(
    "more",
    [
        {"guild": SimpleNamespace(id=1)},
        {"author": SimpleNamespace(id=7, bot=True)},
        {"edited_at": None},
        {"content": ""},
    ],
)
def test_what_is_no_edit_is_passed_over(more: dict[str, Any]) -> None:
    assert READER.edit(message(**{"edited_at": datetime(2026, 11, 26, tzinfo=UTC), **more})) is None


@pytest.mark.parametrize("what", ["stickers", "attachments", "poll", "embeds"])
def test_what_is_no_text_is_named(what: str) -> None:
    read = READER.message(message(content="", **{what: [1]}))
    assert read
    assert read.content == Unreadable(what)


def test_a_voice_message_and_a_forward_are_named() -> None:
    flags = MessageFlags()
    flags.voice = True
    voice = READER.message(message(content="", flags=flags, attachments=[1]))
    assert voice
    assert voice.content == Unreadable("voice")
    origin = SimpleNamespace(type=MessageReferenceType.forward)
    forward = READER.message(message(content="words of others", reference=origin))
    assert forward
    assert forward.content == Unreadable("forward")
    answered = READER.message(message(reference=SimpleNamespace(type=MessageReferenceType.default)))
    assert answered
    assert answered.content == Said("done")


def test_an_interaction_is_answered_where_it_was_made() -> None:
    assert place_of(interaction(DM)) == place_of(interaction(DM), public=True) == direct(7)
    assert place_of(interaction(SERVER)) == corner(70, 7)
    assert place_of(interaction(SERVER), public=True) == open_to_all(70, 7)


def test_a_group_of_people_is_no_private_conversation() -> None:
    assert place_of(interaction(GROUP)) == corner(70, 7)
    assert place_of(interaction(GROUP), public=True) == open_to_all(70, 7)


def test_a_command_is_named_by_itself_and_a_press_by_its_message() -> None:
    way = Way(11, "t", 7, 70, 12, pressed=False)
    command = READER.interaction(interaction(DM), Commanded("week"), way)
    assert (command.id, command.message, command.handle) == ("discord:5:i11", "11", str(way))
    press = Way(11, "t", 7, 70, 12, pressed=True)
    assert READER.interaction(interaction(DM), Commanded("week"), press).message == "12"


def test_only_in_direct_messages_an_interaction_tells_how_far_we_got() -> None:
    way = Way(11, "t", 7, 70, 12, pressed=False)
    trails = [
        READER.interaction(interaction(one), Commanded("week"), way).trail for one in (DM, SERVER, GROUP)
    ]
    assert trails == [str(Trail(70, 11)), None, None]


def test_the_language_is_that_of_their_discord_where_it_is_shipped() -> None:
    way = Way(11, "t", 7, 70, 12, pressed=False)
    spoken = [
        READER.interaction(interaction(DM, locale), Commanded("week"), way).language
        for locale in (Locale.british_english, Locale.german, Locale.japanese)
    ]
    assert spoken == ["en", "de", "de"]
