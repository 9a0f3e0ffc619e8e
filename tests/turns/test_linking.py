"""Two runners become one, whoever they were on their platforms."""

from __future__ import annotations

import pytest
from fakes.coach import GOOD_FOR
from fakes.turn_desk import TurnDesk, text_of

from core.chat.where import Address

WHO = 'SELECT platform, "user", runner, former FROM identity ORDER BY platform, "user"'
MERGED = "SELECT id, merged_into FROM runner ORDER BY id"
CODES = "SELECT runner FROM link_code"


def test_who_asked_for_the_code_is_both_when_neither_has_a_plan(desk: TurnDesk) -> None:
    assert desk.links() == "accept_code linked fake two"
    assert desk.rows(WHO) == [("fake", "ann", 1, None), ("two", "ann", 1, 2)]
    assert desk.rows(MERGED) == [(1, None), (2, 1)]
    assert desk.says("hello", "two/ann") == ["3: hello"], "it goes on where the other was"
    assert desk.says("hello") == ["4: hello"]


@pytest.mark.parametrize("planned", ["ann", "two/ann"])
def test_the_only_plan_stays(desk: TurnDesk, planned: str) -> None:
    desk.says("hello")
    desk.says("plan", planned)
    desk.says("offer abcd")
    kept = 1 if planned == "ann" else 2
    assert desk.told("accept abcd here", "two/ann") == "accept_code linked fake two"
    assert {runner for _, _, runner, _ in desk.rows(WHO)} == {kept}
    assert desk.rows("SELECT id FROM runner WHERE merged_into IS NULL") == [(kept,)]


@pytest.mark.parametrize(("side", "kept"), [("here", 2), ("there", 1)])
def test_with_two_plans_the_runner_chooses_and_the_code_stays_good(
    desk: TurnDesk, side: str, kept: int
) -> None:
    desk.says("plan")
    desk.says("plan", "two/ann")
    assert desk.links() == "accept_code choose fake"
    assert desk.rows(CODES) == [(1,)]
    assert desk.rows(MERGED) == [(1, None), (2, None)]
    assert desk.told(f"accept abcd {side}", "two/ann") == "accept_code linked fake two"
    assert desk.rows(CODES) == []
    assert {runner for _, _, runner, _ in desk.rows(WHO)} == {kept}


def test_the_reply_is_one_and_goes_to_who_typed_the_code(desk: TurnDesk) -> None:
    desk.says("plan")
    desk.says("offer abcd")
    before = len(desk.released)
    (answer,) = desk.asks("accept abcd", "two/ann", id="x")
    assert (answer.key, answer.address, answer.runner) == ("x", Address("two", "ann"), 1)
    assert text_of(answer.reply) == "3: accept_code linked fake two"
    assert desk.released[before:] == [answer]
    assert desk.says("accept abcd", "two/ann", id="x") == [], "delivered again it is nothing"
    asked, told = desk.coach.met[-2:]
    assert (asked.id, asked.linked) == (2, (Address("two", "ann"),))
    assert (told.id, told.address) == (1, Address("fake", "ann"))
    assert told.linked == (Address("fake", "ann"), Address("two", "ann"))


def test_what_the_asking_turn_noted_is_kept(desk: TurnDesk) -> None:
    desk.says("plan", "two/ann")
    assert desk.told("accept none", "two/ann") == "accept_code unknown"
    assert desk.rows("SELECT count(*) FROM journal") == [(3,)]
    desk.links()
    assert desk.rows("SELECT runner, count(*) FROM journal GROUP BY runner") == [(1, 5), (2, 1)]


@pytest.mark.parametrize("code", ["ABCD", "abcd", "AbcD"])
def test_how_a_code_is_written_does_not_matter_and_it_is_not_kept_itself(desk: TurnDesk, code: str) -> None:
    desk.says("offer AbCd")
    ((kept,),) = desk.rows("SELECT hash FROM link_code")
    assert len(kept) == 64
    assert desk.told(f"accept {code}", "two/ann") == "accept_code linked fake two"


def test_a_code_ends(desk: TurnDesk) -> None:
    desk.says("offer abcd")
    desk.clock.goes_on(GOOD_FOR)
    assert desk.told("accept abcd", "two/ann") == "accept_code unknown"


def test_a_newer_code_replaces_the_older(desk: TurnDesk) -> None:
    desk.says("offer abcd")
    desk.says("offer efgh")
    assert desk.told("accept abcd", "two/ann") == "accept_code unknown"
    assert desk.told("accept efgh", "two/ann") == "accept_code linked fake two"


def test_the_same_code_again_stays_good_and_of_two_runners_is_good_for_neither(desk: TurnDesk) -> None:
    desk.says("offer abcd")
    desk.says("offer abcd")
    assert desk.rows(CODES) == [(1,)]
    desk.says("offer abcd", "bob")
    assert desk.rows(CODES) == []
    desk.says("offer abcd")
    desk.clock.goes_on(GOOD_FOR)
    desk.says("offer abcd", "bob")
    assert desk.rows(CODES) == [(2,)], "unless the other was over"


def test_ones_own_code_is_told_apart(desk: TurnDesk) -> None:
    desk.says("offer abcd")
    assert desk.told("accept abcd") == "accept_code own"
    assert desk.rows(CODES) == [(1,)]


def test_a_platform_has_room_for_one(desk: TurnDesk) -> None:
    desk.says("offer abcd")
    assert desk.told("accept abcd", "bob") == "accept_code taken fake"
    desk.links()
    desk.says("offer efgh", "three/ann")
    desk.says("accept efgh", "two/bob")
    desk.says("offer ijkl", "two/bob")
    assert desk.told("accept ijkl") == "accept_code taken two"
    assert desk.rows("SELECT count(*) FROM runner WHERE merged_into IS NULL") == [(3,)]
