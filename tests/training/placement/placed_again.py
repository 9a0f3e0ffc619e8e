"""Weeks that are placed again, and what is said of their days (science.md 3.6)."""

from __future__ import annotations

from training.worked_weeks import ARTICLE, before_race, span

from core.text.translator import translator
from core.training.placement.hard_rules import Wishes
from core.training.placement.within_week import Kept
from core.training.reasons import Reason
from core.training.week import Placement

ANY = Wishes()
THURSDAY_HARD = {"Tue": "easy", "Thu": "quality", "Fri": "easy", "Sun": "long"}
"""The article week after its Wednesday run moved to Thursday."""
A_MONDAY = (Kept(0, "A"),)


def text(reason: Reason) -> str:
    return translator("en").plain(reason.text)


def said(placement: Placement, day: int) -> str:
    return text(dict((*placement.chosen, *placement.lost))[day])


RACE_WEEK = span(ARTICLE, (6,), before_race(6, full=5, light=4, primer=2))
