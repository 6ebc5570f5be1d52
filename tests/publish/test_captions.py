"""Captions that fit a screen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.publish.captions import pieces

WORDS = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=["Z", "C"]), min_size=1, max_size=90), min_size=1
)


@given(WORDS, st.integers(12, 65))
def test_every_line_fits_and_no_word_is_lost(words, first):
    """Captions have at most two lines of the width allowed, and hold the sentence in order."""
    sentence = " ".join(words)
    captions = pieces(sentence, width=65, first=first)
    assert all(len(lines) <= 2 for lines in captions)
    assert all(len(lines[0]) <= first and all(len(line) <= 65 for line in lines) for lines in captions)
    assert "".join("".join(lines) for lines in captions).replace(" ", "") == "".join(sentence.split())


def test_a_long_sentence_is_broken_at_its_clauses():
    """The break comes after a comma near the middle rather than at the middle."""
    sentence = (
        "The council of Pelmore, which met for the third time this week in the old net loft, voted for a public "
        "clock that strikes with the tide, and nobody could say who will pay for it."
    )
    assert pieces(sentence, width=65, first=65)[0][-1].endswith(",")


def test_a_short_sentence_is_one_line():
    """Nothing is broken that fits."""
    assert pieces("Good night.", width=65, first=50) == (("Good night.",),)


def test_nothing_said_is_no_caption():
    """An empty sentence makes no caption."""
    assert pieces("  ", width=65, first=50) == ()
