"""Text in Discord's Markdown: escaped so that nothing changes how it looks, measured, cut, split."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.discord.limits import TEXT
from bot.discord.rich import begun, code, cut, escaped, rich, small, split, strong, units
from core.text import Message, Span, say
from core.text.translator import translator

ZONE = "Europe/Vienna"
DAY = date(2026, 11, 26)
NOON = int(datetime(2026, 11, 26, 11, tzinfo=UTC).timestamp())
AWAY = f" (<t:{NOON}:R>)"

NASTY = st.text(st.sampled_from("ab1 \n\\*_~|`#>-+.()[]<@!&:/'\"😀ht ps")) | st.text()
RULES = (
    ("fence", r"```[\s\S]*?```"),
    ("escape", r"\\(?P<sign>[^0-9A-Za-z\s])"),
    ("time", r"<t:-?\d+(?::[tTdDfFR])?>"),
    ("pointed", r"<(?:@[!&]?|#|a?:\w+:|/|https?:)[^>]*>"),
    ("address", r"https?://[^\s<]"),
    ("link", r"\[[^\]]*\]\([^)]*\)"),
    ("strong", r"\*\*(?P<strong>(?:\\[\s\S]|[^\\])+?)\*\*(?!\*)"),
    ("under", r"__(?:\\[\s\S]|[^\\])+?__(?!_)"),
    ("slanted", r"\b_(?:\\[\s\S]|[^\\_])+?_\b|\*(?=\S)(?:\\[\s\S]|[^\\*])+?\*(?!\*)"),
    ("struck", r"~~[\s\S]+?~~(?!_)"),
    ("code", r"(?P<fence>`+)(?P<code>[\s\S]*?[^`])(?P=fence)(?!`)"),
    ("hidden", r"\|\|[\s\S]+?\|\|"),
    ("emoji", r":[\w+-]+:"),
)
LINES = r"(?m)^[ \t]*(?:#{1,3} |-# |>(?:>>)? |[*-] |\d+\. )"


def seen(markdown: str) -> list[tuple[str, str]]:
    """What Discord shows: runs of text with their style, by its own rules in its order."""
    runs: list[tuple[str, str]] = []
    at = 0
    while at < len(markdown):
        found: re.Match[str] | None = None
        style, text = "plain", markdown[at]
        if (at == 0 or markdown[at - 1] == "\n") and (found := re.compile(LINES).match(markdown, at)):
            style, text = "line", found[0]
        for name, rule in RULES if found is None else ():
            if found := re.compile(rule).match(markdown, at):
                groups = found.groupdict()
                style = "plain" if name == "escape" else name
                text = groups.get("sign") or groups.get("code") or found[0]
                if name == "strong":
                    # Marks within others are read again.
                    text = "".join(inner for _, inner in seen(found["strong"]))
                break
        at = found.end() if found else at + 1
        if runs and runs[-1][0] == style == "plain":
            runs[-1] = ("plain", runs[-1][1] + text)
        else:
            runs.append((style, text))
    return runs


def clean(text: str) -> str:
    return text.encode("utf-8", errors="replace").decode()


@given(NASTY)
@example("1. one")
@example("-# small")
@example("https://example.org/a_b_c")
@example("<@123> <t:1:R> </now:1> :tada: [a](b)")
@example("\\**a**\\")
def test_any_text_looks_as_it_is(text: str) -> None:
    assert seen(begun(escaped(text))) == ([("plain", clean(text))] if text else [])


@given(NASTY)
def test_any_text_is_bold_and_nothing_else(text: str) -> None:
    runs = seen(begun(strong(escaped(text))))
    assert "".join(inner for _, inner in runs) == clean(text)
    assert {style for style, inner in runs if inner.strip()} <= {"strong"}


@given(NASTY)
def test_what_is_to_be_typed_is_seen_whole(text: str) -> None:
    assert "".join(inner for _, inner in seen(begun(code(text)))) == clean(text)


@given(st.lists(st.builds(Span, NASTY, st.sampled_from(["plain", "strong", "code"]))), st.booleans())
def test_runs_beside_each_other_do_not_change_each_other(spans: list[Span], bold: bool) -> None:
    text = "".join(clean(span.text) for span in spans)
    assert "".join(inner for _, inner in seen(begun(rich(spans, bold)))) == text


def test_marks_run_over_neighbours_of_one_style() -> None:
    spans = [Span("Squat "), Span("80", "strong"), Span(" kg", "strong"), Span(" & "), Span("x", "code")]
    assert rich(spans) == "Squat **80 kg** & `x`"
    assert rich(spans, bold=True) == "**Squat 80 kg &** `x`"
    assert strong(" a \n b") == " **a** \n **b**"
    assert strong("  ") == "  "


def test_a_backtick_in_what_is_to_be_typed_is_seen() -> None:
    assert code("a_b*") == "`a_b*`"
    assert code("a`b") == "a\\`b"
    assert code(" ") == " "


def test_half_a_letter_is_replaced() -> None:
    assert (escaped("a\ud83d"), code("a\ud83d")) == ("a?", "`a?`")


def test_small_print_goes_over_all_lines() -> None:
    assert small("a\nb") == "-# a\n-# b"


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        (say("Next: {day}.", day=DAY), f"Next: Thu 26 Nov{AWAY}."),
        (say("**{day}**, then {day}", day=DAY), f"**Thu 26 Nov**{AWAY}, then Thu 26 Nov"),
        (say("{day} {year}!", day=DAY, year="2026"), f"Thu 26 Nov 2026{AWAY}!"),
        (say("{day} 2027 **again**", day=DAY), f"Thu 26 Nov 2027{AWAY} **again**"),
        (say("{day} {year}km", day=DAY, year="20261"), f"Thu 26 Nov{AWAY} 20261km"),
        (say("Type `{day}`", day=DAY), "Type `Thu 26 Nov`"),
        (say("no date"), "no date"),
    ],
)
def test_the_first_date_tells_how_far_away_it_is(message: Message, shown: str) -> None:
    spans = translator("en").spans(message)
    assert rich(spans, zone=ZONE) == shown
    assert "<t:" not in rich(spans)


def test_a_day_is_told_by_its_noon_where_the_runner_is() -> None:
    spans = translator("de").spans(say("{day}", day=DAY))
    assert rich(spans, zone="Pacific/Kiritimati") == f"Do 26. Nov (<t:{NOON - 13 * 3600}:R>)"


def test_lengths_are_never_too_few() -> None:
    assert [units(text) for text in ("", "abc", "é", "🏃")] == [0, 3, 1, 2]


def test_lines_are_split_into_what_fits() -> None:
    line = "y" * 1000
    assert [len(one) for one in split((line,) * 9)] == [3, 3, 3]
    assert list(split(())) == []
    assert [len(one) for one in split(("z" * TEXT, "z"))] == [1, 1]
    with pytest.raises(ValueError, match="4001 characters"):
        list(split(("z" * (TEXT + 1),)))


def test_a_text_is_cut_between_words_and_goes_on() -> None:
    assert cut("one two", 7) == ("one two", "")
    assert cut("one two three", 9) == ("one two…", "… three")
    assert cut("one two three", 8) == ("one two…", "… three")
    assert cut("onetwothree", 6) == ("onetw…", "… othree")
    assert cut("🏃🏃🏃", 5) == ("🏃🏃…", "… 🏃")


@given(st.text(), st.integers(2, 30))
def test_nothing_is_lost_where_a_text_is_cut(text: str, most: int) -> None:
    head, rest = cut(text, most)
    assert units(head) <= most
    if rest:
        whole = head.removesuffix("…") + rest.removeprefix("… ")
        assert re.sub(r"\s", "", whole) == re.sub(r"\s", "", text)
