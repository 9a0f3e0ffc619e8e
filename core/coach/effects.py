"""What a pure function cannot do: asked for by a turn, done within the turn's transaction.

Where there is an outcome it comes back as `Happened(name, outcome, details)`, for the runner
as they are then, and is answered like anything else that arrives.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Side = Literal["here", "there"]
"""Whose plan stays when two are linked: the one of who types the code, or of who asked for it."""


@dataclass(frozen=True, slots=True)
class OfferCode:
    """Keep a code until a moment (UTC), in place of an earlier one of this runner. No outcome."""

    code: str
    until: datetime


@dataclass(frozen=True, slots=True)
class AcceptCode:
    """Become one runner with the one who asked for a code; `keep` once the runner has chosen a plan.

    Outcomes: "unknown" (no such code, over, or used), "own" (it is the runner's own), "taken"
    (one of both is on the other's platform already, named in the details), "choose" (both have
    a plan; details: the platform of the other), "linked" (details: the platforms, now one).
    """

    code: str
    keep: Side | None = None


@dataclass(frozen=True, slots=True)
class Unlink:
    """Let a platform go its own way; who comes from there has what they had before. Outcome "unlinked"
    (details: the platform) or "unknown" when the runner is not there, or nowhere else."""

    platform: str


@dataclass(frozen=True, slots=True)
class Delete:
    """Remove the runner from every table. No outcome: this turn's reply is the last."""


Effect = OfferCode | AcceptCode | Unlink | Delete
