"""The fake Discord keeps the bot out of where it may not be, and shows the rest as it is."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord
from fakes.discordapi.wire import asks

V2 = 1 << 15


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeDiscord]:
    with FakeDiscord() as fake:
        yield fake


@pytest.fixture(scope="module")
def ann(fake: FakeDiscord) -> Person:
    ann = fake.person(42)
    ann.says("hello")
    return ann


def words(text: str = "Hello") -> dict[str, Any]:
    return {"type": 10, "content": text}


def with_files(*names: str, **body: Any) -> aiohttp.FormData:
    form = aiohttp.FormData(quote_fields=False)
    listed = [{"id": at, "filename": name} for at, name in enumerate(names)]
    form.add_field("payload_json", json.dumps({"attachments": listed, **body}))
    for at, name in enumerate(names):
        form.add_field(f"files[{at}]", b"a,b\n1,2\n", filename=name, content_type="application/octet-stream")
    return form


def test_files_come_with_a_message(fake: FakeDiscord, ann: Person) -> None:
    path = f"/channels/{ann.dm.id}/messages"
    status, told = asks(fake, "POST", path, data=with_files("log.csv", content="Here"))
    assert (status, told["attachments"][0]["filename"]) == (200, "log.csv")
    assert [(file.name, file.text) for file in ann.last.files] == [("log.csv", "a,b\n1,2\n")]
    parts = [{"type": 13, "file": {"url": "attachment://log.csv"}}, words("Here")]
    form = with_files("log.csv", "unseen.csv", flags=V2, components=parts)
    assert asks(fake, "POST", path, data=form)[0] == 200
    assert [file.name for file in ann.last.files] == ["log.csv"]
    form = with_files("log.csv", flags=V2, components=[{"type": 13, "file": {"url": "attachment://l.csv"}}])
    assert asks(fake, "POST", path, data=form)[1]["code"] == 50035


@pytest.mark.parametrize(
    ("method", "path", "body", "refusal"),
    [
        ("POST", "/channels/5/messages", {"content": "x"}, (404, 10003)),
        ("POST", "/channels/x/messages", {"content": "x"}, (400, 50035)),
        ("POST", "/channels/UNOPENED/messages", {"content": "x"}, (403, 50001)),
        ("POST", "/channels/SERVER/messages", {"content": "x"}, (403, 50001)),
        ("POST", "/channels/SHUT/messages", {"content": "x"}, (403, 50007)),
        ("GET", "/channels/DM/messages/5", None, (404, 10008)),
        ("PATCH", "/channels/DM/messages/HERS", {"content": "x"}, (403, 50005)),
        ("DELETE", "/channels/DM/messages/HERS", None, (403, 50003)),
        ("GET", "/channels/DM/messages?limit=101", None, (400, 50035)),
        ("POST", "/users/@me/channels", {"recipient_id": "999"}, (400, 50033)),
        ("GET", "/users/999", None, (404, 10013)),
        ("POST", "/interactions/5/x/callback", {"type": 6}, (404, 10062)),
        ("POST", "/webhooks/1200000000000000001/x", {"content": "x"}, (401, 50027)),
        ("POST", "/webhooks/5/x", {"content": "x"}, (404, 10015)),
        ("GET", "/nowhere", None, (404, 0)),
    ],
)
def test_what_is_not_there_or_closed_is_refused(
    fake: FakeDiscord, method: str, path: str, body: Any, refusal: tuple[int, int]
) -> None:
    bob, eve, carl = fake.person(51, "Bob"), fake.person(52, "Eve"), fake.person(53, "Carl")
    hers = bob.says("mine")
    carl.says("leave me alone")
    carl.closes_dms()
    places = {"UNOPENED": eve.dm.id, "SHUT": carl.dm.id, "DM": bob.dm.id, "HERS": hers.id}
    places["SERVER"] = fake.server().channel.id
    for name, number in places.items():
        path = path.replace(name, str(number))
    status, told = asks(fake, method, path, body)
    assert (status, told["code"]) == refusal


def test_a_wrong_token_is_refused(fake: FakeDiscord) -> None:
    status, told = asks(fake, "GET", "/users/@me", headers={"Authorization": "Bot wrong"})
    assert (status, told) == (401, {"code": 0, "message": "401: Unauthorized"})


@pytest.mark.parametrize("raw", [b"{", b"\xff"])
def test_what_is_no_json_is_refused(fake: FakeDiscord, ann: Person, raw: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    status, told = asks(fake, "POST", f"/channels/{ann.dm.id}/messages", data=raw, headers=headers)
    assert (status, told["code"]) == (400, 50109)


def test_the_history_goes_back_from_the_newest(fake: FakeDiscord) -> None:
    dora = fake.person(61, "Dora")
    sent = [str(dora.says(f"{at}").id) for at in range(5)]

    def history(query: str) -> list[str]:
        return [one["id"] for one in asks(fake, "GET", f"/channels/{dora.dm.id}/messages?{query}")[1]]

    assert history("limit=2") == [sent[4], sent[3]]
    assert history(f"limit=2&before={sent[3]}") == [sent[2], sent[1]]
    assert history(f"limit=2&after={sent[0]}") == [sent[2], sent[1]]
    assert history("limit=100") == sent[::-1]
