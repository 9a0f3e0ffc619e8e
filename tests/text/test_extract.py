"""The extraction of data files and of the code."""

from __future__ import annotations

from io import BytesIO

import pytest

from core.text.catalogues import sources
from core.text.extract import data
from core.training.evidence import evidence

FILE = b"""
version: 1
things:
- id: one
  name: First
  cues:
  - Push
  - Pull
  note: ''
  other: Not a text
- id: two
  name: Second
"""


def test_the_named_fields_are_found_with_their_lines() -> None:
    found = list(data(BytesIO(FILE), {}, (), {"list": "things", "fields": "name cues note"}))
    assert found == [
        (5, None, "First", ["one, name"]),
        (7, None, "Push", ["one, cues"]),
        (8, None, "Pull", ["one, cues"]),
        (12, None, "Second", ["two, name"]),
    ]


def test_a_file_without_the_list_is_refused() -> None:
    with pytest.raises(KeyError):
        list(data(BytesIO(b"a: 1"), {}, (), {"list": "things", "fields": "name"}))
    with pytest.raises(ValueError, match="not a list"):
        list(data(BytesIO(b"things: 1"), {}, (), {"list": "things", "fields": "name"}))
    with pytest.raises(ValueError, match="mapping"):
        list(data(BytesIO(b"- 1"), {}, (), {"list": "things", "fields": "name"}))


def test_the_data_files_are_among_the_sources() -> None:
    for entry in evidence().values():
        for message in (entry.claim, entry.figure, entry.not_for):
            assert message is None or message.id in sources()
    for text in ("Wall sit", "Back flat on the wall and shins upright", "Collapsing on to the seat"):
        assert text in sources()


def test_senses_are_found_with_their_context() -> None:
    assert sources().get("EEE d MMM", context="CLDR date pattern") is not None


def test_what_is_no_text_is_not_among_the_sources() -> None:
    assert "sq_wall_iso" not in sources()
    assert "Llanos-Lagos et al. 2024, Running economy at different speeds, Sports Med" not in sources()
