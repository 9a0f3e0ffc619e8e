"""Timed holds over the weeks (7.3)."""

from __future__ import annotations

from profiles_strategy import TIERS
from training.progression.lifting import PLANK, Lifting

from core.training.session import Phase

HOME = TIERS["E1"]
PACK = "sq_backpack"


class TestHolds:
    def test_five_seconds_more_after_each_success(self) -> None:
        lift = Lifting(PLANK, None).did(30)
        assert (lift.card().reps, lift.card().aim) == ((35, 35), None)
        assert lift.codes == ["seconds_up"]

    def test_a_plank_ends_at_sixty_and_then_the_progression_follows(self) -> None:
        lift = Lifting(PLANK, None).did(30)
        for seconds in (35, 40, 45, 50, 55):
            lift.did(seconds)
        assert lift.card().reps == (60, 60)
        assert lift.track.earned is None
        lift.did(60)
        assert lift.card().reps == (60, 60)
        assert lift.track.earned == "as_long_lever_plank"

    def test_other_holds_end_at_forty_five(self) -> None:
        lift = Lifting("sq_wall_iso", "m1").did(30).did(35).did(40)
        assert lift.card().reps == (45, 45)
        assert lift.did(45).track.earned == "sq_box_bw"

    def test_with_nothing_harder_it_stays(self) -> None:
        lift = Lifting("as_copenhagen_short", None, level=0).did(15)
        for seconds in (20, 25, 30, 35, 40):
            lift.did(seconds)
        assert lift.did(45).card().reps == (45, 45)
        assert lift.codes == ["load_at_most_done"]
        assert lift.card().pause_s is None

    def test_one_set_short_repeats_it_two_take_five_off(self) -> None:
        lift = Lifting(PLANK, None).did(30).did("35 34")
        assert lift.card().reps == (35, 35)
        assert lift.codes == ["seconds_same"]
        lift.did("34 30")
        assert lift.card().reps == (30, 30)
        assert lift.codes == ["seconds_down"]
        assert lift.did("20 20").card().reps == (30, 30)

    def test_pain_and_a_missing_set_repeat_it(self) -> None:
        assert Lifting(PLANK, None).did(30, held=True).card().reps == (30, 30)
        assert Lifting(PLANK, None).did("30").codes == ["load_fewer_sets"]

    def test_a_carry_gets_heavier_at_its_longest(self) -> None:
        lift = Lifting("as_suitcase_carry", None).did(30, "16").did(35).did(40)
        assert lift.stands("16")
        lift.did(45)
        assert lift.card().reps == (30, 30)
        assert lift.stands("18")
        assert lift.codes == ["load_raised"]

    def test_deload_and_taper_have_the_seconds_of_the_table(self) -> None:
        lift = Lifting(PLANK, None).did(30).did(35)
        assert lift.card(Phase.DELOAD).reps == (30, 30)
        assert lift.card(Phase.TAPER).reps == (30, 30)
        assert lift.card().reps == (40, 40)

    def test_a_first_hold_is_as_in_the_table(self) -> None:
        assert Lifting(PLANK, None).card() == Lifting(PLANK, None).table()
