"""A feed's bytes, whichever dialect they speak, as plain records.

In: the bytes and what the server said of them. Out: a Feed. Never: the network, entities of a DTD beyond bounds.

feedparser reads RSS, RDF and Atom, and repairs what is broken; its sanitising is left off because `markup` keeps no
markup at all. It is given bytes only, so that it never opens an address or a file.
"""

from __future__ import annotations

import codecs
import io
import re
import sys
from calendar import timegm
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from xml.parsers import expat
from xml.sax import SAXException

import feedparser

from briefing.errors import FetchError
from briefing.feeds import jsonfeed
from briefing.feeds.characters import utf8
from briefing.feeds.records import ENTRIES, Entry, Feed, language, too_many

EXPANSION = 1 << 20  # characters that a document's own entities may add
DECLARATIONS = 1000  # entities it may declare
REPAIRABLE = 1 << 20  # bytes of a broken feed
TAGS, BROKEN_TAGS = 200_000, 50_000  # how many are read; reading each takes 10 to 30 µs
UTF8 = {"content-type": "application/xml; charset=utf-8"}
ATTRIBUTES = re.compile(rb"<[^<>]{100000}")
MANY = 500  # attributes of one element; reading them takes quadratic time
LONG_TAG = re.compile(rb"<[^<]{2500}")  # what so many take at the least, as no attribute may hold a "<"
CHARACTER = re.compile(rb"&#(?:[xX]0*([0-9a-fA-F]{1,7})|0*([0-9]{1,8}))(?![0-9a-fA-F]);?|&#[xX]?[0-9a-fA-F]{8,};?")
NO_CHARACTER = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0, section 2.2
ENTITY = re.compile(rb"<!ENTITY\s+%?\s*([^\s>%]+)\s+(?:\"([^\"]*)\"|'([^']*)')")
REFERENCE = re.compile(rb"&([A-Za-z_:][\w:.-]*);")
PAGE = re.compile(
    rb"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|script)\b",
    re.IGNORECASE | re.DOTALL,
)
ROOT = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
SIGN_IN = re.compile(
    rb"sign[ -]?in|log[ -]?in|password|authenticat|captcha|are you (?:a )?(?:human|robot)|access denied", re.IGNORECASE
)


def read(body: bytes, *, url: str, content_type: str = "") -> Feed:
    """Read a feed of any dialect.

    Args:
        body: the bytes.
        url: where they came from, for the message.
        content_type: as the server sent it; its charset counts.

    Returns:
        The feed.

    Raises:
        FetchError: it is no feed, or too broken or too hostile to be read; one plain sentence.
    """
    if _is_json(body):
        return jsonfeed.read(body, url)
    head = body[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if PAGE.match(head) and not ROOT.search(head):
        asks = SIGN_IN.search(body[:20_000])
        page = "a page that asks to sign in or to prove something" if asks else "an ordinary web page"
        raise FetchError(url, f"What came is {page}, not a feed.")
    body = utf8(body, url=url, content_type=content_type)
    if not body.strip():  # only now: there are encodings in which many bytes say nothing
        raise FetchError(url, "What came is empty.")
    _refuse_bomb(body, url)
    _refuse_wreck(body, url)
    return _xml(CHARACTER.sub(_character, body), url)


def to_keep(body: bytes, *, url: str, content_type: str = "") -> bytes:
    """Write a feed so that it reads the same when its server says "not modified", and no charset any more.

    Args:
        body: the bytes, which could be read.
        url: where they came from, for the message.
        content_type: as the server sent it.

    Returns:
        The bytes as they came; where the server named a charset, UTF-8 with a mark.

    Raises:
        FetchError: as `read`.
    """
    if _is_json(body) or "charset" not in content_type.lower():
        return body
    return codecs.BOM_UTF8 + utf8(body, url=url, content_type=content_type)


def _is_json(body: bytes) -> bool:
    return body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}


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


def _xml(body: bytes, url: str) -> Feed:
    try:
        found = feedparser.parse(
            io.BytesIO(body), response_headers=UTF8, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # a hostile feed may break the parser anywhere; it costs only itself
        raise FetchError(url, f"The feed is too broken to be read ({type(error).__name__}).") from error
    fault = found.get("bozo_exception")
    broken = isinstance(fault, SAXException)
    version = found.get("version")
    if not found.entries and (broken or not version):
        state = "too broken for anything to be read" if version else "neither RSS, Atom, RDF nor JSON Feed"
        raise FetchError(url, f"What came is {state}.")
    head, fault = found.feed, _fault(fault) if broken else too_many(len(found.entries))
    return Feed(
        title=_text(head, "title"),
        site=_text(head, "link"),
        language=language(_text(head, "language")),
        entries=tuple(_entry(entry) for entry in found.entries[:ENTRIES]),
        repaired=fault,
    )


def _fault(fault: Any) -> str:
    line = getattr(fault, "getLineNumber", lambda: None)()
    return "is not well-formed XML" + (f" (line {line})" if line else "")


def _text(record: Any, name: str) -> str:
    """Read one text of feedparser's; around its `get`, which warns and substitutes."""
    value = dict.get(record, name)
    return value if isinstance(value, str) else ""


def _entry(found: Any) -> Entry:
    source = dict.get(found, "source")
    source = source if isinstance(source, dict) else {}
    guid = _text(found, "id")
    link = _text(found, "feedburner_origlink") or _text(found, "link") or (guid if guid.startswith("http") else "")
    return Entry(
        title=_text(found, "title"),
        text=_body(found),
        link=link,
        guid=guid,
        published=_when(dict.get(found, "published_parsed")) or _when(dict.get(found, "updated_parsed")),
        comments=_count(_text(found, "slash_comments")),
        publisher=_text(source, "title"),
        publisher_site=_text(source, "href"),
    )


def _body(found: Any) -> str:
    """Take the longest of summary and contents."""
    contents = [_text(part, "value") for part in dict.get(found, "content") or () if isinstance(part, dict)]
    return max([_text(found, "summary"), *contents], key=len)


def _when(parsed: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC) if parsed else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _count(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,7}", text.strip()) else None
