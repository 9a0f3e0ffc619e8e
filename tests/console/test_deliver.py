"""A database that refuses while a reminder is printed, in the thread that prints them."""

import logging
import sqlite3
from pathlib import Path

import pytest
from fakes.turn_desk import TurnDesk

from bot.console.deliver import Delivery, Released
from bot.console.files import saving_in
from bot.console.render import Style


def test_a_reminder_that_cannot_be_acknowledged_is_told_and_the_next_one_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("core.storage.engine.BUSY_SECONDS", 0.2)
    desk = TurnDesk(tmp_path)
    desk.opens()
    for who in ("ann", "bob"):
        desk.says("due", who=who)
    assert desk.writer.remind([1, 2]).result(30) == 2
    reminders = [outbound for outbound in desk.released if outbound.kind != "answer"]
    printed: list[str] = []
    released = Released()
    other = sqlite3.connect(desk.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    delivery = Delivery(desk.writer, printed.append, Style, saving_in(tmp_path))
    with released.delivered_by(delivery), caplog.at_level(logging.ERROR):
        released(reminders[0])
    other.close()
    with released.delivered_by(delivery):
        released(reminders[1])
    assert len(printed) == 2
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert "in use by another process" in caplog.text
    left = [outbound.key for outbound in desk.writer.waiting("fake") if outbound.kind != "answer"]
    assert left == [reminders[0].key]
    desk.closes()
