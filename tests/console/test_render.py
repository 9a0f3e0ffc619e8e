"""Every part and control as terminal text, plain and coloured."""

import re
from pathlib import Path
from typing import get_args

import pytest
from rich.cells import cell_len

from bot.console.render import Style, render
from core.chat.reply import (
    Action,
    Ask,
    Bullets,
    CardBlock,
    Choice,
    Control,
    DayLine,
    Fields,
    File,
    InPrivate,
    Link,
    Option,
    Paragraph,
    Part,
    Picture,
    Progress,
    Reply,
    SessionCard,
    WeekView,
)
from core.chat.where import Audience
from core.text import say

ENGLISH = Audience("en", "Europe/Berlin")
PLAIN = Style()
COLOUR = Style(colour=True)

CARD = SessionCard(
    title=say("**Strength A** today"),
    facts=say("about 45 min, gym"),
    warm_up=CardBlock(say("Warm-up, 6 min"), (say("easy jog"), say("ankle rocks"))),
    plyometric=CardBlock(say("Plyometrics"), (say("pogo 4 x 10"),)),
    main=CardBlock(say("Main lifts"), (say("squat 3 x 5 at **80 kg** (leave 2)"),)),
    assistance=CardBlock(say("Assistance"), (say("None: the session is short."),)),
    notes=(say("Tomorrow: easy run."),),
)
WEEK = WeekView(
    (
        DayLine(0, None, say("Strength A, 45 min"), "done"),
        DayLine(1, say("easy run"), None, "planned"),
        DayLine(2, say("quality"), None, "today"),
        DayLine(3, None, say("Strength B, 45 min"), "missed"),
        DayLine(4, say("easy run"), say("Light"), "skipped"),
    )
)
EVERYTHING = Reply(
    (
        Progress(3, 10),
        Paragraph(say("Rest on {day}, `why` says more.", day="Saturday")),
        Bullets((say("one"), say("two"))),
        Fields(((say("Age"), say("35")), (say("Running"), say("three years")))),
        CARD,
        WEEK,
        Picture(b"png", say("Your loads since March")),
        File("log.csv", b"day"),
    ),
    (
        Choice((Option(say("Barbell"), "t:1", chosen=True), Option(say("Step"), "t:2")), many=True),
        Action(say("Done"), "ok"),
        Link(say("Calendar"), "https://example.org/a"),
        Ask(say("Or type it.")),
        InPrivate(say("In private"), "today"),
    ),
)


def plain(*parts: Part, style: Style = PLAIN) -> str:
    return render(Reply(parts), ENGLISH, style)


def test_everything_in_plain_text() -> None:
    assert (
        render(EVERYTHING, ENGLISH, PLAIN)
        == """\
3 of 10
Rest on Saturday, why says more.
- one
- two
Age      35
Running  three years
Strength A today
about 45 min, gym
1  Warm-up, 6 min
   easy jog
   ankle rocks
2  Plyometrics
   pogo 4 x 10
3  Main lifts
   squat 3 x 5 at 80 kg (leave 2)
4  Assistance
   None: the session is short.
Tomorrow: easy run.
  Mon            Strength A, 45 min (done)
  Tue  easy run
> Wed  quality
  Thu            Strength B, 45 min (missed)
  Fri  easy run  Light (skipped)
Your loads since March
picture.png
log.csv
[1] [x] Barbell  [2] [ ] Step  [3] Done
Calendar: https://example.org/a
Or type it.
In private: today
"""
    )


def test_the_example_holds_every_part_and_every_control() -> None:
    assert {type(part) for part in EVERYTHING.parts} == set(get_args(Part))
    assert {type(control) for control in EVERYTHING.controls} == set(get_args(Control))


def test_colours_change_how_it_looks_and_not_what_it_says() -> None:
    coloured = render(EVERYTHING, ENGLISH, COLOUR)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == render(EVERYTHING, ENGLISH, PLAIN)
    assert "\x1b[1m80 kg\x1b[0m" in coloured
    assert "\x1b[36mwhy\x1b[0m" in coloured
    assert "\x1b[1;36m[1]\x1b[0m" in coloured
    assert "In private: \x1b[36mtoday\x1b[0m" in coloured


def test_what_was_said_before_is_dimmed() -> None:
    again = render(Reply((Paragraph(say("Hello.")),)), ENGLISH, Style(colour=True, dim=True))
    assert again == "\x1b[2mHello.\x1b[0m\n"


@pytest.mark.parametrize(("tone", "code"), [("error", "33"), ("urgent", "1;31"), ("quiet", "2")])
def test_a_tone_is_a_colour(tone: str, code: str) -> None:
    reply = Reply((Paragraph(say("Stop.")),), tone=tone)  # type: ignore[arg-type]
    assert render(reply, ENGLISH, COLOUR) == f"\x1b[{code}mStop.\x1b[0m\n"
    assert render(reply, ENGLISH, PLAIN) == "Stop.\n"


@pytest.mark.parametrize("width", [20, 40, 80, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    long = say(
        "A rather long line of text that has to be broken somewhere, with Straßenbahnhaltestellen in it."
    )
    parts: tuple[Part, ...] = (
        Paragraph(long),
        Bullets((long,)),
        Fields(((say("A label of some length indeed"), long),)),
        WeekView((DayLine(0, say("quality run of a long name"), long, "done", "d:0"),)),
        SessionCard(long, long, *(CardBlock(long, (long,)) for _ in range(4)), notes=(long,)),
        Picture(b"", long),
        File("a" * 120, b""),
    )
    controls = (
        Choice(tuple(Option(say("An option of {n}", n=n), str(n)) for n in range(9)), many=True),
        Ask(long),
        InPrivate(long, "today"),
    )
    out = render(Reply(parts, controls), ENGLISH, Style(width=width))
    assert max(cell_len(line) for line in out.splitlines()) <= width
    # Nothing is cut: every word is still there.
    assert out.count("somewhere") == 18


def test_wide_characters_count_twice() -> None:
    lines = plain(Paragraph(say("東京東京 東京東京 東京東京")), style=Style(width=20)).splitlines()
    assert lines == ["東京東京 東京東京", "東京東京"]


def test_a_long_address_is_not_broken() -> None:
    url = "https://example.org/" + "a" * 120
    assert f"More: {url}\n" in render(Reply((), (Link(say("More"), url),)), ENGLISH, PLAIN)


@pytest.mark.parametrize(
    "evil", ["\x1b[2J", "\x07", "\x9b31m", "\u202e", "\u2066", "\u200f", "\x00", "\ud800", "\u2028", "\r"]
)
@pytest.mark.parametrize("style", [PLAIN, COLOUR])
def test_control_and_direction_characters_in_a_value_do_nothing(evil: str, style: Style) -> None:
    out = plain(Paragraph(say("You said {text}.", text=f"a{evil}b")), style=style)
    assert evil not in out
    assert out.encode()
    assert len(out.splitlines()) == 1


def test_marks_in_a_value_are_plain_characters() -> None:
    assert (
        plain(Paragraph(say("You said {text}.", text="**x** `y` [bold]"))) == "You said **x** `y` [bold].\n"
    )


def test_an_emoji_of_several_characters_stays_whole() -> None:
    assert "🏃\u200d♀️" in plain(Paragraph(say("{text}", text="🏃\u200d♀️")))


def test_days_that_can_be_pressed_carry_their_key() -> None:
    week = WeekView((DayLine(0, say("rest"), token="d:0"), DayLine(1, say("easy run"), token="d:1")))
    reply = Reply((week,), (Action(say("Done"), "ok"),))
    assert render(reply, ENGLISH, PLAIN) == "  [1] Mon  rest\n  [2] Tue  easy run\n[3] Done\n"


def test_where_numbers_are_answers_the_keys_are_letters() -> None:
    reply = Reply(
        (Paragraph(say("How old are you?")),), (Action(say("Back"), "b"), Ask(say("16 to 90"), number=True))
    )
    assert render(reply, ENGLISH, PLAIN) == "How old are you?\n[a] Back\n16 to 90\n"


def test_one_of_several_that_is_chosen_already_is_ticked() -> None:
    reply = Reply((), (Choice((Option(say("kg"), "kg", chosen=True), Option(say("lb"), "lb"))),))
    assert render(reply, ENGLISH, PLAIN) == "[1] [x] kg  [2] [ ] lb\n"


def test_many_options_stand_in_columns() -> None:
    options = tuple(Option(say("{word}", word="x" * (4 + n)), str(n)) for n in range(5))
    lines = render(Reply((), (Choice(options),)), ENGLISH, Style(width=30)).splitlines()
    assert lines == ["[1] xxxx      [2] xxxxx", "[3] xxxxxx    [4] xxxxxxx", "[5] xxxxxxxx"]


def test_actions_stand_apart_from_options_that_fill_their_line() -> None:
    options = Choice(tuple(Option(say("{word}", word="x" * 8), str(n)) for n in range(3)))
    reply = Reply((), (options, Action(say("Skip"), "s"), Action(say("Back"), "b")))
    lines = render(reply, ENGLISH, Style(width=40)).splitlines()
    assert lines == ["[1] xxxxxxxx  [2] xxxxxxxx  [3] xxxxxxxx", "[4] Skip  [5] Back"]
    assert len(render(reply, ENGLISH, Style(width=80)).splitlines()) == 1


def test_a_notice_is_shown_where_nothing_else_is_said() -> None:
    assert render(Reply((), notice=say("Already logged.")), ENGLISH, PLAIN) == "Already logged.\n"
    assert render(Reply((Paragraph(say("Done.")),), notice=say("Logged.")), ENGLISH, PLAIN) == "Done.\n"


def test_line_feeds_in_a_text_stay() -> None:
    assert plain(Paragraph(say("One.\n\nTwo."))) == "One.\n\nTwo.\n"


def test_german_days_and_words() -> None:
    if not (Path(__file__).parents[2] / "locales/de/LC_MESSAGES/pogo.mo").exists():
        pytest.fail("the catalogues are not compiled")
    reply = Reply((Progress(3, 10), WEEK), (InPrivate(say("{where}", where="Privat"), "today"),))
    out = render(reply, Audience("de"), PLAIN)
    assert out.startswith("3 von 10\n")
    assert [word for word in ("  Mo ", "(erledigt)") if word not in out] == []
    assert out.endswith("Privat: heute\n")
