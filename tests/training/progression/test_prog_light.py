"""Unloaded, band and backpack lifts and assistance over the weeks (5.2, 7.3)."""

from __future__ import annotations

from decimal import Decimal

from profiles_strategy import TIERS
from training.progression.lifting import ROW, Lifting, kg

from core.training.session import Phase

HOME = TIERS["E1"]
PACK = "sq_backpack"


def pack() -> Lifting:
    """A backpack squat of 8-12 repetitions with 2 left at 10 kg."""
    return Lifting(PACK, kit=HOME).did(11, "10", 2)


class TestBackpack:
    def test_two_sessions_at_the_top_put_one_kilogram_more_in(self) -> None:
        lift = pack().did(12, left=2)
        assert lift.stands("10", 12)
        assert lift.codes == ["load_once"]
        lift.did(12, left=2)
        assert lift.stands("11", 8)
        assert lift.codes == ["load_raised"]

    def test_a_session_below_the_top_lies_between_them_and_counts_nothing(self) -> None:
        lift = pack().did(12, left=2).did(11, left=2).did(12, left=2)
        assert lift.stands("11", 8)

    def test_one_short_of_the_target_is_not_the_top(self) -> None:
        lift = pack().did(12, left=1).did(12, left=1)
        assert lift.stands("10", 12)
        assert lift.codes == ["load_same"]

    def test_the_card_done_twice_is_enough_without_a_told_rir(self) -> None:
        assert pack().did(12).did(12).stands("11")

    def test_pain_or_a_lighter_pack_count_nothing(self) -> None:
        assert pack().did(12, left=2).did(12, left=2, held=True).stands("10", 12)
        assert pack().did(12, left=2).did(12, "9", 2).stands("9", 12)

    def test_it_goes_down_like_any_load(self) -> None:
        assert pack().did(7, left=2).stands("9", 6)
        assert pack().did("8 8 7 8", left=2).stands("9", 8)

    def test_the_same_week_brings_one_step(self) -> None:
        lift = pack().did(12, left=2).did(12, left=2)
        lift.did(12, left=2, after=2).did(12, left=2, after=2)
        assert lift.stands("11", 12)
        assert lift.codes == ["load_capped"]
        assert lift.did(12, left=2, after=7).stands("12", 8)

    def test_a_full_pack_leads_to_the_progression(self) -> None:
        owned = HOME | {"dumbbell"}
        lift = Lifting(PACK, kit=owned, max_load=kg(("backpack", "10"))).did(12, "10", 2).did(12, left=2)
        assert lift.stands("10", 12)
        assert lift.track.earned == "sq_goblet"
        assert lift.codes == ["step_earned"]

    def test_a_pack_that_was_not_weighed_tells_nothing(self) -> None:
        lift = Lifting(PACK, kit=HOME).did(12, left=2).did(12, left=2)
        assert lift.track.load is None
        assert lift.codes == []

    def test_repetitions_go_on_through_the_phases(self) -> None:
        assert pack().card(Phase.MAINTENANCE).aim == 12


class TestBodyweight:
    def test_the_progression_that_the_runner_can_do_is_earned(self) -> None:
        lift = Lifting("sq_bw", kit=HOME).did(12, left=2)
        assert lift.track.earned is None
        assert lift.did(12, left=3).track.earned == "sq_backpack"

    def test_without_one_the_lowest_point_is_held(self) -> None:
        lift = Lifting("un_sl_box_squat", kit=TIERS["E0"])
        assert lift.card().reps == (6, 10)
        lift.did(10, left=2).did(10, left=2)
        assert (lift.card().pause_s, lift.card().aim) == (1, 6)
        assert lift.codes == ["pause_longer"]
        lift.did(10, left=2).did(10, left=2)
        assert lift.card().pause_s == 2

    def test_the_pause_is_taken_off_before_anything_easier(self) -> None:
        lift = Lifting("un_sl_box_squat", kit=TIERS["E0"]).did(10, left=2).did(10, left=2)
        lift.did(10, left=2).did(10, left=2).did(5, left=2)
        assert lift.card().pause_s == 1
        assert lift.codes == ["pause_shorter"]
        assert lift.did(5, left=2).card().pause_s is None

    def test_two_sets_short_lead_to_the_regression(self) -> None:
        lift = Lifting("sq_bw", kit=HOME).did("8 7 7 8", left=2)
        assert lift.track.too_heavy
        assert lift.codes == ["load_too_heavy"]

    def test_one_set_short_starts_from_the_low_end(self) -> None:
        lift = Lifting("sq_bw", kit=HOME).did(10, left=2).did("8 8 8 7", left=2)
        assert lift.card().aim == 8
        assert not lift.track.too_heavy
        assert lift.codes == ["load_from_low"]


class TestAssistance:
    def test_the_dose_grows_by_four_and_twice_there_the_load_goes_up(self) -> None:
        lift = Lifting(ROW, None).did(10, "16", 3)
        assert (lift.card().reps, lift.card().aim) == ((11, 11), 11)
        lift.did(14, left=3)
        assert lift.stands("16", 14)
        lift.did(14, left=3)
        assert lift.stands("18", 10)

    def test_it_is_measured_by_its_dose_not_by_the_card(self) -> None:
        assert Lifting(ROW, None).did(13, "16", 3).did(10, left=3).stands("16", 11)

    def test_without_a_load_the_progression_follows(self) -> None:
        lift = Lifting("as_push_up_incline", None).did(14, left=3).did(14, left=3)
        assert lift.track.earned == "as_push_up"

    def test_with_nothing_harder_it_stays_at_four_more(self) -> None:
        lift = Lifting("as_tib_raise", None).did(19, left=3).did(19, left=3)
        assert lift.card().aim == 19
        assert lift.codes == ["load_at_most_done"]
        assert lift.card().pause_s is None

    def test_a_weight_picked_by_feel_keeps_the_dose(self) -> None:
        lift = Lifting(ROW, None).did(10).did(10)
        assert (lift.card().load, lift.card().reps, lift.card().find_load) == (None, (10, 10), False)

    def test_a_young_runner_begins_with_six(self) -> None:
        lift = Lifting("as_pull_up", None, age=17)
        assert lift.card().reps == (6, 6)
        assert lift.did(10, left=3).did(10, left=3).card().aim == 10

    def test_deload_and_taper_have_the_dose(self) -> None:
        lift = Lifting(ROW, None).did(12, "16", 3)
        assert lift.card(Phase.DELOAD).reps == (10, 10)
        assert lift.card(Phase.DELOAD).load == 14
        assert lift.card(Phase.TAPER).load == 16


def test_no_load_is_doubted_that_was_told_alone() -> None:
    assert Lifting(ROW, None).did(10, "16", 3).did(10, "24", 3).track.doubted == Decimal(24)
