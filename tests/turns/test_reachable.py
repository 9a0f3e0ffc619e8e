"""Only who writes where reminders go shows that they arrive there again."""

from __future__ import annotations

from dataclasses import replace

from fakes.turn_desk import TurnDesk

from core.chat.where import Address, Identity, Place

ANN = Identity("fake", "ann")
BLOCKED = "SELECT unreachable_since IS NOT NULL FROM runner WHERE id = 1"


def _blocked(desk: TurnDesk) -> None:
    """A runner on two platforms who closed the chat reminders go to."""
    desk.says("plan")
    desk.links()
    desk.says("due")
    desk.writer.reach("closed", ANN, reachable=False).result(30)


def test_from_another_platform_the_chat_stays_closed(desk: TurnDesk) -> None:
    _blocked(desk)
    (out,) = desk.asks("hello", "two/ann")
    assert not desk.coach.met[-1].reachable
    assert desk.rows(BLOCKED) == [(1,)]
    assert desk.writer.still_wanted(out.id), "there it is open"


def test_where_reminders_go_it_is_open_again_in_the_very_turn(desk: TurnDesk) -> None:
    _blocked(desk)
    desk.says("hello")
    assert desk.coach.met[-1].reachable
    assert desk.rows(BLOCKED) == [(0,)]


def test_what_a_batch_learns_is_in_the_next_turn(desk: TurnDesk) -> None:
    _blocked(desk)
    desk.closes()
    desk.opens(start=False)
    for job in ("hello", "closed", "hello", "home", "hello"):
        if job == "closed":
            desk.writer.reach("again", ANN, reachable=False)
        else:
            said = desk.writer.submit(desk.incoming("hello", "ann" if job == "home" else "two/ann"))
    desk.writer.start()
    said.result(30)
    assert [state.reachable for state in desk.coach.met[-4:]] == [False, False, True, True]


def test_another_place_for_reminders_is_a_new_start(desk: TurnDesk) -> None:
    _blocked(desk)
    desk.says("remind on two", "two/ann")
    assert desk.rows(BLOCKED) == [(0,)]
    assert desk.rows("SELECT platform, chat FROM runner WHERE id = 1") == [("two", "ann")]
    desk.says("due")
    assert desk.writer.remind([1]).result(30) == 1
    assert desk.released[-1].address == Address("two", "ann")


def test_which_place_counts_is_what_the_batch_has_made_of_it(desk: TurnDesk) -> None:
    _blocked(desk)
    (first,) = desk.asks("hello", "two/ann")
    (second,) = desk.asks("hello")
    desk.closes()
    desk.opens(start=False)
    desk.writer.submit(desk.incoming("remind on two", "two/ann"))
    other = desk.writer.reach("other", ANN, reachable=False)
    desk.writer.acknowledge(second.id, "unreachable")
    desk.writer.start()
    assert not other.result(30)
    desk.restarts()
    assert desk.rows(BLOCKED) == [(0,)]
    desk.writer.acknowledge(first.id, "unreachable").result(30)
    assert desk.rows(BLOCKED) == [(1,)]


def test_an_acknowledgement_for_who_is_gone_is_no_matter(desk: TurnDesk) -> None:
    (first,) = desk.asks("hello")
    desk.says("delete")
    desk.writer.acknowledge(first.id, "unreachable").result(30)
    assert desk.rows("SELECT kind, state FROM outbox") == [("farewell", "waiting")]


def test_who_cannot_be_read_shows_it_only_at_home(desk: TurnDesk) -> None:
    _blocked(desk)
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE runner SET version = 99 WHERE id = 1")
    corner = Place(Address("fake", "corner"), home=Address("fake", "ann"))
    desk.writer.submit(replace(desk.incoming("hello"), place=corner)).result(30)
    assert desk.rows(BLOCKED) == [(1,)]
    desk.says("hello")
    assert desk.rows(BLOCKED) == [(0,)]
