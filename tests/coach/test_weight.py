"""Body weight is never asked by itself, and told it moves the start of a search (science.md 5.2)."""

from __future__ import annotations

from decimal import Decimal

import pytest
from chat import Chat
from onboarded import with_plan

from core.training.profile import Profile


def profile(chat: Chat) -> Profile:
    found = chat.state.profile
    assert found is not None
    return found


def test_the_search_starts_at_a_share_of_the_body_weight() -> None:
    chat = with_plan("2026-11-22T18:00+01:00")
    assert profile(chat).body_mass is None
    chat.says("week")
    chat.presses("See Strength A")
    chat.sees("from 5 kg", "Type weight to tell me your body weight")
    chat.says("weight 70")
    chat.sees("Body weight  70 kg")
    chat.presses("Use it")
    assert profile(chat).body_mass == Decimal(70)
    chat.presses("See Strength A")
    chat.sees("from 15 kg")
    chat.sees_not("Type weight to tell me")
    chat.says("undo")
    assert profile(chat).body_mass is None


@pytest.mark.parametrize(
    ("typed", "mass"), [("70", 70), ("70.4 kg", 70), ("154 lb", 70), ("155lbs", 70), ("180", 180)]
)
def test_it_is_kept_with_its_unit(typed: str, mass: int) -> None:
    chat = with_plan("2026-11-22T18:00+01:00")
    chat.says("weight", typed)
    chat.presses("Use it")
    assert profile(chat).body_mass == Decimal(mass)


@pytest.mark.parametrize("typed", ["34", "181", "heavy", "70 or 71", "400 lb", "-70"])
def test_what_nobody_weighs_is_asked_again(typed: str) -> None:
    chat = with_plan("2026-11-22T18:00+01:00")
    chat.says("weight", typed)
    chat.sees("I need a number from")
    chat.says("cancel")
    assert profile(chat).body_mass is None


def test_it_follows_a_change_of_units() -> None:
    chat = with_plan("2026-11-22T18:00+01:00")
    chat.says("weight 70")
    chat.presses("Use it")
    chat.says("settings units", "lb")
    chat.says("weight")
    chat.sees("in pounds")
    chat.says("154")
    chat.presses("Use it")
    assert profile(chat).body_mass == Decimal(154)


def test_before_there_is_a_plan_the_questions_come_first() -> None:
    chat = Chat()
    chat.says("hello", "weight 70")
    chat.sees("I plan strength training around your running.")
