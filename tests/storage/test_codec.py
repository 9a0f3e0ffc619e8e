"""What is stored comes back as it was, or with a clear error."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.chat.reply import Control, File, Part, Picture, Reply
from core.chat.where import Audience
from core.storage.codec import VERSION, decode, encode
from core.storage.registry import FACTS, TYPES, Kept, Sending
from core.storage.shapes import Undecodable, reader_of
from core.text.message import Message, Series, Value, Weekday, ZoneName, say
from core.training.journal import Fact
from core.training.session import Phase, Session, Unit

ROOTS = (Kept, Sending, *FACTS.values())

NAMES = """
began shown reminded completed skipped found changed undone runner sending settings conversation form
offered message weekday zone series reply paragraph bullets fields card card_block week day progress
choice option action ask link audience profile run race pain screen session_id session warm_up
plyometric main assistance prescription reason picture file in_private
"""
"""Data out there says these names: the list grows, and nothing on it changes."""

_decimals = st.decimals(allow_nan=False, allow_infinity=False)


def _messages(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Message]:
    named = st.lists(st.tuples(st.text(), values), max_size=3).map(tuple)
    rest = st.none() | st.text()
    return st.builds(Message, st.text(min_size=1), named, rest, st.none() | st.integers(), rest)


_values: st.SearchStrategy[Value] = st.recursive(
    st.one_of(
        st.text(),
        st.integers(),
        _decimals,
        st.dates(),
        st.times(),
        # A zone comes back as its offset then: what a clock showed, not which zone it hung in.
        st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45))])),
        st.builds(Weekday, st.integers(0, 6), st.booleans()),
        st.builds(ZoneName, st.text()),
    ),
    lambda inner: st.one_of(
        st.builds(Series, st.lists(inner, max_size=3).map(tuple), st.sampled_from(["and", "or", "list"])),
        _messages(inner),
    ),
    max_leaves=4,
)

st.register_type_strategy(Message, _messages(_values))
st.register_type_strategy(Decimal, _decimals)


def _types_in(hint: Any) -> set[type]:
    found = {hint} if isinstance(hint, type) and is_dataclass(hint) else set()
    return found.union(*(_types_in(inner) for inner in get_args(hint)))


def _reachable(roots: tuple[Any, ...]) -> set[type]:
    """Every dataclass that a stored value can hold."""
    found: set[type] = set()
    fresh = set(roots)
    while fresh:
        found |= fresh
        hints = [hint for made in fresh for hint in get_type_hints(made).values()]
        fresh = set().union(*(_types_in(hint) for hint in hints)) - found
    return found


def test_every_type_that_can_be_stored_is_listed_and_no_other() -> None:
    assert _reachable(ROOTS) | _reachable(get_args(Value)[5:]) == set(TYPES.values())
    assert set(FACTS.values()) == set(get_args(Fact))
    assert set(get_args(Part)) | set(get_args(Control)) <= set(TYPES.values())
    assert len(set(TYPES.values())) == len(TYPES)


def test_the_short_names_stay_for_ever() -> None:
    assert set(TYPES) >= set(NAMES.split())


@pytest.mark.parametrize(
    "root", [*FACTS.values(), *get_args(Part), *get_args(Control), Kept, Sending, Session]
)
@settings(max_examples=8, derandomize=True, deadline=None)
@given(data=st.data())
def test_whatever_is_stored_comes_back_equal(root: type, data: st.DataObject) -> None:
    value = data.draw(st.from_type(root))
    stored = encode(value)
    back = decode(stored)
    assert back == value
    assert encode(back) == stored
    assert stored.isascii()
    assert _kinds(back) == _kinds(value)


@settings(derandomize=True, deadline=None)
@given(_values)
def test_a_value_of_a_text_keeps_its_kind(value: Value) -> None:
    message = Message("{value}", (("value", value),))
    ((_, back),) = decode(encode(message)).values
    assert back == value
    assert _kinds(back) == _kinds(value)


def _kinds(value: Any) -> Any:
    """The types of a value all the way down: "easy" equals RunType.EASY, Decimal(1) equals 1."""
    if is_dataclass(value):
        return [type(value), *(_kinds(getattr(value, field.name)) for field in fields(value))]
    if isinstance(value, tuple):
        return [tuple, *map(_kinds, value)]
    if isinstance(value, frozenset):
        return [frozenset, *sorted(str(type(item)) for item in value)]
    return type(value)


def test_scalars_keep_their_kind() -> None:
    for value in (Decimal("1.50"), date(2026, 1, 2), time(7, 30), datetime(2026, 1, 2, 3), b"\x00\xff", b""):  # noqa: DTZ001
        back = decode(encode(value))
        assert (back, type(back), str(back)) == (value, type(value), str(value))


def test_pictures_and_files_wait_with_their_content() -> None:
    parts = (Picture(bytes(range(256)) * 400, say("Your loads")), File("log.csv", b"day,load\r\n"))
    stored = encode(Sending(Reply(parts), Audience()))
    assert decode(stored).reply.parts == parts
    assert len(stored) < 1.4 * 256 * 400, "four characters for three bytes"


def test_a_newer_version_is_refused() -> None:
    with pytest.raises(Undecodable, match=f"newer version \\({VERSION + 1}"):
        decode(encode(Weekday(1)), VERSION + 1)


@pytest.mark.parametrize(
    ("stored", "reason"),
    [
        ('{"$":"moonphase"}', "unknown type 'moonphase'"),
        ('{"day":1}', "unknown type None"),
        ('{"$":["weekday"]}', "unknown type"),
        ('{"$":"weekday","index":1,"short":true,"moon":1}', "weekday: fields.*moon"),
        ('{"$":"weekday","short":true}', "weekday: fields.*index"),
        ('{"$":"weekday","index":9}', "damaged: ValueError"),
        ('{"$":"decimal","v":"much"}', "damaged: InvalidOperation"),
        ('{"$":"date"}', "damaged: KeyError"),
        ('{"$":"bytes","v":"AP8"}', "damaged: Error"),
        ('{"$":"bytes","v":"AP!8="}', "damaged: Error"),
        ('{"$":"bytes","v":"\u00e4\u00f6\u00fc="}', "damaged: ValueError"),
        ('{"$":"bytes","v":7}', "damaged: TypeError"),
        ('{"$":"bytes"}', "damaged: KeyError"),
        ('{"$":"wee', "damaged: JSONDecodeError"),
        ('{"$":"run","day":1,"type":"swim"}', "damaged: ValueError"),
        ("", "damaged"),
    ],
)
def test_what_cannot_be_read_says_why(stored: str, reason: str) -> None:
    with pytest.raises(Undecodable, match=reason):
        decode(stored)


def test_what_is_not_listed_cannot_be_stored() -> None:
    with pytest.raises(TypeError, match="object is not a stored type"):
        encode((object(),))


def test_a_field_that_is_missing_is_its_default() -> None:
    assert decode('{"$":"weekday","index":3}') == Weekday(3)


@dataclass(frozen=True)
class _Deep:
    phases: tuple[Phase, ...]
    units: frozenset[Unit]
    pairs: tuple[tuple[str, Phase | None], ...]


def test_members_are_found_however_deep() -> None:
    stored = {"phases": ["heavy"], "units": frozenset({"reps"}), "pairs": [["a", "power"], ["b", None]]}
    back = reader_of("deep", _Deep)(json.loads("{}") | stored)
    assert back == _Deep((Phase.HEAVY,), frozenset({Unit.REPS}), (("a", Phase.POWER), ("b", None)))
    assert type(back.phases[0]) is type(back.pairs[0][1]) is Phase
    assert {type(unit) for unit in back.units} == {Unit}


@dataclass(frozen=True)
class _Ambiguous:
    either: tuple[str, ...] | Phase


def test_what_could_not_be_told_apart_is_refused_when_it_is_listed() -> None:
    with pytest.raises(TypeError, match="tell apart"):
        reader_of("ambiguous", _Ambiguous)
