"""A conversation on standard input and output: at a terminal, or line by line in a pipe."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.console.commands import is_clock
from bot.console.deliver import Delivery, Released
from bot.console.files import saving_in
from bot.console.inbound import ADDRESS, PLATFORM, START, Inbound, read_line, shortened
from bot.console.layout import harmless
from bot.console.limits import NARROWEST, WIDEST
from bot.console.render import Style
from bot.console.still import StillTime
from core.chat.incoming import Incoming
from core.reminders.tick import tick
from core.reminders.ticker import Ticker
from core.text import say
from core.text.translator import translator
from core.turns.ports import Clock
from core.turns.writer import Writer

PROMPT = "> "


@dataclass(frozen=True, slots=True)
class Options:
    """How to converse.

    `language` is the guess for somebody new, `asked_for` when it was given with this command.
    `echo` prints the lines of a pipe, too.
    """

    language: str | None = None
    asked_for: bool = False
    echo: bool = False


class Chat:
    """One conversation from its first line to its last."""

    def __init__(
        self, writer: Writer, released: Released, clock: Clock, still: StillTime | None, options: Options
    ) -> None:
        """`still` when time stands still; otherwise `clock` goes on and reminders come by themselves."""
        self._writer, self._released, self._clock = writer, released, clock
        self._still, self._options = still, options
        self._inbound = Inbound(options.language)
        self._delivery = Delivery(writer, _write, _style, saving_in(Path()))

    def run(self) -> None:
        """Converse until the input ends."""
        prompt = _at_a_terminal()
        self._begin(show_again=prompt)
        if prompt and self._delivery.audience is None:
            self._answer(self._inbound.of(START))
        with self._reminders():
            if prompt:
                self._at_the_prompt()
            else:
                self._in_a_pipe()

    def _begin(self, show_again: bool) -> None:
        """Know the buttons again; deliver what is left from before and what is due."""
        if last := self._writer.last_shown(ADDRESS):
            if self._options.asked_for:
                sys.stderr.write('pogo: --language is for somebody new; "settings" changes yours.\n')
            if show_again:
                self._delivery.show_again(last)
            else:
                self._delivery.remember(last)
        for outbound in self._writer.waiting(PLATFORM):
            self._delivery.deliver(outbound)
        tick(self._writer, self._clock.now())
        for outbound in self._released.drain():
            self._delivery.deliver(outbound)

    @contextmanager
    def _reminders(self) -> Iterator[None]:
        """They come by themselves meanwhile, unless time stands still."""
        if self._still:
            yield
            return
        ticker = Ticker(self._writer, self._clock)
        with self._released.delivered_by(self._delivery):
            ticker.start()
            try:
                yield
            finally:
                ticker.stop()

    def _in_a_pipe(self) -> None:
        while (line := read_line(sys.stdin.buffer)) is not None:
            if self._options.echo:
                _write(f"{PROMPT}{harmless(line)}\n")
            self._hear(line)

    def _at_the_prompt(self) -> None:
        from prompt_toolkit import PromptSession
        from prompt_toolkit.history import InMemoryHistory
        from prompt_toolkit.patch_stdout import patch_stdout

        prompt: PromptSession[str] = PromptSession(PROMPT, history=InMemoryHistory())
        # Raw: our escape sequences pass. Whatever is printed meanwhile stands above the prompt.
        with patch_stdout(raw=True):
            while True:
                try:
                    self._hear(shortened(prompt.prompt()))
                except (EOFError, KeyboardInterrupt):
                    self._part()
                    return

    def _hear(self, line: str) -> None:
        if self._still and is_clock(line):
            self._still.move(line, self._writer, self._released, self._delivery, _write)
        else:
            self._answer(self._inbound.typed(line, self._delivery.buttons))

    def _answer(self, incoming: Incoming) -> None:
        for outbound in self._writer.submit(incoming).result():
            self._delivery.deliver(outbound)

    def _part(self) -> None:
        audience = self._delivery.audience
        speaks = translator(audience.language if audience else "en")
        _write(speaks.plain(say("Everything is kept. Until next time.")) + "\n")


def _at_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _style() -> Style:
    if not sys.stdout.isatty():
        return Style()
    width = min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)
    return Style(width, colour=not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")


def _write(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
