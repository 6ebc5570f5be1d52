"""The model: what walks through the rooms."""

import inspect
from datetime import UTC, datetime
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import model
from briefing.model import Label, Pause, Score, Struct, Term, decode, encode

_TYPES = [
    thing
    for thing in vars(model).values()
    if inspect.isclass(thing) and issubclass(thing, Struct) and thing is not Struct
]
_ANY_TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
_SIMPLE = {
    str: _ANY_TEXT,
    float: st.floats(allow_nan=False, allow_infinity=False),
    int: st.integers(-(2**53), 2**53),
    bytes: st.binary(max_size=20),
    datetime: st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
}


def _values(kind):
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if inspect.isclass(kind) and issubclass(kind, Struct):
        return st.builds(kind, **{name: _values(hint) for name, hint in get_type_hints(kind).items()})
    parts = getattr(kind, "__args__", ())
    if getattr(kind, "__origin__", None) is tuple:
        return st.lists(_values(parts[0]), max_size=2).map(tuple)
    if parts:
        return st.one_of(*(st.none() if part is type(None) else _values(part) for part in parts))
    return st.from_type(kind)


@pytest.mark.parametrize("kind", _TYPES, ids=lambda kind: kind.__name__)
def test_a_value_comes_back_from_its_json_as_it_was(kind):
    """Model to JSON and back is an identity, for every type."""

    @given(_values(kind))
    def identity(value):
        assert decode(encode(value), kind) == value

    identity()


@pytest.mark.parametrize("kind", _TYPES, ids=lambda kind: kind.__name__)
def test_every_attribute_is_documented(kind):
    """A type's docstring names each of its attributes."""
    told = inspect.getdoc(kind)
    for name in kind.__struct_fields__:
        assert f"\n    {name}: " in told, f"{kind.__name__}.{name} is not documented"


@pytest.mark.parametrize("kind", _TYPES, ids=lambda kind: kind.__name__)
def test_values_are_frozen(kind):
    """Nobody changes a value in place."""
    assert kind.__struct_config__.frozen


def test_a_score_is_the_sum_of_its_terms():
    """The total adds up, to one decimal."""
    score = Score(terms=(Term(name="corroboration", points=30.04), Term(name="routine", points=-10)))
    assert score.total == 20.0


@pytest.mark.parametrize("pause", Pause)
def test_a_pause_has_room_on_both_sides(pause):
    """The usual pause lies between the shortest and the longest, and none is longer than a second."""
    assert 0 < pause.least < pause.usual < pause.most <= 1.0


def test_labels_are_told_as_they_are_written():
    """A label prints as the word a listener sees."""
    assert [f"{label}" for label in Label] == ["Breakthrough", "Major", "Notable", "Brief"]
