"""Random conversations: what people and broken programs may send, and what must hold after each of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import timedelta
from enum import Enum
from random import Random
from zoneinfo import ZoneInfo

from chat import Chat, pressable
from junk import BROKEN_TOKENS, JUNK, OTHER_ANSWERS
from onboarded import TYPED, standing

from core.chat import tokens
from core.chat.incoming import (
    Commanded,
    Content,
    Edited,
    Filled,
    Happened,
    Located,
    Picked,
    Pressed,
    Said,
    Unreadable,
)
from core.chat.reply import Ask, InPrivate, Reply, WeekView
from core.dialogue.commands import COMMANDS
from core.dialogue.vocabulary import listed
from core.text import Message
from core.text.translator import SOURCE, languages, translator
from core.training.journal import Completed, counting

STARTS = (
    "2026-11-22T18:00+01:00",
    "2026-11-26T19:00+01:00",
    "2027-03-27T23:00+01:00",
    "2026-10-24T12:00+02:00",
)


class Walk:
    """One random conversation. `step` sends one thing and holds what must hold after it."""

    def __init__(self, seed: int) -> None:
        """`seed` decides everything."""
        self._random = Random(seed)
        start = self._random.choice(STARTS)
        self.chat = Chat(start, self._random.choice(("en", "de", "de-AT", "xx", None)))
        self._seen: list[str] = []
        self._steady = self._random.random()
        if self._random.random() < 0.6:
            self._sets_up_a_plan()

    def step(self) -> Content:
        """Send one thing; what it was."""
        if self._random.random() < 0.08:
            self._wait()
        content = self._content()
        before, replies = self.chat.state, len(self.chat.replies)
        public = self._random.random() < 0.05
        reply = self.chat.sends(content, public)
        if reply is None:
            # An effect with an outcome is answered once that has come back.
            awaited = self.chat.effect is not None or isinstance(content, Edited | Happened)
            assert awaited, f"no answer to {content!r}"
            assert self.chat.state.next_entry == before.next_entry
        elif public:
            self._holds_in_public(reply)
        else:
            assert len(self.chat.replies) == replies + 1
            self._holds(reply, content)
        self._counts_once()
        numbers = [entry.number for entry in self.chat.state.journal]
        assert numbers == sorted(set(numbers))
        assert self.chat.state.next_entry >= before.next_entry
        return content

    def _sets_up_a_plan(self) -> None:
        """Most of what can go wrong lies behind the plan: answers without slips, many of them rare."""
        for _ in range(60):
            if self.chat.state.profile is not None:
                return
            step = standing(self.chat)
            if step is None:
                self.chat.presses_token("build" if self.chat.state.conversation.form else "begin")
                continue
            usual = TYPED.get(step.key, "no")
            rare = self._random.choice(OTHER_ANSWERS.get(step.key, (usual,)))
            self.chat.says(rare if self._random.random() < 0.5 else usual)

    def _wait(self) -> None:
        ahead = timedelta(minutes=self._random.choice((1, 90, 60 * 14, 60 * 24 * 3, 60 * 24 * 11)))
        for _, reply in self.chat.clock.passes(self.chat.clock.now + ahead):
            self._holds(reply, None)

    def _content(self) -> Content:
        if self._random.random() < 0.05:
            return self._edit()
        pick = self._random.random()
        if pick < 0.15 + 0.45 * self._steady:
            return self._good_answer()
        pick = self._random.random()
        if pick < 0.3 and self._seen:
            return Pressed(self._random.choice(self._seen[-12:]))
        if pick < 0.38 and self._seen:
            return Pressed(self._random.choice(self._seen))
        if pick < 0.48 and self.chat.replies:
            return Said(self._random.choice(list(self.chat.labels()) or ["week"]))
        if pick < 0.6:
            return Said(self._word())
        if pick < 0.8:
            return Said(self._random.choice(JUNK))
        if pick < 0.92:
            return Pressed(self._random.choice(BROKEN_TOKENS))
        return self._random.choice(
            (
                Picked(tuple(self._random.choices(self._seen or ["week"], k=3))),
                Picked(()),
                Commanded(self._random.choice(COMMANDS).name, self._random.choice(("", "monday", "x" * 50))),
                Commanded("nonsense", "text"),
                Located(self._random.choice(("Europe/Lisbon", "Asia/Tokyo", "Nowhere/Land"))),
                Edited("done", "1"),
                Happened("export", "done"),
                Unreadable("sticker"),
                Filled("x", (("a", "b"),)),
            )
        )

    def _good_answer(self) -> Content:
        step = standing(self.chat)
        if step is None:
            offered = list(self.chat.labels().values()) if self.chat.replies else []
            return Pressed(self._random.choice(offered)) if offered else Said("hi")
        answers = OTHER_ANSWERS.get(step.key, (TYPED.get(step.key, "no"),))
        return Said(self._random.choice((TYPED.get(step.key, "no"), self._random.choice(answers))))

    def _edit(self) -> Edited:
        """An earlier message edited, most often one that logged something."""
        logged = [entry.source for entry in self.chat.state.journal if entry.source] or ["1"]
        texts = ("done", "skip", "done yesterday", "skip thursday", "85 x 8, 3 left", "9", self._word())
        return Edited(self._random.choice(texts), self._random.choice(logged))

    def _word(self) -> str:
        command = self._random.choice(COMMANDS)
        word = self._random.choice(sorted(listed(command.words, self.chat.state.settings.language)))
        if self._random.random() < 0.3 and len(word) > 1:
            place = self._random.randrange(len(word) - 1)
            word = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
        return word

    def _counts_once(self) -> None:
        """No session is done twice."""
        facts = [entry.fact for entry in counting(self.chat.state.journal)]
        done = [fact.session for fact in facts if isinstance(fact, Completed)]
        assert len(done) == len(set(done)), f"done twice: {done}"

    def _holds_in_public(self, reply: Reply) -> None:
        """Nothing to press there, and no number but the date of the week."""
        assert any(isinstance(control, InPrivate) for control in reply.controls)
        assert not list(tokens_of(reply))
        if reply.tone != "urgent":
            days = [part for part in reply.parts if isinstance(part, WeekView)]
            said = [translator(SOURCE).plain(message) for part in days for message in messages_of(part)]
            assert not [text for text in said if any(char.isdigit() for char in text)], said

    def _holds(self, reply: Reply, content: Content | None) -> None:
        messages = list(messages_of(reply))
        assert messages, f"nothing said to {content!r}"
        for message in messages:
            for language in languages():
                assert translator(language).plain(message)
        made = list(tokens_of(reply))
        assert all(token and len(token.encode()) <= tokens.LIMIT for token in made), made
        ways = made or any(isinstance(control, Ask) for control in reply.controls)
        assert ways or reply.tone == "urgent", f"no way forward after {content!r}: {self.chat.text_of(reply)}"
        assert len(self.chat.text_of(reply)) < 6000
        self._seen += made


def messages_of(value: object) -> Iterator[Message]:
    """Every message in a reply."""
    if isinstance(value, Message):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from messages_of(item)
    elif is_dataclass(value) and not isinstance(value, Enum):
        for one in fields(value):
            yield from messages_of(getattr(value, one.name))


def tokens_of(reply: Reply) -> Iterator[str]:
    """Every token of a reply."""
    yield from (token for _, token in pressable(reply))


def walk(seed: int, steps: int) -> Walk:
    """A conversation of so many steps. A fault tells its seed, its step and what was sent last."""
    made = Walk(seed)
    sent: list[Content] = []
    for number in range(steps):
        try:
            sent.append(made.step())
        except Exception as fault:
            zone = made.chat.state.settings.zone
            now = made.chat.clock.now.astimezone(ZoneInfo(zone) if zone else None)
            tail = "\n".join(repr(one)[:200] for one in sent[-5:])
            raise AssertionError(
                f"seed {seed}, step {number}, {now:%a %d %b %H:%M}, after\n{tail}"
            ) from fault
    return made
