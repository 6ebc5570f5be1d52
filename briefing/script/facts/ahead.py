"""Finds what a source says comes next.

In: the story's candidates, and the day. Out: lines, the surest first. Never: a date that has passed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date as Date  # noqa: N812 - the field is called `date`

from briefing.script.checks.calendar import Day, days
from briefing.script.facts.line import Line, lines
from briefing.script.pool import Candidate

_LINE = 200
APART = 0.35
"""How like a line that stands there already it may be: that something comes is told once."""
_HAPPENS = (
    r"(?:launch|roll out|release|begin|start|open|close|meet|decide|vote|rule|hear|go on (?:sale|trial)|ship|arrive|"
    r"take effect|come into force|appeal|testify|appear in court|publish|unveil|debut|premiere|air|host|hold|"
    r"return|land|"
    r"lift off|face (?:trial|a vote)|end|retire|expire|shut down|be (?:available|released|launched|held|published|"
    r"sentenced|shown|streamed|tried|voted|made available|rolled out|phased out|shut down))"
)
_SCHEDULED = re.compile(
    rf"\b(?:is|are) (?:now |currently |also )?(?:(?:expected|scheduled|set|slated|planned) (?:to|for|in|on|by)|"
    rf"due (?:in|on|by|"
    rf"to {_HAPPENS}))\b|(?<!have )(?<!has )(?<!its )(?<!their )(?<!the )(?<!of )(?<!\d )\b(?:plans|intends) to\b|"
    r"\b(?:is|are) planning to\b|\b(?:is|are) (?:coming|arriving|launching|rolling out) .*\b(?:next|later|coming)\b"
)
_COMING = re.compile(rf"\bwill (?:also |now |then |first |soon |officially )?{_HAPPENS}\b")
_FUTURE = re.compile(r"\b(?:will|could|may|might)\b")
_RELATIVE = re.compile(r"\b(?:that|which|who) (?:is|are|will|plans|could|may|might)\b.*")
_PAST = re.compile(r"\b(?:was|were|had been|has been|have been) (?:expected|scheduled|due|set|planned|slated)\b")
_OPEN = re.compile(r"\b(?:if|unless|would|should|had)\b|\bthat[,.]|[“\"]", re.IGNORECASE)
_TIME = re.compile(
    r"\b(?:(?:next|later this|this|early next|late next) (?:week|month|year|spring|summer|autumn|fall|winter|"
    r"quarter)(?!['’])|"
    r"tomorrow|soon|(?:on|until|by|this|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"the (?:coming|next few) (?:days|weeks|months)|end of the year)\b"
)
_PLAIN, _LIKELY, _DATED, _TIMED = 1.0, 0.6, 1.0, 0.5
_LEAST = 1.0


def ahead(pool: Sequence[Candidate], airs: Date) -> Iterator[Line]:
    """Give the lines that say what comes next.

    Args:
        pool: the story's candidates.
        airs: the day the episode airs.

    Yields:
        Lines, those with a time first, then the most important.
    """
    weighed = [(_sure(one.text, airs), one.place < 0, -one.worth, one.text, one) for one in pool if not one.colour]
    for sure, _, _, _, one in sorted(weighed, key=lambda row: (-row[0], *row[1:4])):
        if sure >= _LEAST:
            yield from (line for line in lines(one, _LINE) if _sure(line.text, airs) >= sure)


def _sure(text: str, airs: Date) -> float:
    """Weigh how plainly a sentence says that something comes, and when; 0 where it does not."""
    if _PAST.search(text) or _OPEN.search(text):
        return 0.0
    main = _RELATIVE.sub("", text)
    plain = _SCHEDULED.search(main) or _COMING.search(main)
    coming = _PLAIN if plain else _LIKELY if _FUTURE.search(main) else 0.0
    dated = [day for day in days(text) if day.month or day.year]
    if not coming or any(_passed(day, airs) for day in dated):
        return 0.0
    return coming + (_DATED if dated else _TIMED if _TIME.search(text) else 0.0)


def _passed(day: Day, airs: Date) -> bool:
    """Tell whether a date lies before the day of airing, as far as it is told."""
    year = day.year or airs.year
    month = day.month or (12 if day.year else airs.month)
    return (year, month, day.day or 31) < (airs.year, airs.month, airs.day)
