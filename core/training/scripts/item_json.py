"""An exercise and a reason as JSON."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import Any

from core.text.translator import Translator
from core.training.reasons import Reason
from core.training.session import Prescription

Json = dict[str, Any]


def item_json(item: Prescription) -> Json:
    """One exercise with its numbers; what does not apply to it is left out."""
    shown: Json = {"exercise": item.exercise}
    if item.slot is not None:
        shown["slot"] = item.slot
    shown["sets"] = item.sets
    shown["reps"] = list(item.reps)
    shown["unit"] = item.unit.value
    if item.rir is not None:
        shown["rir"] = item.rir
    if item.percent_1rm is not None:
        shown["percent_1rm"] = item.percent_1rm
    shown["rest_s"] = item.rest_s
    shown["per_side"] = item.per_side
    if item.tier is not None:
        shown["tier"] = item.tier.value
    if item.load is not None:
        shown["load"] = number(item.load)
    if item.find_load:
        shown["find_load"] = True
    if item.aim is not None:
        shown["aim"] = item.aim
    if item.ramp:
        shown["ramp"] = [{"reps": reps, "load": number(load)} for reps, load in item.ramp]
    if item.lower_s is not None:
        shown["lower_s"] = item.lower_s
    if item.pause_s is not None:
        shown["pause_s"] = item.pause_s
    if item.eased:
        shown["eased"] = True
    return shown


def number(load: Decimal) -> int | float:
    """A load as a number of JSON: 80 or 82.5."""
    return int(load) if load == load.to_integral_value() else float(load)


@lru_cache(maxsize=16384)
def reason_json(reason: Reason, speaker: Translator) -> Json:
    """A reason with its text. Shared between callers: dump it, never change it."""
    shown: Json = {
        "code": reason.code,
        "text": speaker.plain(reason.text),
        "evidence": list(reason.evidence),
        "grade": reason.grade.value,
    }
    if reason.about is not None:
        shown["about"] = reason.about
    return shown
