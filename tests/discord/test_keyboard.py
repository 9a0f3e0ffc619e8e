"""Controls as rows of buttons and selects, and what they carry."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord.keyboard import (
    PRIMARY,
    SELECT,
    AskModal,
    Custom,
    Keys,
    Pick,
    Press,
    Private,
    opens,
    read_custom,
)
from bot.discord.limits import ACROSS, BUTTONS, FRAME, LABEL, OPTION, OPTIONS, ROW, SCALE, WHOLE
from core.chat.reply import Action, Ask, Blank, Choice, Control, DayLine, InPrivate, Link, Option
from core.text import say, shown
from core.text.translator import translator


def made(*controls: Control, days: tuple[DayLine, ...] = (), sober: bool = False) -> list[list[Any]]:
    rows = Keys(translator("en")).rows(days, controls, sober)
    assert all(row["type"] == 1 for row in rows)
    return [row["components"] for row in rows]


def labels(*controls: Control, days: tuple[DayLine, ...] = ()) -> list[list[str]]:
    return [[one.get("label", one.get("placeholder")) for one in row] for row in made(*controls, days=days)]


def standing_out(*controls: Control, days: tuple[DayLine, ...] = (), sober: bool = False) -> list[str]:
    rows = made(*controls, days=days, sober=sober)
    return [one["label"] for row in rows for one in row if one.get("style") == PRIMARY]


def option(number: int, chosen: bool = False) -> Option:
    return Option(shown(f"No {number}"), f"t:kit:{number}", chosen)


def action(label: str, token: str | None = None) -> Action:
    return Action(shown(label), token or f"x:{label}")


def test_buttons_share_a_row_as_wide_as_a_phone() -> None:
    short = [action(label) for label in ("Done", "Later", "Why?", "A longer label", "x" * LABEL, "No")]
    assert labels(*short) == [["Done", "Later", "Why?"], ["A longer label"], ["x" * LABEL], ["No"]]
    assert [len(row) for row in labels(*[action(str(n)) for n in range(10)])] == [5, 5]


@given(
    st.lists(st.text(st.characters(codec="ascii", exclude_categories=["C", "Z"]), min_size=1, max_size=40))
)
def test_no_button_is_lost_and_no_row_too_wide(names: list[str]) -> None:
    rows = labels(*(action(name, "x") for name in names))
    assert [label for row in rows for label in row] == names
    assert all(len(row) <= ROW for row in rows)
    assert all(sum(len(one) + FRAME for one in row) <= ACROSS for row in rows if len(row) > 1)


def test_choices_stand_above_the_actions_that_follow_them() -> None:
    choice = Choice((option(1), option(2, True)))
    assert labels(action("Done"), choice, action("Back")) == [["Done"], ["No 1", "✓ No 2"], ["Back"]]


def test_a_scale_is_seen_at_a_glance_in_even_rows() -> None:
    def scale(most: int) -> list[list[str]]:
        return labels(Choice(tuple(Option(shown(n), f"a:pain:{n}") for n in range(most))))

    assert [len(row) for row in scale(11)] == [4, 4, 3]
    assert [len(row) for row in scale(4)] == [4]
    assert [len(row) for row in scale(SCALE)] == [5, 5, 5]
    assert scale(SCALE + 1) == [["Choose"]]


def test_few_short_options_are_buttons_and_others_a_select() -> None:
    few = tuple(option(number) for number in range(BUTTONS))
    assert sum(map(len, labels(Choice(few)))) == BUTTONS
    assert labels(Choice((*few, option(10)))) == [["Choose"]]
    assert labels(Choice((Option(shown("x" * WHOLE), "a"),))) == [["x" * WHOLE]]
    assert labels(Choice((Option(shown("x" * (WHOLE + 1)), "a"),))) == [["Choose"]]
    assert labels(Choice(())) == []


def test_one_of_many_is_picked_from_a_select_where_it_is_marked() -> None:
    ((select,),) = made(Choice(tuple(option(number, number == 3) for number in range(11))))
    assert (select["type"], select["min_values"], select["max_values"]) == (SELECT, 1, 1)
    assert select["options"][3] == {"label": "✓ No 3", "value": "t:kit:3"}


def test_what_is_ticked_is_ticked_in_the_select() -> None:
    ((select,), (button,)) = made(Choice((option(1, True), option(2)), many=True), action("Go on"))
    assert (select["custom_id"], select["min_values"], select["max_values"]) == ("pick~1", 0, 2)
    assert select["options"] == [
        {"label": "No 1", "value": "t:kit:1", "default": True},
        {"label": "No 2", "value": "t:kit:2", "default": False},
    ]
    assert button["label"] == "Go on"


def test_more_options_than_a_select_holds_are_several_selects() -> None:
    many = tuple(option(number) for number in range(2 * OPTIONS + 1))
    rows = made(Choice(many, many=True))
    assert [select["placeholder"] for (select,) in rows] == ["Choose 1/3", "Choose 2/3", "Choose 3/3"]
    assert [select["custom_id"] for (select,) in rows] == ["pick~1", "pick~2", "pick~3"]
    assert [select["max_values"] for (select,) in rows] == [OPTIONS, OPTIONS, 1]
    assert labels(Choice(many[:OPTIONS], many=True)) == [["Choose"]]


def test_a_long_option_goes_on_below_itself_and_too_long_a_one_is_a_fault() -> None:
    long = " ".join(["word"] * 30)
    ((select,),) = made(Choice((Option(shown(long), "a"),)))
    (only,) = select["options"]
    assert max(len(only["label"]), len(only["description"])) <= OPTION
    assert f"{only['label'][:-1]} {only['description'][2:]}" == long
    with pytest.raises(ValueError, match="1 to 100"):
        made(Choice((Option(shown(long * 2), "a"),)))


def test_labels_that_fit_no_button_are_a_fault() -> None:
    for wrong in ("x" * (LABEL + 1), " "):
        with pytest.raises(ValueError, match="1 to 80"):
            made(action(wrong))
    with pytest.raises(ValueError, match="1 to 100"):
        made(Action(say("Done"), "x" * 101))


def test_the_week_is_a_grid_of_what_its_days_hold() -> None:
    days = tuple(
        DayLine(day, shown("quality") if day == 2 else None, token=f"t:runs:{day}") for day in range(7)
    )
    assert labels(days=(*days, DayLine(0))) == [
        ["Mon –", "Tue –"],
        ["Wed quality", "Thu –"],
        ["Fri –", "Sat –"],
        ["Sun –"],
    ]
    done = DayLine(0, shown("easy"), shown("Strength A"), "done", token="x")
    assert labels(days=(done,)) == [["✓ Mon easy, Strength A"]]


def test_what_leads_on_stands_out() -> None:
    done, why, on, back = (
        action("Done", "done:1"),
        action("Why?", "why:1"),
        action("Go on", "ok"),
        action("Back", "back"),
    )
    assert standing_out(done, why) == ["Done"]
    assert standing_out(done, why, sober=True) == []
    assert standing_out(done) == []
    assert standing_out(why, done) == []
    assert standing_out(Choice((option(1), option(2))), on, back) == []
    assert standing_out(Choice((option(1), option(2)), many=True), on, back) == ["Go on"]
    assert standing_out(Ask(), on, back) == []
    tapped = (DayLine(0, token="t:runs:mon"),)
    assert standing_out(Ask(), on, back, days=tapped) == ["Go on"]


def test_what_is_asked_can_be_typed_in_a_form() -> None:
    blanks = (Blank("load", say("Weight")), Blank("reps", say("Repetitions")))
    ((button, _),) = made(Ask(blanks=blanks[:1]), action("Back"))
    assert (button["label"], button["custom_id"], button["style"]) == ("Type an answer", "ask~", 2)
    assert labels(Ask(), Ask(blanks=blanks)) == [["Type an answer"]]
    assert labels(Ask(blanks=blanks)) == [["Fill in"]]


def test_links_open_and_private_answers_are_a_button() -> None:
    ((source, private),) = made(
        Link(say("Source"), "https://example.org/a"),
        Link(say("Else"), "ftp://example.org"),
        InPrivate(say("In private"), "today"),
    )
    assert source == {"type": 2, "style": 5, "label": "Source", "url": "https://example.org/a"}
    assert private["custom_id"] == "private~today"


@pytest.mark.parametrize(
    ("url", "known"),
    [
        ("https://a.b", True),
        ("http://a.b/c", True),
        ("http://localhost", False),
        ("javascript:x", False),
        ("https://[a.b", False),
        ("https://a.b/c d", False),
        (f"https://a.b/{'x' * 501}", False),
        ("", False),
    ],
)
def test_an_address_that_discord_does_not_take_is_known(url: str, known: bool) -> None:
    assert opens(url) is known


def test_a_token_may_stand_twice() -> None:
    ((first, second, third, *_),) = made(
        action("a", "undo:1"), action("b", "undo:1"), InPrivate(say("c"), "week"), InPrivate(say("d"), "week")
    )
    assert [one["custom_id"] for one in (first, second, third)] == ["undo:1", "undo:1~2", "private~week"]
    twice = Choice((option(1, True), option(1)), many=True)
    ((select,),) = made(twice)
    assert [one["value"] for one in select["options"]] == ["t:kit:1", "t:kit:1~2"]


@pytest.mark.parametrize(
    ("custom_id", "meant"),
    [
        ("done:1.20261126.B", Press("done:1.20261126.B")),
        ("undo:1~2", Press("undo:1")),
        ("ask~", AskModal()),
        ("private~today", Private("today")),
        ("private~today~2", Private("today")),
        ("pick~12", Pick(12)),
        *((custom_id, None) for custom_id in ("", "~", "~1", "a~b", "ask~x", "pick~", "private~", "a~1234")),
        *((custom_id, None) for custom_id in ("pick~٣", "x" * 65, "private~" + "x" * 100)),
    ],
)
def test_what_a_component_is_called_by_is_read_again(custom_id: str, meant: Custom | None) -> None:
    assert read_custom(custom_id) == meant


@given(st.text(max_size=120))
def test_garbage_is_read_as_well(custom_id: str) -> None:
    meant = read_custom(custom_id)
    assert meant is None or not isinstance(meant, Press) or len(meant.token.encode("utf-8", "replace")) <= 64
