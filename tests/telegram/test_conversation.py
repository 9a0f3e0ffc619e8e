"""People talk to the real process over a strict fake Telegram."""

from __future__ import annotations

from typing import Any

from fakes.botapi.attachments import CONTACT, FORWARDED, POLL, STICKER, VOICE
from fakes.botapi.people import Person


def test_a_press_of_a_question_edits_its_message_in_place(crowd: Any) -> None:
    ann = crowd.newcomer("Ann")
    ann.starts()
    ann.sees("around your running")
    ann.presses("Start")
    question = ann.sees("First, safety")
    ann.presses("None of these")
    assert ann.sees("How old are you").id == question.id
    ann.says("35")
    assert ann.sees("running regularly").id != question.id
    ann.presses("Back")
    ann.sees("How old are you")


def test_the_running_week_is_tapped_in_a_grid(ann: Person) -> None:
    ann.says("runs")
    grid = ann.sees("Your running week")
    assert [[label for label, _ in row] for row in grid.buttons][:4] == [
        ["Mon –", "Tue easy"],
        ["Wed quality", "Thu –"],
        ["Fri easy", "Sat –"],
        ["Sun long, 120 min"],
    ]
    ann.presses("Sat –", grid.id)
    ann.presses("Sat easy", grid.id)
    ann.presses("Fri easy", grid.id)
    ann.presses("Fri quality", grid.id)
    ann.presses("Go on", grid.id)
    assert ann.sees("How many minutes is your long run").id == grid.id


def test_equipment_is_ticked_on_pages(ann: Person) -> None:
    ann.says("answers")
    ann.sees("Which answer?")
    ann.presses("1/3 ›")
    ann.presses("Equipment")
    ticks = ann.sees("Untick what isn't really there")
    assert "✓ barbell" in ticks.labels
    ann.presses("1/3 ›", ticks.id)
    free = next(label for label in ann.last.labels if not label.startswith(("✓", "‹", "Go", "Back")))
    ann.presses(free, ticks.id)
    ann.presses("Go on", ticks.id)
    ann.sees(free.lower())


def test_a_page_of_what_is_long_forgotten_is_over(ann: Person) -> None:
    ann.says("week")
    ann.sees("Strength B")
    ann.presses_data("~1", ann.last_message_id)
    ann.sees("That button is over")


def test_a_changed_message_corrects_what_it_logged(ann: Person) -> None:
    ann.says("done")
    said = ann.last_message_id
    ann.sees("Logged: Strength B")
    ann.edits(said, "skip")
    ann.sees("Strength B is let go")
    ann.says("done")
    ann.sees("Logged: Strength B")
    ann.says("80 x 8, 3 left")
    load = ann.last_message_id
    ann.sees("80 kg in each hand × 8, 3 left. Noted.")
    ann.edits(load, "85 x 8, 3 left")
    ann.sees("85 kg in each hand × 8, 3 left")
    ann.says("week")
    asked = ann.last_message_id
    ann.sees("Strength B")
    ann.edits(asked, "what a nice week")
    ann.hears_nothing(0.5)


def test_two_users_at_once_see_only_their_own(crowd: Any) -> None:
    ann, bob = crowd.newcomer("Ann"), crowd.newcomer("Bob", language="de")
    ann.starts()
    bob.starts()
    ann.sees("I plan strength training around your running")
    bob.sees("Krafttraining")
    for _ in range(3):
        ann.says("help")
        bob.says("hilfe")
    ann.sees("Today's session")
    bob.sees("Einheit")
    assert not any("Krafttraining" in one.text for one in ann.chat)


def test_a_location_is_a_place_and_is_not_kept(crowd: Any, ann: Person) -> None:
    ann.says("time zone")
    assert "send me your location" in ann.sees("Where are you").text
    ann.sends(location={"latitude": 35.6812, "longitude": 139.7671})
    ann.sees("Tokyo")
    kept = [file for file in crowd.bot.database.parent.glob("pogo.db*") if b"139.76" in file.read_bytes()]
    assert kept == []


def test_what_is_no_text_gets_one_short_answer(ann: Person) -> None:
    for sent in (STICKER, VOICE, CONTACT, FORWARDED, POLL):
        ann.sends(**sent)
        ann.sees("I can only read text and buttons")
        ann.hears_nothing(0.2)


def test_in_a_group_only_the_week_and_help(crowd: Any, ann: Person) -> None:
    api, bob = crowd.api, crowd.newcomer("Bob")
    group = api.group(-1001, members=[ann, bob])
    ann.says("/week", chat=group)
    week = group.sees("Strength B")
    assert "min" not in week.text
    ann.says("/done@pogo_test_bot", chat=group)
    group.sees("between the two of us")
    assert group.last.buttons == [[("Go on in private", "https://t.me/pogo_test_bot?start=today")]]
    bob.says("/week", chat=group)
    group.sees("You have no plan yet")
    api.privacy = False
    ann.says("good morning everybody", chat=group)
    ann.says("/week@another_bot", chat=group)
    ann.says("/weather", chat=group)
    ann.sends(chat=group, **STICKER)
    group.hears_nothing(0.5)
    api.privacy = True
    ann.says("@pogo_test_bot done", chat=group)
    group.sees("between the two of us")
    ann.starts("week")
    ann.sees("Strength B, 27 min")
    assert {name for name, _ in group.menu()} == {"week", "help"}
