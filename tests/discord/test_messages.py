"""Replies that are much, or come with files: what goes into which message."""

from __future__ import annotations

import re

import pytest
from fakes.discordapi.trees import walk
from seen_on_discord import EN, kinds, said, sent, texts

from bot.discord.limits import ALT, COMPONENTS, FILE_BYTES, FILES, TEXT
from bot.discord.page import CARD
from bot.discord.render import Attachment, render
from core.chat.reply import (
    Action,
    Bullets,
    CardBlock,
    Fields,
    File,
    Paragraph,
    Picture,
    Reply,
    SessionCard,
)
from core.text import say, shown

DONE = Action(say("Done"), "done")


def test_only_what_is_quiet_or_goes_on_is_silent() -> None:
    long = tuple(Paragraph(shown("x" * 3000)) for _ in range(3))
    assert [one.silent for one in sent(Reply(long))] == [False, True, True]
    assert [one.silent for one in sent(Reply(long, tone="quiet"))] == [True] * 3


def test_a_text_at_the_limit_is_one_message_and_the_buttons_stand_under_the_last() -> None:
    assert len(sent(Reply((Paragraph(shown("x" * TEXT)),), (DONE,)))) == 1
    first, second = sent(Reply((Paragraph(shown("x" * TEXT)), Paragraph(say("y"))), (DONE,)))
    assert (kinds(first), kinds(second)) == ([10], [10, 1])
    with pytest.raises(ValueError, match="4001 characters"):
        sent(Reply((Paragraph(shown("x" * (TEXT + 1))),)))
    with pytest.raises(ValueError, match="4002 characters"):
        sent(Reply((Paragraph(shown("🏃" * (TEXT // 2 + 1))),)))


def test_what_is_too_long_is_split_between_blocks_then_between_lines() -> None:
    items = tuple(shown(f"{number} {'x' * 990}") for number in range(9))
    made = sent(Reply((Paragraph(say("Head.")), Bullets(items), Paragraph(say("Tail.")))))
    # What follows joins what is left of a block.
    assert [[text.count("- ") for text in texts(one)] for one in made] == [[0, 4], [4], [1]]
    all_said = "\n".join(text for one in made for text in texts(one))
    assert re.findall(r"^- (\d) x{990}$", all_said, re.MULTILINE) == [str(number) for number in range(9)]
    assert all_said.startswith("Head.")
    assert all_said.endswith("Tail.")


def test_a_card_that_is_too_long_is_two_panels() -> None:
    block = CardBlock(say("Block"), tuple(shown("x" * 600) for _ in range(3)))
    card = SessionCard(say("Strength A"), say("about 45 min"), block, block, block, block)
    made = sent(Reply((card,)))
    assert [kinds(one) for one in made] == [[17], [17]]
    assert [one.components[0]["accent_color"] for one in made] == [CARD, CARD]
    assert [len(texts(one)) for one in made] == [3, 2]


def test_more_components_than_a_message_holds_are_several() -> None:
    pieces = tuple(
        part for _ in range(COMPONENTS) for part in (Paragraph(say("a")), Fields(((say("b"), say("c")),)))
    )
    made = sent(Reply(pieces, tuple(Action(say("Done"), f"d:{number}") for number in range(25))))
    assert [len(list(walk(one.components))) for one in made] == [40, 39, 39, 34]
    assert sum(len(texts(one)) for one in made) == 2 * COMPONENTS
    with pytest.raises(ValueError, match="more than 40 components"):
        sent(Reply((Paragraph(say("a")),), tuple(Action(say("Done"), f"d:{n}") for n in range(40))))


def test_pictures_and_files_stand_in_their_place_with_their_bytes() -> None:
    parts = (
        Paragraph(say("Here.")),
        Picture(b"png", say("Loads of **squat**")),
        File("log.csv", b"a,b"),
        File("log.csv", b"c"),
        File("Läufe 1.csv", b"d"),
        Paragraph(say("That is all.")),
    )
    (message,) = sent(Reply(parts, (DONE,)))
    assert kinds(message) == [10, 12, 13, 13, 13, 10, 1]
    assert message.files == (
        Attachment("picture.png", b"png"),
        Attachment("log.csv", b"a,b"),
        Attachment("3-log.csv", b"c"),
        Attachment("L_ufe_1.csv", b"d"),
    )
    (item,) = message.components[1]["items"]
    assert item == {"media": {"url": "attachment://picture.png"}, "description": "Loads of squat"}
    (message,) = sent(Reply((File("log.csv", b"a,b"),), (DONE,)))
    assert kinds(message) == [13, 1]


def test_files_over_the_limits() -> None:
    made = sent(Reply(tuple(File("log.csv", b"a") for _ in range(FILES + 1))))
    assert [len(one.files) for one in made] == [FILES, 1]
    sent(Reply((File("log.csv", b"x" * FILE_BYTES),)))
    with pytest.raises(ValueError, match="a file of more than"):
        sent(Reply((File("log.csv", b"x" * (FILE_BYTES + 1)),)))


def test_a_picture_with_much_to_say_has_its_text_before_it() -> None:
    (message,) = sent(Reply((Picture(b"png", shown("y" * (ALT + 1))),)))
    assert kinds(message) == [10, 12]
    assert "description" not in message.components[1]["items"][0]
    (message,) = sent(Reply((Picture(b"png", shown("y" * ALT)),)))
    assert kinds(message) == [12]


def test_a_notice_alone_is_said_and_nothing_at_all_is_a_fault() -> None:
    assert said(Reply((), notice=say("Saved."))) == ["Saved."]
    assert said(Reply((Paragraph(say("Yes.")),), notice=say("Saved."))) == ["Yes."]
    for nothing in (Reply(()), Reply((), (DONE,)), Reply((Bullets(()), Paragraph(shown(" "))), (DONE,))):
        with pytest.raises(ValueError, match="says nothing"):
            render(nothing, EN)
