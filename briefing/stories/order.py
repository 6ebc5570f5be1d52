"""Which telling of a story is the best, and the short name it gives the story.

In: Items of one story. Out: the same, best first; a slug. Never: a change to an item.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from briefing.model import Item
from briefing.stories.words import terms

SLUG_LENGTH = 60
_END = re.compile(r"[.!?][\"'”’)]*(?=\s|$)")
_ENOUGH_WORDS = 60  # more text than this makes no telling better
_HEADLINE = 2.0  # a headline that says what all the others say is worth twice a full text
_VAGUE = re.compile(r"\?|\b(?:reviews?|deals?|I|my|you|your)\b|^(?:how|why|what) |^the morning after\b", re.IGNORECASE)
_VAGUE_COSTS = 0.5  # a headline that asks, advises or talks of its writer tells less of what happened
_NEVER = datetime.max.replace(tzinfo=UTC)
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i"})


def best_first(items: Sequence[Item]) -> tuple[Item, ...]:
    """Order the tellings of one story.

    Args:
        items: in any order.

    Returns:
        Own reporting before an aggregator's links; then those whose headline plainly says what the others say and that
        tell it in whole sentences; then the more trusted source; then the earlier.
    """
    if len(items) == 1:
        return tuple(items)
    shared = Counter(term for item in items for term in terms(item.title))
    return tuple(sorted(items, key=lambda item: _rank(item, shared, len(items))))


def _rank(item: Item, shared: Counter[str], size: int) -> tuple[bool, float, float, datetime, str, str]:
    headline = terms(item.title)
    central = (
        sum(shared[term] - 1 for term in headline) / (len(headline) * (size - 1)) if headline and size > 1 else 0.0
    )
    vague = _VAGUE_COSTS if _VAGUE.search(item.title) else 0.0
    text = min(whole_words(item), _ENOUGH_WORDS) / _ENOUGH_WORDS
    return (
        item.aggregated,
        -round(text + _HEADLINE * central - vague, 1),
        -item.weight,
        item.published or _NEVER,
        item.id,
        item.source,
    )


def whole_words(item: Item) -> int:
    """Count the words of an item's whole sentences.

    Args:
        item: any item.

    Returns:
        Words up to the last end of a sentence; what a feed cut off in the middle does not count.
    """
    ends = [found.end() for found in _END.finditer(item.text)]
    if item.cut and ends and ends[-1] == len(item.text):
        ends.pop()
    return len(item.text[: ends[-1]].split()) if ends else 0


def slug(title: str) -> str:
    """Make a short name of a headline.

    Args:
        title: the headline.

    Returns:
        At most `SLUG_LENGTH` ASCII letters, digits and hyphens, cut between words where it can be; empty when the
        headline has no letter that ASCII knows.
    """
    plain = unicodedata.normalize("NFKD", title.translate(_LETTERS)).encode("ascii", "ignore").decode()
    name = "-".join(re.findall(r"[a-z0-9]+", re.sub(r"(?<=\w)'(?=\w)", "", plain.lower())))
    if len(name) <= SLUG_LENGTH:
        return name
    return name[: SLUG_LENGTH + 1].rpartition("-")[0] or name[:SLUG_LENGTH]


def unique(item: Item, taken: str) -> str:
    """Tell a story from another whose headline gives the same slug.

    Args:
        item: the story's best telling.
        taken: the slug both would have.

    Returns:
        The slug with the start of a hash of the item's id behind it.
    """
    mark = hashlib.sha256(item.id.encode()).hexdigest()[:6]
    return f"{taken[: SLUG_LENGTH - 7].rstrip('-')}-{mark}".lstrip("-")
