"""Buttons, selects and forms, through the library's own machinery, in a Discord without a network."""

from __future__ import annotations

from fakes.simcord_club import Club, in_club
from fakes.simcord_people import text_of

BY_BUTTONS = ("Over 3 years", "Some", "24")


@in_club
async def test_a_button_is_acknowledged_and_its_answer_follows(club: Club) -> None:
    ann = club.ann.alone
    await ann.commands("today")
    pressed = await ann.presses("Done")
    assert pressed.acknowledged
    assert "Logged: Strength B, as planned" in ann.sees()
    assert "### Strength B" in text_of(ann.messages[-2])
    assert not ann.last.flags.ephemeral


@in_club
async def test_a_button_pressed_twice_counts_once(club: Club) -> None:
    ann = club.ann.alone
    await ann.commands("today")
    card = ann.last
    for _ in range(2):
        await club.ann.user.click(card, label="Done")
    assert club.rows("SELECT count(*) FROM journal WHERE runner = 1 AND kind = 'completed'") == [1]
    await ann.presses("Undo")
    assert "Taken back" in ann.sees()


@in_club
async def test_buttons_in_a_server_answer_the_one_who_sees_them(club: Club) -> None:
    ann = club.ann.there
    await ann.commands("today")
    await ann.presses("Why?")
    assert len(ann.messages) == 2
    assert ann.last.flags.ephemeral
    assert club.bob.there.messages == club.ann.alone.messages == []


@in_club
async def test_somebody_new_is_asked_by_buttons_forms_and_selects(club: Club) -> None:
    bob = club.bob.there
    await bob.commands("start")
    await bob.presses("Start")
    await bob.presses("None of these")
    await bob.opens("Type an answer")
    assert bob.form["title"] == "How old are you?"
    await bob.fills("35")
    for label in BY_BUTTONS:
        await bob.presses(label)
    await bob.opens("Type an answer")
    await bob.fills("tue easy, wed quality, fri easy, sun long 120")
    assert "Which days never work" in bob.sees()
    await bob.picks("Monday", "Friday")
    assert [one["label"] for one in bob.select["options"] if one["default"]] == ["Monday", "Friday"]
    await bob.picks("Friday")
    assert [one["label"] for one in bob.select["options"] if one["default"]] == ["Friday"]
    await bob.presses("Go on")
    assert "same day as a run" in bob.sees()
    assert all(one.flags.ephemeral for one in bob.messages)


@in_club
async def test_a_question_changes_in_its_place(club: Club) -> None:
    bob = club.bob.alone
    await bob.commands("start")
    await bob.presses("Start")
    await bob.presses("None of these")
    before = bob.last.id
    await bob.presses("Back")
    assert "First, safety" in bob.sees()
    assert bob.last.id == before


@in_club
async def test_an_answer_that_is_none_is_asked_for_again(club: Club) -> None:
    bob = club.bob.alone
    await bob.commands("start")
    await bob.presses("Start")
    await bob.presses("None of these")
    await bob.opens("Type an answer")
    await bob.fills("many")
    assert "How old are you" in bob.sees()
    await bob.opens("Type an answer")
    await bob.fills("35")
    assert "running regularly" in bob.sees()


@in_club
async def test_what_is_picked_in_a_select_is_meant(club: Club) -> None:
    ann = club.ann.there
    await ann.commands("plan answers")
    await ann.picks("Age")
    assert "How old are you" in ann.sees()
    await ann.opens("Type an answer")
    await ann.fills("41")
    assert "**Age**: 41" in ann.sees()


@in_club
async def test_a_long_answer_is_changed_where_it_stands(club: Club) -> None:
    ann = club.ann.alone
    await ann.commands("plan runs")
    await ann.opens("Type an answer")
    field = ann.form["components"][0]["component"]
    assert field["value"] == "Tue easy, Wed quality, Fri easy, Sun long 120"
    await ann.fills("Tue easy, Thu quality, Sun long 120")
    assert "Thu quality" in ann.sees()


@in_club
async def test_a_select_that_changes_nothing_is_acknowledged_and_says_nothing(club: Club) -> None:
    ann = club.ann.alone
    await ann.commands("plan answers")
    await ann.picks("Days that never work")
    chosen = [one["label"] for one in ann.select["options"] if one["default"]]
    before = [text_of(one) for one in ann.messages]
    assert (await ann.picks(*chosen)).acknowledged
    assert [text_of(one) for one in ann.messages] == before


@in_club
async def test_the_last_set_is_told_in_a_form_with_three_fields(club: Club) -> None:
    ann = club.ann.alone
    await ann.commands("today")
    await ann.presses("Done")
    await ann.opens("Fill in")
    assert [one["label"] for one in ann.form["components"]] == [
        "Weight in kilograms",
        "Repetitions",
        "How many were left",
    ]
    await ann.fills("30", "8", "3")
    assert "30 kg in each hand × 8, 3 left. Noted." in ann.sees()


@in_club
async def test_buttons_forms_and_selects_of_before_a_restart_still_work(club: Club) -> None:
    ann, bob = club.ann.alone, club.bob.there
    await ann.commands("today")
    await bob.commands("start")
    await bob.presses("Start")
    await bob.presses("None of these")
    await club.restarts()
    await ann.presses("Done")
    await ann.opens("Fill in")
    await club.restarts()
    await ann.fills("30", "8", "3")
    assert "30 kg in each hand × 8, 3 left. Noted." in ann.sees()
    await bob.opens("Type an answer")
    assert bob.form["title"] == "How old are you?"
    await bob.fills("35")
    assert "running regularly" in bob.sees()


@in_club
async def test_a_tick_of_before_a_restart_is_still_told_by_its_message(club: Club) -> None:
    ann = club.ann.there
    await ann.commands("plan answers")
    await ann.picks("Days that never work")
    await ann.picks("Saturday")
    await club.restarts()
    await ann.picks("Saturday", "Monday")
    assert [one["label"] for one in ann.select["options"] if one["default"]] == ["Monday", "Saturday"]


@in_club
async def test_a_form_for_a_question_that_is_over_says_what_stands_now(club: Club) -> None:
    ann = club.ann.alone
    await ann.commands("today")
    await ann.presses("Done")
    await ann.opens("Fill in")
    await club.ann.says("week")
    await ann.fills("30", "8", "3")
    assert ann.sees()
