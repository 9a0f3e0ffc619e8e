"""Where reminders go when a runner is on several platforms, and what is said where they don't arrive."""

from __future__ import annotations

from dataclasses import replace

from core.chat.reply import Action, Choice, Option, Paragraph, Reply
from core.chat.where import Place
from core.chat.words import platform_name
from core.coach.answer import Answer, Heard
from core.coach.effects import Delete
from core.coach.guide import way_on
from core.coach.state import RunnerState
from core.coach.values import value_now
from core.dialogue.platforms import called
from core.dialogue.reading import folded
from core.dialogue.vocabulary import Vocabulary, listed
from core.text import Message, Series, say, sense
from core.training.journal import Changed

WHERE = "where"
LABEL = say("Reminders go to")
WORDS = sense("words", "where, reminder place, where do reminders go, reminders elsewhere, reminders go to")
HERE = sense("words", "reminders here, remind me here, send reminders here")
BEFORE_NAMES = sense(
    "words", "reminders on, reminders to, reminders in, reminders go to, remind me on, remind me in"
)


def platforms(state: RunnerState) -> tuple[str, ...]:
    """The platforms the runner uses, in their order."""
    return tuple(address.platform for address in state.linked) or (state.address.platform,)


def names(state: RunnerState) -> Series:
    """The platforms the runner uses, as they are told."""
    return Series(tuple(platform_name(platform) for platform in platforms(state)), "and")


def told_where(text: str, state: RunnerState, here: str) -> str | None:
    """The token of what a text wants of the reminders' place; None when it wants nothing."""
    language = state.settings.language
    if folded(text) in listed(HERE, language):
        return f"set:{WHERE}:{here}"
    leads = listed(BEFORE_NAMES, language)
    named = Vocabulary(
        (platform, {f"{lead} {name}" for lead in leads for name in called(platform, language)})
        for platform in platforms(state)
    ).meaning(text)
    return f"set:{WHERE}:{named}" if named else None


def choose(state: RunnerState, heard: Heard) -> Answer:
    """Send reminders to the platform that is named, else ask for one."""
    if len(heard.arguments) > 1:
        return _sent_to(state, heard.arguments[1], heard)
    if len(platforms(state)) == 1:
        where = platform_name(state.address.platform)
        text = say("Reminders go to {platform}. To add another platform, type `link`.", platform=where)
        return Answer(state, Reply((Paragraph(text),), way_on(state)))
    options = tuple(
        Option(platform_name(one), f"set:{WHERE}:{one}", one == state.address.platform)
        for one in platforms(state)
    )
    text = say("Where shall reminders go?")
    leave = Action(say("Leave it as it is"), "as_it_is")
    return Answer(state, Reply((Paragraph(text),), (Choice(options), leave)))


def _sent_to(state: RunnerState, platform: str, heard: Heard) -> Answer:
    before = state.address.platform
    if platform == before:
        text = say("Reminders go to {platform} already.", platform=platform_name(before))
        return Answer(state, Reply((Paragraph(text),), way_on(state)))
    if platform not in platforms(state):
        text = say(
            "Nothing is linked there. Reminders still go to {platform}.", platform=platform_name(before)
        )
        return Answer(state, Reply((Paragraph(text),), way_on(state), tone="error"))
    change = Changed(WHERE, before, platform)
    after = sent_to(state, platform).noting(heard.now, change, source=heard.source)
    text = say("Reminders go to {platform} now.", platform=platform_name(platform))
    undo = Action(say("Undo"), f"undo:{after.next_entry - 1}")
    return Answer(after, Reply((Paragraph(text),), (undo, *way_on(state))))


def sent_to(state: RunnerState, platform: str) -> RunnerState:
    """The runner whose reminders go to a platform; as they are, where it is linked no more."""
    there = next((address for address in state.linked if address.platform == platform), state.address)
    return replace(state, address=there)


def stays(state: RunnerState, fact: Changed) -> Message | None:
    """Why reminders did not go back to where they went before a change; None where they did."""
    if fact.field != WHERE:
        return None
    wanted = value_now(state.journal, WHERE) or fact.before
    if wanted == state.address.platform:
        return None
    return say(
        "Reminders still go to {where}: {platform} isn't linked any more.",
        platform=platform_name(wanted),
        where=platform_name(state.address.platform),
    )


def not_arriving(answer: Answer, place: Place) -> Answer:
    """An answer in private, with a word below it where reminders don't reach their own place."""
    state, reply = answer.state, answer.reply
    there, here = state.address.platform, (place.home or place.address).platform
    quiet = state.reachable or state.profile is None or place.address == state.address
    if quiet or reply is None or reply.tone == "urgent" or isinstance(answer.effect, Delete):
        return answer
    if here == there and place.home:
        text = say(
            "Your direct messages are closed to me, so reminders don't arrive."
            " Allow them in this server's privacy settings, then write to me there."
        )
        actions: tuple[Action, ...] = ()
    elif here != there and here in platforms(state):
        text = say(
            "I can't write to you on {platform} any more, so reminders don't arrive.",
            platform=platform_name(there),
        )
        actions = (Action(say("Remind me here"), f"set:{WHERE}:{here}"),)
    else:
        return answer
    told = replace(reply, parts=(*reply.parts, Paragraph(text)), controls=(*reply.controls, *actions))
    return replace(answer, reply=told)
