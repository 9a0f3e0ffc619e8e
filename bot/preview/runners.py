"""The runners of the scenes: their answers, and a plan without the questions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from bot.preview.talk import ADDRESS, BEGINNING
from core.coach.state import RunnerState, Settings
from core.dialogue.conversation import Conversation, FormState
from core.dialogue.onboarding import ONBOARDING
from core.dialogue.onboarding.body import AREAS, BONE, HOPPING, level_key
from core.dialogue.typed_week import from_kept
from core.training.journal import Began
from core.training.profile import Profile
from core.training.version import RULES_VERSION

MONDAY = date(2026, 11, 23)
ZONE = "Europe/Vienna"
GYM = (
    "barbell rack dumbbell kettlebell bench box step leg_press leg_curl_machine calf_machine"
    " seated_calf_machine smith_machine cable pullup_bar band miniband"
)
WEEK = "tue:easy wed:quality fri:easy sun:long/120"

ANSWERS = {
    "screen": "none",
    "age": "35",
    "running_months": "m60",
    "lifting": "loaded",
    "lifting_sessions": "24",
    "runs": WEEK,
    "days_unavailable": "none",
    "doubles": "needed",
    "sessions_per_week": "2",
    "session_minutes": "45",
    "place": "gym",
    "equipment": GYM,
    "pain": "no",
    "race": "no",
    "zone": ZONE,
    "hour": "0700",
    "units": "kg",
}
"""Nothing special: four runs a week, two sessions, a gym."""

SCREENED = {
    "screen": "some",
    **dict.fromkeys(
        (step.key for step in ONBOARDING.steps if step.section == 1 and step.key != "screen"), "no"
    ),
}
"""The single questions of safety, all with no."""

EVERYTHING = {
    **SCREENED,
    "birth": "birth",
    "postpartum_weeks": "30",
    **{key: answer for key, answer in ANSWERS.items() if key != "screen"},
    "runs": "tue:easy wed:quality fri:easy sun:long",
    "long_min": "90",
    "pain": "yes",
    "pain_areas": " ".join(area for area, _, _ in AREAS),
    **{level_key(area): "1" for area, _, _ in AREAS},
    **dict.fromkeys((BONE, HOPPING), "no"),
    "race": "yes",
    "race_date": "2027-02-14",
    "race_distance": "hm",
    "race_priority": "A",
}
"""A runner who is asked every question there is."""


def asked(answers: dict[str, str], at: str | None = None) -> RunnerState:
    """Somebody in the middle of the questions."""
    form = FormState(ONBOARDING.name, tuple(answers.items()), at)
    settings = Settings(zone=answers.get("zone"))
    return RunnerState(1, ADDRESS, settings, conversation=Conversation(form))


def asked_before(key: str) -> RunnerState:
    """Somebody who comes to the question `key`, everything before it answered."""
    keys = [step.key for step in ONBOARDING.steps]
    before = keys[: keys.index(key)]
    return asked({one: EVERYTHING[one] for one in before if one in EVERYTHING})


def profile(**changes: Any) -> Profile:
    """The profile of ANSWERS with fields changed; `runs` may be a running week as it is kept."""
    runs = changes.pop("runs", WEEK)
    usual = Profile(
        age=35,
        running_months=60,
        runs=(from_kept(runs) or ()) if isinstance(runs, str) else runs,
        start=MONDAY,
        strength_level=1,
        equipment=frozenset(GYM.split()),
        session_minutes=45,
    )
    return replace(usual, **changes)


def with_plan(**changes: Any) -> RunnerState:
    """Somebody whose plan stands: its profile is `profile(**changes)`."""
    made = profile(**changes)
    settings = Settings(zone=ZONE, remind_at=time(7))
    conversation = Conversation(answers=tuple(ANSWERS.items()))
    state = RunnerState(1, ADDRESS, settings, made, conversation)
    return state.noting(BEGINNING, Began(1, made.start, RULES_VERSION))
