"""A form of a platform is what would have been typed: its texts in their order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from chat import Chat
from onboarded import answering, standing, with_plan

from core.chat.incoming import Filled
from core.chat.reply import Ask, Blank
from core.text.translator import languages, translator
from core.training.journal import Found

TOLD = {"race": "yes", "lifting": "some", "pain": "yes", "pain_areas": "achilles", "pain_achilles": "2"}
MOST_LETTERS = 45
"""Of the label of a field, on the platform that allows the fewest."""


def blanks(chat: Chat) -> tuple[Blank, ...]:
    return next(control.blanks for control in chat.reply.controls if isinstance(control, Ask))


def named(chat: Chat) -> str:
    (token,) = (control.token for control in chat.reply.controls if isinstance(control, Ask))
    assert 1 <= len(token.encode()) <= 40
    assert "~" not in token
    return token


def fill(chat: Chat, *texts: str) -> str:
    names = [blank.name for blank in blanks(chat)]
    chat.sends(Filled(named(chat), tuple(zip(names, texts, strict=True))))
    return chat.text


def logging(language: str = "en", units: str = "kg") -> Chat:
    chat = with_plan(language=language, units=units)
    chat.clock.goes_to("2026-11-23T12:00")
    chat.says("done")
    return chat


@pytest.mark.parametrize(
    ("texts", "load"),
    [
        (("42,5", "8", "3"), "42.5"),
        (("42.5 kg", " 8 ", "3"), "42.5"),
        (("42", "8", "rpe 7"), "42"),
        (("42,0", "8", "3 left"), "42"),
    ],
)
@pytest.mark.parametrize("language", languages())
def test_a_last_set_in_three_fields(texts: tuple[str, ...], load: str, language: str) -> None:
    chat = logging(language)
    assert [blank.name for blank in blanks(chat)] == ["load", "reps", "left"]
    fill(chat, *texts)
    (found,) = (fact for fact in chat.facts if isinstance(fact, Found))
    assert (str(found.load), found.reps, found.rir) == (load, 8, 3)


def test_a_field_that_is_left_empty_is_asked_for() -> None:
    assert "And how many clean repetitions were left?" in fill(logging(), "42", "8", "")
    assert "I can only read text and buttons." in fill(logging(), "", " ", "")


def test_the_fields_are_in_the_units_of_the_weights() -> None:
    spoken = translator("en").plain
    assert [spoken(blank.label) for blank in blanks(logging())] == [
        "Weight in kilograms", "Repetitions", "How many were left",
    ]  # fmt: skip
    assert spoken(blanks(logging(units="lb"))[0].label) == "Weight in pounds"


@pytest.mark.parametrize("language", languages())
def test_every_typed_question_has_labelled_fields_that_fit(language: str) -> None:
    chat = answering(Chat(language=language), until="nothing", **TOLD)
    chat.presses_token("change")
    seen = 0
    for token in [one for one in chat.labels().values() if one.startswith("change:")]:
        chat.presses_token(token)
        for control in chat.reply.controls:
            if isinstance(control, Ask):
                seen += 1
                assert named(chat)
                assert control.blanks
                for blank in control.blanks:
                    assert 1 <= len(translator(language).plain(blank.label)) <= MOST_LETTERS
                    assert blank.example is None or translator(language).plain(blank.example)
    assert seen >= 8
    for blank in blanks(logging(language)):
        assert len(translator(language).plain(blank.label)) <= MOST_LETTERS


def test_one_field_is_its_text_as_it_is() -> None:
    chat = answering(Chat(), until="runs")
    fill(chat, "tue easy, sun long 90")
    assert dict(chat.state.conversation.form.answers)["runs"] == "tue:easy sun:long/90"  # type: ignore[union-attr]
    chat = answering(Chat(), until="age")
    fill(chat, "35")
    step = standing(chat)
    assert step is not None
    assert step.key == "running_months"


def test_danger_in_a_field_comes_first() -> None:
    assert "112" in fill(logging(), "chest pain", "8", "3")
    chat = logging()
    chat.sends(Filled("onboarding:age", (("age", "chest pain"),)))
    chat.sees("112")


def test_a_form_of_another_question_answers_nothing() -> None:
    chat = answering(Chat(), until="age")
    old = named(chat)
    chat.says("35")
    before = chat.state
    chat.sends(Filled(old, (("age", "36"),)))
    chat.sees("That is answered already", "How long have you been running")
    assert replace(chat.state, conversation=before.conversation) == before
    assert chat.state.conversation.form == before.conversation.form
    for other in ("onboarding:weight", "hour:hour", "delete", "found:squat"):
        chat.sends(Filled(other, (("x", "12"),)))
        chat.sees("That button belongs to another question.", "How long have you been running")
        assert chat.state.conversation.form == before.conversation.form


def test_a_form_after_its_question_is_over() -> None:
    chat = with_plan()
    chat.says("settings hour")
    old = named(chat)
    chat.says("18:30")
    chat.sends(Filled(old, (("hour", "19:00"),)))
    chat.sees("That button is over. Nothing was changed.")
    assert chat.state.settings.remind_at.hour == 18


def test_a_form_of_an_exercise_that_was_answered_already() -> None:
    chat = logging()
    old = named(chat)
    fill(chat, "42", "8", "3")
    assert named(chat) != old, "another exercise is asked now"
    before = chat.facts
    chat.sends(Filled(old, (("load", "50"), ("reps", "8"), ("left", "3"))))
    chat.sees("That is answered already")
    assert chat.facts == before


def test_a_form_of_the_same_exercise_in_another_session() -> None:
    chat = logging()
    assert named(chat).startswith("found1123:")
    other = named(chat).replace("1123", "1116")
    chat.sends(Filled(other, (("load", "50"), ("reps", "8"), ("left", "3"))))
    chat.sees("That button belongs to another question.")
    assert not any(isinstance(fact, Found) for fact in chat.facts)


def test_a_form_without_a_name_is_what_was_typed() -> None:
    chat = answering(Chat(), until="age")
    chat.sends(Filled("", (("age", "35"),)))
    step = standing(chat)
    assert step
    assert step.key == "running_months"
