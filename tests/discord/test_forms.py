"""Forms and menus: what stands in them, and what becomes of what was filled in."""

from __future__ import annotations

from typing import Any

from fakes.discordapi.people import Person
from on_discord import opens_form


def test_the_running_week_stands_in_its_form(ann: Person) -> None:
    ann.says("runs")
    asked = ann.sees("Your running week")
    form = opens_form(ann, asked)
    assert form.title.startswith("Your running week")
    (field,) = form.fields
    assert field.value == "Tue easy, Wed quality, Fri easy, Sun long 120"
    form.submits(field.value.replace("Fri easy, ", ""))
    ann.sees("Tue easy, Wed quality, Sun long, 120 min")


def test_a_last_set_is_three_fields(ann: Person) -> None:
    ann.says("done")
    asked = ann.sees("your last set?")
    form = opens_form(ann, asked)
    assert len(form.fields) == 3
    form.submits("80", "8", "3")
    ann.sees("80 kg in each hand × 8, 3 left. Noted.")


def test_equipment_is_ticked_in_a_menu(ann: Person) -> None:
    ann.says("answers")
    ann.sees("Which answer?")
    ann.chooses("Equipment")
    ticks = ann.sees("Untick what")
    chosen = [one["label"] for one in ticks.select_parts[0]["options"] if one["default"]]
    assert "barbell" in chosen
    assert "trap bar" not in chosen
    ann.chooses(*[one for one in chosen if one != "barbell"], "trap bar", message=ticks)

    def changed() -> bool | None:
        now = ann.now(ticks)
        options = now.select_parts[0]["options"] if now and now.select_parts else ()
        on = {one["label"] for one in options if one["default"]}
        return True if "trap bar" in on and "barbell" not in on else None

    ann.waits_for(changed, "the ticks are as they were", 5)
    ann.presses("Go on", ticks)
    new = ann.sees("This is new")
    assert "trap bar" in new.text
    assert "barbell" not in new.text.replace("dumbbell", "")


def test_what_is_ticked_as_it_was_changes_nothing(ann: Person) -> None:
    ann.says("answers")
    ann.sees("Which answer?")
    ann.chooses("Equipment")
    ticks = ann.sees("Untick what")
    chosen = [one["label"] for one in ticks.select_parts[0]["options"] if one["default"]]
    assert ann.chooses(*chosen, message=ticks).answered() == 6
    ann.presses("Go on", ticks)
    ann.waits_for(lambda: (ann.last.id == ticks.id and not ann.last.selects) or None, "it does not go on", 5)


def test_a_form_to_an_old_message_still_opens_and_asks_for_any_answer(club: Any, ann: Person) -> None:
    ann.says("week")
    week = ann.sees("Strength B")
    form = ann.presses_id("ask~", week).modal()
    assert len(form.fields) == 1
    form.submits("done")
    ann.sees("Logged: Strength B")
    gone = ann.presses_id("ask~", week).modal()
    assert gone.title
    assert not club.api.failed_interactions


def test_what_is_none_of_ours_is_acknowledged_and_answered_by_nobody(ann: Person) -> None:
    ann.says("week")
    week = ann.sees("Strength B")
    assert ann.presses_id("x~y~z", week).answered() == 6
    ann.says("help")
    ann.sees("Today's session")
    assert sum(one.from_bot for one in ann.dm.messages.values()) == 2


def test_a_form_with_nothing_in_it_is_no_answer(ann: Person) -> None:
    ann.says("done")
    asked = ann.sees("your last set?")
    form = opens_form(ann, asked)
    form.submits(" ", " ", " ")
    ann.sees("I can only read text and buttons")
