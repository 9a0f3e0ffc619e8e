"""How amber begins, stands and ends, area by area (`science.md` 8.2)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from training.safety.pain_story import (
    START,
    area,
    codes,
    day,
    hurt,
    light,
    no_leg_plan,
    picture,
    reason,
    seen,
    text,
)

from core.training.profile import Pain
from core.training.safety.pain import PAINLESS


def test_nothing_told_is_no_pain() -> None:
    assert picture(0) is PAINLESS
    assert picture(3, hurt(0, 0)) == PAINLESS
    assert picture(3, hurt(4, 9)) == PAINLESS


@pytest.mark.parametrize("level", [1, 2])
def test_a_green_pain_is_kept_with_its_level(level: int) -> None:
    found = area(0, hurt(0, level))
    assert (found.light, found.level, found.told) == ("green", level, level)
    assert (found.held_until, found.see, found.reasons) == (None, "none", ())
    assert picture(0, hurt(0, level)).pains == (("calf", level),)


@pytest.mark.parametrize("level", [3, 4, 5])
def test_amber_begins_with_3_to_5(level: int) -> None:
    found = area(2, hurt(0, level))
    assert (found.light, found.level, found.since, found.amber_since) == ("amber", level, day(0), day(0))
    assert "no jumps" in text(reason(found, "pain_amber_level"))


def test_amber_begins_with_a_worse_morning_at_any_level_and_the_filters_see_3() -> None:
    found = area(1, hurt(0, 1, "during"), hurt(1, 2, "morning"))
    assert (found.light, found.level, found.told) == ("amber", 3, 2)
    told = text(reason(found, "pain_amber_morning"))
    assert told.startswith("Pain 2 of 10 (calf) on the morning of")
    assert "after 0 before" in told


def test_a_morning_is_compared_with_the_last_level_at_rest() -> None:
    assert light(2, hurt(0, 2), hurt(1, 1, "during"), hurt(2, 2, "morning")) == "green"
    assert light(2, hurt(0, 1), hurt(1, 1, "during"), hurt(2, 2, "morning")) == "amber"
    assert light(3, hurt(0, 2), hurt(1, 0), hurt(2, 1, "during"), hurt(3, 1, "morning")) == "amber"


def test_a_bad_morning_is_amber_even_if_the_day_before_was_no_better() -> None:
    assert (
        light(3, hurt(0, 4), hurt(1, 3, "morning"), hurt(2, 3, "morning"), hurt(3, 3, "morning")) == "amber"
    )


def test_the_worst_of_session_and_morning_stands() -> None:
    assert area(1, hurt(0, 5, "during"), hurt(1, 2, "morning")).level == 5
    assert area(2, hurt(0, 5, "during"), hurt(1, 2, "morning"), hurt(2, 2, "during")).level == 3


def test_amber_stands_until_something_is_told() -> None:
    assert light(40, hurt(0, 4)) == "amber"


def test_amber_ends_when_a_later_morning_confirms_a_report_of_2_or_less() -> None:
    calm = hurt(0, 4), hurt(2, 2, "during")
    assert light(2, *calm) == "amber"
    assert light(3, *calm, hurt(3, 2, "morning")) == "green"
    assert light(3, *calm, hurt(3, 1)) == "green"
    ended = area(3, *calm, hurt(3, 1, "morning"))
    assert (ended.level, ended.amber_since) == (2, None)


def test_what_does_not_confirm_does_not_end_amber() -> None:
    calm = hurt(0, 4), hurt(2, 1, "during")
    assert light(2, *calm, hurt(2, 1)) == "amber"
    assert light(3, *calm, hurt(3, 2, "morning")) == "amber"
    assert light(3, *calm, hurt(3, 1, "during")) == "amber"
    assert light(4, *calm, hurt(3, 3), hurt(4, 2)) == "amber"


@pytest.mark.parametrize("when", ["during", "morning", "now"])
def test_amber_ends_at_once_with_a_report_of_0(when: str) -> None:
    found = area(1, hurt(0, 5), hurt(1, 0, when))
    assert (found.light, found.level) == ("green", 0)
    assert picture(1, hurt(0, 5), hurt(1, 0, when)).pains == ()


def test_no_raise_for_7_days_after_the_last_amber_report() -> None:
    facts = hurt(0, 4), hurt(1, 3), hurt(2, 0)
    assert area(2, *facts).held_until == day(8)
    assert codes(area(7, *facts)) == ["pain_held"]
    assert picture(8, *facts) == PAINLESS


def test_two_sessions_in_amber_within_14_days_are_worth_showing() -> None:
    again = hurt(0, 4, "during"), hurt(2, 0), hurt(14, 3, "during")
    found = area(14, *again)
    assert found.see == "worth_showing"
    assert text(reason(found, "pain_worth_showing")).startswith("It hurt on ")
    later = hurt(0, 4, "during"), hurt(2, 0), hurt(15, 3, "during")
    assert area(15, *later).see == "none"
    assert area(3, hurt(0, 3, "during"), hurt(3, 3, "during")).see == "worth_showing"


def test_a_session_and_its_morning_are_one_amber() -> None:
    assert area(1, hurt(0, 4, "during"), hurt(0, 3, "during"), hurt(1, 4, "morning")).see == "none"


def test_two_ambers_are_worth_showing_for_14_days_or_until_seen() -> None:
    twice = hurt(0, 4), hurt(1, 0), hurt(5, 4), hurt(6, 0)
    assert area(19, *twice).see == "worth_showing"
    assert picture(20, *twice) == PAINLESS
    assert picture(13, *twice, seen(6)) == PAINLESS
    assert area(6, *twice, seen(3)).see == "none"


def test_amber_for_longer_than_14_days_is_worth_showing_until_seen() -> None:
    assert area(14, hurt(0, 3)).see == "none"
    found = area(15, hurt(0, 3))
    assert found.see == "worth_showing"
    assert text(reason(found, "pain_worth_showing")).startswith("It has hurt since ")
    assert area(20, hurt(0, 3), seen(6)).see == "none"
    assert area(21, hurt(0, 3), seen(6)).see == "worth_showing"


def test_what_the_profile_tells_stands_since_the_start_or_before() -> None:
    found = area(3, Pain("calf", 4))
    assert (found.light, found.since, found.amber_since) == ("amber", START, START)
    assert area(3, Pain("calf", 4), hurt(1, 0)).light == "green"
    long_before = START - timedelta(days=12)
    found = area(3, Pain("calf", 3, long_before))
    assert (found.since, found.amber_since, found.see) == (long_before, long_before, "worth_showing")
    found = area(3, Pain("calf", 2, long_before))
    assert (found.light, found.since, found.amber_since) == ("green", long_before, None)
    assert picture(3, Pain("calf", 0)) == PAINLESS
    assert area(-1, hurt(-2, 2), Pain("calf", 4)).since == day(-2)


def test_a_spell_begins_anew_after_a_0() -> None:
    facts = hurt(0, 2), hurt(3, 0), hurt(9, 1)
    assert (area(9, *facts).since, area(9, *facts).last) == (day(9), day(9))


def test_areas_stand_alone_and_sorted() -> None:
    found = picture(1, hurt(0, 4, area="shin"), hurt(1, 2, area="achilles"), Pain("wrist", 3))
    assert [(one.area, one.light) for one in found.areas] == [
        ("achilles", "green"),
        ("shin", "amber"),
        ("wrist", "amber"),
    ]
    assert not no_leg_plan(found)
    assert "jumps" not in text(found.areas[2].reasons[0])


def test_amber_of_the_achilles_tells_of_the_heel() -> None:
    found = area(0, hurt(0, 3, area="achilles"))
    assert codes(found)[:2] == ["pain_amber_level", "achilles_heel"]
    assert found.reasons[0].evidence == ("E31",)
    assert area(0, hurt(0, 3)).reasons[0].evidence == ()


@pytest.mark.parametrize("morning", [1, 3])
def test_amber_is_told_by_the_worst_that_stands(morning: int) -> None:
    found = area(1, hurt(0, 4, "during"), hurt(1, morning, "morning"))
    assert (found.level, found.told) == (4, 4)
    assert text(found.reasons[0]).startswith("Pain 4 of 10 (calf) on Mon 23 Nov.")
    later = area(2, hurt(0, 4, "during"), hurt(1, morning, "morning"), hurt(2, 3))
    assert text(later.reasons[0]).startswith("Pain 3 of 10 (calf) on Wed 25 Nov.")


def test_amber_that_a_calm_report_has_not_ended_is_told_by_what_made_it() -> None:
    found = area(2, hurt(0, 4, "during"), hurt(2, 1, "during"))
    assert (found.level, found.told) == (3, 4)
    assert text(found.reasons[0]).startswith("Pain 4 of 10 (calf) on Mon 23 Nov.")


def test_what_hurt_before_a_red_or_a_calm_does_not_decide_again() -> None:
    again = hurt(9, 1, "during"), hurt(10, 2, "morning")
    red = hurt(0, 7), hurt(1, 5, "during"), hurt(2, 1, "morning"), hurt(5, 0)
    calm = hurt(0, 5, "during"), hurt(1, 1), hurt(2, 1), hurt(5, 0)
    for before in (red, calm):
        assert text(area(10, *before, *again).reasons[0]).startswith("Pain 2 of 10 (calf) on the morning")
