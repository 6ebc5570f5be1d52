"""What stands around a number and changes how it is said: a function word after it, or a thing that it counts.

In: the match of a number in its text. Out: yes or no. Never: saying anything.
"""

from __future__ import annotations

import re

_FUNCTION = frozenset(
    """
    a about above across after against ago ahead all also although am among an and any apart are around as at away
    back be because been before began behind being below between both but by came can come could deep did do does down
    during each either every everywhere fell few first for from further gave get goes going got grew had has have he
    her here high higher his how i if in instead into is it its itself just largely last later less like long longer
    lower made may might monthly more most must near nearly neither never next nor not now of off on once one only
    onto or our out over own per pm rather rose said say says she should since so some soon still such tall than that
    the their them then there these they this those through throughout till to today together tomorrow tonight too
    toward under until up upon using versus very via was we went were what when where whether which while who whom
    whose why wide will with within without worth would yearly yesterday yet you your
    """.split()  # noqa: SIM905 - words read better so
)
_NOT_PLURAL = frozenset({"this", "less", "across", "versus", "plus", "says", "thus", "perhaps", "always", "towards"})
_SHORT = 3
"""Letters of words such as "was" and "its", which end in s and are no plurals."""
_NEXT = re.compile(r"[ \u00a0]?-?([A-Za-z][A-Za-z'-]*)")
_ARTICLE = re.compile(
    r"\b(?:an?|another|the|this|that|its|his|her|their|our|your|new|first|each|every)\s+(?:[a-z-]+ly\s+)?$",
    re.IGNORECASE,
)


def describes(match: re.Match[str]) -> bool:
    """Tell whether a quantity describes the noun after it and so is said in the singular: "a $20 million fine".

    Args:
        match: the quantity.

    Returns:
        True after an article or the like and before a noun, and before a hyphen.
    """
    after = match.string[match.end() :]
    if re.match(r"-[A-Za-z]", after):
        return True
    return bool(_ARTICLE.search(match.string[: match.start()])) and before_noun(match)


def before_noun(match: re.Match[str]) -> bool:
    """Tell whether a word that can be a noun or its adjective follows at once.

    Args:
        match: the quantity.

    Returns:
        False before a function word, an adverb, punctuation or the end.
    """
    word = _NEXT.match(match.string[match.end() :])
    return bool(word) and word is not None and word[1].lower() not in _FUNCTION and not word[1].endswith("ly")


def before_plural(match: re.Match[str]) -> bool:
    """Tell whether the next word is a plural, so that a number before it counts something.

    Args:
        match: the number.

    Returns:
        True before "devices" or "people"; False before "was", "this" and the like.
    """
    word = _NEXT.match(match.string[match.end() :])
    if not word:
        return False
    following = word[1]
    counted = following.endswith("s") and following.islower() and len(following) > _SHORT
    return (counted and following not in _NOT_PLURAL) or following in {"people", "men", "women", "children"}
