"""Checks of what stands below a message: buttons to press, keys to type with, a wish for a reply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from fakes.botapi.refusals import bad_request
from fakes.botapi.units import units

LONGEST_DATA = 64
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
LONGEST_PLACEHOLDER = 64
DOES = ("callback_data", "url")


def inline_markup(params: Mapping[str, Any]) -> dict[str, Any] | None:
    """The buttons of a message, None without any: the only markup an edit takes."""
    markup = params.get("reply_markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    rows = [row for row in _rows(markup["inline_keyboard"]) if row]
    for row in rows:
        for button in row:
            _check_inline(button)
    return {"inline_keyboard": rows} if rows else None


def any_markup(params: Mapping[str, Any]) -> dict[str, Any] | None:
    """What may stand below a new message: also a keyboard to type with, its removal, a forced reply."""
    markup = params.get("reply_markup")
    if not isinstance(markup, dict) or "inline_keyboard" in markup:
        return inline_markup(params)
    if "keyboard" in markup:
        for row in _rows(markup["keyboard"]):
            for key in row:
                _label(key if isinstance(key, dict) else {"text": key})
    elif markup.get("remove_keyboard") is not True and markup.get("force_reply") is not True:
        raise bad_request("can't parse reply keyboard markup JSON object")
    if units(markup.get("input_field_placeholder", "")) > LONGEST_PLACEHOLDER:
        raise bad_request("input field placeholder is too long")
    return markup


def _rows(rows: Any) -> list[list[Any]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse reply markup: expected an Array of Arrays of buttons")
    if sum(map(len, rows)) > MOST_BUTTONS or any(len(row) > MOST_IN_A_ROW for row in rows):
        raise bad_request("reply markup is too long")
    return rows


def _check_inline(button: Any) -> None:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    _label(button)
    if sum(name in button for name in DOES) != 1:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if "url" in button:
        _check_url(button["url"])
    else:
        data = button["callback_data"]
        if not isinstance(data, str) or not 0 < len(_bytes(data)) <= LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")


def _label(button: Mapping[str, Any]) -> None:
    text = button.get("text")
    if not isinstance(text, str) or not text.strip():
        raise bad_request('can\'t parse keyboard button: Field "text" must be a non-empty String')
    _bytes(text)


def _bytes(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None


def _check_url(url: Any) -> None:
    try:
        if not isinstance(url, str) or any(map(str.isspace, url)):
            raise ValueError
        parts = urlsplit(url)
    except ValueError:
        raise bad_request("BUTTON_URL_INVALID") from None
    web = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    if not web and not (parts.scheme == "tg" and parts.netloc):
        raise bad_request("BUTTON_URL_INVALID")
