"""The names of the months that a runner may type."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from babel import Locale

from core.text.translator import SOURCE


@cache
def month_names(language: str) -> Mapping[str, int]:
    """Every name of a month in `language` and in English, casefolded and without dots, to 1-12."""
    names: dict[str, int] = {}
    for tongue in (SOURCE, language):
        for forms in Locale.parse(tongue).months.values():
            for width in ("abbreviated", "wide"):
                for index, name in forms.get(width, {}).items():
                    names[name.casefold().replace(".", "")] = index
                    names.setdefault(name.casefold()[:3], index)
    return MappingProxyType(names)
