"""One exercise of a plan as a line to read: dose, load, what to aim at, how much to leave."""

from __future__ import annotations

from core.coach.card import dose, weight
from core.text import Message, say
from core.training.choice.catalogue import catalogue
from core.training.profile import Units
from core.training.session import Prescription


def item_text(item: Prescription, units: Units) -> Message:
    """The line of one exercise."""
    line = say("{exercise} {dose}", exercise=catalogue()[item.exercise].name, dose=dose(item))
    if item.load is not None:
        load = weight(item.exercise, item.load, units)
        line = (
            say("{lift}, begin with {load}", lift=line, load=load)
            if item.find_load
            else say("{lift} with {load}", lift=line, load=load)
        )
    if item.lower_s is not None:
        line = say("{lift}, {seconds} s down", lift=line, seconds=item.lower_s)
    if item.pause_s is not None:
        line = say("{lift}, {seconds} s held at the lowest point", lift=line, seconds=item.pause_s)
    if item.rir is not None:
        line = say("{lift}, leave {rir}, rest {rest} s", lift=line, rir=item.rir, rest=item.rest_s)
    return say("{lift}: find your weight", lift=line) if item.find_load else line
