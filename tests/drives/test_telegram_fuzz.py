"""Hostile updates: none stops the bot or counts twice, each bad one is told once, and none is quoted."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
from drives.telegram_fuzzing import Fuzzing, told
from drives.telegram_recorded import CHANNEL
from fakes.botapi.server import FakeBotApi

UPDATES = 2000 if os.environ.get("POGO_FULL") or os.environ.get("POGO_DRIVES") else 100


WAYS = [False, True] if os.environ.get("POGO_DRIVES") else [True]
"""By webhook, where every update is a request; the drives by polling as well."""


@pytest.mark.parametrize("webhook", WAYS, ids=["polling", "webhook"][-len(WAYS) :])
def test_no_update_stops_the_bot(webhook: bool, tmp_path: Path) -> None:
    began = time.monotonic()
    with FakeBotApi() as api:
        fuzzing = Fuzzing(tmp_path, api, max(50, UPDATES // 10), webhook)
        with fuzzing.process() as bot:
            bot.ready()
            fuzzing.attacks(UPDATES, 41)
            assert bot.lives
            bot.kill()
            numbers, others = told(bot)
        assert numbers == fuzzing.malformed
        assert others == []
        assert not [call for call in api.calls if call.params.get("chat_id") == CHANNEL]
        before = fuzzing.kept()
        fuzzing.again()
        with fuzzing.process() as bot:
            bot.ready()
            api.waits_until_empty(30)
            assert fuzzing.kept() == before
            fuzzing.greets(42)
            assert bot.ends() == 0
            assert told(bot) == ({}, [])
    seconds = time.monotonic() - began
    sys.stdout.write(f"updates={UPDATES} malformed={numbers.total()} seconds={seconds:.1f}")
