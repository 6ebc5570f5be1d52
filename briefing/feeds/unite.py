"""Two lists made one, without a feed twice.

In: two Documents. Out: the first with what only the second had. Never: two feeds under one id, an attribute lost.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from briefing.feeds import links
from briefing.feeds.document import STEP, Document, Element, put_together, tag
from briefing.feeds.edit import add
from briefing.feeds.lists import slug


class Merged(NamedTuple):
    """What came of merging two lists.

    Attributes:
        body: the bytes of the new list.
        added: addresses that are new in it.
        there: how many of the other list's feeds were in it.
        refused: addresses that were passed over.
    """

    body: bytes
    added: tuple[str, ...]
    there: int
    refused: tuple[str, ...]


def address(url: str) -> str:
    """Name the feed that an address leads to, whichever way it is written.

    Args:
        url: an address, or an absolute path.

    Returns:
        The same for `http` and `https`, with and without `www.`, a trailing slash or a fragment. Parameters all count:
        they may choose what a feed holds.
    """
    try:
        parts = urlsplit(url.strip())
        plain = links.canonical(parts._replace(query="", fragment="").geturl())
    except ValueError:
        return url
    return links.key(f"{plain}?{parts.query}") if plain else url


def unique(name: str, taken: Collection[str]) -> str:
    """Make a short name that nobody has.

    Args:
        name: what a feed would be called.
        taken: names that are given.

    Returns:
        The name as an id, numbered where it is taken.
    """
    wished = slug(name) or "feed"
    numbers = (f"{wished}_{number}" for number in range(2, len(taken) + 3))
    return wished if wished not in taken else next(one for one in numbers if one not in taken)


def merge(
    document: Document,
    other: Document,
    *,
    absolute: Callable[[str], str],
    allowed: Callable[[str], bool],
    ids: Collection[str],
    known: Collection[str] = (),
) -> Merged:
    """Put into a list what another one has besides, in that one's folders and with all its attributes.

    Args:
        document: the list.
        other: where more comes from.
        absolute: makes an address of the other list absolute.
        allowed: tells whether an absolute address may be taken over.
        ids: short names that are given.
        known: addresses, as `address` writes them, that are listed elsewhere.

    Returns:
        The new list, and what became of the other's feeds.
    """
    seen = {address(element.url) for element in document.elements if element.url} | set(known)
    fresh, refused, there = dict[int, str](), list[str](), 0
    for place, element in enumerate(other.elements):
        url = absolute(element.url) if element.url else ""
        if url and not allowed(url):
            refused.append(url)
        elif url and address(url) in seen:
            there += 1
        elif url:
            fresh[place] = url
            seen.add(address(url))
    lines = _outlines(other, fresh, set(ids), document.elements[0].attributes)
    body = add(document, lines) if lines else put_together(document, document.data)
    return Merged(body, tuple(fresh.values()), there, tuple(refused))


def _outlines(other: Document, fresh: Mapping[int, str], taken: set[str], root: Mapping[str, str]) -> list[str]:
    """Write the new feeds of another list, with the folders that hold them."""
    needed = set(fresh)
    for place in fresh:
        here = other.elements[place].parent
        while here > 0 and here not in needed and other.elements[here].name == "outline":
            needed.add(here)
            here = other.elements[here].parent
    holders = {other.elements[place].parent for place in needed}
    lines: list[str] = []
    inside: list[Element] = []
    for place in sorted(needed):
        element = other.elements[place]
        _leave(inside, element.start, lines)
        attributes = _attributes(element, fresh.get(place, ""), taken, root)
        lines.append(STEP * len(inside) + tag(attributes, empty=place not in holders))
        inside += [element] if place in holders else []
    _leave(inside, len(other.data), lines)
    return lines


def _leave(inside: list[Element], here: int, lines: list[str]) -> None:
    """Close the folders that end before a place."""
    while inside and inside[-1].end <= here:
        inside.pop()
        lines.append(f"{STEP * len(inside)}</outline>")


def _attributes(element: Element, url: str, taken: set[str], root: Mapping[str, str]) -> dict[str, str]:
    """Take over an outline's attributes; a feed gets an id that nobody has, a folder loses an address we know."""
    named = {
        name: value
        for name, value in element.attributes.items()
        if not name.startswith("xmlns") and (":" not in name or f"xmlns:{name.partition(':')[0]}" in root)
    }
    small = {name.lower(): name for name in named}
    if "xmlurl" in small:
        named[small["xmlurl"]] = url
    if not url:
        return {name: value for name, value in named.items() if name.lower() != "xmlurl"}
    written = next((named[small[name]] for name in ("id", "text", "title") if named.get(small.get(name, ""))), "")
    wished = slug(written or links.domain(url)) or "feed"
    name = unique(wished, taken)
    taken.add(name)
    if name != wished:
        named[small.get("id", "id")] = name
    return named
