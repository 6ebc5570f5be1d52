"""Numbers as an American newsreader says them: 243 is two hundred forty-three, 2012 as a year twenty twelve.

In: digits. Out: words. Never: what the number counts.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from num2words import num2words

AMOUNT = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+)"
"""A pattern for a count, with thousands' commas and decimals or without."""
LONGEST = 18
"""Digits of the largest number that is still said as one; longer ones are read digit by digit."""
MAGNITUDES = {
    "k": "thousand", "K": "thousand", "thousand": "thousand", "m": "million", "M": "million", "mn": "million",
    "mln": "million", "mil": "million", "MM": "million", "million": "million", "b": "billion", "B": "billion",
    "bn": "billion", "Bn": "billion", "BN": "billion", "billion": "billion", "t": "trillion", "T": "trillion",
    "tn": "trillion", "trn": "trillion", "trillion": "trillion",
}  # fmt: skip
"""Words and letters for the size of a count."""
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_DENOMINATORS = {2: ("half", "halves"), 4: ("quarter", "quarters")}
_TEN, _HUNDRED, _THOUSAND = 10, 100, 1000
_PAIR, _TRIPLE, _QUAD, _QUINT = 2, 3, 4, 5


@lru_cache(4096)
def cardinal(number: int) -> str:
    """Say a whole number: 101 is one hundred one.

    Args:
        number: any size; its sign is said as `minus` elsewhere.

    Returns:
        Words.
    """
    if len(str(number)) > LONGEST:
        return digits(str(number))
    said: str = num2words(number)
    return said.replace(",", "").replace(" and ", " ")


@lru_cache(1024)
def ordinal(number: int) -> str:
    """Say a place in an order: 21 is twenty-first.

    Args:
        number: a whole number.

    Returns:
        Words.
    """
    if len(str(number)) > LONGEST:
        return digits(str(number))
    said: str = num2words(number, to="ordinal")
    return said.replace(",", "").replace(" and ", " ")


def digits(figures: str) -> str:
    """Read digits one by one.

    Args:
        figures: text with digits; whatever else it holds is left out.

    Returns:
        A word for each digit.
    """
    return " ".join(_DIGITS[int(figure)] for figure in figures if figure.isdecimal())


def after_point(figures: str) -> str:
    """Read the digits after a decimal point; nought is `oh`, as in one point oh five.

    Args:
        figures: digits.

    Returns:
        A word for each digit.
    """
    return digits(figures).replace("zero", "oh")


def amount(written: str) -> str:
    """Say a count such as 1,234.5, .5, 1500 or 7.

    Args:
        written: what `AMOUNT` matches.

    Returns:
        Words: one thousand two hundred thirty-four point five; point five; fifteen hundred; seven.
    """
    whole, point, decimals = written.replace(",", "").partition(".")
    if not point:
        return (
            digits(whole) if _spelled(whole) else hundreds(int(whole)) if "," not in written else cardinal(int(whole))
        )
    return f"{cardinal(int(whole)) if whole else ''} point {after_point(decimals)}".strip()


def _spelled(whole: str) -> bool:
    """Tell whether leading noughts say that this is a code rather than a count."""
    return len(whole) > 1 and whole.startswith("0")


def hundreds(number: int) -> str:
    """Say a count written without a comma: 1500 is fifteen hundred, 2000 two thousand.

    Args:
        number: a whole number.

    Returns:
        Words.
    """
    if _THOUSAND < number < 10 * _THOUSAND and number % _HUNDRED == 0 and number % _THOUSAND:
        return f"{cardinal(number // _HUNDRED)} hundred"
    return cardinal(number)


def year(number: int) -> str:
    """Say a year: 1901 is nineteen oh one, 2004 two thousand four, 2012 twenty twelve.

    Args:
        number: a year.

    Returns:
        Words.
    """
    century, rest = divmod(number, _HUNDRED)
    of_a_millennium = century % _TEN == 0 and rest < _TEN
    if number < _THOUSAND or number >= 10 * _THOUSAND or of_a_millennium:
        return cardinal(number)
    return f"{cardinal(century)} {tail(rest)}"


def tail(rest: int) -> str:
    """Say the last two digits of a year or model: 0 is hundred, 5 oh five, 12 twelve.

    Args:
        rest: 0 to 99.

    Returns:
        Words.
    """
    if rest == 0:
        return "hundred"
    return cardinal(rest) if rest >= _TEN else f"oh {cardinal(rest)}"


def short_year(figures: str) -> str:
    """Say a year of two digits: 22 is twenty-two, 05 oh five.

    Args:
        figures: two digits.

    Returns:
        Words.
    """
    return tail(int(figures)) if int(figures) else "two thousand"


def any_year(figures: str) -> str:
    """Say a year of two or four digits.

    Args:
        figures: digits.

    Returns:
        Words.
    """
    return short_year(figures) if len(figures) == _PAIR else year(int(figures))


@cache
def model(figures: str) -> str:
    """Say the number in a product's name: 4090 is forty ninety, 380 three eighty, 14900 fourteen nine hundred.

    Args:
        figures: digits.

    Returns:
        Words.
    """
    size = len(figures)
    if size <= _PAIR:
        return tail(int(figures)) if size == _PAIR and figures[0] == "0" and figures != "00" else cardinal(int(figures))
    if figures[0] == "0" or size > _QUINT:
        return digits(figures)
    if size == _TRIPLE and figures[1:] == "00":
        return cardinal(int(figures))
    if size == _QUINT:
        return f"{cardinal(int(figures[:2]))} {model(figures[2:]) if figures[2] != '0' else digits(figures[2:])}"
    if size == _QUAD and int(figures) % _THOUSAND == 0:
        return cardinal(int(figures))
    return f"{cardinal(int(figures[:-2]))} {tail(int(figures[-2:]))}"


def version(written: str) -> str:
    """Say a version: 17.1.1 is seventeen point one point one, 24.04 twenty-four point oh four.

    Args:
        written: numbers between points.

    Returns:
        Words.
    """
    return " point ".join(
        after_point(part) if part == "0" else model(part) if len(part) <= _PAIR else cardinal(int(part))
        for part in written.split(".")
    )


def fraction(above: int, below: int) -> str:
    """Say a fraction: 1/3 is one third, 3/4 three quarters.

    Args:
        above: numerator.
        below: denominator, 2 or more.

    Returns:
        Words.
    """
    single, several = _DENOMINATORS.get(below, (ordinal(below), ordinal(below) + "s"))
    return f"{cardinal(above)} {single if above == 1 else several}"


def several(word: str) -> str:
    """Make a spoken number plural: twenty ten becomes twenty tens, sixty sixties.

    Args:
        word: a number in words.

    Returns:
        Its plural.
    """
    return re.sub(r"y$", "ie", word) + ("es" if word.endswith("x") else "s")
