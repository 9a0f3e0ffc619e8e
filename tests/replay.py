"""A conversation kept as text, and how it is played again.

The first line gives the moment it begins and the platform's guess of a language:
`-- 2026-11-22T18:00+01:00 en`. A line that begins with `> ` is the runner's: a number or
letter of a button as in the terminal, `[Label]` or `[token]` of any button, `/clock +1d` or
`/clock 2026-11-23T07:00`, all else is typed. `# ` says what is to be seen. The coach's lines are indented.
"""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from chat import Chat

from bot.console.buttons import buttons
from bot.console.commands import is_clock, moved, shown
from bot.console.render import Style, render
from core.chat.incoming import Pressed, Said
from core.chat.reply import Reply

HEAD = "-- "
LINE = "> "
REMARK = "# "
INDENT = "    "


def replayed(text: str) -> str:
    """The transcript as it would be today, from its first line, its remarks and the runner's lines."""
    head, *rest = text.splitlines()
    start, language = head.removeprefix(HEAD).split()
    chat = Chat(start, language)
    made = [head, ""]
    for line in rest:
        if line.startswith(REMARK):
            made += [line, ""]
        elif line.startswith(LINE):
            made.append(line)
            made += _answered(chat, line.removeprefix(LINE))
    return "\n".join(made).rstrip("\n") + "\n"


def _answered(chat: Chat, line: str) -> list[str]:
    if is_clock(line):
        return list(_moved(chat, line))
    before = len(chat.replies)
    if line.startswith("[") and line.endswith("]"):
        chat.sends(Pressed(_token(chat, line[1:-1])))
    else:
        keys = {button.key: button.token for button in buttons(chat.reply)} if chat.replies else {}
        key = keys.get(line.strip().lower())
        chat.sends(Pressed(key) if key else Said(line))
    return _shown(chat, chat.replies[before]) if len(chat.replies) > before else [f"{INDENT}(no answer)", ""]


def _moved(chat: Chat, line: str) -> Iterator[str]:
    zone = chat.state.settings.zone
    where = ZoneInfo(zone) if zone else None
    for at, reply in chat.clock.passes(moved(line, chat.clock.now, where)):
        yield f"{HEAD}{shown(at, where)}"
        yield ""
        yield from _shown(chat, reply)
    yield f"{HEAD}{shown(chat.clock.now, where)}"
    yield ""


def _token(chat: Chat, name: str) -> str:
    return chat.labels().get(name, name)


def _shown(chat: Chat, reply: Reply) -> list[str]:
    lines = render(reply, chat.state.audience, Style()).splitlines()
    return [*(f"{INDENT}{line}".rstrip() for line in lines), ""]
