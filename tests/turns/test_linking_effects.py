"""What happens to the two when they become one, at once with other things, and when it fails."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta

import pytest
from fakes.turn_desk import TurnDesk

from core.chat.where import Address, Identity
from core.training.journal import unscreened

WHO = 'SELECT platform, "user", runner, former FROM identity ORDER BY platform, "user"'
MERGED = "SELECT id, merged_into FROM runner ORDER BY id"
CODES = "SELECT runner FROM link_code"


def test_of_two_who_accept_at_once_the_first_wins(desk: TurnDesk) -> None:
    desk.says("offer abcd")
    answers = desk.batch(("two/ann", "accept abcd"), ("three/eve", "accept abcd"), ("two/ann", "hello"))
    assert [answer[0].partition(": ")[2] for answer in answers] == [
        "accept_code linked fake two",
        "accept_code unknown",
        "hello",
    ]
    assert answers[2] == ["3: hello"], "who moved is the kept runner for the rest of the batch"
    assert desk.rows(MERGED) == [(1, None), (2, 1), (3, None)]


def test_all_of_it_in_one_batch(desk: TurnDesk) -> None:
    desk.says("due", "two/ann")
    answers = desk.batch(
        ("ann", "plan"),
        ("ann", "offer abcd"),
        ("two/ann", "hello"),
        ("two/ann", "accept abcd"),
        ("two/ann", "offer efgh"),
        ("three/ann", "accept efgh"),
        ("three/ann", "unlink two"),
        ("two/ann", "hello"),
        ("ann", "hello"),
    )
    assert [answer[0] for answer in answers[3:]] == [
        "3: accept_code linked fake two",
        "4: offer efgh",
        "5: accept_code linked fake three two",
        "7: unlink unlinked two",
        "4: hello",
        "8: hello",
    ]
    desk.restarts()
    assert desk.says("hello", "two/ann") == ["5: hello"]
    assert desk.says("hello", "three/ann") == ["9: hello"]
    assert desk.coach.met[-1].linked == (Address("fake", "ann"), Address("three", "ann"))


def test_the_dropped_runner_is_never_due_and_says_nothing_more_unasked(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.says("due", "two/ann")
    assert desk.writer.remind(desk.writer.due(desk.clock.now(), 10)).result(30) == 1
    desk.says("due", "two/ann")
    desk.says("offer abcd")
    desk.closes()
    desk.opens(start=False)
    reminded = [desk.writer.remind([2])]
    desk.writer.submit(desk.incoming("accept abcd", "two/ann"))
    reminded.append(desk.writer.remind([2]))
    desk.writer.start()
    assert [future.result(30) for future in reminded] == [0, 0]
    states = "SELECT kind, state FROM outbox WHERE runner = 2 ORDER BY id"
    assert desk.rows(states) == [("answer", "waiting"), ("session", "withdrawn"), ("answer", "waiting")]
    assert desk.writer.due(desk.clock.now() + timedelta(days=9), 10) == ()
    assert len(desk.writer.waiting("two")) == 3, "answers still go where they were asked for"


def test_codes_of_who_is_dropped_are_good_no_more(desk: TurnDesk) -> None:
    desk.says("offer mine", "two/ann")
    desk.says("offer other", "three/ann")
    desk.links()
    assert desk.rows(MERGED) == [(1, 3), (2, None), (3, None)]
    assert desk.rows(CODES) == [(2,)]
    assert desk.told("accept mine", "three/ann") == "accept_code unknown"


def test_the_kept_runner_keeps_what_is_known_of_their_chat(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.says("offer abcd")
    desk.writer.reach("closed", Identity("fake", "ann"), reachable=False).result(30)
    desk.says("accept abcd", "two/ann")
    assert desk.rows("SELECT unreachable_since IS NULL FROM runner WHERE id = 1") == [(0,)]
    assert not desk.coach.met[-1].reachable


@pytest.mark.parametrize(
    ("dropped", "kept", "noted"),
    [
        (["flag days"], [], ["days"]),
        (["flag days", "cleared"], [], ["days"]),
        (["flag crisis", "cleared"], [], []),
        (["flag days", "cleared"], ["flag today"], ["today"]),
        (["flag days", "cleared"], ["flag today", "cleared"], ["today"]),
        (["flag today"], ["flag days"], ["days"]),
        (["flag today"], ["flag crisis"], ["crisis", "today"]),
        (["flag crisis"], ["flag crisis"], ["crisis"]),
        (["flag crisis"], ["flag today"], ["today"]),
        ([], ["flag days"], ["days"]),
    ],
)
def test_a_danger_is_not_lost_with_the_journal_it_stands_in(
    desk: TurnDesk, dropped: list[str], kept: list[str], noted: list[str]
) -> None:
    for text in ("plan", *kept):
        desk.says(text)
    for text in ("hello", *dropped):
        desk.says(text, "two/ann")
    assert desk.links() == "accept_code linked fake two"
    desk.restarts()
    desk.says("hello")
    facts = [getattr(entry.fact, "danger", None) for entry in desk.coach.met[-1].journal]
    assert [fact for fact in facts if fact] == noted


def test_health_questions_that_wait_are_not_lost_with_the_journal_they_wait_in(desk: TurnDesk) -> None:
    desk.says("plan")
    for text in ("hello", "flag days", "cleared"):
        desk.says(text, "two/ann")
    assert desk.links() == "accept_code linked fake two"
    desk.restarts()
    desk.says("hello")
    assert unscreened(desk.coach.met[-1].journal)


def test_an_outcome_asks_for_no_other_effect(desk: TurnDesk, caplog: pytest.LogCaptureFixture) -> None:
    desk.coach.restless = True
    with caplog.at_level(logging.ERROR):
        assert desk.links() == "accept_code linked fake two"
    assert "another effect runner=1" in caplog.text
    assert desk.rows(MERGED) == [(1, None), (2, 1)]


@pytest.mark.parametrize("text", ["accept abcd", "unlink fake"])
def test_an_effect_that_fails_is_an_apology_and_nothing_half_done(
    desk: TurnDesk, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    desk.says("hello", "two/ann")
    desk.says("plan")
    desk.says("offer abcd")
    if text == "unlink fake":
        desk.says("accept abcd", "two/ann")
    before = desk.dump("incoming", "outbox")
    desk.coach.stunned = True
    with caplog.at_level(logging.ERROR):
        (said,) = desk.says(text, "two/ann")
    assert said.startswith("Sorry: ")
    assert desk.dump("incoming", "outbox") == before
    desk.coach.stunned = False
    assert len(desk.says(text, "two/ann")) == 1
    assert desk.dump("incoming", "outbox") != before


def test_a_runner_who_cannot_be_read_is_not_linked(desk: TurnDesk, caplog: pytest.LogCaptureFixture) -> None:
    desk.says("offer abcd")
    with desk.store.writing() as connection:
        connection.exec_driver_sql("UPDATE runner SET version = 99 WHERE id = 1")
    with caplog.at_level(logging.ERROR):
        (said,) = desk.says("accept abcd", "two/ann")
    assert said.startswith("Sorry: ")
    assert "error=Undecodable" in caplog.text
    assert desk.rows(CODES) == [(1,)]
    assert desk.says("hello", "two/ann") == ["1: hello"]


@pytest.mark.parametrize("text", ["offer abcd", "unlink none"])
def test_a_turn_with_an_effect_may_be_quiet_and_withdraw(desk: TurnDesk, text: str) -> None:
    desk.says("due")
    assert desk.writer.remind([1]).result(30) == 1
    respond = desk.coach.respond

    def quietly(state, incoming, now):  # type: ignore[no-untyped-def]
        return replace(respond(state, incoming, now), reply=None, withdraw=True)

    desk.coach.respond = quietly  # type: ignore[method-assign]
    assert desk.says(text) == []
    assert desk.rows("SELECT kind, state FROM outbox ORDER BY id") == [
        ("answer", "waiting"),
        ("session", "withdrawn"),
    ]
    assert len(desk.rows(CODES)) == (1 if text == "offer abcd" else 0)
