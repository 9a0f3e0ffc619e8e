"""What nobody asked for is sent once, while it is of use, and to whom can be reached."""

from __future__ import annotations

from datetime import timedelta

from fakes.turn_desk import TurnDesk, text_of

from core.chat.incoming import Incoming, Said
from core.chat.where import Address, Identity, Place


def _states(desk: TurnDesk) -> list[str]:
    return [state for (state,) in desk.rows("SELECT state FROM outbox ORDER BY id")]


def _reminds(desk: TurnDesk) -> int:
    return desk.writer.remind(desk.writer.due(desk.clock.now(), 100)).result(30)


def test_a_reminder_is_sent_once_a_day(desk: TurnDesk) -> None:
    desk.says("due")
    assert _reminds(desk) == 1
    assert desk.released[-1].key == "1:session:2026-11-23"
    assert desk.released[-1].kind == "session"
    desk.says("due")
    assert _reminds(desk) == 0
    assert desk.coach.reminded == 2
    assert _states(desk) == ["waiting"] * 3


def test_done_withdraws_a_reminder_that_still_waits(desk: TurnDesk) -> None:
    desk.says("due")
    desk.says("due", "bob")
    assert _reminds(desk) == 2
    anns, bobs = desk.released[-2:]
    assert desk.writer.still_wanted(anns.id)
    desk.says("done")
    assert not desk.writer.still_wanted(anns.id)
    assert desk.writer.still_wanted(bobs.id)
    assert _states(desk) == ["waiting", "waiting", "withdrawn", "waiting", "waiting"]


def test_done_does_not_withdraw_what_was_sent_nor_answers(desk: TurnDesk) -> None:
    desk.says("due")
    _reminds(desk)
    desk.writer.acknowledge(desk.released[-1].id, "sent").result(30)
    desk.says("done")
    assert _states(desk) == ["waiting", "sent", "waiting"]


def test_done_in_the_same_batch_withdraws_before_the_reminder_leaves(desk: TurnDesk) -> None:
    desk.says("due")
    desk.closes()
    desk.opens(start=False)
    reminded = desk.writer.remind([1])
    answered = desk.writer.submit(desk.incoming("done"))
    desk.writer.start()
    assert reminded.result(30) == 0
    assert [text_of(out.reply) for out in answered.result(30)] == ["2: done"]
    assert [out.kind for out in desk.released] == ["answer", "answer"]
    assert _states(desk) == ["waiting", "withdrawn", "waiting"]


def test_who_is_no_longer_due_is_not_reminded(desk: TurnDesk) -> None:
    desk.says("due")
    claimed = desk.writer.due(desk.clock.now(), 10)
    desk.says("done")
    assert claimed == (1,)
    assert desk.writer.remind(claimed).result(30) == 0
    assert desk.coach.reminded == 0


def test_what_is_too_late_is_dropped(desk: TurnDesk) -> None:
    desk.says("due")
    _reminds(desk)
    out = desk.released[-1]
    desk.clock.goes_on(timedelta(hours=2))
    assert not desk.writer.still_wanted(out.id)
    desk.restarts()
    assert [left.kind for left in desk.writer.waiting("fake")] == ["answer"]
    desk.says("hello")
    assert _states(desk) == ["waiting", "dropped", "waiting"]


def test_what_is_late_already_is_not_released(desk: TurnDesk) -> None:
    desk.coach.useful = timedelta(0)
    desk.says("due")
    assert _reminds(desk) == 0
    assert _states(desk) == ["waiting", "dropped"]


def test_nothing_is_sent_to_a_closed_chat_until_its_runner_writes(desk: TurnDesk) -> None:
    desk.says("due")
    _reminds(desk)
    answer, reminder = desk.released
    desk.writer.acknowledge(reminder.id, "unreachable").result(30)
    assert _states(desk) == ["failed", "failed"]
    assert not desk.writer.still_wanted(answer.id)
    assert desk.writer.waiting("fake") == ()
    desk.clock.goes_on(timedelta(days=3))
    assert desk.writer.due(desk.clock.now(), 10) == ()
    assert desk.writer.next_due() is None
    assert desk.writer.remind([1]).result(30) == 0
    (back,) = desk.asks("due")
    assert desk.writer.still_wanted(back.id)
    assert not desk.writer.still_wanted(answer.id), "what was said to a closed chat does not come later"
    assert desk.writer.next_due() == desk.clock.now()
    assert _reminds(desk) == 1


def test_order_decides_between_a_closed_chat_and_a_message(desk: TurnDesk) -> None:
    desk.says("due")
    first = desk.released[0]
    desk.closes()
    desk.opens(start=False)
    desk.writer.submit(desk.incoming("due"))
    desk.writer.acknowledge(first.id, "unreachable")
    desk.writer.start()
    desk.restarts()
    assert desk.rows("SELECT unreachable_since IS NULL FROM runner") == [(0,)]
    desk.closes()
    desk.opens(start=False)
    desk.writer.acknowledge(first.id, "unreachable")
    desk.writer.submit(desk.incoming("due"))
    desk.writer.start()
    desk.restarts()
    assert desk.rows("SELECT unreachable_since IS NULL FROM runner") == [(1,)]


def test_a_public_place_that_is_closed_stops_no_reminders(desk: TurnDesk) -> None:
    desk.says("due")
    place = Place(Address("fake", "club"), public=True)
    said = Incoming("fake:public", Identity("fake", "ann"), place, Said("due"))
    (answer,) = desk.writer.submit(said).result(30)
    assert answer.address == place.address
    desk.writer.acknowledge(answer.id, "unreachable").result(30)
    assert desk.writer.due(desk.clock.now(), 10) == (1,)


def test_a_reminder_asked_for_twice_in_a_batch_is_one(desk: TurnDesk) -> None:
    desk.says("due")
    desk.closes()
    desk.opens(start=False)
    reminded = [desk.writer.remind([1]), desk.writer.submit(desk.incoming("due")), desk.writer.remind([1])]
    desk.writer.start()
    desk.restarts()
    assert all(future.done() for future in reminded)
    assert desk.coach.reminded == 2
    assert [out.kind for out in desk.released] == ["answer", "session", "answer"]
    assert _states(desk) == ["waiting"] * 3


def test_a_reminder_that_could_be_sent_twice_is_not_sent(desk: TurnDesk) -> None:
    desk.coach.unmarked = True
    desk.says("due")
    assert _reminds(desk) == 0
    assert _states(desk) == ["waiting"]
    assert desk.writer.due(desk.clock.now(), 10) == ()
