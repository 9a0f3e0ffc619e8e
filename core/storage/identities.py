"""Who on a platform is which runner, and what the platform keeps of the private conversation."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, insert, literal_column, select, tuple_, union, update

from core.chat.where import Address, Identity
from core.storage.expected import Expected
from core.storage.outbound import ANSWER
from core.storage.tables import IDENTITY, OUTBOX, RUNNER

WRITTEN_TO = timedelta(hours=36)
"""So long after an unasked message an answer to it is expected."""


@dataclass(frozen=True, slots=True)
class Linked:
    """One of a runner's identities. `chat` is the private conversation, None where it is not known;
    `former` the runner it goes back to when it is let go, None for nobody."""

    identity: Identity
    chat: str | None
    former: int | None


_PAIR = tuple_(IDENTITY.c.platform, IDENTITY.c.user)
_FIND = select(IDENTITY.c.platform, IDENTITY.c.user, IDENTITY.c.runner).where(
    _PAIR.in_(bindparam("pairs", expanding=True))
)
_OF = (
    select(IDENTITY)
    .where(IDENTITY.c.runner.in_(bindparam("runners", expanding=True)))
    .order_by(IDENTITY.c.runner, IDENTITY.c.platform)
)
_HOMES = _OF.with_only_columns(IDENTITY.c.runner, IDENTITY.c.platform, IDENTITY.c.chat)
_NAME = insert(IDENTITY)
_ONE = (IDENTITY.c.platform == bindparam("on"), IDENTITY.c.user == bindparam("who"))
_MOVE = update(IDENTITY).where(*_ONE).values(runner=bindparam("to"), former=bindparam("then"))
_LEAVE = delete(IDENTITY).where(*_ONE)
_FOLLOW = update(IDENTITY).where(*_ONE).values(trail=bindparam("at"))
_SETTLE = update(IDENTITY).where(*_ONE, IDENTITY.c.chat.is_(None)).values(chat=bindparam("home"))
_TRAIL = select(IDENTITY.c.trail).where(*_ONE)
# In so many words, not as parameters: that is how a database knows the indices of these rows.
_ASKED = select(RUNNER.c.id).where(RUNNER.c.form_open == literal_column("true"))
_DUE = select(RUNNER.c.id).where(RUNNER.c.due_at <= bindparam("now"), RUNNER.c.unreachable_since.is_(None))
_WRITTEN = select(OUTBOX.c.runner).where(
    OUTBOX.c.kind != literal_column(f"'{ANSWER}'"), OUTBOX.c.created > bindparam("since")
)
_THEY = union(_ASKED, _DUE, _WRITTEN).subquery("they")
_EXPECTED = (
    select(IDENTITY)
    .join_from(_THEY, IDENTITY, (IDENTITY.c.runner == _THEY.c.id) & (IDENTITY.c.platform == bindparam("on")))
    .order_by(_THEY.c.id)
)


def find(connection: Connection, identities: Collection[Identity]) -> dict[Identity, int]:
    """Which runners the identities are; somebody new is missing."""
    if not identities:
        return {}
    rows = connection.execute(_FIND, {"pairs": [(who.platform, who.user) for who in identities]})
    return {Identity(platform, user): runner for platform, user, runner in rows}


def of(connection: Connection, runner: int) -> tuple[Linked, ...]:
    """All identities of a runner, by platform."""
    rows = connection.execute(_OF, {"runners": [runner]})
    return tuple(Linked(Identity(row.platform, row.user), row.chat, row.former) for row in rows)


def homes(connection: Connection, runners: Collection[int]) -> dict[int, tuple[Address, ...]]:
    """The private conversations of runners, by platform; those that are known."""
    found: dict[int, tuple[Address, ...]] = {}
    for runner, platform, chat in connection.execute(_HOMES, {"runners": list(runners)}):
        if chat is not None:
            found[runner] = (*found.get(runner, ()), Address(platform, chat))
    return found


def name(connection: Connection, identity: Identity, runner: int, home: Address) -> None:
    """Somebody new is that runner."""
    row = {"platform": identity.platform, "user": identity.user, "runner": runner, "chat": home.chat}
    connection.execute(_NAME, row)


def move(connection: Connection, identity: Identity, runner: int, former: int | None) -> None:
    """An identity is that runner from now on; `former` is whom it goes back to."""
    connection.execute(_MOVE, {**_key(identity), "to": runner, "then": former})


def leave(connection: Connection, identity: Identity) -> None:
    """An identity is nobody from now on."""
    connection.execute(_LEAVE, _key(identity))


def follow(connection: Connection, trails: Mapping[Identity, str]) -> None:
    """Keep how far platforms have got in private conversations; of nobody where there is no such identity."""
    if trails:
        connection.execute(_FOLLOW, [{**_key(who), "at": trail} for who, trail in trails.items()])


def settle(connection: Connection, chats: Mapping[Identity, str]) -> None:
    """Keep the private conversations of identities that have none yet."""
    if chats:
        connection.execute(_SETTLE, [{**_key(who), "home": chat} for who, chat in chats.items()])


def trail(connection: Connection, identity: Identity) -> str | None:
    """How far the platform has got in the identity's private conversation, when that is known."""
    return connection.execute(_TRAIL, _key(identity)).scalar()


def expected(connection: Connection, platform: str, now: datetime) -> tuple[Expected, ...]:
    """Those on a platform who are being asked something, are due, or were written to unasked of late."""
    rows = connection.execute(_EXPECTED, {"on": platform, "now": now, "since": now - WRITTEN_TO})
    return tuple(Expected(Identity(row.platform, row.user), row.trail, row.chat) for row in rows)


def _key(identity: Identity) -> dict[str, str]:
    return {"on": identity.platform, "who": identity.user}
