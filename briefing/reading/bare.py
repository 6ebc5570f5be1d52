"""A page's HTML without what no reader reads, and within what a parser can take.

In: HTML as it came. Out: HTML that is parsed in linear time; what a page says in JSON-LD. Never: a parser.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.bounds import within

LARGEST = 2_000_000  # characters without scripts; an article with its navigation has a tenth of that
TAGS = 20_000  # elements; a page with more is a list
DEEPEST = 1000  # elements inside each other
_RAW = re.compile(r"<(script|style|svg|noscript|template|iframe)(?=[\s/>])", re.IGNORECASE)
_COMMENT, _COMMENT_END = "<!--", "-->"
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_ALONE = frozenset(
    """
    area base body br col colgroup dd dt embed head hr html img input li link meta option p param source tbody td tfoot
    th thead tr track wbr
    """.split()  # noqa: SIM905 - elements that are void, or that the next of their kind ends
)


def without_scripts(source: str) -> tuple[str, list[str]]:
    """Take scripts, styles, drawings and comments out of HTML.

    Args:
        source: HTML.

    Returns:
        The rest; and what the scripts of JSON-LD hold.
    """
    kept: list[str] = []
    linked: list[str] = []
    place = 0
    lower = source.lower()
    for found, end in _raw(source, lower):
        if found.start() < place:
            continue
        kept.append(source[place : found.start()])
        head, _, inside = source[found.start() : end].partition(">")
        if "ld+json" in head:
            linked.append(inside.rpartition("</")[0])
        place = end
    kept.append(source[place:])
    return _without_comments("".join(kept)), linked


def _raw(source: str, lower: str) -> Iterator[tuple[re.Match[str], int]]:
    """Find the elements whose inside is no text, each with its end; one that is never closed is left as it is."""
    ended: dict[str, int] = {}
    for found in _RAW.finditer(source):
        name = found[1].lower()
        if ended.get(name, 0) < 0:  # no end of its kind is left
            continue
        end = lower.find(f"</{name}", found.end())
        ended[name] = end
        if end >= 0:
            close = source.find(">", end)
            yield found, (close + 1 if close >= 0 else len(source))


def _without_comments(source: str) -> str:
    first, *parts = source.split(_COMMENT)
    kept = (part.partition(_COMMENT_END) for part in parts)
    return first + "".join(rest if end else f"{_COMMENT}{inside}" for inside, end, rest in kept)


def parseable(source: str) -> bool:
    """Tell whether a parser will be done with HTML in no time.

    Args:
        source: HTML without scripts.

    Returns:
        False where it is longer, deeper or fuller of tags and attributes than any article's page.
    """
    if len(source) > LARGEST or len(within(source, 2 * TAGS)) < len(source):
        return False
    depth = deepest = 0
    for found in _TAG.finditer(source):
        if found[2].lower() not in _ALONE:
            depth = max(depth - 1, 0) if found[1] else depth + 1
            deepest = max(deepest, depth)
    return deepest <= DEEPEST
