"""Whatever is logged: caps, floors and ranges hold (7.1 to 7.3)."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from training.progression.lifting import MONDAY, Lifting, kg

from core.training.journal import SetDone
from core.training.progression.exposure import Cut, Exposure
from core.training.progression.track import follow
from core.training.session import Phase, Unit

LIFTS: tuple[tuple[str, Any], ...] = (
    ("sq_back_barbell", "m1"),
    ("sq_goblet", "m1"),
    ("un_rfess_db", "m2"),
    ("ca_standing_machine", "calf"),
    ("sq_backpack", "m1"),
    ("sq_bw", "m1"),
    ("as_db_row", None),
    ("as_front_plank", None),
)
PHASES = (Phase.ADAPTATION, Phase.HEAVY, Phase.POWER, Phase.MAINTENANCE)
DAYS = st.integers(1, 14)
SESSIONS = st.lists(
    st.tuples(
        DAYS,
        st.sampled_from((*PHASES, Phase.DELOAD, Phase.TAPER)),
        st.lists(st.integers(-3, 4), min_size=4, max_size=4),
        st.none() | st.integers(0, 6),
        st.sampled_from((None, None, "0.9", "0.8", "0")),
        st.booleans(),
    ),
    max_size=12,
)


def trained(lift: Lifting, sessions: Any) -> list[Any]:
    """Sessions on their cards, each set a little more or less than asked; yields loads by day."""
    loads = []
    first = True
    for days, phase, off, left, cut, held in sessions:
        lift.day += timedelta(days)
        if cut is not None:
            lift.cut(cut, after=0)
        card = lift.card(phase, may_search=phase in PHASES)
        wanted = card.aim or card.reps[0]
        known = card.load if card.load is not None or not lift.exercise.load.external else lift.kit.start
        sets = tuple(SetDone(max(0, wanted + one), known) for one in off[: card.sets])
        full = phase in PHASES
        lift.steps.append(
            Exposure(lift.day, phase, card, sets, left, full, card.find_load and full, held=held)
        )
        loads.append((lift.day, card, first or cut is not None))
        first = False
    return loads


@given(st.sampled_from(LIFTS), SESSIONS, st.integers(16, 30), st.none() | st.integers(30, 90))
def test_no_card_is_above_or_below_what_the_rules_allow(
    one: tuple[str, Any], sessions: Any, age: int, most: int | None
) -> None:
    owned = kg(*((item, str(most)) for item in ("barbell", "dumbbell", "backpack"))) if most else ()
    lift = Lifting(one[0], one[1], age=age, max_load=owned)
    cards = trained(lift, sessions)
    kit = lift.kit
    for (_, before, _), (_, card, fresh) in pairwise(cards):
        if card.load is not None:
            assert card.load >= kit.lightest
            assert kit.most is None or card.load <= max(kit.most, kit.lightest)
            assert card.load == kit.most or card.load % kit.increment == 0
        if card.unit is Unit.SECONDS:
            assert card.reps[0] == card.reps[1] <= 60
        elif card.aim is not None:
            assert 1 <= card.reps[0] <= card.aim <= card.reps[1]
            if kit.youth:
                assert card.aim >= 6
        # A load rests in deload and taper, and comes back from there.
        if fresh or before.load is None or card.load is None or before.find_load:
            continue
        last = lift.track.last
        assert last is None or card.load <= max(before.load, last) * Decimal("1.25") + kit.increment


@given(st.sampled_from(LIFTS[:4]), SESSIONS)
def test_a_raise_within_seven_days_is_a_tenth_or_the_smallest_step(
    one: tuple[str, Any], sessions: Any
) -> None:
    lift = Lifting(*one)
    trained(lift, sessions)
    steps = [step for step in lift.steps if isinstance(step, Exposure)]
    full = [step for step in steps if step.full and not step.found and step.item.load is not None]
    for earlier in full:
        for later in full:
            if timedelta(0) < later.on - earlier.on < timedelta(7):
                between = [step for step in lift.steps if isinstance(step, Cut) and earlier.on <= step.on]
                before, after = earlier.item.load, later.item.load
                if between or before is None or after is None:
                    continue
                assert after <= max(before * Decimal("1.1"), before + lift.kit.increment)


@given(st.sampled_from(LIFTS), SESSIONS)
def test_reading_again_is_the_same(one: tuple[str, Any], sessions: Any) -> None:
    lift = Lifting(*one)
    trained(lift, sessions)
    again = follow(lift.exercise, tuple(lift.steps), lift.kit, lift.slot)
    assert again == lift.track
    assert hash(again) == hash(lift.track)


@given(SESSIONS)
def test_deload_and_taper_change_nothing_of_a_track(sessions: Any) -> None:
    lift = Lifting()
    trained(lift, sessions)
    before = lift.track
    after = lift.did(phase=Phase.DELOAD, full=False).track
    assert (after.load, after.aim, after.last, after.e1rm, after.reasons) == (
        before.load, before.aim, before.last, before.e1rm, before.reasons,
    )  # fmt: skip
    assert after.on is not None
    assert after.on >= MONDAY
