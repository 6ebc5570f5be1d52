"""How a text becomes terms: words cut to their stems, names and numbers weighing more, and pairs of neighbours.

In: a title and a lede. Out: how much each term counts in them, and the versions a title names. Never: what a term is
worth among other texts.
"""

from __future__ import annotations

import re
from collections import defaultdict

from briefing.stories.background import EMPTY
from briefing.stories.stems import stem

_TOKEN = re.compile(r"\$?\d+(?:[.,:]\d+)*[^\W\d_]*|[^\W\d_]+(?:[-'’.&][^\W_]+)*")
_VERSION = re.compile(r"(?<!\w)([^\W\d_]*[A-Z][^\W\d_]*)[ -]v?(\d+(?:\.\d+)*)(?![\w%:,]|\.\d)")

TITLE = 1.5
"""A word in the title counts as much as this many in the lede."""
LEDE_WORDS = 80
"""The lede is what comes in these first words."""
_NAME = 1.4  # a capital inside a sentence marks a name
_OPENER = 1.1  # a capital at its start, or in a headline in title case, may mark one
_NUMBER = 1.2
_NEIGHBOURS = 0.4  # a pair of neighbours beside its two words: enough to tell "black hole" from a hole that is black
_TITLE_CASE = 0.6  # from this share of capitals on they mark nothing


def terms(title: str, lede: str) -> dict[str, float]:
    """Count the terms of a text: stems, and pairs of stems that stand side by side.

    Args:
        title: the headline.
        lede: the summary or the body; a repetition of the headline at its start is skipped.

    Returns:
        Each term and how much it counts; a pair is two stems with a blank between.
    """
    found: dict[str, float] = defaultdict(float)
    body = lede[len(title) :] if title and lede.startswith(title) else lede
    _add(found, title, TITLE)
    _add(found, " ".join(body.split(None, LEDE_WORDS)[:LEDE_WORDS]), 1.0)
    return found


def _add(found: dict[str, float], text: str, weight: float) -> None:
    tokens = _TOKEN.findall(text)
    shouting = sum(token[0].isupper() for token in tokens) > _TITLE_CASE * len(tokens)
    before = ""
    for place, token in enumerate(tokens):
        word = stem(token.lower())
        if token.lower() in EMPTY or word in EMPTY or (len(word) == 1 and not word.isdigit()):
            before = ""
            continue
        found[word] += weight * _emphasis(token, plain=shouting or place == 0)
        if before:
            found[f"{before} {word}"] += weight * _NEIGHBOURS
        before = word


def _emphasis(token: str, *, plain: bool) -> float:
    if not token[0].isalpha():
        return _NUMBER
    if not token[0].isupper():
        return 1.0
    return _OPENER if plain else _NAME


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
