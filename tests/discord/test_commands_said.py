"""Every command of the table, used in a server: each is answered for one person alone."""

from __future__ import annotations

from typing import Any

import pytest
from fakes.discordapi.people import Person

SAID: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("today", {}, "Strength B"),
    ("week", {}, "Strength B, 27 min"),
    ("done", {}, "Logged: Strength B, as planned"),
    ("done", {"day": "2026-11-23"}, "Logged: Strength A, as planned"),
    ("session skip", {}, "Strength B is let go"),
    ("session skip", {"day": "2026-11-30"}, "Strength A is let go"),
    ("session why", {}, "Why Strength B"),
    ("session why", {"topic": "saturday"}, "Sat is the day before"),
    ("evidence", {}, "Behind Strength B"),
    ("evidence", {"topic": "E07"}, "Eihara et al. 2024"),
    ("log undo", {}, "nothing to take back"),
    ("plan runs", {}, "Your running week?"),
    ("plan runs", {"week": "tue easy, sun long 100"}, "Tue easy, Sun long, 100 min"),
    ("plan answers", {}, "Which answer?"),
    ("pain report", {}, "hurt"),
    ("pain report", {"area": "calf", "level": 3}, "calf"),
    ("race add", {}, "race"),
    ("race add", {"date": "2027-02-14"}, "How far is it?"),
    ("settings zone", {"place": "Tokyo"}, "Time zone: Tokyo"),
    ("settings zone", {}, "Where are you"),
    ("settings time", {"time": "18:30"}, "Reminder: 18:30"),
    ("settings units", {"units": "pounds"}, "Units: pounds"),
    ("settings language", {"language": "Deutsch"}, "Sprache: Deutsch"),
    ("settings reminders", {}, "Reminders go to Discord"),
    ("data privacy", {}, "Kept"),
    ("data delete", {}, "This deletes"),
    ("data unlink", {}, "Only Discord is in use"),
    ("link", {}, "is your code"),
    ("start", {}, "Strength B"),
    ("help", {}, "What you can say"),
)


@pytest.mark.parametrize(("name", "options", "answer"), SAID, ids=[f"{one[0]}-{one[1]}" for one in SAID])
def test_a_command_is_answered(
    club: Any, ann: Person, name: str, options: dict[str, Any], answer: str
) -> None:
    said = ann.commands(name, club.server.channel, **options).reply()
    assert answer in said.text
    assert said.ephemeral
    assert not ann.dm.messages


def test_the_table_of_this_test_is_whole(club: Any) -> None:
    assert _paths(club.api.commands) == {name for name, _, _ in SAID} | {"Log this as training"}


def _paths(commands: list[dict[str, Any]], above: str = "") -> set[str]:
    found: set[str] = set()
    for one in commands:
        path = f"{above} {one['name']}".strip()
        below = [option for option in one.get("options", ()) if option["type"] in (1, 2)]
        found |= _paths(below, path) if below else {path}
    return found


def test_a_command_in_direct_messages_is_an_ordinary_message(ann: Person) -> None:
    said = ann.commands("week").reply()
    assert "Strength B, 27 min" in said.text
    assert not said.ephemeral


def test_a_form_is_left_by_a_command_and_what_it_takes_back_is_right(club: Any, ann: Person) -> None:
    where = club.server.channel
    ann.commands("done", where).reply()
    assert "Taken back: Strength B" in ann.commands("log undo", where).reply().text


def test_commands_follow_each_other_in_their_order(club: Any, ann: Person) -> None:
    where = club.server.channel
    asked = [ann.commands(name, where) for name in ("done", "log undo", "session skip", "log undo", "week")]
    heads = [one.reply().text.splitlines()[0] for one in asked]
    assert [head.split()[0] for head in heads] == ["Logged:", "Taken", "Strength", "Taken", "Week"]


def test_a_command_that_is_no_more_is_answered_with_those_there_are(club: Any, ann: Person) -> None:
    with club.api.cloud.changed:
        kept = club.api.cloud.commands
        old = {**kept[0], "name": "weather", "options": [{"type": 3, "name": "day", "autocomplete": True}]}
        club.api.cloud.commands = [*kept, old]
    try:
        assert ann.suggests("weather", "day", "mo") == []
        said = ann.commands("weather").reply()
    finally:
        club.api.cloud.commands = kept
    assert "What you can say" in said.text
    assert sum(one.from_bot for one in ann.dm.messages.values()) == 1
