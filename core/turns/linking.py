"""Runners who become one, and who part again: what changes, made ready in a `Deed`."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from core.chat.incoming import Happened
from core.chat.where import Address, Identity
from core.coach.effects import AcceptCode, Side, Unlink
from core.storage import identities, links
from core.storage.engine import Connection
from core.storage.identities import Linked
from core.storage.shapes import Undecodable
from core.training.journal import Cleared, Fact, Flagged, counting, flagged, unscreened
from core.turns.deed import Deed, Told
from core.turns.desk import Desk
from core.turns.desks import Desks
from core.turns.ledger import Ledger


class Linking:
    """Reads at once, writes nothing before the deed is carried out."""

    def __init__(self, connection: Connection, desks: Desks, ledger: Ledger) -> None:
        self._connection, self._desks, self._ledger = connection, desks, ledger

    def accept(self, deed: Deed, here: Desk, effect: AcceptCode) -> Told:
        """Make the runner one with who asked for the code, where nothing is in the way."""
        asked = links.offered(self._connection, effect.code, self._ledger.now)
        if asked is None:
            return _told(here, "unknown")
        if asked == here.state.id:
            return _told(here, "own")
        there = self._desks.copy(asked)
        mine = identities.of(self._connection, here.state.id)
        theirs = identities.of(self._connection, asked)
        taken = sorted(_platforms(mine) & _platforms(theirs))
        if taken:
            return _told(here, "taken", taken[0])
        kept = _kept(here, there, effect.keep)
        if kept is None:
            return _told(here, "choose", there.state.address.platform)
        dropped, moved = (there, theirs) if kept is here else (here, mine)
        deed.desks = [here, there]
        deed.steps.append(partial(links.use, self._connection, (asked, dropped.state.id)))
        self._merge(deed, kept, dropped, moved)
        told = _told(kept, "linked", *sorted(_platforms(mine) | _platforms(theirs)))
        return replace(told, state=told.state.noting(self._ledger.now, *_danger(kept, dropped)))

    def _merge(self, deed: Deed, kept: Desk, dropped: Desk, moved: tuple[Linked, ...]) -> None:
        into, gone = kept.state.id, dropped.state.id
        kept.settle(*dropped.state.linked)
        dropped.state = replace(dropped.state, linked=())
        dropped.put_off(None)
        deed.withdrawn.add(gone)
        # An identity goes back to what it was at first. The runner given up must come back with one of
        # them, though: where each was somebody else before, with the first.
        takes = [one for one in moved if one.former is None] or list(moved[:1])
        for one in moved:
            former = gone if one in takes else one.former
            deed.steps.append(partial(self._move, one.identity, into, former))
        deed.steps.append(partial(links.archive, self._connection, gone, into))

    def unlink(self, deed: Deed, here: Desk, effect: Unlink) -> Told:
        """Let an identity go, back to who it was before, or to be somebody new."""
        mine = identities.of(self._connection, here.state.id)
        leaves = next((one for one in mine if one.identity.platform == effect.platform), None)
        if leaves is None or len(mine) == 1:
            return Told(here, here.state, Happened("unlink", "unknown", (effect.platform,)))
        home = tuple(address for address in here.state.linked if address.platform == effect.platform)
        stay = tuple(address for address in here.state.linked if address not in home)
        if leaves.former is None:
            deed.steps.append(partial(self._leave, leaves.identity))
        else:
            self._give_back(deed, leaves.former, home)
            deed.steps.append(partial(self._move, leaves.identity, leaves.former, None))
        here.state = replace(here.state, linked=stay)
        # A code told before would bring back who leaves, and what waits may go to their chat.
        deed.steps.append(partial(links.use, self._connection, (here.state.id,)))
        deed.withdrawn.add(here.state.id)
        if here.state.address.platform == effect.platform and stay:
            here.state = replace(here.state, address=stay[0], reachable=True)
        return Told(here, here.state, Happened("unlink", "unlinked", (effect.platform,)))

    def _give_back(self, deed: Deed, runner: int, home: tuple[Address, ...]) -> None:
        """Somebody is this runner again. What is due for them is found out by the next tick."""
        deed.steps.append(partial(links.restore, self._connection, runner))
        try:
            back = self._desks.copy(runner)
        except Undecodable:
            deed.steps.append(partial(self._ledger.put_off.__setitem__, runner, self._ledger.now))
            return
        away = home and back.state.address not in home
        back.state = replace(back.state, linked=home, address=home[0] if away else back.state.address)
        back.put_off(self._ledger.now)
        deed.desks.append(back)

    def _move(self, identity: Identity, runner: int, former: int | None) -> None:
        identities.move(self._connection, identity, runner, former)
        self._desks.move(identity, runner)

    def _leave(self, identity: Identity) -> None:
        identities.leave(self._connection, identity)
        self._desks.move(identity, None)


def _told(desk: Desk, outcome: str, *details: str) -> Told:
    """What became of a code."""
    return Told(desk, desk.state, Happened("accept_code", outcome, details))


def _kept(here: Desk, there: Desk, keep: Side | None) -> Desk | None:
    """Whose plan stays; None when the runner has to say. The only plan is never given up."""
    plans = [desk for desk in (here, there) if desk.state.profile]
    if len(plans) == 1:
        return plans[0]
    if plans and keep is None:
        return None
    return here if keep == "here" else there


def _danger(kept: Desk, dropped: Desk) -> tuple[Fact, ...]:
    """What must be looked at first (8.4), where the journal kept does not say so itself."""
    known, other = (_flag(desk) for desk in (kept, dropped))
    # A crisis the runner alone may end; anything else stands before it.
    hidden = known is None or (known.danger == "crisis" and other != known)
    if other:
        return (other,) if hidden else ()
    return () if known or unscreened(kept.state.journal) else _to_be_screened(dropped)


def _to_be_screened(desk: Desk) -> tuple[Fact, ...]:
    """What was looked at, where the health questions have not been answered since (section 2)."""
    if not unscreened(desk.state.journal):
        return ()
    facts = [entry.fact for entry in counting(desk.state.journal)]
    flags = [fact for fact in facts if isinstance(fact, Flagged) and fact.danger != "crisis"]
    looks = [fact for fact in facts if isinstance(fact, Cleared)]
    return flags[-1], looks[-1]


def _flag(desk: Desk) -> Flagged | None:
    entry = flagged(desk.state.journal)
    return entry.fact if entry and isinstance(entry.fact, Flagged) else None


def _platforms(of: tuple[Linked, ...]) -> set[str]:
    return {one.identity.platform for one in of}
