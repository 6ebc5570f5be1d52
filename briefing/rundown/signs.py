"""What shows that an item is routine, or news: phrases, manner, folders, the publisher, what aggregators point at.

In: an Item. Out: its signs. Never: a judgement; `routine` weighs them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from briefing.model import Item
from briefing.rundown import places, wording
from briefing.rundown.events import EVENTS, LEDES
from briefing.rundown.routines import COLUMN, COMMENT, DEAL, FIND, NEWS, PHRASES, PUZZLE

_LEDE = 40  # words
_SHORT = 3  # words; a page's name, hardly a headline
_QUOTED = re.compile(r"“[^”]{0,300}”|\"[^\"]{0,300}\"|(?<!\w)‘.{0,300}?’(?!\w)|(?<!\w)'.{0,300}?'(?!\w)")
_COLON = re.compile(r"(?<!\d):|:(?!\d)|\s\|\s")
_OLD = re.compile(r"\((?:19|20)\d\d\)$")
_RELEASE = re.compile(r"\bv?\d+\.\d+|\breleased?\b|^(?:show hn|introducing|announcing)\b|\w \d{1,3}$", re.IGNORECASE)
_TO_THE_READER = re.compile(
    r"(?:[.;:!–—-]|\s-)\s*"
    r"(?:here['’]s (?:what|how|why|when|where)\b|how (?:it works|to)\b|(?:all|what) you need to know)",
    re.IGNORECASE,
)
_EVENT = -0.4  # points for news of a headline that tells of an event before it turns to the reader
_ENGLISH = frozenset(("", "en"))
_PAST = re.compile(r"\b[A-Za-z]{2,}ed\b")
_LANGUAGE = 5  # letters at most of a folder that names a language ("en-us")
_REPORTS = frozenset(("news", "press", "press-releases", "newsroom", "incidents"))
_TABLES = {"headline": (*PHRASES, *EVENTS), "text": LEDES}


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
    if item.language[:2].lower() in _ENGLISH:
        signs += _manner(title, lede)
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
        signs = event if sum(sign.points for sign in event if sign.kind == NEWS) <= _EVENT else signs
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


def _manner(title: str, lede: str) -> list[Sign]:
    """Tell what a headline's length and marks show, and whether the text tells what happened."""
    size = sum(1 for word in title.split() if any(sign.isalnum() for sign in word))
    signs = []
    if size <= places.SHORT_WORDS:
        signs.append(Sign(FIND, places.SHORT, "headline", title))
    if size >= places.LONG_WORDS:
        signs.append(Sign(NEWS, places.LONG, "headline", "a long headline"))
    if _COLON.search(title):
        signs.append(Sign(COLUMN, places.COLON, "headline", title.partition(":")[0] + ":"))
    if "–" in title or "—" in title:
        signs.append(Sign(NEWS, places.DASH, "headline", "a dash"))
    if title.rstrip().endswith("?"):
        signs.append(Sign(COMMENT, places.QUESTION, "headline", "?"))
    if len(_PAST.findall(lede)) >= places.PAST_WORDS:
        signs.append(Sign(NEWS, places.PAST, "text", "what happened"))
    return signs


def _placed(link: str, domain: str) -> list[Sign]:
    """Read the address and the publisher."""
    *folders, page = path(link)
    signs = [Sign(*places.FOLDERS[folder], "address", folder) for folder in folders if folder in places.FOLDERS]
    if page.endswith(places.CARD):
        signs.append(Sign(DEAL, 2.0, "address", "shop card"))
    if domain in places.HOUSES:
        signs.append(Sign(*places.HOUSES[domain], "publisher’s address", domain))
    return signs


def _found(item: Item) -> list[Sign]:
    """Tell whether an aggregator points at a page that reports nothing new: old, a home page, a blog, a mere name."""
    signs = [Sign(FIND, places.FOUND["page"], "address", item.domain)]
    if _RELEASE.search(item.title):
        return [*signs, Sign(NEWS, places.FOUND["release"], "headline", "a release")]
    folders = path(item.link)
    signs += [Sign(FIND, places.FOUND["old page"], "headline", old.group()) for old in [_OLD.search(item.title)] if old]
    if item.domain in places.FIND_HOUSES:
        signs.append(Sign(FIND, places.FOUND["old page"], "address", item.domain))
    if folders == [""]:
        signs.append(Sign(FIND, places.FOUND["home page"], "address", "a home page"))
    if any(folder in places.FIND_FOLDERS or folder.startswith("~") for folder in folders[:-1]):
        signs.append(Sign(FIND, places.FOUND["blog"], "address", "a blog"))
    if " dot " in item.publisher:  # a site that nobody has given a spoken name
        signs.append(Sign(FIND, places.FOUND["stranger"], "address", item.domain))
    if len(item.title.split()) <= _SHORT:
        signs.append(Sign(FIND, places.FOUND["bare name"], "headline", item.title))
    if _REPORTS.intersection(folders[: 1 + (len(folders[0]) <= _LANGUAGE)]):
        signs.append(Sign(NEWS, places.FOUND["report"], "address", "news"))
    return signs
