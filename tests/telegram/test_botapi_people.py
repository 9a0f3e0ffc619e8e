"""People drive a bot through the fake Bot API server, and see what it does."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest
from fakes.botapi.attachments import ALL
from fakes.botapi.client import run
from fakes.botapi.server import FakeBotApi
from telegram import CallbackQuery, Message
from telegram import InlineKeyboardButton as Button
from telegram import InlineKeyboardMarkup as Buttons
from telegram.ext import ExtBot

DAYS = Buttons([[Button("✓ Monday", callback_data="m"), Button("Tuesday", callback_data="t")]])
LINK = Buttons([[Button("Read", url="https://pogo.example/")]])
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + (8).to_bytes(4) + (6).to_bytes(4)


async def answers(bot: ExtBot[None], message: Message | None, press: CallbackQuery | None) -> None:
    """What the small bot of these tests does."""
    if message and message.text == "slowly":
        time.sleep(0.3)
    if message and message.text != "nothing":
        words = f"<b>You said</b> {message.text}"
        await bot.send_message(message.chat.id, words, parse_mode="HTML", reply_markup=DAYS)
    if press and press.message:
        await bot.answer_callback_query(press.id, press.data)
        place = {"chat_id": press.message.chat.id, "message_id": press.message.message_id}
        await bot.edit_message_text(f"You chose {press.data}", **place)


@pytest.fixture
def api() -> Iterator[FakeBotApi]:
    """A server with the small bot, which polls until it gets something that is no update."""

    async def errand(bot: ExtBot[None]) -> None:
        offset: int | None = None
        while True:
            for update in await bot.get_updates(offset=offset, timeout=30):
                offset = update.update_id + 1
                if update.to_dict().keys() == {"update_id"}:
                    return
                await answers(bot, update.message, update.callback_query)

    with FakeBotApi() as api:
        thread = threading.Thread(target=run, args=[api, errand])
        thread.start()
        yield api
        api.put({})
        thread.join()


def test_a_conversation(api: FakeBotApi) -> None:
    ann = api.person(42, "Ann")
    ann.starts("friend")
    message = ann.sees("You said /start friend")
    assert message.html == "<b>You said</b> /start friend"
    assert message.buttons == [[("✓ Monday", "m"), ("Tuesday", "t")]]
    ann.says("slowly")
    second = ann.sees("You said")
    assert ann.answered(ann.presses("Monday", message)) == "m"
    assert ann.sees("You chose m").id == message.id
    ann.presses("Tuesday")
    assert ann.sees("You chose t").id == second.id
    ann.presses_data("old", message)
    assert ann.sees("You chose old").edited == 2
    ann.hears_nothing(0.2)
    ann.says("nothing")
    ann.hears_nothing(0.2)
    api.waits_until_empty()
    assert ann.screen().splitlines() == [
        "--- Ann (42) ---",
        "Ann: /start friend",
        "Pogo: You chose old",
        "Ann: slowly",
        "Pogo: You chose t",
        "Ann: nothing",
    ]
    assert api.transcript(42)[:5] == [
        "<- message Ann: /start friend",
        "-> sendMessage 42: You said /start friend [✓ Monday] [Tuesday]",
        "<- message Ann: slowly",
        "-> sendMessage 42: You said slowly [✓ Monday] [Tuesday]",
        "<- press Ann: [Monday]",
    ]


def test_what_is_not_seen_fails_with_the_screen(api: FakeBotApi) -> None:
    ann = api.person(42)
    ann.says("hi")
    ann.sees("You said hi")
    ann.says("nothing")
    with pytest.raises(
        AssertionError, match=r"did not see 'You said hi'(.|\n)*Pogo: You said hi \[✓ Monday\]"
    ):
        ann.sees("You said hi", timeout=0.1)
    with pytest.raises(AssertionError, match="found no button 'Sunday'"):
        ann.presses("Sunday", timeout=0.1)
    ann.says("hi")
    with pytest.raises(AssertionError, match="heard"):
        ann.hears_nothing(5)


def test_blocking(api: FakeBotApi) -> None:
    ann = api.person(42)
    ann.starts()
    ann.sees("/start")
    ann.blocks()
    with pytest.raises(AssertionError, match="has blocked the bot"):
        ann.says("hi")
    ann.starts()
    ann.sees("/start")
    assert [line for line in api.transcript() if "block" in line] == ["<- blocks Ann", "<- unblocks Ann"]


def test_a_group_with_privacy(api: FakeBotApi) -> None:
    ann, bo = api.person(42, "Ann"), api.person(43, "Bo")
    group = api.group(-100777, "Club", members=[ann, bo])
    assert ann.says("not for the bot", chat=group) is None
    assert ann.says("/week@other_bot", chat=group) is None
    for told in ("/week", "/week@pogo_test_bot", "hey @pogo_test_bot"):
        assert ann.says(told, chat=group)
        said = group.sees(f"You said {told}")
    assert bo.says("a reply", chat=group, reply_to=said)
    group.sees("You said a reply")
    ann.presses("Tuesday", chat=group)
    group.sees("You chose t")
    api.privacy = False
    ann.says("for all", chat=group)
    group.sees("You said for all")
    assert [len(each.chat) for each in (ann, bo)] == [0, 0]
    group.removes_bot(bo)
    assert ann.says("/week", chat=group) is None
    group.adds_bot(bo)
    ann.says("/week", chat=group)
    group.sees("/week")
    with pytest.raises(AssertionError, match="is not in Club"):
        api.person(44, "Cy").says("hi", chat=group)


@pytest.mark.parametrize("what", ALL)
def test_attachments_are_what_telegram_sends(what: str) -> None:
    with FakeBotApi() as api:
        ann = api.person(42, username="ann")
        ann.sends(**ALL[what])
        ann.says("/start 💪 @pogo_test_bot")
        ann.edits(ann.last_message_id, "done")
        shown, said, edited = run(api, lambda bot: bot.get_updates())
        assert shown.message.api_kwargs == {}
        assert {name for name in ALL[what] if not getattr(shown.message, name)} == set()
        assert shown.message.from_user.to_dict() == {
            "id": 42,
            "is_bot": False,
            "first_name": "Ann",
            "username": "ann",
            "language_code": "en",
        }
        assert list(said.message.parse_entities().values()) == ["/start", "@pogo_test_bot"]
        assert (edited.edited_message.text, edited.edited_message.message_id) == (
            "done",
            said.message.message_id,
        )
        assert [one.kind for one in ann.chat] == [next(iter(ALL[what])), "text"]


def test_pictures_and_files() -> None:
    with FakeBotApi() as api:
        ann = api.person(42)
        ann.starts()

        async def errand(bot: ExtBot[None]) -> None:
            photo = await bot.send_photo(42, PNG, caption="<b>Week</b>", parse_mode="HTML", reply_markup=DAYS)
            assert (photo.photo[0].width, photo.photo[0].height, photo.photo[0].file_size) == (8, 6, len(PNG))
            file = await bot.send_document(42, b"BEGIN", filename="plan.ics", disable_notification=True)
            assert (file.document.file_name, file.document.file_size) == ("plan.ics", 5)
            await bot.send_message(42, "A link", reply_markup=LINK, reply_to_message_id=photo.message_id)
            await bot.delete_message(42, file.message_id)

        run(api, errand)
        assert [(one.kind, one.text, one.labels) for one in ann.chat[1:]] == [
            ("photo", "Week", ["✓ Monday", "Tuesday"]),
            ("text", "A link", ["Read"]),
        ]
        assert api.transcript(42)[2:] == [
            "-> sendDocument 42: (plan.ics)",
            "-> sendMessage 42: A link [Read]",
            "-> deleteMessage 42: 103",
        ]
        upload: Any = api.called("sendDocument")[0].params["document"]
        assert (upload.name, upload.content) == ("plan.ics", b"BEGIN")


def test_anything_can_be_put() -> None:
    with FakeBotApi() as api:
        strange: list[dict[str, Any]] = [{}, {"message": 3}, {"message": {"chat": {"id": "x"}}}, {"poll": []}]
        numbers = [api.put({**update, "update_id": "mine"}) for update in strange]
        connection = HTTPConnection(api.url.removeprefix("http://"))
        connection.request("GET", f"/bot{api.token}/getUpdates?limit=3")
        raw = json.load(connection.getresponse())["result"]
        connection.close()
    assert (
        raw == [{**update, "update_id": number} for update, number in zip(strange, numbers, strict=True)][:3]
    )
