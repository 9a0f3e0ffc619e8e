"""Today's card of a lift: the first time, phases, deload, taper (5.2, 6.2, 7.1)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from profiles_strategy import TIERS
from training.progression.lifting import ROW, SPLIT_SQUAT, SQUAT, Lifting, kg, said

from core.training.progression.prescribe import Today, prescribe
from core.training.progression.track import Track
from core.training.session import Phase


class TestTheFirstTime:
    def test_a_main_lift_with_a_load_is_searched_for(self) -> None:
        card, reasons = Lifting().shown()
        assert card.find_load
        assert (card.load, card.aim, card.ramp, reasons) == (None, None, (), ())

    def test_where_nothing_is_new_it_is_done_by_feel(self) -> None:
        card = Lifting().card(Phase.DELOAD, may_search=False)
        assert (card.load, card.find_load) == (None, False)

    def test_assistance_and_bodyweight_are_not_searched_for(self) -> None:
        assert not Lifting(ROW, None).card().find_load
        assert not Lifting("sq_bw", kit=TIERS["E1"]).card().find_load

    def test_a_lift_that_was_only_done_by_feel_is_still_searched_for(self) -> None:
        lift = Lifting().did(4, full=False)
        assert lift.track.on == lift.day
        assert lift.card().find_load

    def test_a_search_that_the_recipe_asked_for_is_taken_back(self) -> None:
        lift = Lifting()
        asked = replace(lift.table(), find_load=True)
        card, _ = prescribe(asked, lift.exercise, None, lift.kit, Today(Phase.TAPER, may_search=False))
        assert not card.find_load


class TestPhases:
    def test_a_new_phase_takes_the_estimate_rounded_down(self) -> None:
        lift = Lifting().did(4, "80", 2)
        card, reasons = lift.shown(Phase.ADAPTATION)
        assert (card.load, card.reps, card.aim) == (Decimal(70), (8, 10), 8)
        assert [reason.code for reason in reasons] == ["load_new_phase"]

    def test_at_most_a_tenth_above_the_last_load(self) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).did(9, "60", 3)
        assert lift.card(Phase.HEAVY).load == 65

    def test_the_same_repetitions_and_left_are_the_same_load(self) -> None:
        for load in ("40", "42.5", "60", "62.5", "77.5", "82.5", "97.5"):
            lift = Lifting().did(4, load, 2)
            assert lift.card(Phase.MAINTENANCE).load == Decimal(load)

    def test_a_phase_after_a_deload_goes_on(self) -> None:
        lift = Lifting().did(5, "80", 2).did(full=False, phase=Phase.DELOAD)
        assert lift.card(Phase.HEAVY).load == 85
        assert lift.card(Phase.HEAVY).aim == 4


class TestDeloadAndTaper:
    def test_deload_takes_nine_tenths_of_the_last_load(self) -> None:
        card, reasons = Lifting().did(5, "80", 2).shown(Phase.DELOAD)
        assert (card.load, card.aim, card.reps) == (Decimal("70"), 4, (4, 5))
        assert said(reasons) == [
            "Barbell back squat: 90 % of your working load of 80 kg this week, rounded down to 70 kg."
        ]

    def test_exactly_on_a_step_it_is_that_step(self) -> None:
        assert Lifting().did(5, "75", 2).card(Phase.DELOAD).load == Decimal("67.5")
        assert Lifting().did(5, "100", 2).card(Phase.DELOAD).load == 90

    def test_never_below_the_lightest(self) -> None:
        assert Lifting().did(5, "20", 2).card(Phase.DELOAD).load == 20

    def test_taper_keeps_the_last_load_not_the_next(self) -> None:
        card, reasons = Lifting().did(5, "80", 2).shown(Phase.TAPER)
        assert (card.load, card.aim) == (Decimal(80), 3)
        assert [reason.code for reason in reasons] == ["load_taper"]

    def test_neither_searches(self) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).found(9, "40", 6)
        card = lift.card(Phase.TAPER, may_search=False)
        assert (card.load, card.find_load) == (None, False)

    def test_what_was_sold_is_not_asked_for(self) -> None:
        lift = Lifting().did(5, "80", 2)
        poorer = replace(lift.kit, most=Decimal(60))
        card, _ = prescribe(lift.table(Phase.TAPER), lift.exercise, lift.track, poorer, Today(Phase.TAPER))
        assert card.load == 60

    def test_the_pause_rests_in_a_deload(self) -> None:
        lift = Lifting("un_sl_box_squat", kit=TIERS["E0"]).did(10, left=2).did(10, left=2)
        assert lift.card(Phase.DELOAD).pause_s is None
        assert lift.card(Phase.TAPER).pause_s == 1


def test_an_aim_from_another_range_is_held_within_this_one() -> None:
    lift = Lifting()
    track = Track(SQUAT, load=Decimal(80), aim=9, last=Decimal(80), phase=Phase.HEAVY)
    card, _ = prescribe(lift.table(), lift.exercise, track, lift.kit, Today(Phase.HEAVY))
    assert (card.aim, card.reps) == (5, (4, 5))


@pytest.mark.parametrize("phase", [Phase.DELOAD, Phase.TAPER])
def test_a_rest_without_any_load_is_by_feel(phase: Phase) -> None:
    known: Any = {"may_search": False}
    assert Lifting(ROW, None).did(10).card(phase, **known).load is None


def test_pounds_have_their_own_steps() -> None:
    lift = Lifting(units="lb", body_mass=Decimal(154)).did(5, "185", 2)
    assert lift.stands("195", 4)
    assert Lifting(SPLIT_SQUAT, units="lb", max_load=kg(("dumbbell", "50"))).did(8, "50", 2).stands("50", 9)
