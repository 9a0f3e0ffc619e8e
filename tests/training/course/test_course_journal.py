"""The journal rules everything: what is undone was never there, what is corrected changes what follows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from profiles_strategy import TIERS
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK, lift

from core.training import journal
from core.training.course.loads import Tracks
from core.training.journal import (
    Away,
    Chose,
    Completed,
    Declined,
    Fact,
    Felt,
    Found,
    Hurt,
    Lifted,
    Moved,
    Paused,
    RaceChanged,
    Resumed,
    RunsChanged,
    Seen,
    SetDone,
    Shortened,
    Sick,
    Skipped,
    Swapped,
    Well,
)
from core.training.plan import make_plan
from core.training.profile import Race, Run, RunType
from core.training.tables import Slot
from core.training.week import Week

NOW = START + 6 * WEEK
RACE = Race(NOW + 41 * DAY, "10k")
BEFORE = lived(6)
(A, B) = (seat.id for seat in BEFORE.seats())

FACTS: tuple[Fact, ...] = (
    Away(NOW, NOW + 3 * DAY, TIERS["E0"]),
    Chose(NOW, "maintenance"),
    Completed(A, NOW),
    Completed(A, NOW + DAY, "partial", "hard", ("sq_back_barbell",)),
    Declined(NOW, "fewer"),
    Felt(NOW, soreness=8),
    Felt(NOW, readiness=1, bad_sleep=True),
    Found(A, "sq_leg_press", Decimal(90), "kg", 6, 2),
    Hurt("achilles", NOW, 4, "during"),
    Hurt("shin", NOW, 2, bone=True),
    Lifted(A, "sq_back_barbell", (SetDone(2, Decimal(65)),) * 4, "kg", 0),
    Moved(A, NOW + 2 * DAY, NOW),
    Paused(NOW, NOW + 9 * DAY),
    RaceChanged(NOW, None, RACE),
    Resumed(NOW),
    RunsChanged(NOW, (Run(3, RunType.QUALITY), Run(5, RunType.LONG)), NOW),
    Seen("shin", NOW),
    Shortened(A, 20),
    Sick(NOW),
    Skipped(B, NOW),
    Swapped(A, "sq_back_barbell", "sq_leg_press", True),
    journal.Tested(NOW, "calf_raises", 6, 9),
    Well(NOW),
)


def ahead(life: Life) -> list[Week]:
    """Three weeks as they look now."""
    return [life.course.week(NOW + weeks * WEEK) for weeks in range(3)]


AS_IT_WAS = ahead(BEFORE)


@given(st.lists(st.sampled_from(FACTS), min_size=1, max_size=4, unique=True), st.randoms())
def test_the_plan_is_what_it_was_after_any_facts_are_undone_in_any_order(
    facts: list[Fact], order: object
) -> None:
    life = BEFORE.again()
    numbers = [life.notes(fact) for fact in facts]
    ahead(life)
    order.shuffle(numbers)  # type: ignore[attr-defined]
    life.undoes(*numbers)
    assert ahead(life) == AS_IT_WAS


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: type(fact).__name__)
def test_a_fact_between_others_goes_without_a_trace(fact: Fact) -> None:
    life, other = BEFORE.again(), BEFORE.again()
    gone = life.notes(fact)
    for one in (life, other):
        one.notes(Hurt("calf", NOW, 3, "during"), Shortened(B, 20))
    life.undoes(gone)
    assert ahead(life) == ahead(other)


def test_a_corrected_load_changes_the_next_one() -> None:
    life = lived(4)
    life.does(sq_back_barbell="5 5 5 5 @65 rir 2")
    life.goes_to("Tue")
    assert life.load("sq_back_barbell") == Decimal("67.5")
    (seat,) = [seat for seat in life.seats() if seat.name == "A"]
    corrected = life.notes(Lifted(seat.id, "sq_back_barbell", (SetDone(5, Decimal(50)),) * 4, "kg", 2))
    assert life.load("sq_back_barbell") == Decimal("50.0"), "lighter than the card said: nothing goes up"
    life.undoes(corrected)
    assert life.load("sq_back_barbell") == Decimal("67.5")


def test_a_session_whose_doing_is_undone_is_open_again_with_the_same_numbers() -> None:
    life = BEFORE.again()
    shown = life.does()
    assert life.today() is None
    life.undoes()
    assert life.today() == shown


def test_what_was_shown_stays_on_the_card_of_a_session_that_is_done() -> None:
    life = BEFORE.again()
    shown = life.does()
    life.hurts("knee_front", 7)
    assert life.course.session(life.seats()[0]) == shown


def test_a_session_done_without_a_card_is_made_as_it_would_be_shown() -> None:
    life = BEFORE.again()
    made = life.next()
    life.notes(Completed(A, NOW))
    assert life.course.session(life.seats()[0]) == made


def test_a_session_in_part_teaches_only_what_was_told() -> None:
    life = BEFORE.again()
    calf, before = lift("ca_standing_machine"), life.course.tracks(NOW)
    life.does(extent="partial", sq_back_barbell="5 5 5 5 @65 rir 4")
    after = life.goes_to("Tue").course.tracks(life.day)
    assert _load(after, "sq_back_barbell", "m1") == 70, "told, easy: up by 7.5 %, rounded"
    assert after.of(calf, "calf") == before.of(calf, "calf")
    assert life.course.body.jump_days == BEFORE.course.body.jump_days, "nobody knows whether it was jumped"


def test_what_was_left_out_is_as_it_was() -> None:
    life = BEFORE.again()
    before = life.item("un_sl_rdl_db")
    life.does(without=("un_sl_rdl_db",))
    life.notes(Skipped(B, NOW))
    rdl = lift("un_sl_rdl_db")
    assert life.course.tracks(NOW + WEEK).of(rdl, "m2") == BEFORE.course.tracks(NOW).of(rdl, "m2")
    assert before.load == 20


@pytest.mark.parametrize(("effort", "more"), [("hard", False), ("right", True), ("easy", True)])
def test_the_effort_of_a_session_counts_for_all_its_lifts(effort: str, more: bool) -> None:
    life = lived(5)
    before = life.item("ca_standing_machine")
    life.does(effort)
    after = life.goes_to("Mon").item("ca_standing_machine")
    assert (before.aim, after.aim) == (7, 8 if more else 7)


def test_a_plan_shows_what_is_done_and_what_comes() -> None:
    life = BEFORE.again()
    plan = make_plan(life.profile, life.journal, NOW)
    assert len(plan.weeks) == 12
    assert plan.weeks[6] == AS_IT_WAS[0]
    assert len(make_plan(runner(weeks=3), life.journal, NOW).weeks) == 3
    assert len(make_plan(life.profile, (), START).weeks) == 12


def _load(tracks: Tracks, exercise: str, slot: Slot) -> Decimal | None:
    track = tracks.of(lift(exercise), slot)
    assert track is not None
    return track.load


def test_what_the_coach_notes_for_itself_changes_no_week() -> None:
    life = BEFORE.again()
    life.notes(journal.Began(1, START, "1"), journal.Reminded(A, "morning"), journal.Screened(NOW))
    assert ahead(life) == AS_IT_WAS
