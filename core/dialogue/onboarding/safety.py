"""1 of 10: what a doctor should know first (science.md 8.1, in our own words)."""

from __future__ import annotations

from core.dialogue.form import Answers, Step
from core.dialogue.steps import Pick, number, pick_one
from core.text import Message, say, sense

SECTION = 1
NO = Pick("no", say("No"), sense("words", "no, nope, none, never, n"))
YES = Pick("yes", say("Yes"), sense("words", "yes, yeah, yep, y, i do, i have"))
_WHY = say(
    "Heavy lifting is safe for most people, not for everybody. I can't examine you, so I ask first."
    " Your answers stay in your own record and go nowhere else."
)


def some(answers: Answers) -> bool:
    """Whether the card was answered with "one or more"."""
    return answers.get("screen") == "some"


def _yes_no(key: str, label: Message, question: Message) -> Step:
    return pick_one(key, SECTION, label, question, (NO, YES), _WHY, when=some)


CARD = pick_one(
    "screen",
    SECTION,
    say("Health"),
    say("First, safety. Is any of this true for you?"),
    (
        Pick(
            "none",
            say("None of these"),
            sense("words", "none, no, nothing, nope, no none, all fine, healthy, i am fine, none of them"),
        ),
        Pick("some", say("One or more"), sense("words", "some, yes, one, more, at least one, several")),
    ),
    _WHY,
    bullets=(
        say("a heart, blood-vessel, metabolic or kidney condition, or high blood pressure"),
        say("chest pain, fainting, or being far more out of breath than the effort explains"),
        say("told to limit exercise, or surgery in the last 6 months"),
        say("a bone stress injury in the last 12 weeks or not healed, or osteoporosis"),
        say("an injury that stops you walking normally"),
        say("pregnant, gave birth in the last 12 months, or pelvic-floor symptoms"),
        say("periods missing for 3 months, two or more bone stress injuries, or eating very little"),
        say("anything else a doctor should know before you lift weights"),
    ),
)


def _pregnant(answers: Answers) -> bool:
    return some(answers) and answers.get("birth") == "birth"


STEPS: tuple[Step, ...] = (
    CARD,
    _yes_no(
        "chest_pain",
        say("Chest pain"),
        say("Do you get chest pain or pressure, at rest or when you exercise?"),
    ),
    _yes_no(
        "faint",
        say("Fainting"),
        say("In the last 12 months, have you fainted, or lost your balance from dizziness?"),
    ),
    _yes_no(
        "unusual_breathless",
        say("Breathlessness"),
        say(
            "Do you get out of breath far more than the effort explains,"
            " or feel your heart race or skip beats?"
        ),
    ),
    _yes_no(
        "acute_injury_cannot_bear_weight",
        say("Injury now"),
        say("Do you have an injury now that stops you walking normally or putting weight on a leg?"),
    ),
    _yes_no(
        "heart_metabolic_kidney",
        say("Heart, metabolism, kidneys"),
        say(
            "Has a doctor ever told you that you have a heart, blood-vessel,"
            " metabolic (such as diabetes) or kidney condition?"
        ),
    ),
    _yes_no(
        "told_to_restrict",
        say("Told to limit exercise, or surgery"),
        say("Have you been told to limit exercise, or had surgery (a caesarean too) in the last 6 months?"),
    ),
    pick_one(
        "blood_pressure",
        SECTION,
        say("Blood pressure"),
        say("Do you have high blood pressure, or take medicine for it?"),
        (
            NO,
            Pick("yes", say("Yes, under control"), sense("words", "yes, controlled, under control")),
            Pick(
                "uncontrolled",
                say("Yes, not under control"),
                sense("words", "not under control, uncontrolled, too high"),
            ),
        ),
        _WHY,
        when=some,
    ),
    _yes_no(
        "bone_stress_12w_or_unhealed",
        say("Bone stress injury"),
        say(
            "Have you had a bone stress injury in the last 12 weeks,"
            " or one that has not been declared healed?"
        ),
    ),
    _yes_no("osteoporosis", say("Osteoporosis"), say("Do you have osteoporosis?")),
    pick_one(
        "birth",
        SECTION,
        say("Pregnancy and birth"),
        say("Are you pregnant, or have you given birth in the last 12 months?"),
        (
            Pick("no", say("Neither"), sense("words", "no, neither, none, nope, n")),
            Pick("pregnant", say("Pregnant"), sense("words", "pregnant, i am pregnant, expecting")),
            Pick(
                "birth",
                say("Gave birth"),
                sense("words", "birth, gave birth, i gave birth, had a baby, postpartum"),
            ),
        ),
        _WHY,
        when=some,
    ),
    number(
        "postpartum_weeks",
        SECTION,
        say("Weeks since the birth"),
        say("How many weeks ago was the birth?"),
        0,
        60,
        _WHY,
        when=_pregnant,
    ),
    _yes_no(
        "pelvic_symptoms",
        say("Pelvic floor"),
        say("Any leaking, heaviness or bulging in the pelvic area with exercise?"),
    ),
    _yes_no(
        "low_energy",
        say("Periods, bones, eating"),
        say(
            "Have periods been missing for 3 months or more without an explanation,"
            " have you had two or more bone stress injuries, or do you eat very little?"
        ),
    ),
    _yes_no(
        "other",
        say("Anything else"),
        say("Is there anything else a doctor should know before you lift weights?"),
    ),
)
