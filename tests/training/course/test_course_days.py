"""Days within the week: moved, missed, changed running, dropped letters, pauses (science.md 3.6, 7.4)."""

from __future__ import annotations

import pytest
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK, WEEKDAYS, plain

from core.training.course.adjust import ENOUGH
from core.training.course.offers import moves_for, offer_for, others
from core.training.journal import Paused, RaceChanged, Sick
from core.training.profile import Race


def offered(life: Life, name: str) -> str:
    seat = life.seat(name)
    assert seat is not None
    day, why = offer_for(life.course, seat)
    assert plain(why)
    return "let go" if day is None else WEEKDAYS[day.weekday()]


def legal(life: Life, name: str) -> dict[str, str | None]:
    seat = life.seat(name)
    assert seat is not None
    days = moves_for(life.course, seat)
    return {WEEKDAYS[day.weekday()]: None if why is None else why.code for day, why in days}


@pytest.mark.parametrize(("told_on", "day"), [("Fri", "Fri"), ("Sat", "let go"), ("Sun", "let go")])
def test_a_missed_session_is_offered_the_first_legal_day_left(told_on: str, day: str) -> None:
    life = lived(2)
    life.does()
    assert offered(life.goes_to(told_on), "B") == day, "Sunday is within 48 hours of Monday's A"


@pytest.mark.parametrize(("told_on", "day"), [("Tue", "Sun"), ("Wed", "Sun"), ("Sun", "Sun")])
def test_the_sessions_still_to_come_keep_their_days_beside_an_offer(told_on: str, day: str) -> None:
    life = lived(2)
    if told_on == "Sun":
        life.goes_to("Thu").does()
    assert offered(life.goes_to(told_on), "A") == day


def test_a_missed_session_is_offered_no_day_of_a_pause() -> None:
    life = lived(2)
    life.does()
    life.goes_to("Fri").notes(Paused(life.day, life.day))
    assert offered(life, "B") == "let go", "on Friday without the pause"
    assert legal(life, "B")["Fri"] == "away_day"
    assert legal(life, "B")["Sat"] != "away_day"


def test_a_session_goes_to_no_day_of_an_illness() -> None:
    life = lived(2)
    life.notes(Sick(life.day))
    assert set(legal(life, "B").values()) == {"away_day"}


def test_a_missed_session_that_is_not_moved_stays_missed_and_never_comes_back() -> None:
    life = lived(2).goes_to("Thu")
    life.does()
    assert life.goes_to("Sun").week() == "Mon A missed, Thu B done"
    assert life.goes_to("Mon").week() == "Mon A, Thu B"


def test_a_session_moved_as_it_was_offered_is_open_on_its_new_day() -> None:
    life = lived(2)
    life.does()
    life.goes_to("Fri")
    life.moves("B", "Fri")
    assert life.week() == "Mon A done, Fri B"
    assert life.today() is not None
    life.does()
    assert life.week() == "Mon A done, Fri B done"


def test_by_hand_a_session_goes_only_where_the_hard_rules_allow_it() -> None:
    life = lived(2)
    assert legal(life, "A") == {
        "Mon": None,
        "Tue": "day_before_key_run",
        "Wed": "less_than_48_hours",
        "Thu": "day_has_session",
        "Fri": "less_than_48_hours",
        "Sat": "day_before_key_run",
        "Sun": None,
    }
    assert list(legal(life.goes_to("Thu"), "B")) == ["Thu", "Fri", "Sat", "Sun"], "from today on"
    assert [one.name for one in others(life.course, life.seats()[1])] == [], "a missed one is no neighbour"


def test_a_session_done_on_sunday_keeps_48_hours_to_the_next_week() -> None:
    life = lived(2)
    life.skips()
    life.goes_to("Thu")
    life.moves("B", "Sun")
    assert life.week() == "Mon A skipped, Sun B"
    assert life.week(START + 3 * WEEK) == "Thu A, Sun B", "as it is planned"
    life.goes_to("Sun").does()
    assert life.goes_to("Mon").week() == "Thu A, Sun B", "as it was done"
    assert legal(life, "A")["Mon"] == "too_close_to_last_week"


def test_a_session_moved_to_sunday_and_missed_leaves_monday_free_again() -> None:
    life = lived(2)
    life.skips()
    life.goes_to("Thu")
    life.moves("B", "Sun")
    assert life.goes_to("2026-12-14").week() == "Mon A, Thu B"


@pytest.mark.parametrize(
    ("done_on", "week"),
    [("Tue", "Mon A done, Thu B"), ("Wed", "Mon A done, Fri B"), ("Thu", "Mon A done, Sun B")],
)
def test_a_session_done_on_another_day_pushes_the_next_one_to_48_hours(done_on: str, week: str) -> None:
    life = lived(2).goes_to(done_on)
    life.does_late("A")
    assert life.week() == week


def test_a_session_done_on_another_day_pushes_the_next_one_over_a_pause() -> None:
    life = lived(2).goes_to("Wed")
    life.does_late("A")
    life.notes(Paused(life.day + 2 * DAY, life.day + 2 * DAY))
    assert life.week() == "Mon A done, Sun B"


def test_what_no_later_day_takes_is_let_go() -> None:
    life = lived(2, runner(days_unavailable=frozenset({6}))).goes_to("Thu")
    life.does_late("A")
    assert life.week() == "Mon A done, Thu B missed"
    assert "is let go" in plain(life.seats()[1].why or ENOUGH)


def test_a_week_that_has_its_sessions_gets_no_more() -> None:
    life = lived(1)
    life.does()
    life.goes_to("2026-12-08").does_late("B", START + WEEK)
    life.does_late("A")
    assert life.week(START + WEEK) == "Mon A done, Thu B done"
    assert life.week() == "Mon A done, Thu B missed"
    assert life.seats()[1].why == ENOUGH


@pytest.mark.parametrize("day", ["2026-10-01", "2026-12-06", "2026-12-14", "2027-02-14"])
def test_a_move_out_of_its_week_does_not_count(day: str) -> None:
    life = lived(2)
    life.moves("A", day)
    assert life.week() == life.week(START + 3 * WEEK) == "Mon A, Thu B"


def test_a_session_done_on_the_day_of_its_letter_in_the_next_week_stays_in_its_own() -> None:
    life = lived(2).goes_to("2026-12-14")
    life.does_late("A", START + 2 * WEEK)
    assert life.week(START + 2 * WEEK) == "Mon A done, Thu B missed"
    assert life.week() == "Thu B", "there is one session a day, and A was done today"


def test_what_was_done_stays_done_in_a_week_that_turns_out_to_be_free() -> None:
    life = lived(2)
    life.does()
    life.notes(RaceChanged(life.day, None, Race(life.day - DAY, "marathon")))
    assert (life.phase(), life.week()) == ("none", "Mon A done")
