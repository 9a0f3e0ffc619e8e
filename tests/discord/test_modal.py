"""The form an answer is typed into, and how it is read again."""

from __future__ import annotations

from typing import Any

import pytest
from fakes.discordapi.form import Form
from fakes.discordapi.modals import check_modal
from hypothesis import given
from hypothesis import strategies as st

from bot.discord.limits import INPUTS, TITLE, VALUE
from bot.discord.modal import modal_for, read_modal
from core.chat.incoming import Filled
from core.chat.reply import Action, Ask, Blank, Paragraph, Part, Progress, Reply
from core.chat.where import Audience
from core.text import Message, say, shown

EN = Audience("en")
QUESTION = say("How many minutes is your long run?")


def form(*parts: Part, ask: Ask | None = None) -> dict[str, Any]:
    """The form of a reply, which Discord takes."""
    controls = (Action(say("Back"), "back"), ask) if ask else ()
    made = modal_for(Reply(parts, controls), EN)
    place = Form()
    check_modal(place, made)
    place.ends()
    return made


def title(*texts: Message) -> str:
    return str(form(*map(Paragraph, texts), ask=Ask())["title"])


def test_the_title_is_the_question() -> None:
    assert title(QUESTION) == "How many minutes is your long run?"
    assert title(say("Your running week? Tap a day until it is right.")) == "Your running week?"
    assert title(say("Logged.\nMore."), say("Your **last** set?")) == "Your last set?"
    note, following = Paragraph(say("Wrong.")), Paragraph(say("See below."))
    assert form(note, Progress(1, 2), Paragraph(QUESTION), following)["title"] == QUESTION.id
    assert form(Progress(1, 2))["title"] == "Your answer"


def test_a_long_title_ends_between_words() -> None:
    long = title(say("Which of all of these many days are never right for strength?"))
    assert long == "Which of all of these many days are never…"
    assert len(title(shown("x" * 100))) == TITLE


def test_one_answer_has_one_field() -> None:
    (label,) = form(Paragraph(QUESTION), ask=Ask())["components"]
    assert label == {
        "type": 18,
        "label": "Your answer",
        "component": {"type": 4, "custom_id": "answer", "style": 1, "required": True, "max_length": VALUE},
    }
    (label,) = form(ask=Ask(say("Minutes")))["components"]
    assert label["label"] == "Minutes"


def test_the_answer_as_it_is_can_be_changed_in_place() -> None:
    def field(current: Message, blanks: tuple[Blank, ...] = ()) -> dict[str, Any]:
        made: dict[str, Any] = form(ask=Ask(current=current, blanks=blanks))["components"][0]["component"]
        return made

    short, long = field(say("tue easy")), field(shown("tue easy, wed quality, fri easy, sun long 120"))
    assert (short["value"], short["style"], long["style"]) == ("tue easy", 1, 2)
    week = (Blank("runs", say("Running week")),)
    assert (field(say("x"), week)["custom_id"], field(say("x"), week)["value"]) == ("runs", "x")
    assert "value" not in field(say("x"), (*week, Blank("other", say("Other"))))
    assert "value" not in field(shown("x" * (VALUE + 1)))


def test_an_answer_in_pieces_has_a_field_for_each() -> None:
    blanks = (Blank("load", say("Weight"), say("80")), Blank("reps", say("Repetitions")))
    first, second = form(ask=Ask(blanks=blanks))["components"]
    assert (first["label"], first["component"]["custom_id"]) == ("Weight", "load")
    assert first["component"]["placeholder"] == "80"
    assert (second["component"]["required"], "placeholder" in second["component"]) == (True, False)
    many = tuple(Blank(str(number), say("Piece")) for number in range(INPUTS + 1))
    assert len(form(ask=Ask(blanks=many[:INPUTS]))["components"]) == INPUTS
    assert [one["component"]["custom_id"] for one in form(ask=Ask(blanks=many))["components"]] == ["answer"]


def test_a_long_label_goes_on_below_and_too_long_a_one_is_a_fault() -> None:
    words = " ".join(["word"] * 20)
    (label,) = form(ask=Ask(shown(words)))["components"]
    assert f"{label['label'][:-1]} {label['description'][2:]}" == words
    with pytest.raises(ValueError, match="1 to 100"):
        form(ask=Ask(shown(words * 2)))


def test_another_question_is_another_form() -> None:
    names = {title: form(Paragraph(shown(title)), ask=Ask())["custom_id"] for title in ("One?", "Two?")}
    assert len(set(names.values())) == 2
    assert names["One?"] == form(Paragraph(say("One?")), ask=Ask())["custom_id"]
    assert all(name.startswith("answer~") for name in names.values())


def test_what_is_forgotten_can_be_answered_all_the_same() -> None:
    made = modal_for(None, EN)
    assert (made["title"], made["components"][0]["label"]) == ("Your answer", "Your answer")
    assert modal_for(Reply((Paragraph(shown("\ud83d")),)), EN)["custom_id"]


INPUT = {"type": 4, "custom_id": "answer", "value": "tue easy"}


@pytest.mark.parametrize(
    "components",
    [
        [{"type": 1, "components": [INPUT]}],
        [{"type": 18, "id": 1, "component": INPUT}],
        ["x", 3, None, {"type": 18, "component": {"type": 4}}, {"type": 1, "components": [INPUT]}],
    ],
)
def test_what_was_typed_is_read_from_rows_and_labels(components: object) -> None:
    assert read_modal("answer~1", components) == Filled("", (("answer", "tue easy"),))


def test_fields_keep_their_order() -> None:
    typed = [{"type": 18, "component": {**INPUT, "custom_id": name}} for name in ("load", "reps")]
    assert read_modal("answer~x", typed) == Filled("", (("load", "tue easy"), ("reps", "tue easy")))


def test_a_form_of_somebody_else_says_nothing() -> None:
    assert read_modal("other", [{"type": 18, "component": INPUT}]) == Filled("", ())


JSON = st.recursive(
    st.none() | st.text(max_size=5) | st.integers(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["type", "components", "value"]), inner),
    max_leaves=10,
)


@given(JSON)
def test_garbage_is_read_as_well(components: object) -> None:
    assert read_modal("answer~", components).token == ""


@pytest.mark.parametrize("token", ["", "lift:last_set", "x~y"])
def test_a_form_tells_which_question_it_answers(token: str) -> None:
    name = form(Paragraph(QUESTION), ask=Ask(token=token))["custom_id"]
    assert read_modal(name, []) == Filled(token, ())


def test_a_question_whose_name_is_too_long_is_a_fault() -> None:
    with pytest.raises(ValueError, match="1 to 100"):
        form(Paragraph(QUESTION), ask=Ask(token="x" * 90))
