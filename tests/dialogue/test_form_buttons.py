"""Ticks, and buttons that are pressed late, twice or at another question."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_form import COLOUR, FORM, WHY, after, at, note, press, shown

from core.chat.reply import Choice
from core.dialogue.steps import Pick
from core.dialogue.ticks import tick_many
from core.text import say


def test_ticking() -> None:
    moved = press(after("red", "4"), "t:fruit:pear")
    assert moved.form.draft == ("pear",)
    moved = press(moved, "t:fruit:apple")
    assert moved.form.draft == ("pear", "apple")
    moved = press(moved, "t:fruit:pear")
    assert moved.form.draft == ("apple",)
    done = press(moved, "ok:fruit")
    assert dict(done.form.answers)["fruit"] == "apple"
    assert (done.form.draft, at(done)) == (None, None)


def test_what_cannot_be_ticked_is_not() -> None:
    moved = press(after("red", "4"), "t:fruit:plum")
    assert moved.fault
    assert moved.form.draft is None
    assert press(moved, "ok:fruit").form.answers[-1] == ("fruit", "none")


def test_going_back_to_ticks_starts_from_the_answer() -> None:
    moved = after("red", "4", "pear")
    again = press(moved, "change:fruit")
    assert at(again) == "fruit"
    assert [option.chosen for control in shown(again).controls if isinstance(control, Choice)
            for option in control.options] == [False, True]  # fmt: skip


def test_typing_ends_ticking() -> None:
    moved = press(after("red", "4"), "t:fruit:pear")
    assert dict(after("go on", state=moved.form).form.answers)["fruit"] == "pear"
    assert dict(after("apple, pear", state=moved.form).form.answers)["fruit"] == "apple pear"
    assert dict(after("none", state=moved.form).form.answers)["fruit"] == "none"
    assert dict(after("-", state=moved.form).form.answers)["fruit"] == "none"


@pytest.mark.parametrize("text", [",", "plum", "apple, plum", "...", ""])
def test_what_is_none_of_it_is_refused(text: str) -> None:
    assert after("red", "4", text).fault


def test_ticks_that_are_needed() -> None:
    needed = replace(FORM, steps=(replace(COLOUR), tick_many("fruit", 2, say("Fruit"), say("Which?"),
        (Pick("apple", say("apple")),), WHY, nothing=say("no fruit"), may_be_empty=False)))  # fmt: skip
    moved = after("red", "none", form=needed)
    assert note(moved) == "Tap at least one."
    assert note(press(after("red", form=needed), "ok:fruit", needed)) == "Tap at least one."


@pytest.mark.parametrize("token", ["a:colour:red", "a:colour:blue"])
def test_a_button_of_an_answered_question_changes_nothing(token: str) -> None:
    before = after("red")
    moved = press(before, token)
    assert moved.form == before.form
    assert note(moved) == "That is answered already (Colour: Red). You can change it at the end."


OTHER = ["a:fruit:pear", "t:fruit:pear", "ok:fruit", "skip:fruit", "back:fruit"]
BROKEN = ["a:zzz:1", "a", "t", "ok", "a::", "skip", "x:y"]


@pytest.mark.parametrize("token", OTHER + BROKEN)
def test_a_button_of_another_question_changes_nothing(token: str) -> None:
    before = after("red")
    moved = press(before, token)
    assert moved.form == before.form
    assert note(moved) == "That button belongs to another question. This one is next:"


@pytest.mark.parametrize(
    "token",
    ["a:count:99", "a:count", "a:count:", "t:count:1", "ok:count", "zzz:count", "change:fruit"],
)
def test_a_button_that_means_nothing_here_asks_again(token: str) -> None:
    before = after("blue")
    moved = press(before, token)
    assert moved.form == before.form
    assert moved.fault


def test_an_old_back_does_not_go_back_twice() -> None:
    once = press(after("red", "4"), "back:fruit")
    assert at(once) == "count"
    assert at(press(once, "back:fruit")) == "count"
    assert at(press(once, "back")) == "colour", "a button that names no question means the one that stands"
