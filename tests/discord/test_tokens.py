"""Interactions older than fifteen minutes, and messages older than the process."""

from __future__ import annotations

from typing import Any

from fakes.discordapi.faults import refuses, slow
from fakes.discordapi.people import Person


def outdated(club: Any, person: Person, where: Any, name: str, **options: Any) -> Any:
    """A command whose answer comes when its token is over."""
    club.api.faults.add("PATCH original", slow(0.3), channel=where.id)
    asked = person.commands(name, where, **options)
    asked.answered()
    club.api.expires(asked.interaction)
    return asked


def test_in_direct_messages_the_message_is_changed_by_the_bots_own_token(club: Any, ann: Person) -> None:
    outdated(club, ann, ann.dm, "week")
    told = ann.sees("Strength B, 27 min")
    assert not told.thinking
    assert len(club.api.called("PATCH channel-message", ann.dm.id)) == 1
    assert club.sent(ann) == []


def test_a_question_in_direct_messages_is_changed_in_place(club: Any, ann: Person) -> None:
    ann.says("runs")
    grid = ann.sees("Your running week")
    club.api.faults.add("PATCH original", slow(0.3), channel=ann.dm.id)
    asked = ann.presses("Sat –", grid)
    asked.answered()
    club.api.expires(asked.interaction)
    ann.waits_for(lambda: (now := ann.now(grid)) and now.button("Sat easy"), "not tapped", 10)


def test_a_message_that_cannot_be_changed_is_written_anew(club: Any, ann: Person) -> None:
    ann.says("runs")
    grid = ann.sees("Your running week")
    club.api.faults.add("PATCH original", slow(0.3), channel=ann.dm.id)
    club.api.faults.add("PATCH channel-message", refuses(403, 50005), channel=ann.dm.id)
    asked = ann.presses("Sat –", grid)
    asked.answered()
    club.api.expires(asked.interaction)
    again = ann.sees("Your running week")
    assert again.id > grid.id
    assert again.button("Sat easy")


def test_what_one_alone_was_to_see_comes_as_a_direct_message(club: Any, ann: Person) -> None:
    outdated(club, ann, club.server.channel, "today")
    told = ann.sees("Main lifts")
    assert told.channel == ann.dm.id


def test_what_all_were_to_see_comes_to_the_channel(club: Any, ann: Person) -> None:
    other = club.planner()
    outdated(club, ann, club.place(ann, other), "week", public=True)
    told = other.sees("Strength A")
    assert told.labels == ["More in private"]
    assert not ann.dm.messages


def test_where_the_bot_may_not_write_it_comes_as_a_direct_message(club: Any, ann: Person) -> None:
    where = club.place(ann)
    club.api.faults.add("POST channel-message", refuses(403, 50001), channel=where.id)
    outdated(club, ann, where, "week", public=True)
    assert ann.sees("Strength A").channel == ann.dm.id


def test_a_longer_answer_follows_where_its_beginning_is(club: Any, ann: Person) -> None:
    where = club.server.channel
    first = ann.commands("session why", where, topic="strength b").reply()
    assert first.ephemeral
    assert all(one.ephemeral for one in ann.messages if one.id >= first.id and one.from_bot)
