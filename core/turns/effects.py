"""What a turn asks for that the coach cannot do itself, done in the turn's own transaction."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any, assert_never

from core.chat.incoming import Incoming
from core.coach.effects import AcceptCode, Delete, Effect, OfferCode, Unlink
from core.coach.state import Turn
from core.storage import farewells, links, outbox, runners
from core.storage.engine import Connection
from core.storage.outbound import FAREWELL, Outbound
from core.turns.deed import Deed, Told
from core.turns.desk import Desk
from core.turns.desks import Desks
from core.turns.failures import LOG
from core.turns.ledger import Ledger
from core.turns.linking import Linking
from core.turns.outgoing import answer_to
from core.turns.ports import Coach


class Effects:
    """Two steps: `prepare` may raise and changes nothing, `carry_out` does all of it."""

    def __init__(self, connection: Connection, coach: Coach, desks: Desks, ledger: Ledger) -> None:
        self._connection, self._coach, self._desks, self._ledger = connection, coach, desks, ledger
        self._linking = Linking(connection, desks, ledger)

    def prepare(self, desk: Desk, incoming: Incoming, turn: Turn, effect: Effect) -> Deed:
        """What follows from a turn with an effect; where that has an outcome, the coach has answered it."""
        if isinstance(effect, Delete):
            return self._deletion(incoming, turn)
        here = desk.copy()
        here.accept(turn, turn.due)
        deed = Deed([here])
        _note_withdrawal(deed, turn)
        last = turn
        match effect:
            case OfferCode(code=code, until=until):
                offer = partial(links.offer, self._connection, here.state.id, code, until, self._ledger.now)
                deed.steps.append(offer)
            case AcceptCode():
                last = self._answer(deed, incoming, self._linking.accept(deed, here, effect))
            case Unlink():
                last = self._answer(deed, incoming, self._linking.unlink(deed, here, effect))
            case _:
                assert_never(effect)
        reply = answer_to(incoming, last)
        if reply:
            row = outbox.row_of(reply, outbox.WAITING, self._ledger.now)
            deed.steps.append(partial(self._ledger.reply, reply, row))
            deed.key = reply.key
        return deed

    def carry_out(self, deed: Deed) -> str | None:
        """Do it; the key of the reply, None without one. Raises what the database refuses."""
        for desk in deed.desks:
            self._desks.put(desk)
        for runner in deed.withdrawn:
            self._ledger.withdraw(runner)
        for step in deed.steps:
            step()
        return deed.key

    def _answer(self, deed: Deed, incoming: Incoming, told: Told) -> Turn:
        """What the coach says to the outcome, in place of what the turn said."""
        heard = replace(incoming, content=told.happened)
        turn = self._coach.respond(told.state, heard, self._ledger.now)
        if turn.effect:
            LOG.error("an outcome asks for another effect runner=%s", told.state.id)
        told.desk.accept(turn, turn.due)
        _note_withdrawal(deed, turn)
        return turn

    def _deletion(self, incoming: Incoming, turn: Turn) -> Deed:
        runner = turn.state.id
        gone = {runner, *links.archived(self._connection, runner)}
        deed = Deed([], steps=[partial(self._delete, runner, gone)])
        reply = answer_to(incoming, turn)
        if reply:
            row = outbox.row_of(reply, outbox.WAITING, self._ledger.now)
            deed.steps.append(partial(self._part, reply, row))
            deed.key = reply.key
        return deed

    def _delete(self, runner: int, gone: set[int]) -> None:
        runners.forget(self._connection, runner)
        self._desks.forget(gone)
        self._ledger.forget(gone)

    def _part(self, reply: Outbound, row: dict[str, Any]) -> None:
        bare = farewells.begin(self._connection, reply.address)
        self._ledger.reply(replace(reply, runner=bare), {**row, "runner": bare, "kind": FAREWELL})


def _note_withdrawal(deed: Deed, turn: Turn) -> None:
    if turn.withdraw:
        deed.withdrawn.add(turn.state.id)
