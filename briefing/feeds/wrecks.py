"""What would stop the parser or keep it busy: bombs, wrecks, references to nothing, stray elements.

In: a feed's bytes in UTF-8. Out: the same mended, or a refusal. Never: reading the feed.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from contextlib import suppress
from xml.parsers import expat

from briefing.errors import FetchError
from briefing.feeds.markup import BLOCKS, DROPPED, EMPHASIS

EXPANSION = 1 << 20  # characters that a document's own entities may add
DECLARATIONS = 1000  # entities it may declare
REPAIRABLE = 1 << 20  # bytes of a broken feed
TAGS, BROKEN_TAGS = 200_000, 50_000  # how many are read; reading each takes 10 to 30 µs
ATTRIBUTES = re.compile(rb"<[^<>]{100000}")
MANY = 500  # attributes of one element; reading them takes quadratic time
LONG_TAG = re.compile(rb"<[^<]{2500}")  # what so many take at the least, as no attribute may hold a "<"
CHARACTER = re.compile(rb"&#(?:[xX]0*([0-9a-fA-F]{1,7})|0*([0-9]{1,8}))(?![0-9a-fA-F]);?|&#[xX]?[0-9a-fA-F]{8,};?")
NO_CHARACTER = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2
ENTITY = re.compile(rb"<!ENTITY\s+%?\s*([^\s>%]+)\s+(?:\"([^\"]*)\"|'([^']*)')")
REFERENCE = re.compile(rb"&([A-Za-z_:][\w:.-]*);")
NAME = re.compile(rb"(</?)(?:[\w.-]{1,40}:)?([\w.-]{1,40})(?=[\s/>])")
KNOWN = {
    name.encode()
    for name in {
        "a", "author", "body", "channel", "comments", "content", "created", "date", "description", "encoded", "entry",
        "feed", "fullitem", "guid", "id", "image", "issued", "item", "items", "language", "lastbuilddate", "li",
        "link", "modified", "name", "origlink", "pubdate", "published", "rdf", "rss", "seq", "source", "span",
        "summary", "tagline", "td", "title", "tr", "updated", "uri", "url",
    } | BLOCKS | DROPPED | EMPHASIS
}  # fmt: skip


def refuse(body: bytes, url: str) -> None:
    """Refuse what would blow up or take very long.

    Args:
        body: a feed in UTF-8.
        url: where it came from, for the message.

    Raises:
        FetchError: it is an XML bomb, holds more than any feed needs, or is broken and too large to be repaired.
    """
    _refuse_bomb(body, url)
    _refuse_wreck(body, url)


def mended(body: bytes) -> bytes:
    """Put the sign for a lost character where a feed refers to one that there is not.

    Args:
        body: a feed in UTF-8.

    Returns:
        The feed; feedparser would lose the whole of it over one such reference.
    """
    return CHARACTER.sub(_character, body)


def spared(body: bytes) -> bytes:
    """Give every element that is neither of a feed's own nor of HTML a name that means nothing.

    feedparser loses a whole feed over `</width>` outside of an image, a `media:player` without its attribute or a
    `gml:pos` without its place, in well-formed XML too.

    Args:
        body: a feed in UTF-8.

    Returns:
        The feed with the elements of every other vocabulary unknown.
    """
    return NAME.sub(lambda found: found[0] if found[2].lower() in KNOWN else found[1] + b"unknown", body)


def _refuse_bomb(body: bytes, url: str) -> None:
    """Refuse a document whose own entities would blow up."""
    if b"ENTITY" not in body:
        return
    found = ENTITY.findall(body)
    declared = {name: double or single for name, double, single in found}
    used = Counter(REFERENCE.findall(body))
    nested = any(name in declared for value in declared.values() for name in REFERENCE.findall(value))
    added = sum(len(value) * used[name] for name, value in declared.items())
    if nested or len(found) > DECLARATIONS or added > EXPANSION:
        raise FetchError(
            url, "The feed declares entities that blow up as they are read (an XML bomb): it was left unread."
        )


def _refuse_wreck(body: bytes, url: str) -> None:
    """Refuse more tags than are read in a few seconds, and a large document that is not well-formed.

    Repairing takes feedparser seconds for each MiB.
    """
    tags = body.count(b"<")
    if LONG_TAG.search(body) and _most_attributes(body) > MANY:
        raise FetchError(url, "The feed holds more tags or attributes than any feed needs: it was left unread.")
    if len(body) <= REPAIRABLE and tags <= BROKEN_TAGS and not ATTRIBUTES.search(body):
        return
    try:
        expat.ParserCreate("utf-8").Parse(body, True)  # noqa: FBT003 - expat takes it by place
    except expat.ExpatError as error:
        raise FetchError(url, f"The feed is broken (line {error.lineno}) and too large to be repaired.") from error
    if tags > TAGS or ATTRIBUTES.search(body):
        raise FetchError(url, "The feed holds more tags or attributes than any feed needs: it was left unread.")


def _most_attributes(body: bytes) -> int:
    """Count the attributes of the element that has most, up to where the document breaks: so far they are read."""
    most = 0

    def start(_: str, attributes: list[str]) -> None:
        nonlocal most
        most = max(most, len(attributes) // 2)

    parser = expat.ParserCreate("utf-8")
    parser.ordered_attributes = True
    parser.StartElementHandler = start
    with suppress(expat.ExpatError):
        parser.Parse(body, True)  # noqa: FBT003 - expat takes it by place
    return most


def _character(found: re.Match[bytes]) -> bytes:
    """Mend a reference to a character that there is not, over which feedparser would lose the whole feed."""
    code = int(found[1], 16) if found[1] else int(found[2] or 0)
    return (
        found[0]
        if 0 < code < sys.maxunicode and not NO_CHARACTER.match(chr(code))
        else "\N{REPLACEMENT CHARACTER}".encode()
    )
