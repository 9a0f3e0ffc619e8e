"""The page shows every text a runner can meet, in every language, and nothing that must not be said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from bot.cli.faults import Refused
from bot.cli.preview import preview_command
from bot.console.render import Style, render
from bot.preview.page import columns, page
from bot.preview.runners import ANSWERS, EVERYTHING
from bot.preview.scenes import scenes
from bot.preview.talk import BEGINNING, Exchange, Scene, played
from core.chat.reply import Bullets, DayLine, Paragraph, Progress
from core.chat.words import progress_text, state_word
from core.dialogue.form import Asking, answered
from core.dialogue.onboarding import ONBOARDING
from core.text import Message
from core.text.catalogues import sources
from core.text.translator import SOURCE, languages
from core.training.evidence import evidence

Text = tuple[str | None, str]
"""A text as catalogues know it: its context and its source."""

NOT_SHOWN = {
    (None, "{low}-{high} s"): "no recipe holds for a range of seconds yet",
    (None, "not known yet"): "a plan is never made without a place",
    (None, "Everything is answered."): "a form that is complete is led by the summary",
    (None, "nowhere"): "pain without a place is asked again",
    (None, "{lift}, lower for {seconds} s"): "weeks at the heaviest load there is lead to it",
    (None, "{lift}, hold the lowest point {seconds} s"): "weeks without any weight lead to it",
    **dict.fromkeys(
        [
            (None, "Change the days that work for strength"),
            (None, "Tell your body weight: the search for loads starts nearer"),
            (None, "Answer the questions from the beginning"),
            (None, "Choose the language"),
            (None, "Who I am, and what I am not"),
            (None, "The question before"),
            (None, "Let a platform leave your plan"),
        ],
        "described in a platform's menu only",
    ),
}
"""Texts that no scene can bring about, each with its reason."""
NOT_SHOWN_SECTIONS = {
    "words": "what runners type",
    "words in order": "what runners type",
    "command": "words of the commands; help shows those of the menu",
    "CLDR date pattern": "how dates are written",
}


def texts(value: object) -> Iterator[Message]:
    """Every message inside a reply, those among the values of others included."""
    if isinstance(value, Message):
        yield value
    if isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif is_dataclass(value):
        if isinstance(value, Progress):
            yield progress_text(value)
        if isinstance(value, DayLine) and (word := state_word(value.state)):
            yield word
        for field in fields(value):
            yield from texts(getattr(value, field.name))


@cache
def exchanges(language: str) -> tuple[tuple[str, Exchange], ...]:
    return tuple((scene.title, exchange) for scene in scenes() for exchange in played(scene, language))


@cache
def shown() -> frozenset[Text]:
    replies = (exchange.reply for _, exchange in exchanges(SOURCE))
    return frozenset((text.context, text.id) for reply in replies for text in texts(reply))


def reachable() -> set[Text]:
    """The texts of the code that a runner may meet in a conversation.

    The engine's reasons are not among them: what leads to each is shown by the tests of its rule.
    """
    found = set()
    for text in sources():
        code = [name for name, _ in text.locations if re.match(r"core/(?!training/).*\.py$", name)]
        if text.id and code and text.context not in NOT_SHOWN_SECTIONS:
            found.add((text.context, text.id if isinstance(text.id, str) else text.id[0]))
    return found


def test_every_text_stands_in_a_scene() -> None:
    missing = reachable() - shown() - NOT_SHOWN.keys()
    assert sorted(text for _, text in missing) == []


def test_no_exception_is_needless() -> None:
    assert sorted(text for _, text in NOT_SHOWN.keys() & shown()) == []
    assert sorted(text for _, text in NOT_SHOWN.keys() - reachable()) == []


def test_the_search_finds_plain_texts_plurals_and_contexts() -> None:
    known = reachable()
    assert (None, "Which answer?") in known
    assert (None, "{n} year") in known
    assert ("run", "quality") in known
    assert ("words", "none") not in known
    assert len(known) > 400


@pytest.mark.parametrize("language", languages())
def test_no_reply_says_the_same_twice(language: str) -> None:
    twice = []
    for title, exchange in exchanges(language):
        parts = exchange.reply.parts if exchange.reply else ()
        said = [part.text for part in parts if isinstance(part, Paragraph)]
        said += [item for part in parts if isinstance(part, Bullets) for item in part.items]
        if len(said) != len(set(said)):
            twice.append((title, exchange.line))
    assert twice == []


@pytest.mark.parametrize("language", languages())
def test_every_reply_is_rendered_whole_and_fits_its_width(language: str) -> None:
    for title, exchange in exchanges(language):
        if exchange.reply:
            text = render(exchange.reply, exchange.audience, Style())
            assert text.strip(), title
            assert not re.search(r"[{}]|\bNone\b(?! of these)|\*\*", text), title
            assert max(len(line) for line in text.splitlines()) <= 80, title


FORBIDDEN = yaml.safe_load((Path(__file__).parents[1] / "text" / "forbidden.yaml").read_text("utf-8"))


TITLES = tuple(study.source for study in evidence().values())
"""What a study is called is quoted as it is, "tendinopathy" too."""


@pytest.mark.parametrize("language", languages())
def test_no_scene_makes_a_forbidden_claim(language: str) -> None:
    never = [re.compile(rule["never"], re.IGNORECASE) for rule in FORBIDDEN[language]]
    # A scene that changes the language speaks another one from there on.
    replies = [one for _, one in exchanges(language) if one.reply and one.audience.language == language]
    said = {render(one.reply, one.audience, Style(100_000)) for one in replies if one.reply}
    lines = {line for text in said for line in text.splitlines() if not line.endswith(TITLES)}
    assert [line for line in lines if any(rule.search(line) for rule in never)] == []


class Reader(HTMLParser):
    """Reads the page as a browser would: what is left open, which cells a row has, which text there is."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.rows: list[int] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name in ("src", "onclick") for name, _ in attrs)
        if tag != "meta":
            self.open.append(tag)
        if tag == "tr":
            self.rows.append(0)
        if tag in ("td", "th"):
            self.rows[-1] += 1

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def test_the_page_holds_every_scene_in_every_language_and_is_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Some of each chapter: the page is the same for all.
    some = tuple(scene for place, scene in enumerate(scenes()) if place % 7 == 0)
    file = tmp_path / "build" / "preview.html"
    assert preview_command(str(file), some) == 0
    assert f"preview.html: {len(some)} scenes" in capsys.readouterr().out
    reader = Reader()
    reader.feed(file.read_text("utf-8"))
    text = unescape("".join(reader.text))
    assert reader.open == []
    assert set(reader.rows) == {len(columns())}
    assert sum(len(scene.lines) + 1 for scene in some) == len(reader.rows)
    assert [one.title for one in (*some, *columns()) if one.title not in text] == []


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written"):
        preview_command(str(tmp_path), scenes()[:1])


def test_values_are_escaped() -> None:
    scene = Scene("A & B", "<script>", ("<b>hi</b>", "x" * 300))
    made = page((scene,))
    assert "<script>" not in made
    assert "<b>" not in made
    assert "&lt;b&gt;hi&lt;/b&gt;" in made
    assert "... (300 characters)" in made


def test_who_leaves_the_questions_is_not_asked_again() -> None:
    (scene,) = (scene for scene in scenes() if scene.title.startswith("Leaving, coming back"))
    left = next(exchange.reply for exchange in played(scene, SOURCE) if exchange.line == "cancel")
    assert left
    assert len(left.parts) == 1


def test_a_hold_names_no_repetitions_that_are_left() -> None:
    lines = [
        line
        for _, exchange in exchanges(SOURCE)
        if exchange.reply
        for line in render(exchange.reply, exchange.audience, Style(100_000)).splitlines()
        if "Wall sit" in line and "rest " in line
    ]
    assert lines
    assert [line for line in lines if "leave" in line] == []


def test_a_race_is_a_race_on_its_day() -> None:
    (scene,) = (scene for scene in scenes() if scene.title == "Race day")
    _, today, week = (exchange for exchange in played(scene, SOURCE))
    assert today.reply
    assert "Today: your race" in render(today.reply, today.audience, Style())
    assert week.reply
    assert re.search(r"Sat +race\n", render(week.reply, week.audience, Style()))


@pytest.mark.parametrize("answers", [ANSWERS, EVERYTHING], ids=["ANSWERS", "EVERYTHING"])
def test_the_answers_of_the_runners_are_as_they_are_kept(answers: dict[str, str]) -> None:
    asking = Asking(answers, SOURCE, BEGINNING)
    assert [step.key for step in ONBOARDING.asked(asking) if not answered(step, asking)] == []
    assert answers.keys() <= {step.key for step in ONBOARDING.steps}
