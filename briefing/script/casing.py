"""Learns from the night's own texts how words are spelled inside a sentence, for headlines In Title Case.

In: texts. Out: lower-case word to its spelling. Never: a word that was not seen.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

_SMALL = 0.5
_INNER = re.compile(r"(?<=[a-z0-9,;’'] )[A-Za-z][\w’'-]*\b")


def casing(texts: Iterable[str]) -> Mapping[str, str]:
    """Count how each word is spelled where it does not begin a sentence.

    Args:
        texts: running text, not headlines.

    Returns:
        Lower-case word to its spelling: the small one where that is seen now and then, else the one seen most often.
    """
    seen = Counter(word for text in texts for word in _INNER.findall(text.replace("’s", "").replace("'s", "")))
    total: Counter[str] = Counter()
    best: dict[str, tuple[int, str]] = {}
    for word, count in seen.items():
        low = word.lower()
        total[low] += count
        best[low] = max(best.get(low, (0, "")), (count, word))
    return {low: low if seen[low] >= _SMALL * total[low] else word for low, (_, word) in best.items()}
