"""A reply as Discord shows it, as HTML: messages with text, panels, buttons and selects."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Sequence
from html import escape

from bot.discord.keyboard import BUTTON, LINK, PRIMARY, SELECT
from bot.discord.page import CONTAINER, SEPARATOR, TEXT_DISPLAY
from bot.discord.render import FILE, GALLERY, Attachment, Payload, render
from bot.discord.rows import ACTION_ROW, Component
from core.chat.reply import Reply
from core.chat.where import Audience

STYLE = """
.screen { width: 25em; margin: .3em 0 1em; font-size: 15px; line-height: 1.35; color: #dbdee1; }
.post { background: #313338; border-radius: 4px; padding: .5em .8em; margin-top: .3em; }
.post.silent { opacity: .8; } .post code { background: #1e1f22; border-radius: 3px; padding: 0 .25em; }
.post > *, .panel > * { margin: 4px 0; } .post div { overflow-wrap: anywhere; }
.post .text { white-space: pre-wrap; }
.panel { background: #2b2d31; border: 1px solid #3f4147; border-left: 4px solid #3f4147;
         border-radius: 6px; padding: .4em .8em; }
.panel .line { border-top: 1px solid #4e5058; margin: 8px 0; }
.post h4 { margin: 0; font-size: 17px; color: #fff; }
.post small { display: block; color: #949ba4; font-size: 12px; }
.post ul { margin: 0; padding-left: 1.2em; } .post time { background: #404248; border-radius: 3px; }
.post img { max-width: 100%; display: block; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.row span { background: #4e5058; color: #fff; border-radius: 8px; padding: .35em 1em; font-size: 14px; }
.row span.primary { background: #5865f2; } .row span.link::after { content: " ↗"; }
.row ul { flex: 1; list-style: none; background: #1e1f22; border: 1px solid #3f4147; border-radius: 8px;
          padding: .4em .8em; font-size: 14px; }
.row li:first-child { color: #949ba4; } .row li.ticked::after { content: " ☑"; color: #8ea1ff; }
"""
AWAY = "in 2 days"
"""Shown for every moment: how far away it is, the reader's own client knows."""
STYLES = {PRIMARY: "primary", LINK: "link"}
_INLINE = re.compile(
    r"\\(?P<sign>[^0-9A-Za-z\s])|`(?P<code>[^`]+)`|<t:-?\d+:R>(?P<time>)"
    r"|\*\*(?P<strong>(?:\\.|[^\\])+?)\*\*(?!\*)",
    re.DOTALL,
)


def in_discord(reply: Reply, audience: Audience) -> str:
    """The messages of a reply from top to bottom."""
    return f"<div class=screen>{''.join(map(posted, render(reply, audience)))}</div>"


def posted(payload: Payload) -> str:
    """One message."""
    silent = " silent" if payload.silent else ""
    inside = "".join(_shown(one, payload.files) for one in payload.components)
    return f'<div class="post{silent}">{inside}</div>'


def _shown(component: Component, files: Sequence[Attachment]) -> str:
    kind = component["type"]
    if kind == TEXT_DISPLAY:
        return f"<div class=text>{read(component['content'])}</div>"
    if kind == SEPARATOR:
        return "<div class=line></div>"
    if kind == CONTAINER:
        inside = "".join(_shown(one, files) for one in component["components"])
        colour = component.get("accent_color")
        edge = "" if colour is None else f' style="border-left-color: #{colour:06x}"'
        return f"<div class=panel{edge}>{inside}</div>"
    if kind == ACTION_ROW:
        return f"<div class=row>{''.join(map(_control, component['components']))}</div>"
    if kind == GALLERY:
        return "".join(_picture(item, files) for item in component["items"])
    if kind == FILE:
        file = _file(component["file"], files)
        return f"<div><b>{escape(file.name)}</b>, {len(file.content)} bytes</div>"
    raise ValueError(f"a component of type {kind}")


def _control(control: Component) -> str:
    if control["type"] == BUTTON:
        return f'<span class="{STYLES.get(control["style"], "")}">{escape(control["label"])}</span>'
    if control["type"] == SELECT:
        options = "".join(map(_option, control["options"]))
        return f"<ul><li>{escape(control['placeholder'])} ⌄</li>{options}</ul>"
    raise ValueError(f"a control of type {control['type']}")


def _option(option: Component) -> str:
    ticked = ' class="ticked"' if option.get("default") else ""
    below = f"<small>{escape(option['description'])}</small>" if "description" in option else ""
    return f"<li{ticked}>{escape(option['label'])}{below}</li>"


def _picture(item: Component, files: Sequence[Attachment]) -> str:
    png = b64encode(_file(item["media"], files).content).decode()
    return f'<img alt="{escape(item.get("description", ""))}" src="data:image/png;base64,{png}">'


def _file(media: Component, files: Sequence[Attachment]) -> Attachment:
    """The file a component names; ValueError where it does not go with the message."""
    for one in files:
        if media["url"] == f"attachment://{one.name}":
            return one
    raise ValueError(f"no file for {media['url']}")


def read(markdown: str) -> str:
    """Discord's Markdown as HTML, so far as it is used."""
    return "".join(_line(line) for line in markdown.split("\n"))


def _line(line: str) -> str:
    for sign, tag in (("### ", "h4"), ("-# ", "small"), ("- ", "li")):
        if line.startswith(sign):
            inside = f"<{tag}>{_inline(line.removeprefix(sign))}</{tag}>"
            return f"<ul>{inside}</ul>" if tag == "li" else inside
    return f"{_inline(line)}\n"


def _inline(text: str) -> str:
    made, at = "", 0
    for found in _INLINE.finditer(text):
        made += escape(text[at : found.start()], quote=False)
        at = found.end()
        if found["strong"] is not None:
            made += f"<b>{_inline(found['strong'])}</b>"
        elif found["code"] is not None:
            made += f"<code>{escape(found['code'], quote=False)}</code>"
        elif found["time"] is not None:
            made += f"<time>{AWAY}</time>"
        else:
            made += escape(found["sign"], quote=False)
    return made + escape(text[at:], quote=False)
