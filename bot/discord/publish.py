"""The bot's commands made known to Discord, when they are not what they were; and how to invite it."""

from __future__ import annotations

import asyncio

from discord import Forbidden, HTTPException

from bot.delivery.tasks import Tasks
from bot.discord.commands import Tree, fingerprint
from bot.discord.deliver import LOG
from bot.discord.faults import AWAY
from bot.discord.where import PLATFORM
from bot.discord.wire import Wire
from core.storage.faults import StorageFault
from core.turns.writer import Writer


def invitation(application: int) -> str:
    """The address at which somebody adds the bot, to a server or to themselves as the portal allows it."""
    return f"https://discord.com/oauth2/authorize?client_id={application}"


async def publish(wire: Wire, writer: Writer, tree: Tree, tasks: Tasks) -> None:
    """Publish the commands unless they are the ones that were published last."""
    payload = await tree.payload()
    name, now = f"commands:{wire.application}", fingerprint(payload)
    async for _ in tasks.tries():
        try:
            if await asyncio.to_thread(writer.noted, PLATFORM, name) == now:
                return
            await wire.publish(payload)
            await asyncio.wrap_future(writer.note(PLATFORM, name, now))
            return
        except Forbidden:
            LOG.error(
                "commands not published: this application may not have any. Invite it again with the scope"
                " applications.commands: %s",
                invitation(wire.application),
            )
            return
        except HTTPException as refused:
            if refused.status < 500 and refused.status != 429:
                LOG.error(
                    "commands not published: Discord does not take them status=%s code=%s."
                    " Those of before stay; the next start tries again.",
                    refused.status,
                    refused.code,
                )
                return
            LOG.warning("commands not published yet status=%s", refused.status)
        except (StorageFault, *AWAY) as error:
            LOG.warning("commands not published yet error=%s", type(error).__name__)
