"""Takes the credit off a sentence, "According to Engadget and two others", and leaves what it claims.

In: a sentence and the publishers it may name. Out: the claim. Never: a name that was not cited.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.script.checks.words import words

_REPORT = (
    r"(?:(?:also |now )?(?:reports?|says?|said|reported|writes?|adds?)"
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
    names = _names(tuple(publishers))
    if _only_credit(names.sub("", sentence)):
        return ""
    opening, colon, rest = sentence.partition(": ")
    if colon and _only_credit(names.sub("", opening)):
        sentence = rest
    for pattern in _credits(names.pattern):
        if (match := pattern.match(sentence)) and not _only_credit(match["claim"]):
            return match["claim"]
    return sentence


@lru_cache(maxsize=1024)
def _names(publishers: tuple[str, ...]) -> re.Pattern[str]:
    one = "|".join(re.escape(name) for name in sorted(publishers, key=len, reverse=True))
    return re.compile(one, re.IGNORECASE)


@lru_cache(maxsize=1024)
def _credits(one: str) -> tuple[re.Pattern[str], ...]:
    """Build the forms in which a sentence credits publishers."""
    who = rf"(?:(?:{one}|\w+ others?|others)(?:,? and |, )?)+"
    forms = (
        rf"^(?:Now, )?According to {who}, (?P<claim>.+)$",
        rf"^(?:Now )?{who} {_REPORT}(?: that)? (?P<claim>.+)$",
        rf"^(?P<claim>.+), (?:according to {who}|{who} {_REPORT})\.?$",
    )
    return tuple(re.compile(form, re.IGNORECASE | re.DOTALL) for form in forms)


def _only_credit(rest: str) -> bool:
    return all(word.small or word.text in _CREDITS for word in words(rest))
