"""What a story is about: its category, and the organisations in its headline.

In: a Story. Out: words for it. Never: a score.

What points to a category is weighed: words of the headline and the text, folders of the address, what the publisher
writes of, and the kind of routine. It is named in `subjects`.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache, lru_cache

from briefing.model import Item, Story
from briefing.rundown import routine, signs, wording
from briefing.rundown.subjects import BEATS, FOLDERS, FOUND, KINDS, ORGANISATIONS, OTHER, WORDS

_LEDE_WORDS = 60
_LEDE_SHARE = 1 / 2
_LEDE_MOST = 6  # points that the text gives a category at most
_LEAST = 1  # points; less says nothing

_NAMED = tuple((name, re.compile(rf"(?<![\w-])(?:{words})(?:['’]s)?(?![\w-])")) for name, words in ORGANISATIONS)
_ANY_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][\w&]+)*")
_TITLE_CASE = 0.6


def category(story: Story) -> str:
    """Say what a story is about.

    Args:
        story: any story.

    Returns:
        The category that most of its tellings' evidence points to; `Other` where hardly any points anywhere.
    """
    points: defaultdict[str, float] = defaultdict(float)
    for item in story.items:
        for name, weight in _evidence(item):
            points[name] += weight
    best = max(points, key=lambda name: (points[name], name), default=OTHER)
    return best if points[best] >= _LEAST * len(story.items) else OTHER


def _evidence(item: Item) -> list[tuple[str, float]]:
    lede = " ".join(item.text.split(None, _LEDE_WORDS)[:_LEDE_WORDS])
    kind = routine.kind(item)
    kinds = [KINDS[kind.sort]] if kind and kind.sort in KINDS else []
    found = [FOUND] if item.aggregated else []
    return [*_told(item.title, lede), *_placed(item.link, item.domain), *kinds, *found]


@cache
def _tree() -> wording.Tree:
    return wording.tree(((name, weight), phrases) for name, weight, phrases in WORDS)


@lru_cache(maxsize=1 << 12)
def _told(title: str, lede: str) -> tuple[tuple[str, float], ...]:
    """Weigh the words of the headline and of the text, each once."""
    in_lede: defaultdict[str, float] = defaultdict(float)
    for name, weight in _weighed(lede):
        in_lede[name] += weight * _LEDE_SHARE
    return (*_weighed(title), *((name, min(weight, _LEDE_MOST)) for name, weight in in_lede.items()))


def _weighed(text: str) -> list[tuple[str, float]]:
    seen = {(name, weight, text[start:stop].lower()) for (name, weight), start, stop in _find(text)}
    return [(name, weight) for name, weight, _ in sorted(seen)]


def _find(text: str) -> list[tuple[tuple[str, float], int, int]]:
    return wording.find(_tree(), wording.words(text)) if text else []


def _placed(link: str, domain: str) -> list[tuple[str, float]]:
    folders = signs.path(link)[:-1]
    found = [FOLDERS[folder] for folder in folders if folder in FOLDERS]
    return [*found, *([BEATS[domain]] if domain in BEATS else [])]


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
        found.update(name for _, name in _names(item.title))
    often = {name for name, count in found.items() if count * 2 > len(story.items)}
    first = _names(story.title)[:1]
    if often or first:
        return frozenset(often | {name for _, name in first})
    words = story.title.split()
    if sum(word[:1].isupper() for word in words) > _TITLE_CASE * len(words):
        return frozenset()
    name = _ANY_NAME.search(story.title)
    return frozenset({name.group()}) if name else frozenset()


@lru_cache(maxsize=1 << 12)
def _names(title: str) -> tuple[tuple[int, str], ...]:
    """Find the well-known organisations of a headline, the first first."""
    return tuple(sorted((match.start(), name) for name, words in _NAMED if (match := words.search(title))))
