"""SIGKILL at any moment of a talk on Discord: what was written is answered, and everything counts once."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

from drives.discord_killing import Killing
from fakes.discordapi.server import FakeDiscord

if os.environ.get("POGO_FULL"):
    KILLS, DEEDS, RUNNERS = 100, 500, 40
elif os.environ.get("POGO_DRIVES"):
    KILLS, DEEDS, RUNNERS = 12, 80, 15
else:
    KILLS, DEEDS, RUNNERS = 5, 40, 8


def test_nobody_notices_a_kill_on_discord(tmp_path: Path) -> None:
    with FakeDiscord() as fake:
        # A heartbeat that is answered at once makes the library think that it cannot keep up.
        fake.gateway.beats(600)
        figures = Killing(tmp_path, fake, KILLS, DEEDS, random.Random(31), RUNNERS).run()
        assert not fake.violations
    assert figures["written_while_away"] > 0
    sys.stdout.write(" ".join(f"{name}={value}" for name, value in figures.items()))
