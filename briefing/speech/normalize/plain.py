"""Every number that no other rule has read: fractions, ordinals, ranges, ratios, telephone numbers, counts.

In: text. Out: text without a digit. Never: leaving one, whatever it is.
"""

from __future__ import annotations

import re

from briefing.speech.normalize.context import before_noun
from briefing.speech.normalize.figures import AMOUNT, amount, digits, fraction, model, ordinal
from briefing.speech.normalize.rule import Rule, rule

_FRONT = r"(?<![\w.,])"
_STARS, _HALVES = 5, 2
_OUT_OF = frozenset({_STARS, 10, 100})
_LARGEST_PART = 64
_SUM = r"[$€£¥]?\.?\d"
_STREET = r"(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Expy|Expressway|Drive|Dr|Lane|Ln|Way|Highway|Hwy)"


def _fraction(match: re.Match[str]) -> str:
    """Say a fraction, a mixed number or a rating: 1/3, 23 4/5, 8/10."""
    above, below = int(match["above"]), int(match["below"])
    whole = f"{amount(match['whole'])} and " if match["whole"] else ""
    if not whole and (below in _OUT_OF and (below != _STARS or "star" in match.string[match.end() : match.end() + 6])):
        return f"{amount(match['above'])} out of {amount(match['below'])}"
    if below < _HALVES or (below > _LARGEST_PART and below % 10) or above > below:
        return f"{whole}{amount(match['above'])} over {amount(match['below'])}"
    return whole + fraction(above, below)


def _telephone(match: re.Match[str]) -> str:
    groups = re.findall(r"\d+", match[0])
    return ("plus " if match[0].startswith("+") else "") + ", ".join(map(digits, groups))


def _more(match: re.Match[str]) -> str:
    """Say 100+ as more than one hundred, or one hundred plus where an article goes before."""
    before = match.string[: match.start()].lower()
    if re.search(
        r"\b(?:an?|the|over|than|of|my|our|his|her|their|about|around|nearly|some|almost|these|those|all)\s$", before
    ) and before_noun(match):
        return f"{amount(match[1])} plus"
    return f"more than {amount(match[1])}"


def _ordinal(match: re.Match[str]) -> str:
    return ordinal(int(match[1].replace(",", "")))


def _negative(match: re.Match[str]) -> str:
    large = re.match(r"\s(?:thousand|million|billion|trillion|percent|degrees)", match.string[match.end() :])
    return f"{'minus' if large else 'negative'} {amount(match[1])}"


FIRST: tuple[Rule, ...] = (
    rule("long number", r"\d{19,}|\d{1,3}(?:,\d{3}){6,}", lambda match: f" {digits(match[0])} "),
    rule("at least", rf"(?:>=|≥)\s?(?={_SUM})", " at least "),
    rule("at most", rf"(?:<=|≤)\s?(?={_SUM})", " at most "),
    rule("more than", rf">\s?(?={_SUM})", " more than "),
    rule("less than", rf"<\s?(?={_SUM})", " less than "),
    rule("about", rf"[~≈]\s?(?={_SUM})", " about "),
    rule("plus or minus", rf"±\s?(?={_SUM})", " plus or minus "),
)
EARLY: tuple[Rule, ...] = (
    rule(
        "telephone number",
        r"(?<![\w.])(?:\+\d{1,3}[ .-]?)?(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4}(?:-\d+)?(?![\w-])",
        _telephone,
    ),
    rule("emergency number", r"(?<![\w.$€£-])(?<!Porsche )911(?![\w%.-]\w|\w|,\d| [a-z]+s\b)", "nine one one"),
    rule("number sign", r"(?:\bNo\.\s?|#\s?)(?=\d)", "number "),
    rule("numbers sign", r"\bNos\.\s?(?=\d)", "numbers "),
    rule("fifty-fifty", rf"{_FRONT}50[-/]50(?![\d/])", "fifty fifty"),
    rule(
        "fraction",
        rf"{_FRONT}(?:(?P<whole>\d+)[ -])?(?P<above>\d+)\s?/\s?(?P<below>\d+)(?:ths?|rds?)?(?![\w/]|[.,]\d)",
        _fraction,
    ),
    rule("ordinal", r"(?<![\w.])(\d{1,3}(?:,\d{3})+|\d+)\s?(?:st|nd|rd|th|ST|ND|RD|TH)(?!\w)", _ordinal),
    rule("zip code", r"(?<=, [A-Z]{2} )\d{5}(?:-\d{4})?(?![\w-])", lambda match: digits(match[0])),
    rule("house number", rf"\b(\d{{3,4}})(?= (?:[A-Z][a-z]+ ){{1,3}}{_STREET}\b)", lambda match: model(match[1])),
    rule("times", r"(?<=\d)\s?[*·]\s?(?=\d)", " times "),
)
RULES: tuple[Rule, ...] = (
    rule("ratio", rf"{_FRONT}(\d+):(\d+)(?![\d:])", lambda match: f"{amount(match[1])} to {amount(match[2])}"),
    rule(
        "range",
        rf"{_FRONT}({AMOUNT})\s?-\s?({AMOUNT})(?![\d-])",
        lambda match: f"{amount(match[1])} to {amount(match[2])}",
    ),
    rule("and more", rf"(?<![\w.])({AMOUNT})\+(?![\w+])", _more),
    rule("negative", rf"(?<![\w.)-])-\s?({AMOUNT})", _negative),
    rule("count", rf"(?<![\w.])({AMOUNT})(?![\d]|[.,]\d)", lambda match: amount(match[1])),
    rule("aperture", r"\b[fF]/(?=point|\d|[a-z])", "f "),
    rule("list of numbers", r"\d+(?:\.\d+)+", lambda match: " point ".join(map(model, match[0].split(".")))),
    rule("digits", r"(?<=[A-Za-z])?\d+", lambda match: f" {model(match[0])} "),
)
