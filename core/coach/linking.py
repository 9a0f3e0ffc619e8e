"""`link`: one runner on several platforms, by a code that is offered on one and told on another."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import get_args

from core.chat import tokens
from core.chat.reply import Action, Choice, Option, Paragraph, Part, Reply
from core.chat.words import platform_name
from core.coach import tries
from core.coach.answer import Answer, Heard
from core.coach.effects import AcceptCode, OfferCode, Side
from core.coach.guide import outdated, way_on
from core.coach.reaching import WHERE
from core.coach.state import RunnerState
from core.dialogue.codes import as_told, code_from, code_in
from core.text import Message, Series, say

LIFETIME = timedelta(minutes=10)
FOR_ANOTHER = say("For a new one, type `link` on the other platform.")


def link(state: RunnerState, heard: Heard) -> Answer:
    """A code for another platform; with one from there beside the word, that one is looked up."""
    if not heard.rest:
        return _offered(state, heard)
    if waits := tries.too_many(state, heard):
        return waits
    code = code_in(heard.rest)
    if code is None:
        text = say("That is no code: one has 8 letters and digits, like ABCD-EFGH.")
        return _refused(tries.wrong(state, heard.now), text, FOR_ANOTHER)
    conversation = replace(state.conversation, code=code)
    return Answer(replace(state, conversation=conversation), None, effect=AcceptCode(code))


def _offered(state: RunnerState, heard: Heard) -> Answer:
    """The name of the command is what every language understands: somebody new may have another one."""
    code = code_from(heard.random)
    told = as_told(code)
    texts = (
        say("`{code}` is your code: good for ten minutes, and once.", code=told),
        say("On the other platform, in a private chat with me, type `{line}`.", line=f"link {told}"),
        say("Give it to nobody: who has it has this plan."),
    )
    reply = Reply(tuple(Paragraph(text) for text in texts), way_on(state))
    return Answer(state, reply, effect=OfferCode(code, heard.now + LIFETIME))


def keep(state: RunnerState, heard: Heard) -> Answer:
    """The plan a button names goes on; the code on it is looked up once more."""
    given, side = heard.arguments if len(heard.arguments) == 2 else ("", "")
    code = code_in(given)
    sides: tuple[Side, ...] = get_args(Side)
    kept = next((one for one in sides if one == side), None)
    if code is None or kept is None:
        return outdated(state)
    return tries.too_many(state, heard) or Answer(state, None, effect=AcceptCode(code, kept))


def as_it_is(state: RunnerState, _heard: Heard) -> Answer:
    """Neither linked nor unlinked, and reminders where they went."""
    return Answer(state, Reply((Paragraph(say("Left as it was.")),), way_on(state)))


def unknown(state: RunnerState, heard: Heard) -> Answer:
    """Outcome: the code is wrong, over or used."""
    text = say("That code is wrong, over or used already. Nothing was changed.")
    return _refused(tries.wrong(state, heard.now), text, FOR_ANOTHER)


def own(state: RunnerState, _heard: Heard) -> Answer:
    """Outcome: the code was made on this side."""
    return _refused(state, say("That is your own code. Type it on the other platform."))


def taken(state: RunnerState, heard: Heard) -> Answer:
    """Outcome: both sides have an account on the platform that is named."""
    return _refused(
        state,
        say("Both sides use {platform} already. A plan takes one account there.", platform=_first(heard)),
        say(
            "Type `unlink` on the side where {platform} shall leave, then link again.", platform=_first(heard)
        ),
    )


def choose(state: RunnerState, heard: Heard) -> Answer:
    """Outcome: both sides have a plan, and one of the two goes on."""
    code = state.conversation.code
    if state.profile is None or code is None:
        return Answer(state, None)
    there, here = _first(heard), platform_name(heard.here)
    texts = (
        say("There are two plans: one on {platform}, and one here.", platform=there),
        say("The one here, on {platform}, began on {date}.", platform=here, date=state.profile.start),
        say("One goes on; the log of the other is kept. Which one?"),
    )
    options = (
        Option(say("Keep the plan of {platform}", platform=there), tokens.token("keep", code, "there")),
        Option(say("Keep the plan here"), tokens.token("keep", code, "here")),
        Option(say("Leave both as they are"), "as_it_is"),
    )
    return Answer(state, Reply(tuple(Paragraph(text) for text in texts), (Choice(options),)))


def linked(state: RunnerState, heard: Heard) -> Answer:
    """Outcome: the platforms are one runner now, whose state this is."""
    names = Series(tuple(platform_name(platform) for platform in heard.arguments), "and")
    conversation = replace(state.conversation, code=None, tries=())
    state = replace(state, conversation=conversation)
    parts: list[Part] = [
        Paragraph(say("Linked: {platforms}. All of them share one plan and one log now.", platforms=names))
    ]
    if state.profile is None:
        return Answer(state, Reply(tuple(parts), way_on(state)))
    where = platform_name(state.address.platform)
    text = say("Reminders go to {platform}. To change it, type `where`.", platform=where)
    actions = (Action(say("Today"), "today"), Action(say("Reminders elsewhere"), f"set:{WHERE}"))
    return Answer(state, Reply((*parts, Paragraph(text)), actions))


def _first(heard: Heard) -> Message:
    return platform_name(heard.arguments[0])


def _refused(state: RunnerState, *texts: Message) -> Answer:
    parts = tuple(Paragraph(text) for text in texts)
    return Answer(state, Reply(parts, way_on(state), tone="error"))
