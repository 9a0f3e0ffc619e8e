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


MEMORY_IN_A_ROW = {
    "E05": {"1.42", "2.23", "0.60"},
    "E15": set(),  # the dose in words: the split, and what week 40 showed
    "E16": {"1"},
    "E29": {"1", "3", "2", "6", "15", "5", "10"},
    "E30": {"40", "60"},
    "E35": {"5"},
}
"""Of rows that mix their tags: the figures tagged [mem], or on a secondary page with low confidence."""


def figures(text: str) -> set[str]:
    """The numbers of a text; names that hold one are no figure."""
    return set(re.findall(r"\d+(?:\.\d+)?", re.sub(r"VO2\w*", "", text)))


@pytest.mark.parametrize("key", sorted(evidence()))
def test_no_figure_tagged_mem_is_shown_as_a_number(key: str) -> None:
    tag = rows()[key][4]
    entry = evidence()[key]
    shown = figures(entry.claim.id) | figures(entry.figure.id if entry.figure else "")
    if tag.startswith("[mem]") or (tag == "[page*] + [mem] high" and entry.sure is Sure.MEMORY):
        assert shown == set()
    else:
        assert not shown & MEMORY_IN_A_ROW.get(key, set())


def test_every_row_that_mixes_memory_with_a_page_is_known() -> None:
    mixed = {key for key, row in rows().items() if "[mem]" in row[4] and not row[4].startswith("[mem]")}
    told = {"E01", "E03", "E18", "E31"}  # definitions only, a title, an author's name, none at all
    assert mixed <= set(MEMORY_IN_A_ROW) | told


def test_the_weeks_and_the_dose_that_e15_has_from_memory_are_not_told() -> None:
    figure = evidence()["E15"].figure
    assert figure is not None
    assert "a week" not in figure.id
    assert "after 40 weeks" not in figure.id


@pytest.mark.parametrize("key", sorted(evidence()))
def test_every_entry_says_what_it_may_not_be_used_for(key: str) -> None:
    assert len(evidence()[key].not_for.id) > 10


def test_the_points_where_the_article_needs_care() -> None:
    """1.1: what may not be hinted at."""
    told = {
        key: (entry.claim.id, entry.figure.id if entry.figure else "") for key, entry in evidence().items()
    }
    assert "and Its Determinants" not in evidence()["E03"].source
    assert "not how heavy" in evidence()["E05"].not_for.id.replace(", ", " ")
    assert not {"0.24", "1.04", "0.55"} & figures(" ".join(told["E06"]))
    assert "5 km time did not change" in told["E07"][1]
    assert "8 hours" in told["E09"][1]
    assert "not supervision" in told["E08"][1]
