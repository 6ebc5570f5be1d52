"""Finds the sentence of an item that a claim rests on.

In: a claim and an item. Out: one sentence of the item, or its headline. Never: a judgement; that is the check's.
"""

from __future__ import annotations

from functools import lru_cache

from briefing.model import Item
from briefing.script.evidence import share, stems
from briefing.script.split import sentences

_LEAST = 0.4
"""Share of a claim's words from which on a sentence is its basis; else the headline says what was reported."""
_DEEPEST = 12_000


def basis(claim: str, item: Item) -> str:
    """Find what a claim rests on.

    Args:
        claim: a sentence, as read or as it stands on the page.
        item: an item it cites.

    Returns:
        The sentence of the item's text that says most of it, the first of several; its headline where that says as
        much, or where no sentence says enough.
    """
    wanted = stems(claim)
    best, text = max(
        ((share(wanted, stems(line)), line) for line in (item.title, *_sentences(item))),
        key=lambda scored: scored[0] if scored[0] >= _LEAST else 0.0,
    )
    return text if best >= _LEAST else item.title


@lru_cache(maxsize=1024)
def _sentences(item: Item) -> tuple[str, ...]:
    return sentences(item.text[:_DEEPEST], cut=item.cut or len(item.text) > _DEEPEST)
