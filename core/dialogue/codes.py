"""Codes that link two platforms: eight letters and digits that nobody takes for one another."""

from __future__ import annotations

import re

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8
_TOLD = re.compile(r"\w{4}[-‐‑–]\w{4}")
_BETWEEN = re.compile(r"[\W_]+")


def code_from(random: bytes) -> str:
    """The code that random bytes make, always the same. Raises ValueError for fewer than eight."""
    if len(random) < LENGTH:
        raise ValueError(f"a code needs {LENGTH} random bytes, not {len(random)}")
    number = int.from_bytes(random[:LENGTH], "big")
    letters = []
    for _ in range(LENGTH):
        number, place = divmod(number, len(ALPHABET))
        letters.append(ALPHABET[place])
    return "".join(letters)


def code_in(text: str) -> str | None:
    """The code a text is, in any case, with or without a dash or spaces; None when it is none."""
    code = _BETWEEN.sub("", text).upper()
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else None


def bare_code(line: str) -> str | None:
    """The code a whole line is as it is told, with its dash; None for anything else."""
    return code_in(line) if _TOLD.fullmatch(line) else None


def as_told(code: str) -> str:
    """A code as it is told: "ABCD-EFGH"."""
    return f"{code[: LENGTH // 2]}-{code[LENGTH // 2 :]}"
