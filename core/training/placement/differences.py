"""What a change makes of a week's sessions, in words (science.md 3.6)."""

from __future__ import annotations

from core.text import Message, Weekday, say
from core.training.placement.standing import Kept


def difference(before: tuple[Kept, ...], after: tuple[Kept, ...]) -> tuple[Message, ...]:
    """One line for each session that moves, is let go or is new, by its day before, new ones last.

    Sessions are the same by their letter; several of one letter in the order of their days, those
    that stay where they are first.
    """
    left, new = _without(before, after), _without(after, before)
    lines = []
    for session in left:
        match = next((other for other in new if other.name == session.name), None)
        if match is None:
            lines.append(
                say("{session} of {day} is let go.", session=title(session), day=Weekday(session.day))
            )
            continue
        new.remove(match)
        text = say(
            "{session}: {before} → {after}",
            session=title(session),
            before=Weekday(session.day),
            after=Weekday(match.day),
        )
        lines.append(text)
    lines += [say("{session} is new on {day}.", session=title(one), day=Weekday(one.day)) for one in new]
    return tuple(lines)


def title(session: Kept) -> Message:
    """What a session is called."""
    if session.letter:
        return say("Strength {letter}", letter=session.letter)
    return say("Light session") if session.name == "L" else say("Primer")


def _without(sessions: tuple[Kept, ...], others: tuple[Kept, ...]) -> list[Kept]:
    """Those that are not at the same place among the others, by day."""
    rest = list(others)
    found = []
    for session in sorted(sessions, key=lambda one: (one.day, one.name)):
        if session in rest:
            rest.remove(session)
        else:
            found.append(session)
    return found
