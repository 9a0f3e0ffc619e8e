"""Rare ways: a plan with nothing ahead, a form of another version, an apology, a race week."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from chat import ADDRESS, Chat
from onboarded import answering, with_plan

from core.coach import apologise, newcomer
from core.dialogue.conversation import FormState
from core.training.journal import SessionId, Shown

NOW = datetime(2026, 11, 22, 17, tzinfo=UTC)


def test_an_apology_has_a_number_and_changes_nothing() -> None:
    state = newcomer(7, ADDRESS, "de")
    turn = apologise(state, "4711", NOW)
    assert turn.state == state
    assert turn.reply is not None
    assert turn.reply.tone == "error"
    chat = Chat(language="de")
    assert "4711" in chat.text_of(turn.reply)


@pytest.mark.parametrize("form", ["gone", "setting.gone", "found"])
def test_a_form_of_another_version_gives_way(form: str) -> None:
    for words, token in (("week", None), ("tue easy", None), (None, "a:age:35"), (None, "week")):
        chat = with_plan()
        chat.state = chat.state.asked(FormState(form, (("session", "1.20261123.A"),)))
        if words:
            chat.says(words)
        if token:
            chat.presses_token(token)
        assert chat.state.conversation.form is None or token == "week"
        assert chat.labels()


def test_a_race_this_week_leaves_nothing_to_do_for_a_while() -> None:
    chat = with_plan(race="yes", race_date="2026-11-29", race_distance="ultra")
    chat.presses("Looks good")
    assert chat.labels()
    for day in ("2026-11-23", "2026-11-26", "2026-11-29", "2026-11-30", "2026-12-07"):
        chat.clock.goes_to(f"{day}T12:00")
        chat.says("today", "week", "done", "skip", "why")
        assert chat.labels()


def test_a_week_without_any_strength_is_told() -> None:
    chat = with_plan(race="yes", race_date="2026-11-29", race_distance="ultra")
    chat.clock.goes_to("2026-11-29T12:00")
    chat.says("today")
    chat.sees("race")


def test_light_sessions_have_their_name_wherever_they_are_told_of() -> None:
    chat = answering(Chat(), until="age", screen="some", other="yes")
    answering(chat)
    chat.presses_token("build")
    chat.sees("Light session")
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("today", "done", "cancel", "undo")
    chat.sees("Light session of")


def test_a_card_is_noted_anew_when_its_numbers_changed() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("answers minutes a session", "20")
    while "Use it" not in chat.labels():
        chat.says("skip")
    chat.presses("Use it")
    chat.says("today")
    shown = [fact for fact in chat.facts if isinstance(fact, Shown)]
    assert [str(fact.session) for fact in shown] == ["1.20261123.A"] * 2
    assert shown[0].card != shown[1].card


def test_new_runs_place_the_rest_of_a_week_in_which_something_is_done() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done", "cancel", "runs", "tue easy, fri quality, sun long 100")
    chat.presses("Use it")
    chat.sees("Strength A, 30 min (done)", "Wed                 Strength B, 27 min", "Fri  quality")
    chat.clock.goes_to("2026-11-24T08:00")
    chat.says("today")
    chat.sees("Today: easy run, no strength. Next: Strength B on Wed 25 Nov.")
    chat.clock.goes_to("2026-12-01T08:00")
    chat.says("week")
    chat.sees("Week of Mon 30 Nov", "quality")


def test_another_number_of_sessions_leaves_a_week_in_which_something_is_done() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done", "cancel", "answers sessions a week", "1", "skip")
    chat.presses("Use it")
    chat.sees("This week stays as it is; this begins on Mon 30 Nov.")
    chat.says("week")
    chat.sees("Strength A", "(done)")
    assert chat.presses_token("done:1.20261126.B").startswith("Logged: Strength B")


def test_a_session_name_reads_back() -> None:
    name = SessionId(1, datetime(2026, 11, 23, tzinfo=UTC).date(), "A")
    assert SessionId.read(str(name)) == name
    assert replace(name, name="L") == SessionId.read("1.20261123.L")


@pytest.mark.parametrize(("units", "typed", "told"), [
    ("kg", "135 lb x 8, 2 left", "Your weights are in kilograms"),
    ("lb", "60 kg x 8, 2 left", "Your weights are in pounds"),
])  # fmt: skip
def test_a_load_in_the_other_unit_is_not_taken(units: str, typed: str, told: str) -> None:
    chat = with_plan(units=units, lifting="loaded")
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done")
    assert told in chat.says(typed)


def test_an_answered_load_pressed_again_says_what_it_was() -> None:
    chat = with_plan(lifting="loaded")
    chat.clock.goes_to("2026-11-23T07:00")
    chat.says("done", "60 x 8, 2 left")
    first = chat.state.conversation.form.answers[1][0]  # type: ignore[union-attr]
    assert "60 × 8, 2 left" in chat.presses_token(f"skip:{first}")
    chat.says("skip")
    second = chat.state.conversation.form.answers[2][0]  # type: ignore[union-attr]
    assert "skipped" in chat.presses_token(f"skip:{second}")
