"""A small bot on the real library, to try the server with."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands
from fakes.discordapi.client import Bot

LIFTS = ("Barbell", "Dumbbell", "Band")


class Form(discord.ui.Modal, title="An answer"):
    """Asks for a number and a lift."""

    many: Any = discord.ui.Label(text="How many?", component=discord.ui.TextInput(custom_id="many"))
    lift: Any = discord.ui.Label(
        text="With what?",
        component=discord.ui.Select(
            custom_id="with",
            required=False,
            options=[discord.SelectOption(label=one, value=one.lower()) for one in LIFTS],
        ),
    )

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Say what came."""
        await interaction.response.send_message(f"{self.many.component.value} {self.lift.component.values}")


class Buttons(discord.ui.View):
    """What stands below an echo."""

    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Done", emoji="💪", custom_id="done")
    async def done(self, interaction: discord.Interaction[Any], _: Any) -> None:
        """Change the message."""
        await interaction.response.edit_message(content="Well done", view=None)

    @discord.ui.button(label="Type an answer", custom_id="type")
    async def type(self, interaction: discord.Interaction[Any], _: Any) -> None:
        """Open a form."""
        await interaction.response.send_modal(Form())

    @discord.ui.button(label="Silence", custom_id="silence")
    async def silence(self, interaction: discord.Interaction[Any], _: Any) -> None:
        """Say nothing."""

    @discord.ui.select(
        custom_id="lifts", max_values=2, options=[discord.SelectOption(label=one, value=one) for one in LIFTS]
    )
    async def chosen(self, interaction: discord.Interaction[Any], select: Any) -> None:
        """Whisper what was chosen."""
        await interaction.response.send_message(f"chose {select.values}", ephemeral=True)


class Echo(Bot):
    """Says again what it is told, and knows `/week`, `/session skip` and "Log this"."""

    async def setup_hook(self) -> None:
        """Register the commands."""
        tree = app_commands.CommandTree(self)
        session = app_commands.Group(name="session", description="A session")
        everywhere = app_commands.AppInstallationType(guild=True, user=True)

        async def week(interaction: discord.Interaction[Any], weeks: int = 1) -> None:
            await interaction.response.defer(thinking=True, ephemeral=True)
            await interaction.edit_original_response(content=f"{weeks} weeks in {interaction.locale}")
            await interaction.followup.send("and on", ephemeral=True)

        async def skip(interaction: discord.Interaction[Any], day: str) -> None:
            where = "a server" if interaction.context.guild else "private"
            await interaction.response.send_message(f"skipped {day} in {where}")

        async def days(_: discord.Interaction[Any], typed: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=f"{typed}ursday", value="thursday")]

        async def log(interaction: discord.Interaction[Any], message: discord.Message) -> None:
            await interaction.response.send_message(f"logged {message.content}")

        tree.add_command(
            app_commands.Command(
                name="week", description="The week", callback=week, allowed_installs=everywhere
            )
        )
        skipping: app_commands.Command[Any, ..., Any] = app_commands.Command(
            name="skip", description="Skip one", callback=skip
        )
        skipping.autocomplete("day")(days)
        session.add_command(skipping)
        tree.add_command(session)
        tree.add_command(app_commands.ContextMenu(name="Log this", callback=log))
        await tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        """Echo."""
        if self.user is None or message.author.id == self.user.id:
            return
        what = message.content or f"{len(message.attachments)} {len(message.stickers)} {message.flags.value}"
        await message.channel.send(f"echo {what}", view=Buttons(), nonce=str(message.id))

    async def on_raw_message_edit(self, payload: discord.RawMessageUpdateEvent) -> None:
        """Say that something was edited."""
        message = payload.message
        if self.user is not None and message.author.id != self.user.id:
            await message.channel.send(f"edited to {message.content}")
