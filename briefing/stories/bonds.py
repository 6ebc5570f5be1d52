"""What binds a story of tonight to one that an earlier episode told: rare words of the headlines that stand together.

In: tonight's Stories, and what was told. Out: how firmly two of them are bound. Never: how alike their texts are.

What happens next is told in new words, but of the same people, places and things. One name proves nothing: a city or a
company is in the news for many reasons. Two words that hardly any other story holds, tonight or before, say that it is
one matter; so do a name and another thing where no other story holds both. A name of two words counts once, and the
name of whoever publishes the story counts for nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar

from briefing.model import EpisodeStory, Story, Struct
from briefing.stories.background import RARE_IN, expected
from briefing.stories.words import term_of, words_of

LOOSE, FIRM = 1, 2
"""How two stories are bound: by two rare words, or by a name and another thing that only they hold both."""
_LEAST = 2
_SELDOM = 2  # stories of a night that may hold them
_NAME = re.compile(r"(?<=[\w,;’')] )[A-Z][\w’'-]+")
_ACRONYM = re.compile(r"\b[A-Z]{2,}\b")

_Key = TypeVar("_Key", bound=Hashable)


class _Words(Struct, frozen=True, kw_only=True):
    """The rare words of one story's headlines.

    Attributes:
        rare: those that stand in half of them or more.
        beside: pairs of words that stand side by side.
        names: words that its texts spell like names.
    """

    rare: frozenset[str]
    beside: frozenset[tuple[str, str]]
    names: frozenset[str]


class Bonds:
    """The rare words of headlines, and which stories hold them."""

    def __init__(self, stories: Sequence[Story], told: Sequence[EpisodeStory]) -> None:
        """Read the headlines.

        Args:
            stories: tonight's.
            told: what earlier episodes told.
        """
        self._ours = [_of_story(story) for story in stories]
        self._theirs = [_of_told(story) for story in told]
        self._tonight = _holding((at, words.rare) for at, words in enumerate(self._ours))
        self._before = _holding(
            (story.thread or story.slug, words.rare) for story, words in zip(told, self._theirs, strict=True)
        )

    def strength(self, at: int, which: int) -> int:
        """Say how firmly a story of tonight and one that was told are bound.

        Args:
            at: index of tonight's.
            which: index of the one that was told.

        Returns:
            `FIRM`, `LOOSE`, or 0.
        """
        ours, theirs = self._ours[at], self._theirs[which]
        shared = ours.rare & theirs.rare
        named = shared & (ours.names | theirs.names)
        if named and _things(shared, ours.beside & theirs.beside) >= _LEAST and self._alone(shared):
            return FIRM
        return LOOSE if sum(self._alone({word}) for word in shared) >= _LEAST else 0

    def _alone(self, words: Collection[str]) -> bool:
        """Tell whether hardly any other story of tonight, and none of before, holds all of these words."""
        tonight = set.intersection(*(self._tonight[word] for word in words))
        before = set.intersection(*(self._before[word] for word in words))
        return len(tonight) <= _SELDOM and len(before) == 1


def _of_story(story: Story) -> _Words:
    own = [f"{item.publisher} {item.source.replace('_', ' ')}" for item in story.items]
    return _words([item.title for item in story.items], [item.text for item in story.items], own)


def _of_told(story: EpisodeStory) -> _Words:
    own = [reference.publisher for reference in story.references]
    return _words([story.title, *(one.title for one in story.references)], story.sentences, own)


def _words(titles: Sequence[str], texts: Iterable[str], own: Iterable[str]) -> _Words:
    rows = [[term_of(word) for word in words_of(title)] for title in titles]
    publishers = frozenset(term_of(word) for name in own for word in words_of(name))
    held = Counter(term for row in rows for term in set(row) if _rare(term) and term not in publishers)
    return _Words(
        rare=frozenset(term for term, count in held.items() if count * 2 >= len(titles)),
        beside=frozenset(pair for row in rows for pair in pairwise(row)),
        names=frozenset(term_of(word) for word in (*_spelled(_NAME, texts), *_spelled(_ACRONYM, titles))),
    )


def _spelled(pattern: re.Pattern[str], texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from pattern.findall(text)


def _rare(term: str) -> bool:
    """Tell whether a term may bind: a number may stand anywhere."""
    return bool(term) and not term[0].isdigit() and expected(term) <= RARE_IN


def _holding(words: Iterable[tuple[_Key, frozenset[str]]]) -> defaultdict[str, set[_Key]]:
    found: defaultdict[str, set[_Key]] = defaultdict(set)
    for key, held in words:
        for word in held:
            found[word].add(key)
    return found


def _things(shared: frozenset[str], beside: frozenset[tuple[str, str]]) -> int:
    """Count what shared words name: those side by side in the headlines of both are one thing."""
    groups = {word: frozenset({word}) for word in shared}
    for left, right in sorted(beside):
        if left in groups and right in groups:
            joined = groups[left] | groups[right]
            groups.update(dict.fromkeys(joined, joined))
    return len(set(groups.values()))
