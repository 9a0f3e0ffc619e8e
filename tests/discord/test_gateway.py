"""Connections that break: nothing is lost, nothing doubled, and it is always the gateway that was set."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from drives.telegram_runners import THURSDAY, seed
from fakes.bot_process import BotProcess
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord
from on_discord import noted
from on_telegram import Wall

NOWHERE = "ws://127.0.0.1:9/elsewhere"
"""Where the bot is told to resume; nobody is there."""


@pytest.fixture(scope="module")
def line(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A process whose connections break, for the tests here."""
    folder = tmp_path_factory.mktemp("line")
    seed(folder / "pogo.db", list(range(10, 30)), "discord")
    wall = Wall(folder, THURSDAY.isoformat())
    with (
        FakeDiscord(resume_url=NOWHERE) as api,
        BotProcess(None, folder, discord=api, POGO_CLOCK=str(wall.file)) as bot,
    ):
        bot.ready()
        api.gateway.waits_until_connected()
        yield api, bot, iter(range(10, 30))
        assert bot.ends() == 0
        assert "Traceback" not in bot.log


@pytest.fixture
def api(line: Any) -> FakeDiscord:
    found: FakeDiscord = line[0]
    return found


@pytest.fixture
def bot(line: Any) -> BotProcess:
    found: BotProcess = line[1]
    return found


@pytest.fixture
def ann(line: Any, api: FakeDiscord) -> Person:
    """A runner who has talked with the bot in direct messages."""
    person = api.person(next(line[2]))
    person.says("week")
    person.sees("Strength B")
    return person


def logs(person: Person) -> int:
    """How often the bot told them that something is logged, or is logged already."""
    return sum("ogged" in one.text for one in person.dm.messages.values() if one.from_bot)


def asks(bot: BotProcess, person: Person) -> None:
    """Open a question, so that the bot expects this runner to write."""
    person.says("runs")
    person.sees("Your running week")
    noted(bot, "SELECT 1 FROM runner WHERE form_open AND chat = ?", f"{person.id}")


def test_after_a_break_the_session_goes_on_and_what_came_meanwhile_is_told(
    api: FakeDiscord, ann: Person
) -> None:
    resumed, began = api.gateway.resumed, len(api.gateway.identified)
    api.gateway.drops()
    ann.says("done")
    ann.sees("Logged: Strength B", timeout=15)
    assert api.gateway.resumed == resumed + 1
    assert len(api.gateway.identified) == began
    assert logs(ann) == 1


def test_when_it_is_asked_to_come_again_it_resumes(api: FakeDiscord, ann: Person) -> None:
    resumed, began = api.gateway.resumed, len(api.gateway.identified)
    api.gateway.asks_to_reconnect()
    ann.says("done")
    ann.sees("Logged: Strength B", timeout=15)
    assert api.gateway.resumed == resumed + 1
    assert len(api.gateway.identified) == began
    assert logs(ann) == 1


def test_what_was_written_before_a_new_session_is_fetched_in_its_order(
    api: FakeDiscord, bot: BotProcess, ann: Person
) -> None:
    asks(bot, ann)
    began = len(api.gateway.identified)
    api.gateway.forgets()
    ann.says("tue easy, wed quality, sun long 90")
    ann.says("use it")
    api.gateway.invalidates()
    api.gateway.waits_until_connected(timeout=20)
    ann.says("week")
    ann.sees("Sun** long, 90 min", timeout=20)
    assert len(api.gateway.identified) == began + 1
    texts = [one.text for one in ann.dm.messages.values() if one.from_bot]
    assert sum("This is new" in one for one in texts) == 1


def test_events_that_are_told_twice_count_once(api: FakeDiscord, ann: Person) -> None:
    ann.says("today")
    card = ann.sees("Main lifts")
    ann.presses("Done", card)
    ann.sees("Logged: Strength B")
    api.gateway.repeats_last("INTERACTION_CREATE")
    api.gateway.repeats_last("MESSAGE_CREATE")
    ann.says("week")
    ann.sees("Strength B")
    assert logs(ann) == 1


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("MESSAGE_CREATE", {"content": "SECRET"}),
        ("MESSAGE_CREATE", "SECRET"),
        ("MESSAGE_UPDATE", {"id": "SECRET"}),
        ("INTERACTION_CREATE", {"type": 3, "data": {"custom_id": "SECRET"}}),
        ("INTERACTION_CREATE", None),
        ("GUILD_CREATE", ["SECRET"]),
    ],
)
def test_a_malformed_event_is_one_line_without_its_content(
    api: FakeDiscord, bot: BotProcess, ann: Person, name: str, data: Any
) -> None:
    before = bot.log.count("malformed event")
    api.gateway.sends_raw(name, data)
    bot.waits_for(lambda: bot.log.count("malformed event") == before + 1)
    ann.says("help")
    ann.sees("Today's session")
    assert "SECRET" not in bot.log
    assert f"malformed event name={name} reason=" in bot.log


def test_a_command_without_its_name_is_passed_over(api: FakeDiscord, bot: BotProcess, ann: Person) -> None:
    commands: tuple[Any, ...] = (
        {},
        {"name": 5, "options": "SECRET"},
        {"name": "week", "options": [{"SECRET": 1}]},
    )
    for told in commands:
        ann.says("help")
        ann.sees("Today's session")
        shape: dict[str, Any] = {
            "id": "5",
            "application_id": "6",
            "type": 2,
            "token": "SECRET",
            "version": 1,
            "data": told,
        }
        shape |= {"channel_id": f"{ann.dm.id}", "channel": ann.dm.shown, "user": ann.user.shown}
        shape |= {"locale": "en-US", "entitlements": [], "context": 1, "app_permissions": "0"}
        shape |= {"authorizing_integration_owners": {"0": "0"}, "attachment_size_limit": 1}
        api.gateway.sends_raw("INTERACTION_CREATE", shape)
    ann.says("week")
    ann.sees("Strength B")
    assert "SECRET" not in bot.log


def test_nothing_that_was_typed_is_in_the_log(api: FakeDiscord, bot: BotProcess, ann: Person) -> None:
    for text in ("my heart is a SECRET", "runs", "mon SECRET"):
        ann.says(text)
    ann.commands("race add", date="SECRET").reply()
    ann.says("week")
    ann.sees("Strength B")
    assert "SECRET" not in bot.log + bot.said
    assert api.token not in bot.log + bot.said


def test_no_connection_goes_where_discord_names_another_gateway(bot: BotProcess) -> None:
    assert NOWHERE not in bot.log
    assert "Failed to connect" not in bot.log
