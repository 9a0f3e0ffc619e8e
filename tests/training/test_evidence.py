"""The evidence as data agrees with section 1 of `science.md`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import core.training
from core.training.evidence import Sure, evidence

SCIENCE = Path(core.training.__file__).with_name("data") / "science.md"


def rows() -> dict[str, list[str]]:
    lines = [line for line in SCIENCE.read_text("utf-8").splitlines() if re.match(r"\| E\d\d ", line)]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return {row[0]: row for row in cells}


def test_it_has_every_entry_of_the_table_in_its_order() -> None:
    assert tuple(evidence()) == tuple(rows()) == tuple(f"E{n:02}" for n in range(1, 39))


@pytest.mark.parametrize("key", sorted(evidence()))
def test_a_source_names_the_year_of_the_table(key: str) -> None:
    row = rows()["E01" if rows()[key][3] == "same paper" else key]
    years = set(re.findall(r"\b(?:19|20)\d\d\b", evidence()[key].source))
    assert years <= set(re.findall(r"\b(?:19|20)\d\d\b", " ".join(row)))


@pytest.mark.parametrize("key", sorted(evidence()))
def test_figures_from_memory_are_told_without_their_number(key: str) -> None:
    entry = evidence()[key]
    if rows()[key][4].startswith("[mem]"):
        assert entry.sure is Sure.MEMORY
    if entry.sure is Sure.MEMORY and key != "E29":  # its age of 16 was seen on the page
        assert not re.search(r"\d", entry.claim.id.replace("VO2max", ""))
        assert entry.figure is None or not re.search(r"\d", entry.figure.id)


@pytest.mark.parametrize("key", sorted(evidence()))
def test_numbers_come_from_the_table(key: str) -> None:
    """A number of the runner's text stands in the row of science.md, apart from words for it."""
    row = " ".join(rows()[key]).replace(",", "")
    entry = evidence()[key]
    text = entry.claim.id + " " + (entry.figure.id if entry.figure else "")
    known = set(re.findall(r"\d+(?:\.\d+)?", row))
    assert {n for n in re.findall(r"\d+(?:\.\d+)?", text) if n not in known} == set()
