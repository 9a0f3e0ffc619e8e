"""What the core keeps for Discord as opaque text is read back as it was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.discord.where import (
    Trail,
    Way,
    corner,
    direct,
    home_of,
    identity_of,
    open_to_all,
    spot_of,
    trail_of,
    way_of,
)
from core.chat.where import Address

NUMBERS = st.integers(1, 2**63 - 1)
TOKENS = st.text("abcdefXYZ019_-.:=", min_size=1, max_size=200)


@given(NUMBERS, TOKENS, NUMBERS, NUMBERS, st.none() | st.integers(0, 2**63 - 1), st.booleans())
def test_a_way_is_read_back(
    interaction: int, token: str, user: int, channel: int, message: int | None, pressed: bool
) -> None:
    way = Way(interaction, token, user, channel, message, pressed)
    if message == 0:
        # An unknown message is not the same as none.
        assert way_of(str(way)) == way
    assert way_of(str(way)) == way


@given(NUMBERS, st.integers(0, 2**63 - 1))
def test_a_trail_is_read_back(channel: int, last: int) -> None:
    assert trail_of(str(Trail(channel, last))) == Trail(channel, last)


def test_nothing_is_read_from_nothing() -> None:
    assert way_of(None) is None
    assert trail_of(None) is None


@given(NUMBERS, NUMBERS)
def test_each_place_has_an_address_of_its_own(channel: int, user: int) -> None:
    places = direct(user), corner(channel, user), open_to_all(channel, user)
    assert len({one.address for one in places}) == 3
    private, alone, everybody = (spot_of(one.address) for one in places)
    assert (private.private, private.ephemeral, private.user) == (True, False, user)
    assert (alone.private, alone.ephemeral, alone.channel, alone.user) == (False, True, channel, user)
    assert (everybody.private, everybody.ephemeral) == (False, False)
    assert (everybody.channel, everybody.user) == (channel, None)
    assert [one.public for one in places] == [False, False, True]
    assert [one.home for one in places] == [None, home_of(user), home_of(user)]
    assert identity_of(user).user == home_of(user).chat


@pytest.mark.parametrize("chat", ["me", "1/x", "x/1"])
def test_another_address_is_none_of_ours(chat: str) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        spot_of(Address("discord", chat))
