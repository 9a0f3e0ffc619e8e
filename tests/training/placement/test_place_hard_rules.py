"""No hard rule of science.md 3.1 is broken by what changes a week: any runner, any race, any day."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from profiles_strategy import few_days, weeks_of_runs
from training.placement.hard_rules_checked import broken

from core.training.placement.hard_rules import Wishes
from core.training.placement.place import place, place_light
from core.training.placement.running_week import Cap, Most, running_week, span_of
from core.training.placement.standing import Kept
from core.training.placement.within_week import legal_days, offer_missed, replan, replan_light
from core.training.week import Placement

days = st.integers(0, 6)
caps = st.lists(
    st.builds(
        Cap,
        day=st.integers(-7, 13),
        most=st.sampled_from(Most),
        race=st.sampled_from(("before", "after")),
        away=st.integers(1, 21),
    ),
    max_size=8,
).map(tuple)
races = st.lists(st.integers(-7, 13), max_size=2, unique=True).map(tuple)
spans = st.builds(
    lambda runs, races, caps: span_of(running_week(runs, 90), races, caps), weeks_of_runs, races, caps
)
wishes = st.builds(
    Wishes,
    doubles=st.booleans(),
    easy_days=st.booleans(),
    unavailable=few_days,
    preferred=few_days,
    avoid=few_days,
)
keeping = st.lists(
    st.builds(Kept, day=days, name=st.sampled_from(("A", "B", "C", "L", "P"))),
    max_size=3,
    unique_by=lambda one: one.name,
).map(tuple)
last = st.none() | st.integers(-7, 6)
ANYTHING: dict[str, Any] = {"span": spans, "wishes": wishes, "kept": keeping, "today": days}


def sessions(placement: Placement) -> list[Kept]:
    named: Any = zip(placement.full, placement.names, strict=True)
    found = [Kept(day, name) for day, name in named]
    found += [Kept(day, "L") for day in placement.light]
    return found + [Kept(day, "P") for day in placement.primer]


def new_of(placement: Placement, kept: tuple[Kept, ...]) -> list[Kept]:
    """What the placement adds; all that stood must be in it."""
    found, stood = Counter(sessions(placement)), Counter(kept)
    assert stood <= found
    return list((found - stood).elements())


@given(**ANYTHING, asked=st.integers(1, 3), last_full=last, block_week=st.integers(1, 12))
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_week_placed_again_breaks_no_rule(
    span: Any, wishes: Wishes, kept: Any, today: int, asked: int, last_full: int | None, block_week: int
) -> None:
    found = replan(span, wishes, asked, block_week, kept, today, last_full)
    new = new_of(found, kept)
    assert broken(span, wishes, new, list(kept), today, last_full) == set()
    assert len(new) <= max(0, asked - len(kept))
    assert found.full == tuple(sorted(found.full))
    letters = [one.name for one in sessions(found) if one.name in "ABC"]
    assert len(letters) == len(set(letters))
    chosen, lost = dict(found.chosen), dict(found.lost)
    assert sorted({*chosen, *lost}) == list(range(7))
    assert not set(chosen).intersection(lost)


@given(**ANYTHING, asked=st.integers(1, 3))
@settings(max_examples=80, deadline=None, derandomize=True)
def test_a_light_week_placed_again_breaks_no_rule(
    span: Any, wishes: Wishes, kept: Any, today: int, asked: int
) -> None:
    found = replan_light(span, wishes, asked, kept, today)
    new = new_of(found, kept)
    assert {one.name for one in new} <= {"L"}
    assert broken(span, wishes, new, list(kept), today, None) == set()
    assert len(new) <= max(0, asked - len(kept))


others = st.lists(
    st.builds(Kept, day=days, name=st.sampled_from(("B", "C", "L"))),
    max_size=2,
    unique_by=lambda one: one.name,
).map(tuple)
moved = st.builds(Kept, day=days, name=st.sampled_from(("A", "L", "P")))


@given(**ANYTHING | {"kept": others}, session=moved, last_full=last)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_move_by_hand_is_legal_exactly_where_no_rule_is_broken(
    span: Any, wishes: Wishes, kept: Any, today: int, session: Kept, last_full: int | None
) -> None:
    judged = legal_days(span, wishes, session, kept, today, last_full)
    rest = [one for one in kept if one != session]
    assert [day for day, _ in judged] == list(range(today, 7))
    for day, against in judged:
        there = Kept(day, session.name)
        assert (against is None) == (not broken(span, wishes, [there], rest, today, last_full))


@given(**ANYTHING | {"kept": others}, session=moved, last_full=last)
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_missed_session_is_offered_the_first_other_day_that_breaks_no_rule(
    span: Any, wishes: Wishes, kept: Any, today: int, session: Kept, last_full: int | None
) -> None:
    day, reason = offer_missed(span, wishes, session, kept, today, last_full)
    rest = [one for one in kept if one != session]
    fits = [
        other
        for other in range(today, 7)
        if other != session.day
        and not broken(span, wishes, [Kept(other, session.name)], rest, today, last_full)
    ]
    assert day == (fits[0] if fits else None)
    assert reason.code == ("missed_moves" if fits else "missed_let_go")


@given(span=spans, wishes=wishes, asked=st.integers(1, 3), after_sunday=st.booleans(), light=st.booleans())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_a_week_that_has_not_begun_breaks_no_rule_and_is_the_same_placed_again(
    span: Any, wishes: Wishes, asked: int, after_sunday: bool, light: bool
) -> None:
    last_full = -1 if after_sunday else None
    if light:
        found = place_light(span, wishes, asked)
        assert found == replan_light(span, wishes, asked, (), 0)
    else:
        found = place(span, wishes, asked, 1, after_sunday)
        assert found == replan(span, wishes, asked, 1, (), 0, last_full)
    assert broken(span, wishes, sessions(found), [], 0, last_full) == set()
    assert len(sessions(found)) <= asked


@given(span=spans, wishes=wishes, asked=st.integers(1, 3), after_sunday=st.booleans())
@settings(max_examples=120, deadline=None, derandomize=True)
def test_a_plan_that_was_kept_to_stays_as_it_is(
    span: Any, wishes: Wishes, asked: int, after_sunday: bool
) -> None:
    """Each day the week is placed again, with what was trained so far: nothing moves."""
    planned = place(span, wishes, asked, 1, after_sunday)
    last_full = -1 if after_sunday else None
    for today in range(7):
        done = tuple(one for one in sessions(planned) if one.day < today)
        full = [one.day for one in done if one.name in "ABC"]
        found = replan(span, wishes, asked, 1, done, today, max(full, default=last_full))
        assert Counter(sessions(found)) == Counter(sessions(planned))
