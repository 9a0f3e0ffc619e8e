"""The whole onboarding in a server, by messages that only one person sees."""

from __future__ import annotations

from typing import Any

import pytest
from on_discord import ENGLISH, GERMAN, Tongue, opens_form, sets_up


@pytest.mark.parametrize(("locale", "tongue"), [("en-GB", ENGLISH), ("de", GERMAN)])
def test_a_plan_is_set_up_by_messages_for_one_alone(club: Any, locale: str, tongue: Tongue) -> None:
    bob = club.newcomer(locale=locale)
    other = club.planner()
    first = bob.commands("start", club.server.channel).reply()
    seen = [first, *sets_up(bob, tongue)]
    assert all(one.ephemeral for one in seen)
    assert seen[1].id == seen[2].id, "what is pressed takes the question's place"
    assert {one.id for one in seen}.isdisjoint(one.id for one in other.messages)
    assert not bob.dm.messages
    assert "A, 30 min" in bob.last.text


def test_a_wrong_answer_in_a_form_is_asked_again(club: Any) -> None:
    bob = club.newcomer()
    bob.commands("start", club.server.channel)
    bob.presses("Start")
    bob.presses("None of these")
    opens_form(bob, bob.sees("How old are you")).submits("young at heart")
    again = bob.sees("How old are you")
    opens_form(bob, again).submits("35")
    asked = bob.sees("running regularly")
    assert asked.id > again.id
    bob.presses("Back", asked)
    bob.sees("How old are you")


def test_a_newcomer_is_spoken_to_in_the_language_of_their_discord(club: Any) -> None:
    assert "Krafttraining" in club.newcomer(locale="de").commands("start").reply().text
    assert "strength training" in club.newcomer(locale="ja").commands("start").reply().text
