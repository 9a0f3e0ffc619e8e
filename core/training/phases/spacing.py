"""Deloads among the loading weeks, and where a phase of a block begins (science.md 6.1, 6.2, 7.4)."""

from __future__ import annotations

from core.training.phases.letters import LOADING, chain_rule


def spaced(letters: str, first: int) -> str:
    """The weeks with no more than 3 loading weeks in a row, 4 where the taper follows directly.

    Weeks before the index `first` count but stay; from there a week too many becomes a deload, and
    the next deload moves up to it.
    """
    most, before_taper = chain_rule("loading_weeks_in_a_row"), chain_rule("loading_weeks_before_taper")
    row, at = _loading_before(letters, first), first
    while at < len(letters):
        row = row + 1 if letters[at] in LOADING else 0
        taper_follows = row == before_taper and letters[at + 1 : at + 2] == "T"
        if row > most and not taper_follows:
            letters, row = with_deload(letters, at), 0
        at += 1
    return letters


def with_deload(letters: str, at: int) -> str:
    """The deload is brought forward to the week `at`; the block stays as long as it was.

    The weeks from there to the next deload move back by one, so that the last of them has its place.
    Without another deload the week is lost. The deload that ends a block stays where it is, but two
    in a row are one: a deload in the week before ends the block, and the next one has that week.
    """
    if letters[at + 1 :] == "D":
        return letters[:at] + "D"
    old = letters.find("D", at, len(letters) - 1)
    if old < 0 or "T" in letters[at:old]:
        return letters[:at] + "D" + letters[at + 1 :]
    return letters[:at] + "D" + letters[at:old] + letters[old + 1 :]


def lengthened(letters: str) -> str:
    """The same weeks with a deload put before every fourth loading week in a row."""
    most, row, out = chain_rule("loading_weeks_in_a_row"), 0, ""
    for letter in letters:
        row = row + 1 if letter in LOADING else 0
        if row > most:
            out += "D"
            row = 1
        out += letter
    return out


def run_start(letters: str, at: int) -> int:
    """The index of the first week of the phase of the week `at`; a deload is of the phase before it."""
    while at > 0 and letters[at] == "D":
        at -= 1
    while at > 0 and letters[at - 1] == letters[at]:
        at -= 1
    return at


def _loading_before(letters: str, first: int) -> int:
    before = letters[:first]
    return len(before) - len(before.rstrip(LOADING))
