"""How much of a story can be read aloud, as far as that can be told before it is written.

In: Items. Out: words in whole sentences. Never: the sentences themselves; writing is another room's work.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.model import Item, Struct

SECONDS_A_WORD = 0.38
"""About 160 words a minute with the pauses between sentences: a newsreader's pace (measured on the built-in voices)."""
_VERBATIM = 75  # words a story usually takes from one source at most
_FIRST_VALUE = 1.0
_LATER_VALUE = 0.5  # a second source repeats about half of what the first one said
_LEAST_WORDS, _MOST_WORDS = 6, 32
_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s|$)")
_UNSAYABLE = re.compile(
    r"https?:|www\.|…|\.\.\.|[?\[\]{}<>|]|\b(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Mm]y|[Oo]ur|us|[Yy]ou(?:r|rs|['’]\w+)?)\b"
    r"|\b(?:subscribe|sign up|coupon|discount\w*|black friday|click|affiliate)\b|!$"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|vs|No|Inc|Corp|Co|Ltd|Jr|Sr|Gov|Sen|Rep|Gen|Prof|U\.S|U\.K|a\.m|p\.m)|\b[A-Z])\.$"
)


class Sayable(Struct, frozen=True, kw_only=True):
    """What a story gives to read.

    Attributes:
        sentences: whole sentences, of any kind.
        good: those that look fit to be read as they stand.
        words: words of the good ones that are worth saying, repetition between sources discounted.
    """

    sentences: int = 0
    good: int = 0
    words: float = 0.0

    @property
    def seconds(self) -> float:
        """How long they take to say, in seconds."""
        return self.words * SECONDS_A_WORD


def measure(items: Sequence[Item]) -> Sayable:
    """Measure what a story gives to read.

    Args:
        items: its tellings, the best first.

    Returns:
        Counts of sentences and words.
    """
    sentences = good = 0
    words, value = 0.0, _FIRST_VALUE
    for item in items:
        whole = whole_sentences(item)
        lengths = [len(sentence.split()) for sentence in whole if fit(sentence)]
        sentences += len(whole)
        good += len(lengths)
        words += value * min(sum(lengths), _VERBATIM)
        value = _LATER_VALUE if lengths else value
    return Sayable(sentences=sentences, good=good, words=words)


def whole_sentences(item: Item) -> list[str]:
    """List an item's whole sentences.

    Args:
        item: any item.

    Returns:
        Them in order, without what the feed cut off; one short text without its full stop counts as a sentence.
    """
    found: list[str] = []
    for paragraph in item.text.split("\n\n"):
        start = 0
        for end in _END.finditer(paragraph):
            piece = paragraph[start : end.end()].strip()
            if not _ABBREVIATION.search(piece):
                found.append(piece)
                start = end.end()
        rest = paragraph[start:].strip()
    if found and item.cut and not rest:
        found.pop()
    if not found and not item.cut and "\n\n" not in item.text and len(item.text.split()) >= _LEAST_WORDS:
        found.append(item.text.strip())
    return found


def fit(sentence: str) -> bool:
    """Tell whether a sentence looks fit to be read aloud as it stands.

    Args:
        sentence: a whole one.

    Returns:
        Whether it is neither too short nor too long, asks nothing, addresses nobody and holds no address or markup.
    """
    return _LEAST_WORDS <= len(sentence.split()) <= _MOST_WORDS and not _UNSAYABLE.search(sentence)
