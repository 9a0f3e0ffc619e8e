"""What strangers and broken programs post to a webhook."""

from __future__ import annotations

import gzip
import json
import random
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlsplit

from drives.telegram_recorded import MARK
from fakes.bot_process import SECRET

HEADER = "X-Telegram-Bot-Api-Secret-Token"
LARGE = 2 * 1024 * 1024
DEEP = 100_000


@dataclass(frozen=True)
class Post:
    """A request: where to, with what; `statuses` are what may come back."""

    path: str
    body: bytes
    statuses: tuple[int, ...]
    secret: str | None = SECRET
    method: str = "POST"
    headers: dict[str, str] = field(default_factory=dict)


def spoiled(path: str, seed: int, many: int) -> Iterator[Post]:
    """From one who knows path and secret, but posts no update: each is 200 and one line of the log."""
    chance = random.Random(seed)
    told = {"message_id": 1, "date": 0, "text": MARK, "chat": {"id": 1, "type": "private"}}
    bodies = [
        b"",
        b" ",
        MARK.encode(),
        b"[]",
        b"[1, 2]",
        b"5",
        b"null",
        b"true",
        b"NaN",
        b'"' + MARK.encode() + b'"',
    ]
    bodies += [b'{"update_id":', b"\xff\xfe\x00", b"[" * DEEP, b'{"a":' * DEEP, b"[" * 900 + b"]" * 900]
    bodies += [b"{}", b'{"update_id": 1' + 5000 * b"0" + b"}", b'{"update_id": NaN}', b'{"update_id": 1e999}']
    for number in ("1", -1, 2**63, 1.0, True, None, [1], {MARK: MARK}):
        bodies.append(json.dumps({"update_id": number, "message": told}).encode())
    bodies += [chance.randbytes(chance.randrange(1, 400)) for _ in range(many)]
    whole = json.dumps({"update_id": 7, "message": told}).encode()
    # Cut off before its last brace, none of it is JSON.
    bodies += [whole[: chance.randrange(1, len(whole))] for _ in range(many)]
    for body in bodies:
        yield Post(path, body, (200,))


def refused(path: str, update: bytes) -> Iterator[Post]:
    """An update that would be taken, from one who does not know something, or in no way to be read."""
    for secret in (None, "", SECRET[:-1], SECRET + "x", SECRET.upper(), "\xff\xfe", 9000 * "x"):
        yield Post(path, update, (404, 400), secret)
        yield Post("/telegram/" + 64 * "0", update, (404, 400), secret)
    for wrong in (
        "/",
        "/telegram",
        "/telegram/",
        "/telegram/x",
        path.upper(),
        path + "/",
        path[:-1],
        path + "0",
    ):
        yield Post(wrong, update, (404,))
    for odd in (
        "/telegram/%00",
        "/telegram/%ff%fe",
        "/telegram/%ED%A0%80",
        "//" + path,
        path + "%2e",
        "/../" + path,
    ):
        yield Post(odd, update, (404, 400))
    yield Post("/telegram/" + 20_000 * "y", update, (404, 400, 414))
    for method in ("GET", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "BREW"):
        yield Post(path, update, (405, 404, 400), method=method)
    yield Post(path, b"x" * LARGE, (413,))
    yield Post(path, b'{"update_id": 1, "a": "' + b"x" * LARGE + b'"}', (413,))
    # Small on the way, large when it is read.
    packed = gzip.compress(b" " * (8 * LARGE))
    yield Post(path, packed, (413, 400), headers={"Content-Encoding": "gzip"})
    yield Post(path, update, (400,), headers={"Content-Encoding": "gzip"})


def status_of(door: str, post: Post) -> int:
    """Post to a server and give the status of its answer."""
    connection = HTTPConnection(urlsplit(door).netloc, timeout=30)
    headers = {"Content-Type": "application/json", **post.headers}
    if post.secret is not None:
        headers[HEADER] = post.secret
    try:
        connection.request(post.method, post.path, post.body, headers)
        return connection.getresponse().status
    finally:
        connection.close()


def half(door: str, what: bytes) -> socket.socket:
    """A request that is begun and goes no further."""
    parts = urlsplit(door)
    made = socket.create_connection((parts.hostname, parts.port), timeout=30)
    made.sendall(what)
    return made


HALVES = (
    b"",
    b"P",
    b"POST /telegram/x HTTP/1.1\r\nHost: x\r\n",
    b"POST /telegram/x HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{",
    b"POST /telegram/x HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + 200 * b"\x00",
    b"GET / HTTP/9.9\r\n\r\n",
    b"\r\n\r\n\r\n" + 500 * b"\xff" + b"\r\n\r\n",
)
"""Begun requests; a browser that tries TLS is among them."""
