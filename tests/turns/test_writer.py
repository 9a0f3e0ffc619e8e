"""What arrives is answered once, in order, and kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.turn_desk import TurnDesk, text_of

from core.chat.incoming import Picked, Pressed
from core.chat.where import Address, Place
from core.turns.ports import Full


def test_a_turn_is_answered_and_kept(desk: TurnDesk) -> None:
    assert desk.says("hello") == ["1: hello"]
    assert desk.says("again") == ["2: again"]
    desk.restarts()
    assert desk.says("and again") == ["3: and again"]
    assert desk.rows("SELECT number, source FROM journal ORDER BY number") == [
        (1, None),
        (2, None),
        (3, None),
    ]


def test_the_journal_comes_back_as_it_was(desk: TurnDesk) -> None:
    for text in ("one", "two", "three"):
        desk.says(text)
    kept = desk.coach
    states = []
    kept_respond = kept.respond

    def spying(state, incoming, now):  # type: ignore[no-untyped-def]
        states.append(state)
        return kept_respond(state, incoming, now)

    kept.respond = spying  # type: ignore[method-assign]
    desk.says("warm")
    desk.restarts()
    desk.says("cold")
    assert [entry.number for entry in states[1].journal] == [1, 2, 3, 4]
    assert states[1].journal[:3] == states[0].journal


def test_a_redelivery_changes_nothing(desk: TurnDesk) -> None:
    assert desk.says("hello", id="x") == ["1: hello"]
    assert desk.says("hello", id="x") == []
    desk.restarts()
    assert desk.says("hello", id="x") == []
    assert desk.coach.responded == 1
    assert len(desk.released) == 1


def test_an_id_that_was_tidied_away_is_still_known_by_its_reply(desk: TurnDesk) -> None:
    desk.says("hello", id="x")
    assert desk.writer.tidy(desk.clock.now().replace(year=2030)).result(30) == 1
    assert desk.rows("SELECT * FROM incoming") == []
    assert desk.says("hello", id="x") == []


def test_a_redelivery_in_the_same_batch_is_answered_once(desk: TurnDesk) -> None:
    desk.closes()
    desk.opens(start=False)
    twice = [desk.writer.submit(desk.incoming("hello", id="x")) for _ in range(2)]
    desk.writer.start()
    assert [len(future.result(30)) for future in twice] == [1, 0]


def test_two_turns_of_a_runner_in_one_batch_follow_each_other(desk: TurnDesk) -> None:
    answers = desk.batch(("ann", "a"), ("bob", "b"), ("ann", "c"), ("bob", "d"), ("ann", "e"))
    assert answers == [["1: a"], ["1: b"], ["2: c"], ["2: d"], ["3: e"]]
    assert desk.coach.heard == ["a", "b", "c", "d", "e"]
    assert [text_of(out.reply) for out in desk.released] == ["1: a", "1: b", "2: c", "2: d", "3: e"]
    assert [out.id for out in desk.released] == sorted(out.id for out in desk.released)
    assert desk.rows("SELECT count(*) FROM runner") == [(2,)]


def test_more_than_a_batch_keeps_its_order(desk: TurnDesk) -> None:
    said = [(f"runner {place % 7}", str(place)) for place in range(200)]
    answers = desk.batch(*said)
    assert [answer[0].partition(": ")[2] for answer in answers] == [text for _, text in said]
    assert desk.coach.heard == [text for _, text in said]


def test_a_press_gives_its_message_to_a_reply_that_replaces_it(desk: TurnDesk) -> None:
    (pressed,) = desk.asks(Pressed("more"))
    (said,) = desk.asks("hello")
    assert (pressed.handle, said.handle) == ("m1", None)
    assert pressed.address == Address("fake", "ann")


def test_the_runners_own_message_cannot_be_replaced(desk: TurnDesk) -> None:
    typed = replace(desk.incoming("hello"), message="m7")
    (out,) = desk.writer.submit(typed).result(30)
    assert (out.reply.replaces, out.handle) == (True, None)
    picked = replace(desk.incoming(Picked(("more",))), message="m8")
    (out,) = desk.writer.submit(picked).result(30)
    assert out.handle == "m8"


@pytest.mark.parametrize(("home", "told_to"), [(Address("fake", "ann"), "ann"), (None, "group")])
def test_who_first_writes_in_public_is_reminded_at_home(
    desk: TurnDesk, home: Address | None, told_to: str
) -> None:
    place = Place(Address("fake", "group"), public=True, home=home)
    (out,) = desk.writer.submit(replace(desk.incoming("hello"), place=place)).result(30)
    assert out.address == Address("fake", "group")
    assert desk.rows("SELECT chat FROM runner") == [(told_to,)]


def test_a_turn_without_a_reply_is_kept(desk: TurnDesk) -> None:
    assert desk.says("quiet") == []
    assert desk.says("hello") == ["2: hello"]


def test_what_waits_is_bounded(desk: TurnDesk) -> None:
    desk.closes()
    desk.opens(capacity=2, start=False)
    futures = [desk.writer.submit(desk.incoming(text)) for text in "ab"]
    with pytest.raises(Full):
        desk.writer.submit(desk.incoming("c"))
    desk.writer.start()
    assert [len(future.result(30)) for future in futures] == [1, 1]
    assert desk.says("c") == ["3: c"]


def test_stop_finishes_what_waits_and_takes_nothing_more(desk: TurnDesk) -> None:
    futures = [desk.writer.submit(desk.incoming(str(place))) for place in range(300)]
    desk.writer.stop()
    assert all(future.done() and future.result() for future in futures)
    with pytest.raises(RuntimeError, match="stopped"):
        desk.writer.submit(desk.incoming("late"))
    desk.writer.stop()


def test_who_gave_up_waiting_does_not_stop_the_writer(desk: TurnDesk) -> None:
    desk.closes()
    desk.opens(start=False)
    given_up = desk.writer.submit(desk.incoming("a"))
    assert given_up.cancel()
    desk.writer.start()
    assert desk.says("b") == ["2: b"]
