"""Controls as rows of buttons and selects; what they carry, and how it is read again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import assert_never
from urllib.parse import urlsplit

from bot.discord.limits import (
    BUTTONS,
    CUSTOM_ID,
    LABEL,
    OPTION,
    OPTIONS,
    SCALE,
    SHORT,
    TOKEN,
    URL,
    WHOLE,
)
from bot.discord.rich import cut, units
from bot.discord.rows import MARK, Component, fitting, laid_out, once, row
from core.chat.reply import Action, Ask, Choice, Control, DayLine, InPrivate, Link, Option
from core.chat.tokens import read
from core.text import Message, Weekday, say
from core.text.translator import Translator

BUTTON, SELECT = 2, 3
PRIMARY, SECONDARY, LINK = 1, 2, 5
CHOSEN = "✓ "
ASK, PRIVATE, PICK = "ask", "private", "pick"
ASIDE = frozenset({"undo", "why", "back", "skip", "cancel"})
"""Codes of what does not lead on, and never stands out."""

TYPE = say("Type an answer")
FILL = say("Fill in")
CHOOSE = say("Choose")


@dataclass(frozen=True, slots=True)
class Press:
    """A token: of a button, or of an option that was picked."""

    token: str


@dataclass(frozen=True, slots=True)
class AskModal:
    """The form to type in is wanted."""


@dataclass(frozen=True, slots=True)
class Private:
    """A command is meant, and whoever pressed wants the answer alone."""

    command: str


@dataclass(frozen=True, slots=True)
class Pick:
    """The select with this number."""

    number: int


Custom = Press | AskModal | Private | Pick


def read_custom(custom_id: str) -> Custom | None:
    """What a button or a select is called by, or an option's value, means; None for what is none of ours."""
    kind, mark, rest = custom_id.partition(MARK)
    counted = rest.isascii() and rest.isdecimal() and len(rest) < 4
    if not kind or len(kind.encode("utf-8", errors="replace")) > TOKEN:
        return None
    if not mark:
        return Press(kind)
    if kind == ASK and not rest:
        return AskModal()
    if kind == PICK and counted:
        return Pick(int(rest))
    if kind == PRIVATE:
        command = rest.partition(MARK)[0]
        return Private(command) if command and len(custom_id) <= CUSTOM_ID else None
    return Press(kind) if counted else None


def opens(url: str) -> bool:
    """Whether Discord takes an address for a button."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    known = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    return known and units(url) <= URL and not any(map(str.isspace, url))


class Keys:
    """Makes the rows of one reply. Raises ValueError for a label or a token that fits in no way."""

    def __init__(self, speaks: Translator) -> None:
        self._speaks = speaks
        self._used: set[str] = set()
        self._selects = 0

    def rows(
        self, days: Iterable[DayLine], controls: Sequence[Control], sober: bool = False
    ) -> list[Component]:
        """The days of a week that can be tapped, then all controls, from top to bottom.

        Of several actions the first stands out where it leads on, unless the reply is to be `sober`.
        """
        rows = self._grid(days)
        together: list[Component] = []
        leads, asked = not sober and sum(isinstance(one, Action) for one in controls) > 1, False
        for control in controls:
            match control:
                case Action():
                    on = leads and read(control.token)[0] not in ASIDE
                    style = PRIMARY if on else SECONDARY
                    together.append(self._button(control.label, control.token, style))
                    leads = False
                case Link():
                    if opens(control.url):
                        together.append(self._link(control))
                case InPrivate():
                    together.append(self._button(control.label, f"{PRIVATE}{MARK}{control.command}"))
                case Choice():
                    rows += [*laid_out(together), *self._choice(control)]
                    together = []
                    # Where one of them is the answer, no action is.
                    leads = leads and control.many
                case Ask():
                    if not asked:
                        label = FILL if len(control.blanks) > 1 else TYPE
                        together.append(self._button(label, f"{ASK}{MARK}"))
                    asked = True
                    leads = leads and bool(rows)
                case _:
                    assert_never(control)
        return [*rows, *laid_out(together)]

    def _grid(self, days: Iterable[DayLine]) -> list[Component]:
        """Days, each with what it holds: two and two, so that none jumps when one is tapped."""
        cells = [self._day(day, day.token) for day in days if day.token is not None]
        return [row(cells[at : at + 2]) for at in range(0, len(cells), 2)]

    def _day(self, day: DayLine, token: str) -> Component:
        held = ", ".join(self._speaks.plain(part) for part in (day.run, day.strength) if part)
        mark = CHOSEN if day.state == "done" else ""
        return self._pressed(f"{mark}{self._speaks.value(Weekday(day.day))} {held or '–'}", token)

    def _choice(self, choice: Choice) -> list[Component]:
        options = choice.options
        labels = [self._speaks.plain(option.label) for option in options]
        longest = max(map(units, labels), default=0)
        few = BUTTONS if longest > SHORT else SCALE
        if not choice.many and len(options) <= few and longest <= WHOLE:
            named = zip(options, labels, strict=True)
            return laid_out([self._pressed(_marked(option, label), option.token) for option, label in named])
        pages = [options[at : at + OPTIONS] for at in range(0, len(options), OPTIONS)]
        return [
            self._select(page, choice.many, f" {number}/{len(pages)}" if len(pages) > 1 else "")
            for number, page in enumerate(pages, start=1)
        ]

    def _select(self, options: Sequence[Option], many: bool, page: str) -> Component:
        self._selects += 1
        used: set[str] = set()
        select: Component = {
            "type": SELECT,
            "custom_id": f"{PICK}{MARK}{self._selects}",
            "placeholder": f"{self._speaks.plain(CHOOSE)}{page}",
            "min_values": 0 if many else 1,
            "max_values": len(options) if many else 1,
            "options": [self._option(option, many, used) for option in options],
        }
        return row([select])

    def _option(self, option: Option, many: bool, used: set[str]) -> Component:
        label = self._speaks.plain(option.label)
        # Where one is picked, Discord does not tell that it was picked again: so it is marked, not picked.
        label, rest = cut(label if many else _marked(option, label), OPTION)
        made: Component = {
            "label": fitting(label, OPTION),
            "value": fitting(once(option.token, used), OPTION),
        }
        if rest:
            made["description"] = fitting(rest, OPTION)
        if many:
            made["default"] = option.chosen
        return made

    def _button(self, label: Message, custom_id: str, style: int = SECONDARY) -> Component:
        return self._pressed(self._speaks.plain(label), custom_id, style)

    def _pressed(self, label: str, custom_id: str, style: int = SECONDARY) -> Component:
        carried = fitting(once(custom_id, self._used), CUSTOM_ID)
        return {"type": BUTTON, "style": style, "label": fitting(label, LABEL), "custom_id": carried}

    def _link(self, link: Link) -> Component:
        label = fitting(self._speaks.plain(link.label), LABEL)
        return {"type": BUTTON, "style": LINK, "label": label, "url": link.url}


def _marked(option: Option, label: str) -> str:
    return f"{CHOSEN}{label}" if option.chosen else label
