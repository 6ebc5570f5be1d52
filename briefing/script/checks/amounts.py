# ruff: noqa: SIM905 - the lists are read and kept as text
"""Finds what a text counts, and compares it: "$1.3bn" is "1.3 billion dollars", "a third" is a fraction.

In: a sentence and source texts. Out: faults. Never: arithmetic on what the sources say, beyond "about" and "more than".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from briefing.script.checks.faults import Fault, FaultKind
from briefing.script.checks.words import plain, words

_UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
""".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {word: float(n) for n, word in enumerate(_UNITS)} | {word: 20.0 + 10 * n for n, word in enumerate(_TENS)}
_RANKED = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_ORDINALS = {word: float(n) for n, word in enumerate(_RANKED, 1)}
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1}
_SCALE = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "b": 1e9, "bn": 1e9,
    "trillion": 1e12, "tn": 1e12, "dozen": 12.0, "lakh": 1e5, "crore": 1e7,
}  # fmt: skip
_CURRENCY = {
    "$": "dollar", "dollar": "dollar", "usd": "dollar", "us$": "dollar", "£": "pound", "pound": "pound", "gbp": "pound",
    "€": "euro", "euro": "euro", "eur": "euro", "¥": "yen", "yen": "yen", "yuan": "yuan", "rs": "rupee",
    "rupee": "rupee", "₹": "rupee", "₩": "won", "crown": "crown", "franc": "franc", "cent": "cent",
}  # fmt: skip
_NUMBER_WORD = "|".join((*_WORDS, *_TENS))
_AMOUNT = re.compile(
    rf"""
    (?P<sign>(?:\b(?:US|A|C|HK|NZ|CA|AU))?[$£€¥₹₩]|\b(?:USD|EUR|GBP|Rs\.?))?\ ?
    (?:(?P<figure>(?<![\w.])\d[\d,]*(?:\.\d+)*)(?P<ordinal>st|nd|rd|th)?
      |\b(?P<word>(?:{_NUMBER_WORD})(?:[- ](?:{_NUMBER_WORD}))?
        |a(?=\ (?:hundred|thousand|million|billion|trillion|dozen)\b)))
    (?:[ -]?(?P<scale>hundred|thousand|million|billion|trillion|dozen|lakh|crore|bn|mn|tn|[kKmMbB])(?![\w]))?
    (?:[ -]?(?P<unit>%|percent\b|per\ cent\b|percentage\ points?\b
        |(?:US\ |U\.S\.\ )?dollars?\b
        |euros?\b|pounds?\b|yen\b|yuan\b|rupees?\b|crowns?\b|francs?\b|cents?\b))?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_INSIDE = re.compile(r"(?<=[A-Za-z])-?(\d[\d.]*\d|\d)")
_RESULT = re.compile(r"(?<![\w.,-])\d{1,3}[-–]\d{1,3}(?![\w-]|[.,]\d)")  # three goals to one, twenty to thirty people
_PART = re.compile(r"\b(?:(a|one|two|three|four)[ -])?(half|thirds?|quarters?|fifths?|tenths?)\b(?!-)", re.IGNORECASE)
_ORDINAL = re.compile(rf"\b({'|'.join(_ORDINALS)})\b", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|nearly|almost|some|approximately|close to)\W+(?:a )?\W*$", re.IGNORECASE
)
_OVER = re.compile(r"\b(?:more than|over|at least|above|upwards of)\W+(?:a )?\W*$", re.IGNORECASE)
_UNDER = re.compile(r"\b(?:less than|fewer than|under|at most|up to|below)\W+(?:a )?\W*$", re.IGNORECASE)
_NEAR, _EXACT = 0.06, 1e-6
_BESIDE, _AROUND = 4, 14  # words about a number in the sentence, and in the source
_YEARS = range(1900, 2100)


class Amount(NamedTuple):
    """One number of a text.

    Attributes:
        text: as it is written.
        value: what it comes to; a version (17.1.1) or a result (3-1) is 0 and is compared as written.
        unit: a currency, `percent`, `part`, `ordinal`, or empty.
        start: place of its first letter.
        end: place after its last.
    """

    text: str
    value: float
    unit: str
    start: int
    end: int


@lru_cache(maxsize=1024)
def amounts(text: str) -> tuple[Amount, ...]:
    """Find the numbers of a text.

    Args:
        text: any text.

    Returns:
        Numbers in figures and in words, with currency and scale, in order; a lone "one" is none.
    """
    text = plain(text)
    found = [Amount(match[0].replace("–", "-"), 0.0, "", *match.span()) for match in _RESULT.finditer(text)]
    inside = {place for amount in found for place in range(amount.start, amount.end)}
    found += [one for match in _AMOUNT.finditer(text) if (one := _amount(match)) and one.start not in inside]
    taken = {place for amount in found for place in range(amount.start, amount.end)}
    found += [
        Amount(match[0], _figure(match[1]), "", match.start(1), match.end(1))
        for match in _INSIDE.finditer(text)
        if match.start(1) not in taken
    ]
    found += [
        Amount(
            match[0],
            _PARTS[match[2].lower().rstrip("s") or "half"] * _WORDS.get((match[1] or "a").lower(), 1.0),
            "part",
            *match.span(),
        )
        for match in _PART.finditer(text)
        if match[2].lower() == "half" or match[1]
    ]
    parts = {place for amount in found if amount.unit == "part" for place in range(amount.start, amount.end)}
    found = [one for one in found if one.unit == "part" or one.start not in parts]
    found += [
        Amount(match[0], _ORDINALS[match[1].lower()], "ordinal", *match.span())
        for match in _ORDINAL.finditer(text)
        if match.start() not in parts
    ]
    return tuple(sorted(found, key=lambda amount: amount.start))


def _amount(match: re.Match[str]) -> Amount | None:
    scale, unit, word = (match["scale"] or "").lower(), (match["unit"] or "").lower(), (match["word"] or "").lower()
    if word == "one" and not scale and not unit:
        return None
    value = _figure(match["figure"]) if match["figure"] else _said(word)
    sign = (match["sign"] or "").strip().rstrip(".").lower()
    coin = _CURRENCY.get(sign[-1:] if sign[-1:] in "$£€¥₹₩" else sign, "") if sign else _unit(unit)
    value *= _SCALE.get(scale, 1.0)
    if coin == "cent":
        value, coin = value / 100, "dollar"
    written = match[0].strip()
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return Amount(written, value, coin or ("ordinal" if match["ordinal"] else ""), start, start + len(written))


def _unit(unit: str) -> str:
    if unit.startswith(("%", "per")):
        return "percent"
    return _CURRENCY.get(unit.rpartition(" ")[2].rstrip("s"), "")


def _figure(figure: str) -> float:
    bare = figure.replace(",", "")
    return float(bare) if bare.count(".") <= 1 else 0.0


def _said(word: str) -> float:
    """Read a number in words; "twenty-five" adds up, "a" before "dozen" is one."""
    return sum(_WORDS[part] for part in re.split(r"[- ]", word)) if word != "a" else 1.0


def miscounted(sentence: str, sources: Sequence[str], *, skip: frozenset[int] = frozenset()) -> Iterator[Fault]:
    """Find the numbers of a sentence that no source gives, or gives for something else.

    Args:
        sentence: one sentence.
        sources: texts of the items it cites.
        skip: places of letters that belong to a date.

    Yields:
        A fault a number.
    """
    held = [(amount, source) for source in sources for amount in amounts(source)]
    bare = plain(sentence)
    for amount in amounts(sentence):
        if amount.start in skip or (amount.unit == "ordinal" and amount.value == 1):
            continue
        kind = FaultKind.MONEY if amount.unit in set(_CURRENCY.values()) else FaultKind.NUMBER
        allowed = _allowed(amount, bare[: amount.start])
        meant = [(one, source) for one, source in held if _same(amount, one, allowed)]
        if not meant:
            yield Fault(kind=kind, what=amount.text, why=f"No cited source gives the figure {amount.text}.")
        elif not _beside(amount, bare, meant):
            yield Fault(kind=kind, what=amount.text, why=f"The sources give {amount.text} for something else.")


def _same(claim: Amount, source: Amount, allowed: tuple[float, float]) -> bool:
    """Compare two numbers: equal, or near where the sentence itself says "about" or "more than"."""
    if not claim.value or not source.value:
        return claim.text.strip("$£€") == source.text.strip("$£€")
    if claim.unit == "part" and source.unit == "ordinal":  # a third zone, the third zone
        return abs(claim.value * source.value - 1) <= _EXACT
    said, given = _share(claim), _share(source)
    if said.unit != given.unit and {said.unit, given.unit} != {"", "ordinal"}:
        return False
    return allowed[0] - _EXACT <= (given.value - said.value) / abs(said.value) <= allowed[1] + _EXACT


def _allowed(claim: Amount, before: str) -> tuple[float, float]:
    """Say how far a source's number may lie below and above one that calls itself round, and is: two digits of it."""
    if claim.value != float(f"{claim.value:.1e}"):
        return 0.0, 0.0
    if _ABOUT.search(before):
        return -_NEAR, _NEAR
    return (-_NEAR if _UNDER.search(before) else 0.0), (_NEAR if _OVER.search(before) else 0.0)


def _share(amount: Amount) -> Amount:
    """Read "half" and "50 percent" as one."""
    return amount._replace(value=round(amount.value * 100, 3), unit="percent") if amount.unit == "part" else amount


def _beside(amount: Amount, sentence: str, meant: Sequence[tuple[Amount, str]]) -> bool:
    """Tell whether a word beside the number stands near it in a source too."""
    about = _near(sentence, amount, _BESIDE)
    return not about or any(about & _near(plain(source), one, _AROUND) for one, source in meant)


def _near(text: str, amount: Amount, reach: int) -> frozenset[str]:
    left, right = text[max(0, amount.start - 12 * reach) : amount.start], text[amount.end : amount.end + 12 * reach]
    around = (*words(left)[-reach:], *words(right)[:reach])
    return frozenset(word.stem for word in around if not word.small and not word.stem.isdigit())
