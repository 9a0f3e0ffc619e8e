"""A reply as Telegram shows it, as HTML: bubbles, and buttons under them."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import assert_never

from telegram import InlineKeyboardMarkup

from bot.telegram.render import Document, Payload, Photo, Text, render
from core.chat.reply import Reply
from core.chat.where import Audience

BOT = "PogoBot"

STYLE = """
.phone { width: 22em; margin: .3em 0 1em; font-size: 15px; line-height: 1.3; }
.bubble { background: #26384c; color: #fff; border-radius: 12px 12px 12px 3px; padding: .5em .7em;
          margin-top: .4em; white-space: pre-wrap; overflow-wrap: anywhere; }
.bubble.silent { opacity: .8; }
.bubble code { color: #8cf; } .bubble img { max-width: 100%; display: block; }
.keys { display: flex; gap: 3px; margin-top: 3px; }
.keys span { flex: 1 1 0; min-width: 0; background: #344b63; color: #fff; border-radius: 7px; font-size: 13px;
             padding: .4em .2em; text-align: center; white-space: nowrap; overflow: hidden;
             text-overflow: ellipsis; }
"""


def in_telegram(reply: Reply, audience: Audience) -> str:
    """The messages of a reply from top to bottom."""
    return f"<div class=phone>{''.join(_bubble(one) for one in render(reply, audience, BOT))}</div>"


def _bubble(payload: Payload) -> str:
    match payload:
        case Text(html=html):
            inside = html
        case Photo(png=png, html=html):
            inside = f'<img alt="" src="data:image/png;base64,{b64encode(png).decode()}">{html}'
        case Document(name=name, content=content):
            inside = f"<b>{escape(name)}</b>, {len(content)} bytes"
        case _:
            assert_never(payload)
    silent = " silent" if payload.silent else ""
    return f'<div class="bubble{silent}">{inside}</div>{_keys(payload.keyboard)}'


def _keys(keyboard: InlineKeyboardMarkup | None) -> str:
    rows = keyboard.inline_keyboard if keyboard else ()
    return "".join(
        f"<div class=keys>{''.join(f'<span>{escape(button.text)}</span>' for button in row)}</div>"
        for row in rows
    )
