"""From the answers of the onboarding to the profile, the screen and the settings."""

from __future__ import annotations

from datetime import date
from typing import Literal

from core.dialogue.form import Answers
from core.dialogue.onboarding.body import AREAS, BONE, FOCAL, HOPPING, level_key
from core.dialogue.onboarding.history import kept_months
from core.dialogue.onboarding.running import LENGTHS
from core.dialogue.onboarding.weight import KEY, kept_mass
from core.dialogue.typed_week import from_kept
from core.training.adapting.strength_level import level_of
from core.training.phases.templates import Distance
from core.training.profile import DAYS, Level, Pain, Profile, Race, Screen, SessionMinutes, Units
from core.training.safety.traffic import pain_rules

_DISTANCES: dict[str, Distance] = {
    "5k": "5k",
    "10k": "10k",
    "hm": "hm",
    "marathon": "marathon",
    "ultra": "ultra",
}
_PRIORITIES: dict[str, Literal["A", "B", "C"]] = {"A": "A", "B": "B", "C": "C"}

WEEKS_TOLD = "postpartum_on"
"""Among the answers: the local day on which the weeks since a birth were told."""


def screen_of(answers: Answers) -> Screen:
    """The answers of 8.1. "None of these" on the card is no to all of them."""
    if answers.get("screen") != "some":
        return Screen()

    def said(key: str) -> bool:
        return answers.get(key) == "yes"

    pressure = answers.get("blood_pressure", "no")
    birth = answers.get("birth", "no")
    weeks = answers.get("postpartum_weeks")
    told, cleared = answers.get(WEEKS_TOLD), answers.get("cleared_on")
    return Screen(
        chest_pain=said("chest_pain"),
        faint=said("faint"),
        unusual_breathless=said("unusual_breathless"),
        acute_injury_cannot_bear_weight=said("acute_injury_cannot_bear_weight"),
        # High blood pressure that is not under control asks for the doctor's word (8.1, 6),
        # as a condition of the blood vessels does.
        heart_metabolic_kidney=said("heart_metabolic_kidney") or pressure == "uncontrolled",
        told_to_restrict=said("told_to_restrict"),
        bone_stress_12w_or_unhealed=said("bone_stress_12w_or_unhealed"),
        osteoporosis=said("osteoporosis"),
        bp_med_or_high_bp=pressure != "no",
        pregnant=birth == "pregnant",
        postpartum_weeks=int(weeks) if birth == "birth" and weeks else None,
        postpartum_on=date.fromisoformat(told) if birth == "birth" and told else None,
        pelvic_symptoms=said("pelvic_symptoms"),
        low_energy=said("low_energy"),
        other=said("other"),
        cleared_on=date.fromisoformat(cleared) if cleared else None,
    )


def profile_of(answers: Answers, start: date) -> Profile:
    """The profile of a complete form, its block beginning on the Monday `start`."""
    doubles = answers["doubles"]
    minutes = answers.get("session_minutes", "45")
    units: Units = "lb" if answers["units"] == "lb" else "kg"
    return Profile(
        age=int(answers["age"]),
        running_months=kept_months(answers["running_months"]),
        runs=from_kept(answers["runs"]) or (),
        start=start,
        units=units,
        body_mass=kept_mass(answers[KEY], units) if KEY in answers else None,
        strength_level=_level(answers),
        equipment=frozenset(answers["equipment"].split()) - {"none"},
        sessions_per_week=1 if answers["sessions_per_week"] == "1" else 2,
        session_minutes=_minutes(minutes),
        days_unavailable=frozenset(
            index for index, day in enumerate(DAYS) if day in answers["days_unavailable"].split()
        ),
        allow_key_day_double=doubles != "no",
        allow_easy_day=doubles == "needed",
        races=_races(answers),
        pain=_pain(answers),
        screen=screen_of(answers),
        long_min=int(answers.get("long_min", "90")),
    )


def _level(answers: Answers) -> Level:
    """0 or 1: 2 needs a measured squat, which nobody has told yet."""
    return level_of(int(answers.get("lifting_sessions", "0")), answers["lifting"] == "loaded")


def _minutes(answer: str) -> SessionMinutes:
    return next(length for length in reversed(LENGTHS) if length <= int(answer))


def _races(answers: Answers) -> tuple[Race, ...]:
    if answers.get("race") != "yes":
        return ()
    on = date.fromisoformat(answers["race_date"])
    return (Race(on, _DISTANCES[answers["race_distance"]], _PRIORITIES[answers["race_priority"]]),)


def levels_of(answers: Answers) -> dict[str, int]:
    """The areas that hurt with their level, as they were told (8.2)."""
    if answers.get("pain") != "yes":
        return {}
    areas = answers.get("pain_areas", "").split()
    told = {area: int(answers.get(level_key(area), "0")) for area, _, _ in AREAS if area in areas}
    return {area: level for area, level in told.items() if level > 0 or on_a_bone(area, answers)}


def on_a_bone(area: str, answers: Answers) -> bool:
    """Whether it hurts on one point of a bone, or hopping hurts it, which is red at any number (8.2)."""
    return area in FOCAL and "yes" in (answers.get(BONE), answers.get(HOPPING))


def _pain(answers: Answers) -> tuple[Pain, ...]:
    red = pain_rules().red_level
    return tuple(
        Pain(area, max(level, red if on_a_bone(area, answers) else 0))
        for area, level in levels_of(answers).items()
    )
