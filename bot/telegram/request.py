"""The library's requests over aiohttp, which needs a quarter of the time that its own way takes."""

from __future__ import annotations

import ssl
from http import HTTPStatus
from typing import Any

import aiohttp
import certifi
from telegram.error import BadRequest, NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 5.0
Seconds = Any
"""Seconds, or the library's mark for the default."""


class AioRequest(BaseRequest):
    """One pool of connections. What goes wrong is told by its kind alone: addresses hold the token."""

    def __init__(self, connections: int, seconds: float) -> None:
        """At most so many `connections`; an answer may take so many `seconds`."""
        self._connections, self._seconds = connections, seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds an answer may take where nothing else is said."""
        return self._seconds

    async def initialize(self) -> None:
        """Open the pool; nothing is connected yet."""
        if self._session is None:
            # The system's certificates and the library's: some systems have none.
            trusted = ssl.create_default_context()
            trusted.load_verify_locations(certifi.where())
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections, ssl=trusted),
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
                trust_env=True,
            )

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """What Telegram answers. Raises NetworkError for what somebody else does, such as a hotel."""
        answer: object
        try:
            answer = BaseRequest.parse_json_payload(payload)
        except RecursionError:
            answer = None
        if not isinstance(answer, dict) or (answer.get("ok") is not False and "result" not in answer):
            raise NetworkError("not Telegram")
        return answer

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Seconds = BaseRequest.DEFAULT_NONE,
        write_timeout: Seconds = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 - the library's signature
        connect_timeout: Seconds = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Seconds = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Status and body of an answer. Raises TimedOut, NetworkError."""
        if self._session is None:
            raise NetworkError("closed")
        seconds = self._seconds if read_timeout is BaseRequest.DEFAULT_NONE else read_timeout
        waits = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=seconds)
        body = _body(request_data) if request_data else None
        try:
            async with self._session.request(method, url, data=body, timeout=waits) as answer:
                if answer.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                    raise BadRequest("too large")
                return answer.status, await answer.read()
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as error:
            raise NetworkError(type(error).__name__) from None


def _body(data: RequestData) -> dict[str, str] | aiohttp.FormData:
    fields = data.json_parameters
    if not data.contains_files:
        return fields
    form = aiohttp.FormData(quote_fields=False)
    for name, value in fields.items():
        form.add_field(name, value)
    for name, (file, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=file, content_type=kind)
    return form
