"""Claims about how tables of phrases are written and found."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.rundown.wording import find, named, rows, tree, words


def found(phrases: str, text: str) -> list[str]:
    """Find phrases, and cut out what they stand on."""
    return [text[start:stop] for _, start, stop in find(tree([("x", phrases)]), words(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("how to", "Learn How to mend a lamp", ["How to"]),
        ("how to", "How Tom mends a lamp", []),
        ("lamp|lamps", "Lamps outshine the lamp", ["Lamps", "lamp"]),
        ("save (up) $#", "Save up $1,200 now", ["Save up $1,200"]),
        ("$#", "Zephyr raises $90 million", []),
        ("$$", "Zephyr raises $90 million", ["$90 million"]),
        ("%# off", "Lamps are 40 percent off", ["40 percent off"]),
        ("# lamps", "Seven lamps and 12 lamps, two lamps", ["Seven lamps", "12 lamps"]),
        ("in year", "Sold in 2031, in 40", ["in 2031"]),
        ("best * of", "Best lamp of all", ["Best lamp of"]),
        ("vs .. #", "Lumen vs the new Zephyr 3", ["vs the new Zephyr 3"]),
        ("^ why", "Why, and why not", ["Why"]),
        ("review .", "A lamp review", ["review"]),
        ("regulat-", "Regulators regulate", ["Regulators", "regulate"]),
        ("zephyr lamp", "Zephyr’s lamp", ["Zephyr’s lamp"]),
        ("hands on", "Hands-on with a lamp", ["Hands-on"]),
        (": opinion", "Lamps are loud | Opinion", ["| Opinion"]),
    ],
)
def test_each_sign_of_a_phrase_stands_for_what_is_said_of_it(phrase: str, text: str, expected: list[str]) -> None:
    """Numbers, prices, gaps, ends and beginnings of words are found, and only where they are."""
    assert found(phrase, text) == expected


def test_a_table_is_read_row_by_row() -> None:
    """A row that goes on in the next line is one row, and a bar at its end joins words."""
    table = "= a lamp\n2     light, glow|\n      shine\n-0.5  dark\n= a kettle\n1     steam"
    assert rows(table) == (("a lamp", 2, "light, glow|shine"), ("a lamp", -0.5, "dark"), ("a kettle", 1, "steam"))
    assert named("= a lamp\n2     bulb wick") == {"bulb": ("a lamp", 2), "wick": ("a lamp", 2)}


@given(st.text(max_size=200))
def test_any_text_is_taken_apart_in_order(text: str) -> None:
    """Words stand one after the other inside the text, whatever it holds, and nothing breaks the search."""
    taken = words(text)
    assert [taken[0].known, taken[-1].known] == ["^", "."]
    assert all(0 <= word.start <= word.stop <= len(text) for word in taken)
    assert all(before.stop <= word.start for before, word in pairwise(taken))
    found("a .. b|#, * *, ^ x (y) .", text)
