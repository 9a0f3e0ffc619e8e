"""`unlink`: a platform goes its own way again."""

from __future__ import annotations

from core.chat.reply import Action, Choice, Option, Paragraph, Reply
from core.chat.words import platform_name
from core.coach.answer import Answer, Heard
from core.coach.effects import Unlink
from core.coach.guide import way_on
from core.coach.reaching import platforms
from core.coach.state import RunnerState
from core.dialogue.platforms import platform_meant
from core.text import Message, say

AGAIN = say("To link again, type `link`.")


def unlink(state: RunnerState, heard: Heard) -> Answer:
    """Let the platform leave that is named, else ask which one."""
    known = platforms(state)
    if len(known) == 1:
        text = say(
            "Only {platform} is in use. To add another, type `link`.", platform=platform_name(known[0])
        )
        return _told(state, text)
    named = platform_meant(heard.rest, known, state.settings.language)
    if heard.arguments:
        named = heard.arguments[0]
        if named not in known:
            return unknown(state, heard)
    if named:
        return Answer(state, None, effect=Unlink(named))
    options = tuple(
        Option(say("{platform} leaves", platform=platform_name(platform)), f"unlink:{platform}")
        for platform in known
    )
    leave = Option(say("Leave it as it is"), "as_it_is")
    texts = (
        say("Which one leaves?"),
        say(
            "The one that leaves has what it had before linking; where there was nothing, it begins anew."
            " The plan stays with the other."
        ),
    )
    parts = tuple(Paragraph(text) for text in texts)
    return Answer(state, Reply(parts, (Choice((*options, leave)),)))


def unlinked(state: RunnerState, heard: Heard) -> Answer:
    """Outcome: a platform left. This is the runner who stays, whom it may be told where that one goes."""
    platform = heard.arguments[0]
    head = say("Unlinked: {platform}.", platform=platform_name(platform))
    where = platform_name(state.address.platform)
    if platform == heard.here:
        texts = (
            head,
            say("What was here before linking is here again, or it begins anew."),
            say("Reminders of the other plan go to {platform}.", platform=where),
            AGAIN,
        )
        parts = tuple(Paragraph(text) for text in texts)
        return Answer(state, Reply(parts, (Action(say("Start"), "start"),)))
    before = say("What was there before linking is there again, or it begins anew.")
    return _told(state, head, before, say("Reminders go to {platform}.", platform=where), AGAIN)


def unknown(state: RunnerState, _heard: Heard) -> Answer:
    """Outcome: nothing is linked there."""
    return _told(state, say("Nothing is linked there. Nothing was changed."))


def _told(state: RunnerState, *texts: Message) -> Answer:
    return Answer(state, Reply(tuple(Paragraph(text) for text in texts), way_on(state)))
