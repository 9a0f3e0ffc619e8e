"""A load in words (`science.md` 2, `units`)."""

from __future__ import annotations

from decimal import Decimal

from core.text import Message, say
from core.training.profile import Units

_FINEST = Decimal("0.25")
"""What can be put on is a multiple of this; anything else comes from a conversion."""


def load_said(load: Decimal, units: Units) -> Message:
    """A load in the unit it is in ("82.5 kg"), without the tail that a conversion leaves."""
    if load % _FINEST:
        load = round(load, 1)
    return say("{load} kg", load=load) if units == "kg" else say("{load} lb", load=load)
