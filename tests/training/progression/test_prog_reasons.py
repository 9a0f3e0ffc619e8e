"""Every decision says which sets led to it, with the runner's own numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest
from profiles_strategy import TIERS
from training.progression.lifting import PLANK, ROW, SPLIT_SQUAT, SQUAT, Lifting, kg, said

from core.training.reasons import Grade
from core.training.session import Phase
from core.training.tables import Slot

SINGLE = "un_sl_box_squat"


def squat() -> Lifting:
    return Lifting().did(4, "80", 2)


def goblet() -> Lifting:
    return Lifting("sq_goblet", max_load=kg(("dumbbell", "30"))).did(8, "30", 2)


def boxes(times: int) -> Lifting:
    """Single-leg squats at the top, `times` in a row."""
    lift = Lifting(SINGLE, kit=TIERS["E0"])
    for _ in range(times):
        lift.did(10, left=2)
    return lift


def held(name: str, slot: Slot | None, at: str | None = None) -> Lifting:
    """A hold that has come from 30 to 45 seconds."""
    return Lifting(name, slot).did(30, at).did(35).did(40).did(45)


BACK, ROWS = "Barbell back squat", "One-arm dumbbell row"
CASES: list[tuple[str, Lifting, str]] = [
    ("load_found", Lifting(phase=Phase.ADAPTATION).found(9, "60", 3),
     f"{BACK}: 9 at 60 kg with 3 left in the search: 73 % of the 84 kg you could lift once,"
     " so you work with 60 kg."),
    ("load_found", Lifting().found(8, "60", 4),
     f"{BACK}: 8 at 60 kg with 4 left in the search. At most 10 % more than that, so you work with 65 kg."),
    ("load_found", Lifting(phase=Phase.ADAPTATION).found(8, "20", 1),
     f"{BACK}: 8 at 20 kg with 1 left in the search, so you work with 20 kg."),
    ("load_found", Lifting("sq_backpack", kit=TIERS["E1"]).found(12, "8", 3),
     "Backpack squat: 12 at 8 kg with 3 left in the search, so you work with 8 kg."),
    ("load_search_on", Lifting(phase=Phase.ADAPTATION).found(9, "40", 6),
     f"{BACK}: 9 at 40 kg with 6 left: too light to tell, so the search goes on from 45 kg."),
    ("load_found_less", Lifting(SPLIT_SQUAT).found(5, "20", 0),
     "Dumbbell rear-foot elevated split squat: 5 at 20 kg with 0 left in the search,"
     " too hard for 6 with 2 left, so you work with 18 kg and 2 repetitions fewer a set."),
    ("load_raised", squat().did(5, left=2),
     f"{BACK}: 5, 5, 5, 5 at 80 kg with 2 left is the top of 4-5, so 85 kg now."),
    ("load_raised_easy", squat().did(5, left=4),
     f"{BACK}: 5, 5, 5, 5 at 80 kg with 4 left is the top of 4-5 and 2 more left than planned,"
     " so 85 kg now."),
    ("load_raised_easy", squat().did(5, left=4, felt="easy"),
     f"{BACK}: 5, 5, 5, 5 at 80 kg (felt easy) is the top of 4-5, so 85 kg now."),
    ("load_same_more_reps", Lifting().did(4, "80", 2, felt="right"),
     f"{BACK}: 4, 4, 4, 4 at 80 kg (felt right): the same load, 5 in every set now."),
    ("load_same", squat().did(5, left=1, felt="hard"),
     f"{BACK}: 5, 5, 5, 5 at 80 kg (felt hard): the same again."),
    ("seconds_up", Lifting(PLANK, None).did(30, felt="easy"), "Front plank: 30, 30 s: 35 s now."),
    ("load_same_more_reps", squat(),
     f"{BACK}: 4, 4, 4, 4 at 80 kg with 2 left: the same load, 5 in every set now."),
    ("load_same", squat().did(5, left=1),
     f"{BACK}: 5, 5, 5, 5 at 80 kg with 1 left: 2 left were planned, so the same again."),
    ("load_same", squat().did("5 5 5 4"),
     f"{BACK}: 5, 5, 5, 4 at 80 kg: not all of the card, so the same again."),
    ("load_twice", squat().did(5),
     f"{BACK}: 5, 5, 5, 5 at 80 kg is the top of 4-5. Once more, or told how many were left, it goes up."),
    ("load_down_5", squat().did("4 4 4 3", left=2),
     f"{BACK}: 4, 4, 4, 3 at 80 kg with 2 left: one set under 4, so 75 kg now."),
    ("load_down_5", squat().did(4, left=0),
     f"{BACK}: 4, 4, 4, 4 at 80 kg with 0 left: 2 left were planned, so 75 kg now."),
    ("load_down_10", squat().did("4 4 3 3", left=2),
     f"{BACK}: 4, 4, 3, 3 at 80 kg with 2 left: two sets or more under 4, so 70 kg now."),
    ("load_down_10", Lifting(SPLIT_SQUAT).did(5, "20", 2),
     "Dumbbell rear-foot elevated split squat: 5, 5, 5, 5 at 20 kg with 2 left: two sets or more under 6,"
     " so 18 kg and 2 repetitions fewer a set now."),
    ("load_held", squat().did(5, left=2, held=True),
     f"{BACK}: 5, 5, 5, 5 at 80 kg with 2 left: nothing goes up within 7 days of pain there."),
    ("load_lighter", squat().did("5 5 5 5", "80 80 80 75", 2),
     f"{BACK}: 5, 5, 5, 5 at 80 kg with 2 left, a set of them lighter than planned: nothing goes up."),
    ("load_fewer_sets", squat().did("5 5 5", left=2),
     f"{BACK}: 5, 5, 5 at 80 kg with 2 left: 4 sets were planned, so nothing goes up."),
    ("load_confirm", squat().did(5, "120", 2),
     f"{BACK}: 5, 5, 5, 5 at 120 kg with 2 left is far above what you lifted before."
     " Until you say that 120 kg is right, 87.5 kg stands."),
    ("load_capped", squat().did(5, "87.5", 2, after=2, confirmed=True),
     f"{BACK}: 5, 5, 5, 5 at 87.5 kg with 2 left is the top of 4-5."
     " 87.5 kg stays: at most 10 % more in 7 days."),
    ("load_youth_cap", Lifting(age=17).did(8, "80", 3).did(8, "100 100 100 85", 3, confirmed=True),
     f"{BACK}: 8, 8, 8, 8 at 100 kg with 3 left is the top of 6-8."
     " 97.5 kg stays: at 16-17 at most 85 % of what you could lift once."),
    ("load_range_extended", Lifting(SPLIT_SQUAT, "m2").did(8, "12", 2),
     "Dumbbell rear-foot elevated split squat: 8, 8, 8 at 12 kg with 2 left is the top of 6-8."
     " The next weight is a large step, so first up to 12."),
    ("load_at_most", goblet(),
     "Goblet squat: 8, 8, 8, 8 at 30 kg with 2 left is the top of 6-8,"
     " and 30 kg is the most you have: first up to 12."),
    ("load_at_most_slower", goblet().did(12, left=2),
     "Goblet squat: 12, 12, 12, 12 at 30 kg with 2 left is the top of 6-12,"
     " and 30 kg is the most you have: lower over 4 s now."),
    ("step_earned", goblet().did(12, left=2).did(12, left=2),
     "Goblet squat: 12, 12, 12, 12 at 30 kg with 2 left is the top of 6-12,"
     " so Barbell half squat (to a 90-degree knee bend) comes next."),
    ("step_earned", held("sq_wall_iso", "m1"),
     "Wall sit: 45, 45, 45, 45 s, the longest hold there is: Box squat to chair comes next."),
    ("load_at_most_done", Lifting("as_tib_raise", None).did(19, left=3).did(19, left=3),
     "Tibialis raise at wall: 19, 19 with 3 left: nothing harder is left with what you have, so it stays."),
    ("load_once", boxes(1),
     "Single-leg squat to bench: 10, 10, 10, 10 with 2 left is the top of 6-10."
     " Once more, and the next step follows."),
    ("pause_longer", boxes(2),
     "Single-leg squat to bench: 10, 10, 10, 10 with 2 left is the top of 6-10,"
     " so hold the lowest point for 1 s now."),
    ("pause_shorter", boxes(2).did(5, left=2),
     "Single-leg squat to bench: 5, 5, 5, 5 with 2 left: harder than planned, so without the pause now."),
    ("pause_shorter", boxes(4).did(5, left=2),
     "Single-leg squat to bench: 5, 5, 5, 5 with 2 left:"
     " harder than planned, so hold the lowest point for 1 s now."),
    ("load_from_low", boxes(1).did("6 6 6 5"),
     "Single-leg squat to bench: 6, 6, 6, 5: harder than planned, so 6 in every set now."),
    ("load_too_heavy", boxes(1).did(5),
     "Single-leg squat to bench: 5, 5, 5, 5: two sets or more under 6, so an easier exercise follows."),
    ("load_raised", Lifting(ROW, None).did(14, "16", 3).did(14, left=3),
     f"{ROWS}: 14, 14 at 16 kg with 3 left is the top of 10-14, so 18 kg now."),
    ("load_raised", held("as_suitcase_carry", None, "16"),
     "Suitcase carry: 45, 45 s, the longest hold there is: 18 kg now."),
    ("load_untold", held("as_suitcase_carry", None),
     "Suitcase carry: 45, 45 s, the longest hold there is. Tell me the weight too, and more of it follows."),
    ("seconds_up", Lifting(PLANK, None).did(30), "Front plank: 30, 30 s: 35 s now."),
    ("seconds_same", Lifting(PLANK, None).did("30 29"),
     "Front plank: 30, 29 s: not all of the card, so the same again."),
    ("seconds_down", Lifting(PLANK, None).did(30).did(20), "Front plank: 20, 20 s: 30 s now."),
    ("load_cut", squat().cut("0.9"), f"{BACK}: 90 % of your last load, so 70 kg now."),
    ("load_cut", squat().cut("0"), f"{BACK} starts afresh: nothing of the last loads counts."),
    ("load_cut", boxes(1).cut("0.9"),
     "Single-leg squat to bench starts again from the low end of its repetitions."),
]  # fmt: skip


@pytest.mark.parametrize(("code", "lift", "text"), CASES, ids=[case[0] for case in CASES])
def test_a_decision_is_told_with_what_led_to_it(code: str, lift: Lifting, text: str) -> None:
    reason = next(reason for reason in lift.track.reasons if reason.code == code)
    assert said((reason,)) == [text]
    assert reason.about == lift.name


def test_the_card_tells_the_same() -> None:
    lift = squat().did(5, left=2)
    assert lift.shown()[1] == lift.track.reasons


def test_two_reduces_name_the_day_until_which_another_takes_its_place() -> None:
    lift = squat().did(3, left=2).did(3, left=2)
    assert lift.texts[-1] == (
        "Barbell back squat went down twice in a row: another exercise takes its place until Mon 21 Dec."
    )


def test_below_the_lightest_both_are_told() -> None:
    assert Lifting().did(4, "20", 2).did(3, left=2).texts == [
        "Barbell back squat: 3, 3, 3, 3 at 20 kg with 2 left: two sets or more under 4, so 20 kg now.",
        "Barbell back squat: 3, 3, 3, 3 at 20 kg with 2 left:"
        " a load lighter than 20 kg does not exist here, so an easier exercise follows.",
    ]


def test_a_doubt_beside_another_decision_is_told_too() -> None:
    assert squat().did(4, "120", 2).codes == ["load_confirm"]
    assert squat().did(3, "120", 2).codes == ["load_down_10", "load_confirm"]


def test_phases_are_told() -> None:
    lift = squat()
    assert said(lift.shown(Phase.ADAPTATION)[1]) == [
        "Barbell back squat: a new phase with 8-10 repetitions, 3 left."
        " 73 % of the 96 kg you could lift once makes 70 kg."
    ]
    more = Lifting(phase=Phase.ADAPTATION).did(9, "60", 3)
    assert said(more.shown(Phase.HEAVY)[1]) == [
        "Barbell back squat: a new phase with 4-5 repetitions, 2 left."
        " At most 10 % more than 60 kg makes 65 kg."
    ]
    assert said(Lifting().did(4, "20", 2).shown(Phase.ADAPTATION)[1]) == [
        "Barbell back squat: a new phase with 8-10 repetitions, 3 left. That makes 20 kg."
    ]
    assert said(lift.shown(Phase.TAPER)[1]) == ["Barbell back squat stays at 80 kg, your last load."]
    light = Lifting(SPLIT_SQUAT).did(6, "16", 2)
    assert said(light.shown(Phase.ADAPTATION)[1]) == [
        "Dumbbell rear-foot elevated split squat: a new phase with 8-10 repetitions, 3 left; 16 kg stays."
    ]


def test_a_taper_does_not_go_back_to_a_load_that_was_too_heavy() -> None:
    lift = squat().did("4 4 3 3", left=2)
    card, reasons = lift.shown(Phase.TAPER)
    assert card.load == 70
    assert said(reasons) == ["Barbell back squat: 80 kg was too heavy the last time, so 70 kg."]
    assert lift.shown(Phase.DELOAD)[0].load == 70


def test_a_taper_stays_below_a_raise_and_says_what_a_break_took_off() -> None:
    lift = squat().did(5, left=2)
    assert lift.stands("85")
    assert lift.card(Phase.TAPER).load == 80
    card, reasons = lift.cut("0.9").shown(Phase.TAPER)
    assert card.load == 70
    assert said(reasons) == [
        "20 days off.", "Barbell back squat: 70 kg, your last load with that taken off."
    ]  # fmt: skip


def test_a_deload_says_how_its_share_was_rounded() -> None:
    assert [said(Lifting().did(4, load, 2).shown(Phase.DELOAD)[1]) for load in ("100", "80", "20")] == [
        ["Barbell back squat: 90 % of your working load of 100 kg this week, so 90 kg."],
        ["Barbell back squat: 90 % of your working load of 80 kg this week, rounded down to 70 kg."],
        ["Barbell back squat stays at 20 kg, the lightest there is."],
    ]


def test_one_number_is_no_range() -> None:
    lift = Lifting("un_sl_rdl_db", "m2", Phase.POWER).did(6, "20", 3)
    assert lift.texts == [
        "Single-leg Romanian deadlift, dumbbell: 6, 6 at 20 kg with 3 left is the top of 6, so 22 kg now."
    ]


def test_limits_are_cautious_defaults_and_all_else_is_coaching() -> None:
    held = squat().did(5, left=2, held=True).track.reasons[0]
    assert held.grade is Grade.SAFETY_DEFAULT
    raised = squat().did(5, left=2).track.reasons[0]
    assert (raised.grade, raised.evidence) == (Grade.COACH_PRACTICE, ("E23",))
    doubt = squat().did(5, "120", 2).track.reasons[0]
    assert doubt.grade is Grade.SAFETY_DEFAULT


def test_pounds_are_told_in_pounds() -> None:
    lift = Lifting(SQUAT, units="lb", body_mass=Decimal(154)).did(5, "185", 2)
    assert lift.texts == [
        "Barbell back squat: 5, 5, 5, 5 at 185 lb with 2 left is the top of 4-5, so 195 lb now."
    ]
