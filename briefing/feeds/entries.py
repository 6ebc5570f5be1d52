"""A feed's bytes, whichever dialect they speak, as plain records.

In: the bytes and what the server said of them. Out: a Feed. Never: the network, entities of a DTD beyond bounds.

feedparser reads RSS, RDF and Atom, and repairs what is broken; its sanitising is left off because `markup` keeps no
markup at all. It is given bytes only, so that it never opens an address or a file.
"""

from __future__ import annotations

import io
import re
from calendar import timegm
from collections import Counter
from datetime import UTC, datetime
from typing import Any
from xml.parsers import expat
from xml.sax import SAXException

import feedparser

from briefing.errors import FetchError
from briefing.feeds import jsonfeed
from briefing.feeds.records import Entry, Feed, language

EXPANSION = 1 << 20  # characters that a document's own entities may add
DECLARATIONS = 1000  # entities it may declare
REPAIRABLE = 1 << 20  # bytes of a broken feed
UNKNOWN_ENCODING = 18  # expat's XML_ERROR_UNKNOWN_ENCODING
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
    if not body.strip():
        raise FetchError(url, "What came is empty.")
    if body.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["}:
        return jsonfeed.read(body, url)
    head = body[:4096].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")
    if PAGE.match(head) and not ROOT.search(head):
        asks = SIGN_IN.search(body[:20_000])
        page = "a page that asks to sign in or to prove something" if asks else "an ordinary web page"
        raise FetchError(url, f"What came is {page}, not a feed.")
    _refuse_bomb(body, url)
    _refuse_wreck(body, url)
    return _xml(body, url, content_type)


def _refuse_bomb(body: bytes, url: str) -> None:
    """Refuse a document whose own entities would blow up; UTF-16 is looked at with its zero bytes left out."""
    if b"ENTITY" not in (plain := body.replace(b"\0", b"") if b"\0" in body else body):
        return
    found = ENTITY.findall(plain)
    declared = {name: double or single for name, double, single in found}
    used = Counter(REFERENCE.findall(plain))
    nested = any(name in declared for value in declared.values() for name in REFERENCE.findall(value))
    added = sum(len(value) * used[name] for name, value in declared.items())
    if nested or len(found) > DECLARATIONS or added > EXPANSION:
        raise FetchError(
            url, "The feed declares entities that blow up as they are read (an XML bomb): it was left unread."
        )


def _refuse_wreck(body: bytes, url: str) -> None:
    """Refuse a large document that is not well-formed: repairing takes feedparser seconds for each MiB."""
    if len(body) <= REPAIRABLE:
        return
    try:
        expat.ParserCreate().Parse(body, True)  # noqa: FBT003 - expat takes it by place
    except expat.ExpatError as error:
        if error.code != UNKNOWN_ENCODING:
            raise FetchError(url, f"The feed is broken (line {error.lineno}) and too large to be repaired.") from error


def _xml(body: bytes, url: str, content_type: str) -> Feed:
    headers = {"content-type": content_type} if "charset" in content_type.lower() else {}
    try:
        found = feedparser.parse(
            io.BytesIO(body), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:  # a hostile feed may break the parser anywhere; it costs only itself
        raise FetchError(url, f"The feed is too broken to be read ({type(error).__name__}).") from error
    fault = found.get("bozo_exception")
    broken = isinstance(fault, SAXException)
    if not found.entries and (broken or not found.version):
        state = "too broken for anything to be read" if found.version else "neither RSS, Atom, RDF nor JSON Feed"
        raise FetchError(url, f"What came is {state}.")
    head = found.feed
    return Feed(
        title=_text(head, "title"),
        site=_text(head, "link"),
        language=language(_text(head, "language")),
        entries=tuple(_entry(entry) for entry in found.entries),
        repaired=_fault(fault) if broken else "",
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
