"""From written to spoken: numbers, money, dates, units, names and marks said as a newsreader says them.

In: one sentence as written. Out: words, and the marks an engine pauses at.
Never: plain words changed, a digit or a symbol left.

Here are the rules of English; `tongues/` holds other languages. The rules go from the particular to the general; each
leaves words that no later rule touches. The style they follow is told in `docs/spoken-style.md`.
"""

from __future__ import annotations

import re

from briefing.speech.lexicon import Lexicon, builtin
from briefing.speech.normalize import clock, dates, letters, money, names, plain, tidy, tongues, units, web, years
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


def normalise(text: str, lexicon: Lexicon | None = None, *, language: str = "en") -> str:
    """Write a sentence as it is said.

    Args:
        text: one sentence as written.
        lexicon: how names are said; the language's built-in one unless given.
        language: its language tag; `de`, `fr` and `es` have rules of their own, every other is read as English.

    Returns:
        The spoken form, in letters, spaces and `, . ; : ? ! ' -`; saying it again changes nothing.
    """
    lexicon = lexicon or builtin(language)
    if tongue := tongues.of(language):
        return tongues.said(text, tongue, lexicon)
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
