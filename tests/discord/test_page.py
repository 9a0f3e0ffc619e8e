"""The parts of a reply on Discord."""

from __future__ import annotations

from datetime import date

from seen_on_discord import kinds, labels, said, sent, texts

from bot.discord.page import CARD, ERROR, URGENT
from core.chat.reply import (
    Action,
    Ask,
    Bullets,
    CardBlock,
    DayLine,
    Fields,
    Link,
    Paragraph,
    Progress,
    Reply,
    SessionCard,
    WeekView,
)
from core.chat.where import Audience
from core.text import say, shown

DONE = Action(say("Done"), "done")


def test_parts_stand_apart_and_a_question_close_under_its_progress() -> None:
    reply = Reply(
        (
            Paragraph(say("Fine.")),
            Progress(3, 10),
            Paragraph(say("How old?")),
            Bullets((say("a_b < c"), say("**c** & `d`\nand e"))),
            Fields(((say("Units"), say("kg")), (say("1. Age"), shown("*")))),
        ),
        (Ask(say("a number")), Action(say("Back"), "back")),
    )
    (message,) = sent(reply)
    assert kinds(message) == [10, 17, 10, 1]
    assert texts(message) == [
        "Fine.\n\n-# 3 of 10\nHow old?\n\n- a\\_b \\< c\n- **c** & `d`\n  and e",
        "**Units**: kg\n**1. Age**: \\*",
        "-# a number",
    ]
    assert said(Reply((Progress(1, 2),))) == ["-# 1 of 2"]
    assert said(Reply((Progress(1, 2), Fields(((say("a"), say("b")),))))) == ["-# 1 of 2", "**a**: b"]


def test_a_session_is_a_panel_with_its_blocks_divided() -> None:
    blocks = [CardBlock(say("Block"), (say("one line"),)), CardBlock(say("Block"), (say("a"), say("# b")))]
    card = SessionCard(
        say("Strength A"), say("about 45 min"), *blocks, *blocks, notes=(say("Tomorrow: easy."),)
    )
    (message,) = sent(Reply((card,), (DONE, Action(say("Why?"), "why:1"))))
    panel, row = message.components
    assert (panel["type"], panel["accent_color"]) == (17, CARD)
    assert [one["type"] for one in panel["components"]] == [10, 14, 10, 14, 10, 14, 10, 14, 10, 14, 10]
    assert texts(message) == [
        "### Strength A\n-# about 45 min",
        "**1 Block**\none line",
        "**2 Block**\n- a\n- \\# b",
        "**3 Block**\none line",
        "**4 Block**\n- a\n- \\# b",
        "Tomorrow: easy.",
    ]
    assert [one["style"] for one in row["components"]] == [1, 2]


def test_a_week_is_a_panel_unless_its_days_can_be_tapped() -> None:
    days = (
        DayLine(0, shown("easy"), shown("Strength A"), "done"),
        DayLine(1, None, shown("rest"), "today"),
        DayLine(2, shown("long"), state="missed"),
        DayLine(3, state="skipped"),
    )
    (message,) = sent(Reply((WeekView(days),)))
    assert kinds(message) == [17]
    assert texts(message) == [
        "**Mon** easy · Strength A (done)\n▸ **Tue** rest\n**Wed** long (missed)\n**Thu** (skipped)"
    ]
    tapped = tuple(DayLine(day, token=f"t:runs:{day}") for day in range(7))
    (message,) = sent(Reply((Paragraph(say("Your week?")), WeekView(tapped))))
    assert kinds(message) == [10, 1, 1, 1, 1]
    assert next(labels(message)) == "Mon –"


def test_urgent_is_strong_in_a_red_frame_and_nothing_stands_out() -> None:
    reply = Reply((Paragraph(say("Call `112`.")),), (DONE, Action(say("No"), "no")), tone="urgent")
    ((panel, row),) = (one.components for one in sent(reply))
    assert (panel["accent_color"], panel["components"][0]["content"]) == (URGENT, "**Call** `112`**.**")
    assert {one["style"] for one in row["components"]} == {2}


def test_what_was_wrong_is_framed_and_the_question_after_it_is_not() -> None:
    wrong, question = Paragraph(say("I don't know that.")), Paragraph(say("How old?"))
    (message,) = sent(Reply((wrong, Progress(1, 2), question), tone="error"))
    assert kinds(message) == [17, 10]
    assert message.components[0]["accent_color"] == ERROR
    assert texts(message) == ["I don't know that.", "-# 1 of 2\nHow old?"]
    (message,) = sent(Reply((wrong, question), tone="error"))
    assert (kinds(message), texts(message)) == ([17], ["I don't know that.\n\nHow old?"])


def test_a_date_tells_how_far_away_it_is_only_where_one_reads() -> None:
    day = say("on {day}", day=date(2026, 11, 26))
    week = WeekView((DayLine(0, day),))
    parts = (Paragraph(day), Bullets((day,)), Fields(((day, day),)), week)
    dated = "on Thu 26 Nov (<t:1795690800:R>)"
    reply = Reply(parts, (Action(day, "a"), Ask(day)))
    assert said(reply, Audience("en", "Europe/Vienna")) == [
        f"{dated}\n\n- on Thu 26 Nov",
        "**on Thu 26 Nov**: on Thu 26 Nov",
        "**Mon** on Thu 26 Nov",
        "-# on Thu 26 Nov",
    ]
    assert "<t:" not in "".join(said(reply))
    block = CardBlock(day, (day,))
    card = SessionCard(day, day, block, block, block, block, notes=(day,))
    told = said(Reply((card,)), Audience("en", "Europe/Vienna"))
    assert [text.count("<t:") for text in told] == [0, 0, 0, 0, 0, 1]
    assert "<t:" not in "".join(said(Reply((Paragraph(day), week)), Audience("en", "Europe/Vienna")))


def test_an_address_that_is_no_button_is_told() -> None:
    reply = Reply(
        (Paragraph(say("Where?")),),
        (Ask(place=True), Link(say("Map"), "geo:1,2"), Link(say("Site"), "https://a.b")),
    )
    assert said(reply) == ["Where?\n\nMap: geo:1,2"]
