"""What a platform keeps, and who it should look after when it starts."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta

from fakes.turn_desk import TurnDesk

from core.chat.where import Address, Identity, Place
from core.turns.ports import Expected

ANN = Identity("fake", "ann")
CHATS = 'SELECT "user", chat FROM identity ORDER BY "user"'


def _says(desk: TurnDesk, text: str, trail: str, who: str = "ann", id: str | None = None) -> None:
    desk.writer.submit(replace(desk.incoming(text, who, id), trail=trail)).result(30)


def _names(desk: TurnDesk, platform: str = "fake") -> list[str]:
    return [one.identity.user for one in desk.writer.expected(platform, desk.clock.now())]


def test_a_trail_is_kept_with_what_arrived(desk: TurnDesk) -> None:
    assert desk.writer.trail(ANN) is None
    _says(desk, "hello", "t1")
    assert desk.writer.trail(ANN) == "t1"
    _says(desk, "boom", "t2")
    assert desk.writer.trail(ANN) == "t2", "also with what fails"
    desk.says("hello")
    assert desk.writer.trail(ANN) == "t2"
    desk.restarts()
    assert desk.writer.trail(ANN) == "t2"


def test_a_redelivery_leaves_the_trail(desk: TurnDesk) -> None:
    _says(desk, "hello", "t1", id="x")
    _says(desk, "hello", "t2")
    _says(desk, "hello", "t1", id="x")
    assert desk.writer.trail(ANN) == "t2"


def test_a_trail_can_be_told_by_itself_and_order_decides(desk: TurnDesk) -> None:
    desk.writer.follow(ANN, "t0").result(30)
    assert desk.writer.trail(ANN) is None, "of somebody new nothing is kept"
    desk.closes()
    desk.opens(start=False)
    desk.writer.follow(ANN, "t1")
    desk.writer.submit(replace(desk.incoming("hello"), trail="t2"))
    desk.writer.follow(ANN, "t3")
    desk.writer.submit(replace(desk.incoming("hello"), trail="t4"))
    desk.writer.follow(Identity("two", "ann"), "t5")
    last = desk.writer.follow(Identity("fake", "bob"), "t6")
    desk.writer.start()
    last.result(30)
    assert desk.writer.trail(ANN) == "t4"
    desk.writer.follow(ANN, "t7").result(30)
    assert desk.writer.trail(ANN) == "t7"


def test_a_trail_goes_with_its_identity(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    _says(desk, "hello", "t1", "two/ann")
    desk.says("unlink two")
    assert desk.writer.trail(Identity("two", "ann")) == "t1"


def test_who_is_asked_something_or_due_is_expected(desk: TurnDesk) -> None:
    for who, text in (("asked", "ask"), ("due", "due"), ("later", "later"), ("idle", "hello")):
        desk.says(text, who)
    assert _names(desk) == ["asked", "due"]
    desk.clock.goes_on(timedelta(days=1))
    assert _names(desk) == ["asked", "due", "later"]
    desk.says("hello", "asked")
    assert _names(desk) == ["due", "later"]
    _says(desk, "ask", "t1", "two/else")
    expected = desk.writer.expected("two", desk.clock.now())
    assert expected == (Expected(Identity("two", "else"), "t1", "else"),)


def test_who_cannot_be_reached_is_expected_only_with_a_question_open(desk: TurnDesk) -> None:
    for who, text in (("asked", "ask"), ("due", "due")):
        desk.says(text, who)
        desk.writer.reach(f"closed:{who}", Identity("fake", who), reachable=False).result(30)
    assert _names(desk) == ["asked"]


def test_who_was_written_to_unasked_is_expected_for_a_day_and_a_half(desk: TurnDesk) -> None:
    desk.says("due")
    desk.coach.useful = timedelta(hours=1)
    assert desk.writer.remind([1]).result(30) == 1
    desk.says("done")
    assert _names(desk) == ["ann"]
    desk.clock.goes_on(timedelta(hours=35))
    desk.says("hello")
    assert _names(desk) == ["ann"]
    desk.clock.goes_on(timedelta(hours=1))
    assert _names(desk) == []


def test_on_every_platform_of_a_runner_somebody_is_expected(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    desk.says("ask", "two/ann")
    assert (_names(desk), _names(desk, "two"), _names(desk, "three")) == (["ann"], ["ann"], [])


def test_after_a_farewell_nobody_is_expected(desk: TurnDesk) -> None:
    desk.says("ask")
    desk.says("delete")
    assert _names(desk) == []


def test_a_note_replaces_the_one_before(desk: TurnDesk) -> None:
    assert desk.writer.noted("fake", "commands") is None
    for value in ("one", "two"):
        desk.writer.note("fake", "commands", value).result(30)
    desk.writer.note("two", "commands", "three").result(30)
    desk.restarts()
    assert [desk.writer.noted(platform, "commands") for platform in ("fake", "two")] == ["two", "three"]
    assert desk.writer.noted("fake", "other") is None


def test_a_runner_can_be_looked_at_while_somebody_writes(desk: TurnDesk) -> None:
    assert desk.writer.state_of(ANN) is None
    desk.says("hello")
    cache = desk.writer._commits._journals
    cache.forget(1)
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE runner SET due_at = NULL")
        found = []
        looking = threading.Thread(target=lambda: found.append(desk.writer.state_of(ANN)))
        looking.start()
        looking.join(30)
    (state,) = found
    assert state is not None
    assert (state.id, state.next_entry, len(state.journal)) == (1, 2, 1)
    assert state.linked == (Address("fake", "ann"),)
    assert cache._by_runner == {}, "what the writer keeps is the writer's"


def test_who_cannot_be_read_cannot_be_looked_at(desk: TurnDesk) -> None:
    desk.says("hello")
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE runner SET version = 99")
    assert desk.writer.state_of(ANN) is None


def test_the_private_conversation_is_where_somebody_was_first_met(desk: TurnDesk) -> None:
    club = Place(Address("fake", "club"), public=True, home=Address("fake", "d1"))
    desk.writer.submit(replace(desk.incoming("hello"), place=club)).result(30)
    desk.says("hello", "bob")
    assert desk.rows(CHATS) == [("ann", "d1"), ("bob", "bob")]
    assert desk.coach.met[0].linked == (Address("fake", "d1"),)
    desk.says("hello")
    assert desk.rows(CHATS) == [("ann", "d1"), ("bob", "bob")], "another one later changes nothing"


def test_a_private_conversation_that_is_missing_is_kept_when_it_is_known(desk: TurnDesk) -> None:
    desk.says("hello")
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE identity SET chat = NULL")
    club = Place(Address("fake", "club"), public=True)
    desk.writer.submit(replace(desk.incoming("hello"), place=club)).result(30)
    assert desk.coach.met[-1].linked == ()
    corner = replace(club, home=Address("fake", "d1"))
    desk.writer.submit(replace(desk.incoming("hello"), place=corner)).result(30)
    assert desk.coach.met[-1].linked == (Address("fake", "d1"),)
    assert desk.rows(CHATS) == [("ann", "d1")]
