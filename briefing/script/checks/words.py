# ruff: noqa: SIM905 - the lists are read and kept as text
"""Takes a text apart into words that can be compared: one form for spellings, numbers, money and short forms.

In: any text. Out: its words in order, each with its stem and its sentence. Never: a word added or left out.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from briefing.script.checks.lists import NEGATORS
from briefing.script.evidence import stem as cut
from briefing.script.lexicon import PRESENT, SMALL

_PIECE = re.compile(r"(?P<number>\d+)|(?P<word>[^\W\d_]+(?:['’][a-z]+)?)|(?P<end>[.!?…]+[\"'”’)\]]*(?=\s|$)|\n\s*\n)")
_DOTTED = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_IN_NUMBER = re.compile(r"(?<=\d)[.,] ?(?=\d)")
_MONEY = re.compile(
    r"(?:US|\b[AC])?(?P<sign>[$£€¥]) ?(?P<amount>\d[\d.,]*\d|\d)"
    r"(?:[ -]?(?P<scale>thousand|million|billion|trillion|[kKmMbB]n?|tn)\b)?"
)
_SCALED = re.compile(r"(?<=\d) ?(?P<scale>bn|mn|tn|m|b|k)\b", re.IGNORECASE)
_SIGNS = {"$": "dollars", "£": "pounds", "€": "euros", "¥": "yen"}
_SCALES = {"k": "thousand", "m": "million", "mn": "million", "b": "billion", "bn": "billion", "tn": "trillion"}
_ABBREVIATED = frozenset(
    """
    mr mrs ms dr st sen rep dept est mt ft gov gen lt sgt prof vs inc corp co ltd bros jr sr no jan feb aug sept oct
    nov dec
    """.split()
)
_NUMBERS = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
    if number > 1  # "one" is as often no number
}
_TENS = {"twenty": 2, "thirty": 3, "forty": 4, "fifty": 5, "sixty": 6, "seventy": 7, "eighty": 8, "ninety": 9}
_COMPOUND = re.compile(rf"\b({'|'.join(_TENS)})[- ](one|two|three|four|five|six|seven|eight|nine)\b", re.IGNORECASE)
_BRITISH = (
    (re.compile(r"our(?=s$|ed$|ing$|ite|able|$)"), "or"),
    (re.compile(r"is(?=e$|es$|ed$|ing$|ation)"), "iz"),
    (re.compile(r"tre(?=s?$)"), "ter"),
    (re.compile(r"ence(?=s?$)"), "ense"),
    (re.compile(r"ll(?=ed$|ing$|er$)"), "l"),
    (re.compile(r"amme(?=s?$)"), "am"),
)
_MAYBE_BRITISH = re.compile(r"our|is[ei]|isa|tre|ence|ll|amme")


class Word(NamedTuple):
    """One word of a text.

    Attributes:
        text: in lower case, without its accents.
        stem: what it is compared by.
        sentence: number of its sentence in the text.
        small: it carries no fact by itself.
    """

    text: str
    stem: str
    sentence: int
    small: bool


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Bring a word to the form it is compared in: "colours", "coloured" and "colors" become one.

    Args:
        word: one word in lower case.

    Returns:
        Its stem; a number word becomes its figure.
    """
    if word in _NUMBERS:
        return _NUMBERS[word]
    word = PRESENT.get(word, word)
    if _MAYBE_BRITISH.search(word):
        for spelling, american in _BRITISH:
            word = spelling.sub(american, word)
    return cut(word)


@lru_cache(maxsize=1024)
def words(text: str) -> tuple[Word, ...]:
    """Take a text apart.

    Args:
        text: a sentence, or headline and text of an item.

    Returns:
        Its words in order; numbers are parted at every mark, so that 98.7 is two words wherever it stands.
    """
    found: list[Word] = []
    sentence = 0
    for match in _PIECE.finditer(_levelled(text)):
        if match["number"]:
            found.append(
                Word(match["number"].lstrip("0") or "0", match["number"].lstrip("0") or "0", sentence, small=False)
            )
        elif match["word"]:
            found += (
                Word(one, stem(one), sentence, one in SMALL and one not in NEGATORS) for one in _parts(match["word"])
            )
        elif match["end"] and not (found and match["end"] == "." and is_short(found[-1].text)):
            sentence += 1
    return tuple(found)


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Take accents and typographic quotes off a text.

    Args:
        text: any text.

    Returns:
        The same letters, bare.
    """
    if text.isascii():
        return text.replace("`", "'")
    bare = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'").replace("`", "'"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _levelled(text: str) -> str:
    """Write money, per cent and dotted short forms in one way."""
    text = _DOTTED.sub(lambda match: match[0].replace(".", ""), plain(text))
    text = _MONEY.sub(_spelt, text).replace("%", " percent")
    text = re.sub(r"\bper cent\b", "percent", text)
    text = _COMPOUND.sub(lambda match: f"{_TENS[match[1].lower()]}{_NUMBERS.get(match[2].lower(), 1)}", text)
    text = _SCALED.sub(lambda match: f" {_SCALES[match['scale'].lower()]}", text)
    return _IN_NUMBER.sub(" ", text)


def _spelt(match: re.Match[str]) -> str:
    scale = match["scale"] or ""
    return f"{match['amount']} {_SCALES.get(scale.lower(), scale)} {_SIGNS[match['sign']]}"


def _parts(word: str) -> tuple[str, ...]:
    """Undo short forms: "won't" is "will not", and a possessive is its owner."""
    word = word.lower().removesuffix("'s")
    if word.endswith("n't"):
        return ({"wo": "will", "ca": "can", "sha": "shall"}.get(word[:-3], word[:-3]), "not")
    return ("can", "not") if word == "cannot" else (word.replace("'", ""),)


def is_short(word: str) -> bool:
    """Tell whether a full stop after a word may be part of it.

    Args:
        word: one word in lower case.

    Returns:
        Whether it is a letter or an abbreviation.
    """
    return len(word) == 1 or word in _ABBREVIATED
