"""`pogo plan`: the training block of a profile, without a database."""

from __future__ import annotations

import json
import sys
from datetime import date

from bot.cli.plan_input import TOO_LONG, NotAProfile, decoded, each_line, opened, whole
from bot.cli.plan_text import plan_text
from core.text.translator import SOURCE, Translator, translator
from core.training.plan import make_plan
from core.training.profile import Profile
from core.training.scripts.plan_json import plan_json
from core.training.scripts.profile_json import read_profile

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
            profile = _profile(whole(source), today)
    except NotAProfile as fault:
        profile = (str(fault),)
    if not isinstance(profile, Profile):
        sys.stderr.write("".join(f"{fault}\n" for fault in profile))
        return 2
    plan = make_plan(profile)
    _write(_dumped(plan_json(plan, speaker), indent=1) if format == "json" else plan_text(plan, speaker))
    return 0


def _plan_line(line: bytes | None, speaker: Translator, today: date) -> str:
    profile = (TOO_LONG,) if line is None else _profile(line, today)
    if isinstance(profile, Profile):
        return json.dumps(plan_json(make_plan(profile), speaker), ensure_ascii=False)
    return json.dumps({"error": list(profile)})


def _profile(content: bytes, today: date) -> Profile | Faults:
    try:
        return read_profile(decoded(content), today)
    except NotAProfile as fault:
        return (str(fault),)


def _dumped(value: object, indent: int) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent) + "\n"


def _write(text: str) -> None:
    # Bytes: JSON is UTF-8 whatever the terminal's locale says. Flushed, for whoever reads line by line.
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
