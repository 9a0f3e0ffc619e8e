"""The fake Discord takes the commands Discord takes, and no others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fakes.discordapi.server import FakeDiscord
from fakes.discordapi.wire import asks, places_of

Json = dict[str, Any]


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeDiscord]:
    with FakeDiscord() as fake:
        fake.paces.most_in_a_second = 10_000
        fake.paces.default = (10_000, 1.0)
        yield fake


def puts(fake: FakeDiscord, commands: list[Json]) -> tuple[int, Any]:
    return asks(fake, "PUT", f"/applications/{fake.cloud.application}/commands", commands)


def command(name: str = "week", **more: Any) -> Json:
    return {"type": 1, "name": name, "description": "x", **more}


def option(name: str = "day", kind: int = 3, **more: Any) -> Json:
    return {"type": kind, "name": name, "description": "x", **more}


def choices(count: int, **more: Any) -> list[Json]:
    return [{"name": f"{at}", "value": f"{at}", **more} for at in range(count)]


def with_options(*some: Json) -> list[Json]:
    return [command(options=list(some))]


def many(count: int, kind: int = 1) -> list[Json]:
    return [command(f"c{at}") if kind == 1 else {"type": kind, "name": f"c{at}"} for at in range(count)]


def options(count: int) -> tuple[Json, ...]:
    return tuple(option(f"o{at}") for at in range(count))


def sized(size: int) -> list[Json]:
    """A command of so many characters: its name and description are of 5, an option and its choice of 104."""
    rest = size - 5
    parts = [option("a", description="d", choices=[{"name": "n", "value": 100 * "v"}])]
    parts += [option(chr(98 + at), description=99 * "d") for at in range(24)]
    rest -= 103 + 24 * 100
    more, last = divmod(rest, 101)
    parts[0]["choices"] += [{"name": f"{at:02}", "value": f"{at:02}" + 97 * "v"} for at in range(more)]
    parts[0]["description"] += last * "d"
    return with_options(*parts)


TAKEN: list[list[Json]] = [
    [],
    many(100),
    many(5, 3),
    [command(32 * "x", description=100 * "x")],
    [command("wochenübersicht", name_localizations={"de": "größe", "th": "สัปดาห์", "hi": "हफ़्ता"})],
    [command(contexts=[0, 1, 2], integration_types=[0, 1])],
    [{"type": 3, "name": "Log this as training"}],
    [command(), {"type": 3, "name": "week"}],
    with_options(*options(25)),
    with_options(option(choices=choices(25))),
    with_options(option(autocomplete=True)),
    with_options(option("a", required=True), option("b")),
    with_options(option("group", 2, options=[option("sub", 1, options=[option()])])),
    with_options(option("km", 10, min_value=0.5, max_value=100)),
    with_options(option(min_length=0, max_length=6000)),
    sized(4000),
]

REFUSED: list[tuple[list[Json], str]] = [
    (many(101), ""),
    (many(6, 3), ""),
    ([command(), command()], "1.name"),
    ([command(), command("month", name_localizations={"de": "week"})], "1.name"),
    ([command("Week")], "0.name"),
    ([command("the week")], "0.name"),
    ([command("")], "0.name"),
    ([command(33 * "x")], "0.name"),
    ([command(description=101 * "x")], "0.description"),
    ([command(description="")], "0.description"),
    ([{"type": 1, "name": "week"}], "0.description"),
    ([command(name_localizations={"de-DE": "woche"})], "0.name_localizations.de-DE"),
    ([command(name_localizations={"de": "Woche"})], "0.name_localizations.de"),
    ([command(description_localizations={"de": 101 * "x"})], "0.description_localizations.de"),
    ([command(contexts=[3])], "0.contexts.0"),
    ([command(integration_types=[2])], "0.integration_types.0"),
    ([command(type=9)], "0.type"),
    ([{"type": 3, "name": "Log this", "description": "x"}], "0.description"),
    (with_options(*options(26)), "0.options"),
    (with_options(option(choices=choices(26))), "0.options.0.choices"),
    (with_options(option(choices=choices(1), autocomplete=True)), "0.options.0.autocomplete"),
    (with_options(option(choices=choices(1, name=101 * "x"))), "0.options.0.choices.0.name"),
    (with_options(option(choices=choices(1, value=101 * "x"))), "0.options.0.choices.0.value"),
    (with_options(option(choices=choices(1, value=5))), "0.options.0.choices.0.value"),
    (with_options(option(choices=2 * choices(1))), "0.options.0.choices.1.name"),
    (with_options(option("a", 4, choices=choices(1))), "0.options.0.choices.0.value"),
    (with_options(option("a", 5, autocomplete=True)), "0.options.0"),
    (with_options(option("a"), option("b", required=True)), "0.options.1"),
    (with_options(option("a"), option("a")), "0.options.1.name"),
    (with_options(option("Day")), "0.options.0.name"),
    (with_options(option(description="")), "0.options.0.description"),
    (with_options(option("a", 12)), "0.options.0.type"),
    (with_options(option("a", 1), option("b")), "0.options"),
    (with_options(option("a", 1, options=[option("b", 1)])), "0.options.0.options.0.type"),
    (with_options(option("a", 2, options=[option("b")])), "0.options.0.options.0.type"),
    (with_options(option("a", 2)), "0.options.0.options"),
    (with_options(option(max_length=6001)), "0.options.0.max_length"),
    (sized(4001), "0"),
]


def short(value: Any) -> str:
    """A name for a case."""
    return str(value)[-60:]


@pytest.mark.parametrize("commands", TAKEN, ids=short)
def test_right_commands_are_taken(fake: FakeDiscord, commands: list[Json]) -> None:
    status, told = puts(fake, commands)
    assert (status, len(told)) == (200, len(commands)), told
    assert asks(fake, "GET", f"/applications/{fake.cloud.application}/commands") == (200, told)


@pytest.mark.parametrize(("commands", "place"), REFUSED, ids=short)
def test_wrong_commands_are_refused(fake: FakeDiscord, commands: list[Json], place: str) -> None:
    puts(fake, [])
    status, told = puts(fake, commands)
    assert (status, told["code"]) == (400, 50035), told
    assert place in places_of(told["errors"]), told["errors"]
    assert fake.commands == []


def test_a_command_keeps_its_id(fake: FakeDiscord) -> None:
    before = puts(fake, [command(), command("month")])[1][0]["id"]
    assert puts(fake, [command(description="other")])[1][0]["id"] == before


def test_a_command_is_offered_where_it_is_meant_to_be(fake: FakeDiscord) -> None:
    ann, server = fake.person(42), fake.server()
    server.invites_bot()
    puts(fake, [command(contexts=[0]), command("pain", contexts=[1])])
    ann.commands("week", server.channel)
    ann.commands("pain")
    with pytest.raises(AssertionError, match="not offered"):
        ann.commands("week")
    with pytest.raises(AssertionError, match="not offered"):
        ann.commands("pain", server.channel)


@pytest.mark.parametrize(
    ("some", "given"),
    [
        (option(choices=choices(2)), "2"),
        (option(min_length=2), "x"),
        (option(max_length=2), "xxx"),
        (option("day", 4, max_value=7), 8),
        (option("day", 10, min_value=1), 0.5),
        (option("day", 5), "yes"),
    ],
)
def test_no_client_sends_a_value_that_is_not_allowed(fake: FakeDiscord, some: Json, given: Any) -> None:
    puts(fake, with_options(some))
    with pytest.raises(AssertionError, match="'day'"):
        fake.person(42).commands("week", day=given)
