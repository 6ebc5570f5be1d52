"""Counts the words that a story takes from each publisher, the narration and its page together.

In: what is said, and a line that may stand on the page. Out: whether there is room for it. Never: choosing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from briefing.model import Item, Sentence

_WORD = re.compile(r"[^\W_](?:[\w’'.,-]*\w)?")


class Taken:
    """What was taken so far of one story."""

    def __init__(self, said: Iterable[Sentence], items: Mapping[str, Item], most: int) -> None:
        """Begin with the narration.

        Args:
            said: the story's sentences.
            items: its items by their ids.
            most: the most words it may take from one publisher.
        """
        self._most = most
        self._words: Counter[str] = Counter()
        self._texts: list[str] = []
        for sentence in said:
            self._texts.append(_bare(sentence.text))
            first = items.get(sentence.citations[0]) if sentence.citations else None
            if first:
                self._words[_publisher(first)] += sentence.quoted
            else:  # what an earlier day's item said is said again, and may be any publisher's
                self._most -= sentence.quoted

    def room(self, text: str, item: Item) -> bool:
        """Tell whether a line may be taken too; what was said already is not taken twice.

        Args:
            text: the line.
            item: where it comes from.

        Returns:
            Whether the publisher's words stay within the limit.
        """
        return self._words[_publisher(item)] + self._new(text) <= self._most

    def take(self, text: str, item: Item) -> int:
        """Count a line.

        Args:
            text: the line.
            item: where it comes from.

        Returns:
            How many words it takes that were not taken before.
        """
        count = self._new(text)
        self._words[_publisher(item)] += count
        self._texts.append(_bare(text))
        return count

    def _new(self, text: str) -> int:
        bare = _bare(text)
        return 0 if any(bare in before for before in self._texts) else len(bare.split())


def _bare(text: str) -> str:
    """Bring a text to its words, between blanks."""
    return f" {' '.join(_WORD.findall(text.lower()))} "


def _publisher(item: Item) -> str:
    return item.domain or item.publisher
