"""Done is pressed on Telegram and on Discord at the same moment: one log, and everybody is answered."""

from __future__ import annotations

import random
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Barrier

from drives.linked_runner import Both, met, process, settled
from drives.telegram_runners import clock_file, rows, seed
from fakes.botapi import messages as on_telegram
from fakes.botapi.server import FakeBotApi
from fakes.discordapi import messages as on_discord
from fakes.discordapi.handles import Asked
from fakes.discordapi.server import FakeDiscord

from core.storage.codec import decode
from core.training.journal import Completed, Undone

FIRST, FIRST_ON_DISCORD = 420_001, 770_001
TIMES = (1, 1, 5)
"""How often each side presses, by turns."""
LONGEST_LEAD = 0.03
"""Seconds of one side before the other, whichever; else the faster platform would always be first."""


@dataclass
class Pressing:
    """Some linked runners, each of whom logs today's session and takes it back, by turns."""

    folder: Path
    api: FakeBotApi
    fake: FakeDiscord
    repetitions: int
    chance: random.Random
    runners: int = 10
    won: Counter[str] = field(default_factory=Counter)
    presses: int = 0

    def __post_init__(self) -> None:
        self.database = self.folder / "pogo.db"
        numbers = range(self.runners)
        seed(self.database, [FIRST + number for number in numbers])
        self.everybody = [
            Both(self.api.person(FIRST + number), self.fake.person(FIRST_ON_DISCORD + number))
            for number in numbers
        ]

    def run(self) -> dict[str, float]:
        """The figures; a broken promise is an AssertionError."""
        began = time.monotonic()
        with process(self.api, self.fake, self.folder, clock_file(self.folder)) as bot:
            met(bot, self.fake)
            cards = [self._links(both) for both in self.everybody]
            for number in range(self.repetitions):
                runner = number % self.runners
                both, card = self.everybody[runner], cards[runner]
                self._presses(runner + 1, both, *card, TIMES[number % len(TIMES)])
                if number % 2:
                    both.there.says("undo")
                    both.there.sees("Taken back: Strength")
                else:
                    both.here.says("undo")
                    both.here.sees("Taken back: Strength")
            settled(self.fake, self.database, lambda: True)
            self.fake.waits_until_quiet()
            assert bot.ends() == 0, bot.log
            assert not bot.complaints
        assert rows(self.database, "SELECT count(*) FROM outbox WHERE state != 'sent'") == [(0,)]
        assert not self.fake.failed_interactions
        assert rows(self.database, "PRAGMA integrity_check") == [("ok",)]
        return {
            "repetitions": self.repetitions,
            "presses": self.presses,
            **{f"won_on_{platform}": times for platform, times in sorted(self.won.items())},
            "seconds": round(time.monotonic() - began, 1),
        }

    def _links(self, both: Both) -> tuple[on_telegram.Message, on_discord.Message]:
        """Today's card on either platform."""
        both.links()
        both.there.says("today")
        both.here.says("today")
        return both.there.sees("Main lifts"), both.here.sees("Main lifts")

    def _presses(
        self, runner: int, both: Both, there: on_telegram.Message, here: on_discord.Message, times: int
    ) -> None:
        """Both at once, and so often; exactly one of all presses counts."""
        before = both.told()
        logged, ids = _completed(self.database, runner), self._answered()
        start, leads = Barrier(2), [0.0, self.chance.uniform(0, LONGEST_LEAD)]
        self.chance.shuffle(leads)

        def pressing(press: Callable[[], object], lead: float) -> list[object]:
            start.wait()
            time.sleep(lead)
            return [press() for _ in range(times)]

        with ThreadPoolExecutor(2) as pool:
            of_telegram = pool.submit(pressing, lambda: both.there.presses("Done", there), leads[1])
            of_discord = pool.submit(pressing, lambda: both.here.presses("Done", here), leads[0])
            pressed, asked = of_telegram.result(), of_discord.result()
        for one in pressed:
            assert both.there.answered(str(one)) == ""
        for other in asked:
            assert isinstance(other, Asked)
            assert other.answered()
        settled(self.fake, self.database, lambda: self._answered() == ids + 2 * times)
        self.presses += 2 * times
        assert _completed(self.database, runner) == logged + 1, "not logged once"
        news = [after[len(known) :] for known, after in zip(before, both.told(), strict=True)]
        told = [text for texts in news for text in texts]
        assert sum(text.startswith("Logged: ") for text in told) == 1, told
        assert sum("is logged already; it counts once" in text for text in told) == 2 * times - 1, told
        assert [len(texts) for texts in news] == [times, times], "everybody is answered where they pressed"
        first = next(name for name, texts in zip(("telegram", "discord"), news, strict=True) if _logs(texts))
        self.won[first] += 1

    def _answered(self) -> int:
        """How many things were taken and answered."""
        ((taken,),) = rows(
            self.database, "SELECT count(*) FROM incoming JOIN outbox ON outbox.key = incoming.id"
        )
        return int(taken)


def _logs(texts: list[str]) -> bool:
    return any(text.startswith("Logged: ") for text in texts)


def _completed(database: Path, runner: int) -> int:
    """How often something was logged as trained; all of it but the last must have been taken back."""
    standing: set[int] = set()
    times = 0
    for number, body in rows(
        database, "SELECT number, body FROM journal WHERE runner = ? ORDER BY number", runner
    ):
        fact = decode(body)
        if isinstance(fact, Undone):
            standing.discard(fact.entry)
        elif isinstance(fact, Completed):
            standing.add(number)
            times += 1
    assert len(standing) <= 1, "it counts twice"
    return times
