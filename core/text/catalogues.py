"""The catalogues: what the sources say, what a language answers, and the compiled files.

`python -m core.text.catalogues` compiles. Not `pybabel compile`: that takes the "% o" of
"80 % of" for a format of Python's and fails.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_keywords, parse_mapping_cfg
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from core.text.translator import DOMAIN, LOCALES

MAPPING = LOCALES / "babel.cfg"
KEYWORDS = ("say:1", "count:1,2", "sense:1c,2")


@cache
def sources() -> Catalog:
    """Every text of the code and the data files, as `make messages` extracts it."""
    with MAPPING.open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file, MAPPING.name)  # type: ignore[no-untyped-call]
    catalogue = Catalog()
    keywords = parse_keywords(KEYWORDS)
    for name, line, text, comments, context in extract_from_dir(LOCALES.parent, methods, options, keywords):
        catalogue.add(text, locations=[(name, line)], auto_comments=comments, context=context)
    return catalogue


def translations() -> Iterator[tuple[Path, Catalog]]:
    """Every language's catalogue with its file, in the order of their names."""
    for path in sorted(LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        with path.open("rb") as file:
            yield path, read_po(file, locale=path.parts[-3], domain=DOMAIN)


def compile_all() -> None:
    """Write each catalogue's compiled file beside it."""
    for path, catalogue in translations():
        with path.with_suffix(".mo").open("wb") as file:
            write_mo(file, catalogue)


if __name__ == "__main__":
    compile_all()
