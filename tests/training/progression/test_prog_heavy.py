"""Main lifts with a load of their own over the weeks (7.1 to 7.3)."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

from training.progression.lifting import SPLIT_SQUAT, SQUAT, Lifting, kg

from core.training.session import Phase

CALF = "ca_standing_machine"


def squat(at: str = "80") -> Lifting:
    """4-5 repetitions with 2 left, so far 4 in every set."""
    return Lifting().did(4, at, 2)


class TestTheTable:
    def test_repetitions_are_added_until_the_top_then_load(self) -> None:
        lift = squat()
        assert lift.stands("80", 5)
        assert lift.codes == ["load_same_more_reps"]
        lift.did(5, left=2)
        assert lift.stands("85", 4)
        assert lift.codes == ["load_raised"]

    def test_easy_sets_bring_a_larger_step(self) -> None:
        assert squat("100").did(5, left=4).stands("107.5", 4)
        assert squat("100").did(5, left=4).codes == ["load_raised_easy"]
        assert squat("100").did(5, left=3).stands("105")

    def test_a_novice_takes_no_larger_step_in_the_first_sessions(self) -> None:
        assert squat("100").did(5, left=4, early=True).stands("105", 4)

    def test_one_harder_than_planned_stays(self) -> None:
        lift = squat().did("5 5 5 5", left=1)
        assert lift.stands("80", 5)
        assert lift.codes == ["load_same"]

    def test_two_harder_than_planned_takes_a_twentieth(self) -> None:
        lift = squat("100").did(5, left=0)
        assert lift.stands("95", 4)
        assert lift.codes == ["load_down_5"]

    def test_a_set_under_the_range_takes_a_twentieth_two_a_tenth(self) -> None:
        assert squat("100").did("5 4 4 3", left=2).stands("95", 4)
        lift = squat("100").did("5 4 3 3", left=2)
        assert lift.stands("90", 4)
        assert lift.codes == ["load_down_10"]

    def test_a_single_repetition_more_is_counted_from_the_weakest_set(self) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).did("10 9 8", "60", 3)
        assert lift.stands("60", 9)
        assert lift.did("10 9 9", left=3).stands("60", 10)


class TestRirNotTold:
    def test_the_card_done_twice_at_the_top_is_a_raise(self) -> None:
        lift = squat().did(5)
        assert lift.stands("80", 5)
        assert lift.codes == ["load_twice"]
        assert lift.did(5).stands("85", 4)

    def test_told_once_it_needs_no_second_session(self) -> None:
        assert squat().did(5).did(5, left=2).stands("85")

    def test_something_between_them_starts_the_count_anew(self) -> None:
        lift = squat().did(5).did("5 5 5 4").did(5)
        assert lift.stands("80", 5)
        assert lift.did(5).stands("85")

    def test_all_done_below_the_top_is_one_repetition_more(self) -> None:
        assert Lifting().did(4, "80").stands("80", 5)

    def test_less_than_the_card_stays(self) -> None:
        lift = squat().did("5 5 5 4")
        assert lift.stands("80", 5)
        assert lift.codes == ["load_same"]


class TestWhatNeverGoesUp:
    def test_pain_holds_the_load(self) -> None:
        lift = squat().did(5, left=3, held=True)
        assert lift.stands("80", 5)
        assert lift.codes == ["load_held"]

    def test_pain_does_not_keep_it_from_going_down(self) -> None:
        assert squat("100").did(3, left=3, held=True).stands("90")

    def test_a_set_lighter_than_the_card(self) -> None:
        lift = squat().did("5 5 5 5", "80 80 80 75", 3)
        assert lift.stands("80", 5)
        assert lift.codes == ["load_lighter"]

    def test_all_sets_lighter_make_that_the_load(self) -> None:
        assert squat().did("5 5 5 5", "75", 3).stands("75", 5)

    def test_a_tie_goes_to_the_lighter_load(self) -> None:
        assert squat().did("5 5 5 5", "80 80 75 75", 3).stands("75")

    def test_sets_that_were_left_out(self) -> None:
        lift = squat().did("5 5 5", left=3)
        assert lift.stands("80", 5)
        assert lift.codes == ["load_fewer_sets"]

    def test_an_eased_session_a_deload_and_a_session_without_sets(self) -> None:
        lift = squat()
        before = lift.track
        after = lift.did(5, left=4, full=False).did("", full=True, card=lift.card()).track
        assert (after.load, after.aim, after.last) == (before.load, before.aim, before.last)
        assert after.on == lift.day

    def test_a_load_nobody_told(self) -> None:
        track = Lifting().did(5, left=4).track
        assert track.load is None
        assert track.reasons == ()


class TestCaps:
    def test_seven_days_bring_a_tenth_at_most(self) -> None:
        lift = squat("100").did(5, left=4)
        assert lift.stands("107.5")
        lift.did(5, left=4, after=3)
        assert lift.stands("110", 4)
        lift.did(5, left=4, after=3)
        assert lift.stands("110", 5)
        assert lift.codes == ["load_capped"]

    def test_after_seven_days_the_next_tenth_is_free(self) -> None:
        assert squat("100").did(5, left=4).did(5, left=4, after=7).stands("115")

    def test_an_own_jump_counts_among_the_seven_days(self) -> None:
        lift = squat("100").did(5, "110", 2, after=3)
        assert lift.stands("110", 5)
        assert lift.codes == ["load_capped"]

    def test_two_reduces_in_a_row_bring_a_substitute_for_two_weeks(self) -> None:
        lift = squat("100").did(3, left=2)
        assert lift.track.rest_until is None
        lift.did(3, left=2)
        assert lift.track.rest_until == lift.day + timedelta(14)
        assert "load_rest" in lift.codes
        assert (lift.track.reduces, lift.track.stalls, len(lift.track.reduced_on)) == (2, 2, 2)

    def test_a_session_between_them_starts_the_count_anew(self) -> None:
        lift = squat("100").did(3, left=2).did(4, left=1).did(3, left=2)
        assert lift.track.rest_until is None
        assert (lift.track.reduces, lift.track.stalls) == (1, 2)

    def test_after_the_two_weeks_the_count_is_new_and_a_raise_ends_the_stall(self) -> None:
        lift = squat("100").did(3, left=2).did(3, left=2).did(3, left=2, after=14)
        assert (lift.track.reduces, lift.track.stalls) == (1, 3)
        assert lift.did(5, left=2).track.stalls == 0


class TestLargeSteps:
    def test_the_range_is_extended_by_four_before_a_step_above_a_tenth(self) -> None:
        lift = Lifting(SPLIT_SQUAT).did(8, "12", 2)
        assert lift.stands("12", 9)
        assert lift.codes == ["load_range_extended"]
        assert lift.card().reps == (6, 12)
        lift.did(11, left=2)
        assert lift.stands("12", 12)
        lift.did(12, left=2)
        assert lift.stands("14", 6)
        assert lift.codes == ["load_raised"]
        assert lift.card().reps == (6, 8)

    def test_at_exactly_a_tenth_there_is_no_extension(self) -> None:
        assert Lifting(SPLIT_SQUAT).did(8, "20", 2).stands("22", 6)

    def test_two_small_steps_do_not_fit_in_seven_days(self) -> None:
        lift = Lifting(SPLIT_SQUAT).did(8, "12", 2).did(12, left=2, after=2).did(8, left=2, after=2)
        assert lift.stands("14", 9)
        lift.did(12, left=2, after=2)
        assert lift.stands("14", 12)
        assert lift.codes == ["load_capped"]

    def test_another_phase_ends_the_extension(self) -> None:
        lift = Lifting(SPLIT_SQUAT).did(8, "12", 2)
        assert lift.card(Phase.MAINTENANCE).reps == (6, 8)
        assert lift.did(6, left=2, phase=Phase.MAINTENANCE).track.top is None


class TestTheHeaviestThereIs:
    def test_repetitions_then_lowering_then_one_leg(self) -> None:
        lift = Lifting("sq_goblet", "m1", Phase.HEAVY, max_load=kg(("dumbbell", "30")))
        lift.did(8, "30", 2)
        assert lift.stands("30", 9)
        assert lift.codes == ["load_at_most"]
        assert lift.card().reps == (6, 12)
        lift.did(12, left=2)
        assert (lift.card().lower_s, lift.card().aim) == (4, 6)
        assert lift.codes == ["load_at_most_slower"]
        lift.did(12, left=2)
        assert lift.track.earned == "sq_half_barbell"
        assert lift.codes == ["step_earned"]

    def test_a_calf_goes_to_fifteen(self) -> None:
        lift = Lifting(CALF, "calf", max_load=kg(("calf_machine", "80"))).did(8, "80", 2)
        assert lift.card().reps == (6, 15)

    def test_without_a_progression_one_leg_is_next(self) -> None:
        lift = Lifting(CALF, "calf", max_load=kg(("calf_machine", "80")))
        lift.did(8, "80", 2).did(15, left=2).did(15, left=2)
        assert lift.track.earned == "ca_single_db"

    def test_with_nothing_harder_it_stays(self) -> None:
        owned = frozenset({"wall", "chair", "dumbbell"})
        lift = Lifting("un_sl_rdl_db", "m2", kit=owned, max_load=kg(("dumbbell", "16")))
        lift.did(8, "16", 2).did(12, left=2).did(12, left=2)
        assert lift.track.earned is None
        assert lift.codes == ["load_at_most_done"]

    def test_a_raise_ends_at_it_also_between_two_steps(self) -> None:
        assert Lifting(max_load=kg(("barbell", "82"))).did(5, "80", 2).stands("82", 4)

    def test_a_new_phase_keeps_the_longer_range(self) -> None:
        lift = Lifting(SPLIT_SQUAT, max_load=kg(("dumbbell", "12"))).did(8, "12", 2)
        assert lift.card(Phase.MAINTENANCE).reps == (6, 12)
        lift.did(10, left=2, phase=Phase.MAINTENANCE)
        assert lift.stands("12", 11)


class TestTheLightestThereIs:
    def test_below_the_empty_bar_the_regression_follows(self) -> None:
        lift = squat("20").did(3, left=2)
        assert lift.stands("20")
        assert lift.track.too_heavy
        assert lift.codes == ["load_down_10", "load_too_heavy"]

    def test_down_to_it_is_allowed(self) -> None:
        lift = squat("22.5").did(3, left=2)
        assert lift.stands("20")
        assert not lift.track.too_heavy

    def test_a_good_session_takes_it_back(self) -> None:
        assert not squat("20").did(3, left=2).did(4, left=2).track.too_heavy


class TestBodyCarried:
    def test_two_sets_short_take_an_increment_and_two_repetitions(self) -> None:
        lift = Lifting(SPLIT_SQUAT).did(5, "20", 2)
        assert lift.stands("18", 4)
        assert lift.card().reps == (4, 8)

    def test_a_smaller_cut_takes_no_repetitions(self) -> None:
        assert Lifting(SPLIT_SQUAT).did("6 6 5", "20", 2).stands("18", 6)

    def test_the_repetitions_come_back_one_by_one(self) -> None:
        lift = Lifting(SPLIT_SQUAT).did(5, "20", 2).did(4, left=2)
        assert lift.card().reps == (5, 8)
        assert lift.stands("18", 5)
        lift.did(5, left=2)
        assert lift.card().reps == (6, 8)
        assert lift.stands("18", 6)

    def test_a_young_runner_never_has_fewer_than_six(self) -> None:
        lift = Lifting(SPLIT_SQUAT, age=17).did(5, "20", 3)
        assert lift.stands("18", 6)
        assert lift.card().reps == (6, 8)

    def test_there_is_no_estimate_and_a_new_phase_keeps_the_load(self) -> None:
        lift = Lifting(SPLIT_SQUAT, phase=Phase.ADAPTATION).did(10, "16", 2)
        assert lift.track.e1rm is None
        assert lift.card(Phase.HEAVY).load == 16
        assert lift.card(Phase.HEAVY).aim == 6


class TestTheEstimate:
    def test_it_comes_from_the_last_set(self) -> None:
        assert squat().track.e1rm == 80 * (1 + Decimal(6) / 30)
        track = squat().did("5 5 5 4", left=1).track
        assert track.e1rm is not None
        assert round(track.e1rm, 4) == round(80 * (1 + Decimal(5) / 30), 4)

    def test_more_than_twelve_repetitions_and_left_tell_nothing(self) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).did(9, "60", 3)
        assert lift.track.e1rm == 84
        assert lift.did(10, left=3).track.e1rm == 84

    def test_a_load_far_above_the_last_one_is_asked_about(self) -> None:
        lift = squat().did(5, "120", 2)
        assert lift.track.doubted == 120
        assert lift.track.e1rm == Decimal("105.6")
        assert lift.stands("87.5")
        assert lift.codes == ["load_confirm"]

    def test_confirmed_it_counts(self) -> None:
        lift = squat().did(5, "120", 2, confirmed=True)
        assert lift.track.doubted is None
        assert lift.track.last == 120
        assert lift.stands("125")

    def test_a_tenth_more_is_not_asked_about(self) -> None:
        lift = squat().did(4, "87.5", 2)
        assert lift.track.doubted is None
        assert lift.stands("87.5", 5)

    def test_the_card_s_own_load_is_never_doubted(self) -> None:
        lift = squat().did(5, left=6)
        assert lift.track.doubted is None
        assert lift.track.e1rm == Decimal("105.6")

    def test_too_far_from_failure_the_load_itself_is_looked_at(self) -> None:
        assert squat().did(12, "120", 2).track.doubted == 120

    def test_the_doubt_ends_with_the_next_session(self) -> None:
        assert squat().did(5, "120", 2).did(4, left=2).track.doubted is None

    def test_without_an_estimate_it_takes_more_than_one_increment(self) -> None:
        assert Lifting(SPLIT_SQUAT).did(6, "10", 2).did(6, "12", 2).track.doubted is None
        lift = Lifting(SPLIT_SQUAT).did(6, "10", 2).did(6, "14", 2)
        assert lift.track.doubted == 14
        assert lift.stands("10")

    def test_without_an_estimate_15_percent_are_no_doubt(self) -> None:
        assert Lifting(SPLIT_SQUAT).did(6, "40", 2).did(6, "46", 2).track.doubted is None
        assert Lifting(SPLIT_SQUAT).did(6, "40", 2).did(6, "48", 2).track.doubted == 48


class TestYouth:
    def test_no_load_above_its_share_of_the_estimate(self) -> None:
        lift = Lifting(age=17, increment=kg(("barbell", "2.5"))).did(8, "100", 3)
        estimate = lift.track.e1rm
        assert estimate is not None
        lift.did(8, left=3)
        card = lift.card()
        assert card.load is not None
        assert card.load <= estimate * Decimal("0.85")

    def test_a_raise_above_it_waits(self) -> None:
        lift = Lifting(age=17)
        card = lift.card()
        lift.did("8 8 6", "100", 3, card=card).steps.clear()
        low = card.reps[0]
        lift.did(f"{low} {low} {low}", "100", 0)
        assert lift.stands("95")


def test_a_load_in_between_is_rounded_to_what_can_be_made() -> None:
    assert Lifting().did(4, "81", 2).stands("80")
    assert Lifting().did(4, "45.359237", 2).stands("45")
    assert Lifting(SQUAT, max_load=kg(("barbell", "81"))).did(4, "81", 2).stands("81")
