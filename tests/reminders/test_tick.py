"""Whoever is due is reminded, once."""

from __future__ import annotations

import logging
import subprocess
import sys
from datetime import timedelta
from threading import Event

import pytest
from fakes.coach import GOOD_FOR
from fakes.turn_desk import TurnDesk

from core.reminders.tick import tick, tidy
from core.reminders.ticker import Ticker


def test_everybody_who_is_due_is_reminded_once(desk: TurnDesk) -> None:
    for number in range(300):
        desk.writer.submit(desk.incoming("due", who=str(number)))
    desk.says("later", who="not yet")
    desk.released.clear()
    assert tick(desk.writer, desk.clock.now()) == 300
    assert len({out.runner for out in desk.released}) == len(desk.released) == 300
    assert tick(desk.writer, desk.clock.now()) == 0
    assert desk.coach.reminded == 300
    desk.clock.goes_on(timedelta(days=1))
    assert tick(desk.writer, desk.clock.now()) == 301


def test_the_longest_due_comes_first(desk: TurnDesk) -> None:
    desk.says("due", who="ann")
    desk.clock.goes_on(timedelta(minutes=-5))
    desk.says("due", who="bob")
    desk.clock.goes_on(timedelta(minutes=5))
    assert desk.writer.next_due() == desk.clock.now() - timedelta(minutes=5)
    tick(desk.writer, desk.clock.now())
    assert [out.address.chat for out in desk.released[2:]] == ["bob", "ann"]


def test_a_coach_with_nothing_to_say_is_asked_once(desk: TurnDesk) -> None:
    desk.coach.silent = True
    desk.says("due")
    assert tick(desk.writer, desk.clock.now()) == 0
    assert desk.coach.reminded == 1
    assert desk.writer.next_due() == desk.clock.now() + timedelta(days=1)


def test_a_coach_that_stays_due_does_not_hold_the_tick(
    desk: TurnDesk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.coach.stuck = True
    desk.says("due")
    with caplog.at_level(logging.ERROR):
        tick(desk.writer, desk.clock.now())
    assert desk.coach.reminded == 1
    assert "still due after a reminder runner=1" in caplog.text
    assert desk.writer.next_due() == desk.clock.now() + timedelta(minutes=1)


def test_a_reminder_that_fails_is_tried_again_later_and_stops_no_other(desk: TurnDesk) -> None:
    desk.coach.failing = True
    desk.says("due")
    assert tick(desk.writer, desk.clock.now()) == 0
    assert desk.writer.due(desk.clock.now(), 10) == ()
    desk.coach.failing = False
    desk.clock.goes_on(timedelta(hours=1))
    assert tick(desk.writer, desk.clock.now()) == 1


def test_a_tick_ahead_of_the_writers_clock_ends(desk: TurnDesk) -> None:
    desk.says("later")
    assert tick(desk.writer, desk.clock.now() + timedelta(days=2)) == 0


def test_ids_are_forgotten_after_two_days(desk: TurnDesk) -> None:
    desk.says("old")
    desk.clock.goes_on(timedelta(hours=47))
    desk.says("new")
    assert tidy(desk.writer, desk.clock.now()) == 0
    desk.clock.goes_on(timedelta(hours=2))
    assert tidy(desk.writer, desk.clock.now()) == 1
    assert desk.rows("SELECT id FROM incoming") == [("fake:2",)]


def test_codes_that_are_over_and_old_farewells_are_forgotten(desk: TurnDesk) -> None:
    desk.says("offer abcd")
    desk.says("delete", "bob")
    tidy(desk.writer, desk.clock.now())
    assert desk.rows("SELECT count(*) FROM link_code") == [(1,)]
    desk.clock.goes_on(GOOD_FOR)
    tidy(desk.writer, desk.clock.now())
    assert desk.rows("SELECT count(*) FROM link_code") == [(0,)]
    assert desk.rows("SELECT kind FROM outbox ORDER BY id") == [("answer",), ("farewell",)]
    desk.clock.goes_on(timedelta(hours=48))
    tidy(desk.writer, desk.clock.now())
    assert desk.rows("SELECT kind FROM outbox ORDER BY id") == [("answer",)]
    assert desk.rows("SELECT id FROM runner") == [(1,)]


def test_the_ticker_ticks_until_it_is_stopped(desk: TurnDesk) -> None:
    desk.says("due")
    came = Event()
    remind = desk.coach.remind

    def reminding(state, now):  # type: ignore[no-untyped-def]
        came.set()
        return remind(state, now)

    desk.coach.remind = reminding  # type: ignore[method-assign]
    ticker = Ticker(desk.writer, desk.clock, seconds=0.05)
    ticker.start()
    assert came.wait(30)
    ticker.stop()
    ticker.stop()
    desk.says("due")
    assert [out.kind for out in desk.released] == ["answer", "session", "answer"]


def test_a_tick_that_fails_does_not_end_the_ticking(desk: TurnDesk, caplog: pytest.LogCaptureFixture) -> None:
    ticker = Ticker(desk.writer, desk.clock)
    desk.closes()
    with caplog.at_level(logging.ERROR):
        ticker._safely("tidy", tidy)
    assert "what=tidy error=RuntimeError" in caplog.text
    desk.opens()


def test_the_scheduler_is_loaded_only_by_a_ticker() -> None:
    code = "import sys, core.reminders.ticker; sys.exit('apscheduler' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_tick_ends_early_where_it_is_time_to_stop(desk: TurnDesk) -> None:
    desk.says("due")
    assert tick(desk.writer, desk.clock.now(), stopping=lambda: True) == 0
    assert tick(desk.writer, desk.clock.now()) == 1
