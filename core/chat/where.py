"""Who speaks is not where one answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Identity:
    """A person on a platform; finds the runner. `user` is the platform's own id."""

    platform: str
    user: str


@dataclass(frozen=True, slots=True)
class Address:
    """A conversation on a platform that messages can be sent to."""

    platform: str
    chat: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where to answer. A public place shows personal data only when its owner asks for it there.

    `home` is the speaker's own private conversation, set where this place is another: a public
    one, or a corner of one that only the speaker sees.
    """

    address: Address
    public: bool = False
    home: Address | None = None


@dataclass(frozen=True, slots=True)
class Audience:
    """For whom a reply is rendered. `zone` is an IANA name, None while it is not known."""

    language: str = "en"
    zone: str | None = None
    units: str = "kg"
