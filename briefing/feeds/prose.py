"""What a feed's text tells, and whether it breaks off.

In: HTML or plain text as a feed gives it, and the headline. Out: the telling. Never: a word the feed did not write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.feeds.furniture import SHORT, without
from briefing.feeds.markup import paragraphs

LONGEST = 6000  # characters of one item's text; a briefing says a few sentences of it
LOOKED_AT = 5 * LONGEST  # characters read in search of them; the rest of a longer text is left alone

MARK = re.compile(r"[\s,;:–—-]*(?:\[\s*(?:…|\.{2,}|\?)\s*\]|\(\s*(?:…|\.{3,}|more…?)\s*\)|…|\.{3,})[\s>»]*$")
WHOLE = re.compile(r"[.!?。！？‽…][\"'”’»)\]*]*$")
ABBREVIATED = re.compile(
    r"""(?:^|[\s(])(?:(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|Lt|Col|Inc|Corp|Ltd|Co|No|vs|e\.g|i\.e|cf
    |approx|est|Fig|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)$""",
    re.VERBOSE,
)


class Prose(NamedTuple):
    """A cleaned text.

    Attributes:
        text: paragraphs apart by a blank line.
        cut: its last sentence is not whole.
        bare: only a missing full stop says so; there was no sign of an omission, and no tag broke off.
    """

    text: str
    cut: bool
    bare: bool = False


def clean(source: str, title: str = "") -> Prose:
    """Bring the text of an item down to what it tells.

    Args:
        source: HTML or plain text as the feed gives it.
        title: the item's headline, plain text.

    Returns:
        The telling.
    """
    found, broken = paragraphs(source)
    kept = _bounded(_tellings(found, title)) or _bounded(_tellings(found, title, sparing=True))
    kept = _without_crumbs(kept)
    while kept and not (last := _unmarked(kept[-1])):
        kept.pop()
    if not kept:
        return Prose("", cut=False)
    marked = last != kept[-1]
    whole = bool(WHOLE.search(last)) and not ((marked or broken) and ABBREVIATED.search(last))
    return Prose("\n\n".join([*kept[:-1], last]), cut=not whole, bare=not whole and not marked and not broken)


def _tellings(found: tuple[str, ...], title: str, *, sparing: bool = False) -> Iterator[str]:
    """Take the furniture out, paragraph by paragraph; no more of a text is looked at than could ever be told."""
    looked = 0
    for part in found:
        looked += len(part)
        words = without(
            part if len(part) <= LONGEST else part[:LONGEST].rsplit(" ", 1)[0] + "…", title, sparing=sparing
        )
        if words:
            yield words
        if looked > LOOKED_AT:
            return


def _bounded(kept: Iterable[str]) -> list[str]:
    """Keep whole paragraphs up to the longest text, at least one."""
    length = 0
    chosen: list[str] = []
    for words in kept:
        length += len(words)
        if chosen and length > LONGEST:
            break
        chosen.append(words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0] + "…")
    return chosen


def _without_crumbs(kept: list[str]) -> list[str]:
    """Leave out headings and bullets that stand between whole sentences."""
    if not any(WHOLE.search(words) for words in kept):
        return kept
    return [words for words in kept[:-1] if len(words) > SHORT or words[-1] in '.!?…:;”"’)'] + kept[-1:]


def _unmarked(words: str) -> str:
    """Take the sign of an omission off the end."""
    while MARK.search(words):
        words = MARK.sub("", words)
    return words
