"""The bot beside ours: what python-telegram-bot offers itself, `ConversationHandler` and `PicklePersistence`.

python -m tests.bench.conversation_handler URL TOKEN FILE

It keeps three short answers of each user, and nothing else. To be compared with ours, a turn is kept before
it is answered, and answered before Telegram may forget its update. The library's own polling does neither:
updates are confirmed when they are in memory, and what changed is written once a minute. So updates are
fetched and handed over here, and after each `update_persistence` is waited for. Of the ways to have it write
then, this is the quickest: with `on_flush=False` a turn writes the file twice, for the answer and for the
state; here it is kept in memory and written once. All kinds of data that are not used are switched off.
One after the other, as a `ConversationHandler` needs it, and no rate limiter.

A turn survives the end of the process. Unlike ours it does not survive the end of the machine (nothing is
synced), and who kills the process while it writes loses everybody's file.
"""

from __future__ import annotations

import asyncio
import os
import sys
from typing import Any

os.environ.setdefault("PTB_TIMEDELTA", "1")
from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    PersistenceInput,
    PicklePersistence,
    filters,
)

NAME = "questions"
AGE, MONTHS, MINUTES = range(3)
QUESTIONS = (
    "How old are you?",
    "How many months have you been running?",
    "How many minutes is your longest run?",
)
Context = ContextTypes.DEFAULT_TYPE


def persistence(file: str) -> PicklePersistence[Any, Any, Any]:
    """The file, written when it is told to."""
    used = PersistenceInput(bot_data=False, chat_data=False, callback_data=False)
    return PicklePersistence(file, store_data=used, on_flush=True)


class Questions:
    """Asks one after the other. `said` is the reply of the last turn, to be sent when the turn is kept."""

    said = ""

    def handler(self) -> ConversationHandler[Context]:
        """The conversation: each text is the answer to what was asked last."""
        text = filters.TEXT
        return ConversationHandler(
            entry_points=[MessageHandler(text, self.begins)],
            states={
                AGE: [MessageHandler(text, self.age)],
                MONTHS: [MessageHandler(text, self.months)],
                MINUTES: [MessageHandler(text, self.minutes)],
            },
            fallbacks=[],
            name=NAME,
            persistent=True,
        )

    async def begins(self, _update: Update, _context: Context) -> int:
        """Somebody new."""
        self.said = QUESTIONS[AGE]
        return AGE

    async def age(self, update: Update, context: Context) -> int:
        """The first answer."""
        _keep(update, context, "age")
        self.said = QUESTIONS[MONTHS]
        return MONTHS

    async def months(self, update: Update, context: Context) -> int:
        """The second answer."""
        _keep(update, context, "months")
        self.said = QUESTIONS[MINUTES]
        return MINUTES

    async def minutes(self, update: Update, context: Context) -> int:
        """The last answer."""
        _keep(update, context, "minutes")
        self.said = "That is all."
        return ConversationHandler.END


def _keep(update: Update, context: Context, name: str) -> None:
    assert update.message is not None
    assert context.user_data is not None
    context.user_data[name] = update.message.text


async def serve(url: str, token: str, file: str) -> None:
    """Answer until killed."""
    questions, kept = Questions(), persistence(file)
    application: Application[Any, Any, Any, Any, Any, Any] = (
        ApplicationBuilder().token(token).base_url(f"{url}/bot").persistence(kept).build()
    )
    application.add_handler(questions.handler())
    async with application:
        offset = None
        while True:
            for update in await application.bot.get_updates(offset, limit=100, timeout=30):
                await application.process_update(update)
                await application.update_persistence()
                await kept.flush()
                assert update.effective_chat is not None
                await application.bot.send_message(update.effective_chat.id, questions.said)
                offset = update.update_id + 1


if __name__ == "__main__":
    asyncio.run(serve(*sys.argv[1:4]))
