"""A plan as the JSON of `pogo plan`: plain dicts and lists, ready to be dumped."""

from __future__ import annotations

from typing import assert_never

from core.text.translator import Translator
from core.training.course.course import Course
from core.training.course.seats import Seat
from core.training.profile import DAYS
from core.training.reasons import Reason
from core.training.scripts.answer import Answer
from core.training.scripts.item_json import Json, item_json, reason_json
from core.training.session import Assistance, BlockName, Main, Plyometric, Session, WarmUp
from core.training.week import Placement, Suggestion, Week

_Block = WarmUp | Plyometric | Main | Assistance


def plan_json(given: Answer, speaker: Translator) -> Json:
    """The whole answer; its texts in the language of `speaker`."""
    plan, course = given.plan, given.course
    shown: Json = {"decision": plan.decision}
    if plan.limits:
        shown["limits"] = list(plan.limits)
    shown["weeks"] = [] if course is None else [_week(week, course, speaker) for week in plan.weeks]
    shown["reasons"] = _reasons(plan.reasons, speaker)
    shown["today"] = given.today.isoformat()
    shown["next"] = None if given.next is None else _next(given.next)
    shown["advice"] = _reasons(given.advice, speaker)
    shown["set_aside"] = [{"entry": one.entry, "reason": speaker.plain(one.why)} for one in given.set_aside]
    return shown


def _next(seat: Seat) -> Json:
    return {
        "date": seat.on.isoformat(),
        "day": DAYS[seat.on.weekday()],
        "name": seat.name,
        "id": str(seat.id),
    }


def _week(week: Week, course: Course, speaker: Translator) -> Json:
    place = course.place(week.start)
    sessions = zip(week.sessions, course.seats(week.start), strict=True)
    return {
        "start": week.start.isoformat(),
        "phase": week.phase.value,
        "block": place.block,
        "number": place.number,
        "placement": _placement(week.placement, speaker),
        "sessions": [_session(session, seat, speaker) for session, seat in sessions],
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


def _session(session: Session, seat: Seat, speaker: Translator) -> Json:
    blocks: tuple[_Block, ...] = session.blocks
    return {
        "date": session.date.isoformat(),
        "day": DAYS[session.date.weekday()],
        "name": session.name,
        "id": str(seat.id),
        "status": seat.status,
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


def _reasons(reasons: tuple[Reason, ...], speaker: Translator) -> list[Json]:
    return [reason_json(reason, speaker) for reason in reasons]


def _days(days: tuple[int, ...]) -> list[str]:
    return [DAYS[day] for day in days]
