"""Reports of pain by the number of their day, and the picture that they make on another."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Literal

from core.text import Message
from core.text.translator import translator
from core.training.journal import Hurt, Seen
from core.training.profile import Pain
from core.training.reasons import Reason
from core.training.safety.pain import AreaPain, PainPicture, pain_on

START = date(2026, 11, 23)
"""Day 0, a Monday."""


def day(number: int) -> date:
    return START + timedelta(days=number)


def hurt(number: int, level: int, when: Any = "now", area: str = "calf", **flags: bool) -> Hurt:
    """A report of one day."""
    return Hurt(area, day(number), level, when, **flags)


def seen(number: int, area: str = "calf") -> Seen:
    return Seen(area, day(number))


def picture(number: int, *facts: Hurt | Seen | Pain) -> PainPicture:
    """The picture on a day, after these facts."""
    return pain_on(
        day(number),
        tuple(fact for fact in facts if isinstance(fact, Pain)),
        tuple(fact for fact in facts if isinstance(fact, Hurt)),
        tuple(fact for fact in facts if isinstance(fact, Seen)),
        START,
    )


def area(number: int, *facts: Hurt | Seen | Pain) -> AreaPain:
    """The one area that matters on a day."""
    (only,) = picture(number, *facts).areas
    return only


def light(number: int, *facts: Hurt | Seen | Pain) -> Literal["green", "amber", "red"]:
    """The light of the one area; an area that does not matter any more is green."""
    areas = picture(number, *facts).areas
    return areas[0].light if areas else "green"


def no_leg_plan(found: PainPicture) -> bool:
    """Two reds of the leg or low back that nobody has seen keep it red, and say so."""
    return any(
        one.light == "red" and any("no leg work" in text(why) for why in one.reasons) for one in found.areas
    )


def codes(of: AreaPain) -> list[str]:
    return [reason.code for reason in of.reasons]


def reason(of: AreaPain, code: str) -> Reason:
    (found,) = [one for one in of.reasons if one.code == code]
    return found


def text(of: Reason | Message) -> str:
    return translator("en").plain(of.text if isinstance(of, Reason) else of)
