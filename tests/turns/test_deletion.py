"""Who has everything deleted is told so, and then there is nothing of them in any table."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.turn_desk import TurnDesk, text_of
from sqlalchemy import Engine, event

from core.chat.where import Address, Identity
from core.turns.ports import Outcome

NOTHING: dict[str, list[object]] = {
    name: [] for name in ("runner", "identity", "journal", "outbox", "link_code", "note")
}


def _full(desk: TurnDesk) -> None:
    """A runner on two platforms, with an archived one, a journal, a code, and things that wait."""
    desk.says("plan")
    desk.says("hello", "two/ann")
    desk.links()
    desk.says("due")
    desk.writer.remind([1]).result(30)
    desk.says("offer efgh", "two/ann")


@pytest.mark.parametrize("outcome", ["sent", "failed", "unreachable", "superseded"])
def test_nothing_is_left_once_the_farewell_was_sent_or_never_will_be(
    desk: TurnDesk, outcome: Outcome
) -> None:
    _full(desk)
    desk.writer.follow(Identity("two", "ann"), "t9").result(30)
    (farewell,) = desk.asks("delete", "two/ann")
    assert text_of(farewell.reply) == "6: delete"
    assert (farewell.kind, farewell.address) == ("answer", Address("two", "ann"))
    assert desk.rows("SELECT id, platform, chat, body, due_at FROM runner") == [
        (farewell.runner, "two", "ann", "", None)
    ]
    assert desk.rows("SELECT runner, kind FROM outbox") == [(farewell.runner, "farewell")]
    assert desk.writer.still_wanted(farewell.id)
    desk.writer.acknowledge(farewell.id, outcome).result(30)
    assert desk.dump("incoming", "alembic_version") == NOTHING
    ids = {id for (id,) in desk.rows("SELECT id FROM incoming")}
    assert not any("ann" in id for id in ids)
    desk.restarts()
    assert desk.dump("incoming", "alembic_version") == NOTHING


def test_a_farewell_that_was_not_sent_goes_at_the_next_start(desk: TurnDesk) -> None:
    (farewell,) = desk.asks("delete")
    desk.restarts()
    assert desk.writer.waiting("fake") == (farewell,)
    desk.writer.acknowledge(farewell.id, "sent", "m1").result(30)
    assert desk.rows("SELECT * FROM runner") == desk.rows("SELECT * FROM outbox") == []


def test_a_farewell_nobody_takes_is_tidied_away(desk: TurnDesk) -> None:
    desk.asks("delete")
    desk.writer.tidy(desk.clock.now()).result(30)
    assert desk.rows("SELECT count(*) FROM runner") == [(1,)]
    desk.writer.tidy(desk.clock.now() + timedelta(seconds=1)).result(30)
    assert desk.rows("SELECT * FROM runner") == desk.rows("SELECT * FROM outbox") == []


def test_other_answers_and_runners_stay_when_one_is_acknowledged(desk: TurnDesk) -> None:
    desk.says("hello", "bob")
    (farewell,) = desk.asks("delete")
    desk.writer.acknowledge(desk.released[0].id, "sent").result(30)
    assert desk.rows("SELECT kind FROM outbox ORDER BY id") == [("answer",), ("farewell",)]
    desk.writer.acknowledge(farewell.id, "sent").result(30)
    assert desk.rows("SELECT kind FROM outbox") == [("answer",)]
    assert desk.says("hello", "bob") == ["2: hello"]


def test_delivered_again_it_does_nothing(desk: TurnDesk) -> None:
    desk.says("hello")
    assert desk.says("delete", id="x") == ["2: delete"]
    assert desk.says("hello", id="y") == ["1: hello"], "who comes again is somebody new"
    assert desk.says("delete", id="x") == []
    desk.restarts()
    assert desk.says("delete", id="x") == []
    assert desk.says("hello") == ["2: hello"]


def test_all_that_a_batch_made_of_them_is_gone_too(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.says("due", "two/ann")
    desk.closes()
    desk.opens(start=False)
    said = [
        desk.writer.submit(replace(desk.incoming(text, who), trail="t1"))
        for who, text in (
            ("ann", "offer abcd"),
            ("two/ann", "accept abcd"),
            ("ann", "due"),
            ("bob", "hello"),
            ("two/ann", "delete"),
            ("two/ann", "hello"),
        )
    ]
    reminded = desk.writer.remind([1])
    reached = desk.writer.reach("closed", Identity("fake", "ann"), reachable=False)
    desk.writer.start()
    replies = [[text_of(out.reply) for out in one.result(30)] for one in said]
    assert replies == [[], [], [], ["1: hello"], ["5: delete"], ["1: hello"]]
    assert (reminded.result(30), reached.result(30)) == (0, False)
    assert [text_of(out.reply) for out in desk.released[2:]] == ["1: hello", "5: delete", "1: hello"]
    assert desk.rows('SELECT platform, "user", trail FROM identity ORDER BY runner') == [
        ("fake", "bob", "t1"),
        ("two", "ann", "t1"),
    ]
    assert desk.rows("SELECT count(*) FROM runner") == [(3,)], "bob, the farewell, and somebody new"
    assert desk.rows("SELECT count(*) FROM journal") == [(2,)]


def test_nothing_of_them_stays_in_memory(desk: TurnDesk) -> None:
    _full(desk)
    cache = desk.writer._commits._journals
    assert cache.read(2, 1, 3) is not None
    desk.asks("delete")
    assert cache._by_runner == {}
    assert cache._entries == 0


def test_a_quiet_end_needs_no_farewell(desk: TurnDesk) -> None:
    desk.says("hello")
    respond = desk.coach.respond

    def quietly(state, incoming, now):  # type: ignore[no-untyped-def]
        return replace(respond(state, incoming, now), reply=None)

    desk.coach.respond = quietly  # type: ignore[method-assign]
    assert desk.says("delete") == []
    assert desk.rows("SELECT * FROM runner") == desk.rows("SELECT * FROM outbox") == []


def test_who_is_archived_goes_back_out_of_reach_of_the_deletion(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    desk.says("unlink two")
    desk.says("delete")
    assert desk.says("hello", "two/ann") == ["2: hello"]


@pytest.mark.parametrize("text", ["delete", "accept abcd", "unlink fake"])
def test_what_a_commit_does_not_take_is_not_half_there(desk: TurnDesk, text: str) -> None:
    """As with a kill: an effect is of the same transaction as its turn."""
    _full(desk)
    desk.says("offer abcd", "three/ann")
    before = desk.dump()

    def fails(_c: object, _cursor: object, sql: str, *_: object) -> None:
        if sql.startswith("INSERT INTO outbox"):
            raise RuntimeError("the machine stops here")

    event.listen(Engine, "before_cursor_execute", fails)
    with pytest.raises(RuntimeError):
        desk.asks(text, id="x")
    event.remove(Engine, "before_cursor_execute", fails)
    assert desk.dump() == before
    desk.restarts()
    assert desk.dump() == before
    assert len(desk.says(text, id="x")) == 1


def test_a_step_the_database_refuses_undoes_the_whole_turn(desk: TurnDesk) -> None:
    desk.says("hello")
    desk.says("hello", "bob")
    desk.closes()
    desk.opens(start=False)

    def fails(_c: object, _cursor: object, sql: str, *_: object) -> None:
        if sql.startswith("DELETE FROM runner WHERE runner.id IN"):
            raise RuntimeError("no")

    event.listen(Engine, "before_cursor_execute", fails)
    deleted = desk.writer.submit(desk.incoming("delete", id="x"))
    said = desk.writer.submit(desk.incoming("hello", "bob"))
    desk.writer.start()
    assert len(said.result(30)) == 1
    with pytest.raises(RuntimeError):
        deleted.result(30)
    event.remove(Engine, "before_cursor_execute", fails)
    assert desk.says("delete", id="x") == ["2: delete"]
