"""Replies wait in the outbox until the platform took them, or nobody needs them any more."""

from __future__ import annotations

from datetime import timedelta

import pytest
from fakes.turn_desk import TurnDesk
from sqlalchemy import Engine, event

from core.chat.reply import Action
from core.chat.where import Address
from core.storage.incoming import known
from core.turns.ports import Outcome

ANN = Address("fake", "ann")


def _states(desk: TurnDesk) -> list[str]:
    return [state for (state,) in desk.rows("SELECT state FROM outbox ORDER BY id")]


def test_what_was_not_acknowledged_waits_at_the_next_start(desk: TurnDesk) -> None:
    for text in "abc":
        desk.says(text)
    desk.writer.acknowledge(desk.released[1].id, "sent", "m7").result(30)
    desk.restarts()
    left = desk.writer.waiting("fake")
    assert left == (desk.released[0], desk.released[2])
    assert desk.writer.waiting("other") == ()


def test_an_acknowledgement_is_kept(desk: TurnDesk) -> None:
    desk.says("a")
    desk.says("b")
    desk.says("c")
    first, second, third = desk.released
    desk.writer.acknowledge(first.id, "sent", "m1").result(30)
    desk.writer.acknowledge(second.id, "failed").result(30)
    assert _states(desk) == ["sent", "failed", "waiting"]
    assert desk.rows("SELECT message, sent_at IS NOT NULL FROM outbox ORDER BY id") == [
        ("m1", 1),
        (None, 0),
        (None, 0),
    ]
    assert [desk.writer.still_wanted(out.id) for out in desk.released] == [False, False, True]
    assert desk.writer.waiting("fake") == (third,)


def test_the_newest_reply_sent_to_an_address_is_remembered_with_its_controls(desk: TurnDesk) -> None:
    assert desk.writer.last_shown(ANN) is None
    for who, text in (("ann", "a"), ("ann", "b"), ("bob", "c"), ("ann", "d")):
        desk.says(text, who)
    for out in desk.released[:3]:
        desk.writer.acknowledge(out.id, "sent").result(30)
    desk.restarts()
    shown = desk.writer.last_shown(ANN)
    assert shown == desk.released[1]
    assert shown is not None
    assert isinstance(shown.reply.controls[0], Action)


def test_a_reply_is_found_by_the_message_it_was_sent_as(desk: TurnDesk) -> None:
    for who, text in (("ann", "a"), ("ann", "b"), ("ann", "c"), ("ann", "d"), ("bob", "e")):
        desk.says(text, who)
    sent: list[tuple[str, Outcome]] = [
        ("m1", "sent"),
        ("m2", "sent"),
        ("m1", "sent"),
        ("m1", "failed"),
        ("m2", "sent"),
    ]
    for out, (message, outcome) in zip(desk.released, sent, strict=True):
        desk.writer.acknowledge(out.id, outcome, message).result(30)
    desk.restarts()
    assert desk.writer.shown_as(ANN, "m1") == desk.released[2], "the newest edit of it"
    assert desk.writer.shown_as(ANN, "m2") == desk.released[1]
    assert desk.writer.shown_as(Address("fake", "bob"), "m2") == desk.released[4]
    assert desk.writer.shown_as(ANN, "m3") is None
    assert desk.writer.shown_as(Address("other", "ann"), "m1") is None


def test_a_message_whose_words_are_forgotten_is_not_found(
    desk: TurnDesk, caplog: pytest.LogCaptureFixture
) -> None:
    for out in [desk.asks(text)[0] for text in "abc"]:
        desk.writer.acknowledge(out.id, "sent", f"m{min(out.id, 2)}").result(30)
    desk.clock.goes_on(timedelta(days=3))
    desk.writer.tidy(desk.clock.now()).result(30)
    assert desk.writer.shown_as(ANN, "m1") is None
    assert desk.writer.shown_as(ANN, "m2") == desk.released[2]
    assert caplog.text == ""


def test_what_a_later_edit_replaced_was_never_sent(desk: TurnDesk) -> None:
    (out,) = desk.asks("a")
    desk.writer.acknowledge(out.id, "superseded").result(30)
    assert desk.rows("SELECT state, sent_at, message FROM outbox") == [("dropped", None, None)]
    assert not desk.writer.still_wanted(out.id)
    assert desk.writer.last_shown(ANN) is None


def test_acknowledgements_of_a_batch_are_one_statement(desk: TurnDesk) -> None:
    released = [desk.asks(text)[0] for text in "abcdefgh"]
    desk.closes()
    desk.opens(start=False)
    outcomes: tuple[Outcome, ...] = ("sent", "failed", "superseded")
    for place, out in enumerate(released):
        done = desk.writer.acknowledge(out.id, outcomes[place % 3], f"m{place}" if place % 3 == 0 else None)
    written: list[int] = []

    def note(_c: object, _cursor: object, sql: str, values: list[object], _x: object, many: bool) -> None:
        if sql.startswith("UPDATE outbox"):
            written.append(len(values) if many else 1)

    event.listen(Engine, "before_cursor_execute", note)
    desk.writer.start()
    done.result(30)
    event.remove(Engine, "before_cursor_execute", note)
    assert written == [8]
    assert _states(desk) == ["sent", "failed", "dropped"] * 2 + ["sent", "failed"]


def test_a_reply_that_cannot_be_read_holds_up_no_other(desk: TurnDesk) -> None:
    for text in "abc":
        desk.says(text)
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE outbox SET version = 99 WHERE id = 2")
    assert [out.id for out in desk.writer.waiting("fake")] == [1, 3]


def test_the_words_of_old_replies_are_forgotten_and_their_keys_are_not(desk: TurnDesk) -> None:
    for text in ("first words", "second words", "third words", "not sent"):
        desk.says(text)
    for out in desk.released[:3]:
        desk.writer.acknowledge(out.id, "sent").result(30)
    desk.clock.goes_on(timedelta(days=3))
    desk.says("today", "bob")
    desk.writer.acknowledge(desk.released[-1].id, "sent").result(30)
    desk.writer.tidy(desk.clock.now() - timedelta(days=2)).result(30)
    kept = [bool(body) for (body,) in desk.rows("SELECT body FROM outbox ORDER BY id")]
    assert kept == [False, False, True, True, True], "the newest of each place, and what still waits"
    with desk.store.reading() as connection:
        keys = {out.key for out in desk.released}
        assert known(connection, keys) == keys, "nothing is answered, or said unasked, a second time"
    shown = desk.writer.last_shown(ANN)
    assert shown == desk.released[2]
    assert [out.id for out in desk.writer.waiting("fake")] == [desk.released[3].id]
