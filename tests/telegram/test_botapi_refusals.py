"""What the real Bot API refuses, the fake one refuses in the same words; shown with the real client."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from fakes.botapi.client import Errand, run
from fakes.botapi.server import FakeBotApi
from telegram import BotCommand, BotCommandScopeChat, ForceReply
from telegram import InlineKeyboardButton as Button
from telegram import InlineKeyboardMarkup as Buttons
from telegram.error import BadRequest, Forbidden, InvalidToken, TelegramError
from telegram.ext import ExtBot

ANN = 42


@pytest.fixture
def api() -> Iterator[FakeBotApi]:
    with FakeBotApi() as api:
        api.person(ANN).starts()
        yield api


def one(**does: Any) -> Buttons:
    """One button."""
    return Buttons([[Button("Go", **does)]])


def text(words: str, **more: Any) -> Errand:
    """Send a text to Ann."""
    return lambda bot: bot.send_message(ANN, words, **more)


def html(words: str) -> Errand:
    """Send marked text to Ann."""
    return text(words, parse_mode="HTML")


def commands(*pairs: tuple[str, str]) -> Errand:
    """Set a menu."""
    return lambda bot: bot.set_my_commands([BotCommand(*pair) for pair in pairs])


REFUSED: list[tuple[str, Errand]] = [
    ("message text is empty", text(" \n ")),
    ("message text is empty", html("<b> </b>")),
    ("message is too long", text("a" * 4097)),
    ("message is too long", text("💪" * 2049)),
    ("message caption is too long", lambda bot: bot.send_document(ANN, b"1", caption="a" * 1025)),
    ("unsupported parse_mode", text("*a*", parse_mode="MarkdownV2")),
    ('can\'t parse entities: Unsupported start tag "br" at byte offset 3', html("é <br>")),
    ('can\'t parse entities: Unsupported start tag "" at byte offset 2', html("1 < 2 > 1")),
    ('can\'t parse entities: Unescaped "<" or unclosed tag at byte offset 2', html("1 < 2")),
    ('can\'t parse entities: Unescaped ">" or unclosed tag at byte offset 2', html("2 > 1")),
    ('can\'t parse entities: Unescaped "&" or unclosed tag at byte offset 2', html("a & b")),
    ('can\'t parse entities: Unknown entity "&nbsp;" at byte offset 0', html("&nbsp;")),
    ('can\'t parse entities: Unknown entity "&#xD800;" at byte offset 0', html("&#xD800;")),
    ("can't parse entities: Can't find end tag corresponding to start tag \"b\"", html("<b>a")),
    ("can't parse entities: Unexpected end tag at byte offset 1", html("a</b>")),
    (
        'can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"',
        html("<b><i>a</b></i>"),
    ),
    (
        'can\'t parse entities: Unsupported attributes of the tag "b" at byte offset 0',
        html('<b id="1">a</b>'),
    ),
    ('can\'t parse entities: Unsupported attributes of the tag "a" at byte offset 0', html("<a>a</a>")),
    (
        'can\'t parse entities: Unsupported attributes of the tag "span" at byte offset 0',
        html("<span>a</span>"),
    ),
    (
        "can't parse entities: The tag \"code\" must not stand in ['bold'] at byte offset 3",
        html("<b><code>a</code></b>"),
    ),
    ("can't parse entities: more than 100 of them", html("<b>a</b>" * 101)),
    ("BUTTON_DATA_INVALID", text("a", reply_markup=one(callback_data="ä" * 33))),
    ("BUTTON_DATA_INVALID", text("a", reply_markup=one(callback_data=""))),
    ("BUTTON_URL_INVALID", text("a", reply_markup=one(url="ftp://pogo.example"))),
    ("BUTTON_URL_INVALID", text("a", reply_markup=one(url="https://"))),
    ("BUTTON_URL_INVALID", text("a", reply_markup=one(url="go"))),
    (
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        text("a", reply_markup=one()),
    ),
    (
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        text("a", reply_markup=one(url="https://a.example", callback_data="a")),
    ),
    (
        'can\'t parse keyboard button: Field "text" must be a non-empty String',
        text("a", reply_markup=Buttons([[Button(" ", callback_data="a")]])),
    ),
    ("reply markup is too long", text("a", reply_markup=Buttons([[Button("a", callback_data="a")] * 9]))),
    ("reply markup is too long", text("a", reply_markup=Buttons([[Button("a", callback_data="a")]] * 101))),
    (
        "input field placeholder is too long",
        text("a", reply_markup=ForceReply(input_field_placeholder="a" * 65)),
    ),
    ("message to be replied not found", text("a", reply_to_message_id=5)),
    ("chat not found", lambda bot: bot.send_message(7, "a")),
    ("chat_id is empty", lambda bot: bot.send_message("", "a")),
    ("message to edit not found", lambda bot: bot.edit_message_text("a", ANN, 999)),
    ("message can't be edited", lambda bot: bot.edit_message_text("a", ANN, 101)),
    ("message to delete not found", lambda bot: bot.delete_message(ANN, 999)),
    ("IMAGE_PROCESS_FAILED", lambda bot: bot.send_photo(ANN, b"GIF89a")),
    ("file must be non-empty", lambda bot: bot.send_document(ANN, BytesIO(b""))),
    ("there is no photo in the request", lambda bot: bot.send_photo(ANN, "https://a.example/a.png")),
    ("wrong parameter action in request", lambda bot: bot.send_chat_action(ANN, "sleeping")),
    ("MESSAGE_TOO_LONG", lambda bot: bot.answer_callback_query("1", "a" * 201)),
    (
        "query is too old and response timeout expired or query ID is invalid",
        lambda bot: bot.answer_callback_query("1"),
    ),
    ("BOT_COMMAND_INVALID", commands(("Why", "why"))),
    ("BOT_COMMAND_INVALID", commands(("a" * 33, "why"))),
    ("BOT_COMMAND_DESCRIPTION_INVALID", commands(("why", "a" * 257))),
    ("BOT_COMMANDS_TOO_MUCH", commands(*[("why", "why")] * 101)),
    ("chat not found", lambda bot: bot.set_my_commands([], scope=BotCommandScopeChat(7))),
    ("invalid language code specified", lambda bot: bot.set_my_commands([], language_code="deu")),
    ("description is too long", lambda bot: bot.set_my_description("a" * 513)),
    ("short description is too long", lambda bot: bot.set_my_short_description("a" * 121)),
]


@pytest.mark.parametrize(("why", "errand"), REFUSED)
def test_refuses(api: FakeBotApi, why: str, errand: Errand) -> None:
    with pytest.raises(BadRequest):
        run(api, errand)
    assert api.calls[-1].description == f"Bad Request: {why}"
    assert api.calls[-1].status == 400


def test_an_edit_must_change_something(api: FakeBotApi) -> None:
    async def errand(bot: ExtBot[None]) -> None:
        sent = await bot.send_message(ANN, "<b>a</b>", parse_mode="HTML", reply_markup=one(callback_data="a"))
        place = {"chat_id": ANN, "message_id": sent.message_id}
        again = {**place, "text": "<strong>a</strong>", "parse_mode": "HTML"}
        with pytest.raises(BadRequest, match="exactly the same"):
            await bot.edit_message_text(**again, reply_markup=one(callback_data="a"))
        with pytest.raises(BadRequest, match="exactly the same"):
            await bot.edit_message_reply_markup(**place, reply_markup=one(callback_data="a"))
        await bot.edit_message_text(**place, text="a", reply_markup=one(callback_data="a"))
        await bot.edit_message_text(**place, text="a")
        with pytest.raises(BadRequest, match="exactly the same"):
            await bot.edit_message_reply_markup(**place)
        photo = await bot.send_document(ANN, b"1")
        with pytest.raises(BadRequest, match="There is no text in the message to edit"):
            await bot.edit_message_text("a", ANN, photo.message_id)
        forced = await bot.send_message(ANN, "a", reply_markup=ForceReply())
        with pytest.raises(BadRequest, match="can't be edited"):
            await bot.edit_message_text("b", ANN, forced.message_id)

    run(api, errand)
    assert [message.edited for message in api.person(ANN).chat if message.from_bot] == [2, 0, 0]


def test_a_press_is_answered_once(api: FakeBotApi) -> None:
    run(api, text("a", reply_markup=one(callback_data="a")))
    ann = api.person(ANN)
    press = ann.presses("Go")
    run(api, lambda bot: bot.answer_callback_query(press, "Noted."))
    assert ann.answered(press) == "Noted."
    with pytest.raises(BadRequest, match="Query is too old"):
        run(api, lambda bot: bot.answer_callback_query(press))


def test_a_closed_chat_is_forbidden(api: FakeBotApi) -> None:
    ann, bo = api.person(ANN), api.person(43, "Bo")
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        run(api, lambda bot: bot.send_message(bo.id, "a"))
    ann.blocks()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        run(api, text("a"))
    ann.starts()
    run(api, text("a"))
    ann.deletes_account()
    with pytest.raises(Forbidden, match="user is deactivated"):
        run(api, text("a"))


def test_a_wrong_token_and_an_unknown_method(api: FakeBotApi) -> None:
    api.token, token = api.token[:-1] + "B", api.token
    with pytest.raises(InvalidToken):
        run(api, text("a"))
    api.token = token
    with pytest.raises(TelegramError):
        run(api, lambda bot: bot.get_chat(ANN))
    assert [call.answer for call in api.calls if not call.ok] == [
        {"ok": False, "error_code": 401, "description": "Unauthorized"},
        {"ok": False, "error_code": 404, "description": "Not Found"},
    ]


MARKED = (
    " <b>bold <i>both</i></b> <u>u</u><s>s</s><tg-spoiler>t</tg-spoiler><span class='tg-spoiler'>t</span>"
    '<code>c</code><pre><code class="language-py">p</code></pre><blockquote expandable>q</blockquote>'
    "<a href='https://a.example/?b=1&amp;c=2'>💪</a> &lt;&#39;&#x27;&quot;&gt;<b></b> "
)


def test_marks_are_read(api: FakeBotApi) -> None:
    sent = run(api, html(MARKED))
    assert sent.text == "bold both usttcpq💪 <''\">"
    assert [(entity.type, entity.offset, entity.length) for entity in sent.entities] == [
        ("bold", 0, 9),
        ("italic", 5, 4),
        ("underline", 10, 1),
        ("strikethrough", 11, 1),
        ("spoiler", 12, 1),
        ("spoiler", 13, 1),
        ("code", 14, 1),
        ("pre", 15, 1),
        ("expandable_blockquote", 16, 1),
        ("text_link", 17, 2),
    ]
    assert (sent.entities[7].language, sent.entities[9].url) == ("py", "https://a.example/?b=1&c=2")
    run(api, text("💪" * 2048))
    assert api.person(ANN).last.text == "💪" * 2048
