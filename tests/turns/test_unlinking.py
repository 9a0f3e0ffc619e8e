"""A platform goes its own way again, and who comes from there has what they had before."""

from __future__ import annotations

import pytest
from fakes.turn_desk import TurnDesk

from core.chat.where import Address, Identity
from core.reminders.tick import tick

WHO = 'SELECT platform, "user", runner, former FROM identity ORDER BY platform, "user"'
MERGED = "SELECT id, merged_into FROM runner ORDER BY id"
HOMES = "SELECT id, platform, chat FROM runner ORDER BY id"
ANN = Identity("fake", "ann")


def test_what_was_there_before_is_there_again_with_its_journal(desk: TurnDesk) -> None:
    desk.says("plan")
    for text in ("a", "b", "c"):
        desk.says(text, "two/ann")
    desk.links()
    desk.says("hello", "two/ann")
    assert desk.told("unlink two") == "unlink unlinked two"
    assert desk.rows(WHO) == [("fake", "ann", 1, None), ("two", "ann", 2, None)]
    assert desk.rows(MERGED) == [(1, None), (2, None)]
    assert desk.says("hello", "two/ann") == ["5: hello"], "three, and the code that was typed"
    assert desk.coach.met[-1].linked == (Address("two", "ann"),)
    assert desk.says("hello") == ["7: hello"]
    assert desk.coach.met[-1].linked == (Address("fake", "ann"),)


def test_the_one_who_leaves_is_answered_by_who_stays(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    (answer,) = desk.asks("unlink two", "two/ann")
    assert (answer.runner, answer.address) == (1, Address("two", "ann"))
    assert desk.writer.still_wanted(answer.id)
    assert desk.coach.met[-1].linked == (Address("fake", "ann"),)
    assert desk.says("hello", "two/ann") == ["2: hello"]


def test_linked_again_and_parted_again_it_is_the_same(desk: TurnDesk) -> None:
    desk.says("plan")
    for _ in range(3):
        assert desk.links() == "accept_code linked fake two"
        assert desk.told("unlink two") == "unlink unlinked two"
    assert desk.rows(MERGED) == [(1, None), (2, None)]
    assert desk.says("hello", "two/ann") == ["4: hello"]


def test_where_nothing_was_before_somebody_new_comes(desk: TurnDesk) -> None:
    desk.says("plan", "two/ann")
    desk.says("offer abcd", "two/ann")
    desk.says("accept abcd")
    desk.closes()
    desk.opens(start=False)
    left = desk.writer.submit(desk.incoming("unlink two", "ann"))
    new = desk.writer.submit(desk.incoming("hello", "two/ann"))
    desk.writer.start()
    assert len(left.result(30)) == len(new.result(30)) == 1
    assert desk.rows(WHO) == [("fake", "ann", 1, 2), ("two", "ann", 3, None)]
    assert desk.coach.met[-1].next_entry == 1
    assert desk.told("unlink fake") == "unlink unknown fake", "it is the only one now"


@pytest.mark.parametrize("platform", ["fake", "two"])
def test_the_only_one_or_none_cannot_leave(desk: TurnDesk, platform: str) -> None:
    assert desk.told(f"unlink {platform}") == f"unlink unknown {platform}"
    assert desk.rows(WHO) == [("fake", "ann", 1, None)]


def test_reminders_go_where_the_runner_still_is(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    desk.links(types="three/ann")
    desk.says("due")
    assert desk.writer.remind([1]).result(30) == 1
    desk.writer.reach("closed", ANN, reachable=False).result(30)
    desk.says("due", "two/ann")
    assert desk.told("unlink fake", "two/ann") == "unlink unlinked fake"
    assert desk.rows(HOMES)[0] == (1, "three", "ann")
    assert desk.rows("SELECT unreachable_since FROM runner WHERE id = 1") == [(None,)]
    told = desk.coach.met[-1]
    assert (told.address, told.reachable) == (Address("three", "ann"), True)
    assert told.linked == (Address("three", "ann"), Address("two", "ann"))


def test_a_reminder_that_waits_for_the_platform_that_left_is_withdrawn(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    desk.says("due")
    assert desk.writer.remind([1]).result(30) == 1
    desk.says("unlink fake", "two/ann")
    assert desk.rows("SELECT state FROM outbox WHERE kind = 'session'") == [("withdrawn",)]


def test_where_no_other_conversation_is_known_the_address_stays(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE identity SET chat = NULL WHERE platform = 'two'")
    desk.says("unlink fake")
    assert desk.rows(HOMES)[0] == (1, "fake", "ann")


def test_what_is_due_is_found_out_by_the_next_tick(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.says("later", "two/ann")
    desk.links()
    desk.says("unlink two")
    assert desk.writer.due(desk.clock.now(), 10) == (2,)
    desk.coach.silent = True
    assert tick(desk.writer, desk.clock.now()) == 0
    assert desk.writer.due(desk.clock.now(), 10) == ()
    assert desk.rows("SELECT due_at IS NULL FROM runner WHERE id = 2") == [(0,)]


def test_each_platform_goes_back_to_what_it_was_first(desk: TurnDesk) -> None:
    """fake and two are one, and then one with three: fake takes back their plan, two its own."""
    desk.says("plan")
    desk.links()
    desk.says("plan", "three/ann")
    desk.says("offer efgh", "three/ann")
    desk.says("accept efgh here")
    assert desk.rows(MERGED) == [(1, None), (2, 1), (3, 1)]
    desk.says("plan", "four/ann")
    desk.says("offer ijkl", "four/ann")
    assert desk.told("accept ijkl there") == "accept_code linked fake four three two"
    assert desk.rows(WHO) == [
        ("fake", "ann", 4, 1),
        ("four", "ann", 4, None),
        ("three", "ann", 4, 3),
        ("two", "ann", 4, 2),
    ]
    assert desk.rows(MERGED) == [(1, 4), (2, 1), (3, 1), (4, None)]
    for platform in ("fake", "two", "three"):
        desk.says(f"unlink {platform}", "four/ann")
    assert desk.rows(MERGED) == [(1, None), (2, None), (3, None), (4, None)]
    assert [home for _, *home in desk.rows(HOMES)] == [
        ["fake", "ann"],
        ["two", "ann"],
        ["three", "ann"],
        ["four", "ann"],
    ]


def test_a_plan_given_up_comes_back_also_where_who_made_it_has_left(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    desk.says("unlink fake", "two/ann")
    desk.says("plan", "three/ann")
    desk.says("offer efgh", "three/ann")
    desk.says("accept efgh there", "two/ann")
    assert desk.rows(WHO) == [("three", "ann", 3, None), ("two", "ann", 3, 1)]
    desk.says("unlink two", "three/ann")
    desk.says("hello", "two/ann")
    assert desk.coach.met[-1].id == 1
    assert desk.coach.met[-1].profile is not None


def test_reminders_of_who_comes_back_go_to_the_platform_they_come_back_on(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    desk.says("remind on two", "two/ann")
    desk.says("plan", "three/ann")
    desk.says("offer efgh", "three/ann")
    desk.says("accept efgh there")
    desk.writer.reach("closed", Identity("two", "ann"), reachable=False).result(30)
    desk.says("unlink fake", "three/ann")
    assert desk.rows(HOMES)[0] == (1, "fake", "ann")
    assert desk.says("hello") == ["6: hello"]


def test_a_former_runner_who_cannot_be_read_is_due_all_the_same(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE runner SET version = 99 WHERE id = 2")
    assert desk.told("unlink two") == "unlink unlinked two"
    assert desk.rows(MERGED) == [(1, None), (2, None)]
    assert desk.writer.due(desk.clock.now(), 10) == (2,)
    (sorry,) = desk.says("hello", "two/ann")
    assert sorry.startswith("Sorry: ")


def test_whatever_platform_leaves_what_waits_is_withdrawn(desk: TurnDesk) -> None:
    """It may wait for the one that leaves, although reminders go elsewhere by now."""
    desk.says("plan")
    desk.links()
    desk.says("due")
    assert desk.writer.remind([1]).result(30) == 1
    desk.says("remind on two", "two/ann")
    assert desk.rows(HOMES)[0] == (1, "two", "ann")
    desk.says("unlink fake", "two/ann")
    assert desk.rows("SELECT state FROM outbox WHERE kind = 'session'") == [("withdrawn",)]
    assert [out.kind for out in desk.writer.waiting("fake")] == ["answer"] * 3


def test_a_code_told_before_is_used_up(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.links()
    desk.says("offer efgh")
    desk.says("unlink two")
    assert desk.rows("SELECT runner FROM link_code") == []
    assert desk.told("accept efgh", "two/ann") == "accept_code unknown"


def _chained(desk: TurnDesk) -> None:
    """The runners of two (2) and four (3) went into fake's (1), and that into three's (4)."""
    desk.says("plan")
    desk.says("hello", "two/ann")
    desk.links()
    desk.links(types="four/ann")
    desk.says("plan", "three/ann")
    desk.says("offer efgh", "three/ann")
    desk.says("accept efgh there")
    assert desk.rows(MERGED) == [(1, 4), (2, 1), (3, 1), (4, None)]


def test_who_went_into_a_runner_stays_with_them(desk: TurnDesk) -> None:
    _chained(desk)
    desk.says("unlink fake")
    assert desk.rows(MERGED) == [(1, None), (2, 1), (3, 1), (4, None)]
    desk.says("unlink two", "three/ann")
    desk.says("unlink four", "three/ann")
    assert desk.rows(MERGED) == [(1, None), (2, None), (3, None), (4, None)]


def test_deleting_takes_all_who_went_into_a_runner_and_into_those(desk: TurnDesk) -> None:
    _chained(desk)
    (farewell,) = desk.asks("delete", "three/ann")
    desk.writer.acknowledge(farewell.id, "sent").result(30)
    left = desk.dump("incoming", "alembic_version")
    assert {name: rows for name, rows in left.items() if rows} == {}


def test_deleting_after_parting_leaves_nothing_with_the_other(desk: TurnDesk) -> None:
    _chained(desk)
    desk.says("unlink fake", "three/ann")
    (farewell,) = desk.asks("delete")
    desk.writer.acknowledge(farewell.id, "sent").result(30)
    assert [id for (id,) in desk.rows("SELECT id FROM runner")] == [4], "and nobody of who left"
    for table in ("journal", "identity", "outbox", "link_code"):
        assert {runner for (runner,) in desk.rows(f"SELECT runner FROM {table}")} <= {4}, table
