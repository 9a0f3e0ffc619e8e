"""After days without a session: loads, sets, reserve, jumps and the phase, then on (science.md 7.4)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from training.course.course_driver import START, Life, lived, runner
from training.course.course_looks import DAY, WEEK, plain, slot

from core.training.choice.catalogue import catalogue
from core.training.profile import Race
from core.training.session import Session

SQUAT = "sq_back_barbell"


def off(days: int) -> Life:
    """The last session was on Thursday, or on Friday; the next one is on the Thursday so many days later."""
    life = lived(5).lives_to("2026-12-31")
    if days % 7:
        life.moves("B", "Fri")
        life.goes_to("Fri")
    life.does()
    return life.waits(days)


def sets(session: Session) -> list[int]:
    return [item.sets for item in session.main.items]


def rirs(session: Session) -> list[int | None]:
    return [item.rir for item in session.main.items]


def share(life: Life) -> Decimal:
    """What is left of the load of the squat."""
    before = Decimal(65)
    track = life.course.tracks(life.day).of(catalogue()[SQUAT], "m1")
    assert track is not None
    return Decimal(0) if track.load is None else track.load / before


@pytest.mark.parametrize("days", [6, 7])
def test_one_missed_session_alone_moves_nothing(days: int) -> None:
    life = off(days)
    assert life.gaps() == []
    assert life.phase() == "heavy"
    assert sets(life.next()) == [4, 3, 3]
    assert share(life) == 1


@pytest.mark.parametrize(
    ("days", "percent", "main_sets", "reserve", "phase"),
    [
        (13, 100, [3, 2, 2], [3, 3, 3], "heavy"),
        (14, 90, [3, 2, 2], [3, 3, 3], "heavy"),
        (20, 90, [3, 2, 2], [3, 3, 3], "heavy"),
        (21, 85, [3, 2, 2], [3, 3, 3], "heavy"),
        (27, 85, [3, 2, 2], [3, 3, 3], "heavy"),
        (28, 80, [2, 2, 1], [5, 5, 5], "adaptation"),
        (55, 80, [2, 2, 1], [5, 5, 5], "adaptation"),
        (56, 0, [3, 3, 2], [3, 3, 3], "adaptation"),
    ],
)
def test_a_row_of_time_off(
    days: int, percent: int, main_sets: list[int], reserve: list[int], phase: str
) -> None:
    life = off(days)
    assert life.gaps() == [days]
    assert life.phase() == phase
    assert sets(life.next()) == main_sets
    assert rirs(life.next()) == reserve
    left = share(life)
    assert Decimal(percent - 4) / 100 < left <= Decimal(percent) / 100 if percent else left == 0
    assert any(f"{days} days since your last session" in text for text in life.reasons())


@pytest.mark.parametrize(
    ("days", "contacts"), [(13, None), (14, 70), (27, 70), (28, 50), (55, 50), (56, None)]
)
def test_jumps_come_back_with_fewer_contacts(days: int, contacts: int | None) -> None:
    life = off(days)
    told = [text for text in life.reasons() if "contacts" in text and "%" in text]
    assert told == [] if contacts is None else f"{contacts} %" in told[0]


def test_from_56_days_on_a_new_block_begins_at_its_first_week() -> None:
    life = off(56)
    place = life.course.place(life.day - life.day.weekday() * DAY)
    assert (place.number, place.block) == (1, 2), "the block after the one that began meanwhile"
    assert any("A new block begins" in plain(why) for why in place.why)
    assert slot(life.next(), "m1").find_load


def test_the_first_week_back_is_easy_and_no_longer() -> None:
    life = off(14)
    life.does()
    life.goes_to("Mon")
    assert sets(life.next()) == [3, 2, 2], "the fifth day"
    life.does()
    life.goes_to("Thu")
    assert sets(life.next()) == [4, 3, 3], "the eighth day"
    assert slot(life.next("A"), "m1").load == Decimal("57.5"), "the load stays cut and goes up from there"


def test_the_easy_week_raises_nothing_and_then_it_goes_up_from_the_cut_load() -> None:
    life = off(14)
    life.does("easy")
    life.goes_to("Mon").does("easy")
    life.goes_to("Thu").does("easy")
    assert life.goes_to("Mon").load(SQUAT) == Decimal("57.5")
    life.does(sq_back_barbell="5 5 5 5 @57.5 rir 2")
    later = life.goes_to("Tue").course.tracks(life.day).of(catalogue()[SQUAT], "m1")
    assert later is not None
    assert later.load == 60


def test_the_return_is_seen_before_it_is_trained_and_stays_when_it_is() -> None:
    life = off(14)
    before = life.next()
    pending = life.again()
    life.does()
    assert pending.gaps() == life.gaps() == [14]
    assert life.course.session(life.seats()[-1]) == before
    assert life.phase() == pending.phase()
    pending.skips()
    assert pending.goes_to("Mon").gaps() == [18], "a day let go as well makes the gap longer"


def test_a_return_that_is_ahead_holds_from_its_monday_on() -> None:
    life = off(14).goes_to("2027-01-11")
    assert life.gaps() == [11], "Monday's A would be the first one"
    assert life.goes_to("Tue").gaps() == [14]


def test_a_return_to_weeks_planned_anew_is_as_long_on_their_first_day_as_on_the_next() -> None:
    life = lived(8, runner(races=(Race(START + 11 * WEEK + 6 * DAY, "10k"),)))
    life.goes_to(START + 9 * WEEK)
    assert (life.letters(12), life.week()) == ("AAADHHHDPMMT", "Thu B")
    monday = (life.gaps(), life.reasons())
    assert monday[0] == [14], "the weeks to the race have one session, on Thursday"
    assert "14 days since your last session: 90 %" in " ".join(monday[1])
    (why,) = life.course.place(life.day).why
    assert plain(why).startswith("14 days since your last session. The weeks to your race")
    assert (life.goes_to("Tue").gaps(), life.reasons()) == monday


def test_a_return_with_a_race_ahead_says_nothing_of_a_phase_done_again() -> None:
    life = lived(8, runner(races=(Race(START + 11 * WEEK + 6 * DAY, "10k"),)))
    life.goes_to(START + 9 * WEEK)
    time_off = {code for code in life.codes() if code.startswith("time_off")}
    assert time_off == {"time_off_lifts", "time_off_jumps"}


@pytest.mark.parametrize(("missed", "days"), [(0, None), (1, 14), (2, 21)])
def test_once_a_week_one_missed_session_is_two_weeks_and_counts(missed: int, days: int | None) -> None:
    life = lived(5, runner(sessions_per_week=1))
    life.waits(7 * missed)
    assert life.gaps() == ([] if days is None else [days])


@pytest.mark.parametrize("days", [0, 7, 14, 21])
def test_before_the_first_session_the_plan_still_begins_with_adaptation(days: int) -> None:
    life = Life().waits(days)
    assert life.phase() == "adaptation"
    assert slot(life.next("A"), "m1").find_load
    assert life.gaps() == ([days + 1] if days else [])


def test_a_few_days_between_two_sessions_are_no_gap() -> None:
    life = lived(3)
    assert life.waits(2).gaps() == []


def test_in_the_return_of_two_gaps_each_takes_its_share() -> None:
    life = off(14)
    life.does()
    life.waits(14)
    assert life.gaps() == [14, 14]
    assert share(life) < Decimal("0.82")
