"""SIGKILL at any moment of a talk on Telegram: everybody is answered, and everything counts once."""

from __future__ import annotations

import os
import random
import sys
from pathlib import Path

import pytest
from drives.telegram_killing import Killing
from fakes.botapi.server import FakeBotApi

if os.environ.get("POGO_FULL"):
    KILLS, MESSAGES, RUNNERS = 100, 1000, 40
elif os.environ.get("POGO_DRIVES"):
    KILLS, MESSAGES, RUNNERS = 15, 150, 25
else:
    KILLS, MESSAGES, RUNNERS = 5, 50, 25


WAYS = [False, True] if os.environ.get("POGO_DRIVES") else [False]
"""By polling; the drives by webhook as well."""


@pytest.mark.parametrize("webhook", WAYS, ids=["polling", "webhook"][: len(WAYS)])
def test_nobody_notices_a_kill(webhook: bool, tmp_path: Path) -> None:
    with FakeBotApi() as api:
        killing = Killing(tmp_path, api, KILLS, MESSAGES, webhook, random.Random(29), RUNNERS)
        figures = killing.run()
    # Few kills may all come at a moment that costs nothing.
    assert figures["redelivered"] > 0 or KILLS < 15
    sys.stdout.write(" ".join(f"{name}={value}" for name, value in figures.items()))
