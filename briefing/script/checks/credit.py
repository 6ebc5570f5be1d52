"""Takes the credit off a sentence, "According to Engadget and two others", and leaves what it claims.

In: a sentence and the publishers it may name. Out: the claim. Never: a name that was not cited.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.script.checks.words import words

_REPORT = (
    r"(?:(?:also )?(?:reports?|says?|said|reported|writes?|adds?)"
    r"|(?:is|are) (?:also )?reporting|(?:has|have) (?:also )?reported)"
)
_CREDITS = frozenset(
    """
    according report reports reported reporting story stories more comes come covering cover covers well others other
    far only tells tell too again published first dot org com one two three four five six seven eight nine ten eleven
    twelve sources source that is headlines
    """.split()  # noqa: SIM905 - a list is easier to read
)


def claim(sentence: str, publishers: Sequence[str]) -> str:
    """Leave a sentence without the words that say who reports it.

    Args:
        sentence: one sentence.
        publishers: spoken names of whoever wrote the items it cites.

    Returns:
        What it claims of the world; empty where it says nothing but who reports a story.
    """
    if not publishers:
        return sentence
    opening, colon, rest = sentence.partition(": ")
    if colon and _only_credit(opening):
        sentence = rest
    one = "|".join(re.escape(name) for name in sorted(publishers, key=len, reverse=True))
    who = rf"(?:(?:{one}|\w+ others?|others)(?:,? and |, )?)+"
    for pattern in (
        rf"^According to {who}, (?P<claim>.+)$",
        rf"^{who} {_REPORT}(?: that)? (?P<claim>.+)$",
        rf"^(?P<claim>.+), (?:according to {who}|{who} {_REPORT})\.?$",
    ):
        if (match := re.match(pattern, sentence, re.IGNORECASE | re.DOTALL)) and not _only_credit(match["claim"]):
            return match["claim"]
    return "" if _only_credit(re.sub(one, "", sentence, flags=re.IGNORECASE)) else sentence


def _only_credit(rest: str) -> bool:
    return all(word.small or word.text in _CREDITS for word in words(rest))
