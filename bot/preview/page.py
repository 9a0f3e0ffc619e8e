"""The page: a table for each scene, a row for each line of the runner, a column for each way to see it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html import escape
from io import StringIO
from itertools import groupby

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

from bot.console.limits import WIDTH
from bot.console.render import Style, render
from bot.preview.phone import STYLE as PHONE
from bot.preview.phone import in_telegram
from bot.preview.screen import STYLE as SCREEN
from bot.preview.screen import in_discord
from bot.preview.talk import Exchange, Scene, played
from core.chat.reply import Reply
from core.chat.where import Audience
from core.text.languages import language_name
from core.text.translator import SOURCE, languages


@dataclass(frozen=True, slots=True)
class Column:
    """One way to see a scene: a platform in a language. `shown` is a reply as HTML."""

    title: str
    language: str
    shown: Callable[[Reply, Audience], str]


def columns() -> tuple[Column, ...]:
    """The columns of the page, from left to right; a platform adds its own here."""
    ways = (("Terminal", in_terminal), ("Telegram", in_telegram), ("Discord", in_discord))
    return tuple(
        Column(f"{platform}, {language_name(language, SOURCE)}", language, shown)
        for platform, shown in ways
        for language in languages()
    )


def in_terminal(reply: Reply, audience: Audience) -> str:
    """A reply as the terminal shows it, its colours as spans."""
    text = Text.from_ansi(render(reply, audience, Style(WIDTH, colour=True)))
    console = Console(file=StringIO(), record=True, width=WIDTH, highlight=False, legacy_windows=False)
    console.print(text, end="", soft_wrap=True)
    inside = console.export_html(theme=MONOKAI, code_format="{code}", inline_styles=True)
    return f"<pre>{inside}</pre>"


def page(scenes: tuple[Scene, ...]) -> str:
    """The whole page, which needs no other file."""
    shown = columns()
    chapters = [(chapter, tuple(group)) for chapter, group in groupby(scenes, lambda scene: scene.chapter)]
    index = "".join(
        f'<li><a href="#{_anchor(chapter)}">{escape(chapter)}</a> ({len(group)})</li>'
        for chapter, group in chapters
    )
    body = "".join(part for chapter, group in chapters for part in _chapter(chapter, group, shown))
    return _PAGE.format(style=PHONE + SCREEN, index=index, body=body)


def _anchor(chapter: str) -> str:
    return chapter.lower().replace(" ", "-")


def _chapter(chapter: str, scenes: tuple[Scene, ...], shown: tuple[Column, ...]) -> Iterator[str]:
    yield f'<h2 id="{_anchor(chapter)}">{escape(chapter)}</h2>'
    for scene in scenes:
        heads = "".join(f"<th>{escape(column.title)}</th>" for column in shown)
        rows = "".join(_rows(scene, shown))
        yield f"<h3>{escape(scene.title)}</h3><table><tr>{heads}</tr>{rows}</table>"


def _rows(scene: Scene, shown: tuple[Column, ...]) -> Iterator[str]:
    spoken = cache(lambda language: played(scene, language))
    for place in range(len(scene.lines)):
        cells = (_cell(spoken(column.language)[place], column) for column in shown)
        yield f"<tr>{''.join(cells)}</tr>"


def _cell(exchange: Exchange, column: Column) -> str:
    line = escape(shortened(exchange.line))
    if exchange.reply is None:
        return f"<td><p>{line}</p><p class=silent>no answer</p></td>"
    return f"<td><p>{line}</p>{column.shown(exchange.reply, exchange.audience)}</td>"


LONGEST = 200


def shortened(line: str) -> str:
    """A line of the runner, not all of a very long one."""
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} ... ({len(line)} characters)"


_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Pogo, every reply</title><style>
body {{ margin: 2em; background: #1b1b1b; color: #ddd; font-family: sans-serif; }}
a {{ color: #8cf; }}
td, th {{ text-align: left; vertical-align: top; padding: .3em 2em .3em 0; }}
td {{ border-top: 1px solid #333; }}
td p {{ margin: 0; color: #8c8; font-family: monospace; max-width: 80ch; overflow-wrap: anywhere; }}
td p::before {{ content: "> "; }}
td p.silent {{ color: #888; }} td p.silent::before {{ content: ""; }}
pre {{ margin: .3em 0 1em; min-height: 1em; width: 80ch; font-family: monospace; }}
{style}</style></head><body><h1>Pogo, every reply</h1><ul>{index}</ul>
{body}
</body></html>
"""
