"""The fake Discord takes one answer to an interaction, in time and of the right kind."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fakes.discordapi.callbacks import answers, hook, modal
from fakes.discordapi.handles import Asked
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord
from fakes.discordapi.wire import asks, places_of

Json = dict[str, Any]

EPHEMERAL, V2 = 64, 1 << 15
REPLY, DEFER, DEFER_UPDATE, UPDATE, SUGGEST, MODAL = 4, 5, 6, 7, 8, 9


@pytest.fixture
def fake() -> Iterator[FakeDiscord]:
    with FakeDiscord() as fake:
        day = {"type": 3, "name": "day", "description": "x", "autocomplete": True}
        week = {"type": 1, "name": "week", "description": "x", "options": [day], "integration_types": [0, 1]}
        asks(fake, "PUT", f"/applications/{fake.cloud.application}/commands", [week])
        yield fake


@pytest.fixture
def ann(fake: FakeDiscord) -> Person:
    ann = fake.person(42)
    ann.says("hello")
    button = {"type": 2, "style": 1, "label": "Done", "custom_id": "done"}
    asks(
        fake,
        "POST",
        f"/channels/{ann.dm.id}/messages",
        {"content": "x", "components": [{"type": 1, "components": [button]}]},
    )
    return ann


ORIGINAL = "/messages/@original"


def test_an_answer_needs_no_token_of_the_bot(fake: FakeDiscord, ann: Person) -> None:
    asked = ann.presses("Done")
    status, told = answers(fake, asked, REPLY, {"content": "yes"}, headers={"Authorization": "wrong"})
    assert status == 200
    assert told["interaction"]["response_message_id"] == told["resource"]["message"]["id"]
    assert ann.sees("yes").id == asked.reply().id


def test_an_interaction_is_answered_once(fake: FakeDiscord, ann: Person) -> None:
    asked = ann.presses("Done")
    assert answers(fake, asked, REPLY, {"content": ""})[1]["code"] == 50006
    assert answers(fake, asked, DEFER_UPDATE)[0] == 200
    for kind in (DEFER_UPDATE, REPLY):
        status, told = answers(fake, asked, kind, {"content": "twice"})
        assert (status, told["code"]) == (400, 40060)


def test_an_interaction_is_answered_in_time(fake: FakeDiscord, ann: Person) -> None:
    asked = ann.presses("Done")
    fake.clock.passes(3.1)
    status, told = answers(fake, asked, DEFER_UPDATE)
    assert (status, told["code"]) == (404, 10062)
    assert fake.failed_interactions == [asked.interaction]


@pytest.mark.parametrize(
    ("of", "kind", "taken"),
    [
        ("press", REPLY, True),
        ("press", DEFER, True),
        ("press", DEFER_UPDATE, True),
        ("press", UPDATE, True),
        ("press", SUGGEST, False),
        ("press", MODAL, True),
        ("press", 3, False),
        ("command", REPLY, True),
        ("command", DEFER_UPDATE, False),
        ("command", UPDATE, False),
        ("command", MODAL, True),
        ("form of press", REPLY, True),
        ("form of press", UPDATE, True),
        ("form of press", MODAL, False),
        ("form of command", DEFER, True),
        ("form of command", UPDATE, False),
    ],
)
def test_an_interaction_is_answered_as_fits_it(
    fake: FakeDiscord, ann: Person, of: str, kind: int, taken: bool
) -> None:
    asked = ann.commands("week") if "command" in of else ann.presses("Done")
    if of.startswith("form"):
        assert answers(fake, asked, MODAL, modal())[0] == 200
        asked = asked.modal().submits("1")
    data = modal() if kind == MODAL else {} if kind in (DEFER, DEFER_UPDATE) else {"content": "x"}
    status, told = answers(fake, asked, kind, data)
    assert status == (200 if taken else 400), told
    assert taken or places_of(told["errors"]) == ["type"]


def test_what_follows_needs_an_answer_first(fake: FakeDiscord, ann: Person) -> None:
    asked = ann.presses("Done")
    for method, rest in (("POST", ""), ("PATCH", ORIGINAL), ("GET", ORIGINAL)):
        status, told = asks(fake, method, hook(fake, asked, rest), {"content": "early"})
        assert (status, told["code"]) == (404, 10015)
    assert answers(fake, asked, MODAL, modal())[0] == 200
    assert asks(fake, "POST", hook(fake, asked), {"content": "x"})[1]["code"] == 10015


def test_thinking_ends_with_the_original_or_the_first_that_follows(fake: FakeDiscord, ann: Person) -> None:
    for method, rest in (("PATCH", ORIGINAL), ("POST", "")):
        asked = ann.commands("week")
        assert answers(fake, asked, DEFER, {"flags": EPHEMERAL})[1]["interaction"]["response_message_loading"]
        assert ann.last.thinking
        body = {"flags": V2, "components": [{"type": 10, "content": "at last"}]}
        assert asks(fake, method, hook(fake, asked, rest), body)[0] == 200
        message = ann.sees("at last")
        assert (message.thinking, message.ephemeral, message.edited) == (False, True, 0)
        assert asked.reply().id == message.id


def test_only_whether_it_is_for_one_can_be_said_when_thinking(fake: FakeDiscord, ann: Person) -> None:
    asked = ann.commands("week")
    status, told = answers(fake, asked, DEFER, {"flags": V2})
    assert (status, places_of(told["errors"])) == (400, ["data.flags"])


def test_a_token_is_good_for_a_quarter_of_an_hour(fake: FakeDiscord, ann: Person) -> None:
    first, second = ann.presses("Done"), ann.presses("Done")
    for asked in (first, second):
        assert answers(fake, asked, REPLY, {"content": "x", "flags": EPHEMERAL})[0] == 200
    fake.expires(first.interaction.token)
    assert asks(fake, "POST", hook(fake, first), {"content": "x"}) == (
        401,
        {"message": "Invalid Webhook Token", "code": 50027},
    )
    assert asks(fake, "PATCH", hook(fake, second, ORIGINAL), {"content": "y"})[0] == 200
    fake.clock.passes(15 * 60)
    assert asks(fake, "PATCH", hook(fake, second, ORIGINAL), {"content": "z"})[0] == 401


def test_what_is_for_one_alone_is_reached_by_its_token_only(fake: FakeDiscord, ann: Person) -> None:
    asked = ann.presses("Done")
    number = answers(fake, asked, REPLY, {"content": "x", "flags": EPHEMERAL})[1]["resource"]["message"]["id"]
    path = f"/channels/{ann.dm.id}/messages/{number}"
    for method in ("GET", "PATCH", "DELETE"):
        status, told = asks(fake, method, path, {"content": "y"})
        assert (status, told["code"]) == (404, 10008)
    listed = asks(fake, "GET", f"/channels/{ann.dm.id}/messages")[1]
    assert number not in [one["id"] for one in listed]
    assert asks(fake, "DELETE", hook(fake, asked, f"/messages/{number}"))[0] == 204
    assert asks(fake, "PATCH", hook(fake, asked, ORIGINAL), {"content": "y"})[1]["code"] == 10008


def test_where_the_bot_is_not_it_only_answers(fake: FakeDiscord, ann: Person) -> None:
    channel = fake.server().channel
    ann.installs()
    asked = ann.commands("week", channel)
    number = answers(fake, asked, REPLY, {"content": "here"})[1]["resource"]["message"]["id"]
    assert ann.sees("here").channel == channel.id
    path = f"/channels/{channel.id}/messages"
    for method, rest in (("POST", ""), ("PATCH", f"/{number}"), ("GET", "")):
        assert asks(fake, method, path + rest, {"content": "x"})[1]["code"] == 50001
    told = [asks(fake, "POST", hook(fake, asked), {"content": f"{at}"}) for at in range(6)]
    assert [status for status, _ in told] == [*(5 * [200]), 400]
    assert told[-1][1]["code"] == 40094


def test_suggestions_come_in_time_and_are_not_too_many(fake: FakeDiscord, ann: Person) -> None:
    with pytest.raises(AssertionError, match="nothing was suggested"):
        ann.suggests("week", "day", "th", timeout=0.05)
    asked = Asked(ann, list(fake.cloud.interactions.values())[-1], ann._submits)
    for choices in (26, 25):
        data = {"choices": [{"name": f"{at}", "value": f"{at}"} for at in range(choices)]}
        assert answers(fake, asked, SUGGEST, data)[0] == (200 if choices == 25 else 400)
    fake.clock.passes(4)
    assert asked.interaction not in fake.failed_interactions
