"""Steps above a tenth, the heaviest and the lightest load there is (7.2, 7.3)."""

from __future__ import annotations

from training.progression.lifting import SPLIT_SQUAT, Lifting, kg

from core.training.session import Phase

CALF = "ca_standing_machine"


def squat(at: str = "80") -> Lifting:
    """4-5 repetitions with 2 left, so far 4 in every set."""
    return Lifting().did(4, at, 2)


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
