"""The constants of `science.md`, read once from the files of `data/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"


@cache
def data(name: str) -> dict[str, Any]:
    """The content of one file of `data/`. Shared between callers: read it, never change it."""
    # Reading YAML is slow to import and most commands never need it.
    import yaml

    content: dict[str, Any] = yaml.load((DATA / name).read_text("utf-8"), Loader=yaml.CSafeLoader)
    return content


def rules() -> dict[str, Any]:
    """The constants of placement, contacts, recipes, templates and tapers."""
    return data("rules.yaml")
