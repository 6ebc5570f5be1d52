"""Which of tonight's stories go on with one that an earlier episode told.

In: tonight's Stories and past Episodes. Out: the same Stories, each with the thread it goes on with. Never: whether it
brings anything new, and a look at the archive.

A story returns in other words and with other items, so it is compared with what was told by the likeness that clusters
a night: its tellings with the headline, the sentences said and the headlines of the sources of that day. Look-alikes
are kept apart as in a night, and the longer ago a story was told the more must speak for it. What happens next is told
in new words: there less likeness will do where the headlines share rare words that no other story of either day has.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date  # noqa: N812 - as in the model

from msgspec.structs import replace

from briefing.model import Episode, EpisodeStory, Item, Story
from briefing.stories.background import RARE_IN, expected
from briefing.stories.likeness import alike
from briefing.stories.telling import Telling
from briefing.stories.words import terms

SAME = 0.30
"""How alike a story and what was told must be, on average from both sides, to be one thread."""
_BOUND = 0.25  # what is enough where the headlines are bound together by ...
_BONDS = 2  # ... so many rare words
_SELDOM = 2  # stories of a night that may share such a word
_ONE = 0.5  # the best pair counts by half: a text that stands in both nights joins them, whatever the other texts say
_USED = 0.5  # of a story's items used before make it the same whatever the words
_HALVES_EVERY = 10.0  # days in which likeness halves
_TELLINGS = 12  # of a story are compared, the best first
_LOOKED_AT = 2000  # stories, those of the most publishers first; what comes after them is never told


def follow(stories: Sequence[Story], history: Iterable[Episode]) -> tuple[Story, ...]:
    """Find for each story the thread it goes on with.

    Args:
        stories: the night's stories, those of the most publishers first.
        history: episodes of earlier days, in any order; of a day told twice the last revision counts.

    Returns:
        The stories in their order; one that an earlier episode told has that story's thread.
    """
    told = tuple(_told(history))
    if not told:
        return tuple(stories)
    today = max(day for day, _ in told)
    near, compared = stories[:_LOOKED_AT], [story for _, story in told]
    used, bound = _used(compared), _Bonds(near, compared)
    likeness = _likeness(near, compared)
    threads = []
    for at, story in enumerate(stories):
        found = {which: value * _fading(today, told[which][0]) for which, value in likeness.get(at, {}).items()}
        best = max(found, key=lambda which: (found[which], -which), default=-1)
        same = best >= 0 and (found[best] >= SAME or (found[best] >= _BOUND and bound.tell(at, best)))
        threads.append(_again(story, used) or (_thread(compared[best]) if same else ""))
    return tuple(replace(story, thread=thread) for story, thread in zip(stories, threads, strict=True))


def _told(history: Iterable[Episode]) -> Iterator[tuple[Date, EpisodeStory]]:
    """List what was told, the latest day first."""
    last = {episode.date: episode for episode in sorted(history, key=lambda e: (e.date, e.revision))}
    for day in sorted(last, reverse=True):
        yield from ((day, story) for story in last[day].stories)


def _used(told: Iterable[EpisodeStory]) -> dict[str, str]:
    """Map the ids and links of items that were used to the thread that used them last."""
    used: dict[str, str] = {}
    for story in told:
        for reference in story.references:
            for key in filter(None, (reference.item, reference.link)):
                used.setdefault(key, _thread(story))
    return used


def _again(story: Story, used: dict[str, str]) -> str:
    """Find the thread that used most of a story's items; empty where half of them or more are new."""
    threads = [used.get(item.id) or used.get(item.link) for item in story.items]
    known = [thread for thread in threads if thread]
    return max(known, key=known.count) if len(known) > _USED * len(threads) else ""


def _thread(story: EpisodeStory) -> str:
    return story.thread or story.slug


class _Bonds:
    """The rare words of headlines, and in how many stories they stand."""

    def __init__(self, stories: Sequence[Story], told: Sequence[EpisodeStory]) -> None:
        self._ours = [_central([item.title for item in story.items]) for story in stories]
        self._theirs = [_central([story.title, *(one.title for one in story.references)]) for story in told]
        self._tonight = Counter(word for words in self._ours for word in words)
        threads = {(word, _thread(story)) for words, story in zip(self._theirs, told, strict=True) for word in words}
        self._before = Counter(word for word, _ in threads)

    def tell(self, at: int, which: int) -> bool:
        """Tell whether a story of tonight and one that was told share enough words that hardly any other has."""
        shared = self._ours[at] & self._theirs[which]
        return sum(self._tonight[word] <= _SELDOM and self._before[word] == 1 for word in shared) >= _BONDS


def _central(titles: Sequence[str]) -> frozenset[str]:
    """List the rare words that stand in half of a story's headlines or more."""
    held = Counter(word for title in titles for word in terms(title) if expected(word) <= RARE_IN)
    return frozenset(word for word, count in held.items() if count * 2 >= len(titles))


def _fading(today: Date, day: Date) -> float:
    return float(0.5 ** ((today - day).days / _HALVES_EVERY))


def _likeness(stories: Sequence[Story], told: Sequence[EpisodeStory]) -> dict[int, dict[int, float]]:
    """Compare every story with everything told: the mean of each telling's best match from both sides, or the best."""
    ours = [(at, _telling(item)) for at, story in enumerate(stories) for item in story.items[:_TELLINGS]]
    theirs = [(which, telling) for which, story in enumerate(told) for telling in _as_told(story)]
    pairs = alike([telling for _, telling in (*ours, *theirs)])
    best: dict[tuple[int, int], dict[int, float]] = defaultdict(dict)
    for left, right, value in zip(pairs.left.tolist(), pairs.right.tolist(), pairs.likeness.tolist(), strict=True):
        if left < len(ours) <= right:
            matched = best[ours[left][0], theirs[right - len(ours)][0]]
            for side in (left, right):
                matched[side] = max(matched.get(side, 0.0), value)
    found: dict[int, dict[int, float]] = defaultdict(dict)
    for (at, which), matched in best.items():
        mine = sum(value for side, value in matched.items() if side < len(ours))
        whole = sum(matched.values())
        number = min(len(stories[at].items), _TELLINGS)
        mutual = (mine / number + (whole - mine) / len(_as_told(told[which]))) / 2
        found[at][which] = max(mutual, _ONE * max(matched.values()))
    return found


def _telling(item: Item) -> Telling:
    """Take an item's words only: when and where it appeared tells a night's events apart, not those of two days."""
    return Telling(key=item.id, title=item.title, lede=item.text)


def _as_told(story: EpisodeStory) -> list[Telling]:
    """Make tellings of what was said of a story and of the headlines of its sources."""
    heads = dict.fromkeys(reference.title for reference in story.references if reference.title != story.title)
    own = Telling(key=story.slug, title=story.title, lede=" ".join(story.sentences))
    return [own, *(Telling(key=story.slug, title=head) for head in heads)]
