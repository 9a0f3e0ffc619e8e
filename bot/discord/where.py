"""Addresses on Discord, and the way back to an interaction: what the core keeps for us as opaque text."""

from __future__ import annotations

from dataclasses import dataclass

from core.chat.where import Address, Identity, Place

PLATFORM = "discord"


def identity_of(user: int) -> Identity:
    """Somebody on Discord."""
    return Identity(PLATFORM, str(user))


def home_of(user: int) -> Address:
    """The direct messages with somebody: named by the person, as the channel may not be open yet."""
    return Address(PLATFORM, str(user))


def direct(user: int) -> Place:
    """The direct messages with somebody."""
    return Place(home_of(user))


def corner(channel: int, user: int) -> Place:
    """What only one person sees in a channel."""
    return Place(Address(PLATFORM, f"{channel}/{user}"), home=home_of(user))


def open_to_all(channel: int, user: int) -> Place:
    """A channel where everybody reads along."""
    return Place(Address(PLATFORM, f"{channel}/"), public=True, home=home_of(user))


@dataclass(frozen=True, slots=True)
class Spot:
    """An address read again: a channel where there is one, and a person where only they see it."""

    channel: int | None
    user: int | None

    @property
    def private(self) -> bool:
        """Whether these are direct messages."""
        return self.channel is None

    @property
    def ephemeral(self) -> bool:
        """Whether one person sees it in a channel of many."""
        return self.channel is not None and self.user is not None


def spot_of(address: Address) -> Spot:
    """An address of ours read again. Raises ValueError for any other."""
    channel, many, user = address.chat.rpartition("/")
    return Spot(int(channel) if many else None, int(user) if user else None)


@dataclass(frozen=True, slots=True)
class Way:
    """How an interaction is answered.

    `message` is the one a button or menu stands on, or the one that says "thinking", 0 where that
    is not known; None where Discord did not take our acknowledgement. `pressed`: it is the former.
    `user` did it in `channel`.
    """

    interaction: int
    token: str
    user: int
    channel: int
    message: int | None
    pressed: bool

    def __str__(self) -> str:
        kind = "p" if self.pressed else "c"
        message = "" if self.message is None else self.message
        return f"{self.interaction}/{self.token}/{self.user}/{self.channel}/{message}/{kind}"


def way_of(handle: str | None) -> Way | None:
    """A handle of ours read again; None without one."""
    if handle is None:
        return None
    interaction, token, user, channel, message, kind = handle.split("/")
    made = int(message) if message else None
    return Way(int(interaction), token, int(user), int(channel), made, kind == "p")


@dataclass(frozen=True, slots=True)
class Trail:
    """Where the direct messages with somebody stand: their channel, and the last message handled."""

    channel: int
    last: int

    def __str__(self) -> str:
        return f"{self.channel}/{self.last}"


def trail_of(kept: str | None) -> Trail | None:
    """A trail of ours read again; None without one."""
    if kept is None:
        return None
    channel, _, last = kept.partition("/")
    return Trail(int(channel), int(last))
