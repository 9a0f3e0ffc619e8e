from __future__ import annotations

import pytest

from core.dialogue.codes import ALPHABET, as_told, bare_code, code_from, code_in


def test_a_code_is_made_from_the_bytes_alone() -> None:
    made = [code_from(bytes([first, *range(1, 16)])) for first in range(256)]
    assert len(set(made)) == 256
    assert made[7] == code_from(bytes([7, 1, 2, 3, 4, 5, 6, 7]))
    assert all(code_in(code) == code for code in made)


def test_too_little_randomness_is_refused() -> None:
    with pytest.raises(ValueError, match="8 random bytes, not 7"):
        code_from(b"1234567")


def test_no_letter_is_taken_for_another() -> None:
    assert not set("01OIL") & set(ALPHABET)


@pytest.mark.parametrize(
    "typed", ["ABCD-EFGH", "abcd-efgh", "abcd efgh", "AbCdEfGh", " a b c d – e f g h ", "ABCD_EFGH"]
)
def test_a_code_in_any_case_with_anything_between(typed: str) -> None:
    assert code_in(typed) == "ABCDEFGH"


@pytest.mark.parametrize(
    "typed",
    ["", "ABCD", "ABCD-EFG", "ABCD-EFGHJ", "ABCD-EFG0", "ABCD-EFGI", "telegram", "ÄBCDEFGH", "٢ABCDEFG"],
)
def test_what_is_no_code(typed: str) -> None:
    assert code_in(typed) is None


@pytest.mark.parametrize("line", ["325Z-EUMR", "325z-eumr", "325Z–EUMR"])
def test_a_bare_code_is_known_by_its_dash(line: str) -> None:
    assert bare_code(line) == "325ZEUMR"


@pytest.mark.parametrize(
    "line", ["325ZEUMR", "325Z EUMR", "325Z-EUM", "half-time", "HALF-T1ME", "a 325Z-EUMR"]
)
def test_without_it_it_may_be_anything(line: str) -> None:
    assert bare_code(line) is None


def test_a_code_is_told_in_two_halves() -> None:
    assert as_told("ABCDEFGH") == "ABCD-EFGH"
