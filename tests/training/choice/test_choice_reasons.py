"""Every choice that differs from the usual one says why (`science.md` 4.1 to 4.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from profiles_strategy import TIERS

from core.text.translator import translator
from core.training.choice.catalogue import ASSUMED_ITEMS, catalogue
from core.training.choice.changes import Changes
from core.training.choice.choice_reasons import (
    calf_reason,
    jump_reasons,
    no_swap,
    other_kit_reasons,
    step_reasons,
)
from core.training.choice.jumps import JumpRules
from core.training.choice.reach import Reach
from core.training.choice.week_lifts import Lifts, week_lifts
from core.training.profile import Tier
from core.training.reasons import Grade, Reason
from core.training.session import Phase

GYM = Reach(1, TIERS["E3"])
BARE = Reach(0, ASSUMED_ITEMS)
EVERYTHING = frozenset(catalogue())
TRAINED = (
    ("A", "m2", "un_staggered_rdl_db"),
    ("A", "m2", "un_sl_rdl_db"),
    ("A", "core", "as_suitcase_carry"),
    ("A", "hip", "as_leg_curl"),
    ("A", "jump", "pl_cmj"),
    ("B", "core", "as_side_plank_lift"),
)
NEW_BLOCK: dict[str, Any] = {"block": 1, "last_block": TRAINED, "first_of_letter": True}


def lifts(reach: Reach = GYM, letter: Any = "A", **changes: Any) -> Lifts:
    return week_lifts(reach, Phase.HEAVY, frozenset(), Changes(**changes))[letter]


def said(reason: Reason | None) -> str:
    assert reason is not None
    return translator("en").plain(reason.text)


def only(reasons: tuple[Reason, ...], code: str) -> Reason:
    (found,) = [reason for reason in reasons if reason.code == code]
    return found


@pytest.mark.parametrize(
    ("changes", "code", "about", "text"),
    [
        (
            {"stalled": frozenset({"sq_back_barbell"})},
            "stalled_swap",
            "sq_half_barbell",
            "Barbell back squat stalled twice, so Barbell half squat (to a 90-degree knee bend) "
            "takes its place.",
        ),
        (
            {"resting": frozenset({"as_suitcase_carry"})},
            "resting_swap",
            "as_side_plank",
            "Suitcase carry went down twice in a row: Side plank takes its place for two weeks.",
        ),
        (
            {"too_heavy": frozenset({"sq_back_barbell"})},
            "regression",
            "sq_goblet",
            "The lightest load is still too much for Barbell back squat, so it is Goblet squat for now.",
        ),
        (
            {"earned": (("as_leg_curl", "as_slider_curl"),)},
            "step_earned_here",
            "as_slider_curl",
            "Hamstring slider curl follows Leg-curl machine: that step is earned.",
        ),
        (
            {"swapped": (("sq_back_barbell", "sq_goblet"),)},
            "runner_swap",
            "sq_goblet",
            "You chose Goblet squat in place of Barbell back squat.",
        ),
    ],
)
def test_a_lift_says_what_it_took_the_place_of_and_why(
    changes: dict[str, Any], code: str, about: str, text: str
) -> None:
    (reason,) = step_reasons(lifts(**changes), EVERYTHING)
    assert (reason.code, reason.about, reason.grade) == (code, about, Grade.COACH_PRACTICE)
    assert said(reason) == text


def test_a_new_block_says_which_lifts_are_others() -> None:
    reasons = step_reasons(lifts(**NEW_BLOCK), EVERYTHING)
    assert {reason.code for reason in reasons} == {"new_block_variety"}
    assert {reason.about for reason in reasons} == {"un_sl_rdl_backpack", "as_pallof", "as_slider_curl"}
    text = "A new block: Backpack single-leg Romanian deadlift takes the place of"
    assert said(reasons[0]) == f"{text} Single-leg Romanian deadlift, dumbbell."


@pytest.mark.parametrize("known", [{"last_block": ()}, {"first_of_letter": False}])
def test_a_new_block_says_it_in_the_first_session_and_of_what_was_trained(known: dict[str, Any]) -> None:
    assert step_reasons(lifts(**NEW_BLOCK | known), EVERYTHING) == ()


def test_what_was_trained_late_in_the_last_block_is_no_news() -> None:
    moved_up = (("A", "m2", "un_sl_rdl_bw"), ("A", "core", "as_dead_bug"), ("A", "hip", "as_slider_curl"))
    reasons = step_reasons(lifts(block=1, last_block=moved_up, first_of_letter=True), EVERYTHING)
    assert [reason.about for reason in reasons] == ["un_sl_rdl_db", "as_suitcase_carry", "as_leg_curl"]
    again = (*moved_up, ("C", "hip", "as_leg_curl"))
    assert lifts(block=1, last_block=again, first_of_letter=True).assistance[1].id == "as_leg_curl"


def test_what_the_session_does_not_show_is_not_explained() -> None:
    assert [one.about for one in step_reasons(lifts(**NEW_BLOCK), {"as_pallof"})] == ["as_pallof"]
    assert step_reasons(lifts(), EVERYTHING) == ()


JUMPS = JumpRules(GYM, 1, Tier.HIGH, Phase.HEAVY, Phase.HEAVY)


def rules(block: int = 0, *swapped: tuple[str, str]) -> JumpRules:
    last = frozenset({"pl_broad_jump", "pl_sl_pogo"}) if block else frozenset()
    return replace(JUMPS, block=block, swapped=swapped, last_block=last)


def test_jumps_say_that_they_are_new_in_the_block() -> None:
    reasons = jump_reasons("B", rules(1), EVERYTHING, first=True)
    assert [(one.code, one.about) for one in reasons] == [
        ("new_block_variety", "pl_a_skip"),
        ("new_block_variety", "pl_pogo_low"),
    ]
    assert said(reasons[0]) == "A new block: A-skip was not among the jumps of the last one."
    assert [one.about for one in jump_reasons("B", rules(1), {"pl_pogo_low"}, True)] == ["pl_pogo_low"]


def test_jumps_of_the_first_block_and_of_a_say_nothing() -> None:
    assert jump_reasons("B", rules(0), EVERYTHING, first=True) == ()
    assert jump_reasons("A", rules(1), EVERYTHING, first=True) == ()
    assert jump_reasons("B", rules(1), EVERYTHING) == ()


def test_a_swapped_jump_is_the_runners_own() -> None:
    (reason,) = jump_reasons("A", rules(0, ("pl_cmj", "pl_squat_jump")), EVERYTHING)
    assert (reason.code, reason.about) == ("runner_swap", "pl_squat_jump")
    assert said(reason) == "You chose Squat jump, paused in place of Counter-movement jump."


@pytest.mark.parametrize(
    ("name", "raises", "text"),
    [
        ("ca_double_floor", 1, "1 clean calf raise on the weaker leg: two legs for now."),
        ("ca_double_step", 7, "7 clean calf raises on the weaker leg: two legs for now."),
        ("ca_single_step", 8, "8 clean calf raises on the weaker leg: one leg, without a load for now."),
        ("ca_bent_single", 14, "14 clean calf raises on the weaker leg: one leg, without a load for now."),
        ("ca_single_db", 15, "15 clean calf raises on the weaker leg: one leg, with a load."),
        (
            "ca_single_floor",
            15,
            "15 clean calf raises on the weaker leg: one leg, and a load once there is one.",
        ),
    ],
)
def test_the_calf_ladder_tells_the_count(name: str, raises: int, text: str) -> None:
    reason = calf_reason(catalogue()[name], raises)
    assert said(reason) == text
    assert reason is not None
    assert (reason.code, reason.about, reason.evidence) == ("calf_ladder", name, ())


@pytest.mark.parametrize(
    ("name", "raises"),
    [
        ("ca_single_step", None),
        ("ca_standing_machine", 5),
        ("ca_iso_double", 12),
        ("ca_double_floor", 12),
        ("ca_single_step", 7),
    ],
)
def test_no_count_is_told_where_it_did_not_decide(name: str, raises: int | None) -> None:
    assert calf_reason(catalogue()[name], raises) is None
    assert calf_reason(None, raises) is None


def test_other_equipment_says_what_stands_in_for_what() -> None:
    usual, now = lifts(), lifts(Reach(1, ASSUMED_ITEMS))
    reasons = other_kit_reasons(usual, now, EVERYTHING)
    assert {one.code for one in reasons} == {"other_kit"}
    assert said(reasons[0]) == (
        "With what you have there, Rear-foot elevated split squat takes the place of Barbell back squat."
    )
    assert [one.about for one in reasons][:3] == ["un_rfess_bw", "ca_single_floor", "un_sl_rdl_bw"]
    assert other_kit_reasons(usual, usual, EVERYTHING) == ()
    assert other_kit_reasons(usual, now, {"un_rfess_bw"}) == reasons[:1]


def test_an_empty_slot_stands_in_for_nothing() -> None:
    sore = Reach(1, ASSUMED_ITEMS, (("calf", 4),))
    shown = {one.about for one in other_kit_reasons(lifts(), lifts(sore), EVERYTHING)}
    assert not any(name and name.startswith("ca_") for name in shown)


def test_an_empty_offer_says_so() -> None:
    reason = no_swap(catalogue()["as_short_foot"])
    assert (reason.code, reason.about) == ("no_swap", "as_short_foot")
    assert said(reason).startswith("Nothing takes the place of Short-foot hold")
