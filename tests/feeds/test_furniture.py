"""What stands around a telling, in hostile lengths."""

from __future__ import annotations

import pytest

from briefing.feeds.furniture import without

LONG = 20_000


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("One." + " " * LONG + "Two.", "One. Two."),
        (". " * LONG, ""),
        ("- " * LONG + "_" * LONG, ""),
        ("(" * LONG + "x", "(" * LONG + "x"),
        ("[" * LONG + "x", "[" * LONG + "x"),
        ("a. " * LONG + "End.", "a. " * LONG + "End."),
        ("The bridge opens. Read more" + "." * LONG, "The bridge opens."),
        ("A " * LONG + "end.", "A " * LONG + "end."),
    ],
    ids=["spaces", "dots", "rules", "brackets", "square", "letters", "button", "capitals"],
)
def test_long_runs_of_one_sign_are_judged_like_short_ones(paragraph, expected):
    """A ruled line goes however long it is, a button too, and all else stays."""
    assert without(paragraph, "Bridge opens") == expected
