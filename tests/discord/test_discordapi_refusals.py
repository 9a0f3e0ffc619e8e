"""The fake Discord refuses what Discord refuses: each limit is tried at its edge and one over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord
from fakes.discordapi.wire import asks, places_of

Json = dict[str, Any]

V2 = 1 << 15


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeDiscord]:
    with FakeDiscord() as fake:
        fake.paces.limits, fake.paces.most_in_a_second = {}, 10_000
        fake.paces.default = (10_000, 1.0)
        yield fake


@pytest.fixture(scope="module")
def ann(fake: FakeDiscord) -> Person:
    ann = fake.person(42)
    ann.says("hello")
    return ann


def button(**more: Any) -> Json:
    return {"type": 2, "style": 1, "label": "Done", "custom_id": "done", **more}


def link(url: str, **more: Any) -> Json:
    return {"type": 2, "style": 5, "label": "Site", "url": url, **more}


def row(*parts: Json) -> Json:
    return {"type": 1, "components": list(parts)}


def rows(count: int, width: int = 1) -> list[Json]:
    return [row(*(button(custom_id=f"{at} {one}") for one in range(width))) for at in range(count)]


def options(count: int, **more: Any) -> list[Json]:
    return [{"label": f"{at}", "value": f"{at}", **more} for at in range(count)]


def select(count: int = 2, **more: Any) -> Json:
    return {"type": 3, "custom_id": "lifts", "options": options(count), **more}


def words(text: str = "Hello") -> Json:
    return {"type": 10, "content": text}


def layout(*parts: Json) -> Json:
    return {"flags": V2, "components": list(parts)}


def embeds(*some: Json) -> Json:
    return {"embeds": list(some)}


def fields(count: int, name: str = "n", value: str = "v") -> Json:
    return embeds({"fields": [{"name": name, "value": value} for _ in range(count)]})


def below(*parts: Json) -> Json:
    return {"content": "Hello", "components": [row(*parts)]}


def box(*parts: Json, **more: Any) -> Json:
    return {"type": 17, "components": list(parts), **more}


def section(count: int, accessory: Json | None) -> Json:
    return {"type": 9, "components": count * [words()], "accessory": accessory}


def shown(url: str) -> Json:
    return {"type": 12, "items": [{"media": {"url": url}}]}


AT_THE_LIMIT: list[Json] = [
    {"content": 2000 * "x"},
    embeds({"title": 256 * "x"}),
    embeds({"description": 4096 * "x"}),
    embeds({"title": "x", "footer": {"text": 2048 * "x"}}),
    fields(25),
    fields(1, 256 * "n", 1024 * "v"),
    embeds(*(10 * [{"title": "x"}])),
    embeds({"description": 4096 * "x"}, {"description": 1904 * "x"}),
    {"content": "x", "components": rows(5, 5)},
    below(button(label=80 * "x", custom_id=100 * "x")),
    below(button(label=None, emoji={"name": "💪"})),
    below(link("https://example.org/" + 492 * "x")),
    below(link("discord://-/channels/@me")),
    below(select(25, placeholder=150 * "x", min_values=0, max_values=25)),
    below(select(0) | {"options": [{"label": 100 * "l", "value": 100 * "v", "description": 100 * "d"}]}),
    {"components": rows(1)},
    layout(words(4000 * "x")),
    layout(*(40 * [words()])),
    layout(box(*(39 * [words()]), accent_color=0xFFFFFF)),
    layout(section(3, button())),
    layout(section(1, {"type": 11, "media": {"url": "https://example.org/a.png"}})),
    layout(words(), {"type": 14, "divider": True, "spacing": 2}),
    layout(shown("https://example.org/a.png")),
    layout(*rows(6, 5)),
    {"content": "x", "nonce": 25 * "x", "enforce_nonce": True},
    {"content": "x", "nonce": 12345},
    {"content": "x", "allowed_mentions": {"parse": ["users"], "replied_user": False}},
    {"content": "x", "flags": 1 << 12},
]

OVER_IT: list[tuple[Json, str]] = [
    ({"content": 2001 * "x"}, "content"),
    ({"content": 5}, "content"),
    (embeds({"title": 257 * "x"}), "embeds.0.title"),
    (embeds({"description": 4097 * "x"}), "embeds.0.description"),
    (embeds({"title": "x", "footer": {"text": 2049 * "x"}}), "embeds.0.footer.text"),
    (embeds({}), "embeds.0.description"),
    (fields(26), "embeds.0.fields"),
    (fields(1, 257 * "n"), "embeds.0.fields.0.name"),
    (fields(1, value=1025 * "v"), "embeds.0.fields.0.value"),
    (fields(1, value=""), "embeds.0.fields.0.value"),
    (embeds(*(11 * [{"title": "x"}])), "embeds"),
    (embeds({"description": 4096 * "x"}, {"description": 1905 * "x"}), "embeds"),
    ({"content": "x", "components": rows(6)}, "components"),
    ({"content": "x", "components": rows(1, 6)}, "components.0.components"),
    ({"content": "x", "components": [row()]}, "components.0.components"),
    ({"content": "x", "components": [button()]}, "components.0"),
    ({"content": "x", "components": [words()]}, "components.0"),
    (below(button(label=81 * "x")), "components.0.components.0.label"),
    (below(button(custom_id=101 * "x")), "components.0.components.0.custom_id"),
    (below(button(custom_id="")), "components.0.components.0.custom_id"),
    (below(button(custom_id=None)), "components.0.components.0.custom_id"),
    (below(button(), button()), "components.0.components.1.custom_id"),
    (below(button(label="")), "components.0.components.0"),
    (below(button(emoji={"name": "x"})), "components.0.components.0.emoji.name"),
    (below(button(style=7)), "components.0.components.0.style"),
    (below(button(url="https://example.org")), "components.0.components.0"),
    (below(link("https://example.org/" + 493 * "x")), "components.0.components.0.url"),
    (below(link("ftp://example.org")), "components.0.components.0.url"),
    (below(link("https://example.org", custom_id="x")), "components.0.components.0"),
    (below(select(26)), "components.0.components.0.options"),
    (below(select(0)), "components.0.components.0.options"),
    (below(select(2, placeholder=151 * "x")), "components.0.components.0.placeholder"),
    (below(select(2, min_values=2, max_values=1)), "components.0.components.0.min_values"),
    (below(select(2, max_values=3)), "components.0.components.0.options"),
    (below(select() | {"options": options(2, default=True)}), "components.0.components.0.options"),
    (below(select() | {"options": 2 * options(1)}), "components.0.components.0.options.1.value"),
    (below(select() | {"options": [{"label": 101 * "l", "value": "v"}]}), "…options.0.label"),
    (below(select() | {"options": [{"label": "l", "value": 101 * "v"}]}), "…options.0.value"),
    (
        below(select() | {"options": [{"label": "l", "value": "v", "description": 101 * "d"}]}),
        "…options.0.description",
    ),
    (below(select(), button()), "components.0.components.1"),
    (layout(words(4001 * "x")), "components.0.content"),
    (layout(words(4000 * "x"), words("x")), "components"),
    (layout(words("")), "components.0.content"),
    (layout(words(" ")), "components.0.content"),
    (layout(*(41 * [words()])), "components"),
    (layout(box(*(40 * [words()]))), "components"),
    (layout(box(box(words()))), "components.0.components.0"),
    (layout(box()), "components.0.components"),
    (layout(box(words(), accent_color=0x1000000)), "components.0.accent_color"),
    (layout(button()), "components.0"),
    (layout(section(4, button())), "components.0.components"),
    (layout(section(1, None)), "components.0.accessory"),
    (layout(section(1, words())), "components.0.accessory"),
    (layout(shown("ftp://x")), "components.0.items.0.media.url"),
    (layout(shown("attachment://no.png")), "components"),
    (layout({"type": 13, "file": {"url": "https://example.org/a.csv"}}), "components.0.file.url"),
    (layout({"type": 14, "spacing": 3}), "components.0.spacing"),
    (layout(words()) | {"content": "x"}, "content"),
    (layout(words()) | embeds({"title": "x"}), "embeds"),
    ({"content": "x", "nonce": 26 * "x"}, "nonce"),
    ({"content": "x", "nonce": 1.5}, "nonce"),
    ({"content": "x", "flags": 64}, "flags"),
    ({"content": "x", "allowed_mentions": {"parse": ["all"]}}, "allowed_mentions.parse.0"),
    ({"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}}, "allowed_mentions"),
    ({"content": "x", "message_reference": {"message_id": "5"}}, "message_reference"),
]


def short(value: Any) -> str:
    """A name for a case."""
    return str(value)[-60:]


@pytest.mark.parametrize("body", AT_THE_LIMIT, ids=short)
def test_a_message_at_the_limit_is_taken(fake: FakeDiscord, ann: Person, body: Json) -> None:
    status, told = asks(fake, "POST", f"/channels/{ann.dm.id}/messages", body)
    assert status == 200, told
    assert ann.last.id == int(told["id"])


@pytest.mark.parametrize(("body", "place"), OVER_IT, ids=short)
def test_a_message_over_the_limit_is_refused(fake: FakeDiscord, ann: Person, body: Json, place: str) -> None:
    count = len(ann.messages)
    status, told = asks(fake, "POST", f"/channels/{ann.dm.id}/messages", body)
    assert (status, told["code"]) == (400, 50035), told
    assert place.replace("…", "components.0.components.0.") in places_of(told["errors"]), told["errors"]
    assert len(ann.messages) == count


@pytest.mark.parametrize("body", [{}, {"content": " \n"}, {"flags": V2}, {"embeds": []}], ids=short)
def test_an_empty_message_is_refused(fake: FakeDiscord, ann: Person, body: Json) -> None:
    status, told = asks(fake, "POST", f"/channels/{ann.dm.id}/messages", body)
    assert (status, told["code"]) == (400, 50006)


def test_a_message_of_components_stays_one(fake: FakeDiscord, ann: Person) -> None:
    path = f"/channels/{ann.dm.id}/messages"
    made = asks(fake, "POST", path, layout(words("one")))[1]["id"]
    for change in ({"content": "two"}, {"flags": 0, "content": "two"}, {"flags": 0}):
        assert asks(fake, "PATCH", f"{path}/{made}", change)[0] == 400
    status, told = asks(fake, "PATCH", f"{path}/{made}", {"components": [words("two")]})
    assert (status, told["flags"]) == (200, V2)
    assert ann.sees("two").edited == 1
    plain = asks(fake, "POST", path, {"content": "one"})[1]["id"]
    assert asks(fake, "PATCH", f"{path}/{plain}", layout(words("two")))[0] == 400
    assert asks(fake, "PATCH", f"{path}/{plain}", {"content": None, **layout(words("two"))})[0] == 200
