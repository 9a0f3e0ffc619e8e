"""Discord waits three seconds for a first answer: it comes whatever else goes on."""

from __future__ import annotations

import sqlite3
from typing import Any

from fakes.discordapi.faults import hang_up, refuses, server_error
from fakes.discordapi.people import Person


def test_a_locked_database_delays_the_answer_and_not_the_acknowledgement(club: Any, ann: Person) -> None:
    where = club.server.channel
    ann.says("runs")
    grid = ann.sees("Your running week")
    other = sqlite3.connect(club.bot.database, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    asked = [ann.commands("today", where), ann.commands("week"), ann.presses("Sat –", grid)]
    assert [one.answered(timeout=2.5) for one in asked] == [5, 5, 6]
    assert ann.presses("Type an answer", grid).modal(timeout=2.5).fields
    assert ann.suggests("session skip", "day", "mon", timeout=2.5)
    assert all(one.thinking for one in ann.messages if one.id > grid.id and one.from_bot)
    other.execute("COMMIT")
    other.close()
    assert "Main lifts" in asked[0].reply(timeout=20).text
    assert "Strength B, 27 min" in asked[1].reply(timeout=20).text


def test_an_acknowledgement_that_is_lost_on_the_way_is_given_again(club: Any, ann: Person) -> None:
    where = club.server.channel
    for when in ("before", "after"):
        lost = club.api.faults.add("POST callback", hang_up(when), channel=where.id)
        answer = ann.commands("week", where).reply()
        assert "Strength B, 27 min" in answer.text
        assert answer.ephemeral
        assert lost.happened == 1


def test_what_discord_no_longer_waits_for_is_answered_in_direct_messages(club: Any, ann: Person) -> None:
    where = club.server.channel
    club.api.faults.add("POST callback", refuses(404, 10062), channel=where.id)
    asked = ann.commands("week", where)
    told = ann.sees("Strength B, 27 min")
    assert told.channel == ann.dm.id
    club.api.cloud.interactions.pop(asked.interaction.id)


def test_a_press_discord_no_longer_waits_for_counts_all_the_same(club: Any, ann: Person) -> None:
    ann.says("today")
    card = ann.sees("Main lifts")
    club.api.faults.add("POST callback", refuses(404, 10062), channel=ann.dm.id)
    asked = ann.presses("Done", card)
    ann.sees("Logged: Strength B")
    club.api.cloud.interactions.pop(asked.interaction.id)


def test_a_network_that_is_away_for_both_tries_leaves_the_answer_to_direct_messages(
    club: Any, ann: Person
) -> None:
    where = club.server.channel
    club.api.faults.add("POST callback", hang_up("before"), channel=where.id, times=2)
    asked = ann.commands("week", where)
    assert ann.sees("Strength B, 27 min").channel == ann.dm.id
    club.api.cloud.interactions.pop(asked.interaction.id)


def test_a_command_that_is_told_twice_is_answered_once(club: Any, ann: Person) -> None:
    where = club.server.channel
    ann.commands("done", where).reply()
    club.api.gateway.repeats_last("INTERACTION_CREATE")
    ann.says("week")
    ann.sees("done")
    answers = [one for one in ann.messages if one.only_for == ann.id]
    assert len(answers) == 1
    assert "Logged: Strength B" in answers[0].text


def test_an_acknowledged_press_in_a_fault_of_the_server_is_done(club: Any, ann: Person) -> None:
    ann.says("runs")
    grid = ann.sees("Your running week")
    club.api.faults.add("PATCH original", server_error(503), channel=ann.dm.id)
    ann.presses("Sat –", grid)
    ann.waits_for(lambda: (now := ann.now(grid)) and now.button("Sat easy"), "not tapped", 10)
