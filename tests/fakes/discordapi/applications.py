"""Routes of the application itself: who it is, where its gateway is, its commands."""

from __future__ import annotations

from typing import Any

from fakes.discordapi.asks import Ask
from fakes.discordapi.cloud import Cloud
from fakes.discordapi.commands import check_commands
from fakes.discordapi.form import Form
from fakes.discordapi.refusals import missing_access

Json = dict[str, Any]

SESSION_STARTS = {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1}


def get_me(cloud: Cloud, _: Ask) -> Json:
    """The bot."""
    return {**cloud.bot, "verified": True, "mfa_enabled": True, "locale": "en-US", "flags": 0, "email": None}


def get_application(cloud: Cloud, _: Ask) -> Json:
    """The application."""
    owner = {**cloud.bot, "id": "1001", "username": "owner", "bot": False}
    return {
        "id": str(cloud.application),
        "name": cloud.bot["username"],
        "icon": None,
        "description": "",
        "summary": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": 64 * "0",
        "owner": owner,
        "team": None,
        "flags": 0,
        "tags": [],
        "hook": True,
        "bot": cloud.bot,
        "redirect_uris": [],
        "interactions_endpoint_url": None,
        "integration_types_config": {"0": {}, "1": {}},
        "approximate_guild_count": len(cloud.servers),
        "approximate_user_install_count": sum(one.installed for one in cloud.users.values()),
    }


def get_commands(cloud: Cloud, ask: Ask) -> list[Json]:
    """The commands that are registered."""
    _is_own(cloud, ask)
    return cloud.commands


def put_commands(cloud: Cloud, ask: Ask) -> list[Json]:
    """All commands anew; those that were there keep their ids."""
    _is_own(cloud, ask)
    form = Form()
    commands = check_commands(form, ask.body)
    form.ends()
    known = {(one["type"], one["name"]): one["id"] for one in cloud.commands}
    cloud.commands = []
    for command in commands:
        number = known.get((command["type"], command["name"])) or str(cloud.clock.snowflake())
        basics: Json = {
            "id": number,
            "application_id": str(cloud.application),
            "version": str(cloud.clock.snowflake()),
            "default_member_permissions": None,
            "dm_permission": True,
            "contexts": None,
            "integration_types": [0],
            "nsfw": False,
            "description": "",
            "name_localizations": None,
            "description_localizations": None,
        }
        cloud.commands.append({**basics, **command})
    return cloud.commands


def _is_own(cloud: Cloud, ask: Ask) -> None:
    if ask.number("application") != cloud.application:
        raise missing_access()
