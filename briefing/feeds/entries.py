"""A feed's bytes, whichever dialect they speak, as plain records.

In: the bytes and what the server said of them. Out: a Feed. Never: the network, entities of a DTD beyond bounds.

feedparser reads RSS, RDF and Atom, and repairs what is broken; its sanitising is left off because `markup` keeps no
markup at all. It is given bytes only, so that it never opens an address or a file.
"""

from __future__ import annotations

import codecs
import io
import re
from calendar import timegm
from datetime import UTC, datetime
from typing import Any
from xml.sax import SAXException

import feedparser

from briefing.errors import FetchError, Kind
from briefing.feeds import jsonfeed, wrecks
from briefing.feeds.characters import utf8
from briefing.feeds.records import ENTRIES, Entry, Feed, language, too_many

UTF8 = {"content-type": "application/xml; charset=utf-8"}
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
        raise FetchError(url, f"What came is {page}, not a feed.", Kind.SIGN_IN if asks else Kind.PAGE)
    body = utf8(body, url=url, content_type=content_type)
    if not body.strip():  # only now: there are encodings in which many bytes say nothing
        raise FetchError(url, "What came is empty.")
    wrecks.refuse(body, url)
    return _xml(wrecks.mended(body), url)


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


def _xml(body: bytes, url: str) -> Feed:
    found, fault = _parsed(body, url)
    version = found.get("version")
    if not found.entries and (fault or not version):
        state = "too broken for anything to be read" if version else "neither RSS, Atom, RDF nor JSON Feed"
        raise FetchError(url, f"What came is {state}.")
    head = found.feed
    return Feed(
        title=_text(head, "title"),
        site=_text(head, "link"),
        language=language(_text(head, "language")),
        entries=tuple(_entry(entry) for entry in found.entries[:ENTRIES]),
        repaired=fault or too_many(len(found.entries)),
    )


def _parsed(body: bytes, url: str) -> tuple[Any, str]:
    """Let feedparser read; where it stumbles over what nobody needs, without that. Tell what was wrong, too."""
    try:
        found = _parse(body)
    except Exception:  # noqa: BLE001 - a stray element may break the parser anywhere
        try:
            return _parse(wrecks.spared(body)), "holds elements in places where they mean nothing"
        except Exception as error:  # it costs only itself
            raise FetchError(url, f"The feed is too broken to be read ({type(error).__name__}).") from error
    fault = found.get("bozo_exception")
    return found, _fault(fault) if isinstance(fault, SAXException) else ""


def _parse(body: bytes) -> Any:
    return feedparser.parse(io.BytesIO(body), response_headers=UTF8, sanitize_html=False, resolve_relative_uris=False)


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
