"""The engine of forms: what is asked, taken, gone back to and changed."""

from __future__ import annotations

from dataclasses import replace

from small_form import COLOUR, COUNT, FORM, NEW, after, asking, at, note, press, shown, tokens

from core.chat.reply import Paragraph, Progress
from core.dialogue.conversation import FormState
from core.dialogue.form import Asking, Fault, Form, Question, Reading, Unsure
from core.dialogue.leading import Moved, question
from core.text import say


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
