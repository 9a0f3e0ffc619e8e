"""A whole plan: what it holds for whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from profiles_strategy import profiles

from core.training.evidence import evidence
from core.training.plan import make_plan
from core.training.profile import Profile, Race, Run, RunType, Screen
from core.training.reasons import Grade, Reason
from core.training.session import Kind, Phase
from core.training.week import Plan

ARTICLE = (
    Run(1, RunType.EASY),
    Run(2, RunType.QUALITY),
    Run(4, RunType.EASY),
    Run(6, RunType.LONG, 120),
)
RUNNER = Profile(age=35, running_months=36, runs=ARTICLE, start=date(2026, 11, 23), strength_level=1, weeks=2)

WHOLE = replace(RUNNER, weeks=None)


def reasons_of(plan: Plan) -> list[Reason]:
    """Every reason in a plan."""
    found = list(plan.reasons)
    for week in plan.weeks:
        placement = week.placement
        found += [*placement.reasons, *(why for _, why in (*placement.chosen, *placement.lost))]
        for session in week.sessions:
            found += session.reasons
            found += [block.empty for block in session.blocks if block.empty is not None]
    return found


def test_the_article_week_is_monday_a_and_thursday_b() -> None:
    week = make_plan(RUNNER).weeks[0]
    assert [(session.date, session.name) for session in week.sessions] == [
        (date(2026, 11, 23), "A"),
        (date(2026, 11, 26), "B"),
    ]
    assert week.placement.rest == (5,)


def test_a_session_begins_its_reasons_with_its_day() -> None:
    for session in make_plan(RUNNER).weeks[0].sessions:
        assert session.reasons[0].code == "free_day_after_key"
        assert session.reasons[0].grade is Grade.COACH_PRACTICE, "what days cost is our rule"


@pytest.mark.parametrize(
    ("screen", "decision"),
    [
        (Screen(chest_pain=True), "blocked"),
        (Screen(pregnant=True), "blocked_until_clearance"),
    ],
)
def test_who_is_refused_gets_no_week_but_a_reason(screen: Screen, decision: str) -> None:
    plan = make_plan(replace(RUNNER, screen=screen))
    assert (plan.decision, plan.weeks) == (decision, ())
    assert plan.reasons


def test_no_plan_is_made_under_16() -> None:
    with pytest.raises(ValueError, match="15"):
        make_plan(replace(RUNNER, age=15))


def test_low_energy_makes_every_session_light() -> None:
    plan = make_plan(replace(RUNNER, screen=Screen(low_energy=True)))
    assert plan.limits == ("low_energy",)
    assert {session.kind for week in plan.weeks for session in week.sessions} == {Kind.LIGHT}
    assert plan.weeks[0].placement.reasons[0].code == "light_by_screen"


def test_a_novice_close_to_a_race_gets_a_light_routine_and_an_empty_race_week() -> None:
    novice = replace(RUNNER, strength_level=0, weeks=None, races=(Race(date(2026, 12, 6), "10k"),))
    plan = make_plan(novice)
    assert [week.phase for week in plan.weeks] == [Phase.LIGHT, Phase.NONE]
    assert [len(week.sessions) for week in plan.weeks] == [2, 0]
    codes = {why.code for _, why in plan.weeks[1].placement.lost}
    assert codes == {"too_close_to_race"}


def test_the_return_from_a_race_has_its_own_words() -> None:
    plan = make_plan(replace(RUNNER, weeks=5, races=(Race(date(2026, 12, 13), "marathon"),)))
    assert [week.phase for week in plan.weeks[3:]] == [Phase.NONE, Phase.LIGHT]
    assert {week.placement.reasons[0].code for week in plan.weeks[3:]} == {"return_from_race"}


def test_a_race_moves_that_weeks_sessions_only() -> None:
    plan = make_plan(replace(RUNNER, races=(Race(date(2026, 12, 4), "5k", "B"),)))
    first, second = plan.weeks
    assert first.placement.full == (0, 3)
    # Friday's race closes Thursday, its eve.
    assert dict(second.placement.lost)[3].text.id.endswith("race: no heavy legs.")


def test_maintenance_is_once_a_week_and_twice_from_65_on() -> None:
    soon = replace(RUNNER, weeks=None, races=(Race(date(2026, 12, 6), "10k"),))
    for age, sessions in ((64, 1), (65, 2)):
        week = make_plan(replace(soon, age=age)).weeks[0]
        assert week.phase is Phase.MAINTENANCE
        assert len(week.placement.full) == sessions


def test_a_lift_is_searched_for_once() -> None:
    gym = replace(RUNNER, equipment=frozenset({"barbell", "rack", "dumbbell", "wall", "chair"}))
    first, second = make_plan(gym).weeks
    assert any(item.find_load for session in first.sessions for item in session.items)
    assert not any(item.find_load for session in second.sessions for item in session.items)


@given(profiles())
@settings(max_examples=40, deadline=None)
def test_any_profile_gets_a_plan_that_gives_its_reasons(profile: Profile) -> None:
    plan = make_plan(profile)
    known = evidence()
    for reason in reasons_of(plan):
        assert set(reason.evidence) <= set(known), reason.code
    assert plan.reasons
    for week in plan.weeks:
        placement = week.placement
        dates = [session.date.weekday() for session in week.sessions]
        assert dates == sorted((*placement.full, *placement.light, *placement.primer))
        assert all(session.reasons for session in week.sessions)
        assert all(
            session.after_run == (day in placement.after_run)
            for session, day in zip(week.sessions, dates, strict=True)
        )


def test_weeks_since_a_birth_go_on_with_the_plan() -> None:
    profile = replace(
        WHOLE, screen=Screen(postpartum_weeks=8), strength_level=1, equipment=frozenset({"barbell", "rack"})
    )
    weeks = make_plan(profile).weeks
    heavy = [week for week in weeks if week.phase in (Phase.HEAVY, Phase.POWER)]
    assert all(week.phase is Phase.ADAPTATION for week in weeks[:3])
    for number, week in enumerate(weeks):
        contacts = sum(session.plyometric.contacts for session in week.sessions)
        rirs = [item.rir for session in week.sessions for item in session.main.items if item.rir is not None]
        if 8 + number < 12:
            assert contacts == 0
            assert min(rirs, default=5) >= 5
            assert not any(item.find_load for session in week.sessions for item in session.main.items)
        elif 8 + number < 14:
            assert contacts == 0, "jumps only after two weeks of graded work"
            assert min(rirs) >= 4
        elif 8 + number >= 26:
            assert min(rirs) <= 3
    assert heavy, "from 12 weeks on the load may go up again"


def test_nothing_is_heavy_while_pregnant() -> None:
    profile = replace(WHOLE, screen=Screen(pregnant=True, cleared_on=date(2026, 11, 1)))
    phases = {week.phase for week in make_plan(profile).weeks}
    assert phases <= {Phase.ADAPTATION, Phase.DELOAD}


def test_a_race_in_the_first_week_is_said_so() -> None:
    profile = replace(WHOLE, races=(Race(WHOLE.start + timedelta(days=6), "10k", "A"),))
    (reason,) = [one for one in make_plan(profile).reasons if one.code == "block_to_race"]
    assert "first week" in reason.text.id
