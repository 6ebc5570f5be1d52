"""Which of tonight's stories go on with one that an earlier episode told.

In: tonight's Stories and past Episodes. Out: the same Stories, each with the thread it goes on with. Never: whether it
brings anything new, and a look at the archive.

A story returns in other words and with other items, so it is compared with what was told by the likeness that clusters
a night: its tellings with the headline, the sentences said and the headlines of the sources of that day. Look-alikes
are kept apart as in a night, and the longer ago a story was told the more must speak for it. What happens next is told
in new words: there less likeness will do where rare words of the headlines bind the two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date as Date  # noqa: N812 - as in the model

from msgspec.structs import replace

from briefing.model import Episode, EpisodeStory, Item, Story
from briefing.stories.bonds import FIRM, LOOSE, Bonds
from briefing.stories.likeness import alike
from briefing.stories.telling import Telling

SAME = 0.30
"""How alike a story and what was told must be, on average from both sides, to be one thread."""
_BOUND = {0: SAME, LOOSE: 0.25, FIRM: 0.19}
"""How alike they must be where rare words of the headlines bind them."""
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
    used, bonds = _used(compared), Bonds(near, compared)
    likeness = _likeness(near, compared)
    threads = []
    for at, story in enumerate(stories):
        found = {which: value * _fading(today, told[which][0]) for which, value in likeness.get(at, {}).items()}
        same = [which for which, value in found.items() if value >= _BOUND[bonds.strength(at, which)]]
        best = max(same, key=lambda which: (found[which], -which), default=None)
        threads.append(_again(story, used) or ("" if best is None else _thread(compared[best])))
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
