"""A webhook among strangers: garbage is answered and forgotten, without the secret nothing is taken."""

from __future__ import annotations

import json
import os
import re
import sys
from contextlib import ExitStack, closing
from pathlib import Path
from urllib.parse import urlsplit

from drives.telegram_garbage import HALVES, half, refused, spoiled, status_of
from drives.telegram_recorded import MARK
from drives.telegram_runners import THURSDAY, clock_file, rows, seed
from fakes.bot_process import SECRET, BotProcess
from fakes.botapi.server import FakeBotApi

MANY = 500 if os.environ.get("POGO_FULL") or os.environ.get("POGO_DRIVES") else 20
RUNNER = 1001
LINE = re.compile(r"pogo: WARNING pogo\.telegram: malformed update without a number reason=\w+")


def test_garbage_stops_no_webhook(tmp_path: Path) -> None:
    seed(tmp_path / "pogo.db", [RUNNER])
    person = {"id": RUNNER, "is_bot": False, "first_name": MARK}
    said = {"message_id": 5, "date": int(THURSDAY.timestamp()), "text": "done", "from": person}
    said["chat"] = {"id": RUNNER, "type": "private", "first_name": MARK}
    update = json.dumps({"update_id": 5, "message": said}).encode()
    with FakeBotApi() as api, ExitStack() as halves:
        runner = api.person(RUNNER)
        with BotProcess(api, tmp_path, webhook=True, POGO_CLOCK=clock_file(tmp_path)) as bot:
            bot.ready()
            api.waits_until_called("setWebhook")
            parts = urlsplit(api.cloud.webhook.url)
            door, path = f"{parts.scheme}://{parts.netloc}", parts.path
            for what in HALVES:
                halves.enter_context(closing(half(door, what)))
            posts = [*refused(path, update), *spoiled(path, 3, MANY)]
            for post in posts:
                status = status_of(door, post)
                assert status in post.statuses, (
                    f"{status} for {post.method} {post.path[:80]} {post.body[:80]!r}"
                )
            assert rows(bot.database, "SELECT count(*) FROM incoming WHERE id LIKE 'telegram:%'") == [(0,)]
            runner.says("week")
            runner.sees("Week of Mon 23 Nov", timeout=30)
            assert bot.ends() == 0
    assert [line for line in bot.complaints if not LINE.fullmatch(line)] == []
    assert len(bot.complaints) == sum(post.statuses == (200,) for post in posts)
    for secret in (MARK, SECRET, api.token, path.rpartition("/")[2]):
        assert secret not in bot.log + bot.said
    sys.stdout.write(f"posts={len(posts)} begun={len(HALVES)} logged={len(bot.complaints)}")
