"""A chat in which sending takes long keeps nobody else waiting, and loses nothing."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

from fakes.bot_process import BotProcess
from fakes.botapi.faults import delay
from fakes.botapi.server import FakeBotApi

OTHERS = 200 if os.environ.get("POGO_DRIVES") else 8
SLOW, FIRST = 1000, 1001
LINES = ("/help", "hello")


def test_one_slow_chat_slows_no_other(tmp_path: Path) -> None:
    with FakeBotApi() as api:
        slow, others = api.person(SLOW), [api.person(FIRST + number) for number in range(OTHERS)]
        # Longer than all else takes: what is compared is the order.
        api.faults.add("sendMessage", delay(60), chat=SLOW, times=None)
        with BotProcess(api, tmp_path, POGO_TELEGRAM_PAID_BROADCAST="1000") as bot:
            bot.ready()
            slow.starts()
            slow.says("help")
            began = time.monotonic()
            for person in others:
                person.starts()
            for line in LINES:
                for person in others:
                    person.sees("")
                    person.says(line)
            for person in others:
                person.sees("")
            seconds = time.monotonic() - began
            assert not [call for call in api.called("sendMessage") if call.params["chat_id"] == SLOW]
            slow.hears_nothing(0)
            bot.kill()
            assert bot.log == ""
        api.faults.clear()
        with BotProcess(api, tmp_path) as bot:
            # What was on its way for so long, and what waited behind it.
            slow.sees("I plan strength training")
            slow.sees("undo")
            assert bot.ends() == 0
            assert bot.log == ""
    sys.stdout.write(f"others={OTHERS} answers={(1 + len(LINES)) * OTHERS} seconds={seconds:.1f}")
