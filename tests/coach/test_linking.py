"""`link`: a code that is offered on one platform and told on another, and what comes of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from chat import Chat
from code_told import CODE, TOLD, offering, tell_wrong, there
from onboarded import answering, with_plan

from core.chat.incoming import Commanded
from core.coach.effects import AcceptCode, OfferCode
from core.training.journal import Flagged


def test_a_code_is_offered_and_told_elsewhere() -> None:
    here, new = with_plan(), there()
    here.says("link")
    code = offering(here)
    here.sees(code, "ten minutes", f"link {code}", "Give it to nobody")
    assert here.effect == OfferCode(code.replace("-", ""), here.clock.now + timedelta(minutes=10))
    assert new.says(f"link {code}") == ""
    assert new.effect == AcceptCode(code.replace("-", ""))


def test_the_bare_code_is_enough_outside_a_question() -> None:
    for chat in (there(), with_plan()):
        chat.says("325z-eumr")
        assert chat.effect == AcceptCode("325ZEUMR")
    chat = with_plan()
    chat.says("325ZEUMR")
    chat.sees("I didn't get that.")
    assert chat.effect is None
    chat = answering(Chat(), until="zone")
    chat.says("325Z-EUMR")
    assert chat.effect is None, "there it is an answer"


def test_a_choice_of_plans_awaits_an_answer() -> None:
    chat = with_plan()
    assert not chat.state.conversation.asks
    chat.says(TOLD)
    chat.happens("accept_code", "choose", "telegram")
    assert chat.state.conversation.asks
    chat.says("week")
    assert not chat.state.conversation.asks, "something else was said"
    chat.says("delete")
    assert chat.state.conversation.asks
    chat.says("no")
    assert not chat.state.conversation.asks
    chat.says("settings hour")
    assert chat.state.conversation.asks


def test_another_turn_offers_another_code() -> None:
    chat = with_plan()
    codes = set()
    for number in range(3):
        chat.random = bytes([number] * 16)
        chat.says("link")
        codes.add(offering(chat))
    assert len(codes) == 3


def test_without_randomness_there_is_no_code() -> None:
    chat = with_plan()
    chat.random = b"1234567"
    with pytest.raises(ValueError, match="random bytes"):
        chat.says("link")


@pytest.mark.parametrize(
    "typed",
    ["link abcd-efgh", "Link ABCDEFGH", "link abcd efgh", "/link abcd-efgh", "abcd-efgh link",
     "lnik abcd-efgh", "code ABCD-EFGH", "connect abcd–efgh", "LINK  ABCD - EFGH.",
     "link my account abcd-efgh"],
)  # fmt: skip
def test_a_code_is_told_in_any_of_these_ways(typed: str) -> None:
    for chat in (there(), with_plan(), answering(Chat(), until="age")):
        chat.says(typed)
        assert chat.effect == AcceptCode(CODE)


def test_a_command_of_the_menu_is_as_good() -> None:
    chat = there()
    chat.sends(Commanded("link", "ABCD-EFGH"))
    assert chat.effect == AcceptCode(CODE)
    chat.sends(Commanded("link"))
    assert isinstance(chat.effect, OfferCode)


@pytest.mark.parametrize("key", ["screen", "age", "runs", "equipment", "zone", "units", None])
def test_a_question_stays_while_a_code_is_told(key: str | None) -> None:
    chat = answering(Chat(), until=key)
    form = chat.state.conversation.form
    asked = chat.text
    chat.says("link")
    chat.sees("is your code", asked.splitlines()[-2])
    assert isinstance(chat.effect, OfferCode)
    chat.says(TOLD)
    assert chat.effect == AcceptCode(CODE)
    chat.happens("accept_code", "unknown")
    chat.sees("wrong, over or used")
    assert chat.state.conversation.form == form


def test_a_small_question_gives_way() -> None:
    chat = with_plan()
    chat.says("settings hour", TOLD)
    assert chat.effect == AcceptCode(CODE)


def test_danger_comes_first() -> None:
    chat = with_plan()
    chat.says("link chest pain")
    assert chat.reply.tone == "urgent"
    assert isinstance(chat.facts[-1], Flagged)
    chat.sends(Commanded("link", "chest pain"))
    assert chat.reply.tone == "urgent"
    assert chat.effect is None


def test_it_goes_on_while_training_is_stopped() -> None:
    chat = with_plan()
    chat.says("chest pain")
    chat.says("link")
    assert isinstance(chat.effect, OfferCode)
    assert "A doctor has looked at it" in chat.labels()
    chat.says(TOLD)
    assert chat.effect == AcceptCode(CODE)
    chat.happens("accept_code", "unknown")
    assert "A doctor has looked at it" in chat.labels()
    chat.presses("A doctor has looked at it")
    chat.says("link")
    assert isinstance(chat.effect, OfferCode)


@pytest.mark.parametrize("rest", ["abc", "telegram", "ABCD-EFG0", "x" * 500, "abcd-efgh-jkmn"])
def test_what_is_no_code_is_told_at_once(rest: str) -> None:
    chat = there()
    chat.says(f"link {rest}")
    chat.sees("8 letters and digits", "type link on the other platform")
    assert chat.effect is None
    assert chat.labels()


def test_five_wrong_codes_and_no_more() -> None:
    chat = with_plan()
    chat.says("link abc", "link abc")
    tell_wrong(chat, 3)
    for line in (TOLD, "link abc"):
        chat.says(line)
        chat.sees("5 codes were wrong. The next one can be told at 18:11.")
        assert chat.effect is None
    chat.presses_token(f"keep:{CODE}:here")
    assert chat.effect is None
    chat.says("link")
    assert isinstance(chat.effect, OfferCode), "its own code is no try"
    chat.clock.now += timedelta(minutes=10)
    chat.says(TOLD)
    assert chat.effect == AcceptCode(CODE)


def test_somebody_new_is_told_the_minutes_to_wait() -> None:
    chat = there()
    for _ in range(5):
        chat.says(TOLD)
        chat.happens("accept_code", "unknown")
        chat.clock.now += timedelta(minutes=1, seconds=50)
    chat.says(TOLD)
    chat.sees("5 codes were wrong. The next one can be told in 1 minute.")
    chat.clock.now += timedelta(minutes=1)
    chat.says(TOLD)
    assert chat.effect == AcceptCode(CODE)
    chat.happens("accept_code", "unknown")
    chat.says(TOLD)
    chat.sees("in 2 minutes.")
