"""Text on its way to a terminal."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefing.plain import one_line, printable, throughout, without_password


@given(st.text())
def test_nothing_a_terminal_obeys_is_left(text):
    """Whatever comes in, no control or bidirectional character comes out."""
    for shown in (printable(text).replace("\n", "").replace("\t", ""), one_line(text)):
        assert not [letter for letter in shown if unicodedata.category(letter) == "Cc"]
        assert not set(shown) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
        assert printable(shown) == shown


def test_line_breaks_stay_where_they_are_wanted():
    """A message of several lines keeps them, a title does not."""
    assert printable("a\nb\x1b[2J") == "a\nb[2J"
    assert one_line("  a\n\tb\x9b  ") == "a b"


def test_a_long_line_is_cut():
    """What is longer than asked for ends in an ellipsis."""
    assert one_line("a" * 300, 10) == "a" * 9 + "…"
    assert one_line("a" * 10, 10) == "a" * 10


def test_every_text_of_a_table_is_made_printable():
    """Names and values, however deep they lie; numbers and truths stay what they are."""
    told = {"pin\x1b": ["a\u202eb", 1, True], "replace": [{"old": "c\x07", "new": 2.5}]}
    assert throughout(told) == {"pin": ["ab", 1, True], "replace": [{"old": "c", "new": 2.5}]}


def test_a_password_in_an_address_is_not_shown():
    """An address in a log or a report names who calls, never with what password; other addresses stay as they are."""
    assert without_password("https://ann:s3cret@feeds.example/a@b?c=:d@e") == "https://ann:…@feeds.example/a@b?c=:d@e"
    assert without_password("https://feeds.example:8443/a:b@c") == "https://feeds.example:8443/a:b@c"
    assert without_password("/srv/feeds/a.xml") == "/srv/feeds/a.xml"
