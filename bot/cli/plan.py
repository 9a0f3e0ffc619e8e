"""`pogo plan`: the plan of a profile and its journal, without a database."""

from __future__ import annotations

import json
import sys
from datetime import date

from bot.cli.plan_input import TOO_LONG, NotAProfile, decoded, each_line, opened, whole
from bot.cli.plan_text import plan_text
from core.text.translator import SOURCE, Translator, translator
from core.training.scripts.answer import answer
from core.training.scripts.asked_json import Asked, read_asked
from core.training.scripts.plan_json import plan_json

Faults = tuple[str, ...]


def plan_command(path: str | None, format: str, lines: bool, language: str | None, today: date) -> int:
    """Print the plan of the profile in `path`, or on standard input; 0, or 2 with faults on stderr.

    `lines`: one JSON profile a line in, one JSON plan a line out, a wrong one as {"error": [...]};
    then it is 0 whatever the lines hold. `language` is a shipped one, or None for English.
    """
    speaker = translator(language or SOURCE)
    try:
        with opened(path) as source:
            if lines:
                for line in each_line(source):
                    _write(_plan_line(line, speaker, today) + "\n")
                return 0
            asked = _asked(whole(source), today)
    except NotAProfile as fault:
        asked = (str(fault),)
    if not isinstance(asked, Asked):
        sys.stderr.write("".join(f"{fault}\n" for fault in asked))
        return 2
    given = answer(asked)
    _write(_dumped(plan_json(given, speaker), indent=1) if format == "json" else plan_text(given, speaker))
    return 0


def _plan_line(line: bytes | None, speaker: Translator, today: date) -> str:
    asked = (TOO_LONG,) if line is None else _asked(line, today)
    if isinstance(asked, Asked):
        return json.dumps(plan_json(answer(asked), speaker), ensure_ascii=False)
    return json.dumps({"error": list(asked)})


def _asked(content: bytes, today: date) -> Asked | Faults:
    try:
        return read_asked(decoded(content), today)
    except NotAProfile as fault:
        return (str(fault),)


def _dumped(value: object, indent: int) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"


def _write(text: str) -> None:
    # Bytes: JSON is UTF-8 whatever the terminal's locale says. Flushed, for whoever reads line by line.
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
