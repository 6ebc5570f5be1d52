"""Which items are routine rather than news: deals, puzzles' answers, guides, reviews, notices of other programmes.

In: an Item. Out: its kind of routine, or None. Never: a score.

Headlines decide, by the table in `routines`, and the address, where publishers put their shops and reviews in folders
of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from briefing.model import Item, Story
from briefing.rundown.routines import TABLE, Kind

_RULES = tuple((kind, re.compile("|".join(patterns), re.IGNORECASE)) for kind, patterns in TABLE)
_FOLDERS = re.compile(
    r"/(?:deals?|shopping|coupons?|reviews?|opinions?|commentary|podcasts?|newsletters?|horoscopes?|quiz(?:zes)?|"
    r"crosswords?|sponsored|gift-guides?|buying-guides?|how-?to|recipes?|best-picks)/",
    re.IGNORECASE,
)
_NAMED_IN_QUOTES = "a puzzle or quiz"  # a puzzle's name often stands in quotation marks
_FOLDER = Kind(name="from a page of reviews, deals or opinion")
_TAIL = re.compile(r"(?:[.;:!?–—-]|\s-)\s*here['’]s (?:what|how|why|when|where)\b.*$", re.IGNORECASE)
_QUOTED = re.compile(r"“.*?”|\"[^\"]*\"|(?<!\w)‘.*?’(?!\w)|(?<!\w)'.*?'(?!\w)")


def kind(item: Item) -> Kind | None:
    """Name the kind of routine an item is.

    Args:
        item: any item.

    Returns:
        The first kind in the table that its headline or its address shows, or None for news.
    """
    return _kind(item.title, item.link)


@lru_cache(maxsize=1 << 14)
def _kind(title: str, link: str) -> Kind | None:
    said = _TAIL.sub("", _QUOTED.sub(" ", title)).strip()
    for found, pattern in _RULES:
        if pattern.search(title if found.name == _NAMED_IN_QUOTES else said):
            return found
    return _FOLDER if _FOLDERS.search(link) else None


def of_story(items: Iterable[Item]) -> Kind | None:
    """Name the kind of routine a story is.

    Args:
        items: its tellings, the best first.

    Returns:
        The kind of most of its tellings, of the best one where they are even; None for news.
    """
    kinds = [kind(item) for item in items]
    return _most([found if found and found.barred else None for found in kinds]) or _most(kinds)


def _most(kinds: list[Kind | None]) -> Kind | None:
    """Find the commonest kind where more than half are of any, or half of them and the first."""
    routine = [found for found in kinds if found]
    if len(routine) * 2 < len(kinds) or (len(routine) * 2 == len(kinds) and kinds[0] is None):
        return None
    return max(routine, key=lambda found: (routine.count(found), -kinds.index(found)))


def news_first(story: Story) -> Story:
    """Put a story's news before the reviews and deals that tell of the same thing.

    Args:
        story: any story.

    Returns:
        The same items; their order among news, and among the rest, is kept.
    """
    items = tuple(sorted(story.items, key=lambda item: (found := kind(item)) is not None and found.barred))
    return Story(slug=story.slug, items=items, publishers=story.publishers)
