"""What Discord would show of replies, which it takes: the checks are those of our Discord."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fakes.discordapi.form import Form
from fakes.discordapi.layouts import check_layout
from fakes.discordapi.trees import named_files

from bot.discord.limits import FILES
from bot.discord.render import Payload, inside, render
from core.chat.reply import Reply
from core.chat.where import Audience

EN = Audience("en")


def checked(messages: Sequence[Payload]) -> Sequence[Payload]:
    """The messages, which Discord takes."""
    for one in messages:
        place = Form()
        check_layout(place, list(one.components))
        place.ends()
        names = [file.name for file in one.files]
        assert named_files(one.components, "attachment://") == set(names)
        assert len(set(names)) == len(names) <= FILES
    return messages


def sent(reply: Reply, audience: Audience = EN) -> Sequence[Payload]:
    """The messages of a reply, which Discord takes."""
    return checked(render(reply, audience))


def texts(message: Payload) -> list[str]:
    """What its text displays say, from top to bottom."""
    return [one["content"] for one in inside(message.components) if one["type"] == 10]


def kinds(message: Payload) -> list[int]:
    """The types of the components that stand in no other."""
    return [one["type"] for one in message.components]


def said(reply: Reply, audience: Audience = EN) -> list[str]:
    """The texts of a reply's only message."""
    (message,) = sent(reply, audience)
    return texts(message)


def labels(message: Payload) -> Iterator[str]:
    """What its buttons and selects say."""
    for one in inside(message.components):
        yield from (one[key] for key in ("label", "placeholder") if key in one)
        for option in one.get("options", ()):
            yield from (option[key] for key in ("label", "description") if key in option)
