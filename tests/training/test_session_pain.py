"""What pain does to a session, and the light session (`science.md` 3.4, 4.2, 8.2)."""

from __future__ import annotations

import pytest
from session_driver import (
    codes,
    reason,
    runner,
    session,
    session_for,
    text,
)

from core.training.choice.catalogue import ASSUMED_ITEMS, catalogue
from core.training.profile import Pain, Tier
from core.training.safety.limits import Limit
from core.training.session import Phase


def test_pain_says_what_it_changed() -> None:
    made = session("A", knee_front=3)
    assert text(reason(made, "pain_swap")) == (
        "Pain 3 of 10 (front of the knee): Barbell Romanian deadlift takes the place of Barbell back squat."
    )
    assert reason(made, "pain_swap").evidence == ("E31",)
    kept = session("B", 1, "E2", achilles=3)
    assert text(reason(kept, "pain_set_less")).endswith("stays, with one set less.")
    gone = session("A", calf=5)
    assert text(reason(gone, "pain_leaves_out")) == "Pain 5 of 10 (calf): Standing calf machine is left out."
    assert reason(gone, "pain_leaves_out").evidence == ()


def test_pain_of_1_changes_no_lift() -> None:
    calm, sore = session("A"), session("A", knee_front=1)
    assert (sore.main, sore.assistance) == (calm.main, calm.assistance)
    assert not any(code.startswith("pain") for code in codes(sore))


def test_assistance_that_stays_by_its_limit_loses_a_set() -> None:
    made = session_for(
        runner(0, "E0", 45), "B", Phase.ADAPTATION, pain=(Pain("hip_side", 3), Pain("groin", 4))
    )
    sets = {item.exercise: item.sets for item in made.assistance.items}
    assert sets["as_side_lying_abd"] == 1


@pytest.mark.parametrize("minutes", [20, 60])
def test_red_pain_leaves_core_and_upper_body(minutes: int) -> None:
    made = session("A", 1, "E3", minutes, knee_front=6)
    assert [catalogue()[item.exercise].subcategory for item in made.assistance.items] == ["core", "upper"]
    assert made.main.empty is not None
    assert made.main.empty.code == "pain_red"
    assert "pain_red" in codes(made)
    light = session("L", knee_front=6)
    assert [catalogue()[item.exercise].subcategory for item in light.assistance.items] == ["core", "upper"]
    assert light.main.items == ()
    assert "pain_red" in codes(light)


def test_a_block_that_pain_empties_says_so() -> None:
    areas = ("shoulder", "wrist", "neck", "hip_side", "groin")
    sore = tuple(Pain(area, 5) for area in areas)
    made = session_for(
        runner(0, "E0", 45), "A", Phase.HEAVY, pain=sore, limits=(Limit.PREGNANCY,), equipment=ASSUMED_ITEMS
    )
    assert made.assistance.empty is not None
    assert made.assistance.empty.code == "pain_leaves_nothing"
    held = session("L", calf=5)
    assert held.main.empty is not None
    assert held.main.empty.code == "pain_leaves_nothing"


def test_a_light_session_is_core_hip_foot_upper_and_a_calf_hold() -> None:
    made = session("L", 2, "E3", 60)
    assert [catalogue()[item.exercise].subcategory for item in made.assistance.items] == [
        "core",
        "hip",
        "foot",
        "upper",
    ]
    assert {item.sets for item in made.assistance.items} == {2}
    assert all(item.rir == 4 for item in made.assistance.items if item.rir is not None)
    (hold,) = made.main.items
    assert (hold.slot, hold.sets, hold.reps) == ("calf", 3, (30, 30))
    assert {item.tier for item in made.plyometric.items} == {Tier.LOW}
    assert made.plyometric.contacts <= 20
    assert made.warm_up.seconds == 180
    assert made.minutes <= 20
    assert "kind_light" in codes(made)


def test_a_light_session_that_gave_something_up_says_so() -> None:
    assert "fit_ladder" in codes(session("L"))
    assert "fit_ladder" not in codes(session("L", 0, "E0"))


def test_any_pain_above_2_stops_the_jumps_of_a_light_session() -> None:
    assert session("L", shoulder=2).plyometric.items
    assert session("L", shoulder=3).plyometric.items == ()


def test_a_hold_that_stays_by_its_limit_loses_a_set() -> None:
    assert session("L", achilles=3).main.items[0].sets == 2
