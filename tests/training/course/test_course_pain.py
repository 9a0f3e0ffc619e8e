"""The traffic light of pain on the sessions of the next days (science.md 8.2)."""

from __future__ import annotations

import re

import pytest
from training.course.course_driver import Life, lived, runner
from training.course.course_looks import exercises, lift, plain, slot

from core.training.journal import Seen
from core.training.profile import Pain
from core.training.session import Session

SQUAT, CALF = "sq_back_barbell", "ca_standing_machine"


def sets(session: Session) -> list[int]:
    return [item.sets for item in session.main.items]


def leg_work(life: Life) -> bool:
    return bool(life.next().main.items)


@pytest.mark.parametrize(
    ("level", "jumps", "calf_sets", "calf"), [(2, True, 3, 60), (3, False, 2, 45), (5, False, 2, 45)]
)
def test_pain_of_the_achilles_at_its_edges(level: int, jumps: bool, calf_sets: int, calf: int) -> None:
    life = lived(5)
    life.hurts("achilles", level, "during")
    session = life.next()
    assert bool(session.plyometric.items) is jumps
    if level < 5:
        assert slot(session, "calf").sets == calf_sets
        assert slot(session, "calf").load == calf
    assert slot(session, "m1").load == 65, "what does not load it stays"


def test_amber_raises_nothing_for_seven_days_and_then_it_goes_up_again() -> None:
    life = lived(5)
    aim = life.item(CALF).aim
    life.hurts("achilles", 3, "during")
    life.waits(1).hurts("achilles", 0)
    life.goes_to("Thu")
    assert "pain_held" in life.codes()
    life.does()
    assert life.goes_to("Mon").item(CALF).aim == aim, "not done since: as it was"
    assert "pain_held" not in life.codes(), "the eighth day"
    life.does()
    after = life.goes_to("Tue").course.tracks(life.day).of(lift(CALF), "calf")
    assert after is not None
    assert aim is not None
    assert after.aim == aim + 1


def test_what_was_done_in_amber_does_not_change_the_load_of_thelift() -> None:
    life = lived(5)
    before = life.course.tracks(life.day).of(lift(CALF), "calf")
    life.hurts("achilles", 4, "during")
    life.does()
    after = life.goes_to("Tue").course.tracks(life.day).of(lift(CALF), "calf")
    assert before is not None
    assert after is not None
    assert (after.load, after.aim) == (before.load, before.aim)


@pytest.mark.parametrize(("level", "legs"), [(5, True), (6, False)])
def test_above_5_is_red_and_leaves_core_and_upper_body(level: int, legs: bool) -> None:
    life = lived(5)
    life.hurts("knee_front", level)
    assert leg_work(life) is legs
    assert ("see_a_doctor" in life.codes()) is not legs
    if not legs:
        assert exercises(life.next()) == exercises(life.next("B")) == ["as_suitcase_carry", "as_db_row"]
        assert life.next().plyometric.contacts == 0


@pytest.mark.parametrize("sign", ["limp", "night", "bone"])
def test_a_sign_is_red_at_any_number(sign: str) -> None:
    life = lived(5)
    life.hurts("shin", 1, **{sign: True})
    assert not leg_work(life)


@pytest.mark.parametrize(("days", "legs"), [(2, False), (3, True)])
def test_red_ends_after_three_days_of_green(days: int, legs: bool) -> None:
    life = lived(5)
    life.hurts("knee_front", 6)
    life.waits(1).hurts("knee_front", 0)
    life.waits(days - 1)
    picture = life.course.body.pain(life.day)
    assert (picture.areas[0].light == "green") is legs


def test_after_red_a_week_of_return_has_less_of_all_and_no_jumps() -> None:
    life = lived(5)
    life.hurts("knee_front", 6)
    life.waits(1).hurts("knee_front", 0)
    life.goes_to("Thu")
    back = life.next()
    assert "pain_returning" in life.codes()
    assert (back.plyometric.contacts, slot(back, "m1").sets) == (0, 3)
    assert slot(back, "m1").load == 50, "80 % of 65, rounded down"
    assert slot(back, "calf").load == 60, "which does not load the knee"
    life.does()
    life.goes_to("Mon").does()
    usual = life.goes_to("Thu").next()
    assert usual.plyometric.contacts > 0
    assert slot(usual, "m1").sets == 4
    assert slot(usual, "m1").load == 65


def test_pain_on_a_bone_waits_until_somebody_has_seen_it() -> None:
    life = lived(5)
    life.hurts("shin", 2, bone=True)
    life.goes_to("Thu").hurts("shin", 0)
    life.goes_to("Mon")
    assert not leg_work(life)
    assert "pain_bone_unseen" in life.codes()
    life.notes(Seen("shin", life.day))
    assert leg_work(life)


@pytest.mark.parametrize(("apart", "legs"), [(7, False), (28, False), (29, True)])
def test_two_reds_in_28_days_wait_until_somebody_has_seen_them(apart: int, legs: bool) -> None:
    life = lived(5)
    life.hurts("knee_front", 6, "during")
    life.waits(1).hurts("knee_front", 0)
    life.waits(apart - 1).hurts("knee_front", 7, "during")
    life.waits(1).hurts("knee_front", 0)
    life.waits(10)
    assert leg_work(life) is legs
    life.notes(Seen("knee_front", life.day))
    assert leg_work(life)


def test_pain_told_with_the_profile_counts_from_the_first_day() -> None:
    life = Life(runner(pain=(Pain("achilles", 4),)))
    assert life.next().plyometric.items == ()
    life.hurts("achilles", 0)
    assert life.next().plyometric.items


def test_pain_of_the_pelvic_floor_stops_jumps_at_any_number() -> None:
    life = lived(5)
    life.hurts("pelvic_floor", 1)
    assert life.next().plyometric.items == ()


def _texts(life: Life) -> list[str]:
    """Everything a card gives as a reason, of the session and of an empty block."""
    session = life.next()
    empty = [block.empty for block in session.blocks if block.empty is not None]
    return [plain(why) for why in (*session.reasons, *empty)]


@pytest.mark.parametrize("reports", [((4, "during"), (3, "morning")), ((0, "during"), (1, "morning"))])
def test_a_card_names_one_level_of_an_area(reports: tuple[tuple[int, str], ...]) -> None:
    life = lived(5)
    for level, when in reports:
        life.hurts("achilles", level, when)
        life.waits(1)
    life.goes_to("Thu")
    worst = max(level for level, _ in reports)
    told = {found for why in _texts(life) for found in re.findall(r"Pain (\d+) of 10", why)}
    assert told == {str(worst)}


def test_what_hurts_is_not_raised_above_its_last_full_load() -> None:
    life = lived(5)
    life.hurts("achilles", 3, "during")
    life.waits(1).hurts("achilles", 0)
    held = "Before Mon 4 Jan nothing that loads the area of pain (Achilles tendon) goes above its last full"
    assert f"{held} load." in life.goes_to("Thu").reasons()
