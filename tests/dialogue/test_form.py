"""The engine of forms, on a form of three questions: one plain, one with a default, one to tick."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from core.chat.reply import Action, Choice, Paragraph, Progress, Reply
from core.dialogue.conversation import FormState
from core.dialogue.form import Asking, Fault, Form, Question, Reading, Unsure
from core.dialogue.leading import Moved, question, tapped, typed
from core.dialogue.steps import Pick, number, pick_one
from core.dialogue.ticks import tick_many
from core.text import say
from core.text.translator import translator

NOW = datetime(2026, 11, 22, 17, tzinfo=UTC)
WHY = say("Because.")
COLOURS = (Pick("red", say("Red")), Pick("blue", say("Blue")))
COLOUR = pick_one("colour", 1, say("Colour"), say("Colour?"), COLOURS, WHY)
COUNT = number("count", 2, say("Count"), say("How many?"), 1, 9, WHY, default="2")
FRUIT = tick_many(
    "fruit",
    3,
    say("Fruit"),
    say("Which?"),
    (Pick("apple", say("apple")), Pick("pear", say("pear"))),
    WHY,
    nothing=say("no fruit"),
    when=lambda answers: answers.get("colour") == "red",
)
FORM = Form("test", (COLOUR, COUNT, FRUIT), sections=3)
NEW = FormState("test")


def asking(state: FormState) -> Asking:
    return Asking(dict(state.answers), "en", NOW)


def after(*lines: str, state: FormState = NEW, form: Form = FORM) -> Moved:
    moved = Moved(state)
    for line in lines:
        moved = typed(form, moved.form, line, asking(moved.form))
    return moved


def press(moved: Moved | FormState, token: str, form: Form = FORM) -> Moved:
    state = moved.form if isinstance(moved, Moved) else moved
    code, *arguments = token.split(":")
    return tapped(form, state, code, tuple(arguments), asking(state))


def at(moved: Moved, form: Form = FORM) -> str | None:
    step = form.current(moved.form, asking(moved.form))
    return step.key if step else None


def note(moved: Moved) -> str:
    return translator("en").plain(moved.note) if moved.note else ""


def shown(moved: Moved, form: Form = FORM) -> Reply:
    reply = question(form, moved, asking(moved.form))
    assert reply is not None
    return reply


def tokens(reply: Reply) -> list[str]:
    made: list[str] = []
    for control in reply.controls:
        if isinstance(control, Action):
            made.append(control.token)
        elif isinstance(control, Choice):
            made += [option.token for option in control.options]
    return made


def test_the_first_question_without_a_good_answer_stands() -> None:
    assert at(after()) == "colour"
    assert at(after("red")) == "count"
    assert at(after("red", "4")) == "fruit"
    assert at(after("blue", "4")) is None
    assert question(FORM, after("blue", "4"), asking(after("blue", "4").form)) is None


def test_an_answer_that_no_longer_parses_counts_as_missing() -> None:
    old = FormState("test", (("colour", "green"), ("count", "12"), ("fruit", "plum")))
    assert at(Moved(old)) == "colour"
    assert at(after("red", state=old)) == "count"
    assert at(after("red", "3", state=old)) == "fruit"


def test_an_answer_kept_in_another_form_counts_as_missing() -> None:
    assert at(Moved(FormState("test", (("colour", "Red"),)))) == "colour"


def test_answers_of_questions_that_are_no_more_do_no_harm() -> None:
    old = FormState("test", (("weight", "70"), ("colour", "blue"), ("count", "3")), at="weight")
    assert at(Moved(old)) is None
    assert FORM.step("weight") is None


def test_a_question_that_is_new_in_the_form_is_asked() -> None:
    longer = replace(FORM, steps=(*FORM.steps, replace(COUNT, key="more")))
    assert at(after("blue", "4"), longer) == "more"


def test_a_wrong_answer_changes_nothing_and_says_what_is_allowed() -> None:
    moved = after("green")
    assert moved.form == NEW
    assert moved.fault
    assert note(moved) == "I need one of these: “Red” or “Blue”."
    assert shown(moved).tone == "error"


def test_back_keeps_the_answer_until_there_is_a_new_one() -> None:
    moved = after("red", "4", "back")
    assert at(moved) == "count"
    assert dict(moved.form.answers) == {"colour": "red", "count": "4"}
    assert at(after("5", state=moved.form)) == "fruit"
    assert dict(after("5", state=moved.form).form.answers)["count"] == "5"


def test_back_at_the_first_question_stays() -> None:
    moved = after("back")
    assert at(moved) == "colour"
    assert note(moved) == "This is the first question."


def test_back_skips_questions_that_do_not_apply() -> None:
    longer = replace(FORM, steps=(*FORM.steps, replace(COUNT, key="more")))
    assert at(after("blue", "4", "back", form=longer), longer) == "count"


def test_skip_takes_the_default_or_leaves_the_answer() -> None:
    assert dict(after("red", "skip").form.answers)["count"] == "2"
    assert dict(after("red", "4", "back", "skip").form.answers)["count"] == "4"
    assert at(after("red", "4", "back", "skip")) == "fruit"


def test_skip_without_a_default_stays() -> None:
    moved = after("skip")
    assert at(moved) == "colour"
    assert note(moved) == "This one I need to know."
    assert at(after("red", "back", "skip")) == "count", "an answer is there already"


def test_why_tells_why_and_asks_again() -> None:
    moved = after("red", "why")
    assert (at(moved), note(moved), moved.fault) == ("count", "Because.", False)


def test_everything_is_answered() -> None:
    moved = after("blue", "4", "5")
    assert moved.fault
    assert note(moved) == "Everything is answered."
    assert press(moved, "a:count:5").fault


def test_progress_and_ways_on() -> None:
    assert Progress(1, 3) in shown(after()).parts
    assert tokens(shown(after())) == ["a:colour:red", "a:colour:blue"]
    assert tokens(shown(after("red"))) == ["skip:count", "back:count"]
    assert tokens(shown(after("red", "4"))) == ["t:fruit:apple", "t:fruit:pear", "ok:fruit", "back:fruit"]
    alone = Form("test", (COLOUR,))
    assert not any(isinstance(part, Progress) for part in shown(Moved(NEW), alone).parts)


def test_ticking() -> None:
    moved = press(after("red", "4"), "t:fruit:pear")
    assert moved.form.draft == ("pear",)
    assert shown(moved).replaces
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


def test_changing_one_answer() -> None:
    done = after("blue", "4")
    moved = press(done, "change:colour")
    assert at(moved) == "colour"
    assert at(after("blue", state=moved.form)) is None
    assert at(after("red", state=moved.form)) == "fruit", "what applies now is asked"


def test_an_unclear_answer_offers_what_it_may_mean() -> None:
    def read(text: str, _asking: Asking) -> Reading:
        if text in ("paris-fr", "paris-us"):
            return text
        if text == "paris":
            return Unsure(say("Which?"), (("paris-fr", say("France")), ("paris-us", say("Texas"))))
        return Fault(say("No."))

    form = Form("test", (COLOUR, replace(COUNT, key="place", read=read, default=None)))
    moved = after("red", "paris", form=form)
    reply = shown(moved, form)
    assert tokens(reply) == ["a:place:paris-fr", "a:place:paris-us", "back:place"]
    assert [part for part in reply.parts if isinstance(part, Paragraph)] == [Paragraph(say("Which?"))]
    assert press(moved, "a:place:paris-us", form).form.answers[-1] == ("place", "paris-us")
    assert press(moved, "a:place:paris", form).fault
    assert after("no", state=moved.form, form=form).fault


def test_a_question_shows_what_it_was_asked_with() -> None:
    assert COUNT.ask(asking(NEW), ()) == Question(
        (Paragraph(say("How many?")),), COUNT.ask(asking(NEW), ()).controls
    )
