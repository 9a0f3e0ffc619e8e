"""The running of one week is another one (science.md 3.6)."""

from __future__ import annotations

from datetime import date

from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK, WEEKDAYS

from core.training.course.differences import differences
from core.training.course.weeks import monday
from core.training.journal import RunsChanged
from core.training.profile import Race, Run, RunType


def runs_change(life: Life, *, week: date | None = None, **runs: str) -> int:
    changed = tuple(Run(WEEKDAYS.index(day), RunType(kind)) for day, kind in runs.items())
    return life.notes(RunsChanged(monday(life.day) if week is None else week, changed, life.day))


def test_changed_running_places_the_whole_week_anew_while_it_is_ahead() -> None:
    life = lived(2)
    before = life.course
    runs_change(life, Tue="quality", Thu="easy", Sun="long")
    assert life.week() == "Wed A, Fri B"
    assert life.week(START + 3 * WEEK) == "Mon A, Thu B", "only this week"
    (only,) = differences(before, life.course, START + 2 * WEEK, 2)
    assert only.week == START + 2 * WEEK


def test_done_sessions_stay_where_they_are_when_the_running_changes() -> None:
    life = lived(2)
    life.does()
    life.goes_to("Tue")
    runs_change(life, Tue="easy", Fri="quality", Sun="long")
    assert life.week() == "Mon A done, Wed B"
    life.goes_to("Wed").does()
    assert life.goes_to("Sun").week() == "Mon A done, Wed B done"


def test_a_skipped_session_does_not_come_back_when_the_running_changes() -> None:
    life = lived(2)
    life.skips()
    life.goes_to("Tue")
    runs_change(life, Tue="easy", Fri="quality", Sun="long")
    assert [seat.name for seat in life.seats() if seat.status == "open"] == ["B"]


def test_a_session_moved_by_hand_stands_when_the_running_changes() -> None:
    life = lived(2)
    life.does()
    life.moves("B", "Fri")
    runs_change(life, Tue="easy", Wed="quality", Sat="easy", Sun="long")
    assert life.week() == "Mon A done, Fri B"


def test_a_session_moved_by_hand_and_missed_there_is_let_go_when_the_running_changes() -> None:
    life = lived(2)
    life.moves("A", "Tue")
    life.goes_to("Wed")
    runs_change(life, Tue="easy", Sat="easy", Sun="long")
    assert life.week() == "Wed B", "Tuesday's A holds no day around it"
    life = lived(2)
    life.does()
    life.moves("B", "Tue")
    life.goes_to("Wed")
    runs_change(life, Tue="easy", Sun="long")
    assert life.week() == "Mon A done"


def test_a_week_placed_anew_still_says_what_turned_it_aside() -> None:
    life = lived(5).waits(14)
    assert life.gaps() == [18]
    runs_change(life, Tue="easy", Sun="long")
    told = [reason.code for reason in life.course.placement(life.day).reasons]
    assert told[:2] == ["week_heavy", "time_off_restart_phase"]


def test_a_week_placed_anew_still_says_that_its_letters_changed_places() -> None:
    life = lived(4)
    for _ in range(2):
        life.skips()
        life.goes_to("Thu").does()
        life.goes_to("Mon")
    runs_change(life, Tue="quality", Thu="easy", Sun="long")
    told = [reason.code for reason in life.course.placement(life.day).reasons]
    assert life.week() == "Wed B, Fri A"
    assert "letters_swapped" in told


def test_a_light_week_has_two_sessions_after_its_running_changed_too() -> None:
    life = Life(runner(races=(Race(START + 20 * DAY, "10k"),), strength_level=0, sessions_per_week=3))
    assert life.week() == "Mon L, Fri L"
    runs_change(life, Tue="easy", Sun="long")
    assert len(life.seats()) == 2


def test_after_both_sessions_a_change_of_running_brings_no_third() -> None:
    life = lived(2)
    life.does()
    life.goes_to("Thu").does()
    runs_change(life, Tue="easy", Fri="easy", Sun="long")
    assert life.week() == "Mon A done, Thu B done"


def test_light_and_free_weeks_are_placed_anew_as_such() -> None:
    novice = runner(races=(Race(START + 20 * DAY, "10k"),), strength_level=0)
    life = Life(novice)
    assert (life.phase(), life.week()) == ("light", "Mon L, Fri L")
    life.does()
    runs_change(life, Tue="easy", Fri="quality", Sun="long")
    assert life.week() == "Mon L done, Wed L"
    life.goes_to(START + 2 * WEEK)
    runs_change(life, Tue="easy")
    assert (life.phase(), life.week()) == ("none", "")
