"""Why a session is as it is: phase, effort, jumps, calf work, what it gave up (`science.md` 5, 6.2)."""

from __future__ import annotations

from functools import lru_cache

from core.text import Message, Series, say
from core.training.reasons import Grade, Reason
from core.training.recipes.draft import Draft, Work
from core.training.recipes.fit import Trim
from core.training.recipes.light_session import light_rules
from core.training.recipes.week_context import WeekContext
from core.training.rules import data
from core.training.session import BUILDING, Phase

EFFORT = Reason(
    "effort_by_rir",
    say(
        "Repetitions in reserve set the load: how many repetitions a percentage allows differs widely "
        "from runner to runner."
    ),
    Grade.ASSOCIATION,
    ("E24", "E26"),
)
CALF = Reason(
    "calf_association",
    say(
        "Calf work is in every session: in one study runners whose calf raise got stronger also used less "
        "oxygen. That is an association, not a proof."
    ),
    Grade.ASSOCIATION,
    ("E07",),
)
FIND_LOAD = Reason(
    "find_load",
    say("The first time with a load you start light and go up set by set until few repetitions are left."),
    Grade.COACH_PRACTICE,
)
LIGHT = Reason(
    "kind_light",
    say("A light session: small lifts, a calf hold and nothing heavy, so your runs lose nothing."),
    Grade.COACH_PRACTICE,
)
NO_WEIGHTS = Reason(
    "home_no_weights",
    say("Work with body weight, bands or a backpack is the less well supported part of strength training."),
    Grade.META_ANALYSIS,
    ("E02",),
)
HOME_CONTACTS = Reason(
    "home_more_contacts",
    say("Because you train without heavy weights, jumps carry more: the ceiling of contacts is 25 % higher."),
    Grade.COACH_PRACTICE,
    ("E02",),
)
SHORT = Reason(
    "short_session",
    say("20 and 30 minutes hold the main lifts; small lifts come in from 45 minutes."),
    Grade.COACH_PRACTICE,
)
NO_TIME_LEFT = Reason(
    "no_time_for_assistance",
    say("The main lifts take all of the time, so the small lifts are left out."),
    Grade.COACH_PRACTICE,
)

_TRIMS: dict[Trim, Message] = {
    Trim.PAIR: say("main lift and calf in turn"),
    Trim.DROP_ASSISTANCE: say("fewer small lifts"),
    Trim.ASSISTANCE_SET: say("fewer sets of the small lifts"),
    Trim.M2_SET: say("fewer sets of the second lift"),
    Trim.M1_SET: say("fewer sets of the main lift"),
    Trim.DROP_SECOND_JUMP: say("one kind of jump only"),
    Trim.JUMP_SET: say("fewer sets of the first jump"),
    Trim.CALF_SET: say("fewer sets for the calf"),
    Trim.DROP_M2: say("no second lift"),
    Trim.TWO_LEG_HOLD: say("the calf hold on two legs"),
}

_UNDER_HEAVY = say(
    "The load goes up and the repetitions go down, still a little under what studies call heavy."
)
_LIGHT_LOADS = say("Without heavy weights your main lift keeps its repetitions in these weeks.")
_PHASES: dict[Phase, tuple[Message, Grade, tuple[str, ...]]] = {
    Phase.ADAPTATION: (
        say("Adaptation: you learn the lifts and soreness settles."),
        Grade.COACH_PRACTICE,
        ("E38",),
    ),
    Phase.HEAVY: (
        say("Heavy weeks: the load goes up and the repetitions go down."),
        Grade.META_ANALYSIS,
        ("E01", "E06"),
    ),
    Phase.POWER: (
        say("Power weeks: a little less lifting, moved fast, and the most jumps of the block."),
        Grade.META_ANALYSIS,
        ("E01", "E03"),
    ),
    Phase.DELOAD: (
        say("Deload: fewer sets and lighter loads, so that you recover before the next step."),
        Grade.COACH_PRACTICE,
        (),
    ),
    Phase.TAPER: (
        say("Taper: about half the sets at the load you know, so that you race rested."),
        Grade.META_ANALYSIS,
        ("E22",),
    ),
    Phase.MAINTENANCE: (
        say("Maintenance: a few sets with the load you know keep most of your strength."),
        Grade.META_ANALYSIS,
        ("E17",),
    ),
}


def phase_reason(phase: Phase, m1: Work) -> Reason:
    """What the phase is for, and how many repetitions it leaves in reserve."""
    instead = None
    if phase is Phase.HEAVY and not _is_heavy(m1):
        # What is not heavy is not called so (5.2).
        instead = _LIGHT_LOADS if m1.exercise.load.light else _UNDER_HEAVY
    return _phase_reason(phase, instead, m1.rir)


@lru_cache(maxsize=256)
def _phase_reason(phase: Phase, instead: Message | None, rir: int | None) -> Reason:
    text, grade, evidence = _PHASES[phase]
    if instead is not None:
        text, grade, evidence = instead, Grade.COACH_PRACTICE, ()
    if rir is not None:
        text = say("{phase} Leave {rir} in reserve in the main lift.", phase=text, rir=rir)
    return Reason(f"phase_{phase.value}", text, grade, evidence)


def _is_heavy(m1: Work) -> bool:
    """In the sense of E01."""
    return m1.percent is not None and m1.percent >= data("recipes.yaml")["heavy_from_percent_1rm"]


@lru_cache(maxsize=4096)
def contacts_reason(contacts: int, budget: int, week: tuple[int, int] | None) -> Reason:
    """How many contacts of how many. `week`: which one of how many of a phase in which they rise (5.3)."""
    if week is None:
        text = say("Ground contacts: {contacts} of at most {budget}.", contacts=contacts, budget=budget)
    else:
        nth, of = week
        text = say(
            "Ground contacts: {contacts} of at most {budget}, in week {nth} of {of} of this phase.",
            contacts=contacts,
            budget=budget,
            nth=nth,
            of=of,
        )
    return Reason("contacts", text, Grade.COACH_PRACTICE, ("E28",))


@lru_cache(maxsize=1024)
def trims_reason(minutes: int, trims: tuple[Trim, ...]) -> Reason:
    """What the session gave up to fit the asked minutes."""
    text = say(
        "To fit {minutes} minutes: {changes}.",
        minutes=minutes,
        changes=Series(tuple(_TRIMS[trim] for trim in dict.fromkeys(trims))),
    )
    return Reason("fit_ladder", text, Grade.COACH_PRACTICE)


def full_reasons(context: WeekContext, draft: Draft, budget: int, trims: tuple[Trim, ...]) -> list[Reason]:
    """The reasons of a full session, apart from pain, limits and what is empty."""
    reasons = []
    m1 = draft.m1
    if m1 is not None:
        reasons += [phase_reason(context.phase, m1), EFFORT]
        if m1.exercise.load.light:
            reasons.append(NO_WEIGHTS)
    if draft.jumps:
        place, contacts = context.place, sum([jump.contacts for jump in draft.jumps])
        week = (place.nth, place.of) if context.phase in BUILDING and place.of > 1 else None
        reasons.append(contacts_reason(contacts, budget, week))
        # Where the phase caps jumps, or no jump of the tier fits, nothing is gained or halved by it.
        if any(jump.exercise.tier is context.profile.plyo_tier for jump in draft.jumps):
            reasons += context.easing.jump_reasons
        if context.home and context.jumps.level > 0:
            reasons.append(HOME_CONTACTS)
    if draft.calf is not None:
        reasons.append(CALF)
    if trims:
        reasons.append(trims_reason(context.profile.session_minutes, trims))
    return reasons


def light_reasons(draft: Draft, trims: tuple[Trim, ...]) -> list[Reason]:
    """The reasons of a light session, apart from pain, limits and what is empty."""
    reasons = [LIGHT]
    if draft.calf is not None:
        reasons.append(CALF)
    if trims:
        reasons.append(trims_reason(light_rules().minutes_at_most, trims))
    return reasons
