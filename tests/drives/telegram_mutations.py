"""Updates as Telegram does not send them: real ones taken apart, and some that mean harm."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any

from drives.telegram_recorded import CHANNEL, GROUP, MARK, SUPERGROUP, WHO, recorded
from fakes.botapi.updates import Update

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")
UNKNOWN = (
    *("channel_post", "edited_channel_post", "inline_query", "poll", "chat_member", "message_reaction"),
    *("business_message", "pre_checkout_query", "purchased_paid_media", "some_kind_of_tomorrow", ""),
)
TOKENS = (
    *("done:1.20261126.B", "done:1.20261123.A", "done:9.20261123.Z", "done", "undo:99999999999999999999"),
    *(
        "undo:-1",
        "skip:",
        ":::",
        ":",
        "~",
        "~0",
        "~9999",
        "done:1.20261126.B~7",
        "week~1~2",
        "build",
        "begin",
    ),
    *("why:week:99999999", "show:1.00000000.A", "set:zone:Europe/Atlantis", "answer:age:-5", "pick:", "\0"),
    *("forget", "language:xx", "why:s:1.20261126.B:x:y:z", "undo:٣", "done:１.20261126.B", "~²"),
)


def hostile(seed: int, users: range) -> Iterator[Update]:
    """Without end. Each is of one of the users, where nothing was done to that."""
    chance = random.Random(seed)
    made = Mutations(chance)
    whole = recorded()
    for wrong in (f"{MARK}\ud800", "\0", 10_000 * "9", None, 10**40):
        # Each place that is read, with what cannot be kept or sent.
        press = made.pressed(chance.choice(users))["callback_query"]
        message = {**press["message"], "from": press["from"], "text": "week"}
        yield {"callback_query": {**press, "id": wrong}}
        yield {"callback_query": {**press, "data": wrong}}
        yield {"message": {**message, "text": wrong}}
        yield {"message": {**message, "from": {**press["from"], "language_code": wrong}}}
        yield {"message": {**message, "message_id": wrong}}
    while True:
        update = json.loads(json.dumps(chance.choice(whole)))
        user = chance.choice(users)
        update = made.renumbered(update, user)
        draw = chance.random()
        if draw < 0.1:
            yield made.pressed(user)
        elif draw < 0.2:
            yield made.odd(update)
        else:
            yield made.mutated(update)


class Mutations:
    """Takes updates apart by chance."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance

    def renumbered(self, value: Any, user: int) -> Any:
        """The same of another user, in a private chat of theirs or in a group of theirs."""
        if isinstance(value, dict):
            return {name: self.renumbered(inner, user) for name, inner in value.items()}
        if isinstance(value, list):
            return [self.renumbered(inner, user) for inner in value]
        if type(value) is int and value in (WHO, WHO + 1):
            return user
        return value - user if type(value) is int and value in (GROUP, SUPERGROUP) else value

    def pressed(self, user: int) -> Update:
        """A button that nobody was shown."""
        person = {"id": user, "is_bot": False, "first_name": MARK}
        chat = {"id": user, "type": "private", "first_name": MARK}
        data = self._chance.choice(
            (
                *TOKENS,
                10_000 * "x",
                f"done:{MARK}",
                "\x00\x07\x1b[2J",
                "\u202edone",
                "\ud800",
                "', 1); DROP TABLE runner",
            )
        )
        message = {"message_id": self._chance.choice((0, 1, 101, 2**31, -1)), "date": 0, "chat": chat}
        number = self._chance.randrange(10**18)
        body = {"id": f"{number}", "from": person, "message": message, "chat_instance": MARK, "data": data}
        return {"callback_query": body}

    def odd(self, update: Update) -> Update:
        """As Telegram could send it, but not of a person who talks to us."""
        kind = next(iter(update))
        body = update[kind]
        message = body.get("message", body)
        match self._chance.randrange(7):
            case 0:
                return {self._chance.choice(UNKNOWN): body}
            case 1:
                body.pop("from", None)
            case 2:
                body.setdefault("from", {})["is_bot"] = True
            case 3:
                message.setdefault("chat", {}).update({"type": "channel", "id": CHANNEL})
            case 4:
                message["text"] = f"/week@another_bot {MARK}"
            case 5:
                message["sender_chat"] = {"id": CHANNEL, "type": "channel", "title": MARK}
                body.pop("from", None)
            case _:
                return {}
        return update

    def mutated(self, update: Update) -> Update:
        """With one to four changes anywhere."""
        whole: Any = {"": update}
        for _ in range(self._chance.choice((1, 1, 1, 2, 3, 4))):
            places = [(holder, key) for holder, key in _places(whole) if key != ""]
            if places:
                self._change(*self._chance.choice(places))
        found: Update = whole[""]
        return found

    def _change(self, holder: Any, key: Any) -> None:
        match self._chance.randrange(8):
            case 0:
                del holder[key]
            case 1:
                holder[key] = [holder[key]]
            case 2:
                holder[key] = {self._chance.choice(("", "id", "text", MARK)): holder[key]}
            case 3 if isinstance(holder, dict):
                holder[self._chance.choice((*KINDS, *UNKNOWN, "chat", "from", "text", "date"))] = holder.pop(
                    key
                )
            case 4 if isinstance(holder[key], str):
                holder[key] = self._wrong_text(holder[key])
            case _:
                holder[key] = self._wrong()

    def _wrong_text(self, text: str) -> str:
        return self._chance.choice(
            (
                text + MARK,
                text.upper(),
                f"{MARK}\0",
                f"\u202e{MARK}\u202c",
                f"<b>{MARK}</i>&#0;&",
                f"{MARK}\ud83d",
            )
        )

    def _wrong(self) -> Any:
        """Another type, or what is at the edge of one."""
        return self._chance.choice(
            (
                *(None, True, False, 0, -1, 1, 2**31, 2**63, 2**64, -(2**63), 10**40, 0.5, 1e308, -0.0),
                *(float("nan"), float("inf"), float("-inf"), "", "0", " ", "\0", "null", f"{2**63}", MARK),
                *(
                    f"{MARK}\ud800",
                    f"\udfff{MARK}",
                    f"💪🏽‍♀️{MARK}",
                    f"\u202e{MARK}",
                    f"<script>{MARK}</script>",
                ),
                f"'; DROP TABLE runner; -- {MARK}",
                *(MARK * 1000, 200 * f"{MARK}\n", [], {}, [[]], [None], [MARK], {"id": None}, {MARK: MARK}),
                *({"id": MARK}, {"id": 2**70, "type": "private"}, _nested(40), _nested(400), _message_in(60)),
            )
        )


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every holder in a value with every key of it."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, one in list(inner):
        yield value, key
        yield from _places(one)


def _nested(depth: int) -> Any:
    made: Any = MARK
    for number in range(depth):
        made = [made] if number % 2 else {MARK: made}
    return made


def _message_in(depth: int) -> Any:
    """An answer to an answer to an answer."""
    chat = {"id": WHO, "type": "private"}
    made: dict[str, Any] = {"message_id": 1, "date": 0, "chat": chat, "text": MARK}
    for number in range(depth):
        made = {"message_id": number, "date": 0, "chat": chat, "text": MARK, "reply_to_message": made}
    return made
