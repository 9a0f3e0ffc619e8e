"""An edited message corrects the load it told."""

from __future__ import annotations

import pytest
from corrected import LIFTER, A, loads, on_monday, sessions


def test_the_loads_go_with_their_session() -> None:
    chat = on_monday(**LIFTER)
    chat.says("done")
    message = chat.last
    chat.says("60 x 8, 2 left")
    load = chat.last
    chat.edits(message, "skip")
    assert (sessions(chat), loads(chat)) == ({A: "skipped"}, [])
    assert chat.edits(load, "65 x 8, 2 left") == ""
    assert chat.state.conversation.form is None
    chat.edits(message, "done")
    chat.sees("Corrected", "Barbell back squat: your last set?")


def test_a_load_is_corrected_and_the_question_goes_on() -> None:
    chat = on_monday(**LIFTER)
    chat.says("done", "80 x 8, 3 left")
    load = chat.last
    question = chat.reply.parts[-1]
    chat.edits(load, "85 x 8, 3 left")
    chat.sees(
        "Corrected, instead of: Barbell back squat at 80 kg.", "Barbell back squat: 85 kg × 8, 3 left. Noted."
    )
    assert chat.reply.parts[-1] == question
    assert loads(chat) == ["sq_back_barbell 85x8+3"]
    chat.says("40 x 8, 2 left")
    assert [one.split()[1] for one in loads(chat)] == ["85x8+3", "40x8+2"]
    chat.edits(load, "90 x 8, 3 left")
    chat.says("skip")
    assert [one.split()[1] for one in loads(chat)] == ["40x8+2", "90x8+3"]
    chat.edits(load, "82.5 x 8, 3 left")
    chat.sees("82.5 kg × 8, 3 left. Noted.")
    chat.presses("Undo")
    assert [one.split()[1] for one in loads(chat)] == ["40x8+2"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("85 x 8", "And how many clean repetitions were left?"),
        ("8000 x 8, 3 left", "A weight between"),
        ("85 lb x 8, 3 left", "Your weights are in kilograms"),
        ("done", "Type it like `30 x 8, 3 left`".replace("`", "")),
        ("80x8+3", ""),
        ("unknown", ""),
    ],
)
def test_what_is_no_other_set_leaves_the_load(text: str, said: str) -> None:
    chat = on_monday(**LIFTER)
    chat.says("done", "80 x 8, 3 left")
    before = chat.state
    chat.edits(chat.last, text)
    chat.sees(said, "This stays: Barbell back squat at 80 kg.")
    assert (chat.state.journal, chat.state.conversation.form) == (before.journal, before.conversation.form)


def test_a_load_keeps_the_unit_it_was_told_in() -> None:
    chat = on_monday(**LIFTER)
    chat.says("done", "80 x 8, 3 left")
    load = chat.last
    chat.says("skip", "skip", "units", "lb")
    chat.edits(load, "85 x 8, 3 left")
    chat.sees("85 kg × 8, 3 left. Noted.")


def test_an_old_load_that_is_corrected_does_not_outdo_a_newer_one() -> None:
    chat = on_monday(**LIFTER)
    chat.says("done", "40 x 10, 8 left")
    old = chat.last
    chat.says("skip", "skip")
    chat.clock.goes_to("2026-11-30T07:00")
    chat.says("done", "60 x 8, 2 left", "skip", "skip", "skip")
    chat.edits(old, "42.5 x 10, 8 left")
    # B was let go two weeks running, so A is on Thursday now (3.6).
    (*_, card) = chat.clock.goes_to("2026-12-10T07:00")
    assert "Barbell back squat" in card
    assert "57.5 kg" in card
