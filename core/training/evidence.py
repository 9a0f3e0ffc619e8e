"""The studies behind the rules, in plain words: `data/evidence.yaml`, `science.md` section 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType

from core.text import Message

_FILE = Path(__file__).with_name("data") / "evidence.yaml"


class Sure(StrEnum):
    """Where the words and figures of an entry were seen."""

    PAPER = "paper"
    SECONDARY = "secondary"
    MEMORY = "memory"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One study or review. `figure` is None where no figure may be shown.

    `source` (authors, year, title, journal) is the same in every language.
    `not_for` is what the entry may not be used to claim.
    """

    id: str
    claim: Message
    figure: Message | None
    source: str
    sure: Sure
    not_for: Message


@cache
def evidence() -> Mapping[str, Evidence]:
    """Every entry by its id, "E01" to "E38", in that order."""
    import yaml

    with _FILE.open("rb") as file:
        entries = yaml.load(file, Loader=yaml.CSafeLoader)["evidence"]
    return MappingProxyType({entry["id"]: _evidence(entry) for entry in entries})


def _evidence(entry: Mapping[str, str]) -> Evidence:
    return Evidence(
        id=entry["id"],
        claim=Message(entry["claim"]),
        figure=Message(entry["figure"]) if entry["figure"] else None,
        source=entry["source"],
        sure=Sure(entry["sure"]),
        not_for=Message(entry["not_for"]),
    )
