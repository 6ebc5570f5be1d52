"""Claims about terms, versions and what is known of words beforehand."""

from __future__ import annotations

import pytest

from briefing.stories import background
from briefing.stories.stems import stem
from briefing.stories.words import contradict, terms, versions


@pytest.mark.parametrize(
    ("one", "other"), [("launches", "launched"), ("studies", "study"), ("running", "run"), ("company's", "company")]
)
def test_forms_of_a_word_meet(one: str, other: str) -> None:
    """A word and its inflected form have one stem."""
    assert stem(one) == stem(other)


@pytest.mark.parametrize("word", ["bus", "glass", "analysis", "ai", "ios"])
def test_short_and_latin_endings_stay(word: str) -> None:
    """An s that is no plural is not cut off."""
    assert stem(word) == word


def test_names_and_numbers_weigh_more() -> None:
    """Inside a sentence a capital marks a name; a figure says more than a plain word."""
    found = terms("", "the old ferry Orlow carried 212 passengers home")
    assert found["orlow"] > found["212"] > found["ferry"]


def test_a_repeated_headline_is_not_counted_twice() -> None:
    """A lede that opens with its headline adds nothing by it."""
    assert terms("Orlow aground", "Orlow aground") == terms("Orlow aground", "")


def test_neighbours_are_terms() -> None:
    """A pair of words says more than the two apart."""
    assert "black hole" in terms("", "a black hole grows")


def test_versions_conflict_only_where_they_differ() -> None:
    """17.1.1 is not 18, but it is a kind of 17.1, and a month is no product."""
    fix, point, following = (versions(f"Pellucid OS {number} arrives") for number in ("17.1.1", "17.1", "18"))
    assert contradict(fix, following)
    assert not contradict(fix, point)
    assert versions("Meeting on November 8") == {}


def test_common_words_are_expected_everywhere() -> None:
    """A word of every day is expected in many texts, a pair of such in some, a strange word in one."""
    expected = [background.expected(term) for term in ("googl", "googl phon", "orlow", "orlow ferry")]
    assert expected == [background.COMMON_IN, background.PHRASE_IN, background.RARE_IN, background.RARE_IN]
