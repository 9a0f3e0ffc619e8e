"""How red begins and ends, and the graded return (`science.md` 8.2, 8.4)."""

from __future__ import annotations

from typing import Any

import pytest
from training.safety.pain_story import area, codes, day, hurt, light, picture, reason, seen, text

from core.training.profile import Pain
from core.training.safety.pain import PAINLESS
from core.training.safety.texts import SEE_A_DOCTOR, SEE_A_DOCTOR_OTHER, SEE_A_DOCTOR_TODAY


@pytest.mark.parametrize("level", [6, 10])
def test_red_begins_above_5(level: int) -> None:
    found = area(0, hurt(0, level))
    assert (found.light, found.level, found.amber_since, found.see) == ("red", level, None, "worth_showing")
    assert text(reason(found, "pain_red_level")).endswith(
        "Everything that loads it is out; core and upper body stay."
    )


@pytest.mark.parametrize("flag", ["limp", "night", "bone"])
@pytest.mark.parametrize("level", [0, 1, 5])
def test_a_flag_is_red_at_any_number_and_the_filters_see_6(flag: str, level: int) -> None:
    flags: dict[str, Any] = {flag: True}
    found = area(0, hurt(0, level, **flags))
    assert (found.light, found.level, found.told, found.since) == ("red", 6, level, day(0))
    assert f"{level} of 10" not in text(reason(found, f"pain_red_{flag}"))


def test_what_is_told_of_the_bone_and_the_night_rests_on_the_signs_of_bone_stress() -> None:
    assert area(0, hurt(0, 2, bone=True)).reasons[0].evidence == ("E32",)
    assert area(0, hurt(0, 2, night=True)).reasons[0].evidence == ("E32",)
    assert area(0, hurt(0, 6, area="knee_front")).reasons[0].evidence == ("E31",)


def test_red_stands_until_something_is_told() -> None:
    assert light(60, hurt(0, 7)) == "red"


def test_red_ends_after_3_days_green_with_a_green_report() -> None:
    worse = hurt(0, 7, "during"), hurt(1, 2, "morning"), hurt(2, 2)
    assert [light(on, *worse) for on in (3, 4)] == ["red", "green"]
    better = hurt(0, 7), hurt(1, 2, "morning")
    assert [light(on, *better) for on in (2, 3)] == ["red", "green"]
    assert light(3, hurt(0, 7), hurt(2, 0)) == "green"
    assert light(2, hurt(0, 7), hurt(1, 0)) == "red"
    assert light(9, hurt(0, 7), hurt(9, 0)) == "green"
    assert light(9, hurt(0, 7), hurt(0, 0)) == "red"


def test_amber_in_red_stays_red_and_the_days_begin_anew() -> None:
    facts = hurt(0, 7), hurt(1, 1), hurt(2, 3), hurt(3, 1)
    assert [light(on, *facts) for on in (2, 3, 4, 5)] == ["red", "red", "red", "green"]
    assert codes(area(3, *facts))[0] == "pain_red_level"


def test_a_red_report_on_the_day_red_would_end_begins_it_anew() -> None:
    assert light(3, hurt(0, 7), hurt(1, 1), hurt(3, 7)) == "red"
    assert area(3, hurt(0, 7), hurt(1, 1), hurt(3, 7)).see == "must_be_seen"


def test_pain_on_a_bone_ends_only_after_it_was_seen() -> None:
    facts = hurt(0, 2, area="shin", bone=True), hurt(1, 0, area="shin")
    assert light(30, *facts) == "red"
    assert area(30, *facts).see == "must_be_seen"
    assert "pain_bone_unseen" in codes(area(30, *facts))
    looked = (*facts, seen(10, "shin"))
    assert [light(on, *looked) for on in (9, 10)] == ["red", "green"]
    assert area(10, *looked).returning
    early = (hurt(0, 2, area="shin", bone=True), seen(0, "shin"), hurt(1, 0, area="shin"))
    assert [light(on, *early) for on in (2, 3)] == ["red", "green"]
    assert area(2, *early).see == "none"
    assert light(30, *facts, seen(5, "foot")) == "red"


def test_a_bone_that_hurts_again_must_be_seen_again() -> None:
    facts = hurt(5, 2, bone=True), seen(2), hurt(6, 0)
    assert light(30, *facts) == "red"
    ended = hurt(0, 2, bone=True), seen(1), hurt(1, 0), hurt(40, 6), hurt(41, 0)
    assert light(43, *ended) == "green"


def test_the_return_after_red_takes_7_days() -> None:
    facts = hurt(0, 7), hurt(1, 0)
    back = area(3, *facts)
    assert (back.light, back.level, back.returning, back.held_until) == ("green", 0, True, day(10))
    assert "no jumps" in text(reason(back, "pain_returning"))
    assert area(9, *facts).returning
    assert picture(10, *facts) == PAINLESS
    shoulder = hurt(0, 7, area="shoulder"), hurt(1, 0, area="shoulder")
    assert "jumps" not in text(reason(area(3, *shoulder), "pain_returning"))


def test_in_the_return_the_level_is_the_last_one_told() -> None:
    found = area(4, hurt(0, 3), hurt(0, 8, "during"), hurt(1, 2, "morning"), hurt(2, 1))
    assert (found.light, found.level, found.told, found.returning) == ("green", 1, 1, True)


def test_amber_in_the_return_is_amber() -> None:
    found = area(5, hurt(0, 7), hurt(1, 0), hurt(5, 3))
    assert (found.light, found.returning, found.held_until) == ("amber", True, day(12))


def test_what_the_profile_tells_above_5_is_red() -> None:
    found = area(0, Pain("knee_side", 6))
    assert (found.light, found.see) == ("red", "worth_showing")


def test_red_shows_the_text_of_8_4_until_it_was_seen() -> None:
    assert reason(area(0, hurt(0, 7)), "see_a_doctor").text == SEE_A_DOCTOR
    assert reason(area(0, hurt(0, 7, area="wrist")), "see_a_doctor").text == SEE_A_DOCTOR_OTHER
    assert "see_a_doctor" not in codes(area(1, hurt(0, 7), seen(1)))
    assert area(1, hurt(0, 7), seen(1)).see == "none"


@pytest.mark.parametrize("where", ["groin", "hip_front"])
def test_the_groin_with_a_limp_is_for_today(where: str) -> None:
    found = area(1, hurt(0, 2, area=where, limp=True), hurt(1, 6, area=where))
    assert reason(found, "see_a_doctor_today").text == SEE_A_DOCTOR_TODAY
    assert "see_a_doctor_today" not in codes(area(0, hurt(0, 6, area=where)))
    again = hurt(0, 2, area=where, limp=True), seen(0, where), hurt(1, 0, area=where), hurt(40, 6, area=where)
    assert "see_a_doctor_today" not in codes(area(40, *again))
    assert "see_a_doctor_today" not in codes(area(0, hurt(0, 2, limp=True)))


def test_every_reason_of_a_picture_is_said() -> None:
    found = picture(9, hurt(0, 4, area="shin"), hurt(9, 6, area="wrist"))
    assert [one.code for one in found.reasons] == ["pain_amber_level", "pain_red_level", "see_a_doctor"]
