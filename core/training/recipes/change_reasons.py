"""What pain, age and the screen change in a session, and why a block is empty (`science.md` 2.1, 4.2, 8)."""

from __future__ import annotations

from core.text import Message, say
from core.training.adapting.jump_conditions import jump_rules
from core.training.choice.areas import AREA_NAMES, LEG_AREAS
from core.training.choice.catalogue import Exercise
from core.training.choice.week_lifts import Lifts
from core.training.profile import Tier
from core.training.reasons import Grade, Reason
from core.training.recipes.week_context import WeekContext
from core.training.safety.ages import ages
from core.training.safety.limit_reasons import limit_reason
from core.training.safety.traffic import pain_rules

LANDINGS_ONLY = Reason(
    "landings_only",
    say("Under 6 months of running the only jumps are landing drills, at most 20 contacts."),
    Grade.SAFETY_DEFAULT,
)
TOO_FEW_CONTACTS = Reason(
    "too_few_contacts",
    say("The ceiling of contacts is too low today for half a set of any jump."),
    Grade.COACH_PRACTICE,
)
PAIN_LEAVES_NOTHING = Reason(
    "pain_leaves_nothing",
    say("With the pain you reported nothing here stays that would not load it."),
    Grade.SAFETY_DEFAULT,
)
AGE_CONTACTS = Reason(
    "age_contacts",
    say("From 50 on the ceiling of contacts is a quarter lower and the warm-up has one more drill."),
    Grade.COACH_PRACTICE,
)
AGE_NO_HIGH = Reason("age_no_high_jumps", say("From 60 on there are no high jumps."), Grade.SAFETY_DEFAULT)
AGE_RIR = Reason(
    "age_rir",
    say("From 65 on you always leave at least 2 repetitions in reserve."),
    Grade.COACH_PRACTICE,
    ("E30",),
)


def limit_reasons(context: WeekContext, full: bool) -> list[Reason]:
    """One reason for each limit of the screen and each rule of age that holds.

    Of age only a `full` session says something: nothing of the others is above what it allows.
    """
    reasons = [limit_reason(limit) for limit in context.limits]
    if not full:
        return reasons
    age = context.profile.age
    if age >= ages().master:
        reasons.append(AGE_CONTACTS)
    if age >= ages().no_high_jumps and context.profile.plyo_tier is Tier.HIGH:
        reasons.append(AGE_NO_HIGH)
    if age >= ages().old:
        reasons.append(AGE_RIR)
    return reasons


def no_jumps(context: WeekContext, light: bool) -> Reason | None:
    """Why there are no jumps at all: pain of the leg or pelvic floor, red pain, a limit (4.2, 7.7)."""
    if context.easing.no_jumps is not None:
        return context.easing.no_jumps
    for area, level in context.reach.pains:
        if (area, level) == context.red:
            return red_reason((area, level))
        stops = area in LEG_AREAS or light
        if (stops and level > jump_rules()["most_pain"]) or area == "pelvic_floor":
            return Reason(
                "no_jumps_pain",
                say(
                    "Pain {level} of 10 ({area}): no jumps for now.",
                    level=_told(context, area, level),
                    area=AREA_NAMES[area],
                ),
                Grade.SAFETY_DEFAULT,
                _pain_evidence(area),
            )
    limit = context.effects.no_jumps
    return None if limit is None else limit_reason(limit)


def red_reason(pain: tuple[str, int]) -> Reason:
    """Why only core and upper body are left (8.2). Pain on a bone is red at any number, so none is told."""
    text = say(
        "Red pain ({area}): everything that loads it is out, core and upper body stay.",
        area=AREA_NAMES[pain[0]],
    )
    return Reason("pain_red", text, Grade.SAFETY_DEFAULT)


def pain_reasons(context: WeekContext, lifts: Lifts, usual: Lifts, shown: frozenset[str]) -> list[Reason]:
    """What pain changed in the lifts: another exercise, none, or a set less.

    `usual` are the lifts without pain; `shown` the ids that are in the session.
    """
    reasons = []
    for before, now in _pairs(usual, lifts):
        pain = context.reach.pain_against(before)
        if before.category == "calf" and now is None:
            pain = context.reach.calf_stopper or pain
        if pain is not None and now is None:
            reasons.append(
                _on_pain(context, "pain_leaves_out", say("{was} is left out.", was=before.name), pain)
            )
        elif pain is not None and now is not None and now.id in shown:
            text = say("{now} takes the place of {was}.", now=now.name, was=before.name)
            reasons.append(_on_pain(context, "pain_swap", text, pain))
    for exercise in (lifts.m1, lifts.calf, lifts.m2, *lifts.assistance):
        if exercise is not None and exercise.id in shown:
            kept = next((pain for pain in context.reach.pains if _keeps_with_less(exercise, pain)), None)
            if kept is not None:
                text = say("{exercise} stays, with one set less.", exercise=exercise.name)
                reasons.append(_on_pain(context, "pain_set_less", text, kept))
    return reasons


def _keeps_with_less(exercise: Exercise, pain: tuple[str, int]) -> bool:
    return pain[1] >= pain_rules().amber_from and pain[0] in exercise.pain_limits


def _pairs(usual: Lifts, lifts: Lifts) -> list[tuple[Exercise, Exercise | None]]:
    now = {exercise.subcategory: exercise for exercise in lifts.assistance}
    pairs = [(usual.m1, lifts.m1), (usual.calf, lifts.calf), (usual.m2, lifts.m2)]
    small = [(before, now.get(before.subcategory)) for before in usual.assistance]
    return [(before, after) for before, after in pairs if before is not None] + small


def _on_pain(context: WeekContext, code: str, change: Message, pain: tuple[str, int]) -> Reason:
    area, level = pain
    text = say(
        "Pain {level} of 10 ({area}): {change}",
        level=_told(context, area, level),
        area=AREA_NAMES[area],
        change=change,
    )
    return Reason(code, text, Grade.SAFETY_DEFAULT, _pain_evidence(area))


def _told(context: WeekContext, area: str, level: int) -> int:
    """The level that decides, as it was told: the filters may see a higher one (8.2)."""
    picture = context.easing.pain
    return level if picture is None else next(one.told for one in picture.areas if one.area == area)


def _pain_evidence(area: str) -> tuple[str, ...]:
    """The pain-monitoring model was tried for the Achilles tendon and the kneecap only (E31)."""
    return ("E31",) if area in {"achilles", "knee_front"} else ()
