"""Tells a story's news in one line.

In: the story's candidates and what was said of it. Out: lines, the best first. Never: the headline again, if anything
else will do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.script.evidence import share, stems
from briefing.script.facts.line import Line, lines
from briefing.script.opening import GOOD
from briefing.script.pool import Candidate

LINE = 140
"""Characters of a line that is read at a glance."""
_LONG, _LONGEST = 160, 200
_SAME = 0.75
_TELLS = 0.25
"""Share of what the headlines say, names apart, that a line must tell."""
_KEPT = 0.7


def tldr(pool: Sequence[Candidate], title: str, claims: Sequence[str]) -> Iterator[Line]:
    """Give the lines that tell the news.

    Args:
        pool: the story's candidates.
        title: its headline, which stands above the line.
        claims: what the narration says of it, in order.

    Yields:
        The narration's first claim, other sentences that could open the story, headlines that are sentences, of each
        the longest form that fits, where they tell what the headlines tell; then the shortest form of the first claim
        if it is little longer, then the headline once more, then that form though it is long. A line that tells too
        little of the news is none, unless it is all that is said.
    """
    opening = [one for claim in claims[:1] for one in pool if one.text == claim and one.news >= _TELLS]
    others = sorted((one for one in pool if _opens(one)), key=lambda one: (one.place < 0, -one.worth, one.text))
    found = [line for one in (*opening, *others) for line in lines(one, LINE) if _keeps(line, title)]
    yield from (line for line in found if not _repeats(line.text, title))
    longer = [line for one in opening for line in lines(one, _LONGEST) if _keeps(line, title)]
    yield from sorted((line for line in longer if len(line.text) <= _LONG), key=lambda line: len(line.text))
    yield from found
    yield from sorted(longer, key=lambda line: len(line.text))
    if len(claims) == 1:
        said = [one for one in pool if one.text == claims[0]]
        only = (line for one in said for line in lines(one, _LONGEST) if _keeps(line, title))
        yield from sorted(only, key=lambda line: (len(line.text) > LINE, -len(line.text)))


def _opens(one: Candidate) -> bool:
    """Tell whether a sentence can stand for its story."""
    return one.news >= _TELLS and (one.lede >= GOOD or one.place < 0)


def _keeps(line: Line, title: str) -> bool:
    """Tell whether a shortened line still has most of what its sentence says of the headline."""
    told = stems(title) & line.one.stems
    return share(told, stems(line.text)) >= _KEPT


def _repeats(text: str, title: str) -> bool:
    """Tell whether a line says no more than the headline."""
    one, other = stems(text), stems(title)
    return len(one & other) / max(len(one | other), 1) >= _SAME
