"""What a platform tells of chats that were closed and opened again, and of what cannot be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import count

from fakes.turn_desk import TurnDesk

from core.chat.incoming import Incoming, Said
from core.chat.where import Address, Identity, Place

IDS = (f"reach:{number}" for number in count(1))
ANN = Identity("fake", "ann")
BLOCKED = "SELECT unreachable_since FROM runner WHERE id = 1"


def _states(desk: TurnDesk) -> list[str]:
    return [state for (state,) in desk.rows("SELECT state FROM outbox ORDER BY id")]


def test_what_cannot_be_read_is_new_once(desk: TurnDesk) -> None:
    assert desk.writer.pass_over("fake:poison").result(30)
    assert not desk.writer.pass_over("fake:poison").result(30)
    desk.restarts()
    assert not desk.writer.pass_over("fake:poison").result(30)
    assert desk.says("hello", id="fake:poison") == [], "nor is it looked at as something said"
    assert desk.coach.responded == 0


def test_what_was_answered_is_not_new_to_be_passed_over(desk: TurnDesk) -> None:
    desk.says("hello", id="x")
    assert not desk.writer.pass_over("x").result(30)


def test_within_a_batch_the_first_of_an_id_is_the_new_one(desk: TurnDesk) -> None:
    desk.closes()
    desk.opens(start=False)
    passed = [desk.writer.pass_over(id) for id in ("a", "b", "a")]
    answered = desk.writer.submit(desk.incoming("hello", id="b"))
    said = desk.writer.submit(desk.incoming("hello", id="c"))
    passed.append(desk.writer.pass_over("c"))
    desk.writer.start()
    assert [future.result(30) for future in passed] == [True, True, False, False]
    assert (len(answered.result(30)), len(said.result(30))) == (0, 1)
    assert desk.rows("SELECT id FROM incoming ORDER BY id") == [("a",), ("b",), ("c",)]


def test_what_was_passed_over_is_forgotten_like_all_that_arrived(desk: TurnDesk) -> None:
    desk.writer.pass_over("a").result(30)
    assert desk.writer.tidy(desk.clock.now() + timedelta(hours=1)).result(30) == 1
    assert desk.writer.pass_over("a").result(30)


def test_who_closes_the_chat_gets_nothing_until_it_is_open_again(desk: TurnDesk) -> None:
    desk.says("due")
    assert desk.writer.reach(next(IDS), ANN, reachable=False).result(30)
    assert desk.writer.due(desk.clock.now(), 10) == ()
    assert desk.writer.remind([1]).result(30) == 0
    assert desk.writer.waiting("fake") == ()
    assert desk.writer.reach(next(IDS), ANN, reachable=True).result(30)
    assert desk.writer.due(desk.clock.now(), 10) == (1,)
    assert _states(desk) == ["failed"], "what waited does not come after all"
    assert desk.writer.waiting("fake") == ()
    assert desk.says("hello") == ["2: hello"]


def test_somebody_unknown_cannot_be_reached_or_lost(desk: TurnDesk) -> None:
    desk.says("hello", who="bob")
    for reachable in (True, False):
        assert not desk.writer.reach(next(IDS), ANN, reachable).result(30)
    assert desk.rows(BLOCKED) == [(None,)]


def test_since_when_a_chat_is_closed_stays_as_it_was_first_told(desk: TurnDesk) -> None:
    (answer,) = desk.asks("hello")
    desk.writer.reach(next(IDS), ANN, reachable=False).result(30)
    first = desk.rows(BLOCKED)
    desk.clock.goes_on(timedelta(days=1))
    desk.writer.reach(next(IDS), ANN, reachable=False).result(30)
    desk.writer.acknowledge(answer.id, "unreachable").result(30)
    assert desk.rows(BLOCKED) == first != [(None,)]
    desk.says("hello")
    desk.writer.reach(next(IDS), ANN, reachable=False).result(30)
    assert desk.rows(BLOCKED) != first


def test_only_the_platform_of_the_reminders_counts(desk: TurnDesk) -> None:
    desk.says("due")
    with desk.store.writing() as connection:
        connection.exec_driver_sql(
            """INSERT INTO identity (platform, "user", runner) VALUES ('two', 'a', 1)"""
        )
    assert not desk.writer.reach(next(IDS), Identity("two", "a"), reachable=False).result(30)
    assert desk.writer.due(desk.clock.now(), 10) == (1,)
    assert _states(desk) == ["waiting"]


def test_what_waits_in_a_public_place_or_for_others_still_goes(desk: TurnDesk) -> None:
    desk.says("due")
    desk.says("due", who="bob")
    club = Place(Address("fake", "club"), public=True)
    desk.writer.submit(Incoming("fake:public", ANN, club, Said("due"))).result(30)
    desk.writer.reach(next(IDS), ANN, reachable=False).result(30)
    assert _states(desk) == ["failed", "waiting", "waiting"]


def test_a_closed_chat_found_by_sending_stops_what_else_waits_there(desk: TurnDesk) -> None:
    first, *_ = [desk.asks(text)[0] for text in ("a", "b", "c")]
    desk.writer.acknowledge(first.id, "unreachable").result(30)
    assert _states(desk) == ["failed"] * 3
    assert desk.writer.waiting("fake") == ()


def test_what_was_sent_meanwhile_stays_sent(desk: TurnDesk) -> None:
    first, second = (desk.asks(text)[0] for text in "ab")
    desk.closes()
    desk.opens(start=False)
    desk.writer.acknowledge(first.id, "sent", "m1")
    desk.writer.reach(next(IDS), ANN, reachable=False)
    desk.writer.start()
    desk.writer.acknowledge(second.id, "sent", "m2").result(30)
    assert _states(desk) == ["sent", "sent"]


def test_within_a_batch_order_decides(desk: TurnDesk) -> None:
    desk.closes()
    desk.opens(start=False)
    unknown = desk.writer.reach(next(IDS), ANN, reachable=False)
    before = desk.writer.submit(desk.incoming("before"))
    other = desk.writer.submit(desk.incoming("before", who="bob"))
    lost = desk.writer.reach(next(IDS), ANN, reachable=False)
    between = desk.writer.submit(desk.incoming("between"))
    desk.writer.start()
    assert (unknown.result(30), lost.result(30)) == (False, True)
    assert before.result(30) == (), "it is not released: nobody would get it"
    (answer,) = between.result(30)
    assert desk.released == [*other.result(30), answer]
    assert _states(desk) == ["failed", "waiting", "waiting"]
    assert desk.rows(BLOCKED) == [(None,)]


def test_lost_and_back_and_lost_again_in_a_batch_is_lost_now(desk: TurnDesk) -> None:
    desk.says("due")
    desk.writer.reach(next(IDS), ANN, reachable=False).result(30)
    long_ago = desk.rows(BLOCKED)
    desk.clock.goes_on(timedelta(days=1))
    desk.closes()
    desk.opens(start=False)
    desk.writer.reach(next(IDS), ANN, reachable=True)
    reminded = desk.writer.remind([1])
    desk.writer.reach(next(IDS), ANN, reachable=False)
    desk.writer.start()
    assert reminded.result(30) == 0
    desk.restarts()
    assert desk.rows(BLOCKED) not in ([(None,)], long_ago)
    assert _states(desk) == ["failed", "failed"]
    assert desk.released[1:] == []


def test_who_cannot_be_read_is_reachable_again_by_writing(desk: TurnDesk) -> None:
    desk.says("hello")
    desk.writer.reach(next(IDS), ANN, reachable=False).result(30)
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE runner SET version = 99")
    (excuse,) = desk.asks("hello")
    assert desk.writer.still_wanted(excuse.id)


def test_what_is_delivered_again_undoes_nothing_that_came_after_it(desk: TurnDesk) -> None:
    desk.says("hello")
    assert desk.writer.reach("blocked", ANN, reachable=False).result(30)
    assert desk.writer.reach("back", ANN, reachable=True).result(30)
    assert not desk.writer.reach("blocked", ANN, reachable=False).result(30)
    assert desk.rows("SELECT unreachable_since FROM runner") == [(None,)]


def test_what_is_said_in_public_opens_no_private_chat(desk: TurnDesk) -> None:
    desk.says("hello")
    desk.writer.reach("blocked", ANN, reachable=False).result(30)
    group = Place(Address("fake", "group"), public=True, home=Address("fake", "ann"))
    said = replace(desk.incoming("hello"), place=group)
    (out,) = desk.writer.submit(said).result(30)
    assert desk.rows("SELECT unreachable_since IS NULL FROM runner") == [(0,)]
    assert desk.writer.still_wanted(out.id), "an answer there needs no private chat"
