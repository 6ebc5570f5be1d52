"""Sums of money: $1.3bn is one point three billion dollars, $5.01 five dollars and one cent.

In: text. Out: text with its sums said. Never: converting one currency into another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.speech.normalize.context import describes
from briefing.speech.normalize.figures import AMOUNT, MAGNITUDES, amount, cardinal
from briefing.speech.normalize.rule import Rule, choice, rule

if TYPE_CHECKING:
    import re


class Currency(NamedTuple):
    """What a currency is called."""

    one: str
    several: str
    cent: str = ""
    cents: str = ""


_DOLLAR = Currency("dollar", "dollars", "cent", "cents")


def _dollar(country: str) -> Currency:
    return Currency(f"{country} dollar", f"{country} dollars", "cent", "cents")


CURRENCIES = {
    "$": _DOLLAR, "US$": _DOLLAR, "USD": _DOLLAR, "C$": _dollar("Canadian"), "CA$": _dollar("Canadian"),
    "CAD": _dollar("Canadian"), "A$": _dollar("Australian"), "AU$": _dollar("Australian"), "AUD": _dollar("Australian"),
    "NZ$": _dollar("New Zealand"), "HK$": _dollar("Hong Kong"), "S$": _dollar("Singapore"), "NT$": _dollar("Taiwan"),
    "R$": Currency("real", "reals"), "€": Currency("euro", "euros", "cent", "cents"),
    "EUR": Currency("euro", "euros", "cent", "cents"), "£": Currency("pound", "pounds", "penny", "pence"),
    "GBP": Currency("pound", "pounds", "penny", "pence"), "¥": Currency("yen", "yen"), "JPY": Currency("yen", "yen"),
    "RMB": Currency("yuan", "yuan"), "CNY": Currency("yuan", "yuan"), "CN¥": Currency("yuan", "yuan"),
    "₹": Currency("rupee", "rupees"), "Rs.": Currency("rupee", "rupees"), "INR": Currency("rupee", "rupees"),
    "₩": Currency("won", "won"), "₽": Currency("ruble", "rubles"), "₺": Currency("lira", "lira"),
    "₪": Currency("shekel", "shekels"), "₴": Currency("hryvnia", "hryvnia"), "₿": Currency("bitcoin", "bitcoin"),
    "CHF": Currency("Swiss franc", "Swiss francs"),
}  # fmt: skip
_SIGN = choice(CURRENCIES)
_SIZE = rf"(?:(?P<gap>[ -]?)(?P<size>{choice(MAGNITUDES)})(?![A-Za-z]))?"
_TO = rf"(?:\s?-\s?(?:{_SIGN})?| to (?:{_SIGN}))"
_CENTS = 2


def _sum(match: re.Match[str]) -> str:
    """Say one sum, or a range of sums."""
    currency = CURRENCIES[match["sign"]]
    first, second = match["first"], match["second"]
    low, high = (MAGNITUDES.get(match[name] or "", "") for name in ("lowsize", "size"))
    minus = "minus " if match["minus"] else ""
    if second:
        said = f"{_counted(first, low if low != high else '')} to {_counted(second, high)}"
        return f"{minus}{said} {currency.one if describes(match) else currency.several}"
    if high or low:
        unit = currency.one if describes(match) else currency.several
        return f"{minus}{_counted(first, high or low)} {unit}"
    return minus + _plain(first, currency, single=describes(match))


def _counted(number: str, size: str) -> str:
    return f"{amount(number)} {size}".strip()


def _plain(number: str, currency: Currency, *, single: bool) -> str:
    """Say a sum without a magnitude, with its cents."""
    whole, _, decimals = number.replace(",", "").partition(".")
    if len(decimals) > _CENTS:
        decimals = decimals.rstrip("0").ljust(_CENTS, "0")
        number = f"{whole}.{decimals}"
    if len(decimals) not in {0, _CENTS} or not currency.cent:
        return f"{amount(number)} {currency.one if single or number == '1' else currency.several}"
    units, cents = int(whole or 0), int(decimals or 0)
    main = f"{amount(number.partition('.')[0] or '0')} {currency.one if units == 1 or single else currency.several}"
    small = (
        f"{cardinal(cents)} {currency.cent if cents == 1 or (single and currency.cent == 'cent') else currency.cents}"
    )
    if not cents:
        return main
    return f"{main} and {small}" if units else small


def _coded(match: re.Match[str]) -> str:
    """Say a sum with its currency behind it: 5 USD, 40€."""
    currency = CURRENCIES[match["sign"]]
    size = MAGNITUDES.get(match["size"] or "", "")
    unit = currency.one if match["number"] == "1" and not size else currency.several
    return f"{_counted(match['number'], size)} {unit}"


_EACH = {"mo": "month", "yr": "year", "hr": "hour", "sec": "second", "min": "minute", "wk": "week"}
_ONE = rf"(?P<first>{AMOUNT})(?:[ -]?(?P<lowsize>{choice(MAGNITUDES)})(?![A-Za-z]))?"

RULES: tuple[Rule, ...] = (
    rule(
        "price per",
        rf"((?:{_SIGN})\s?{AMOUNT}\s?(?:{choice(MAGNITUDES)})?)\s?/\s?(?=[A-Za-z\d])(\w+)",
        lambda match: f"{match[1]} per {_EACH.get(match[2], match[2])}",
    ),
    rule(
        "money",
        rf"(?<![A-Za-z])(?P<minus>-)?(?P<sign>{_SIGN})\s?-?{_ONE}(?:{_TO}(?P<second>{AMOUNT}))?(?!\d){_SIZE}",
        _sum,
    ),
    rule(
        "money, sign behind",
        rf"(?P<number>{AMOUNT})(?:\s?(?P<size>{choice(MAGNITUDES)})(?![A-Za-z]))?\s?(?P<sign>{_SIGN})(?![A-Za-z\d])",
        _coded,
    ),
    rule("cents", rf"({AMOUNT})\s?¢", lambda match: f"{amount(match[1])} {'cent' if match[1] == '1' else 'cents'}"),
)
