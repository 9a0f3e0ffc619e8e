"""The coach: from what a runner is and says to what is answered. Pure.

The package is a `core.turns.ports.Coach`: `newcomer`, `respond`, `remind`, `apologise`, `suggest`.
"""

from core.coach.newcomer import apologise, newcomer
from core.coach.remind import remind
from core.coach.respond import respond
from core.coach.suggest import suggest

__all__ = ["apologise", "newcomer", "remind", "respond", "suggest"]
