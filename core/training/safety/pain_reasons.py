"""Why an area is amber, red or on its way back, and who should see it (`science.md` 8.2, 8.4, E31, E32)."""

from __future__ import annotations

from datetime import date
from typing import assert_never

from core.text import Message, say
from core.training.choice.areas import AREA_NAMES, LEG_AREAS
from core.training.journal import Hurt
from core.training.reasons import Grade, Reason
from core.training.safety.picture import See
from core.training.safety.rising import RisingFrom
from core.training.safety.spell import Cause, Spell
from core.training.safety.texts import SEE_A_DOCTOR, SEE_A_DOCTOR_OTHER, SEE_A_DOCTOR_TODAY
from core.training.safety.traffic import LEG_WORK, Light

TODAY_WITH_A_LIMP = frozenset({"groin", "hip_front"})
"""Pain here with a limp is looked at today, not within days (8.4)."""

_MONITORED = frozenset({"achilles", "knee_front"})
"""Where the pain-monitoring model was tried (E31)."""

ACHILLES_HEEL = Reason(
    "achilles_heel",
    say(
        "Slow calf work may stay while it is allowed at this pain. If it hurts where the tendon meets the "
        "heel bone, do it on the floor and never drop the heel below a step."
    ),
    Grade.SAFETY_DEFAULT,
    ("E31",),
)


def pain_reasons(spell: Spell, light: Light, see: See, day: date) -> list[Reason]:
    """What the light of an area rests on and leads to, and who should look at it."""
    reasons = []
    if spell.cause is not None and light != "green":
        reasons.append(_light_reason(spell.area, light, spell.cause))
        if light == "amber" and spell.area == "achilles":
            reasons.append(ACHILLES_HEEL)
    if light == "red" and spell.first_seen(spell.reds[-1]) is None:
        reasons.append(_doctor(spell))
    if see == "worth_showing" and light != "red":
        reasons.append(_worth_showing(spell, day))
    return reasons


def twice_reason(area: str, first: date, second: date) -> Reason:
    """Two reds that nobody has seen (8.2)."""
    name = AREA_NAMES[area]
    if area in LEG_WORK:
        text = say(
            "Red pain on {first} and on {second} ({area}): no leg work until a professional has seen it.",
            first=first,
            second=second,
            area=name,
        )
    else:
        text = say(
            "Red pain on {first} and on {second} ({area}): a professional must see it first.",
            first=first,
            second=second,
            area=name,
        )
    return Reason("pain_red_twice", text, Grade.SAFETY_DEFAULT)


def bone_reason(area: str) -> Reason:
    """Pain on a bone does not come back to training by itself (8.2)."""
    text = say(
        "Pain on a bone ({area}) comes back to training only after a professional has seen it.",
        area=AREA_NAMES[area],
    )
    return Reason("pain_bone_unseen", text, Grade.SAFETY_DEFAULT, ("E32",))


def return_reason(area: str, until: date) -> Reason:
    """The graded return after red."""
    name = AREA_NAMES[area]
    if area in LEG_AREAS:
        text = say(
            "After red pain ({area}) you come back in steps: lighter, a set less and no jumps until {date}.",
            area=name,
            date=until,
        )
    else:
        text = say(
            "After red pain ({area}) you come back in steps: lighter and a set less until {date}.",
            area=name,
            date=until,
        )
    return Reason("pain_returning", text, Grade.SAFETY_DEFAULT)


def held_reason(area: str, until: date) -> Reason:
    """No raise for a week after amber or red."""
    text = say(
        "Before {date} nothing that loads the area of pain ({area}) goes above its last full load.",
        area=AREA_NAMES[area],
        date=until,
    )
    return Reason("pain_held", text, Grade.SAFETY_DEFAULT)


def _light_reason(area: str, light: Light, cause: Cause) -> Reason:
    fact = _fact(area, cause)
    if light == "red":
        text = (
            say("{fact} Everything that loads it is out; core and upper body stay.", fact=fact)
            if area in LEG_WORK
            else say("{fact} Everything that loads it is out.", fact=fact)
        )
    elif area in LEG_AREAS:
        text = say("{fact} What loads it is replaced or lighter, and there are no jumps.", fact=fact)
    else:
        text = say("{fact} What loads it is replaced or lighter.", fact=fact)
    evidence = ("E31",) if area in _MONITORED else ()
    if cause.kind in ("bone", "night"):
        evidence = ("E32",)
    return Reason(f"pain_{light}_{cause.kind}", text, Grade.SAFETY_DEFAULT, evidence)


def _fact(area: str, cause: Cause) -> Message:
    """What the runner told, with its day. Bone, limp and night are red at any number, so none is told."""
    name, report = AREA_NAMES[area], cause.report
    if cause.kind == "rising" and cause.rising is not None:
        return _rising(name, report, cause.rising)
    match cause.kind:
        case "bone":
            return say(
                "Pain on one point of a bone or when hopping ({area}), told on {date}.",
                area=name,
                date=report.on,
            )
        case "limp":
            return say("Pain that changed how you move ({area}), told on {date}.", area=name, date=report.on)
        case "night":
            return say("Pain at night ({area}), told on {date}.", area=name, date=report.on)
        case "morning":
            return say(
                "Pain {level} of 10 ({area}) on the morning of {date}, after {before} before.",
                level=report.level,
                area=name,
                date=report.on,
                before=cause.before,
            )
        case "level" | "rising":
            return say(
                "Pain {level} of 10 ({area}) on {date}.", level=report.level, area=name, date=report.on
            )
    assert_never(cause.kind)


def _rising(name: Message, report: Hurt, rising: RisingFrom) -> Message:
    return say(
        "Pain that is rising ({area}): {first} of 10 on {start}, {level} on {date}.",
        area=name,
        first=rising.level,
        start=rising.on,
        level=report.level,
        date=report.on,
    )


def _doctor(spell: Spell) -> Reason:
    """The text of 8.4: today for the groin with a limp; leg work is paused only where the leg hurts."""
    if spell.area in TODAY_WITH_A_LIMP and spell.limp:
        return Reason("see_a_doctor_today", SEE_A_DOCTOR_TODAY, Grade.SAFETY_DEFAULT, ("E32",))
    text = SEE_A_DOCTOR if spell.area in LEG_WORK else SEE_A_DOCTOR_OTHER
    return Reason("see_a_doctor", text, Grade.SAFETY_DEFAULT)


def _worth_showing(spell: Spell, day: date) -> Reason:
    name, twice = AREA_NAMES[spell.area], spell.often_amber(day)
    if twice is not None:
        text = say(
            "It hurt on {first} and again on {second} ({area}): worth showing to a physiotherapist.",
            first=twice[0],
            second=twice[1],
            area=name,
        )
    else:
        text = say(
            "It has hurt since {date} ({area}): worth showing to a physiotherapist.",
            date=spell.amber_since or day,
            area=name,
        )
    return Reason("pain_worth_showing", text, Grade.SAFETY_DEFAULT)
