"""A press carries its own meaning: `code:argument`, at most 64 bytes (Telegram's limit)."""

from __future__ import annotations

LIMIT = 64


def token(code: str, *arguments: str) -> str:
    """The token of a code and its arguments. Raises ValueError over the limit or with a colon inside."""
    if any(":" in part for part in (code, *arguments)):
        raise ValueError(f"a colon inside {code!r} {arguments!r}")
    made = ":".join((code, *arguments))
    if len(made.encode()) > LIMIT:
        raise ValueError(f"token over {LIMIT} bytes: {made!r}")
    return made


def read(made: str) -> tuple[str, tuple[str, ...]]:
    """The code and the arguments of a token; nothing is checked, tokens come from outside."""
    code, *arguments = made.split(":")
    return code, tuple(arguments)
