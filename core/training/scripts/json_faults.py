"""How a wrong value of a JSON profile is shown, and what may have been meant."""

from __future__ import annotations

import json
from collections.abc import Sequence
from decimal import Decimal

_SHOWN_CHARACTERS = 40


def shown_value(value: object) -> str:
    """A value as JSON, cut, with nothing in it that a terminal could act on."""
    try:
        text = str(value) if isinstance(value, Decimal) else json.dumps(value, default=str)
    except RecursionError:
        return "nested too deeply"
    return text if len(text) <= _SHOWN_CHARACTERS else text[: _SHOWN_CHARACTERS - 3] + "..."


def nearest(text: str, known: Sequence[str]) -> str:
    """'did you mean "..."?', or nothing where no known name is near."""
    import difflib

    close = difflib.get_close_matches(text[:_SHOWN_CHARACTERS], known, n=1)
    return f'did you mean "{close[0]}"?' if close else ""


def listed(known: Sequence[str | int]) -> str:
    """Known names as the text of what is allowed."""
    return f"one of {', '.join(str(name) for name in known)}"


def hint(value: object, known: Sequence[str | int]) -> str:
    """'; did you mean "..."?' for a wrong text with a near name, else nothing."""
    if not isinstance(value, str):
        return ""
    close = nearest(value, [str(name) for name in known])
    return f"; {close}" if close else ""


def field_name(name: str) -> str:
    """The name of a field as it stands; as JSON where it could act on a terminal."""
    shown = shown_value(name)
    return name if shown == f'"{name}"' else shown
