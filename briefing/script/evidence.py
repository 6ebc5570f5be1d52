"""What a text says, as far as words tell: its content stems, its figures, its names, and how much two texts share.

In: texts. Out: sets of stems and shares from 0 to 1. Never: meaning.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from briefing.script.lexicon import PRESENT, SMALL

_WORD = re.compile(r"[$£€]?\d[\d.,]*\d|\d|[^\W\d_](?:[\w’'.-]*\w)?")
_NAMED_FIGURE = re.compile(
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|About|Over|Nearly|"
    r"The) )"
    r"\b\w*[A-Z]\w* (\d[\d.]*\d|\d)\b(?! (?:percent|million|billion|people))"
)
_COUNTED = re.compile(
    r"(?:(?P<before>\w+) (?:at least |about |some |around |nearly |more than |over |up to )?)?"
    r"(?<![\w.,-])[$£€]?(?P<figure>\d[\d,]*(?:\.\d+)?(?: (?:percent|million|billion))?)"
    r"(?: (?P<after>[A-Za-z][\w-]+))?"
)
_MONEY = re.compile(r"([$£€]) ?(\d[\d,]*(?:\.\d+)?) (million|billion)")
_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ers", "ed", "er", "es", "s", "ly", "e", "y")
_LEAST_STEM = 3


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Cut the commonest endings off, so that "launches" meets "launched".

    Args:
        word: one word.

    Returns:
        Its stem in lower case; a figure without its sign and commas.
    """
    word = word.lower().replace("’", "'").removesuffix("'s").rstrip("'.")
    if word[:1] in "$£€" or word[:1].isdigit():
        return word.strip("$£€").replace(",", "")
    word = PRESENT.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=16384)
def stems(text: str) -> frozenset[str]:
    """Find the words of a text that carry facts.

    Args:
        text: any text.

    Returns:
        Stems and figures, without small words; the parts of a hyphenated word count too.
    """
    words: list[str] = _WORD.findall(text)
    words += [part for word in words if "-" in word for part in word.split("-") if part]
    return frozenset(stem(word) for word in words if word.lower().replace("’", "'") not in SMALL)


def figures(text: str) -> frozenset[str]:
    """Find the numbers of a text, without currency signs and thousands commas.

    Args:
        text: any text.

    Returns:
        Numbers as digits, without those that belong to a name (iPhone 15).
    """
    named = {match.group(1) for match in _NAMED_FIGURE.finditer(text)}
    return frozenset(stem for stem in stems(text) if stem[:1].isdigit() and stem not in named)


@lru_cache(maxsize=16384)
def names(text: str) -> frozenset[str]:
    """Find the stems of words spelled with a capital or a figure inside the text: names, as far as spelling tells.

    Args:
        text: a sentence or a headline.

    Returns:
        Stems; the first word counts only where it is spelled like a name (iPhone, NASA, WeWork).
    """
    words = _WORD.findall(text)
    inner = {stem(word) for word in words[1:] if any(letter.isupper() for letter in word)}
    first = {stem(word) for word in words[:1] if any(letter.isupper() for letter in word[1:])}
    return frozenset((inner | first) - {""})


def contradicts(text: str, others: Iterable[str]) -> bool:
    """Find a figure for something that was said with another figure: 15 dead, and 13 dead.

    Args:
        text: a sentence.
        others: sentences said before.

    Returns:
        Whether both cannot be said in one story.
    """
    counted = dict(_counted(text))
    before = {thing: figure for other in others for thing, figure in _counted(other)}
    return any(before.get(thing, figure) != figure for thing, figure in counted.items())


@lru_cache(maxsize=4096)
def _counted(text: str) -> tuple[tuple[str, str], ...]:
    """List what is counted in a sentence, with its figure; "killing 15" and "15 killed" count the same."""
    found: list[tuple[str, str]] = []
    for match in _COUNTED.finditer(text):
        figure = match.group("figure").replace(",", "")
        things = (match.group("before"), match.group("after"))
        found += [(stem(word), figure) for word in things if word and word.lower() not in SMALL]
    return (*found, *((f"{sign} {size}", amount) for sign, amount, size in _MONEY.findall(text)))


def share(part: Collection[str], whole: Collection[str]) -> float:
    """Measure how much of one set lies in another.

    Args:
        part: stems that are looked for.
        whole: stems they are looked for in.

    Returns:
        From 0, none of them, to 1, all of them; 1 where nothing is looked for.
    """
    return sum(stem in whole for stem in part) / len(part) if part else 1.0


def sameness(one: frozenset[str], other: frozenset[str]) -> float:
    """Measure whether two sentences tell the same, by the overlap coefficient (Szymkiewicz-Simpson).

    Args:
        one: stems of a sentence.
        other: stems of another.

    Returns:
        From 0 to 1: the shared stems by the size of the smaller set.
    """
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def supports(claim: str, source: str) -> bool:
    """Tell whether a source holds nearly every word of a claim, and every figure.

    Args:
        claim: a sentence as spoken.
        source: headline and text of an item.

    Returns:
        Whether it may be cited for it.
    """
    held = stems(source)
    return (
        frozenset(stem for stem in stems(claim) if stem[:1].isdigit()) <= held and share(stems(claim), held) >= _SUPPORT
    )


_SUPPORT = 0.75
