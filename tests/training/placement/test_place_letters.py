"""Letters that change places, and what a change makes of a week in words (science.md 3.2, 3.6)."""

from __future__ import annotations

import pytest

from core.text.translator import translator
from core.training.placement.letters import Letter
from core.training.placement.within_week import Kept, difference, swapped_names, why_swapped

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("names", "before_last", "last", "swapped"),
    [
        (("A", "B"), {"B"}, {"B"}, ("B", "A")),
        (("A", "B"), {"B"}, {"A"}, ("A", "B")),
        (("A", "B"), {"B"}, NONE, ("A", "B")),
        (("A", "B"), NONE, {"B"}, ("A", "B")),
        (("A", "B", "C"), {"A", "B"}, {"B", "C"}, ("B", "A", "C")),
        (("A", "B", "C"), {"C"}, {"C"}, ("B", "A", "C")),
        (("A",), {"B"}, {"B"}, ("B",)),
        (("A", "B"), {"L"}, {"L"}, ("A", "B")),
    ],
)
def test_a_and_b_change_places_when_one_letter_was_let_go_two_weeks_running(
    names: tuple[Letter, ...], before_last: set[str], last: set[str], swapped: tuple[str, ...]
) -> None:
    dropped = (frozenset(before_last), frozenset(last))
    assert swapped_names(names, dropped) == swapped
    assert (why_swapped(dropped) is not None) == (swapped != names)


def test_the_letter_that_was_let_go_is_named() -> None:
    reason = why_swapped((frozenset({"B"}), frozenset({"B"})))
    assert reason is not None
    text = "Strength B was let go two weeks running, so A and B change places this week."
    assert translator("en").plain(reason.text) == text


A, B = Kept(0, "A"), Kept(3, "B")


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ((A, B), (B, A), []),
        ((A, B), (A, Kept(4, "B")), ["Strength B: Thu → Fri"]),
        ((A, B), (Kept(3, "A"), Kept(6, "B")), ["Strength A: Mon → Thu", "Strength B: Thu → Sun"]),
        ((A, B), (A,), ["Strength B of Thu is let go."]),
        ((A,), (A, B), ["Strength B is new on Thu."]),
        ((A, B), (A, Kept(4, "L")), ["Strength B of Thu is let go.", "Light session is new on Fri."]),
        ((Kept(0, "L"), Kept(2, "L")), (Kept(2, "L"), Kept(4, "L")), ["Light session: Mon → Fri"]),
        ((Kept(2, "P"),), (Kept(4, "P"),), ["Primer: Wed → Fri"]),
    ],
)
def test_a_change_is_shown_by_what_moves(
    before: tuple[Kept, ...], after: tuple[Kept, ...], lines: list[str]
) -> None:
    assert [translator("en").plain(line) for line in difference(before, after)] == lines
