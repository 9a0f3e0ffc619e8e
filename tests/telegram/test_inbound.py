"""Updates as Telegram sends them, and what they are to the core."""

from __future__ import annotations

from typing import Any

import pytest
from fakes.botapi.attachments import ALL, FORWARDED, STICKER

from bot.telegram.checked import Bot, Malformed
from bot.telegram.inbound import Heard, Leafed, Membership, id_of, read
from core.chat.incoming import Commanded, Content, Edited, Located, Pressed, Said, Unreadable
from core.chat.where import Address, Identity, Place

BOT = Bot(7, "PogoBot")
ANN = {"id": 42, "is_bot": False, "first_name": "Ann", "language_code": "de"}
HERE = {"id": 42, "type": "private", "first_name": "Ann"}
GROUP = {"id": -100, "type": "supergroup", "title": "Runners"}


def message(chat: dict[str, Any] = HERE, **fields: Any) -> dict[str, Any]:
    return {"message_id": 5, "date": 1795000000, "chat": chat, "from": ANN, **fields}


def heard(kind: str, body: dict[str, Any]) -> Heard | None:
    made = read({"update_id": 9, kind: body}, BOT)
    assert made is None or isinstance(made, Heard)
    return made


def said(chat: dict[str, Any] = HERE, **fields: Any) -> Content | None:
    made = heard("message", message(chat, **fields))
    return made.incoming.content if made else None


def test_a_message_in_private() -> None:
    made = heard("message", message(text="done"))
    assert made
    incoming = made.incoming
    assert incoming.id == "telegram:7:9:5"
    assert incoming.identity == Identity("telegram", "42")
    assert incoming.place == Place(Address("telegram", "42"))
    assert (incoming.content, incoming.message, incoming.language) == (Said("done"), "5", "de")
    assert len(incoming.random) == 16
    assert made.callback is None


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("/today", Commanded("today")),
        ("/DONE yesterday", Commanded("done", "yesterday")),
        ("/erledigt gestern", Commanded("done", "gestern")),
        ("/done@PogoBot", Commanded("done")),
        ("/start", Commanded("start")),
        ("/start week", Commanded("week")),
        ("/start done", Commanded("today")),
        ("/start x-y", Commanded("start")),
        ("/weather", Said("/weather")),
        ("/", Said("/")),
    ],
)
def test_commands_of_any_menu_are_those_of_the_table(text: str, content: Content) -> None:
    assert said(text=text) == content


def test_what_is_no_text() -> None:
    for kind, fields in ALL.items():
        if "pinned_message" in fields:
            # The chat's own bookkeeping.
            assert said(**fields) is None
            continue
        expected = Located if "location" in fields else Unreadable
        assert isinstance(said(**fields), expected), kind
    assert said(**FORWARDED) == Unreadable("forward")
    assert said(new_chat_title="x") is None
    assert said(text="x", via_bot={"id": 1, "is_bot": True, "first_name": "b"}) == Unreadable("forward")


def test_a_location_is_its_zone() -> None:
    assert said(location={"latitude": 52.52, "longitude": 13.4}) == Located("Europe/Berlin")
    assert said(location={"latitude": 19.07, "longitude": 72.87}) == Located("Asia/Kolkata")


def test_an_edited_message() -> None:
    made = heard("edited_message", message(text="skip", edit_date=1795000001))
    assert made
    assert made.incoming.content == Edited("skip", "5")
    assert heard("edited_message", message(location={"latitude": 1.0, "longitude": 2.0})) is None
    assert heard("edited_message", message(**FORWARDED)) is None


def press(data: Any, chat: dict[str, Any] = HERE) -> Any:
    shown = {"message_id": 8, "date": 1795000000, "chat": chat, "text": "x"}
    body = {"id": "77", "from": ANN, "chat_instance": "1", "data": data, "message": shown}
    return read({"update_id": 9, "callback_query": body}, BOT)


def test_a_press_and_its_page() -> None:
    made = press("done:1.20261123.A")
    assert (made.incoming.content, made.incoming.message) == (Pressed("done:1.20261123.A"), "8")
    assert (made.callback, made.incoming.id) == ("77", "telegram:7:9:77")
    ticked = press("t:kit:box~2")
    assert (ticked.incoming.content, ticked.incoming.message) == (Pressed("t:kit:box"), "8~2")
    leafed = press("~2")
    assert isinstance(leafed, Leafed)
    assert (leafed.message, leafed.page, leafed.press.callback) == ("8", 2, "77")


def test_a_press_on_what_telegram_does_not_show_us_any_more() -> None:
    body = {"id": "77", "from": ANN, "chat_instance": "1", "data": "week"}
    old = {"message_id": 8, "date": 0, "chat": GROUP}
    made = read({"update_id": 9, "callback_query": {**body, "message": old}}, BOT)
    assert isinstance(made, Heard)
    assert made.incoming.place.public
    assert read({"update_id": 9, "callback_query": body}, BOT) is None
    without_data = {"id": "77", "from": ANN, "chat_instance": "1", "message": old, "game_short_name": "x"}
    assert read({"update_id": 9, "callback_query": without_data}, BOT) is None


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("/week", Commanded("week")),
        ("/week@pogobot", Commanded("week")),
        ("/week@other_bot", None),
        ("/weather", None),
        ("/done", Commanded("done")),
        ("@PogoBot done", Said("done")),
        ("week, @pogobot", Said("week,")),
        ("@PogoBot2 done", None),
        ("good morning", None),
        ("  ", None),
    ],
)
def test_in_a_group_only_what_is_said_to_us(text: str, content: Content | None) -> None:
    assert said(GROUP, text=text) == content


def test_in_a_group_an_answer_to_us_is_said_to_us() -> None:
    ours = message(GROUP, text="x") | {"from": {"id": 7, "is_bot": True, "first_name": "Pogo"}}
    theirs = message(GROUP, text="x")
    assert said(GROUP, text="thanks", reply_to_message=ours) == Said("thanks")
    assert said(GROUP, text="thanks", reply_to_message=theirs) is None
    assert said(GROUP, **STICKER) is None
    assert heard("edited_message", message(GROUP, text="/week")) is None


def test_a_group_is_public_and_its_topics_are_places() -> None:
    made = heard("message", message(GROUP, text="/week", is_topic_message=True, message_thread_id=3))
    assert made
    assert made.incoming.place == Place(Address("telegram", "-100/3"), True, Address("telegram", "42"))


@pytest.mark.parametrize(
    "body",
    [
        message(text="hi") | {"from": {**ANN, "is_bot": True}},
        {**message(text="hi"), "from": None},
        message({"id": -5, "type": "channel", "title": "News"}, text="/week"),
    ],
    ids=["a bot", "nobody", "a channel"],
)
def test_whom_we_do_not_answer(body: dict[str, Any]) -> None:
    assert heard("message", body) is None


def member(status: str, chat: dict[str, Any] = HERE) -> Any:
    us = {"id": 7, "is_bot": True, "first_name": "Pogo"}
    kicked = {"user": us, "status": status, "until_date": 0}
    body = {
        "chat": chat,
        "from": ANN,
        "date": 1795000000,
        "old_chat_member": kicked,
        "new_chat_member": kicked,
    }
    return read({"update_id": 9, "my_chat_member": body}, BOT)


def test_blocked_and_back() -> None:
    ann = Identity("telegram", "42")
    assert member("kicked") == Membership(ann, False)
    assert member("left") == Membership(ann, False)
    assert member("member") == Membership(ann, True)
    assert member("kicked", GROUP) is None


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"update_id": "9", "message": message(text="x")},
        {"update_id": -1, "message": message(text="x")},
        {"update_id": True, "message": message(text="x")},
        {"update_id": 9},
        {"update_id": 9, "poll": {}},
        {"update_id": 9, "message": message(text=5)},
        {"update_id": 9, "message": message(text=["x"])},
        {"update_id": 9, "message": {"message_id": 5}},
        {"update_id": 9, "message": {**message(text="x"), "message_id": "5"}},
        {"update_id": 9, "message": message({**HERE, "id": 1.5}, text="x")},
        {"update_id": 9, "message": message(text="x") | {"from": {**ANN, "id": "42"}}},
        {"update_id": 9, "message": message(text="x") | {"from": {**ANN, "language_code": 3}}},
        {"update_id": 9, "message": message(text="x") | {"date": 10**30}},
        {"update_id": 9, "message": message(location={"latitude": "north", "longitude": 1})},
        {"update_id": 9, "callback_query": {"id": 3, "from": ANN, "chat_instance": "1", "data": "x"}},
        {"update_id": 9, "message": "SECRET"},
    ],
)
def test_what_telegram_never_sends_is_malformed_and_not_told(raw: dict[str, Any]) -> None:
    with pytest.raises(Malformed) as caught:
        read(raw, BOT)
    assert len(str(caught.value)) < 30
    assert "SECRET" not in str(caught.value)


def test_the_number_of_an_update() -> None:
    assert [id_of({"update_id": number}) for number in (0, 9, 2**63, -1, "9", 1.0, None)] == [
        *(0, 9),
        *[None] * 5,
    ]
