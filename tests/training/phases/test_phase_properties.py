"""What holds for any chain of weeks, whatever turns it aside (science.md 6.1, 6.4, 7.4)."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from training.phases.chains import MONDAY, letters, turn, week

from core.training.phases.follow import Turning, follow
from core.training.phases.returning import return_letters
from core.training.profile import Race
from core.training.week import WeekPlace

WEEKS = 40
levels: Any = st.sampled_from((0, 1, 2))
numbers = st.integers(1, WEEKS)
some_races = st.lists(
    st.builds(
        Race,
        date=st.integers(-20, 7 * WEEKS).map(lambda days: MONDAY + timedelta(days=days)),
        distance=st.sampled_from(("5k", "10k", "hm", "marathon", "ultra")),
    ),
    max_size=4,
).map(tuple)
changed_races = st.builds(lambda number, races: turn(number, "races", races=races), numbers, some_races)
deloads = st.builds(lambda number: turn(number, "early_deload"), numbers)
anything = st.one_of(
    changed_races,
    deloads,
    st.builds(
        lambda number, days, missed: turn(number, "time_off", days=days, missed=min(missed, number - 1)),
        numbers,
        st.integers(0, 80),
        st.integers(0, 12),
    ),
    st.builds(
        turn,
        numbers,
        st.sampled_from(("chose_block", "chose_maintenance", "not_lifting")),
    ),
    st.builds(lambda number, level: turn(number, "level", level=level), numbers, levels),
)


def many(of: st.SearchStrategy[Turning]) -> st.SearchStrategy[tuple[Turning, ...]]:
    # A week is turned once by what is known of it in the end.
    return st.lists(of, max_size=5, unique_by=lambda one: (one.monday, one.what)).map(tuple)


def followed(races: Any, level: Any, turnings: Any, weeks: int = WEEKS) -> tuple[WeekPlace, ...]:
    return follow(MONDAY, races, level, turnings, weeks)


@given(some_races, levels, many(anything), st.booleans())
def test_weeks_follow_each_other_and_know_their_block(
    races: Any, level: Any, turnings: Any, light: bool
) -> None:
    places = follow(MONDAY, races, level, turnings, WEEKS, light)
    assert [place.start for place in places] == [week(number) for number in range(1, WEEKS + 1)]
    block = 0
    for place in places:
        assert place.phases[place.number - 1] is place.phase
        assert 1 <= place.nth <= place.of
        assert place.block in (block, block + 1)
        block = place.block
        if light:
            assert place.phase.value in ("light", "none")


@given(some_races, levels, many(anything), anything)
def test_what_happens_in_a_week_changes_no_week_before_it(
    races: Any, level: Any, turnings: Any, late: Turning
) -> None:
    before = (late.monday - MONDAY).days // 7
    plain, turned = followed(races, level, turnings), followed(races, level, (*turnings, late))
    assert plain[:before] == turned[:before]


@given(some_races, levels, many(changed_races | deloads))
def test_never_more_than_three_loading_weeks_in_a_row_or_four_before_a_taper(
    races: Any, level: Any, turnings: Any
) -> None:
    row = 0
    weeks = letters(followed(races, level, turnings)).replace("|", "")
    # The taper that was to follow may be gone: its race was cancelled, or another one was run.
    changed = {(one.monday - MONDAY).days // 7 for one in turnings if one.what == "races"}
    for at, letter in enumerate(weeks[:-1]):
        row = row + 1 if letter in "AHP" else 0
        assert row <= 3 or (row == 4 and weeks[at + 1] in ("TDL-" if at + 1 in changed else "T")), weeks


@given(some_races, levels, many(anything))
def test_race_week_is_no_week_of_building_and_weeks_of_return_are_light(
    races: Any, level: Any, turnings: Any
) -> None:
    known = races
    changes = {one.monday: one.races for one in turnings if one.what == "races"}
    for place, letter in zip(
        places := followed(races, level, turnings),
        letters(places).replace("|", ""),
        strict=True,
    ):
        known = changes.get(place.start, known)
        if any(place.start <= race.date < place.start + timedelta(weeks=1) for race in known):
            assert letter in "TL-"
        returning = return_letters(known, place.start)
        if returning:
            assert letter == returning[0]


@given(some_races, many(anything))
def test_a_novice_has_adaptation_before_anything_heavy(races: Any, turnings: Any) -> None:
    novice = tuple(one for one in turnings if one.what != "level")
    weeks = letters(followed(races, 0, novice))
    for part in weeks.split("|"):
        first = next((letter for letter in part if letter in "AHP"), "A")
        assert first == "A"
