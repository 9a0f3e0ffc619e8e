"""The texts of data files, for Babel's extraction (`locales/babel.cfg` names the files and fields)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import IO

import yaml

Found = tuple[int, str | None, str, list[str]]


def data(
    fileobj: IO[bytes],
    keywords: object,  # noqa: ARG001 - Babel's signature
    comment_tags: object,  # noqa: ARG001
    options: Mapping[str, str],
) -> Iterator[Found]:
    """Every text of a YAML file's entries: line, None, text, and a comment that says what it is.

    Options: `list`, the key of the entries; `fields`, the keys of an entry that hold a
    text or a list of texts. An empty text is not extracted.
    """
    root = yaml.compose(fileobj, Loader=yaml.CSafeLoader)
    entries = _mapping(root)[options["list"]]
    if not isinstance(entries, yaml.SequenceNode):
        raise ValueError(f"{options['list']} is not a list")
    for entry in entries.value:
        yield from _texts(_mapping(entry), options["fields"].split())


def _texts(entry: Mapping[str, yaml.Node], fields: Sequence[str]) -> Iterator[Found]:
    for field in fields:
        node = entry.get(field)
        if node is None:
            continue
        for text in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            if text.value:
                comment = f"{entry['id'].value}, {field.replace('_', ' ')}"
                yield text.start_mark.line + 1, None, text.value, [comment]


def _mapping(node: yaml.Node | None) -> Mapping[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        raise ValueError("a mapping was expected")
    return {key.value: value for key, value in node.value}
