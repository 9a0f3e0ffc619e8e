"""What is said of pain in one session: area by area, or together where many hurt (`science.md` 8.2)."""

from __future__ import annotations

from core.text import Series, say
from core.training.choice.areas import AREA_NAMES
from core.training.reasons import Grade, Reason
from core.training.safety.picture import AreaPain, PainPicture

_TOGETHER = ("pain_amber", "pain_held", "pain_worth_showing")
_APART = 3
"""So many areas are told one by one; more would hide what is said of the session."""


def told_of(picture: PainPicture) -> tuple[Reason, ...]:
    """The reasons of a picture of pain; of many areas one for all, and what asks for a professional."""
    if len(picture.areas) <= _APART:
        return picture.reasons
    text = say(
        "Pain ({areas}): what loads these areas is left out, replaced or lighter.",
        areas=_named(picture.areas),
    )
    together = [Reason("pain_many", text, Grade.SAFETY_DEFAULT)]
    lasting = tuple(area for area in picture.areas if area.see == "worth_showing")
    if lasting:
        text = say("This is worth showing to a physiotherapist: {areas}.", areas=_named(lasting))
        together.append(Reason("pain_worth_showing", text, Grade.SAFETY_DEFAULT))
    apart = (one for one in picture.reasons if not one.code.startswith(_TOGETHER))
    return (*together, *apart)


def _named(areas: tuple[AreaPain, ...]) -> Series:
    return Series(tuple(AREA_NAMES[area.area] for area in areas))
