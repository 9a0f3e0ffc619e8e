"""The time estimate and the fit ladder (`science.md` 5.4)."""

from __future__ import annotations

import pytest

from core.training.choice.catalogue import Load, catalogue
from core.training.recipes.draft import Draft, Work
from core.training.recipes.fit import Trim, fit, fit_light
from core.training.recipes.timing import estimate_s, ramp_s
from core.training.session import Phase

LADDER = [
    Trim.PAIR,
    Trim.DROP_ASSISTANCE,
    Trim.ASSISTANCE_SET,
    Trim.M2_SET,
    Trim.M1_SET,
    Trim.DROP_SECOND_JUMP,
    Trim.DROP_ASSISTANCE,
    Trim.JUMP_SET,
    Trim.CALF_SET,
    Trim.M1_SET,
    Trim.JUMP_SET,
    Trim.M2_SET,
    Trim.CALF_SET,
    Trim.JUMP_SET,
    Trim.DROP_M2,
    Trim.M1_SET,
    Trim.JUMP_SET,
    Trim.DROP_ASSISTANCE,
]


def work(name: str, sets: int = 5, reps: int = 10) -> Work:
    return Work(catalogue()[name], sets, (reps, reps), 60)


def full(m1: str = "sq_bw") -> Draft:
    return Draft(
        Phase.HEAVY,
        1,
        (),
        180,
        jumps=[work("pl_pogo_low", 6), work("pl_cmj")],
        m1=Work(catalogue()[m1], 5, (10, 10), 180),
        calf=work("ca_double_floor"),
        m2=work("un_sl_rdl_bw"),
        assistance=[work("as_dead_bug"), work("as_side_plank"), work("as_push_up")],
    )


def test_the_steps_come_in_the_order_of_the_page() -> None:
    assert list(fit(full(), 0)) == LADDER


def test_at_the_end_one_main_lift_and_the_calf_are_left() -> None:
    draft = full()
    fit(draft, 0)
    assert (draft.m2, draft.assistance) == (None, [])
    assert draft.m1 is not None
    assert draft.calf is not None
    assert (draft.m1.sets, draft.calf.sets, draft.jumps[0].sets) == (2, 3, 2)
    assert len(draft.jumps) == 1


def test_it_stops_as_soon_as_the_session_fits() -> None:
    draft, paired = full(), full()
    paired.paired = True
    minutes = -(-int(estimate_s(paired)) // 60)
    assert fit(draft, 1000) == ()
    assert estimate_s(draft) > minutes * 60
    assert fit(draft, minutes) == (Trim.PAIR,)
    assert estimate_s(draft) <= minutes * 60


def test_a_loaded_main_lift_skips_the_step_for_unloaded_ones() -> None:
    assert list(fit(full("sq_back_barbell"), 0)).count(Trim.M1_SET) == 2
    assert list(fit(full("hi_band_good_morning"), 0)).count(Trim.M1_SET) == 2


def test_what_is_not_there_is_not_given_up() -> None:
    bare = Draft(Phase.HEAVY, 1, (), 180, m1=work("sq_bw", 1), calf=work("ca_double_floor", 1), paired=True)
    assert fit(bare, 0) == ()
    alone = Draft(Phase.HEAVY, 1, (), 180, m2=work("un_sl_rdl_bw", 1))
    assert fit(alone, 0) == ()
    assert alone.m2 is not None


def test_the_least_sets_are_kept_at_each_step() -> None:
    draft = full()
    assert draft.m1 is not None
    assert draft.m2 is not None
    draft.m1.sets, draft.m2.sets, draft.jumps = 3, 2, [work("pl_pogo_low", 3)]
    trims = list(fit(draft, 0))
    assert trims.count(Trim.M1_SET) == 1
    assert trims.count(Trim.M2_SET) == 1
    assert trims.count(Trim.JUMP_SET) == 2


def test_a_light_session_sheds_jumps_and_holds_on_two_legs() -> None:
    draft = Draft(
        Phase.LIGHT, 0, (), 180, jumps=[work("pl_snap_down", 4, 5)], calf=work("ca_iso_single", 3, 30)
    )
    assert list(fit_light(draft, 0)) == [Trim.JUMP_SET, Trim.JUMP_SET, Trim.TWO_LEG_HOLD, Trim.JUMP_SET]
    assert draft.calf is not None
    assert draft.calf.exercise.id == "ca_iso_double"
    assert fit_light(draft, 0) == ()
    assert fit_light(Draft(Phase.LIGHT, 0, (), 180), 0) == ()


@pytest.mark.parametrize(
    ("load", "phase", "level", "seconds"),
    [
        (Load.BARBELL, Phase.HEAVY, 1, 120),
        (Load.MACHINE, Phase.MAINTENANCE, 2, 120),
        (Load.BARBELL, Phase.ADAPTATION, 2, 60),
        (Load.MACHINE, Phase.DELOAD, 2, 60),
        (Load.BARBELL, Phase.HEAVY, 2, 180),
        (Load.BARBELL, Phase.POWER, 2, 180),
        (Load.DUMBBELL, Phase.POWER, 2, 45),
        (Load.BACKPACK, Phase.ADAPTATION, 0, 45),
        (Load.BAND, Phase.HEAVY, 1, 0),
        (Load.BODYWEIGHT, Phase.HEAVY, 2, 0),
    ],
)
def test_ramp_sets_take_their_time(load: Load, phase: Phase, level: int, seconds: int) -> None:
    assert ramp_s(load, phase, level) == seconds  # type: ignore[arg-type]


def test_the_estimate_adds_the_parts_of_the_page() -> None:
    # 180 warm-up; 20 + 6 x 6 + 5 x 60 + 30 jumps; 90 + 120 + 4 x 20 + 3 x 180 main.
    draft = Draft(Phase.HEAVY, 1, (), 180, jumps=[work("pl_pogo_low", 6)], m1=work("sq_back_barbell", 4, 5))
    assert draft.m1 is not None
    draft.m1.rest_s = 180
    assert estimate_s(draft) == 180 + 386 + 830
    # 60 + 90 + 60 for the bar + 2 x 40 x 2 + 60.
    draft.m2 = Work(catalogue()["un_split_squat_bb"], 2, (10, 10), 60)
    assert estimate_s(draft) == 180 + 386 + 830 + 430


def test_left_over_sets_of_a_pair_rest_on_their_own() -> None:
    draft = Draft(
        Phase.HEAVY, 1, (), 0, m1=work("sq_bw", 2, 10), calf=work("ca_double_floor", 3, 10), paired=True
    )
    # 20 + 20 + 2 x (50 + 75 + 30 + 75) - 75, then one calf set of 30 and its rest of 60.
    assert estimate_s(draft) == 425 + 90
