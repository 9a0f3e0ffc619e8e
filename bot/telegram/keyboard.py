"""Controls as an inline keyboard, laid out for a phone; what a button carries, and how it is read again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import assert_never
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.telegram.limits import BUTTONS, CALLBACK, IN_A_ROW, PER_PAGE, SCALE, SHARED_ROW
from core.chat.reply import Action, Ask, Choice, Control, DayLine, InPrivate, Link, Option
from core.text import Weekday
from core.text.translator import Translator

CHOSEN = "✓ "
WIDEST = IN_A_ROW[0][1]
PAGE = "~"
"""Between what a button means and the page of its message it was pressed on; no token has one."""

Row = list[InlineKeyboardButton]


def keyboard(rows: Sequence[Row]) -> InlineKeyboardMarkup | None:
    """Rows of buttons; None without any. Raises ValueError for more than Telegram shows."""
    if sum(map(len, rows)) > BUTTONS:
        raise ValueError(f"more than {BUTTONS} buttons")
    return InlineKeyboardMarkup(rows) if rows else None


def carried(token: str, page: int) -> str:
    """What a button carries: its token, and the page it stands on where there is room for it."""
    with_page = f"{token}{PAGE}{page}"
    return with_page if page and len(with_page.encode()) <= CALLBACK else token


def read_carried(data: str) -> tuple[str, int]:
    """Token and page of what a button carried; the token is empty where the button only turns pages."""
    token, mark, page = data.rpartition(PAGE)
    if mark and page.isascii() and page.isdecimal() and len(page) < 4:
        return token, int(page)
    return data, 0


def opens(url: str) -> bool:
    """Whether Telegram takes an address for a button."""
    parts = urlsplit(url)
    return parts.scheme in ("http", "https") and "." in parts.netloc


class Keys:
    """Makes the rows of one reply, for a page of its selects. `bot` is the bot's name, for links to it."""

    def __init__(self, speaks: Translator, bot: str, page: int) -> None:
        self._speaks, self._bot, self._page = speaks, bot, page

    def rows(self, controls: Iterable[Control]) -> list[Row]:
        """All controls from top to bottom; what follows one another in one kind may share a row."""
        rows: list[Row] = []
        actions: Row = []
        for control in controls:
            match control:
                case Action():
                    actions.append(_pressed(self._speaks.plain(control.label), control.token))
                case Link():
                    if opens(control.url):
                        actions.append(InlineKeyboardButton(self._speaks.plain(control.label), control.url))
                case InPrivate():
                    label, url = self._speaks.plain(control.label), private_link(self._bot, control.command)
                    actions.append(InlineKeyboardButton(label, url))
                case Choice():
                    rows += [*laid_out(actions), *self._choice(control)]
                    actions = []
                case Ask():
                    pass
                case _:
                    assert_never(control)
        return [*rows, *laid_out(actions)]

    def grid(self, days: Iterable[DayLine]) -> list[Row]:
        """The days of a week that can be tapped, each with what it holds: two and two, so that none jumps."""
        cells = [self._day(day, day.token) for day in days if day.token is not None]
        across = 2 if all(len(cell.text) <= SHARED_ROW for cell in cells) else 1
        return [cells[at : at + across] for at in range(0, len(cells), across)]

    def _day(self, day: DayLine, token: str) -> InlineKeyboardButton:
        held = ", ".join(self._speaks.plain(part) for part in (day.run, day.strength) if part)
        mark = CHOSEN if day.state == "done" else ""
        return _pressed(f"{mark}{self._speaks.value(Weekday(day.day))} {held or '–'}", token)

    def _choice(self, choice: Choice) -> list[Row]:
        options = choice.options
        # A tick that comes or goes moves no button.
        spare = len(CHOSEN) if choice.many else 0
        whole = laid_out([self._option(option) for option in options], spare)
        if len(options) <= PER_PAGE or (len(options) <= SCALE and len(whole[0]) > IN_A_ROW[1][1]):
            return whole
        last = (len(options) - 1) // PER_PAGE
        page = min(self._page, last)
        here = options[page * PER_PAGE : (page + 1) * PER_PAGE]
        # A tick shows the same select again; any other press leads on, to a first page.
        stays = page if choice.many else 0
        place = f"{page + 1}/{last + 1}"
        turn = [_pressed("‹" if page < last else f"‹ {place}", f"{PAGE}{page - 1}")] if page else []
        if page < last:
            turn.append(_pressed(f"{place} ›", f"{PAGE}{page + 1}"))
        return [*laid_out([self._option(option, stays) for option in here], spare), turn]

    def _option(self, option: Option, page: int = 0) -> InlineKeyboardButton:
        label = self._speaks.plain(option.label)
        return _pressed(f"{CHOSEN}{label}" if option.chosen else label, carried(option.token, page))


def private_link(bot: str, command: str) -> str:
    """The address that opens the private chat with the bot and, there, a command."""
    return f"https://t.me/{bot}?start={command}"


def _pressed(label: str, data: str) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=data)


def laid_out(buttons: Sequence[InlineKeyboardButton], spare: int = 0) -> list[Row]:
    """Buttons in rows, in their order: the shorter their labels, the more share a row.

    `spare` is the room to leave for a mark that may come before a label.
    """
    shortest = all(_length(button) + spare <= IN_A_ROW[0][0] for button in buttons)
    if shortest and len(buttons) > WIDEST:
        # A scale in even rows.
        across = -(-len(buttons) // -(-len(buttons) // WIDEST))
        return [list(buttons[at : at + across]) for at in range(0, len(buttons), across)]
    rows: list[Row] = []
    for button in buttons:
        if rows and _fit([*rows[-1], button], spare):
            rows[-1].append(button)
        else:
            rows.append([button])
    return rows


def _fit(row: Row, spare: int) -> bool:
    longest = max(map(_length, row)) + spare
    return len(row) <= next((across for most, across in IN_A_ROW if longest <= most), 1)


def _length(button: InlineKeyboardButton) -> int:
    return len(button.text.removeprefix(CHOSEN))
