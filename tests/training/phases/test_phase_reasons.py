"""What a week says of its phase (science.md 6.1, 6.2, 6.4)."""

from __future__ import annotations

from training.phases.chains import away, chain, race, turn

from core.text.translator import translator
from core.training.phases.phase_reasons import cause_of, phase_reason, week_reasons
from core.training.reasons import Grade
from core.training.session import Phase
from core.training.week import WeekPlace


def said(place: WeekPlace, light_by_screen: bool = False, two: bool = False) -> list[str]:
    plain = translator("en").plain
    return [plain(reason.text) for reason in week_reasons(place, light_by_screen, two)]


def test_the_phase_comes_first_then_what_turned_the_chain_aside() -> None:
    places = chain(away(10, 15), weeks=17)
    assert said(places[8]) == ["Power: a little less lifting, moved fast, and the most jumps."]
    assert said(places[9]) == [
        "Heavy: the load goes up and the reps go down.",
        "15 days since your last session. The phase begins again.",
    ]


def test_time_off_before_a_race_names_the_race() -> None:
    place = chain(away(9, 30), races=(race(12),))[8]
    assert said(place)[1] == (
        "30 days since your last session. The weeks to your race on Sun 14 Feb are planned anew."
    )


def test_each_kind_of_time_off_says_what_is_done_again() -> None:
    texts = [said(chain(away(10, days))[9])[1] for days in (7, 28, 56)]
    assert texts == [
        "7 days since your last session. This week repeats the last one you trained.",
        "28 days since your last session. Two weeks of adaptation come first, then the phase begins again.",
        "56 days since your last session. A new block begins.",
    ]


def test_a_changed_race_is_named() -> None:
    kept = chain(turn(6, "races", races=(race(13),)), races=(race(12),))[5]
    back = chain(turn(10, "races", races=(race(14),)), races=(race(12),))[9]
    gone = chain(turn(6, "races"), races=(race(12),))[5]
    assert said(kept)[1] == "Your next main race is on Sun 21 Feb: the weeks to it are planned anew."
    assert said(back)[1] == (
        "Your next main race is on Sun 28 Feb: the weeks to it are planned anew, one phase back, "
        "because a plan of that length is not so far yet."
    )
    assert said(gone)[1] == "No main race ahead now: the weeks go on without a taper."


def test_long_maintenance_offers_a_block() -> None:
    place = chain(turn(13, "chose_maintenance"), weeks=26)[25]
    assert said(place, two=True) == [
        "Maintenance: from 65 on, two sessions a week keep your strength.",
        "13 weeks of maintenance so far. It keeps your strength; to gain more, choose a new block.",
    ]
    assert week_reasons(place, False, False)[1].evidence == ("E17",)
    assert said(place)[0] == "Maintenance: one session a week keeps most of your strength."


def test_our_rules_are_graded_as_our_rules() -> None:
    for place in chain(away(10, 15), turn(6, "races", races=(race(30),))):
        assert {reason.grade for reason in place.why} <= {Grade.COACH_PRACTICE}


def test_light_and_empty_weeks_say_whether_a_race_or_the_screen_asks_for_it() -> None:
    marathon = (race(1, "marathon"),)
    empty, light = chain(races=marathon, weeks=3)[1:]
    assert said(empty) == ["The week after your race stays free of strength work."]
    assert said(light) == ["Light sessions only until your race is far enough behind you."]
    assert cause_of(light, True) == "screen"
    assert said(light, light_by_screen=True) == [
        "Light sessions only, because of your answers about your health."
    ]
    before, race_week = chain(races=(race(2),), level=0, weeks=2)
    assert said(before)[0].startswith(
        "Too close to your race to start lifting heavy; here is a light routine"
    )
    assert said(race_week) == ["Too close to your race to start anything new; we begin after it."]


def test_every_phase_has_its_reason() -> None:
    assert [phase_reason(phase, "block").code for phase in Phase][:6] == [
        f"week_{phase.value}" for phase in list(Phase)[:6]
    ]
