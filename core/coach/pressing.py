"""What a button means: its token carries everything, and everything is checked again."""

from __future__ import annotations

from dataclasses import replace

from core.chat import tokens
from core.chat.reply import Choice, Part
from core.coach import guide, onboard, stop
from core.coach.answer import Answer, Heard, UseCase
from core.coach.dispatch import TOKEN_CASES, WITHOUT_PLAN, cancel
from core.coach.open_forms import CODES, is_onboarding, is_setting, press_in_form
from core.coach.state import RunnerState
from core.training.journal import SessionId


def press(state: RunnerState, token: str, heard: Heard) -> Answer:
    """The answer to a press. It may come weeks later or twice, or from nowhere."""
    code, arguments = tokens.read(token if len(token) <= tokens.LIMIT else "")
    form = state.conversation.form
    held = stop.hold(state)
    if held and code not in stop.ALLOWED and not (code in CODES and is_setting(form)):
        return held
    if form and code in CODES and not _names_session(arguments):
        answer = press_in_form(state, form, code, arguments, heard)
        return answer or guide.outdated(state.asked(None))
    case = TOKEN_CASES.get(code)
    if state.profile is None and code not in WITHOUT_PLAN:
        return onboard.intro(state, heard)
    if case is None:
        return guide.outdated(state)
    if code not in stop.BESIDE and (asked := stop.recheck(state, heard)):
        return asked
    return carried_out(case, state, replace(heard, arguments=arguments))


def carried_out(case: UseCase, state: RunnerState, heard: Heard) -> Answer:
    """A use case; in the middle of the onboarding its question comes again below the answer."""
    answer = case(state, heard)
    if stop.hold(answer.state):
        return stop.beside(answer)
    if answer.state.conversation.deleting:
        return answer
    if answer.reply is None or case is cancel or not is_onboarding(answer.state.conversation.form):
        return answer
    if any(isinstance(control, Choice) for control in answer.reply.controls):
        return answer
    again = onboard.begin(answer.state, heard)
    if again.reply is None or _ends_with(answer.reply.parts, again.reply.parts):
        return answer
    parts = (*answer.reply.parts, *again.reply.parts)
    return replace(answer, reply=replace(again.reply, parts=parts))


def _ends_with(parts: tuple[Part, ...], last: tuple[Part, ...]) -> bool:
    return parts[-len(last) :] == last


def _names_session(arguments: tuple[str, ...]) -> bool:
    """`skip` is a form's word and a session's: the session's names it."""
    return bool(arguments) and SessionId.read(arguments[0]) is not None
