"""The areas of the body that can hurt, by name, and which are of the leg (`science.md` 4.1, 8.2)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from core.text import Message, sense

LEG_AREAS = frozenset(
    {
        "foot",
        "ankle",
        "achilles",
        "calf",
        "shin",
        "knee_front",
        "knee_side",
        "hamstring",
        "hamstring_high",
        "groin",
        "hip_front",
        "hip_side",
    }
)
"""Foot to hip: above 2 of 10 in any of them there are no jumps (4.2)."""

AREA_NAMES: Mapping[str, Message] = MappingProxyType(
    {
        "foot": sense("body area", "foot"),
        "ankle": sense("body area", "ankle"),
        "achilles": sense("body area", "Achilles tendon"),
        "calf": sense("body area", "calf"),
        "shin": sense("body area", "shin"),
        "knee_front": sense("body area", "front of the knee"),
        "knee_side": sense("body area", "side of the knee"),
        "hamstring": sense("body area", "back of the thigh"),
        "hamstring_high": sense("body area", "top of the hamstring"),
        "groin": sense("body area", "groin"),
        "hip_front": sense("body area", "front of the hip"),
        "hip_side": sense("body area", "side of the hip"),
        "low_back": sense("body area", "low back"),
        "shoulder": sense("body area", "shoulder"),
        "wrist": sense("body area", "wrist"),
        "neck": sense("body area", "neck"),
        "pelvic_floor": sense("body area", "pelvic floor"),
    }
)
