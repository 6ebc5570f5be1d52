"""What a language must tell so that the shared shapes can be said in it.

In: nothing. Out: the type. Never: the shapes themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefing.speech.normalize.rule import Rule

Forms = tuple[str, str]
"""A word for one and for several."""


class Money(NamedTuple):
    """A currency.

    Attributes:
        one: one of it.
        several: more of it.
        cent: a hundredth of it; empty where it is not said in hundredths.
        cents: several of those.
    """

    one: str
    several: str
    cent: str = ""
    cents: str = ""


@dataclass(frozen=True, kw_only=True, eq=False)
class Tongue:
    """One language.

    Attributes:
        code: its language tag.
        number: pattern of a number as it is written.
        thousands: marks between groups of three digits.
        decimal: how the decimal comma is said.
        point: how the point in a version or an address is said.
        singly: decimals are said one by one; else two of them as one number.
        cardinal: says a whole number before a word, which may be empty.
        after_magnitude: what stands between a magnitude and its currency; told the currency.
        single_below: a number under this takes the singular: 1.5 million is singular in French.
        to: what stands between the ends of a range.
        against: what stands between the goals of a match.
        minus: the sign.
        plus: the sign.
        over: what stands in a fraction that has no name.
        fractions: (numerator, denominator) to words.
        per_hundred: what % means.
        at: what @ means in an address.
        magnitudes: abbreviation to its forms.
        currencies: sign, code or word to its money.
        cents: says a sum of money with hundredths; told both words.
        units: abbreviation to its forms.
        abbreviations: written to said.
        marks: characters replaced before everything else.
        signs: characters replaced at the end.
        ahead: rules before marks are folded.
        times: rules for dates and clock times.
        ordinals: rules for ordinals, years and whatever else the language has of its own.
        rulers: names after which a roman numeral is an ordinal.
        ruled: says a ruler's number after the name.
    """

    code: str
    number: str
    thousands: str
    decimal: str
    point: str
    singly: bool
    cardinal: Callable[[int, str], str]
    after_magnitude: Callable[[str], str]
    single_below: float
    to: str
    against: str
    minus: str
    plus: str
    over: str
    fractions: Mapping[tuple[int, int], str]
    per_hundred: str
    at: str
    magnitudes: Mapping[str, Forms]
    currencies: Mapping[str, Money]
    cents: Callable[[str, str], str]
    units: Mapping[str, Forms]
    abbreviations: Mapping[str, str]
    marks: Mapping[str, str]
    signs: Mapping[str, str]
    ahead: tuple[Rule, ...]
    times: tuple[Rule, ...]
    ordinals: tuple[Rule, ...]
    rulers: tuple[str, ...]
    ruled: Callable[[int, str], str]
