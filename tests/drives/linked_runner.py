"""Somebody who is on Telegram and on Discord, one runner for the bot; linked by what both of them say."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drives.telegram_runners import rows
from fakes.bot_process import BotProcess
from fakes.botapi import people as on_telegram
from fakes.botapi.server import FakeBotApi
from fakes.discordapi import people as on_discord
from fakes.discordapi.server import FakeDiscord

CODE = re.compile(r"link ([A-Z0-9]{4}-[A-Z0-9]{4})")


@dataclass(frozen=True)
class Both:
    """The same person twice; the plan is that of Telegram."""

    there: on_telegram.Person
    here: on_discord.Person

    def links(self) -> None:
        """Ask for a code on Telegram and type it on Discord."""
        self.there.says("/link")
        found = CODE.search(self.there.sees("is your code").text)
        assert found
        self.here.says(f"link {found[1]}")
        self.here.sees("Linked: Discord and Telegram")

    def told(self) -> tuple[list[str], list[str]]:
        """What the bot has said on Telegram and on Discord."""
        return (
            [one.text for one in self.there.chat if one.from_bot],
            [one.text for one in self.here.messages if one.from_bot],
        )


def process(api: FakeBotApi, fake: FakeDiscord, folder: Path, clock: str) -> BotProcess:
    """One bot on both platforms."""
    return BotProcess(api, folder, discord=fake, POGO_CLOCK=clock, POGO_TELEGRAM_PAID_BROADCAST="1000")


def met(bot: BotProcess, fake: FakeDiscord) -> None:
    """Wait until it listens on both platforms."""
    bot.ready()
    fake.gateway.waits_until_connected()


def settled(fake: FakeDiscord, database: Path, true: Callable[[], bool], timeout: float = 20.0) -> None:
    """Wait until something is true of the database and nothing waits to be sent; it is noted after a call."""
    with fake.cloud.changed:
        for _ in range(int(timeout / 0.02)):
            if true() and rows(database, "SELECT 1 FROM outbox WHERE state = 'waiting' LIMIT 1") == []:
                return
            fake.cloud.changed.wait(0.02)
    raise AssertionError(f"not within {timeout} s")
