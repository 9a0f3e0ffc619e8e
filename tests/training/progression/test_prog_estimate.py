"""Estimates, lifts that carry the body, loads far above the last one, youth (2.1, 7.1)."""

from __future__ import annotations

from decimal import Decimal

from training.progression.lifting import SPLIT_SQUAT, SQUAT, Lifting, kg

from core.training.session import Phase

CALF = "ca_standing_machine"


def squat(at: str = "80") -> Lifting:
    """4-5 repetitions with 2 left, so far 4 in every set."""
    return Lifting().did(4, at, 2)


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
        lift = Lifting(age=17).did(8, "80", 3)
        lift.did(8, "100 100 100 85", 3, confirmed=True)
        estimate = lift.track.e1rm
        assert estimate is not None
        assert round(estimate, 1) == Decimal("116.2")
        assert lift.stands("97.5", 8)
        assert lift.codes == ["load_youth_cap"]


def test_a_load_in_between_is_rounded_to_what_can_be_made() -> None:
    assert Lifting().did(4, "81", 2).stands("80")
    assert Lifting().did(4, "45.359237", 2).stands("45")
    assert Lifting(SQUAT, max_load=kg(("barbell", "81"))).did(4, "81", 2).stands("81")
