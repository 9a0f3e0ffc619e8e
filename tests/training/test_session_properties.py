"""What holds for the sessions of any valid profile."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st
from profiles_strategy import profiles
from session_driver import sessions_of_week

from core.training.choice.areas import LEG_AREAS
from core.training.choice.catalogue import ASSUMED_ITEMS, catalogue
from core.training.profile import Profile, Tier
from core.training.safety.limits import Limit
from core.training.safety.screen import decide
from core.training.session import Kind, Phase, Session
from core.training.week import Placement, WeekPlace

PLACEMENTS = (
    Placement((0, 3), ("A", "B"), (), (), (), (), (), ()),
    Placement((0, 2, 4), ("A", "B", "C"), (), (2,), (), (), (), ()),
    Placement((6,), ("B",), (2,), (6,), (), (), (), ()),
    Placement((), (), (1,), (), (), (), (), ()),
)
RANK = (Tier.LOW, Tier.MODERATE, Tier.HIGH)


@st.composite
def weeks(draw: st.DrawFn) -> tuple[Profile, tuple[Limit, ...], WeekPlace, Placement, tuple[Session, ...]]:
    profile = draw(profiles())
    phases = draw(st.lists(st.sampled_from(Phase), min_size=1, max_size=16).map(tuple))
    number = draw(st.integers(1, len(phases)))
    of = draw(st.integers(1, 4))
    place = WeekPlace(profile.start, number, phases[number - 1], draw(st.integers(1, of)), of, phases)
    limits = decide(profile.age, profile.screen).limits
    placement = draw(st.sampled_from(PLACEMENTS))
    made = sessions_of_week(profile, limits, place, placement, frozenset({"sq_back_barbell"}))
    return profile, limits, place, placement, made


Made = tuple[Profile, tuple[Limit, ...], WeekPlace, Placement, tuple[Session, ...]]


@given(weeks())
def test_one_session_a_placed_day_by_date(made: Made) -> None:
    _, _, place, placement, sessions = made
    days = sorted((*placement.full, *placement.light)) if place.phase is not Phase.NONE else []
    assert [session.date for session in sessions] == [place.start + timedelta(days=day) for day in days]
    assert all(
        session.after_run == ((session.date - place.start).days in placement.after_run)
        for session in sessions
    )


@given(weeks())
def test_the_time_and_the_contacts_are_ceilings(made: Made) -> None:
    profile, _, _, _, sessions = made
    for session in sessions:
        assert session.minutes <= (profile.session_minutes if session.kind is Kind.FULL else 20)
        jumps = session.plyometric
        assert jumps.contacts <= jumps.budget
        assert jumps.contacts == sum(
            item.sets * item.reps[1] * (2 if item.per_side else 1) for item in jumps.items
        )


@given(weeks())
def test_every_empty_block_and_every_session_has_a_reason(made: Made) -> None:
    for session in made[4]:
        assert session.reasons
        assert session.warm_up.items
        for block in session.blocks:
            assert (block.empty is None) == bool(block.items)


@given(weeks())
def test_the_calf_is_worked_unless_pain_takes_it(made: Made) -> None:
    profile, _, _, _, sessions = made
    for session in sessions:
        if not any(item.slot == "calf" for item in session.main.items):
            assert any(pain.level > 3 for pain in profile.pain)
            empty = session.main.empty
            codes = {reason.code for reason in session.reasons} | ({empty.code} if empty else set())
            assert codes & {"pain_leaves_out", "pain_leaves_nothing", "pain_red"}


@given(weeks())
def test_only_what_the_runner_owns_and_may_do(made: Made) -> None:
    profile, limits, _, _, sessions = made
    owned = profile.equipment | ASSUMED_ITEMS
    for item in (item for session in sessions for item in session.items):
        exercise = catalogue()[item.exercise]
        assert any(items <= owned for items in exercise.equipment)
        assert exercise.level_min <= profile.strength_level
        for pain in profile.pain:
            assert pain.level <= exercise.pain_limits.get(pain.area, 10)
        if exercise.tier is not None:
            assert RANK.index(exercise.tier) <= RANK.index(profile.plyo_tier)
        assert item.find_load == (exercise.load.external and item.exercise != "sq_back_barbell") or any(
            item.exercise == before.exercise for session in sessions for before in session.items
        )
        assert not (Limit.NO_PLYO_NO_HEAVY in limits and exercise.load.external)


@given(weeks())
def test_pain_of_the_leg_and_new_runners_do_not_jump(made: Made) -> None:
    profile, _, _, _, sessions = made
    hurts = any(
        (pain.area in LEG_AREAS and pain.level > 2) or (pain.area == "pelvic_floor" and pain.level > 0)
        for pain in profile.pain
    )
    for session in sessions:
        if hurts:
            assert session.plyometric.items == ()
        if profile.running_months < 6:
            assert session.plyometric.contacts <= 20
            assert all(
                catalogue()[item.exercise].subcategory == "landing" for item in session.plyometric.items
            )


@given(weeks())
def test_effort_keeps_the_floors_of_age_and_screen(made: Made) -> None:
    profile, limits, place, _, sessions = made
    floors = {Limit.YOUTH: 3, Limit.BLOOD_PRESSURE: 3, Limit.PELVIC_FLOOR: 4, Limit.PREGNANCY: 4}
    floors |= {Limit.NO_PLYO_NO_HEAVY: 5, Limit.START_GENTLY: 3, Limit.BONE_STRESS: 3}
    if place.number <= 4:
        floors[Limit.AFTER_BIRTH_GRADED] = 4
    floor = max((floors.get(limit, 0) for limit in limits), default=0)
    floor = max(floor, 2 if profile.age >= 65 else 0)
    for item in (item for session in sessions for item in session.items):
        assert item.rir is None or item.rir >= floor


@given(weeks())
def test_the_same_in_gives_the_same_out(made: Made) -> None:
    profile, limits, place, placement, sessions = made
    assert sessions == sessions_of_week(profile, limits, place, placement, frozenset({"sq_back_barbell"}))


@given(weeks())
def test_a_light_session_has_nothing_heavy(made: Made) -> None:
    for session in made[4]:
        if session.kind is Kind.LIGHT:
            assert session.name == "L"
            ids = {item.exercise for item in session.items}
            heavy = {"squat", "hinge", "unilateral"}
            assert not any(catalogue()[one].category in heavy for one in ids)
            assert "as_nordic" not in ids
            assert session.plyometric.contacts <= 20
