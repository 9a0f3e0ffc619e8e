"""A load in words (`science.md` 2, `units`)."""

from __future__ import annotations

from decimal import Decimal

from core.text import Message, say
from core.training.profile import Units


def load_said(load: Decimal, units: Units) -> Message:
    """A load in the unit it is in ("82.5 kg"), without the tail that a conversion leaves."""
    load = round(load, 2)
    return say("{load} kg", load=load) if units == "kg" else say("{load} lb", load=load)
