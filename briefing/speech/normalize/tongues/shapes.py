"""The shapes that languages share: money, units, ranges, fractions, addresses, roman numerals, acronyms.

In: one sentence as written, its language. Out: words, and the marks an engine pauses at.
Never: a language's own words, or English.

Most rules only write out what stands beside a number and leave the digits; the last of them says every number that is
left, and knows the word that follows.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.speech.normalize import tidy
from briefing.speech.normalize.letters import pronounceable
from briefing.speech.normalize.rule import Rule, apply, choice, rule
from briefing.speech.normalize.tongues.addresses import addresses

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.speech.lexicon import Lexicon
    from briefing.speech.normalize.tongues.tongue import Money, Tongue

_PASSES = 4
_LONGEST = 15
_PAIR = 2
_DIGIT = re.compile(r"\d")
_ROMAN = {"I": 1, "V": 5, "X": 10}
_ROMAN_SHAPE = r"X{0,3}(?:IX|IV|V?I{0,3})"
_ACRONYM = re.compile(r"(?<![^\W\d_])([A-ZÄÖÜÉÑ]{2,})(s?)(?![^\W\d_])(-(?=\w))?")
_SHOUTED = 3
_READ_AS_WORD = 3


def said(text: str, tongue: Tongue, lexicon: Lexicon) -> str:
    """Write a sentence as it is said in a language.

    Args:
        text: the sentence.
        tongue: its language.
        lexicon: how names are said in it.

    Returns:
        The spoken form, in letters, spaces and `, . ; : ? ! ' -`; saying it again changes nothing.
    """
    for _ in range(_PASSES):
        once = _once(text, tongue, lexicon)
        if once == text:
            break
        text = once
    return text


def _once(text: str, tongue: Tongue, lexicon: Lexicon) -> str:
    text = apply(tongue.ahead, _unstopped(text).translate({ord(mark): said for mark, said in tongue.marks.items()}))
    text = lexicon.applied(apply(addresses(tongue), tidy.folded(text)))
    if _DIGIT.search(text):
        text = apply(_numbers(tongue), text)
    text = apply(_letters(tongue), text)
    text = _acronyms(text, lexicon)
    return tidy.settled(text, signs=tongue.signs, dot=tongue.point)


def _unstopped(text: str) -> str:
    """Turn the narrow and fixed spaces of French and German into plain ones."""
    return re.sub(r"[\u00a0\u2007\u2009\u202f]", " ", text)


def whole(written: str, tongue: Tongue) -> int:
    """Read a whole number as it is written in a language.

    Args:
        written: digits with marks between groups of three.
        tongue: the language.

    Returns:
        The number.
    """
    return int(re.sub(rf"[{tongue.thousands}]", "", written))


def amount(written: str, tongue: Tongue, before: str = "") -> str:
    """Say a number as it is written in a language.

    Args:
        written: digits, with marks between groups of three and a decimal comma where it has them.
        tongue: the language.
        before: the word that follows.

    Returns:
        Words.
    """
    front, _, decimals = written.partition(",")
    figures = re.sub(rf"[{tongue.thousands}]", "", front)
    if len(figures) > _LONGEST or (len(figures) > 1 and figures[0] == "0"):
        return singly(written, tongue)
    if not decimals:
        return tongue.cardinal(int(figures), before)
    return f"{tongue.cardinal(int(figures), '')} {tongue.decimal} {_decimals(decimals, tongue)}"


def _decimals(figures: str, tongue: Tongue) -> str:
    nought = len(figures) - len(figures.lstrip("0"))
    rest = figures[nought:]
    if tongue.singly or len(rest) > _PAIR or not rest:
        return singly(figures, tongue)
    return " ".join([*(tongue.cardinal(0, "") for _ in range(nought)), tongue.cardinal(int(rest), "")])


def singly(figures: str, tongue: Tongue) -> str:
    """Say figures one by one.

    Args:
        figures: whatever holds digits.
        tongue: the language.

    Returns:
        Words.
    """
    return " ".join(tongue.cardinal(int(figure), "") for figure in re.findall(r"\d", figures))


def _few(written: str, tongue: Tongue) -> bool:
    """Tell whether a number takes the singular."""
    front, _, decimals = written.partition(",")
    size = float(re.sub(rf"[{tongue.thousands}]", "", front) + "." + (decimals or "0"))
    return size == 1 or 0 < size < tongue.single_below


@cache
def _numbers(tongue: Tongue) -> tuple[Rule, ...]:
    """Everything with a digit, from the particular to the general; the last rule leaves none."""
    number, front = tongue.number, r"(?<![\w.,])"
    money, sizes = choice(tongue.currencies), choice(tongue.magnitudes)
    return (
        rule("long number", r"\d{16,}", lambda match: f" {singly(match[0], tongue)} "),
        *tongue.times,
        rule(
            "money",
            rf"(?:(?<![^\W\d_])(?P<pre>{money})\s?)?(?<![\d.,])(?P<sum>{number})"
            rf"(?:\s?(?P<size>{sizes})(?![^\W\d_]))?(?:\s?(?P<post>{money})(?![^\W\d_]))?",
            lambda match: _money(match, tongue),
        ),
        rule("per hundred", r"(?<=\d)\s?%", f" {tongue.per_hundred}"),
        rule(
            "unit",
            rf"(?P<sum>{number})\s?(?P<unit>{choice(tongue.units)})(?![^\W_])",
            lambda match: f"{match['sum']} {tongue.units[match['unit']][not _few(match['sum'], tongue)]}",
        ),
        rule(
            "telephone number",
            r"(?<![\w.,])(?:\+\d{1,3}[ /-]?(?:\d{1,5}[ /-]?){2,6}|0\d{2,4}[ /-]\d{4,9})(?!\w)",
            lambda match: (f"{tongue.plus} " if match[0][0] == "+" else "") + singly(match[0], tongue) + " ",
        ),
        rule("number in a list", r"\d+(?:\.\d+){2,}", lambda match: _count_or_version(match, tongue)),
        *tongue.ordinals,
        rule(
            "goals",
            rf"{front}(\d{{1,3}}):(\d{{1,3}})(?![\d:])",
            lambda match: f"{amount(match[1], tongue)} {tongue.against} {amount(match[2], tongue)}",
        ),
        rule(
            "fraction", rf"{front}(\d{{1,3}})\s?/\s?(\d{{1,3}})(?![\w/]|[.,]\d)", lambda match: _fraction(match, tongue)
        ),
        rule("code", r"(?<=[A-Z] )\d{4}-\d+|(?<=[A-Z]-)\d{4}-\d+", lambda match: _code(match[0], tongue)),
        rule("name and number", r"(?<=[^\W\d_])-(?=\d)|(?<=\d)(?=[A-ZÄÖÜ])", " "),
        rule(
            "range",
            rf"{front}({number})\s?-\s?(?={number}(?![\d-]))",
            lambda match: f"{amount(match[1], tongue)} {tongue.to} ",
        ),
        rule("sign", r"(?<![\w.)-])-\s?(?=\d)", f"{tongue.minus} "),
        rule("more", r"(?<=\d)\+(?!\w)", f" {tongue.plus}"),
        rule("version", r"\d+\.\d+(?![.\d])", lambda match: _count_or_version(match, tongue)),
        rule(
            "count",
            rf"(?<![\w.,])(?P<sum>{number})(?!\d|[.,]\d)(?=(?:[\s-](?P<next>[^\W\d_]+))?)",
            lambda match: amount(match["sum"], tongue, match["next"] or ""),
        ),
        rule("figures", r"\d+", lambda match: f" {amount(match[0], tongue)} "),
    )


def _count_or_version(match: re.Match[str], tongue: Tongue) -> str:
    """Tell 1.500, which is a count, from 3.5, which is a version or a number in English writing."""
    return match[0] if re.fullmatch(tongue.number, match[0]) else _version(match[0], tongue)


def _code(written: str, tongue: Tongue) -> str:
    """Say the number of a vulnerability: its year, then figure by figure."""
    year, _, rest = written.partition("-")
    return f"{tongue.cardinal(int(year), '')}, {singly(rest, tongue)}"


def _version(written: str, tongue: Tongue) -> str:
    return f" {tongue.point} ".join(amount(part, tongue) for part in written.split("."))


def _money(match: re.Match[str], tongue: Tongue) -> str:
    """Write the magnitude and the currency behind the number: €1,3 Mrd. is 1,3 Milliarden Euro."""
    written, size, sign = match["sum"], match["size"], match["pre"] or match["post"]
    stop = "." if size and size.endswith(".") and not match.string[match.end() :].strip(" \"')") and not sign else ""
    if not size and not sign:
        return match[0]
    if size:
        word = tongue.magnitudes[size][not _few(written, tongue)]
        after = tongue.after_magnitude(tongue.currencies[sign].several) if sign else ""
        return f"{written} {word}{after}{stop}" + (f" {match['post']}" if match["pre"] and match["post"] else "")
    return _sum(written, tongue.currencies[sign], tongue)


def _sum(written: str, money: Money, tongue: Tongue) -> str:
    front, _, decimals = written.partition(",")
    if len(decimals) != _PAIR or not money.cent:
        return f"{written} {money.one if _few(written, tongue) else money.several}"
    units, cents = whole(front, tongue), int(decimals)
    parts = f"{tongue.cardinal(units, money.one)} {money.one if units == 1 else money.several}"
    small = f"{tongue.cardinal(cents, money.cent)} {money.cent if cents == 1 else money.cents}"
    return small if not units and cents else tongue.cents(parts, small) if cents else parts


def _fraction(match: re.Match[str], tongue: Tongue) -> str:
    above, below = int(match[1]), int(match[2])
    return tongue.fractions.get(
        (above, below), f"{tongue.cardinal(above, '')} {tongue.over} {tongue.cardinal(below, '')}"
    )


@cache
def _letters(tongue: Tongue) -> tuple[Rule, ...]:
    """Abbreviations and roman numerals."""

    def short(match: re.Match[str]) -> str:
        ends = match[0].endswith(".") and not match.string[match.end() :].strip(" \"')")
        return tongue.abbreviations[match[0]] + ("." if ends else "")

    def roman(say: Callable[[int, str], str]) -> Callable[[re.Match[str]], str]:
        return lambda match: f"{match[1]} {say(_value(match[2]), match[1])}"

    return (
        rule("abbreviation", rf"(?<![\w.'-]){choice(tongue.abbreviations)}(?!\w)", short),
        rule(
            "ruler",
            rf"\b({choice(tongue.rulers)}) (?!I\s[a-z])({_ROMAN_SHAPE}(?<=[IVX]))(?:\.(?=\s?[^\s]|"
            rf"$))?(?!\w)",
            roman(tongue.ruled),
        ),
        rule(
            "roman numeral",
            rf"([^\W\d_]+) ((?=[IVX]{{2}}){_ROMAN_SHAPE})(?!\w)",
            roman(lambda number, _name: tongue.cardinal(number, "")),
        ),
        rule("initial", r"(?<![\w'])([A-Z])\.(?=\s?[A-Z])", r"\1 "),
    )


def _value(roman: str) -> int:
    values = [_ROMAN[letter] for letter in roman]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def _acronyms(text: str, lexicon: Lexicon) -> str:
    """Spell words in capitals, or read them as words; a sentence all in capitals is calmed."""
    text = re.sub(r"\b(?:[A-Z]\.){2,}(?!\w)", lambda match: match[0].replace(".", ""), text)
    words = re.findall(r"[^\W\d_]{2,}", text)
    loud = [word for word in words if word.isupper() and word not in lexicon.words]
    shouted = len(loud) >= _SHOUTED and 2 * len(loud) > len(words)

    def say(match: re.Match[str]) -> str:
        word, hyphen = match[1], " " if match[3] else ""
        if word in lexicon.words:
            return word.capitalize() + match[2] + (match[3] or "")
        guessed = len(word) > _READ_AS_WORD and word not in lexicon.letters and pronounceable(word.lower())
        if guessed or (shouted and len(word) > _READ_AS_WORD):
            return word.capitalize() + match[2] + (match[3] or "")
        return " ".join(word) + hyphen

    return _ACRONYM.sub(say, text)
