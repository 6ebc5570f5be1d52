"""Chooses the facts of a story to keep in mind: figures, names, decisions.

In: the story's candidates. Out: lines, the weightiest first. Never: the same fact twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.script.evidence import contradicts, figures, names, sameness, share, stems
from briefing.script.facts.line import Line, lines
from briefing.script.pool import Candidate

MOST, BRIEF_MOST = 4, 2
"""Facts of a story told in full, and of one told in brief."""
_LINE = 190
_DECIDES = re.compile(
    r"\b(?:agreed|announced|approved|arrested|banned|bought|acquired|charged|confirmed|convicted|cut|decided|delayed|"
    r"elected|ended|fined|found|killed|launched|named|ordered|passed|pleaded|raised|rejected|released|resigned|ruled|"
    r"sentenced|settled|signed|sued|suspended|unveiled|voted|won|will)\b"
)
_VAGUE = re.compile(
    r"^[“‘\"']|^(?:\w+ ){1,4}(?:they|he|she|those)\b|\b(?:back in|not long after|in the past|the (?:article|post)|"
    r"often|usually|"
    r"a lot of|a bit of|various|significant|maximum|hype|of sorts|well,|(?:not|n['’]t) just|(?:is|are) needed|"
    r"importance of|(?:may|might|could) have|surprised|a hit|back with|n['’]t content|critics)\b",
    re.IGNORECASE,
)
"""What paints, looks back, or leans on words that are not there."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SAME, _AGAIN, _NEW = 0.5, 0.66, 0.34
_LEAST = 0.55
"""What a fact must weigh: a figure, or a decision and a name, at the heart of the story."""


def key_facts(pool: Sequence[Candidate], above: Sequence[str], about: str) -> Iterator[Line]:
    """Give the lines that state a fact worth keeping.

    Args:
        pool: the story's candidates.
        above: what the page tells of it already.
        about: its headlines.

    Yields:
        Lines in order of weight; whoever takes them asks `another` before each.
    """
    subject = stems(about)
    fit = [one for one in pool if one.place >= 0 and not (one.colour or one.old or _VAGUE.search(one.text))]
    weighed = sorted(
        ((_weight(one, subject), one.place, one.text, one) for one in fit), key=lambda row: (-row[0], row[1], row[2])
    )
    for weight, _, _, one in weighed:
        if weight >= _LEAST and another(one.text, above):
            yield from lines(one, _LINE)


def another(text: str, told: Sequence[str], most: float = _SAME) -> bool:
    """Tell whether a line says something that others do not.

    Args:
        text: the line.
        told: the others.
        most: how like one of them it may be.

    Returns:
        Whether it does, and contradicts none of them.
    """
    content = stems(text)
    known = frozenset().union(*(stems(other) for other in told))
    if any(sameness(content, stems(other)) > most for other in told) or share(content, known) > _AGAIN:
        return False
    return not contradicts(text, told)


def _weight(one: Candidate, subject: frozenset[str]) -> float:
    """Weigh a fact: how much it is at the heart of the story, its figures, its names, a decision, how short it is."""
    near = len(one.stems & subject)
    named = len(names(one.text) - subject)
    return (
        min(near, 3) * 0.12
        + min(sum(not _YEAR.fullmatch(figure) for figure in figures(one.text)), 2) * 0.3
        + min(named, 3) * 0.1
        + (0.3 if _DECIDES.search(one.text) else 0.0)
        + max(one.worth, -0.5) * 0.5
        - (0.5 if near == 0 else 0.0)
    )
