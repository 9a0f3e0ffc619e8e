"""Why the next load of a lift is what it is, by the last decision (`science.md` 5.2, 7.1 to 7.4)."""

from __future__ import annotations

from core.text import Message, say
from core.training.loads.said import load_said
from core.training.progression.exposure import Cut, Exposure
from core.training.progression.sets_said import facts, load_and_fewer
from core.training.progression.standing import Standing
from core.training.progression.stay_reasons import why_same
from core.training.progression.step_reasons import STEPS, why_step
from core.training.reasons import Grade, Reason

_CAUTIOUS = frozenset({"load_held", "load_capped", "load_youth_cap", "load_too_heavy"})
_EVIDENCE = {"load_found": ("E27",), "load_raised": ("E23",), "load_raised_easy": ("E23",)}


def track_reasons(lift: Standing) -> tuple[Reason, ...]:
    """The reasons of the last step that decided something; () before the first one."""
    step, why = lift.step, lift.why
    if step is None or why is None:
        return ()
    if isinstance(step, Cut):
        return (step.reason, _reason(lift, "load_cut", _cut(lift, step)))
    reasons = []
    if why != "load_confirm":
        text = why_step(lift, step, why) if why in STEPS else why_same(lift, step, why)
        reasons.append(_reason(lift, why, text, _EVIDENCE.get(why, ())))
    if lift.doubted is not None:
        reasons.append(_reason(lift, "load_confirm", _doubt(lift, step), grade=Grade.SAFETY_DEFAULT))
    if lift.too_heavy and why != "load_too_heavy":
        reasons.append(_reason(lift, "load_too_heavy", _lightest(lift, step)))
    if lift.rest_until is not None:
        text = say(
            "{lift} went down twice in a row: another exercise takes its place until {until}.",
            lift=lift.exercise.name,
            until=lift.rest_until,
        )
        reasons.append(_reason(lift, "load_rest", text))
    return tuple(reasons)


def _reason(
    lift: Standing,
    code: str,
    text: Message,
    evidence: tuple[str, ...] = (),
    grade: Grade = Grade.COACH_PRACTICE,
) -> Reason:
    if code in _CAUTIOUS:
        grade = Grade.SAFETY_DEFAULT
    return Reason(code, text, grade, evidence, lift.exercise.id)


def _cut(lift: Standing, step: Cut) -> Message:
    name = lift.exercise.name
    if not step.share:
        return say("{lift} starts afresh: nothing of the last loads counts.", lift=name)
    percent = int(step.share * 100)
    if lift.load is None:
        return say("{lift} starts again from the low end of its repetitions.", lift=name)
    if lift.searching:
        load = load_said(lift.load, lift.kit.units)
        return say("{lift}: the search goes on from {load}.", lift=name, load=load)
    load = load_and_fewer(lift.load, lift.fewer, lift.kit.units)
    return say("{lift}: {percent} % of your last load, so {load} now.", lift=name, percent=percent, load=load)


def _doubt(lift: Standing, step: Exposure) -> Message:
    units = lift.kit.units
    return say(
        "{facts} is far above what you lifted before. Until you say that {doubted} is right, {load} stands.",
        facts=facts(lift, step),
        doubted=load_said(lift.doubted or lift.kit.lightest, units),
        load=load_said(lift.load or lift.kit.lightest, units),
    )


def _lightest(lift: Standing, step: Exposure) -> Message:
    return say(
        "{facts}: a load lighter than {load} does not exist here, so an easier exercise follows.",
        facts=facts(lift, step),
        load=load_said(lift.load or lift.kit.lightest, lift.kit.units),
    )
