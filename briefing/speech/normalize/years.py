"""Years and parts of them: 1999 is nineteen ninety-nine, the 1990s the nineteen nineties, Q3 2023 the third quarter.

In: text. Out: text with its years said. Never: a year made of a number that counts something.
"""

from __future__ import annotations

import re

from briefing.speech.normalize.context import before_plural
from briefing.speech.normalize.figures import any_year, cardinal, ordinal, several, short_year, tail, year
from briefing.speech.normalize.rule import Rule, rule

_ARTICLE = re.compile(r"\b(?:the|its|their|in|a|last|this|next)\s$", re.IGNORECASE)
_FOUR = r"(?P<year>1[1-9]\d\d|20\d\d)"


def _decade(match: re.Match[str]) -> str:
    """Say a decade: the 1990s, '80s, the 2010s."""
    century, ten = match["century"] or "", int(match["ten"])
    if century == "20" and not ten:
        return "two thousands"
    said = several(tail(ten))
    return f"{cardinal(int(century))} {said}" if century else said


def _part(match: re.Match[str]) -> str:
    """Say a part of a year: Q3 2023, 3Q22, 1H23, H1 2024."""
    said = f"{ordinal(int(match['number']))} {'quarter' if match['kind'] == 'Q' else 'half'}"
    article = "" if _ARTICLE.search(match.string[: match.start()]) else "the "
    return f"{article}{said} of {any_year(match['year'])}" if match["year"] else f"{article}{said}"


def _bare(match: re.Match[str]) -> str:
    """Say four digits as a year unless they count something or are too round."""
    figures = match["year"]
    return match[0] if before_plural(match) or figures.endswith("000") else year(int(figures))


def _era(match: re.Match[str]) -> str:
    return f"{year(int(match[1]))} {' '.join(letter for letter in match[2] if letter.isalpha())}"


RULES: tuple[Rule, ...] = (
    rule("part of a year", r"(?<![\w.])(?P<number>[1-4])(?P<kind>[QH])'?(?P<year>\d\d)(?!\d)", _part),
    rule(
        "part of a year",
        r"\b(?P<kind>[QH])(?P<number>[1-4])(?:(?: of)? '?(?P<year>20\d\d|\d\d(?=\b(?![,.]?\d))))?\b",
        _part,
    ),
    rule("fiscal year", r"\bFY\s?'?(20\d\d|\d\d)\b", lambda match: f"fiscal year {any_year(match[1])}"),
    rule("decade", r"(?<![\d.,])(?P<century>1\d|20)(?P<ten>\d0)'?s\b", _decade),
    rule("decade", r"(?<![\w.,])'?(?P<century>)(?P<ten>[2-9]0)'?s\b", _decade),
    rule(
        "years",
        r"(?<![\d.,$-])(1[89]\d\d|20\d\d)-((?:1[89]|20)\d\d|\d\d)(?![\d-])",
        lambda match: f"{year(int(match[1]))} to {any_year(match[2])}",
    ),
    rule("short year", r"(?<![\w'])'(\d\d)\b(?!')", lambda match: short_year(match[1])),
    rule("era", r"\b(\d{1,4})\s?(B\.?C\.?E|B\.?C|A\.?D)\b\.?", _era),
    rule("year", rf"(?<![\d.,$#/-]){_FOUR}(?![\d,]\d|\.\d|[\w/%]|-\d)", _bare),
)
