"""What a story is about: its category, and the organisations in its headline.

In: a Story. Out: words for it. Never: a score.
"""

from __future__ import annotations

import re
from collections import Counter

from briefing.model import Story
from briefing.rundown.subjects import CATEGORIES, ORGANISATIONS

OTHER = "Other"
_LEDE_WORDS = 60
_IN_TITLE = 3
_IN_LEDE = 1

_RULES = tuple(
    (name, weight, re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w])", re.IGNORECASE))
    for name, weight, words in CATEGORIES
)
_NAMED = tuple((name, re.compile(rf"(?<![\w-])(?:{words})(?:['’]s)?(?![\w-])")) for name, words in ORGANISATIONS)
_ANY_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][\w&]+)*")
_TITLE_CASE = 0.6


def category(story: Story) -> str:
    """Say what a story is about.

    Args:
        story: any story.

    Returns:
        The category that most words of its headlines and ledes point to; the first of equals, `Other` where none does.
    """
    ledes = [" ".join(item.text.split(None, _LEDE_WORDS)[:_LEDE_WORDS]) for item in story.items]
    points = {name: weight * _pointing(words, story, ledes) for name, weight, words in _RULES}
    best = max(points, key=lambda name: points[name])
    return best if points[best] else OTHER


def _pointing(words: re.Pattern[str], story: Story, ledes: list[str]) -> int:
    in_titles = sum(len(_distinct(words, item.title)) for item in story.items)
    return _IN_TITLE * in_titles + _IN_LEDE * sum(len(_distinct(words, lede)) for lede in ledes)


def _distinct(words: re.Pattern[str], text: str) -> set[str]:
    return {found.lower() for found in words.findall(text)}


def organisations(story: Story) -> frozenset[str]:
    """Name the organisations a headline is about.

    Args:
        story: any story.

    Returns:
        The one it names first and those named in most of its headlines; where none of the well-known is named, the
        first name inside a headline written like a sentence.
    """
    found: Counter[str] = Counter()
    for item in story.items:
        found.update(name for name, words in _NAMED if words.search(item.title))
    often = {name for name, count in found.items() if count * 2 > len(story.items)}
    starts = [(match.start(), name) for name, words in _NAMED if (match := words.search(story.title))]
    if often or starts:
        return frozenset(often | {name for _, name in sorted(starts)[:1]})
    words = story.title.split()
    if sum(word[:1].isupper() for word in words) > _TITLE_CASE * len(words):
        return frozenset()
    name = _ANY_NAME.search(story.title)
    return frozenset({name.group()}) if name else frozenset()
