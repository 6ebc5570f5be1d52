"""What shows that an item is routine, or that it is news: phrases, folders, the publisher, what aggregators point at.

In: an Item. Out: its signs. Never: a judgement; `routine` weighs them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefing.model import Item
from briefing.rundown import wording
from briefing.rundown.routines import (
    CARD,
    DEAL,
    FIND,
    FIND_FOLDERS,
    FIND_HOUSES,
    FOLDERS,
    HOUSES,
    LEDES,
    NEWS,
    PHRASES,
    PUZZLE,
)

_LEDE = 40  # words
_SHORT = 3  # words; a page's name, hardly a headline
_QUOTED = re.compile(r"“[^”]{0,300}”|\"[^\"]{0,300}\"|(?<!\w)‘.{0,300}?’(?!\w)|(?<!\w)'.{0,300}?'(?!\w)")
_OLD = re.compile(r"\((?:19|20)\d\d\)$")
_RELEASE = re.compile(r"\bv?\d+\.\d+|\breleased?\b|^(?:show hn|introducing|announcing)\b|\w \d{1,3}$", re.IGNORECASE)
_TO_THE_READER = re.compile(
    r"(?:[.;:!–—-]|\s-)\s*"
    r"(?:here['’]s (?:what|how|why|when|where)\b|how (?:it works|to)\b|(?:all|what) you need to know)",
    re.IGNORECASE,
)
_LANGUAGE = 5  # letters at most of a folder that names a language ("en-us")
_REPORTS = frozenset(("news", "press", "press-releases", "newsroom", "incidents"))
_TABLES = {"headline": PHRASES, "text": LEDES}


class Sign(NamedTuple):
    """One thing that speaks for a kind of routine, or for news.

    Attributes:
        kind: the kind, as `routines` names it.
        points: what it weighs.
        where: what it stands in.
        said: what stands there.
    """

    kind: str
    points: float
    where: str
    said: str


def of(item: Item) -> list[Sign]:
    """Find what shows whether an item is routine.

    Args:
        item: any item.

    Returns:
        Its signs, those for news among them.
    """
    title = item.title
    lede = " ".join(item.text.split(None, _LEDE)[:_LEDE])
    signs = [*_headline(title), *_read(lede, _without_quotes(lede), "text"), *_placed(item.link, item.domain)]
    return [*signs, *_found(item)] if item.aggregated else signs


def path(link: str) -> list[str]:
    """Take an address apart.

    Args:
        link: any address.

    Returns:
        Its folders and the page, in lower case; one empty text for a home page.
    """
    return re.split(r"[?#]", link.lower().partition("//")[2])[0].partition("/")[2].strip("/").split("/")


def _headline(title: str) -> list[Sign]:
    """Read a headline outside quotation marks, within which a puzzle's name often stands."""
    said = _without_quotes(title)
    signs = _read(title, said, "headline")
    if tail := _TO_THE_READER.search(said):  # news is still news with a word to the reader after it
        event = _read(title, said[: tail.start()], "headline")
        signs = event if any(sign.kind == NEWS for sign in event) else signs
    if said != title:
        signs += [sign for sign in _read(title, title, "headline") if sign.kind == PUZZLE]
    return signs


def _without_quotes(text: str) -> str:
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)


@cache
def _laid(where: str) -> wording.Tree:
    return wording.tree((row, phrases) for row, (*_, phrases) in enumerate(_TABLES[where]))


def _read(text: str, said: str, where: str) -> list[Sign]:
    """Find a table's phrases in what is said of a text, each row once."""
    table = _TABLES[where]
    found: dict[int, Sign] = {}
    for row, start, stop in wording.find(_laid(where), wording.words(said)):
        if row not in found:
            kind, points, _ = table[row]
            found[row] = Sign(kind, points, where, text[start:stop].strip())
    return list(found.values())


def _placed(link: str, domain: str) -> list[Sign]:
    """Read the address and the publisher."""
    *folders, page = path(link)
    signs = [Sign(*FOLDERS[folder], "address", folder) for folder in folders if folder in FOLDERS]
    if page.endswith(CARD):
        signs.append(Sign(DEAL, 2.0, "address", "shop card"))
    if domain in HOUSES:
        signs.append(Sign(*HOUSES[domain], "publisher’s address", domain))
    return signs


def _found(item: Item) -> list[Sign]:
    """Tell whether an aggregator points at a page that reports nothing new: old, a home page, a blog, a mere name."""
    if _RELEASE.search(item.title):
        return [Sign(NEWS, -1.0, "headline", "a release")]
    folders = path(item.link)
    signs = [Sign(FIND, 1.0, "headline", old.group()) for old in [_OLD.search(item.title)] if old]
    if item.domain in FIND_HOUSES:
        signs.append(Sign(FIND, 1.0, "address", item.domain))
    if folders == [""]:
        signs.append(Sign(FIND, 0.6, "address", "a home page"))
    if any(folder in FIND_FOLDERS or folder.startswith("~") for folder in folders[:-1]):
        signs.append(Sign(FIND, 0.5, "address", "a blog"))
    if " dot " in item.publisher:  # a site that nobody has given a spoken name
        signs.append(Sign(FIND, 0.6, "address", item.domain))
    if len(item.title.split()) <= _SHORT:
        signs.append(Sign(FIND, 0.5, "headline", item.title))
    if _REPORTS.intersection(folders[: 1 + (len(folders[0]) <= _LANGUAGE)]):
        signs.append(Sign(NEWS, -0.5, "address", "news"))
    return signs
