"""Talking to the coach through its front door, as a runner does: say, press, see, let time pass.

    chat = Chat("2026-11-22T18:00+01:00")
    chat.says("hi")
    chat.sees("around your running")
    chat.presses("Start")
    chat.clock.goes_to("2026-11-23T07:00")

What a turn asks of the outside is its `effect`; `chat.happens("unlink", "unlinked", "telegram")` is its
outcome. `chat.at(platform)` goes on there, and `linked_on` makes a runner of several platforms.

Before each turn the runner is stored and loaded anew, so that a restart lies between any two;
each turn is made twice from the same values and must come out the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.console.buttons import buttons
from bot.console.render import Style, render
from core.chat.incoming import Content, Edited, Happened, Incoming, Pressed, Said
from core.chat.reply import Action, Choice, Reply, WeekView
from core.chat.where import Address, Identity, Place
from core.coach import newcomer, remind, respond
from core.coach.effects import Delete, Effect
from core.coach.state import RunnerState, Turn
from core.storage.codec import decode, encode
from core.storage.registry import Kept
from core.storage.runners import first_needed
from core.text import Message, Weekday, shown
from core.text.translator import translator
from core.training.journal import Entry, Fact

IDENTITY = Identity("test", "me")
ADDRESS = Address("test", "me")
GROUP = Address("test", "group")
WIDE = Style(width=4000)
"""A line of a paragraph is one line, so that a text is found wherever it would be broken."""


def on(platform: str) -> Address:
    """The private conversation of the runner on a platform."""
    return Address(platform, "me")


def stored_and_loaded(state: RunnerState) -> RunnerState:
    """A runner as the database gives them back; raises where something of them cannot be stored."""
    kept: Kept = decode(encode(Kept(state.settings, state.profile, state.conversation)))
    since = first_needed(state)
    journal = tuple(
        Entry(entry.number, entry.at, decode(encode(entry.fact)), entry.source)
        for entry in state.journal
        if entry.number >= since
    )
    return replace(
        state,
        settings=kept.settings,
        profile=kept.profile,
        conversation=kept.conversation,
        journal=journal,
    )


@dataclass
class Clock:
    """Time, which stands still until it is moved; what becomes due on the way is delivered in order."""

    chat: Chat
    now: datetime

    def goes_to(self, moment: str) -> list[str]:
        """Stand at a local moment, "2026-11-23T07:00"; the texts that came unasked on the way."""
        wall = datetime.fromisoformat(moment)
        zone = self.chat.state.settings.zone
        there = wall if wall.tzinfo else wall.replace(tzinfo=ZoneInfo(zone) if zone else UTC)
        return [self.chat.text_of(reply) for _, reply in self.passes(there.astimezone(UTC))]

    def passes(self, target: datetime) -> Iterator[tuple[datetime, Reply]]:
        """Move to a moment (UTC) and give what is said on the way, each at its own moment."""
        assert target >= self.now, "time does not go back"
        while (due := self.chat.due) is not None and due <= target:
            self.now = max(due, self.now)
            reply = self.chat.is_reminded()
            if reply is not None:
                yield self.now, reply
        self.now = target


@dataclass
class Chat:
    """One runner's conversation. `start` is a moment with its offset; `language` the platform's guess."""

    start: str = "2026-11-22T18:00+01:00"
    language: str | None = "en"
    replies: list[Reply] = field(default_factory=list)
    due: datetime | None = None
    place: Place = Place(ADDRESS)  # noqa: RUF009 - a value that never changes
    random: bytes = bytes(16)
    effect: Effect | None = None

    def __post_init__(self) -> None:
        self.clock = Clock(self, datetime.fromisoformat(self.start).astimezone(UTC))
        self.state = newcomer(1, ADDRESS, self.language)
        self._heard = 0

    def twin(self) -> Chat:
        """The same conversation, to go on another way."""
        made = Chat(self.start, self.language, list(self.replies), self.due, self.place)
        made.clock.now, made.state, made._heard = self.clock.now, self.state, self._heard
        return made

    def says(self, *lines: str) -> str:
        """Type lines; the text of the answer to the last one."""
        for line in lines:
            self.sends(Said(line))
        return self.text

    def edits(self, message: str, text: str) -> str:
        """Edit a message (`last` as it was then); the text of the answer, empty without one."""
        return self.text if self.sends(Edited(text, message)) else ""

    def says_in_public(self, line: str) -> str:
        """Type a line where others read along; the text of the answer to it."""
        self.sends(Said(line), public=True)
        return self.text

    def presses(self, *labels: str) -> str:
        """Press buttons of the last reply, each by its label in the runner's language."""
        for label in labels:
            self.presses_token(self.token_of(label))
        return self.text

    def presses_token(self, token: str) -> str:
        """Press any button, also one of an older reply or of none."""
        self.sends(Pressed(token))
        return self.text

    def happens(self, effect: str, outcome: str, *details: str) -> str:
        """The outcome of an effect comes back; the text of the answer to it, empty without one."""
        return self.text if self.sends(Happened(effect, outcome, details)) else ""

    def at(self, platform: str, home: Address | None = None) -> Chat:
        """The same conversation, going on at another platform, or in a corner of it beside its `home`."""
        self.place = Place(on(platform) if home is None else Address(platform, "corner"), home=home)
        return self

    def linked_on(self, *platforms: str, reachable: bool = True) -> Chat:
        """The same runner, on these platforms now; reminders go to the first, where the talk goes on."""
        linked = tuple(on(platform) for platform in sorted(platforms))
        self.state = replace(self.state, address=on(platforms[0]), linked=linked, reachable=reachable)
        return self.at(platforms[0])

    def sees(self, *texts: str) -> None:
        """The last reply says each of these."""
        for text in texts:
            assert text in self.text, f"not said: {text!r}\n{self.text}"

    def sees_not(self, *texts: str) -> None:
        """The last reply says none of these."""
        for text in texts:
            assert text not in self.text, f"said: {text!r}\n{self.text}"

    @property
    def last(self) -> str:
        """The platform's id of the message that arrived last."""
        return str(self._heard)

    def sends(self, content: Content, public: bool = False) -> Reply | None:
        """Have anything arrive from the platform; what comes from a public place changes nothing."""
        self._heard += 1
        place = Place(GROUP, public=True, home=ADDRESS) if public else self.place
        incoming = Incoming(self.last, IDENTITY, place, content, message=self.last, random=self.random)
        before = stored_and_loaded(self.state)
        assert before == replace(self.state, journal=before.journal), "storing changed the runner"
        turn = respond(before, incoming, self.clock.now)
        assert turn == respond(before, incoming, self.clock.now), "not a pure function"
        assert not public or (turn.state == before and not turn.withdraw), "something changed in public"
        return self._takes(turn)

    def is_reminded(self) -> Reply | None:
        """What a due moment leads to; the next one lies ahead, or a tick would never end."""
        before = stored_and_loaded(self.state)
        turn = remind(before, self.clock.now)
        assert turn == remind(before, self.clock.now), "not a pure function"
        assert turn.due is None or turn.due > self.clock.now, "still due after a reminder"
        reply = self._takes(turn)
        if reply is not None:
            assert turn.unasked is not None
            assert turn.unasked.useful_until > self.clock.now, "too late to be useful"
        return reply

    def _takes(self, turn: Turn) -> Reply | None:
        self.state, self.due, self.effect = turn.state, turn.due, turn.effect
        if isinstance(turn.effect, Delete):
            self.state, self.due = newcomer(1, self.place.address, self.state.settings.language), None
        if turn.reply is not None:
            self.replies.append(turn.reply)
        return turn.reply

    @property
    def reply(self) -> Reply:
        """The last reply."""
        return self.replies[-1]

    @property
    def text(self) -> str:
        """The last reply as text in the runner's language, a paragraph a line."""
        return self.text_of(self.reply) if self.replies else ""

    def text_of(self, reply: Reply) -> str:
        """A reply as text in the runner's language."""
        return render(reply, self.state.audience, WIDE)

    @property
    def facts(self) -> list[Fact]:
        """What the journal holds."""
        return [entry.fact for entry in self.state.journal]

    def labels(self, reply: Reply | None = None) -> dict[str, str]:
        """The tokens of a reply's buttons (of the last reply), by their labels."""
        speak = translator(self.state.settings.language)
        return {speak.plain(label): token for label, token in pressable(reply or self.reply)}

    def token_of(self, label: str) -> str:
        """The token of a button of the last reply."""
        labels = self.labels()
        assert label in labels, f"no button {label!r}, only {sorted(labels)}"
        return labels[label]


def pressable(reply: Reply) -> list[tuple[Message, str]]:
    """The labels and tokens of all that can be pressed, from top to bottom."""
    made: list[tuple[Message, str]] = []
    for part in reply.parts:
        if isinstance(part, WeekView):
            made += [(shown(Weekday(day.day)), day.token) for day in part.days if day.token is not None]
    for control in reply.controls:
        if isinstance(control, Action):
            made.append((control.label, control.token))
        elif isinstance(control, Choice):
            made += [(option.label, option.token) for option in control.options]
    assert [token for _, token in made] == [button.token for button in buttons(reply)]
    return made
