"""Answers that are changed later count from the day they were told on (science.md 3.6, 6.1, 8.2)."""

from __future__ import annotations

from datetime import date

from chat import Chat
from onboarded import answering, with_plan

from core.training.journal import Hurt, RaceChanged
from core.training.profile import Race


def tells(chat: Chat, *words: str) -> None:
    """Change an answer and take it over."""
    chat.says(*words)
    chat.presses("Use it")


def hurting(level: str) -> Chat:
    """Somebody without pain so far, who tells on a Thursday of their second week that the calf hurts."""
    chat = with_plan()
    chat.clock.goes_to("2026-12-03T08:00")
    tells(chat, "pain", "yes", "calf", level)
    return chat


def test_pain_began_on_the_day_it_was_told() -> None:
    chat = hurting("4")
    assert chat.facts[-1] == Hurt("calf", date(2026, 12, 3), 4)
    chat.says("today")
    chat.presses("Why?")
    chat.sees("Pain 4 of 10 (calf) on Thu 3 Dec")
    assert "Mon 23 Nov (calf)" not in chat.text
    assert "worth showing" not in chat.text


def test_red_pain_is_not_over_with_one_no() -> None:
    chat = hurting("7")
    chat.clock.goes_to("2026-12-03T12:00")
    tells(chat, "pain", "no")
    chat.sees("Changed: Pain now", "Pain 7 of 10 (calf) on Thu 3 Dec")


def test_pain_that_is_taken_back_never_was() -> None:
    chat = with_plan()
    before = chat.says("week")
    tells(chat, "pain", "yes", "calf", "4")
    chat.says("undo")
    chat.sees("Taken back: Pain now, Where it hurts, Pain (calf), changed.")
    assert chat.says("week") == before
    assert not [fact for fact in chat.facts if isinstance(fact, Hurt) and fact.level == 0]


def test_the_same_pain_told_again_is_no_new_report() -> None:
    chat = hurting("4")
    tells(chat, "answers age", "36")
    assert sum(isinstance(fact, Hurt) for fact in chat.facts) == 1


def test_a_race_is_set_moved_and_cancelled_on_a_day() -> None:
    chat = with_plan()
    chat.clock.goes_to("2026-12-03T08:00")
    tells(chat, "race", "yes", "14 Feb 2027", "half marathon", "main")
    told = Race(date(2027, 2, 14), "hm")
    assert chat.facts[-1] == RaceChanged(date(2026, 12, 3), None, told)
    chat.clock.goes_to("2026-12-10T08:00")
    tells(chat, "race", "yes", "21 Feb 2027", "half marathon", "main")
    moved = Race(date(2027, 2, 21), "hm")
    assert chat.facts[-1] == RaceChanged(date(2026, 12, 10), told, moved)
    tells(chat, "race", "no")
    assert chat.facts[-1] == RaceChanged(date(2026, 12, 10), moved, None)
    chat.says("undo")
    chat.says("week")
    assert chat.state.profile is not None
    assert chat.state.profile.races == (), "what the plan began with stays what it was"


def test_a_race_that_is_over_stays_when_the_next_one_is_told() -> None:
    chat = with_plan(race="yes", race_date="13 Dec 2026")
    chat.clock.goes_to("2026-12-21T12:00")
    tells(chat, "race", "yes", "21 Feb 2027", "half marathon", "main")
    assert chat.facts[-1] == RaceChanged(date(2026, 12, 21), None, Race(date(2027, 2, 21), "hm"))


def test_a_plan_begun_anew_knows_nothing_of_races_told_to_the_one_before() -> None:
    chat = with_plan()
    tells(chat, "race", "yes", "29 Nov 2026", "10k", "main")
    chat.sees("race")
    chat.says("start again")
    answering(chat)
    chat.presses_token("build")
    assert "race" not in chat.says("week")
