"""Somebody who talks to the bot."""

from __future__ import annotations

from typing import Any, NamedTuple

from fakes.discordapi.asking import asks, resolved
from fakes.discordapi.channels import Channel
from fakes.discordapi.commands import CHAT, MESSAGE
from fakes.discordapi.handles import Asked, Modal
from fakes.discordapi.interactions import COMMAND, COMPONENT, FORM, SUGGESTION, Interaction
from fakes.discordapi.messages import Message, says
from fakes.discordapi.picking import command_for, data_of, is_of_user, option_of
from fakes.discordapi.refusals import closed_to_bot, no_server_in_common
from fakes.discordapi.sending import Sender
from fakes.discordapi.transcript import note_person
from fakes.discordapi.trees import BUTTON, STRING_SELECT

Json = dict[str, Any]


class Choice(NamedTuple):
    """A suggestion: what is shown, and what is sent for it."""

    name: str
    value: Any


class Person(Sender):
    """A user and what they do; where no channel is named, in the direct messages with the bot."""

    def installs(self) -> None:
        """Install the application for themselves, to have its commands everywhere."""
        self.user.installed = True

    def uninstalls(self) -> None:
        """Have it no more."""
        self.user.installed = False

    def closes_dms(self, no_server: bool = False) -> None:
        """Let the bot write no more; `no_server`: because they share none any more."""
        with self.cloud.changed:
            self.user.shut = no_server_in_common() if no_server else closed_to_bot()
            note_person(self.cloud, self.dm.id, self.name, "closes the door")

    def opens_dms(self) -> None:
        """Let the bot write again."""
        with self.cloud.changed:
            self.user.shut = None
            note_person(self.cloud, self.dm.id, self.name, "opens the door")

    def commands(self, name: str, where: Channel | None = None, **options: Any) -> Asked:
        """Use a command, `"session skip"`; fails where no client would let them."""
        with self.cloud.changed:
            channel = self._enters(where)
            first, *words = name.removeprefix("/").split()
            command = command_for(self.cloud, self.user, channel, first, CHAT)
            data = data_of(command, words, options)
            told = " ".join([f"/{first}", *words, *(f"{key}:{value}" for key, value in options.items())])
            note_person(self.cloud, channel.id, self.name, "command", told)
            of_user = is_of_user(command, self.user, channel)
            return self._asked(asks(self.cloud, self.user, channel, COMMAND, data, of_user=of_user))

    def uses_on(self, message: Message, name: str) -> Asked:
        """Use a command of the menu of a message."""
        with self.cloud.changed:
            channel = self.cloud.channels[message.channel]
            self._enters(channel)
            command = command_for(self.cloud, self.user, channel, name, MESSAGE)
            data: Json = {"id": command["id"], "name": name, "type": MESSAGE, "target_id": str(message.id)}
            data["resolved"] = resolved(channel.messages[message.id])
            note_person(self.cloud, channel.id, self.name, "menu", f"{name} on {message.line}")
            of_user = is_of_user(command, self.user, channel)
            return self._asked(asks(self.cloud, self.user, channel, COMMAND, data, of_user=of_user))

    def suggests(
        self,
        name: str,
        option: str,
        typed: str,
        where: Channel | None = None,
        timeout: float = 3.0,
        **others: Any,
    ) -> list[Choice]:
        """What is suggested while an option of a command is being typed."""
        with self.cloud.changed:
            channel = self.dm if where is None else where
            first, *words = name.removeprefix("/").split()
            command = command_for(self.cloud, self.user, channel, first, CHAT)
            kind = option_of(command, words, option)["type"]
            data = data_of(command, words, {**others, option: typed}, focus=option)
            of_user = is_of_user(command, self.user, channel)
            asked = asks(self.cloud, self.user, channel, SUGGESTION, data, value_kind=kind, of_user=of_user)
        complaint = f"nothing was suggested to {self.name} for {typed!r}"
        choices = self.waits_for(lambda: asked.choices, complaint, timeout)
        locale = self.user.locale
        return [
            Choice((one.get("name_localizations") or {}).get(locale, one["name"]), one["value"])
            for one in choices
        ]

    def presses(self, label: str, message: Message | None = None, timeout: float = 5.0) -> Asked:
        """Press a button, on the newest message that has it; waits for it to come."""

        def has_it() -> tuple[Message, Json] | None:
            found = ((one, one.button(label)) for one in self._shown(message))
            return next(((one, button) for one, button in found if button is not None), None)

        with self.cloud.changed:
            source, button = self.waits_for(has_it, f"{self.name} found no button {label!r}", timeout)
            note_person(self.cloud, source.channel, self.name, "press", f"[{label}]")
            return self._uses(source, {"component_type": BUTTON, "custom_id": button["custom_id"]})

    def presses_id(self, custom_id: str, message: Message) -> Asked:
        """Press a button that sends any custom id, on a message as it was, be it there any more or not."""
        with self.cloud.changed:
            note_person(self.cloud, message.channel, self.name, "press", custom_id)
            return self._uses(message, {"component_type": BUTTON, "custom_id": custom_id})

    def chooses(self, *labels: str, message: Message | None = None, timeout: float = 5.0) -> Asked:
        """Choose in a select, on the newest message that offers all this; what is not named is not chosen."""

        def offers() -> tuple[Message, Json] | None:
            for one in self._shown(message):
                for select in one.select_parts:
                    if not select.get("disabled") and all(_value(select, label) for label in labels):
                        return one, select
            return None

        with self.cloud.changed:
            source, select = self.waits_for(offers, f"{self.name} found no select with {labels}", timeout)
            values = [_value(select, label) for label in labels]
            least, most = select.get("min_values", 1), select.get("max_values", 1)
            assert least <= len(values) <= most, f"{least} to {most} can be chosen, not {labels}"
            note_person(self.cloud, source.channel, self.name, "choice", " | ".join(labels))
            data = {"component_type": STRING_SELECT, "custom_id": select["custom_id"], "values": values}
            return self._uses(source, data)

    def opens(self, label: str, message: Message | None = None, timeout: float = 5.0) -> Modal:
        """Press a button that opens a form."""
        self.form = self.presses(label, message, timeout).modal(timeout)
        return self.form

    def fills(self, *values: Any, **named: Any) -> Asked:
        """Send the form that was opened last."""
        return self.form.submits(*values, **named)

    def _shown(self, message: Message | None) -> list[Message]:
        now = [self.now(message)] if message is not None else self._newest()
        return [one for one in now if one is not None]

    def _uses(self, source: Message, data: Json) -> Asked:
        channel = self.cloud.channels[source.channel]
        self._enters(channel)
        source = channel.messages.get(source.id, source)
        owners = source.fields.get("interaction_metadata", {}).get(
            "authorizing_integration_owners", {"0": "0"}
        )
        of_user = "0" not in owners
        asked = asks(self.cloud, self.user, channel, COMPONENT, data, source, of_user=of_user)
        return self._asked(asked)

    def _asked(self, interaction: Interaction) -> Asked:
        return Asked(self, interaction, self._submits)

    def _submits(self, opened: Interaction, data: Json) -> Asked:
        with self.cloud.changed:
            channel = self.cloud.channels[opened.channel]
            self._enters(channel)
            filled = [part.get("component", part) for part in data["components"]]
            fields = [one for part in filled for one in part.get("components", [part]) if "custom_id" in one]
            told = " | ".join(str(one.get("value", one.get("values"))) for one in fields)
            note_person(self.cloud, channel.id, self.name, "form", told)
            source = channel.messages.get(opened.source or 0)
            asked = asks(self.cloud, self.user, channel, FORM, data, source, of_user=opened.of_user)
            return self._asked(asked)


def _value(select: Json, label: str) -> str | None:
    return next((str(one["value"]) for one in select["options"] if says(one, label)), None)
