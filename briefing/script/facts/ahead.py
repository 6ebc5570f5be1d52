"""Finds what a source says comes next.

In: the story's candidates, and the day. Out: lines, the surest first. Never: a date that has passed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as Date  # noqa: N812 - the field is called `date`

from briefing.script.checks.calendar import Day, days
from briefing.script.facts.line import Line, lines
from briefing.script.lean import Lean
from briefing.script.pool import Candidate

_LINE = 200
_SCHEDULED = re.compile(
    r"\b(?:(?:is|are) (?:now |currently |also )?(?:expected|scheduled|due|set|slated|planned) (?:to|for|in|on|by)\b|(?:plans?|intends?|aims?|hopes|expects) "
    r"to\b|(?:is|are) planning to\b|(?:is|are) (?:coming|arriving|launching) (?:in|on|to|next|later)\b|later this (?:month|year|week)|"
    r"next (?:week|month|year|spring|summer|autumn|fall|winter)|(?:in|over) the coming (?:days|weeks|months)|"
    r"by the end of (?:the|this|next) (?:week|month|quarter|year))"
)
_COMING = re.compile(
    r"\bwill (?:also |now |then |first |soon |officially )?(?:be (?:available|released|launched|held|published|sentenced|shown|streamed|"
    r"tried|voted|made available|rolled out|phased out|shut down)|launch|roll out|release|begin|start|open|close|meet|decide|"
    r"vote|rule|hear|go on (?:sale|trial)|ship|arrive|take effect|come into force|appeal|testify|appear in court|"
    r"publish|unveil|debut|premiere|air|host|hold|return|land|lift off|face (?:trial|a vote)|end|stop|retire|expire)\b"
)
_PAST = re.compile(r"\b(?:was|were|had been|has been|have been) (?:expected|scheduled|due|set|planned|slated)\b")
_OPEN = re.compile(r"\b(?:if|unless|would|could|might|may|should)\b", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:(?:next|later this|this) (?:week|month|year|spring|summer|autumn|fall|winter|quarter)|tomorrow|soon|"
    r"(?:on|until|by|this|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|the coming (?:days|weeks|months)|end of the year)\b"
)
_LEAST = 1.0


def ahead(pool: Sequence[Candidate], airs: Date) -> Iterator[Line]:
    """Give the lines that say what comes next.

    Args:
        pool: the story's candidates.
        airs: the day the episode airs.

    Yields:
        Lines, those with a time first, then the most important.
    """
    fit = [one for one in pool if one.lean is Lean.FREE and not one.needs and not one.colour]
    weighed = [(_sure(one.text, airs), one.place < 0, -one.worth, one.text, one) for one in fit]
    for sure, _, _, _, one in sorted(weighed, key=lambda row: (-row[0], *row[1:4])):
        if sure >= _LEAST:
            yield from (line for line in lines(one, _LINE) if _sure(line.text, airs) >= sure)


def _sure(text: str, airs: Date) -> float:
    """Weigh how plainly a sentence says that something comes, and when; 0 where it does not."""
    if _PAST.search(text) or _OPEN.search(text) or "“" in text or '"' in text:
        return 0.0
    coming = (1.0 if _SCHEDULED.search(text) else 0.0) + (0.6 if _COMING.search(text) else 0.0)
    dated = [day for day in days(text) if day.month or day.year]
    if any(_passed(day, airs) for day in dated) or not coming:
        return 0.0
    return coming + (1.0 if dated else 0.5 if _TIME.search(text) else 0.0)


def _passed(day: Day, airs: Date) -> bool:
    """Tell whether a date lies before the day of airing, as far as it is told."""
    year = day.year or airs.year
    month = day.month or (12 if year != airs.year or not day.month else airs.month)
    return (year, month, day.day or 31) < (airs.year, airs.month, airs.day)
