"""Words cut to their roots, so that the same news in other forms of its words is known again.

In: a text. Out: its roots. Never: which of them are new.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.rundown.phrases import content

_ROOT = 7  # letters of a word that tell it from others
_LEAST_ROOT = 3
_ENDING = re.compile(r"(?:ations?|ments?|ings?|ies|ied|ers?|ed|es|ly|s|e|y)$")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_EMPTY = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december today yesterday tomorrow week month year day am pm et pt utc gmt morning after
    another any apparently being best better big biggest bring coming enough even every everything finally first get
    give going good great here high huge latest likely look major make massive might most much need next one only
    other part please question reason reportedly report says see set several should show some still stop such
    take tell thing things top use user user using want watch way while yet live video podcast review hands-on
    """.split()  # noqa: SIM905 - a text is easier to edit than a hundred quoted words
)
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2)
}


@lru_cache(maxsize=1 << 13)
def roots(text: str) -> frozenset[str]:
    """Cut a text's content words so far that "paused" meets "pauses" and "blocks" meets "blocked".

    Args:
        text: any text.

    Returns:
        The roots of its words, without those that say nothing new on any day; numbers in words are figures.
    """
    return frozenset(_root(word) for word in content(text) - _EMPTY)


def _root(word: str) -> str:
    if word[0].isdigit():
        whole = word.split(".", maxsplit=1)[0].replace(",", "")  # iOS 17 is known where iOS 17.1.1 is
        return _ORDINAL.sub("", whole)
    if word in _NUMBERS:
        return _NUMBERS[word]
    root = _ENDING.sub("", word)
    return (root if len(root) >= _LEAST_ROOT else word)[:_ROOT]
