"""In servers, where others read along: one person's answers are theirs alone, unless they say so."""

from __future__ import annotations

from typing import Any

from fakes.discordapi.people import Person


def test_an_answer_is_seen_by_nobody_else(club: Any, ann: Person) -> None:
    other = club.planner()
    answer = ann.commands("today", club.server.channel).reply()
    assert answer.ephemeral
    assert answer.id not in [one.id for one in other.messages]
    after = ann.presses("Done", answer)
    logged = ann.sees("Logged: Strength B")
    assert logged.ephemeral
    assert after.answered() == 6
    assert logged.id not in [one.id for one in other.messages]


def test_a_question_in_a_server_goes_on_in_its_message(club: Any, ann: Person) -> None:
    grid = ann.commands("plan runs", club.server.channel).reply()
    ann.presses("Sat –", grid)
    ann.presses("Go on", grid)
    asked = ann.sees("This is new")
    assert (asked.id, asked.ephemeral) == (grid.id, True)


def test_a_week_is_shown_to_all_where_its_runner_says_so(club: Any, ann: Person) -> None:
    other = club.planner()
    ann.commands("week", club.place(ann, other), public=True)
    shown = other.sees("Strength A")
    assert not shown.ephemeral
    assert not any(unit in shown.text for unit in ("kg", "min", "missed", "contacts"))
    assert shown.labels == ["More in private"]


def test_whoever_presses_on_a_public_answer_gets_an_answer_of_their_own(club: Any, ann: Person) -> None:
    bob = club.newcomer()
    week = ann.commands("week", club.place(ann, bob), public=True).reply()
    before = week.text
    his = bob.presses("More in private", bob.sees("Strength A")).reply()
    assert (his.ephemeral, his.only_for) == (True, bob.id)
    assert "around your running" in his.text
    hers = ann.presses("More in private", week).reply()
    assert hers.only_for == ann.id
    assert "Strength B, 27 min" in hers.text
    shown = ann.now(week)
    assert shown
    assert shown.text == before


def test_help_for_all_names_only_what_is_said_there(club: Any, ann: Person) -> None:
    shown = ann.commands("help", club.place(ann), public=True).reply()
    assert not shown.ephemeral
    assert "where others read along" in shown.text
    hers = ann.presses("Go on in private", shown).reply()
    assert hers.ephemeral


def test_a_public_answer_in_direct_messages_is_an_ordinary_one(ann: Person) -> None:
    assert "Strength B, 27 min" in ann.commands("week", public=True).reply().text


def test_words_in_a_channel_are_not_for_us(club: Any, ann: Person) -> None:
    ann.says("done", club.server.channel)
    ann.says("week")
    assert not ann.sees("Strength B, 27 min").ephemeral
    assert club.notes(ann, "sent") is None
    assert len(club.sent(ann)) == 1


def test_a_message_is_logged_as_training_from_its_menu(club: Any, ann: Person) -> None:
    other = club.planner()
    written = ann.says("monday", club.server.channel)
    logged = ann.uses_on(written, "Log this as training").reply()
    assert "Logged: Strength A" in logged.text
    assert logged.ephemeral
    unread = ann.uses_on(ann.says("10 km in 50 min"), "Log this as training").reply()
    assert "nothing was logged" in unread.text
    assert {logged.id, unread.id}.isdisjoint(one.id for one in other.messages)


def test_the_menu_speaks_german(club: Any) -> None:
    menu = next(one for one in club.api.commands if one["type"] == 3)
    assert menu["name"] == "Log this as training"
    assert set(menu["integration_types"]) == {0, 1}
    assert set(menu["contexts"]) == {0, 1, 2}


def test_who_has_installed_it_uses_it_where_the_bot_is_not(club: Any, ann: Person) -> None:
    elsewhere = club.api.server("Elsewhere")
    elsewhere.adds(ann)
    ann.installs()
    answer = ann.commands("today", elsewhere.channel).reply()
    assert answer.ephemeral
    ann.presses("Done", answer)
    assert ann.sees("Logged: Strength B").ephemeral
    shown = ann.commands("week", elsewhere.channel, public=True).reply()
    assert not shown.ephemeral
    assert not ann.dm.messages
