"""What is asked often is found by an index, also among millions of rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from core.chat.where import Address, Identity
from core.coach import newcomer
from core.dialogue.conversation import Conversation, FormState, Offered
from core.storage import farewells, identities, incoming, journal, links, notes, outbox, runners
from core.storage.engine import Connection, open_store
from core.text import say

NOW = datetime(2026, 11, 23, 6, tzinfo=UTC)
ANN = Identity("a", "b")
ROW = {"row": 1, "state": "sent", "sent_at": NOW, "message": None}

ASKED: dict[str, tuple[Callable[[Connection], object], tuple[str, ...]]] = {
    "who is due": (lambda c: runners.due(c, NOW, 256), ("runner_due (due_at<?)",)),
    "who is due next": (runners.next_due, ("runner_due",)),
    "who somebody is": (lambda c: identities.find(c, [ANN]), ("(platform=? AND user=?)",)),
    "who a runner is": (lambda c: identities.of(c, 1), ("identity_of (runner=?)",)),
    "where runners are at home": (lambda c: identities.homes(c, [1, 2]), ("identity_of (runner=?)",)),
    "moved": (lambda c: identities.move(c, ANN, 1, None), ("(platform=? AND user=?)",)),
    "followed": (lambda c: identities.follow(c, {ANN: "t"}), ("(platform=? AND user=?)",)),
    "settled": (lambda c: identities.settle(c, {ANN: "d"}), ("(platform=? AND user=?)",)),
    "a trail": (lambda c: identities.trail(c, ANN), ("(platform=? AND user=?)",)),
    "who is expected": (
        lambda c: identities.expected(c, "a", NOW),
        (
            "runner_asked",
            "runner_due (due_at<?)",
            "outbox_unasked (created>?)",
            "identity_of (runner=? AND platform=?)",
        ),
    ),
    "whose a code is": (lambda c: links.offered(c, "x", NOW), ("(hash=?)",)),
    "used codes": (lambda c: links.use(c, [1]), ("(rowid=?)",)),
    "codes that are over": (lambda c: links.tidy(c, NOW), ("ix_link_code_until (until<?)",)),
    "merged": (lambda c: links.archive(c, 1, 2), ("PRIMARY KEY (rowid=?)",)),
    "who is merged": (lambda c: links.archived(c, 1), ("runner_merged (merged_into=?)",)),
    "a runner with the merged": (
        lambda c: c.execute(runners._FORGET, {"ids": [1]}),
        ("PRIMARY KEY (rowid=?)",),
    ),
    "sent farewells": (farewells.end, ("outbox_farewell", "PRIMARY KEY (rowid=?)")),
    "old farewells": (lambda c: farewells.tidy(c, NOW), ("outbox_farewell", "PRIMARY KEY (rowid=?)")),
    "a note": (lambda c: notes.read(c, "a", "b"), ("(platform=? AND name=?)",)),
    "put off": (lambda c: runners.put_off(c, {1: NOW}), ("PRIMARY KEY (rowid=?)",)),
    "a journal": (lambda c: c.execute(journal._LOAD, {"ids": [1]}), ("(runner=? AND number>?)",)),
    "answered before": (lambda c: incoming.known(c, ["a"]), ("incoming_1 (id=?)", "outbox_1 (key=?)")),
    "what was answered long ago": (lambda c: incoming.tidy(c, NOW), ("ix_incoming_at (at<?)",)),
    "what waits": (lambda c: outbox.left(c, "a", NOW), ("outbox_waiting (platform=?)",)),
    "whether it waits": (lambda c: outbox.wanted(c, 1, NOW), ("PRIMARY KEY (rowid=?)",)),
    "what is too late": (lambda c: outbox.drop_late(c, NOW), ("outbox_waiting",)),
    "what to withdraw": (lambda c: outbox.withdraw(c, [1]), ("outbox_of (runner=? AND state=?)",)),
    "acknowledged": (lambda c: outbox.acknowledge(c, [ROW]), ("PRIMARY KEY (rowid=?)",)),
    "shown last": (
        lambda c: outbox.last_shown(c, Address("a", "b")),
        ("outbox_to (platform=? AND chat=?)",),
    ),
    "shown as a message": (
        lambda c: outbox.shown_as(c, Address("a", "b"), "m"),
        ("outbox_to (platform=? AND chat=?)",),
    ),
    "lost at an address": (
        lambda c: outbox.lose(c, [1]),
        ("outbox_of (runner=? AND state=?)",),
    ),
    "where somebody is written to": (
        lambda c: c.execute(runners._CONTACT, {"runner": 1}),
        ("PRIMARY KEY (rowid=?)",),
    ),
    "words of old replies": (
        lambda c: outbox.forget(c, NOW),
        ("outbox_worded (created<?)", "outbox_to (platform=? AND chat=? AND id>?)"),
    ),
}


@pytest.mark.parametrize(
    ("conversation", "asks"),
    [
        (Conversation(), False),
        (Conversation(form=FormState("hour")), True),
        (Conversation(deleting=True), True),
        (Conversation(code="ABCDEFGH"), False),
        (Conversation(code="ABCDEFGH", offered=(Offered(say("Keep it"), "keep:ABCDEFGH:here"),)), True),
    ],
)
def test_whoever_is_asked_something_is_found(conversation: Conversation, asks: bool) -> None:
    state = replace(newcomer(1, Address("a", "b"), "en"), conversation=conversation)
    assert runners.row_of(state, None)["form_open"] is asks


@pytest.mark.parametrize("asked", ASKED)
def test_no_table_is_read_through(asked: str, tmp_path: Path) -> None:
    ask, indices = ASKED[asked]
    store = open_store(f"sqlite:///{tmp_path}/pogo.db")
    statements: list[tuple[str, Any]] = []
    with store.writing() as connection:
        note = _noting(statements)
        event.listen(connection, "before_cursor_execute", note)
        ask(connection)
        event.remove(connection, "before_cursor_execute", note)
        ((sql, values),) = statements
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)]
    store.close()
    assert [line for line in plan if line.startswith("SCAN") and "CONSTANT" not in line] == SCANNED.get(
        asked, []
    )
    assert [index for index in indices if not any(index in line for line in plan)] == []
    sorts = [line for line in plan if "TEMP B-TREE" in line]
    assert sorts == SORTED.get(asked, [])


SCANNED = {
    "what is too late": ["SCAN outbox USING INDEX outbox_waiting"],
    "who is expected": ["SCAN runner USING INDEX runner_asked", "SCAN they"],
    "sent farewells": ["SCAN outbox USING INDEX outbox_farewell"],
    "old farewells": ["SCAN outbox USING INDEX outbox_farewell"],
}
"""Of an index of few rows all are few."""

SORTED = {"who is expected": ["UNION USING TEMP B-TREE"] * 2 + ["USE TEMP B-TREE FOR ORDER BY"]}
"""Those who are found, once each."""


def _noting(into: list[tuple[str, Any]]) -> Callable[..., None]:
    def note(_connection: object, _cursor: object, sql: str, values: Any, *_: object) -> None:
        into.append((sql, values[0] if isinstance(values, list) else values))

    return note
