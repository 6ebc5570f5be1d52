"""From written to spoken English: numbers, money, dates, units, names and marks said as a newsreader says them.

In: one sentence as written. Out: words, and the marks an engine pauses at.
Never: plain words changed, a digit or a symbol left.

The rules go from the particular to the general; each leaves words that no later rule touches. The style they follow is
told in `docs/spoken-style.md`.
"""

from __future__ import annotations

import re

from briefing.speech.lexicon import Lexicon, builtin
from briefing.speech.normalize import clock, dates, letters, money, names, plain, tidy, units, web, years
from briefing.speech.normalize.rule import apply

_PASSES = 4
_DIGIT = re.compile(r"\d")
_NUMBERS = (
    *plain.FIRST,
    *names.CODES,
    *money.RULES,
    *dates.RULES,
    *clock.RULES,
    *years.RULES,
    *plain.EARLY,
    *units.RULES,
    *names.RULES,
    *plain.RULES,
)
_WORDS = (*dates.WORDS, *names.NUMERALS, *letters.RULES)


def normalise(text: str, lexicon: Lexicon | None = None) -> str:
    """Write a sentence as it is said.

    Args:
        text: one sentence in written English.
        lexicon: how names are said; the built-in one unless given.

    Returns:
        The spoken form, in letters, spaces and `, . ; : ? ! ' -`; saying it again changes nothing.
    """
    lexicon = lexicon or builtin()
    for _ in range(_PASSES):
        said = _said(text, lexicon)
        if said == text:
            break
        text = said
    return text


def _said(text: str, lexicon: Lexicon) -> str:
    text = lexicon.applied(apply(web.RULES, tidy.folded(text)))
    if _DIGIT.search(text):
        text = apply(_NUMBERS, text)
    text = apply(_WORDS, letters.calmed(text, lexicon))
    return tidy.settled(letters.acronyms(text, lexicon))
