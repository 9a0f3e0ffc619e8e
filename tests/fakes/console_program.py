"""`pogo chat` with a small coach: `python -m fakes.console_program URL [MOMENT]`."""

from __future__ import annotations

import signal
import sys
from datetime import datetime

from fakes.talking_coach import FakeTalkingCoach

from bot.cli.faults import Refused, guarded, log_quietly
from bot.clock import StillClock, SystemClock
from bot.console.app import Options
from bot.wiring import converse
from core.storage.faults import StorageFault


def main() -> int:
    """What `chat_command` does, with another coach."""
    # Tests that a shell runs in its background ignore interrupts, and so would their children.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    url, *moment = sys.argv[1:]
    start = datetime.fromisoformat(moment[0]) if moment else None
    clock = StillClock(start) if start else SystemClock()
    log_quietly()
    try:
        converse(url, clock, start.tzinfo if start else None, Options(), FakeTalkingCoach())
    except StorageFault as fault:
        raise Refused(str(fault)) from None
    return 0


if __name__ == "__main__":
    sys.exit(guarded(main))
