"""The search for a load, and loads that are cut (5.2, 6.4, 7.1, 7.4)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from profiles_strategy import TIERS
from training.progression.lifting import PLANK, SPLIT_SQUAT, Lifting, kg, said

from core.training.session import Phase


class TestTheSearch:
    @pytest.mark.parametrize(
        ("reps", "at", "left", "load"),
        [(9, "60", 3, "60"), (8, "60", 1, "55"), (8, "40", 4, "40"), (10, "20", 2, "20")],
    )
    def test_with_a_share_of_1rm_the_estimate_gives_the_load(
        self, reps: int, at: str, left: int, load: str
    ) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).found(reps, at, left)
        assert lift.stands(load, 8)
        assert not lift.card().find_load
        assert lift.codes[0] == "load_found"

    def test_too_far_from_failure_it_goes_on_from_there(self) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).found(9, "40", 6)
        assert (lift.card().load, lift.card().find_load) == (Decimal(45), True)
        assert lift.codes == ["load_search_on"]
        assert lift.card(may_search=False).find_load is False
        assert lift.found(9, "60", 3).card().find_load is False

    def test_without_a_share_the_set_must_be_about_as_hard_as_wanted(self) -> None:
        assert Lifting(SPLIT_SQUAT).found(8, "17", 3).stands("16")
        assert not Lifting(SPLIT_SQUAT).found(8, "17", 3).card().find_load
        assert Lifting(SPLIT_SQUAT).found(8, "17", 4).card().find_load

    def test_from_a_load_between_two_it_goes_on_above_it(self) -> None:
        assert Lifting(SPLIT_SQUAT).found(8, "5", 6).card().load == 6

    def test_the_heaviest_load_there_is_ends_it(self) -> None:
        lift = Lifting(SPLIT_SQUAT, max_load=kg(("dumbbell", "12"))).found(8, "12", 6)
        assert (lift.card().load, lift.card().find_load) == (Decimal(12), False)

    def test_a_load_that_is_searched_for_is_no_working_load(self) -> None:
        lift = Lifting("ca_standing_machine", "calf").found(8, "5", 9)
        for phase in (Phase.DELOAD, Phase.TAPER):
            card, reasons = lift.shown(phase, may_search=False)
            assert (card.load, card.find_load, reasons) == (None, False, ())

    def test_a_break_in_the_middle_of_it_takes_its_share(self) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).found(9, "40", 6).cut("0.8")
        assert (lift.card().load, lift.card().find_load) == (Decimal(35), True)
        assert lift.texts[-1] == "Barbell back squat: the search goes on from 35 kg."

    @pytest.mark.parametrize(
        ("reps", "left", "load", "aim", "code"),
        [
            (8, 2, "20", 6, "load_found"),
            (6, 2, "20", 6, "load_found"),
            (7, 0, "20", 6, "load_found"),  # one left at 6: rule 6 keeps the load
            (6, 0, "18", 6, "load_found_less"),  # none left at 6, two were wanted
            (5, 0, "18", 4, "load_found_less"),  # not even 6
            (5, 3, "20", 6, "load_found"),
        ],
    )
    def test_without_an_estimate_it_is_right_for_the_work_sets(
        self, reps: int, left: int, load: str, aim: int, code: str
    ) -> None:
        lift = Lifting(SPLIT_SQUAT).found(reps, "20", left)
        assert lift.stands(load, aim)
        assert lift.codes[0] == code

    def test_where_the_lightest_is_too_much_for_them_the_regression_follows(self) -> None:
        lift = Lifting("ca_standing_machine", "calf", Phase.ADAPTATION).found(8, "5", 0)
        assert lift.track.too_heavy
        assert lift.codes == ["load_found_less", "load_too_heavy"]

    def test_a_backpack_is_searched_for_like_this(self) -> None:
        lift = Lifting("sq_backpack", kit=TIERS["E1"])
        assert lift.card().find_load
        assert lift.found(12, "8", 3).stands("8", 8)

    def test_a_first_set_harder_than_wanted_leads_to_the_regression(self) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).found(8, "20", 2)
        assert lift.track.too_heavy
        assert lift.codes == ["load_found", "load_too_heavy"]
        assert not Lifting(phase=Phase.ADAPTATION).found(8, "22.5", 2).track.too_heavy
        assert not Lifting(phase=Phase.ADAPTATION).found(8, "20", 3).track.too_heavy

    def test_rir_not_told_is_the_target(self) -> None:
        assert Lifting(phase=Phase.ADAPTATION).found(9, "60", None).stands("60")

    def test_a_search_without_a_load_found_nothing(self) -> None:
        lift = Lifting().did("5", found=True)
        assert lift.track.load is None
        assert lift.card().find_load


class TestCuts:
    def test_a_tenth_is_rounded_down(self) -> None:
        lift = Lifting().did(5, "80", 2).cut("0.9")
        assert lift.stands("75", 4)
        assert lift.track.last == Decimal("70")
        assert lift.codes == ["time_off", "load_cut"]

    def test_a_twentieth_after_a_half_marathon(self) -> None:
        assert Lifting().did(4, "80", 2).cut("0.95").stands("75")
        assert Lifting(SPLIT_SQUAT).did(6, "20", 2).cut("0.95").stands("18", 6)

    def test_without_an_estimate_two_repetitions_go_too(self) -> None:
        lift = Lifting(SPLIT_SQUAT).did(6, "8", 2).cut("0.9")
        assert lift.stands("6", 4)
        assert lift.card().reps == (4, 8)

    def test_never_below_the_lightest(self) -> None:
        lift = Lifting().did(4, "20", 2).cut("0.8")
        assert lift.stands("20")
        assert not lift.track.too_heavy

    def test_all_of_it_changes_nothing(self) -> None:
        lift = Lifting().did(4, "80", 2)
        before = lift.track
        assert lift.cut("1").track == before

    def test_nothing_left_is_a_new_search(self) -> None:
        lift = Lifting().did(4, "80", 2).cut("0")
        assert lift.card().find_load
        assert (lift.track.load, lift.track.e1rm, lift.track.last) == (None, None, None)
        assert lift.codes == ["time_off", "load_cut"]

    def test_a_new_phase_after_it_keeps_the_cut(self) -> None:
        lift = Lifting(phase=Phase.ADAPTATION).did(9, "60", 3)
        assert lift.card(Phase.HEAVY).load == 65
        card, reasons = lift.cut("0.8").shown(Phase.HEAVY)
        assert card.load == 50
        assert said(reasons) == [
            "20 days off.",
            "Barbell back squat: a new phase with 4-5 repetitions, 2 left. With that taken off it is 50 kg.",
        ]

    def test_being_back_at_once_is_no_typing_error(self) -> None:
        lift = Lifting().did(4, "80", 2).cut("0.8").cut("0.9").did(4, "80", 2)
        assert lift.track.doubted is None
        assert lift.track.e1rm == 96

    def test_a_lift_without_a_load_starts_from_the_low_end(self) -> None:
        lift = Lifting("sq_bw", kit=TIERS["E1"]).did(10, left=2).cut("0.9")
        assert lift.card().aim == 8
        assert lift.codes == ["time_off", "load_cut"]
        assert Lifting(PLANK, None).did(30).cut("0.9").card().reps == (35, 35)

    def test_the_next_session_goes_on_from_it(self) -> None:
        lift = Lifting().did(4, "80", 2).cut("0.9").did(left=2)
        assert lift.stands("70", 5)
        assert not lift.track.cut

    def test_the_first_sessions_back_may_be_eased_and_change_nothing(self) -> None:
        lift = Lifting().did(4, "80", 2).cut("0.9").did(5, left=4, full=False)
        assert lift.stands("70", 4)
        assert lift.codes == ["time_off", "load_cut"]
