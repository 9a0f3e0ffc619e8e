"""One update of each sort, as the fake makes them of what people do."""

from __future__ import annotations

import json

from fakes.botapi.attachments import ALL
from fakes.botapi.server import FakeBotApi
from fakes.botapi.updates import Update

MARK = "SECRET-1234"
"""Stands in all that people wrote and are called, and may stand in no log."""
WHO, GROUP, SUPERGROUP, CHANNEL = 42, -43, -1_000_000_000_044, -1_009_999


def recorded() -> list[Update]:
    """Them all, without their numbers."""
    api = FakeBotApi()
    api.privacy = False
    ann = api.person(WHO, f"Ann {MARK}", last_name=MARK, username=f"ann_{MARK}")
    bo = api.person(WHO + 1, f"Bo {MARK}", language=None)
    rooms = [api.group(GROUP, f"Runners {MARK}", [ann, bo]), api.group(SUPERGROUP, MARK, [ann, bo])]
    ann.says(f"done {MARK}")
    ann.says("week")
    ann.says(f"/start {MARK}")
    ann.edits(ann.last_message_id, f"undo {MARK}")
    with api.cloud.changed:
        shown = ann.room.adds(api.cloud.bot, {"text": MARK}, from_bot=True)
    ann.says(MARK, reply_to=shown)
    ann.presses_data(f"done:{MARK}", shown)
    ann.presses_data("week", 1)
    for fields in ALL.values():
        ann.sends(**{**fields, "caption": MARK})
    for room in rooms:
        bo.says(f"/week {MARK}", chat=room)
        bo.says(f"/week@pogo_test_bot {MARK}", chat=room)
        bo.says(f"/week@another_bot {MARK}", chat=room)
        bo.says(f"@pogo_test_bot {MARK}", chat=room)
        room.removes_bot(bo)
    ann.sends(rooms[1], None, text=f"/week {MARK}", message_thread_id=7, is_topic_message=True)
    bo.says("hello")
    bo.blocks()
    updates = json.loads(json.dumps(list(api.cloud.updates.pending.values())))
    return [{name: body for name, body in update.items() if name != "update_id"} for update in updates]
