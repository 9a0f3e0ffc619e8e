"""People of the fake Discord meet a bot on the real library as they would meet it at Discord."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import pytest
from fakes.discordapi.client import Running
from fakes.discordapi.echo import Echo
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeDiscord]:
    with FakeDiscord() as fake, Running(fake, Echo):
        fake.gateway.waits_until_connected()
        yield fake


@pytest.fixture
def ann(fake: FakeDiscord, request: pytest.FixtureRequest) -> Person:
    return fake.person(abs(hash(request.node.nodeid)) % 10**9 + 1, "Ann", "de")


def test_it_leaves_no_thread_behind() -> None:
    before = _threads()
    with FakeDiscord() as fake:
        assert _threads() == before + 1
        with Running(fake, Echo):
            fake.gateway.waits_until_connected()
    assert _threads() == before


def _threads() -> int:
    """How many fakes run: one of the session may be there already."""
    return sum(thread.name == "fake-discord" for thread in threading.enumerate())


def test_it_ends_although_a_bot_listens() -> None:
    with FakeDiscord() as fake:
        bot = Running(fake, Echo).__enter__()
        fake.gateway.waits_until_connected()
        began = time.monotonic()
    assert time.monotonic() - began < 5
    bot.__exit__()


def test_a_text_is_echoed_with_its_buttons(ann: Person) -> None:
    ann.says("hello")
    message = ann.sees("echo hello")
    assert message.labels == ["💪 Done", "Type an answer", "Silence"]
    assert message.selects == [["Barbell", "Dumbbell", "Band"]]
    assert message.line == "echo hello [💪 Done] [Type an answer] [Silence] <Barbell | Dumbbell | Band>"
    assert message.author_name == "Pogo"
    assert not message.ephemeral


@pytest.mark.parametrize(
    ("send", "seen"),
    [
        (Person.sends_sticker, "echo 0 1 0"),
        (Person.sends_photo, "echo 1 0 0"),
        (Person.sends_voice, "echo 1 0 8192"),
        (Person.forwards, "echo 0 0 16384"),
    ],
)
def test_other_things_than_texts_arrive(ann: Person, send: object, seen: str) -> None:
    send(ann)  # type: ignore[operator]
    ann.sees(seen)


def test_an_edit_arrives(ann: Person) -> None:
    message = ann.says("one")
    ann.sees("echo one")
    assert ann.edits(message, "two").edited == 1
    ann.sees("edited to two")


def test_a_press_changes_its_message(ann: Person) -> None:
    ann.says("hello")
    assert ann.presses("Done").reply().text == "Well done"
    message = ann.sees("Well done")
    assert (message.edited, message.labels) == (1, [])
    with pytest.raises(AssertionError, match="no button 'Done'"):
        ann.presses("Done", timeout=0.1)


def test_what_is_chosen_arrives_and_only_one_reads_the_answer(fake: FakeDiscord, ann: Person) -> None:
    server = fake.server()
    server.invites_bot()
    bob = fake.person(7, "Bob")
    server.adds(bob)
    ann.says(f"<@{fake.cloud.bot['id']}> hi", server.channel)
    bob.sees("echo")
    ann.chooses("Barbell", "Band")
    assert ann.sees("chose ['Barbell', 'Band']").ephemeral
    bob.sees_nothing_new(0.1)
    with pytest.raises(AssertionError, match="1 to 2"):
        ann.chooses("Barbell", "Dumbbell", "Band")


def test_in_servers_the_bot_reads_only_what_names_it(fake: FakeDiscord, ann: Person) -> None:
    server = fake.server()
    server.invites_bot()
    ann.says("hello all", server.channel)
    ann.sees("echo 0 0 0")


def test_a_form_opens_and_is_sent(ann: Person) -> None:
    ann.says("hello")
    form = ann.opens("Type an answer")
    assert form.title == "An answer"
    assert [(field.label, field.id) for field in form.fields] == [
        ("How many?", "many"),
        ("With what?", "with"),
    ]
    with pytest.raises(AssertionError, match="must be filled in"):
        form.submits()
    form.submits("12")
    ann.sees("12 []")
    ann.opens("Type an answer")
    ann.fills({"How many?": "5", "With what?": "Band"})
    ann.sees("5 ['band']")


def test_a_command_thinks_first_and_goes_on_after(fake: FakeDiscord, ann: Person) -> None:
    asked = ann.commands("week", weeks=3)
    assert asked.reply().text == "3 weeks in de"
    assert ann.sees("and on").ephemeral
    assert not any(message.thinking for message in ann.messages)
    assert "-> POST callback Ann: thinking" in fake.transcript(ann.dm.id)


def test_a_command_of_a_group_suggests(fake: FakeDiscord, ann: Person) -> None:
    assert [tuple(one) for one in ann.suggests("session skip", "day", "th")] == [("thursday", "thursday")]
    ann.commands("session skip", day="thursday")
    ann.sees("skipped thursday in private")
    server = fake.server()
    server.invites_bot()
    ann.commands("session skip", server.channel, day="friday")
    ann.sees("skipped friday in a server")


def test_a_command_is_used_on_a_message(ann: Person) -> None:
    ann.uses_on(ann.says("5 km"), "Log this")
    ann.sees("logged 5 km")


@pytest.mark.parametrize(
    ("name", "options", "why"),
    [
        ("month", {}, "no command 'month'"),
        ("session", {}, "wants one of"),
        ("session skip", {}, "wants \\['day'\\]"),
        ("session skip", {"night": "x"}, "no options \\['night'\\]"),
        ("session skip", {"day": 5}, "takes no 5"),
        ("week", {"weeks": "3"}, "takes no '3'"),
        ("week", {"weeks": True}, "takes no True"),
    ],
)
def test_nobody_can_send_a_command_that_is_not_declared_so(
    ann: Person, name: str, options: dict[str, object], why: str
) -> None:
    with pytest.raises(AssertionError, match=why):
        ann.commands(name, **options)


def test_who_installed_the_bot_has_it_where_it_is_not(fake: FakeDiscord, ann: Person) -> None:
    channel = fake.server().channel
    with pytest.raises(AssertionError, match="not offered"):
        ann.commands("week", channel)
    ann.installs()
    ann.commands("week", channel)
    ann.sees("1 weeks in de")
    with pytest.raises(AssertionError, match="not offered"):
        ann.commands("session skip", channel, day="x")


def test_what_is_not_answered_in_time_has_failed(fake: FakeDiscord, ann: Person) -> None:
    ann.says("hello")
    asked = ann.presses("Silence").interaction
    assert asked not in fake.failed_interactions
    fake.clock.passes(4)
    assert asked in fake.failed_interactions


def test_the_transcript_reads_like_a_conversation(fake: FakeDiscord, ann: Person) -> None:
    ann.says("hello")
    ann.presses("Done").answered()
    ann.commands("session skip", day="x").answered()
    below = "[💪 Done] [Type an answer] [Silence] <Barbell | Dumbbell | Band>"
    fake.waits_until_quiet(0.05)
    assert fake.transcript(ann.dm.id) == [
        "<- message Ann: hello",
        f"-> POST channel-message Ann: echo hello {below}",
        "<- press Ann: [Done]",
        "-> POST callback Ann: Well done",
        "<- command Ann: /session skip day:x",
        "-> POST callback Ann: skipped x in private",
    ]
    assert fake.called("POST /channels/{}/messages", ann.dm.id)[0].body["content"] == "echo hello"
    assert not fake.double_deliveries
