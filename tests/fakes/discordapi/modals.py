"""Checks of a form that is opened for somebody."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fakes.discordapi.controls import Ids, check_select
from fakes.discordapi.form import Form
from fakes.discordapi.layouts import check_text_display
from fakes.discordapi.trees import LABEL, ROW, SELECTS, STRING_SELECT, TEXT, TEXT_INPUT

LONGEST_TITLE, LONGEST_LABEL, LONGEST_VALUE, MOST_PARTS = 45, 45, 4000, 5


def check_modal(place: Form, modal: Any) -> dict[str, Any]:
    """The form, where nothing is wrong with it."""
    told, ids = dict(place.mapping(modal)), Ids()
    place.text(told, "title", 1, LONGEST_TITLE, needed=True)
    place.text(told, "custom_id", 1, 100, needed=True)
    within = place["components"]
    for index, raw in enumerate(within.items(told.get("components"), 1, MOST_PARTS)):
        there, part = within[index], within[index].mapping(raw)
        kind = part.get("type")
        ids.numbers(there, part)
        if kind == ROW:
            _check_row(there, part, ids)
        elif kind == LABEL:
            _check_label(there, part, ids)
        elif kind == TEXT:
            check_text_display(there, part)
        else:
            there.wrong("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (1, 10, 18).')
    return told


def _check_row(place: Form, row: Mapping[str, Any], ids: Ids) -> None:
    for index, raw in enumerate(place["components"].items(row.get("components"), 1, 1)):
        there, field = place["components"][index], place["components"][index].mapping(raw)
        if field.get("type") != TEXT_INPUT:
            there.wrong("UNION_TYPE_CHOICES", 'Value of field "type" must be one of (4,).')
            continue
        there.text(field, "label", 1, LONGEST_LABEL, needed=True)
        _check_input(there, field, ids)


def _check_label(place: Form, label: Mapping[str, Any], ids: Ids) -> None:
    place.text(label, "label", 1, LONGEST_LABEL, needed=True)
    place.text(label, "description", 0, 100)
    there = place["component"]
    if label.get("component") is None:
        there.required()
        return
    field = there.mapping(label["component"])
    if field.get("type") == TEXT_INPUT:
        if field.get("label") is not None:
            wrong = "The label of a field within a label stands in the label"
            there["label"].wrong("COMPONENT_LABEL_IN_LABEL", wrong)
        _check_input(there, field, ids)
    elif field.get("type") in SELECTS:
        ids.numbers(there, field)
        check_select(there, field, ids, in_modal=True)
    else:
        listed = ", ".join(map(str, sorted({TEXT_INPUT, STRING_SELECT, *SELECTS})))
        there.wrong("UNION_TYPE_CHOICES", f'Value of field "type" must be one of ({listed}).')


def _check_input(place: Form, field: Mapping[str, Any], ids: Ids) -> None:
    ids.numbers(place, field)
    ids.takes(place, field)
    place["style"].one_of(field.get("style"), {1, 2})
    place.text(field, "placeholder", 0, 100)
    place.yes_or_no(field, "required")
    least = place.whole(field, "min_length", 0, LONGEST_VALUE)
    most = place.whole(field, "max_length", 1, LONGEST_VALUE, default=LONGEST_VALUE)
    if least > most:
        wrong = "The minimum length is larger than the maximum"
        place["min_length"].wrong("TEXT_INPUT_MIN_MAX_INVALID", wrong)
    if (value := place.text(field, "value", 0, LONGEST_VALUE)) and not least <= len(value) <= most:
        place["value"].wrong("BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
