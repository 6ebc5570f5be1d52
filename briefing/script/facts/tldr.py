"""Tells a story's news in one line.

In: the story's candidates and what was said of it. Out: lines, the best first. Never: the headline, if anything else will do.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.script.evidence import stems
from briefing.script.facts.line import Line, lines
from briefing.script.opening import GOOD
from briefing.script.pool import Candidate

LINE = 140
"""Characters of a line that is read at a glance."""
_LONGEST = 165
_SAME = 0.75


def tldr(pool: Sequence[Candidate], title: str, claims: Sequence[str]) -> Iterator[Line]:
    """Give the lines that tell the news.

    Args:
        pool: the story's candidates.
        title: its headline, which stands above the line.
        claims: what the narration says of it, in order.

    Yields:
        The narration's first claim, then other sentences that could open the story, then headlines that are sentences;
        of each the longest form that fits. A line that says no more than the headline above it comes last.
    """
    opening = [one for claim in claims[:1] for one in pool if one.text == claim]
    openings = sorted((one for one in pool if one.lede >= GOOD), key=lambda one: (one.place < 0, -one.worth, one.text))
    found = [line for one in (*opening, *openings) for line in lines(one, LINE)]
    longer = [line for one in opening for line in lines(one, _LONGEST) if len(line.text) > LINE]
    ordered = sorted(found, key=lambda line: _repeats(line.text, title))
    yield from (line for line in ordered if not _repeats(line.text, title))
    yield from longer
    yield from (line for line in ordered if _repeats(line.text, title))


def _repeats(text: str, title: str) -> bool:
    """Tell whether a line says no more than the headline."""
    one, other = stems(text), stems(title)
    return len(one & other) / max(len(one | other), 1) >= _SAME
