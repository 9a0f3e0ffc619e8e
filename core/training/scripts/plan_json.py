"""A plan as the JSON of `pogo plan`: plain dicts and lists, ready to be dumped."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, assert_never

from core.text.translator import Translator
from core.training.profile import DAYS
from core.training.reasons import Reason
from core.training.session import (
    Assistance,
    BlockName,
    Main,
    Plyometric,
    Prescription,
    Session,
    WarmUp,
)
from core.training.week import Placement, Plan, Suggestion, Week

Json = dict[str, Any]
_Block = WarmUp | Plyometric | Main | Assistance


def plan_json(plan: Plan, speaker: Translator) -> Json:
    """The whole plan; the texts of its reasons and suggestions in the language of `speaker`."""
    shown: Json = {"decision": plan.decision}
    if plan.limits:
        shown["limits"] = list(plan.limits)
    shown["weeks"] = [_week(week, speaker) for week in plan.weeks]
    shown["reasons"] = _reasons(plan.reasons, speaker)
    return shown


def _week(week: Week, speaker: Translator) -> Json:
    return {
        "start": week.start.isoformat(),
        "phase": week.phase.value,
        "placement": _placement(week.placement, speaker),
        "sessions": [_session(session, speaker) for session in week.sessions],
    }


def _placement(placement: Placement, speaker: Translator) -> Json:
    return {
        "full": _days(placement.full),
        "light": _days(placement.light),
        "after_run": _days(placement.after_run),
        "rest": _days(placement.rest),
        "suggestions": [_suggestion(suggestion, speaker) for suggestion in placement.suggestions],
        "reasons": _reasons(placement.reasons, speaker),
        "lost": [{"day": DAYS[day], **reason_json(why, speaker)} for day, why in placement.lost],
    }


def _suggestion(suggestion: Suggestion, speaker: Translator) -> Json:
    shown: Json = {"kind": suggestion.kind}
    if suggestion.swap is not None:
        shown["swap"] = _days(suggestion.swap)
    shown["days"] = _days(suggestion.days)
    shown["text"] = speaker.plain(suggestion.text)
    return shown


def _session(session: Session, speaker: Translator) -> Json:
    blocks: tuple[_Block, ...] = session.blocks
    return {
        "date": session.date.isoformat(),
        "day": DAYS[session.date.weekday()],
        "name": session.name,
        "kind": session.kind.value,
        "minutes": session.minutes,
        "after_run": session.after_run,
        "blocks": [_block(name, block, speaker) for name, block in zip(BlockName, blocks, strict=True)],
        "reasons": _reasons(session.reasons, speaker),
    }


def _block(name: BlockName, block: _Block, speaker: Translator) -> Json:
    shown = {"block": name.value, **_counted(block)}
    shown["items"] = [item_json(item) for item in block.items]
    if block.empty is not None:
        shown["reason"] = reason_json(block.empty, speaker)
    return shown


def _counted(block: _Block) -> Json:
    match block:
        case WarmUp():
            return {"seconds": block.seconds}
        case Plyometric():
            return {"contacts": block.contacts, "budget": block.budget}
        case Main():
            return {"paired": block.paired}
        case Assistance():
            return {}
    assert_never(block)


def item_json(item: Prescription) -> Json:
    """One exercise with its numbers; what does not apply to it is left out."""
    shown: Json = {"exercise": item.exercise}
    if item.slot is not None:
        shown["slot"] = item.slot
    shown["sets"] = item.sets
    shown["reps"] = list(item.reps)
    shown["unit"] = item.unit.value
    if item.rir is not None:
        shown["rir"] = item.rir
    if item.percent_1rm is not None:
        shown["percent_1rm"] = item.percent_1rm
    shown["rest_s"] = item.rest_s
    shown["per_side"] = item.per_side
    if item.tier is not None:
        shown["tier"] = item.tier.value
    if item.find_load:
        shown["find_load"] = True
    return shown


@lru_cache(maxsize=16384)
def reason_json(reason: Reason, speaker: Translator) -> Json:
    """A reason with its text. Shared between callers: dump it, never change it."""
    return {
        "code": reason.code,
        "text": speaker.plain(reason.text),
        "evidence": list(reason.evidence),
        "grade": reason.grade.value,
    }


def _reasons(reasons: tuple[Reason, ...], speaker: Translator) -> list[Json]:
    return [reason_json(reason, speaker) for reason in reasons]


def _days(days: tuple[int, ...]) -> list[str]:
    return [DAYS[day] for day in days]
