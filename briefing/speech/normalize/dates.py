"""Dates: Jan. 5, 2012 is January fifth, twenty twelve; 5 January the fifth of January.

In: text. Out: text with its dates said. Never: knowing today's date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.speech.normalize.figures import any_year, ordinal
from briefing.speech.normalize.rule import Rule, choice, rule

if TYPE_CHECKING:
    import re

_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SHORT = {name[:3]: name for name in _NAMES if name != "May"} | {"Sept": "September"}
_MONTHS = {name.lower(): name for name in _NAMES} | {short.lower(): name for short, name in _SHORT.items()}
_DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Weds": "Wednesday", "Thu": "Thursday",
    "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
# In lower case, "may" and "march" are verbs first, and a short form needs its full stop.
_LOWER = choice(name.lower() for name in _NAMES if name not in {"May", "March"})
_MONTH = rf"(?P<month>{choice(_SHORT)}\b\.?|{choice(_NAMES)}|{choice(short.lower() for short in _SHORT)}\.|{_LOWER})"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_UNTIL = r"(?:-(?P<until>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year>1[0-9]\d\d|20\d\d)"
_NUMBER = r"(?P<number>0?[1-9]|1[0-2])"
_ALONE = r"(?![\d/])"


def _month_first(match: re.Match[str]) -> str:
    """Say a date that begins with its month, or a month and its year."""
    parts = match.groupdict()
    day = f" {ordinal(int(parts['day']))}" if parts.get("day") else ""
    until = f" to {ordinal(int(parts['until']))}" if parts.get("until") else ""
    when = f"{',' if day else ''} {any_year(parts['year'])}" if parts.get("year") else ""
    return _month(match) + day + until + when


def _day_first(match: re.Match[str]) -> str:
    """Say a date in the order it is written: the fifth of January, twenty twelve."""
    when = match.groupdict().get("year")
    said = f"the {ordinal(int(match['day']))} of {_month(match)}"
    return f"{said}, {any_year(when)}" if when else said


def _month(match: re.Match[str]) -> str:
    return _MONTHS[match["month"].rstrip(".").lower()]


def _numbered(match: re.Match[str]) -> str:
    """Say a date made of numbers: 2012-01-05 and 1/5/2012 are January fifth, twenty twelve."""
    when = match.groupdict().get("year")
    said = f"{_NAMES[int(match['number']) - 1]} {ordinal(int(match['day']))}"
    return f"{said}, {any_year(when)}" if when else said


RULES: tuple[Rule, ...] = (
    rule(
        "day of the week", rf"\b({choice(_DAYS)})\b\.?(?=,? (?:{choice(_SHORT)}|May|\d))", lambda match: _DAYS[match[1]]
    ),
    rule("date and time", r"(?<=\d)T(?=\d\d:\d\d)", " "),
    rule(
        "date, year first",
        rf"(?<![\d.])(?P<year>[12]\d{{3}})(?P<gap>[-/.]){_NUMBER}(?P=gap){_DAY}(?![\d.]\d|\d)",
        _numbered,
    ),
    rule("day, month and year", rf"\b(?:the )?{_DAY}(?: of)? {_MONTH},? {_YEAR}\b", _day_first),
    rule("day and month", rf"\b(?:the )?{_DAY}(?: of)? {_MONTH}(?![\w'])(?! \d)", _day_first),
    rule("month, day and year", rf"\b{_MONTH} {_DAY}{_UNTIL},? {_YEAR}\b", _month_first),
    rule("month and day", rf"\b{_MONTH} {_DAY}{_UNTIL}(?![\d:%]|[.,]\d)", _month_first),
    rule("month and year", rf"\b{_MONTH},? {_YEAR}\b", _month_first),
    rule("nine eleven", rf"(?<![\d/])9/11{_ALONE}", "nine eleven"),
    rule("around the clock", rf"(?<![\d/])24/7{_ALONE}", "twenty-four seven"),
    rule("date with slashes", rf"(?<![\d/]){_NUMBER}/{_DAY}/(?P<year>[12]\d{{3}}|\d\d){_ALONE}", _numbered),
    rule("date with slashes", rf"(?<![\d/])(?P<number>0[1-9]|1[0-2])/(?P<day>3[01]|[12]\d|0[1-9]){_ALONE}", _numbered),
)
WORDS: tuple[Rule, ...] = (
    rule("short month", rf"\b({choice(_SHORT)})\.(?=\s|$)", lambda match: _SHORT[match[1]]),
    rule(
        "days of the week",
        rf"\b({choice(_DAYS)})\b\.?\s?-\s?({choice(_DAYS)})\b\.?",
        lambda match: f"{_DAYS[match[1]]} to {_DAYS[match[2]]}",
    ),
)
