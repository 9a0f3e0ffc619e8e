"""Main lifts with a load of their own over the weeks (7.1 to 7.3)."""

from __future__ import annotations

from datetime import timedelta

from training.progression.lifting import Lifting

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
        lift = squat("100").did(5, "110", 2, after=3, confirmed=True)
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
