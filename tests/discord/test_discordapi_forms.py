"""The fake Discord opens the forms Discord opens, and sends what a client would send."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fakes.discordapi.callbacks import answers, label, modal, text_input
from fakes.discordapi.handles import Asked
from fakes.discordapi.server import FakeDiscord
from fakes.discordapi.wire import asks, places_of

Json = dict[str, Any]

MODAL = 9


@pytest.fixture(scope="module")
def fake() -> Iterator[FakeDiscord]:
    with FakeDiscord() as fake:
        week = {"type": 1, "name": "week", "description": "x"}
        asks(fake, "PUT", f"/applications/{fake.cloud.application}/commands", [week])
        yield fake


@pytest.fixture
def asked(fake: FakeDiscord) -> Asked:
    return fake.person(42).commands("week")


def row(text: str = "How many?", **more: Any) -> Json:
    return {"type": 1, "components": [text_input(label=text, **more)]}


def select(**more: Any) -> Json:
    return {"type": 3, "custom_id": "s", "options": [{"label": "a", "value": "a"}], **more}


def several(count: int) -> list[Json]:
    return [label(text_input(custom_id=f"{at}")) for at in range(count)]


@pytest.mark.parametrize(
    "form",
    [
        modal(title=45 * "x", custom_id=100 * "x"),
        modal(*several(5)),
        modal({"type": 10, "content": "Read this"}, row()),
        modal(row(45 * "x", placeholder=100 * "x", value=4000 * "x")),
        modal(
            label(text_input(min_length=1, max_length=4000, required=True), 45 * "x", description=100 * "x")
        ),
        modal(label(select(required=False, min_values=0))),
    ],
)
def test_a_form_at_the_limit_opens(fake: FakeDiscord, asked: Asked, form: Json) -> None:
    status, told = answers(fake, asked, MODAL, form)
    assert status == 200, told
    assert asked.modal().title == form["title"]


@pytest.mark.parametrize(
    ("form", "place"),
    [
        (modal(title=46 * "x"), "title"),
        (modal(title=""), "title"),
        (modal(custom_id=101 * "x"), "custom_id"),
        (modal(components=[]), "components"),
        (modal(*several(6)), "components"),
        (modal(label(text_input(), 46 * "x")), "components.0.label"),
        (modal(label(text_input(), description=101 * "x")), "components.0.description"),
        (modal(label(text_input()), label(text_input())), "components.1.component.custom_id"),
        (modal(label(text_input(style=3))), "components.0.component.style"),
        (modal(label(text_input(placeholder=101 * "x"))), "components.0.component.placeholder"),
        (modal(label(text_input(value=4001 * "x"))), "components.0.component.value"),
        (modal(label(text_input(max_length=4001))), "components.0.component.max_length"),
        (modal(label(text_input(min_length=2, max_length=1))), "components.0.component.min_length"),
        (modal(label(text_input(value="xx", max_length=1))), "components.0.component.value"),
        (modal(label(text_input(label="x"))), "components.0.component.label"),
        (modal(label({"type": 2, "style": 1, "label": "x", "custom_id": "x"})), "components.0.component"),
        (modal(label(select(disabled=True))), "components.0.component.disabled"),
        (modal(row(46 * "x")), "components.0.components.0.label"),
        (modal(row("")), "components.0.components.0.label"),
        (modal({"type": 1, "components": [select()]}), "components.0.components.0"),
        (modal(text_input()), "components.0"),
    ],
)
def test_a_form_over_the_limit_is_refused(fake: FakeDiscord, asked: Asked, form: Json, place: str) -> None:
    status, told = answers(fake, asked, MODAL, form)
    assert (status, told["code"]) == (400, 50035)
    assert f"data.{place}" in places_of(told["errors"]), told["errors"]


def test_what_no_client_would_send_is_not_sent(fake: FakeDiscord, asked: Asked) -> None:
    field = label(text_input(min_length=2, max_length=3))
    answers(fake, asked, MODAL, modal(field, label(select(max_values=1), "Which?")))
    form = asked.modal()
    for filled in ({"many": "1"}, {"many": "1234"}, {"many": "12"}, {"many": "12", "s": "b"}, {"x": "12"}):
        with pytest.raises(AssertionError):
            form.submits(filled)
    form.submits({"How many?": "12", "Which?": "a"})
