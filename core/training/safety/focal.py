"""The two questions about pain on a bone (`science.md` 8.2, E32). They are asked, never tried."""

from __future__ import annotations

from core.text import Message, say

FOCAL = frozenset({"shin", "foot", "groin", "hip_front", "low_back"})
"""Areas in which pain may be of a bone; the pain-monitoring model (E31) does not hold there."""

ONE_FINGER = say("Can you put one finger on the sore spot, on bone?")
HOPPING = say("Has hopping or landing hurt it?")
QUESTIONS: tuple[Message, ...] = (ONE_FINGER, HOPPING)
"""A yes to either is pain on a bone: red at any number. Nobody is asked to hop."""
