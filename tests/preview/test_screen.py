"""Replies as Discord shows them, on the page."""

from __future__ import annotations

import pytest

from bot.discord.render import Payload
from bot.preview.screen import AWAY, in_discord, posted, read
from core.chat.reply import Action, Bullets, Choice, File, Option, Paragraph, Picture, Reply
from core.chat.where import Audience
from core.text import say, shown

EN = Audience("en")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (r"a \*b\* \\ **c\*** `d*`", "a *b* \\ <b>c*</b> <code>d*</code>\n"),
        ("### A\n-# b\n- c & d", "<h4>A</h4><small>b</small><ul><li>c &amp; d</li></ul>"),
        ("on (<t:1795690800:R>)", f"on (<time>{AWAY}</time>)\n"),
    ],
)
def test_marks_are_shown(markdown: str, html: str) -> None:
    assert read(markdown) == html


def test_ticks_styles_and_labels_are_shown() -> None:
    options = (Option(shown("<b>"), "a", chosen=True), Option(shown("word " * 25), "b"))
    actions = (Action(say("Go on"), "ok"), Action(say("Back"), "back"))
    html = in_discord(Reply((Paragraph(say("Which?")),), (Choice(options, many=True), *actions)), EN)
    assert '<li class="ticked">&lt;b&gt;</li>' in html
    assert "…<small>… word" in html
    assert '<span class="primary">Go on</span><span class="">Back</span>' in html


def test_pictures_and_files_are_shown() -> None:
    parts = (Picture(b"png", say("Loads")), File("log.csv", b"a,b"), Bullets((say("x"),)))
    html = in_discord(Reply(parts, tone="quiet"), EN)
    assert '<img alt="Loads" src="data:image/png;base64,cG5n">' in html
    assert "<b>log.csv</b>, 3 bytes" in html
    assert '<div class="post silent">' in html


@pytest.mark.parametrize(
    "component",
    [
        {"type": 99},
        {"type": 1, "components": [{"type": 99}]},
        {"type": 13, "file": {"url": "attachment://lost.csv"}},
    ],
)
def test_what_the_page_does_not_know_is_a_fault(component: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"type 99|lost\.csv"):
        posted(Payload((component,)))
