"""Replies as Discord's messages: every one of the preview, in every language, within the limits."""

from __future__ import annotations

import json
import re
from functools import cache
from html import unescape

import pytest
from fakes.discordapi.form import Form
from fakes.discordapi.modals import check_modal
from seen_on_discord import EN, checked, labels, sent, texts
from walks import walk as walked

from bot.console import render as console
from bot.discord.modal import modal_for
from bot.discord.render import inside, render, spoken
from bot.preview.scenes import scenes
from bot.preview.screen import read
from bot.preview.talk import Exchange, played
from core.chat.reply import (
    Action,
    Ask,
    Choice,
    Paragraph,
    Reply,
)
from core.chat.where import Audience
from core.text import say
from core.text.pseudo import escaped, pseudo
from core.text.translator import languages


@cache
def exchanges(language: str) -> tuple[tuple[str, Exchange], ...]:
    return tuple((scene.title, exchange) for scene in scenes() for exchange in played(scene, language))


@pytest.mark.parametrize("language", languages())
def test_every_reply_of_the_coach_is_within_the_limits(language: str) -> None:
    seen = 0
    for title, exchange in exchanges(language):
        if exchange.reply is None:
            continue
        made = checked(render(exchange.reply, exchange.audience))
        assert len(made) == 1, title
        seen += 1
        for text in texts(made[0]):
            # No mark is left over, and no hole.
            shown_text = unescape(re.sub(r"<code>.*?</code>|<[^>]+>", "", read(text)))
            assert not re.search(r"[{}\\`]|\bNone\b(?! of these)|\*\*", shown_text), (title, text)
        assert json.loads(json.dumps(made[0].components)) == list(made[0].components)
        place = Form()
        check_modal(place, modal_for(exchange.reply, exchange.audience))
        place.ends()
    assert seen > 1000


@pytest.mark.parametrize("seed", range(20_000, 20_004))
def test_whatever_people_send_is_answered_within_the_limits(seed: int) -> None:
    for reply in walked(seed, 60).chat.replies:
        for language in languages():
            sent(reply, Audience(language, "Europe/Vienna"))
            modal_for(reply, Audience(language))


@pytest.mark.parametrize("language", languages())
def test_every_button_and_option_of_the_coach_is_there(language: str) -> None:
    for title, exchange in exchanges(language):
        if exchange.reply is None:
            continue
        (made,) = render(exchange.reply, exchange.audience)
        carried = [one.get("custom_id") for one in inside(made.components)]
        carried += [option["value"] for one in inside(made.components) for option in one.get("options", ())]
        for control in exchange.reply.controls:
            if isinstance(control, Action):
                assert control.token in carried, title
            if isinstance(control, Choice):
                assert {option.token for option in control.options} <= set(carried), title
            if isinstance(control, Ask):
                assert "ask~" in carried, title


def test_nothing_escapes_translation_that_the_terminal_has_not_shown_to_be_a_value() -> None:
    ours = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"}
    for title, exchange in exchanges("en"):
        if exchange.reply is None:
            continue
        (made,) = spoken(exchange.reply, pseudo())
        all_said = " ".join((*map(read, texts(made)), *labels(made)))
        all_said = unescape(re.sub(r"<[^>]+>", " ", all_said))
        in_terminal = console.spoken(exchange.reply, pseudo(), console.Style(100_000))
        assert set(escaped(all_said)) <= set(escaped(in_terminal)) | ours, title


def test_the_same_reply_is_the_same_message() -> None:
    reply = Reply((Paragraph(say("Where?")),), (Ask(), Action(say("Done"), "done")))
    assert render(reply, EN) == render(reply, EN)
