"""Reading a JSON profile for the tests of it (science.md 2)."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.training.profile import Profile
from core.training.scripts.profile_json import read_profile

FRIDAY = date(2026, 11, 20)
LEAST: dict[str, Any] = {"age": 35, "running_months": 36, "runs": []}


def read(**changes: object) -> Profile:
    """The profile with these fields beside the least there must be."""
    found = read_profile({**LEAST, **changes}, FRIDAY)
    assert isinstance(found, Profile), found
    return found


def faults(**changes: object) -> tuple[str, ...]:
    """The faults of such a profile."""
    found = read_profile({**LEAST, **changes}, FRIDAY)
    assert isinstance(found, tuple)
    return found
