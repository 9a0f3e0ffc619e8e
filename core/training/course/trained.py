"""What was really trained before a session: the last block, Nordic lowering (`science.md` 4.1, 4.2, 5.2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from core.training.adapting.time_off import lift_share
from core.training.choice.assistance import NORDIC
from core.training.choice.catalogue import catalogue
from core.training.choice.changes import Trained
from core.training.choice.main_lifts import Letter
from core.training.course.log import Log
from core.training.course.weeks import monday
from core.training.journal import Completed
from core.training.session import Session

if TYPE_CHECKING:
    from core.training.course.course import Course

_LETTERS: tuple[Letter, ...] = ("A", "B", "C")


def trained_by_block(course: Course) -> dict[int, tuple[Trained, ...]]:
    """What the full sessions of each block had of what a next block changes, the last time of each last."""
    found: dict[int, dict[Trained, None]] = {}
    for done in course.log.trained:
        card = course.log.cards.get(done.session)
        letter = next((one for one in _LETTERS if one == done.session.name), None)
        if card is None or letter is None or done.session.planned < course.profile.start:
            continue
        block = found.setdefault(course.place(monday(done.session.planned)).block, {})
        for one in _of_card(letter, card, done):
            block.pop(one, None)
            block[one] = None
    return {number: tuple(block) for number, block in found.items()}


def _of_card(letter: Letter, card: Session, done: Completed) -> Iterator[Trained]:
    for item in card.main.items:
        if item.slot in ("m1", "m2") and item.exercise not in done.without:
            yield letter, item.slot, item.exercise
    for item in card.assistance.items:
        kind = catalogue()[item.exercise].subcategory
        if kind in ("core", "hip") and item.exercise not in done.without:
            yield letter, kind, item.exercise
    for item in card.plyometric.items:
        yield letter, "jump", item.exercise


def nordic_since(log: Log, day: date) -> date | None:
    """When Nordic lowering was first done before a day; a break that ends a block ends that too (7.4)."""
    since: date | None = None
    last: date | None = None
    for done, *_ in log.lifts.get(NORDIC, ()):
        if done.on >= day:
            break
        if NORDIC in done.without:
            continue
        if last is None or not lift_share((done.on - last).days):
            since = done.on
        last = done.on
    return since if last is not None and lift_share((day - last).days) else None
