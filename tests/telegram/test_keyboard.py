"""Controls as an inline keyboard."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import InlineKeyboardButton

from bot.telegram.keyboard import Keys, carried, keyboard, laid_out, opens, read_carried
from core.chat.reply import Action, Ask, Choice, Control, DayLine, InPrivate, Link, Option
from core.text import say, shown
from core.text.translator import translator


def rows(*controls: Control, page: int = 0) -> list[list[str]]:
    made = Keys(translator("en"), "PogoBot", page).rows(controls)
    return [[button.text for button in row] for row in made]


def option(number: int, chosen: bool = False) -> Option:
    return Option(shown(f"No {number}"), f"t:kit:{number}", chosen)


def test_short_labels_share_a_row_and_long_ones_do_not() -> None:
    labels = ["Done", "Later", "Why?", "A longer label", "And another one", "x" * 21, "No"]
    made = laid_out([InlineKeyboardButton(label, callback_data="x") for label in labels])
    assert [[button.text for button in row] for row in made] == [
        ["Done", "Later", "Why?"],
        ["A longer label", "And another one"],
        ["x" * 21],
        ["No"],
    ]


@given(st.lists(st.text(min_size=1, max_size=40), max_size=20))
def test_no_label_that_shares_a_row_is_cut_and_none_is_lost(labels: list[str]) -> None:
    made = laid_out([InlineKeyboardButton(label, callback_data="x") for label in labels])
    assert [button.text for row in made for button in row] == labels
    assert all(len(button.text) <= 24 for row in made if len(row) > 1 for button in row)


def test_choices_stand_above_the_actions_that_follow_them() -> None:
    choice = Choice((option(1), option(2)))
    assert rows(Action(say("Done"), "done"), choice, Ask(), Action(say("Back"), "back")) == [
        ["Done"],
        ["No 1", "No 2"],
        ["Back"],
    ]


def test_what_is_ticked_is_seen_and_a_tick_moves_no_button() -> None:
    before = rows(Choice((option(1), option(2), option(12345)), many=True))
    after = rows(Choice((option(1, True), option(2), option(12345, True)), many=True))
    assert after == [["✓ No 1", "No 2"], ["✓ No 12345"]]
    assert [len(row) for row in before] == [len(row) for row in after]


def test_more_than_eight_options_are_pages() -> None:
    choice = Choice(tuple(option(number, number == 9) for number in range(20)), many=True)
    first, second, last, beyond = (rows(choice, page=page) for page in (0, 1, 2, 7))
    assert first[-1] == ["1/3 ›"]
    assert second[-1] == ["‹", "2/3 ›"]
    assert last == [["No 16", "No 17", "No 18"], ["No 19"], ["‹ 3/3"]]
    assert beyond == last
    assert "✓ No 9" in second[0] + second[1]
    assert rows(Choice(tuple(option(number) for number in range(8))))[-1] != ["1/2 ›"]


def test_a_tick_on_a_page_stays_on_its_page() -> None:
    choice = Choice(tuple(option(number) for number in range(20)), many=True)
    made = Keys(translator("en"), "PogoBot", 1).rows([choice])
    assert made[0][0].callback_data == "t:kit:8~1"
    assert read_carried("t:kit:8~1") == ("t:kit:8", 1)
    one_of_many = Keys(translator("en"), "PogoBot", 1).rows([replace(choice, many=False)])
    assert one_of_many[0][0].callback_data == "t:kit:8"
    assert [button.callback_data for button in made[-1]] == ["~0", "~2"]


@given(st.text("abc:.0123456789", min_size=1, max_size=64), st.integers(0, 30))
def test_what_a_button_carries_is_read_again(token: str, page: int) -> None:
    data = carried(token, page)
    assert len(data.encode()) <= 64
    assert read_carried(data) in ((token, page), (token, 0))


@pytest.mark.parametrize("data", ["a~", "a~x", "a~٣", "a~-1", "a~12345", "~~"])
def test_what_is_no_page_is_left_alone(data: str) -> None:
    assert read_carried(data) == (data, 0)


def test_the_week_is_a_grid_that_keeps_its_shape() -> None:
    def grid(run: str | None) -> list[list[str]]:
        days = [
            DayLine(day, shown(run) if run and day == 2 else None, token=f"t:runs:{day}") for day in range(7)
        ]
        keys = Keys(translator("en"), "PogoBot", 0)
        return [[button.text for button in row] for row in keys.grid([*days, DayLine(0)])]

    assert grid("quality") == [["Mon –", "Tue –"], ["Wed quality", "Thu –"], ["Fri –", "Sat –"], ["Sun –"]]
    assert len(grid("cross-training, 120 min")) == 7


def test_a_done_day_is_marked_in_the_grid() -> None:
    day = DayLine(0, shown("easy"), shown("Strength A"), "done", token="x")
    ((button,),) = Keys(translator("en"), "PogoBot", 0).grid([day])
    assert button.text == "✓ Mon easy, Strength A"


def test_links_open_and_what_does_not_open_is_no_button() -> None:
    made = Keys(translator("en"), "PogoBot", 0).rows(
        [
            Link(say("Source"), "https://example.org/a"),
            Link(say("Else"), "ftp://example.org"),
            InPrivate(say("In private"), "today"),
        ]
    )
    assert [(button.text, button.url) for row in made for button in row] == [
        ("Source", "https://example.org/a"),
        ("In private", "https://t.me/PogoBot?start=today"),
    ]
    assert [opens(url) for url in ("https://a.b", "http://localhost", "javascript:x", "")] == [True] + [
        False
    ] * 3


def test_more_buttons_than_telegram_shows_are_a_fault() -> None:
    many = [[InlineKeyboardButton("x", callback_data="x")]] * 101
    with pytest.raises(ValueError, match="100"):
        keyboard(many)
    assert keyboard([]) is None


def test_a_scale_is_seen_whole_in_even_rows() -> None:
    scale = Choice(tuple(Option(shown(number), f"a:pain:{number}") for number in range(11)))
    assert rows(scale) == [[str(number) for number in range(6)], [str(number) for number in range(6, 11)]]
    few = Choice(tuple(Option(shown(number), f"a:m:{number}") for number in (20, 30, 45, 60)))
    assert rows(few) == [["20", "30", "45", "60"]]
    many = Choice(tuple(Option(shown(number), f"a:m:{number}") for number in range(30)))
    assert rows(many)[-1] == ["1/4 ›"]
