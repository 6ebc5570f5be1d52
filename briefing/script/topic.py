"""Names in a word or two what a story that was told before is about, for a listener who hears it once.

In: an Update, tonight's headlines and the night's spelling. Out: a name that both days tell of. Never: a name that only
one of them has.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

from briefing.model import Update
from briefing.script.casing import title_case

_WORD = r"[A-Z][\w’'&-]*(?:\.\w+)*"
_NAME = re.compile(rf"(?<![\w’'-]){_WORD}(?: (?:{_WORD}|\d+(?:\.\d+)*(?![\w,%]|\.\d)))*")
_OWNER = ("'s", "’s")
_NUMERAL = re.compile(r"[IVX]+|\d[\d.]*")
_CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december i
    """.split()  # noqa: SIM905 - a text is easier to edit than twenty quoted words
)
_MOST_WORDS = 4


def topic(update: Update, titles: Sequence[str], publishers: Collection[str], cased: Mapping[str, str]) -> str:
    """Find the name by which a listener knows a story again.

    Args:
        update: what was told of it, and what is new.
        titles: tonight's headlines of it.
        publishers: names of those who report it; a story is not about them.
        cased: lower-case word to how running text spells it.

    Returns:
        Of the names in what was told, the longest that tonight's headlines and facts hold most often; empty where they
        hold none.
    """
    tonight = [*titles, *(fact.text for fact in update.facts)]
    entry = update.entries[-1]
    headline = entry.reference.title if entry.reference else ""
    told = [entry.text, *update.said, *([] if title_case(headline) else [headline])]
    names = dict.fromkeys(name for text in told for name in _names(text, cased) if name.lower() not in _CALENDAR)
    worth = {name: sum(_holds(text, name) for text in tonight) * len(name.split()) for name in names}
    for name in publishers:
        worth.pop(name, None)
    best = max(worth, key=lambda name: worth[name], default="")
    return best if best and worth[best] else ""


def _names(sentence: str, cased: Mapping[str, str]) -> Iterator[str]:
    """Yield the names in a sentence, and of each what stands without its numeral, its owner or what it owns."""
    for found in _NAME.finditer(sentence):
        words = found.group().split()
        first = words[0]
        if not found.start() and first[1:] == first[1:].lower() and not cased.get(first.lower(), "x")[:1].isupper():
            words = words[1:]  # it has its capital from the beginning of the sentence
        for begin, end in combinations(range(len(words) + 1), 2):
            part, owner = words[begin:end], words[end - 1].endswith(_OWNER)
            begins = part[0][0].isupper() and (not begin or words[begin - 1].endswith(_OWNER))
            if begins and len(part) <= _MOST_WORDS and (owner or all(map(_NUMERAL.fullmatch, words[end:]))):
                yield " ".join((*part[:-1], part[-1][:-2] if owner else part[-1]))


def _holds(text: str, name: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))
