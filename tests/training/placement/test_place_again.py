"""A week placed again from today, with what is done fixed (science.md 3.6)."""

from __future__ import annotations

import pytest
from training.placement.placed_again import A_MONDAY, ANY, THURSDAY_HARD, said, text
from training.worked_weeks import ARTICLE, span

from core.training.placement.hard_rules import Wishes
from core.training.placement.letters import Letter
from core.training.placement.place import place
from core.training.placement.within_week import Kept, replan


def test_a_moved_run_moves_what_is_ahead_and_leaves_what_is_done() -> None:
    assert place(span(ARTICLE), ANY, 2, 1).full == (0, 3)
    found = replan(span(THURSDAY_HARD), ANY, 2, 1, A_MONDAY, 1, 0)
    assert (found.full, found.names) == ((0, 3), ("A", "B"))
    assert found.after_run == (3,)
    found = replan(span(THURSDAY_HARD), Wishes(doubles=False), 2, 1, A_MONDAY, 1, 0)
    assert (found.full, found.names) == ((0, 4), ("A", "B"))


def test_a_done_session_and_a_past_day_say_what_they_are() -> None:
    found = replan(span(THURSDAY_HARD), ANY, 2, 1, A_MONDAY, 2, 0)
    assert said(found, 0) == "Mon keeps its session: it is done, or you put it there."
    assert said(found, 1) == "Tue is over."


@pytest.mark.parametrize(("today", "full"), [(2, (3,)), (3, (3,)), (4, (6,))])
def test_only_days_from_today_on_are_chosen(today: int, full: tuple[int, ...]) -> None:
    only = Wishes(unavailable=frozenset({0, 1, 2, 4}))
    assert replan(span(ARTICLE), only, 1, 1, (), today, None).full == full


@pytest.mark.parametrize(("last_full", "first"), [(-1, 1), (-2, 0), (None, 0)])
def test_48_hours_count_from_the_real_day_of_the_last_full_session(last_full: int | None, first: int) -> None:
    early = Wishes(unavailable=frozenset({2, 3, 4, 5, 6}), preferred=frozenset({0}))
    found = replan(span({}), early, 1, 1, (), 0, last_full)
    assert found.full == (first,)
    if first:
        assert dict(found.lost)[0].code == "too_close_to_last_week"


def test_a_full_session_of_this_week_outside_the_plan_counts_too() -> None:
    found = replan(span({}), Wishes(unavailable=frozenset({4, 5, 6})), 1, 1, (), 2, 2)
    assert found.full == ()
    assert said(found, 3) == "Thu is less than 48 hours from Wed's session."


@pytest.mark.parametrize("done", [3, 4, 5])
def test_no_session_follows_a_late_one_within_48_hours(done: int) -> None:
    found = replan(span({}), ANY, 2, 1, (Kept(done, "A"),), done, done)
    assert all(day - done >= 2 for day in found.full if day != done)
    assert len(found.full) == (2 if done < 5 else 1)


def test_a_session_on_the_last_day_before_48_hours_round_the_week_is_not_chosen() -> None:
    # Sunday is the day before next Monday's session: H2 counts round the week.
    only_sunday = Wishes(unavailable=frozenset({1, 2, 3, 4, 5}))
    found = replan(span({}), only_sunday, 2, 1, A_MONDAY, 1, 0)
    assert (found.full, found.light) == ((0,), (6,))


@pytest.mark.parametrize(
    ("kept", "names"),
    [
        ((), ("A", "B", "C")),
        ((Kept(0, "A"),), ("A", "B", "C")),
        ((Kept(0, "B"),), ("B", "A", "C")),
        ((Kept(0, "C"), Kept(2, "A")), ("C", "A", "B")),
        ((Kept(6, "B"),), ("A", "C", "B")),
    ],
)
def test_letters_not_done_go_to_the_days_left_in_order(
    kept: tuple[Kept, ...], names: tuple[str, ...]
) -> None:
    week = span({"Tue": "easy"})
    assert replan(week, ANY, 3, 1, kept, 0, None).names == names


@pytest.mark.parametrize(
    ("letters", "block_week", "names"),
    [(None, 1, ("A",)), (None, 2, ("B",)), (("B",), 1, ("B",)), (("B", "A"), 1, ("B",))],
)
def test_one_alone_is_called_by_its_week_unless_its_letter_is_known(
    letters: tuple[Letter, ...] | None, block_week: int, names: tuple[str, ...]
) -> None:
    assert replan(span(ARTICLE), ANY, 1, block_week, (), 3, None, letters).names == names


def test_swapped_letters_are_given_out_in_their_order() -> None:
    found = replan(span(ARTICLE), ANY, 2, 1, (), 0, None, ("B", "A"))
    assert found.names == ("B", "A")


def test_as_many_as_asked_are_enough() -> None:
    done = (Kept(0, "A"), Kept(3, "B"))
    found = replan(span(ARTICLE), ANY, 2, 1, done, 4, 3)
    assert found.full == (0, 3)
    assert found.reasons == ()
    assert said(found, 6) == "Sun is less than 48 hours from Mon's session."
    assert said(replan(span(ARTICLE), ANY, 1, 1, A_MONDAY, 1, 0), 3) == (
        "Thu needs no session: this week has Mon."
    )


def test_a_session_put_on_a_day_ahead_stays_and_the_other_keeps_its_distance() -> None:
    found = replan(span({}), ANY, 2, 1, (Kept(5, "A"),), 0, None)
    assert 5 in found.full
    assert found.names[found.full.index(5)] == "A"
    assert not {4, 6}.intersection(found.full)


def test_what_is_left_of_a_week_may_end_on_a_light_session() -> None:
    found = replan(span(ARTICLE), ANY, 2, 1, A_MONDAY, 5, 0)
    assert (found.full, found.light) == ((0,), (5,))
    assert text(found.reasons[0]) == (
        "This week has 1 full session, not 2: the days left have no safe place for more."
    )
