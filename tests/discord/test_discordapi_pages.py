"""Messages of components and files go through the fake Discord as the real library makes and reads them."""

from __future__ import annotations

import io
from collections.abc import Iterator

import discord
import pytest
from fakes.discordapi.client import run
from fakes.discordapi.people import Person
from fakes.discordapi.server import FakeDiscord


@pytest.fixture
def fake() -> Iterator[FakeDiscord]:
    with FakeDiscord() as fake:
        yield fake


@pytest.fixture
def ann(fake: FakeDiscord) -> Person:
    return fake.person(42)


class Page(discord.ui.LayoutView):
    """All there is to be shown in components."""

    def __init__(self, file: discord.File | None = None) -> None:
        super().__init__(timeout=None)
        aside: discord.ui.Button[discord.ui.LayoutView] = discord.ui.Button(label="Why?", custom_id="why")
        done: discord.ui.Button[discord.ui.LayoutView] = discord.ui.Button(label="Done", custom_id="done")
        box: discord.ui.Container[discord.ui.LayoutView] = discord.ui.Container(
            discord.ui.TextDisplay("# Tuesday"),
            discord.ui.Section(discord.ui.TextDisplay("Squats"), accessory=aside),
            discord.ui.Separator(),
            discord.ui.ActionRow(done),
            accent_color=0x00FF00,
        )
        if file is not None:
            box.add_item(discord.ui.File(file))
        self.add_item(box)


def test_a_message_of_components_is_read_from_top_to_bottom(fake: FakeDiscord, ann: Person) -> None:
    async def errand(bot: discord.Client) -> discord.Message:
        channel = await (await bot.fetch_user(ann.id)).create_dm()
        file = discord.File(io.BytesIO(b"a,b"), "log.csv")
        sent = await channel.send(view=Page(file), file=file)
        return await (await channel.fetch_message(sent.id)).edit(view=Page(), attachments=[])

    ann.says("hello")
    edited = run(fake, errand)
    assert edited.flags.components_v2
    message = ann.sees("# Tuesday\nSquats")
    assert (message.id, message.labels, message.files) == (edited.id, ["Why?", "Done"], [])
    assert ann.presses("Done").interaction.source == message.id


def test_a_file_can_be_fetched_where_it_is_shown(fake: FakeDiscord, ann: Person) -> None:
    async def errand(bot: discord.Client) -> bytes:
        channel = await (await bot.fetch_user(ann.id)).create_dm()
        async for message in channel.history(limit=1, oldest_first=True):
            return await message.attachments[0].read()
        return b""

    ann.sends_file("log.csv", b"a,b")
    assert run(fake, errand) == b"a,b"
