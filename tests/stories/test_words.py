"""Claims about terms, versions and what is known of words beforehand."""

from __future__ import annotations

import pytest

from briefing.stories import background
from briefing.stories.stems import stem
from briefing.stories.words import FIGURE, KINDS, NAME, PLAIN, Vocabulary, contradict, figures, terms, versions


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


def test_words_that_say_nothing_are_left_out() -> None:
    """The calendar, the small words and their contractions tell no event, whichever apostrophe they have."""
    assert terms("They’re said to meet it's Monday of the Orlow") == {"meet", "orlow"}


def test_a_year_is_no_figure() -> None:
    """A number tells events apart; the year that half of the news names does not."""
    assert figures("In 2031 the Orlow took 212 aboard for $9.50") == {"212", "$9.50"}


def test_a_spelling_is_learned_once() -> None:
    """Each spelling of a word has one code, forms of a word have one term, and kinds are told apart."""
    words = Vocabulary()
    codes = [words[spelling] for spelling in ("Launches", "launched", "launched", "212", "the")]
    assert [code // KINDS for code in codes] == [1, 1, 1, 2, 0]
    assert [code % KINDS for code in codes] == [NAME, PLAIN, PLAIN, FIGURE, PLAIN]
    assert words.spelled == ["", "Launches", "212"]


def test_versions_conflict_only_where_they_differ() -> None:
    """17.1.1 is not 18, but it is a kind of 17.1, and a month is no product."""
    fix, point, following = (versions(f"Pellucid OS {number} arrives") for number in ("17.1.1", "17.1", "18"))
    assert contradict(fix, following)
    assert not contradict(fix, point)
    assert versions("Meeting on November 8") == {}


def test_common_words_are_expected_everywhere() -> None:
    """A word of every day is expected in many texts, a strange one in one."""
    assert [background.expected(term) for term in ("googl", "orlow")] == [background.COMMON_IN, background.RARE_IN]
