"""Styled text on lines of a terminal: made harmless, wrapped, hung under a lead, set in a grid."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from rich.text import Text

from core.text import Span

STYLES = {"plain": "", "strong": "bold", "code": "cyan"}
BUTTON = "bold cyan"
GAP = 2
KEY = 4
"""Columns of `[1] `: a long label goes on under its first word."""

# Joins the parts of one emoji or letter; all other format characters could turn a line around.
_JOINERS = "\u200c\u200d"


def harmless(text: str) -> str:
    """Text that cannot move the cursor, colour the screen or turn the direction of a line."""
    return text if text.isprintable() else "".join(_harmless(letter) for letter in text)


def _harmless(letter: str) -> str:
    if letter == "\n" or letter in _JOINERS:
        return letter
    if letter in "\t\r\u2028\u2029":
        return " "
    category = unicodedata.category(letter)
    if category == "Cf":
        return ""
    return "\ufffd" if category in {"Cc", "Cs"} else letter


def styled(spans: Sequence[Span], style: str = "") -> Text:
    """Spans of the translator as one text, with `style` underneath."""
    text = Text(style=style)
    for span in spans:
        text.append(harmless(span.text), STYLES[span.style])
    return text


def hang(lead: Text, body: Text, width: int) -> list[Text]:
    """`body` wrapped beside `lead`; later lines stand under the first word of the body."""
    indent = lead.cell_len
    lines: list[Text] = []
    for paragraph in body.split("\n", allow_blank=True):
        wrapped = paragraph.wrap(_MEASURE, max(width - indent, 1), overflow="fold")
        lines.extend(wrapped or [Text("")])
    return [Text.assemble(lead if place == 0 else " " * indent, line) for place, line in enumerate(lines)]


def padded(text: Text, width: int) -> Text:
    """`text` filled up with blanks to `width` columns."""
    return Text.assemble(text, " " * max(width - text.cell_len, 0))


def widest(texts: Sequence[Text]) -> int:
    """The columns the longest of some texts takes; 0 for none."""
    return max((text.cell_len for text in texts), default=0)


def fits(cells: Sequence[Text], width: int) -> bool:
    """Whether cells fit on one line."""
    return sum(cell.cell_len for cell in cells) + GAP * (len(cells) - 1) <= width


def grid(cells: Sequence[Text], width: int) -> list[Text]:
    """Cells on one line when they fit, otherwise in columns of one width, row by row."""
    if fits(cells, width):
        return [Text(" " * GAP).join(cells)]
    column = widest(cells)
    across = max((width + GAP) // (column + GAP), 1)
    if across == 1:
        return [line for cell in cells for line in hang(cell[:KEY], cell[KEY:], width)]
    rows = [cells[at : at + across] for at in range(0, len(cells), across)]
    return [Text(" " * GAP).join([*(padded(cell, column) for cell in row[:-1]), row[-1]]) for row in rows]


def written(lines: Sequence[Text], colour: bool, dim: bool = False) -> str:
    """The lines as characters, with escape sequences when `colour`; each ends with a line feed."""
    if not colour:
        return "".join(f"{line.plain.rstrip()}\n" for line in lines)
    out = StringIO()
    console = Console(
        file=out,
        force_terminal=True,
        color_system="standard",
        no_color=False,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for line in lines:
        line.rstrip()
        console.print(line, style="dim" if dim else None, soft_wrap=True)
    return out.getvalue()


_MEASURE = Console(file=StringIO(), legacy_windows=False)
