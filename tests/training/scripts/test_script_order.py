"""A journal is a list with an order and an end, and nonsense in it is told."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.scripts.script_driver import MONDAY, RUNNER, SQUAT, day, entry, faults, read

from core.training.scripts.asked_json import read_asked
from core.training.scripts.journal_json import KINDS, MOST_ENTRIES


def test_dates_go_up_and_end_today() -> None:
    order = "in the order of their dates, one from"
    assert faults(entry(3, sick=True), entry(2, well=True)) == (
        f'journal[1].date: "{day(2)}" - {order} {day(3)} to {day(3)}, written like 2026-11-23',
    )
    assert faults(entry(3, sick=True), today=day(2)) == (
        f'journal[0].date: "{day(3)}" - {order} {day(-28)} to {day(2)}, written like 2026-11-23',
    )
    assert faults({"sick": True}) == (
        f"journal[0].date: missing - {order} {day(-28)} to {day(0)}, written like 2026-11-23",
    )
    assert len(read(entry(2, sick=True), entry(2, sick=True), today=day(2)).journal) == 2


def test_four_weeks_before_the_start_something_may_have_been_told() -> None:
    assert read(entry(-28, pain={"area": "shin", "level": 2}))
    (found,) = faults(entry(-29, pain={"area": "shin", "level": 2}), today=day(0))
    assert f'journal[0].date: "{day(-29)}" - ' in found


def test_an_undated_entry_tells_its_other_faults_too() -> None:
    assert len(faults({"pain": {"area": "shin", "level": 11}})) == 2


@pytest.mark.parametrize("journal", ["none", {"sick": True}, 3])
def test_a_journal_is_a_list(journal: object) -> None:
    (found,) = faults(journal=journal)
    assert found.endswith(f"a list of at most {MOST_ENTRIES} entries")


def test_an_entry_is_an_object() -> None:
    assert faults(3) == ("journal[0]: 3 - an object in braces",)


def test_a_journal_ends_somewhere() -> None:
    assert len(read(*[entry(1, sick=True)] * MOST_ENTRIES).journal) == MOST_ENTRIES
    (found,) = faults(*[entry(1, sick=True)] * (MOST_ENTRIES + 1))
    assert found.startswith("journal: [")


def test_today_is_the_day_after_the_last_entry_else_the_start() -> None:
    assert read().today == MONDAY
    assert read(entry(4, sick=True)).today == date(2026, 11, 28)
    assert read(entry(4, sick=True), today=day(4)).today == date(2026, 11, 27)
    assert read(today=day(731)).today == date(2028, 11, 23)
    (found,) = faults(today=day(732))
    assert found.startswith(f'today: "{day(732)}" - a date from {day(-28)} to {day(731)}')
    assert len(faults(entry(800, sick=True))) == 1


@pytest.mark.parametrize("value", [None, [], "x", 3, True])
def test_what_is_asked_is_an_object(value: object) -> None:
    assert read_asked(value, MONDAY) == ("profile: not an object - one JSON object in braces",)


def test_a_wrong_name_shows_the_known_ones() -> None:
    (found,) = faults(jurnal=[])
    assert found == 'jurnal: unknown field - did you mean "journal"?'


_NAMES = ("date", "exercises", "sets", "reps", "load", "area", "level", "out", "until", "before", *KINDS)
_junk = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.decimals(allow_nan=False)
    | st.sampled_from(["A", "shin", SQUAT]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(_NAMES), inner, max_size=4),
    max_leaves=10,
)


@given(st.lists(st.dictionaries(st.sampled_from(_NAMES), _junk, max_size=3), min_size=1, max_size=3))
def test_nonsense_is_told_and_never_raised(journal: list[dict[str, object]]) -> None:
    found = read_asked({**RUNNER, "journal": journal}, MONDAY)
    assert isinstance(found, tuple), "an entry without a date is never right"
    assert all(": " in fault and " - " in fault and "\n" not in fault for fault in found)
