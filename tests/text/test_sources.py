"""The sources build their texts so that extraction finds them and every value has its place."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from core.text.catalogues import sources
from core.text.spans import marked
from core.text.translator import LOCALES

ROOT = LOCALES.parent
TEXTS = {"say": 1, "count": 2, "sense": 2}
FILES = sorted([*(ROOT / "core").rglob("*.py"), *(ROOT / "bot").rglob("*.py")])
DATA = {"core/text/message.py", "core/training/evidence.py", "core/training/choice/catalogue.py"}
"""The builders themselves, and the loaders of extracted data files."""


def calls(path: Path, names: set[str]) -> list[ast.Call]:
    tree = ast.parse(path.read_text("utf-8"))
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [node for node in nodes if isinstance(node.func, ast.Name) and node.func.id in names]


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def where(path: Path, node: ast.Call) -> str:
    return f"{path.relative_to(ROOT)}:{node.lineno}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
class TestEachFile:
    def test_texts_are_literal(self, path: Path) -> None:
        found = [
            where(path, call)
            for call in calls(path, set(TEXTS))
            if len(call.args) < TEXTS[call.func.id]
            or None in [literal(argument) for argument in call.args[: TEXTS[call.func.id]]]
        ]
        assert found == []

    def test_texts_are_found_by_extraction(self, path: Path) -> None:
        """A text inside an f-string, for one, is not."""
        for call in calls(path, set(TEXTS)):
            texts = [literal(argument) or "" for argument in call.args[: TEXTS[call.func.id]]]
            context = texts.pop(0) if call.func.id == "sense" else None
            assert sources().get(texts[0], context=context) is not None, where(path, call)

    def test_texts_and_values_fit(self, path: Path) -> None:
        for call in calls(path, set(TEXTS)):
            texts = [literal(argument) or "" for argument in call.args[: TEXTS[call.func.id]]]
            if call.func.id == "sense":
                texts = texts[1:]
            holes = set(re.findall(r"\{(\w*)\}", " ".join(texts)))
            given = {keyword.arg for keyword in call.keywords}
            if None in given:  # values passed on as a mapping
                continue
            if call.func.id == "count":
                holes -= {"n"}
            assert holes == given, where(path, call)

    def test_messages_are_made_by_the_builders(self, path: Path) -> None:
        if str(path.relative_to(ROOT)) not in DATA:
            assert [where(path, call) for call in calls(path, {"Message"})] == []


def test_marks_are_closed() -> None:
    texts = [text for m in sources() for text in ([m.id] if isinstance(m.id, str) else m.id)]
    assert len(texts) > 700
    open_marks = [t for t in texts if any(mark in s.text for s in marked(t) for mark in ("**", "`"))]
    assert open_marks == []
