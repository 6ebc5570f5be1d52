# ruff: noqa: SIM905 - the lists are read and kept as text
"""Finds the days, months and years of a text, and says whether the sources give them.

In: a sentence, source texts, the days they appeared, the day it airs. Out: faults, and where the dates stand.
Never: a guess about a weekday in a source of unknown date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as Date  # noqa: N812 - the field is called `date`
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from briefing.script.checks.amounts import amounts
from briefing.script.checks.faults import Fault, FaultKind
from briefing.script.checks.words import plain

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = (
    "(?:"
    + "|".join(month.title() for month in _MONTHS)
    + r")\b"
    + r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_DATE = re.compile(
    rf"\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
    rf"|\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (?P<year>(?:19|20)\d\d)\b)?(?! ?(?:percent|%))"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH})(?:,? (?P<year2>(?:19|20)\d\d)\b)?"
    rf"|\b(?P<month3>{_MONTH})(?:,? (?P<year3>(?:19|20)\d\d)\b)?"
    r"|(?<![\w$£€.,])(?P<year4>(?:19|20)\d\d)(?:'?s)?(?![\w%]|[.,]\d| (?:people|million|billion|percent|units|jobs))"
)
_RELATIVE = re.compile(
    rf"\b(?:(?P<weekday>{'|'.join(_DAYS)})|"
    r"(?P<word>today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening)))s?\b",
    re.IGNORECASE,
)
_SHIFT = {"yesterday": -1, "tomorrow": 1}
_YEAR_WORDS = {"this year": 0, "last year": -1, "next year": 1}
_MAY = re.compile(r"(?:^|[a-z,] )May (?!\d|of\b|and\b)[a-z]")


class Day(NamedTuple):
    """A date as far as a text tells it.

    Attributes:
        text: as it is written.
        year: None where it is not said.
        month: None where it is not said.
        day: None where it is not said.
        weekday: 0 for Monday; None where it is not said.
        start: place of its first letter.
        end: place after its last.
    """

    text: str
    year: int | None
    month: int | None
    day: int | None
    weekday: int | None
    start: int
    end: int


@lru_cache(maxsize=1024)
def days(text: str) -> tuple[Day, ...]:
    """Find the dates of a text that stand by themselves.

    Args:
        text: any text.

    Returns:
        Days, months and years in order, without "today" and the weekdays.
    """
    found = []
    for match in _DATE.finditer(text):
        year = match["year"] or match["year2"] or match["year3"] or match["year4"]
        month, day = match["month"] or match["month2"] or match["month3"], match["day"] or match["day2"]
        if match["iso"]:
            year, month, day = match["iso"].split("-")
        elif match["month3"] == "May" and not year and _MAY.search(text[max(0, match.start() - 2) : match.end() + 3]):
            continue  # the verb
        number = int(month) if month and month.isdigit() else _month(month)
        found.append(Day(match[0], _int(year), number, _int(day), None, *match.span()))
    return tuple(found)


def _month(name: str | None) -> int | None:
    return next(
        (n for n, month in enumerate(_MONTHS, 1) if name and month.startswith(name.lower().rstrip(".")[:3])), None
    )


def _int(figure: str | None) -> int | None:
    return int(figure) if figure else None


def misdated(
    sentence: str, sources: Sequence[str], published: Sequence[Date | None], airs: Date | None
) -> Iterator[Fault]:
    """Find the dates of a sentence that no source gives.

    Args:
        sentence: one sentence.
        sources: texts of the items it cites.
        published: the day each appeared, in their order; None where it is not known.
        airs: the day the sentence is read, which its "today" and its weekdays are counted from; None where not known.

    Yields:
        A fault a date.
    """
    bare = plain(sentence)
    given = [day for source in sources for day in days(plain(source))]
    meant = {day for source, on in zip(sources, published, strict=False) for day in _resolved(plain(source), on)}
    years = {on.year + shift for source, on in zip(sources, published, strict=False) if on
             for words, shift in _YEAR_WORDS.items() if words in source.lower()}  # fmt: skip
    counted = {amount.value for source in sources for amount in amounts(source) if not amount.unit}  # no year at all
    for day in days(bare):
        if not (any(_within(day, one) for one in given) or any(_on(day, one) for one in meant)
                or (day.month is None and day.year in years | counted)):  # fmt: skip
            yield Fault(kind=FaultKind.DATE, what=day.text, why=f"No cited source gives the date {day.text}.")
    said = frozenset[str]().union(*(_mentioned(source) for source in sources))
    known = [on for on in published if on]
    for match in _RELATIVE.finditer(bare):
        word = match[0].lower()
        if word in said and (match["weekday"] or airs is None or airs in meant or not known):
            continue
        if not _told(match, meant, airs):
            yield Fault(kind=FaultKind.DATE, what=match[0], why=f"No cited source says that it was {match[0]}.")


@lru_cache(maxsize=1024)
def _mentioned(source: str) -> frozenset[str]:
    return frozenset(match[0].lower() for match in _RELATIVE.finditer(plain(source)))


def _within(claim: Day, given: Day) -> bool:
    """Tell whether what a date says is said by another one: "November" by "November 8, 2023"."""
    year = None if claim.month is not None and given.year is None else claim.year
    pairs = ((year, given.year), (claim.month, given.month), (claim.day, given.day))
    return all(mine is None or mine == other for mine, other in pairs)


def _on(claim: Day, day: Date) -> bool:
    return all(
        mine is None or mine == other
        for mine, other in ((claim.year, day.year), (claim.month, day.month), (claim.day, day.day))
    )


@lru_cache(maxsize=1024)
def _resolved(source: str, on: Date | None) -> frozenset[Date]:
    return frozenset(_meant(source, on))


def _meant(source: str, on: Date | None) -> Iterator[Date]:
    """Say which days a source can mean: those it names, "today", and the last and next of each weekday."""
    for day in days(source):
        if day.month and day.day and (year := day.year or (on.year if on else None)):
            try:
                yield Date(year, day.month, day.day)
            except ValueError:  # no such day, so nobody can mean it
                continue
    if on is None:
        return
    for match in _RELATIVE.finditer(source):
        if match["weekday"]:
            back = (on.weekday() - _DAYS.index(match["weekday"].lower())) % 7
            yield on - timedelta(back)
            yield on + timedelta(7 - back)
        else:
            yield on + timedelta(_SHIFT.get(match["word"].lower(), 0))


def _told(match: re.Match[str], meant: set[Date], airs: Date | None) -> bool:
    """Tell whether a weekday or a "today" of the sentence is a day that the sources mean."""
    if match["weekday"]:
        weekday = _DAYS.index(match["weekday"].lower())
        return any(day.weekday() == weekday for day in meant)
    if airs is None:
        return False
    return airs + timedelta(_SHIFT.get(match["word"].lower(), 0)) in meant
