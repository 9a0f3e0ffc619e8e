"""Which use case answers a command of the table, and which a token."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from core.chat.reply import Action, Paragraph, Reply
from core.coach import onboard, telling
from core.coach.answer import Answer, Heard, UseCase
from core.coach.build import good
from core.coach.deleting import delete, not_deleted
from core.coach.evidence_said import evidence_said
from core.coach.guide import about, help_reply, privacy
from core.coach.linking import as_it_is, keep, link
from core.coach.log import done, skip
from core.coach.parting import unlink
from core.coach.setting import change, choose_language, show_settings
from core.coach.state import RunnerState
from core.coach.stop import mistaken, seen
from core.coach.today import show_named, show_today, week_action
from core.coach.undo import undo
from core.coach.week_said import show_week_said
from core.coach.why import why
from core.dialogue.onboarding import ONBOARDING
from core.text import say
from core.training.journal import unscreened

BEGIN = "begin"


def start(state: RunnerState, heard: Heard) -> Answer:
    """Somebody new meets the coach; somebody with a plan sees what today holds."""
    form = state.conversation.form
    if form is None and state.conversation.aside:
        return onboard.begin(state, heard)
    if state.profile is None or (form and form.form == ONBOARDING.name):
        met = any(one.token == BEGIN for one in state.conversation.offered)
        return onboard.begin(state, heard) if met else onboard.intro(state, heard)
    return show_today(state, heard)


def cancel(state: RunnerState, _heard: Heard) -> Answer:
    """Leave what is asked. The answers of the onboarding stay, so that it can go on later."""
    form = state.conversation.form
    if form is None:
        text = say("Nothing is open. Your plan and log stay as they are.")
        return Answer(state, Reply((Paragraph(text),), (week_action(),)))
    if state.profile is None:
        text = say(
            "Stopped here. Your answers are kept: write `start` to go on, `start again` for a new beginning."
        )
        return Answer(state, Reply((Paragraph(text),), (Action(say("Go on with the questions"), "begin"),)))
    if unscreened(state.journal):
        text = say("Stopped here. Your training waits for the health questions.")
        return Answer(
            state.asked(None), Reply((Paragraph(text),), (Action(say("Go on with the questions"), "today"),))
        )
    text = say("Left as it was.")
    return Answer(state.asked(None), Reply((Paragraph(text),), (week_action(),)))


def back(state: RunnerState, heard: Heard) -> Answer:
    """Outside a question there is no question before: what today holds."""
    return start(state, heard)


def _at(key: str) -> UseCase:
    def opened(state: RunnerState, heard: Heard) -> Answer:
        return onboard.revise(state, replace(heard, arguments=(key,)))

    return opened


COMMAND_CASES: Mapping[str, UseCase] = MappingProxyType(
    {
        "today": show_today,
        "week": show_week_said,
        "done": done,
        "skip": skip,
        "why": why,
        "evidence": evidence_said,
        "undo": undo,
        "pain": telling.pain,
        "race": telling.race,
        "runs": telling.runs,
        "days": _at("days_unavailable"),
        "weight": onboard.weigh,
        "answers": onboard.revise,
        "settings": show_settings,
        "start": start,
        "restart": onboard.restart,
        "privacy": privacy,
        "link": link,
        "unlink": unlink,
        "delete": delete,
        "language": choose_language,
        "cancel": cancel,
        "back": back,
        "about": about,
        "help": help_reply,
    }
)
"""A use case for every command of `core.dialogue.commands`; a test holds both together."""

TOKEN_CASES: Mapping[str, UseCase] = MappingProxyType(
    {
        **COMMAND_CASES,
        "show": show_named,
        "begin": onboard.begin,
        "revise": onboard.revise,
        "good": good,
        "set": change,
        "lang": choose_language,
        "seen": seen,
        "mistaken": mistaken,
        "keep": keep,
        "as_it_is": as_it_is,
        "not_deleted": not_deleted,
    }
)
"""Tokens that are not an answer to a form: the commands, and what only a button means."""

WITHOUT_PLAN = frozenset(
    {
        "start",
        "restart",
        "privacy",
        "language",
        "lang",
        "cancel",
        "help",
        "about",
        "evidence",
        "begin",
        "revise",
        "seen",
        "mistaken",
        "link",
        "unlink",
        "keep",
        "as_it_is",
        "delete",
        "not_deleted",
    }
)
"""What can be answered before there is a plan; anything else leads to the questions."""
