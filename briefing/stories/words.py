"""How a text becomes terms: words and numbers, cut to their stems.

In: a text. Out: its words, what they count as, and the versions a title names. Never: what a term is worth.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.stories.background import EMPTY
from briefing.stories.stems import stem

_TOKEN = re.compile(r"\$?\d+(?:[.,:]\d+)*[^\W\d_]*|\w+(?:[-'’.&]\w+)*")
_VERSION = re.compile(r"(?<!\w)([^\W\d_]*[A-Z][^\W\d_]*)[ -]v?(\d+(?:\.\d+)*)(?![\w%:,]|\.\d)")

PLAIN, NAME, FIGURE = 0, 1, 2
"""What kind of word a spelling shows: one in lower case, one with a capital, one that begins with a digit."""
KINDS = 3


class Vocabulary(dict[str, int]):
    """Remembers what each word, as it is spelled, counts as: the number of its term times `KINDS`, plus its kind.

    Term 0 is for words that say nothing. Each spelling is cut to its stem once, however many texts use it.

    Attributes:
        terms: the stems, by number.
        spelled: how each was spelled first, by number.
    """

    def __init__(self) -> None:
        """Start with no word but the empty one."""
        super().__init__()
        self.terms = [""]
        self.spelled = [""]
        self._numbers = {"": 0}

    def __missing__(self, word: str) -> int:
        """Learn a word."""
        term = term_of(word)
        number = self._numbers.setdefault(term, len(self.terms))
        if number == len(self.terms):
            self.terms.append(term)
            self.spelled.append(word)
        kind = FIGURE if not word[0].isalpha() else NAME if word[0].isupper() else PLAIN
        self[word] = code = number * KINDS + kind
        return code


def words_of(text: str) -> list[str]:
    """Cut a text into words and numbers.

    Args:
        text: any text.

    Returns:
        Its words as they are spelled; a number keeps its currency, its decimals and its unit.
    """
    return _TOKEN.findall(text)


@lru_cache(maxsize=1 << 16)
def term_of(word: str) -> str:
    """Cut a word to what it counts as.

    Args:
        word: a word as it is spelled.

    Returns:
        Its stem, or "" where it says nothing about an event.
    """
    lower = word.lower().replace("’", "'")
    cut = stem(lower)
    empty = lower in EMPTY or cut in EMPTY or (len(cut) == 1 and not cut.isdigit())
    return "" if empty else cut


def terms(text: str) -> frozenset[str]:
    """Find what a text speaks of.

    Args:
        text: a headline or any other text.

    Returns:
        The stems of its words, without those that say nothing.
    """
    return frozenset(map(term_of, words_of(text))) - {""}


def is_figure(term: str) -> bool:
    """Tell whether a term is a number that tells events apart; a year is not, half of all news names the same two.

    Args:
        term: a stem.

    Returns:
        Whether it begins with a digit or a currency and is no year of this century.
    """
    return bool(term) and not term[0].isalpha() and not (len(term) == len("2031") and term.startswith("20"))


def figures(text: str) -> frozenset[str]:
    """Find the numbers a text gives.

    Args:
        text: any text.

    Returns:
        Its numbers, years of this century left out.
    """
    return frozenset(filter(is_figure, terms(text)))


def versions(title: str) -> dict[str, frozenset[str]]:
    """Find the numbered things a headline names, such as iOS 17.1.1.

    Args:
        title: the headline.

    Returns:
        A name in lower case, and the numbers that follow it.
    """
    found: dict[str, frozenset[str]] = {}
    for name, number in _VERSION.findall(title):
        if name.lower() not in EMPTY:
            found[name.lower()] = found.get(name.lower(), frozenset()) | {number}
    return found


def contradict(one: dict[str, frozenset[str]], other: dict[str, frozenset[str]]) -> bool:
    """Tell whether two headlines name the same thing with numbers that cannot be one: iOS 17.1.1 and iOS 18.

    Args:
        one: the versions of a headline.
        other: the versions of another.

    Returns:
        Whether they differ in one that both name; 17.1 agrees with 17.1.1.
    """
    return any(not _agree(numbers, other[name]) for name, numbers in one.items() if name in other)


def _agree(some: frozenset[str], others: frozenset[str]) -> bool:
    return any(f"{a}.".startswith(f"{b}.") or f"{b}.".startswith(f"{a}.") for a in some for b in others)
