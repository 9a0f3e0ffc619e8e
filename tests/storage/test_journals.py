"""What a turn loads of a journal, and what stays in memory of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from core.chat.where import Address
from core.coach.state import RunnerState
from core.storage.journal import Journals
from core.storage.runners import first_needed
from core.training.journal import Began, Completed, Entry, SessionId

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
MONDAY = date(2026, 11, 23)
DONE = Completed(SessionId(1, MONDAY, "A"), MONDAY)


def _runner() -> RunnerState:
    return RunnerState(1, Address("fake", "ann"))


def _entries(first: int, last: int) -> tuple[Entry, ...]:
    return tuple(Entry(number, NOW, DONE) for number in range(first, last + 1))


def test_before_the_first_block_everything_is_needed() -> None:
    assert first_needed(_runner()) == 1
    assert first_needed(_runner().noting(NOW, DONE, DONE)) == 1


def test_a_block_needs_its_own_entries_and_those_of_the_35_days_before() -> None:
    old = _runner().noting(NOW - timedelta(days=100), Began(1, MONDAY - timedelta(weeks=14), "1"))
    old = old.noting(NOW - timedelta(days=40), DONE).noting(NOW - timedelta(days=30), DONE)
    assert first_needed(old) == 1
    assert first_needed(old.noting(NOW, Began(2, MONDAY, "1"))) == 3


def test_the_edge_is_a_day_anywhere_on_earth() -> None:
    edge = datetime(2026, 10, 19, tzinfo=UTC)
    state = _runner().noting(edge - timedelta(hours=15), DONE).noting(edge - timedelta(hours=14), DONE)
    assert first_needed(state.noting(NOW, Began(1, MONDAY, "1"))) == 2


def test_the_beginning_of_a_block_far_ahead_is_not_lost() -> None:
    state = _runner().noting(NOW, DONE, Began(1, MONDAY + timedelta(weeks=20), "1"), DONE)
    assert first_needed(state) == 2


def test_what_is_kept_is_found_from_any_entry_on() -> None:
    kept = Journals()
    kept.keep(1, _entries(5, 9))
    assert kept.read(1, 5, 10) == _entries(5, 9)
    assert kept.read(1, 7, 10) == _entries(7, 9)
    assert kept.read(1, 10, 10) == ()


def test_what_is_not_kept_whole_is_not_found() -> None:
    kept = Journals()
    kept.keep(1, _entries(5, 9))
    assert kept.read(1, 4, 10) is None
    assert kept.read(1, 5, 11) is None
    assert kept.read(1, 5, 9) is None
    assert kept.read(2, 1, 2) is None
    assert kept.read(2, 1, 1) == ()


def test_who_was_here_longest_ago_is_let_go() -> None:
    kept = Journals(most=10)
    for runner in (1, 2):
        kept.keep(runner, _entries(1, 4))
    assert kept.read(1, 1, 5) is not None
    kept.keep(3, _entries(1, 4))
    assert [kept.read(runner, 1, 5) is not None for runner in (1, 2, 3)] == [True, False, True]
    kept.keep(3, _entries(1, 6))
    assert [kept.read(1, 1, 5) is not None, kept.read(3, 1, 7) is not None] == [True, True]
    kept.keep(3, _entries(1, 11))
    assert [kept.read(1, 1, 5), kept.read(3, 1, 12)] == [None, None], "more than fits is not kept"
