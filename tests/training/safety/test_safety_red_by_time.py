"""Red by a rise over days, and two reds within weeks (`science.md` 8.2)."""

from __future__ import annotations

from training.safety.pain_story import area, day, hurt, light, no_leg_plan, picture, reason, seen, text

from core.training.safety.pain import PAINLESS


def test_rising_for_7_days_is_red() -> None:
    rise = hurt(0, 1, "during"), hurt(3, 1, "during"), hurt(6, 2, "during")
    assert light(6, *rise) == "green"
    found = area(7, *rise, hurt(7, 2, "during"))
    assert (found.light, found.level) == ("red", 6)
    assert text(reason(found, "pain_red_rising")).startswith(
        "Pain that is rising (calf): 1 of 10 on Mon 23 Nov, 2 on Mon 30 Nov."
    )


def test_sessions_and_mornings_rise_each_for_themselves() -> None:
    sessions = hurt(0, 1, "during"), hurt(1, 0, "morning", area="shin"), hurt(7, 2, "during")
    assert picture(7, *sessions).areas[0].light == "red"
    mixed = hurt(0, 2), hurt(2, 2, "during"), hurt(3, 1, "morning"), hurt(9, 2, "morning")
    assert light(9, *mixed[:3]) == "green"
    both = (
        hurt(0, 2, "during"),
        hurt(1, 1, "morning"),
        hurt(5, 4, "during"),
        hurt(6, 1, "morning"),
        hurt(8, 5, "during"),
    )
    assert light(8, *both) == "red"
    mornings = hurt(0, 1), hurt(1, 2, "during"), hurt(2, 1, "morning"), hurt(3, 2, "during")
    assert light(8, *mornings, hurt(8, 2, "morning")) == "red"


def test_what_falls_or_stays_or_is_told_rarely_is_not_rising() -> None:
    assert light(8, hurt(0, 1), hurt(4, 2), hurt(8, 1)) == "green"
    assert light(9, hurt(0, 2), hurt(9, 2)) == "green"
    assert light(14, hurt(0, 1), hurt(14, 2)) == "red"
    assert light(15, hurt(0, 1), hurt(15, 2)) == "green"
    assert light(8, hurt(0, 1), hurt(4, 0), hurt(8, 2)) == "green"


def test_two_reds_within_28_days_leave_no_leg_plan_until_seen() -> None:
    one = hurt(0, 7), hurt(1, 0)
    twice = (*one, hurt(28, 6), hurt(29, 0))
    found = picture(50, *twice)
    assert no_leg_plan(found)
    assert (found.areas[0].light, found.areas[0].level, found.areas[0].see) == ("red", 6, "must_be_seen")
    assert "no leg work until" in text(reason(found.areas[0], "pain_red_twice"))
    assert not no_leg_plan(picture(50, *one, hurt(29, 6), hurt(30, 0)))
    looked = picture(60, *twice, seen(60))
    assert not no_leg_plan(looked)
    assert (looked.areas[0].light, looked.areas[0].returning, looked.areas[0].held_until) == (
        "green",
        True,
        day(67),
    )
    assert picture(67, *twice, seen(60)) == PAINLESS


def test_two_reds_in_two_areas_of_the_leg_or_low_back_count_together() -> None:
    both = hurt(0, 7, area="shin"), hurt(1, 0, area="shin"), hurt(9, 6, area="low_back")
    assert no_leg_plan(picture(9, *both))
    assert [one.see for one in picture(9, *both).areas] == ["must_be_seen", "must_be_seen"]
    assert not no_leg_plan(picture(9, *both, seen(9, "low_back")))
    assert not no_leg_plan(picture(9, *both, seen(4, "shin")))
    other = hurt(0, 7, area="shin"), hurt(9, 6, area="shoulder")
    assert not no_leg_plan(picture(9, *other))


def test_two_reds_in_one_other_area_must_be_seen_and_leave_the_legs_alone() -> None:
    twice = hurt(0, 7, area="wrist"), hurt(1, 0, area="wrist"), hurt(9, 6, area="wrist")
    found = picture(9, *twice)
    assert (no_leg_plan(found), found.areas[0].see) == (False, "must_be_seen")
    assert "leg" not in text(reason(found.areas[0], "pain_red_twice"))
    calm = (*twice, hurt(10, 0, area="wrist"))
    assert (area(20, *calm).light, area(20, *calm).see) == ("green", "must_be_seen")


def test_red_told_twice_is_two_reds_only_with_another_session() -> None:
    assert not no_leg_plan(picture(2, hurt(0, 7, "during"), hurt(1, 7, "morning"), hurt(2, 7)))
    assert not no_leg_plan(picture(0, hurt(0, 7, "during"), hurt(0, 8, "during")))
    assert no_leg_plan(picture(2, hurt(0, 7, "during"), hurt(2, 7, "during")))


def test_two_reds_of_one_day_are_one() -> None:
    both = hurt(0, 7, area="shin"), hurt(0, 6, area="low_back")
    assert not no_leg_plan(picture(0, *both))
    assert no_leg_plan(picture(5, *both, hurt(4, 0, area="low_back"), hurt(5, 6, area="low_back")))
