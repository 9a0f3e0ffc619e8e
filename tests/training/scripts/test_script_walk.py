"""A session that was done has the card of its day; what fits nothing is set aside with its reason."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from training.scripts.script_driver import (
    MONDAY,
    SQUAT,
    answered,
    aside,
    day,
    entry,
    facts,
    kinds,
    walked,
)

from core.training.journal import (
    Completed,
    Found,
    Lifted,
    Moved,
    SessionId,
    SetDone,
    Shortened,
    Shown,
    Skipped,
    Swapped,
)

A = SessionId(1, MONDAY, "A")
B = SessionId(1, date(2026, 11, 26), "B")
CALF = "ca_single_db"


def sets(exercise: str, load: int, reps: int = 8, **more: object) -> dict[str, object]:
    """Three sets alike."""
    return {"exercise": exercise, "sets": 3, "reps": reps, "load": load, **more}


def done(number: int, letter: str, *exercises: dict[str, object], **more: object) -> dict[str, object]:
    """A session that was trained."""
    return entry(number, session=letter, exercises=list(exercises), **more)


def test_a_session_is_noted_with_its_card() -> None:
    shown, completed = facts(done(0, "A", effort="right", extent="partial", without=[SQUAT]))
    assert isinstance(shown, Shown)
    assert (shown.session, shown.card.name, shown.card.date) == (A, "A", MONDAY)
    assert any(item.exercise == SQUAT and item.find_load for item in shown.card.items)
    assert completed == Completed(A, MONDAY, "partial", "right", (SQUAT,))


def test_the_last_set_of_a_search_is_what_was_found() -> None:
    *_, found = facts(done(0, "A", sets(SQUAT, 60, rir=3)))
    assert found == Found(A, SQUAT, Decimal(60), "kg", 8, 3)


@pytest.mark.parametrize("told", [{"rir": None}, {"load": None, "rir": 3}])
def test_a_search_without_its_load_or_what_was_left_is_only_sets(told: dict[str, Any]) -> None:
    *_, lifted = facts(done(0, "A", {**sets(SQUAT, 60), **told}))
    assert isinstance(lifted, Lifted)


def test_what_is_not_searched_for_is_lifted() -> None:
    first = done(0, "A", sets(SQUAT, 60, rir=3))
    *_, lifted = facts(first, done(7, "A", sets(SQUAT, 60, rir=2, confirmed=True)))
    session = SessionId(1, date(2026, 11, 30), "A")
    assert lifted == Lifted(session, SQUAT, (SetDone(8, Decimal(60)),) * 3, "kg", 2, True)


def test_an_exercise_beside_the_card_is_kept() -> None:
    *_, extra = facts(done(0, "A", sets("hi_rdl_bb", 50, rir=3)))
    assert isinstance(extra, Lifted)
    assert extra.exercise == "hi_rdl_bb"


def test_the_next_card_follows_from_what_was_lifted() -> None:
    given = answered(done(0, "A", sets(SQUAT, 60, rir=3)), weeks=2)
    later = {item.exercise: item for item in given.plan.weeks[1].sessions[0].items}
    assert later[SQUAT].load == Decimal(60)
    # What was not told of is searched for again.
    assert later[CALF].find_load


def test_a_session_done_on_another_day_has_the_card_of_that_day() -> None:
    shown, completed = facts(done(1, "A"))
    assert (shown.session, shown.card.date, completed.on) == (A, date(2026, 11, 24), date(2026, 11, 24))
    assert shown.card.after_run
    assert "free_day_after_key" not in [reason.code for reason in shown.card.reasons]


def test_a_session_of_last_week_keeps_its_card() -> None:
    shown, completed = facts(done(7, "B", planned=day(3)))
    assert (shown.session, shown.card.date, completed.on) == (B, date(2026, 11, 26), date(2026, 11, 30))


def test_a_day_ahead_can_be_trained_early() -> None:
    assert facts(done(2, "B", planned=day(3)))[0].session == B


def test_of_two_with_one_letter_the_nearest_that_is_left_is_meant() -> None:
    light = {"screen": {"other": True}}
    course = answered(**light).course
    assert course is not None
    planned = [seat.on for seat in course.seats(MONDAY)]
    assert len(planned) == 2
    last = (planned[1] - MONDAY).days
    first, second = (
        fact for fact in facts(done(last, "L"), done(last, "L"), **light) if isinstance(fact, Completed)
    )
    assert [first.session.planned, second.session.planned] == [planned[1], planned[0]]


def test_facts_of_the_plan_name_their_session() -> None:
    assert facts(entry(0, skipped="A")) == [Skipped(A, MONDAY)]
    assert facts(entry(0, skipped="B", planned=day(3))) == [Skipped(B, MONDAY)]
    assert facts(entry(0, short={"session": "A", "minutes": 20})) == [Shortened(A, 20)]
    moved = facts(entry(0, skipped="B"), entry(0, moved={"session": "A", "to": day(2)}))[1]
    assert moved == Moved(A, date(2026, 11, 25), MONDAY)
    swap = {"session": "A", "out": SQUAT, "into": "sq_goblet", "lasting": True}
    assert facts(entry(0, swap=swap)) == [Swapped(A, SQUAT, "sq_goblet", True)]


ASIDE: list[tuple[list[dict[str, object]], str]] = [
    ([entry(-3, session="A")], "The plan begins on Mon 23 Nov."),
    ([entry(0, session="A", planned=day(-1))], "The plan begins on Mon 23 Nov."),
    ([entry(0, session="C")], "No session C is planned in the week of Mon 23 Nov."),
    ([entry(0, session="A", planned=day(1))], "No session A is planned for Tue 24 Nov."),
    ([done(0, "A"), done(0, "A")], "Session A of Mon 23 Nov was logged before."),
    ([done(0, "A"), entry(1, skipped="A")], "Session A of Mon 23 Nov was logged before."),
    ([entry(0, skipped="A"), entry(1, skipped="A")], "Session A of Mon 23 Nov was logged before."),
    ([entry(0, skipped="P")], "No session P is planned in the week of Mon 23 Nov."),
    ([entry(0, moved={"session": "A", "to": day(1)})], "Tue is the day before Wed's hard run"),
    ([entry(0, moved={"session": "A", "to": day(7)})], "Session A can move within its week only."),
    (
        [entry(0, swap={"session": "A", "out": "sq_bw", "into": SQUAT})],
        "Bodyweight squat, slow lowering is not in session A of Mon 23 Nov.",
    ),
    (
        [entry(0, swap={"session": "A", "out": SQUAT, "into": "sq_leg_press"})],
        "Leg press cannot take the place of Barbell back squat in session A of Mon 23 Nov.",
    ),
    (
        [entry(0, race={"before": {"date": "2027-02-14", "distance": "hm"}})],
        "No such race on Sun 14 Feb is known.",
    ),
]


@pytest.mark.parametrize(("journal", "why"), ASIDE, ids=lambda value: str(value)[:60])
def test_what_fits_nothing_is_set_aside_with_its_reason(journal: list[dict[str, object]], why: str) -> None:
    ((place, told),) = aside(*journal)
    assert place == len(journal) - 1
    assert told.startswith(why)


def test_what_is_set_aside_changes_nothing() -> None:
    with_it, without = walked(done(0, "A"), done(1, "A"), done(3, "B")), walked(done(0, "A"), done(3, "B"))
    assert with_it.entries == without.entries


def test_a_skipped_session_may_have_been_done_after_all() -> None:
    assert kinds(walked(entry(0, skipped="A"), done(2, "A")).entries) == ["Skipped", "Shown", "Completed"]


def test_entries_are_numbered_and_dated() -> None:
    entries = walked(done(0, "A", sets(SQUAT, 60, rir=3)), entry(1, sick=True)).entries
    assert [one.number for one in entries] == [1, 2, 3, 4]
    assert [one.at.date() for one in entries] == [MONDAY] * 3 + [date(2026, 11, 24)]
