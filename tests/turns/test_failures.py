"""A turn that fails is handled, and spoils nobody else's."""

from __future__ import annotations

import logging
import shutil
import sqlite3
from pathlib import Path

import pytest
from fakes.turn_desk import TurnDesk

from core.chat.incoming import Incoming, Said
from core.chat.where import Address, Identity, Place
from core.storage.faults import StorageFault


def _in_use(desk: TurnDesk, monkeypatch: pytest.MonkeyPatch) -> sqlite3.Connection:
    """Somebody else who writes to the database of a writer that has not begun; COMMIT lets it go."""
    monkeypatch.setattr("core.storage.engine.BUSY_SECONDS", 0.2)
    desk.closes()
    desk.opens(start=False)
    other = sqlite3.connect(desk.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    return other


@pytest.mark.parametrize("text", ["boom", "unstorable", "gap"])
def test_a_failing_turn_is_an_apology_with_a_number(
    desk: TurnDesk, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    desk.says("later")
    (due,) = desk.rows("SELECT due_at FROM runner")
    with caplog.at_level(logging.ERROR):
        (answer,) = desk.says(text, id="poison")
    number = answer.removeprefix("Sorry: ")
    assert f"number={number}" in caplog.text
    assert "the runner said" not in caplog.text
    assert "coach.py" in caplog.text or "desk.py" in caplog.text or "codec.py" in caplog.text
    assert desk.says(text, id="poison") == [], "it is recorded as handled"
    assert desk.rows("SELECT due_at FROM runner") == [due], "the next session is still due"
    assert desk.says("hello") == ["2: hello"], "the state is what it was"


def test_a_failing_turn_spoils_no_other_of_its_batch(desk: TurnDesk) -> None:
    answers = desk.batch(("ann", "a"), ("bob", "boom"), ("ann", "b"), ("bob", "c"))
    assert [answers[0], answers[2], answers[3]] == [["1: a"], ["2: b"], ["1: c"]]
    assert answers[1][0].startswith("Sorry: ")


def test_without_words_the_turn_is_still_handled(desk: TurnDesk) -> None:
    desk.coach.speechless = True
    assert desk.says("boom", id="poison") == []
    desk.coach.speechless = False
    assert desk.says("boom", id="poison") == []
    assert desk.coach.responded == 1
    assert desk.says("hello") == ["1: hello"]


def test_a_coach_that_fails_to_welcome_leaves_nobody_behind(desk: TurnDesk) -> None:
    desk.coach.unwelcoming = True
    assert desk.says("hello") == []
    assert desk.rows("SELECT * FROM runner") == desk.rows("SELECT * FROM identity") == []
    desk.coach.unwelcoming = False
    assert desk.says("hello") == ["1: hello"]


def test_a_row_the_database_refuses_spoils_only_its_own_turn(desk: TurnDesk) -> None:
    desk.closes()
    desk.opens(start=False)
    unwritable = Incoming(
        "fake:bad", Identity("fake", "eve"), Place(Address("fake", "eve\ud800")), Said("hello")
    )
    futures = [desk.writer.submit(desk.incoming("a", who="ann"))]
    bad = desk.writer.submit(unwritable)
    futures += [desk.writer.submit(desk.incoming(text, who="bob")) for text in "bc"]
    desk.writer.start()
    assert [len(future.result(30)) for future in futures] == [1, 1, 1]
    with pytest.raises(UnicodeEncodeError):
        bad.result(30)
    assert [out.address.chat for out in desk.released] == ["ann", "bob", "bob"]
    assert desk.rows("SELECT count(*) FROM runner") == [(2,)]


def test_a_database_that_refuses_tells_who_waits_and_recovers(
    desk: TurnDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = _in_use(desk, monkeypatch)
    futures = [desk.writer.submit(desk.incoming(text)) for text in "abcd"]
    desk.writer.start()
    for future in futures:
        with pytest.raises(StorageFault, match="in use by another process"):
            future.result(30)
    assert desk.released == []
    other.execute("ROLLBACK")
    other.close()
    assert desk.says("e") == ["1: e"], "nothing of what was refused was kept"


def test_a_release_that_fails_leaves_the_reply_waiting(tmp_path: Path) -> None:
    desk = TurnDesk(tmp_path)
    desk.opens(start=False)

    def refuse(_: object) -> None:
        raise RuntimeError("no line")

    desk.writer._commits._release = refuse
    desk.writer.start()
    assert desk.says("hello") == ["1: hello"]
    assert desk.says("again") == ["2: again"]
    assert [out.key for out in desk.writer.waiting("fake")] == ["fake:1", "fake:2"]
    desk.closes()


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE runner SET body = 'x'",
        """UPDATE runner SET body = '{"$":"tomorrow"}'""",
        "UPDATE runner SET version = 99",
        "UPDATE journal SET version = 99",
        "DELETE FROM journal WHERE number = 1",
    ],
)
def test_a_runner_who_cannot_be_read_gets_an_apology_and_is_left_alone(desk: TurnDesk, damage: str) -> None:
    desk.says("hello")
    desk.says("due")
    desk.closes()
    with sqlite3.connect(desk.file) as raw:
        raw.execute(damage)
    raw.close()
    shutil.copy(desk.file, desk.folder / "before.db")
    desk.opens()
    assert desk.says("hello")[0].startswith("Sorry: ")
    assert desk.says("hi", who="bob") == ["1: hi"]
    assert desk.writer.remind([1]).result(30) == 0
    assert desk.writer.due(desk.clock.now(), 10) == (), "it is tried again later"
    before = sqlite3.connect(desk.folder / "before.db")
    kept = "SELECT version, body, next_entry FROM runner WHERE id = 1"
    assert desk.rows(kept) == before.execute(kept).fetchall()
    before.close()


def test_without_words_for_a_runner_who_cannot_be_read_the_turn_is_handled(desk: TurnDesk) -> None:
    desk.says("hello")
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE runner SET version = 99")
    desk.coach.speechless = True
    assert desk.says("hello", id="x") == []
    assert ("x",) in desk.rows("SELECT id FROM incoming")


def test_a_full_disk_tells_who_waits_and_recovers(desk: TurnDesk) -> None:
    desk.says("hello")
    ((pages,),) = desk.rows("PRAGMA page_count")
    desk.closes()
    desk.opens(start=False)
    with desk.store.writing() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    huge = desk.writer.submit(desk.incoming("x" * 100_000))
    desk.writer.start()
    with pytest.raises(StorageFault, match="full"):
        huge.result(30)
    with desk.store.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    assert desk.says("again") == ["2: again"]


def test_reminders_a_database_refuses_fail_together(desk: TurnDesk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.says("due")
    desk.says("due", who="bob")
    monkeypatch.setattr("core.storage.engine.BUSY_SECONDS", 0.2)
    desk.restarts()
    other = sqlite3.connect(desk.file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageFault):
        desk.writer.remind([1, 2]).result(30)
    other.close()
    assert desk.writer.remind([1, 2]).result(30) == 2


def test_several_who_are_done_at_once_are_one_transaction(
    desk: TurnDesk, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.ERROR):
        assert desk.batch(("ann", "done"), ("bob", "done"), ("cyd", "done")) == [["1: done"]] * 3
    assert caplog.text == ""


def test_what_waits_behind_a_refusal_is_refused_too_so_that_nothing_overtakes(
    desk: TurnDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = _in_use(desk, monkeypatch)
    said = [desk.incoming(str(number)) for number in range(100)]
    futures = [desk.writer.submit(one) for one in said]
    desk.writer.start()
    assert all(isinstance(future.exception(30), StorageFault) for future in futures)
    other.execute("COMMIT")
    other.close()
    assert [len(desk.writer.submit(one).result(30)) for one in said] == [1] * 100
    assert desk.coach.heard == [str(number) for number in range(100)]
