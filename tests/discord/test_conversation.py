"""People talk to the real process in direct messages, as they do in the terminal."""

from __future__ import annotations

from typing import Any

from fakes.discordapi.people import Person


def test_words_are_understood_as_in_the_terminal(ann: Person) -> None:
    ann.says("week")
    ann.sees("Strength B, 27 min")
    ann.says("doen")
    logged = ann.sees("Logged: Strength B")
    assert not logged.ephemeral
    ann.says("undo")
    ann.sees("Taken back: Strength B")


def test_a_changed_message_corrects_what_it_logged(ann: Person) -> None:
    said = ann.says("done")
    ann.sees("Logged: Strength B")
    ann.edits(said, "skip")
    ann.sees("Strength B is let go")
    ann.says("done")
    ann.sees("Logged: Strength B")
    load = ann.says("80 x 8, 3 left")
    ann.sees("80 kg in each hand × 8, 3 left. Noted.")
    ann.edits(load, "85 x 8, 3 left")
    ann.sees("85 kg in each hand × 8, 3 left")


def test_a_change_that_corrects_nothing_gets_no_answer(ann: Person) -> None:
    asked = ann.says("week")
    ann.sees("Strength B")
    ann.edits(asked, "what a nice week")
    ann.says("help")
    ann.sees("Today's session")
    assert sum(one.from_bot for one in ann.dm.messages.values()) == 2


def test_what_discord_adds_to_a_message_is_no_change_of_it(club: Any, ann: Person) -> None:
    said = ann.says("done")
    ann.sees("Logged: Strength B")
    club.api.gateway.sends_raw("MESSAGE_UPDATE", said.shown())
    ann.says("help")
    ann.sees("Today's session")
    assert sum(one.from_bot for one in ann.dm.messages.values()) == 2


def test_what_is_no_text_gets_one_short_answer(ann: Person) -> None:
    for sends in (ann.sends_sticker, ann.sends_photo, ann.sends_voice, ann.forwards):
        sends()
        ann.sees("I can only read text and buttons")
    answers = [{"answer_id": 1, "poll_media": {"text": "Yes"}}]
    expiry = "2027-01-01T00:00:00+00:00"
    question = {"question": {"text": "Rain?"}, "answers": answers, "expiry": expiry, "layout_type": 1}
    ann.sends(poll={**question, "allow_multiselect": False})
    ann.sees("I can only read text and buttons")
    assert sum(one.from_bot for one in ann.dm.messages.values()) == 5


def test_words_beside_a_picture_are_read(ann: Person) -> None:
    ann.sends_photo("done")
    ann.sees("Logged: Strength B")


def test_an_answer_to_a_message_is_a_text_like_any_other(ann: Person) -> None:
    ann.says("week")
    ann.says("done", reply_to=ann.sees("Strength B"))
    ann.sees("Logged: Strength B")


def test_what_is_no_persons_message_to_us_is_passed_over(club: Any, ann: Person) -> None:
    ann.says("help")
    ann.sees("Today's session")
    robot = {**ann.user.shown, "id": "77", "bot": True}
    theirs = {**ann.says("today", club.server.channel).shown(), "author": robot}
    direct = {**theirs, "channel_id": f"{ann.dm.id}", "id": f"{int(theirs['id']) + 1}"}
    ours = {**direct, "author": club.api.cloud.bot, "id": f"{int(theirs['id']) + 2}"}
    pin = {**direct, "author": ann.user.shown, "type": 6, "id": f"{int(theirs['id']) + 3}", "content": ""}
    empty = {**pin, "type": 0, "id": f"{int(theirs['id']) + 4}"}
    for one in (theirs, direct, ours, pin, empty):
        club.api.gateway.sends_raw("MESSAGE_CREATE", one)
    ann.says("week")
    ann.sees("Strength B")
    assert sum(one.from_bot for one in ann.dm.messages.values()) == 2


def test_the_same_event_twice_counts_once(club: Any, ann: Person) -> None:
    ann.says("done")
    ann.sees("Logged: Strength B, as planned. 1 of 2")
    club.api.gateway.repeats_last("MESSAGE_CREATE")
    ann.says("week")
    ann.sees("done")
    assert sum("Logged" in one.text or "already" in one.text for one in ann.dm.messages.values()) == 1


def test_two_people_at_once_see_only_their_own(club: Any) -> None:
    ann, bob = club.newcomer("Ann"), club.newcomer("Bob", locale="de")
    ann.commands("start")
    bob.commands("start")
    ann.sees("I plan strength training around your running")
    bob.sees("Krafttraining")
    assert not any("Krafttraining" in one.text for one in ann.dm.messages.values())


def test_a_press_in_direct_messages_changes_its_message(ann: Person) -> None:
    ann.says("runs")
    grid = ann.sees("Your running week")
    ann.presses("Sat –", grid)
    ann.waits_for(lambda: (now := ann.now(grid)) and now.button("Sat easy"), "not tapped", 5)
    ann.presses("Go on", grid)
    assert ann.sees("This is new").id == grid.id


def test_a_card_to_train_from_stays_when_it_is_done(ann: Person) -> None:
    ann.says("today")
    card = ann.sees("Main lifts")
    ann.presses("Done", card)
    assert ann.sees("Logged: Strength B").id != card.id
    ann.presses("Done", card)
    ann.sees("is logged already; it counts once")
