"""What a page says: its article, and what its head tells of it.

In: a page as it came. Out: a Page. Never: a fetch, or trust in what the page says of itself.

trafilatura finds the article among navigation, teasers and advertisements. It is asked for the article alone: what it
says of a page's head takes it ten times as long as the article does, and is read here from the two places that tell it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import msgspec
from selectolax.lexbor import LexborHTMLParser

from briefing.model import Struct
from briefing.reading.bare import parseable, without_scripts

LONGEST = 40_000  # characters of an article that are kept
ENOUGH = 60  # words; less is a notice that stands where a script would show the article
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_KNOWN = re.compile(r"(?:iso-?8859-?\d+|latin-?1|windows-?125\d|cp125\d|koi8-[ru]|big5|gb(?:k|2312|18030)|euc-(?:jp|kr)"
    r"|shift[-_]?jis|utf-?16(?:le|be)?|us-ascii)", re.IGNORECASE)  # fmt: skip
_TOLD = {
    "title": ("meta[property='og:title']", "meta[name='twitter:title']"),
    "published": ("meta[property='article:published_time']", "meta[itemprop='datePublished']", "meta[name='date']"),
}
_ARTICLES = ("@graph", "mainEntity", "hasPart")
_TOLD_OF = {"p", "quote", "item"}  # trafilatura's names for a paragraph, a quotation, a point of a list


class Page(Struct, frozen=True, kw_only=True):
    """What was read of a page.

    Attributes:
        url: where it was found, after redirects.
        title: its headline, by its own word.
        language: its language tag, empty where it names none.
        published: when it says it appeared; None where it does not, or the date has no time zone.
        open: False where it says that its text is for subscribers only.
        paragraphs: its article, plain text on one line each.
    """

    url: str
    title: str = ""
    language: str = ""
    published: datetime | None = None
    open: bool = True
    paragraphs: tuple[str, ...] = ()


def read_page(body: bytes, url: str, content_type: str = "") -> Page:
    """Read a page.

    Args:
        body: as it came, unpacked.
        url: where it was found.
        content_type: as its server wrote it.

    Returns:
        What it says; without paragraphs where it holds no article, or more than one reader should have to read.
    """
    source, scripts = without_scripts(_decoded(body, content_type))
    if not parseable(source):
        return Page(url=url)
    tree = LexborHTMLParser(source)
    root = tree.css_first("html")
    told = _linked(scripts)
    title = _first(tree, "title") or str(told.get("headline") or "") or _text(tree, "h1") or _text(tree, "title")
    return Page(
        url=url,
        title=" ".join(title.split())[:300],
        language=((root.attributes.get("lang") or "") if root else "").strip()[:20],
        published=_date(_first(tree, "published") or str(told.get("datePublished") or "")),
        open=_is_open(told),
        paragraphs=max((tuple(_bounded(_article(source))), tuple(_bounded(_in_data(told)))), key=_enough),
    )


def _decoded(body: bytes, content_type: str) -> str:
    """Read a page's letters: UTF-8 wherever it can be, whatever the page says, since nothing else looks like it."""
    if not body.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return body.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
    said = _CHARSET.search(content_type.encode("ascii", "replace")) or _CHARSET.search(body[:4096])
    name = said[1].decode() if said else ""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        name = "utf-16"
    elif re.fullmatch("utf-?8", name, re.IGNORECASE):
        return body.decode("utf-8", "replace")
    if not _KNOWN.fullmatch(name) or re.fullmatch(r"iso-?8859-?1|latin-?1|us-ascii", name, re.IGNORECASE):
        name = "windows-1252"  # as every browser reads Latin-1: https://encoding.spec.whatwg.org/#names-and-labels
    try:
        return body.decode(name, "replace")
    except LookupError:
        return body.decode("windows-1252", "replace")


def _linked(scripts: list[str]) -> dict[str, Any]:
    """Find the article in what the page says in JSON-LD (https://schema.org/NewsArticle)."""
    for script in scripts[:20]:
        try:
            found = msgspec.json.decode(script)
        except (msgspec.DecodeError, RecursionError):
            continue
        for one in _objects(found):
            if "Article" in str(one.get("@type", "")) or "BlogPosting" in str(one.get("@type", "")):
                return one
    return {}


def _objects(found: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(found, list):
        for one in found[:50]:
            yield from _objects(one, depth + 1) if depth < 4 else ()  # noqa: PLR2004 - deeper nobody puts an article
    elif isinstance(found, dict):
        yield found
        for name in _ARTICLES:
            yield from _objects(found.get(name), depth + 1) if depth < 4 else ()  # noqa: PLR2004


def _first(tree: LexborHTMLParser, what: str) -> str:
    for where in _TOLD[what]:
        node = tree.css_first(where)
        if node and (said := node.attributes.get("content")):
            return said
    return ""


def _text(tree: LexborHTMLParser, where: str) -> str:
    node = tree.css_first(where)
    return node.text(separator=" ", strip=True) if node else ""


def _date(said: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(said.strip())
        return found.astimezone(UTC) if found.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _article(source: str) -> Iterator[str]:
    """Let trafilatura find the article, and yield its paragraphs."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - 90 ms that only a night with pages to read should pay

    found = bare_extraction(
        source, favor_precision=True, include_comments=False, include_tables=False, with_metadata=False
    )
    body = getattr(found, "body", None)
    for element in body.iter(*_TOLD_OF) if body is not None else ():
        if element.tag != "p" and element.find(".//p") is not None:
            continue  # its paragraphs come by themselves
        for line_break in element.iter("lb"):
            line_break.tail = f" {line_break.tail or ''}"
        words = " ".join("".join(element.itertext()).split())
        if words:
            yield words


def _in_data(told: dict[str, Any]) -> Iterator[str]:
    """Yield the paragraphs that a script would show, unless they are for subscribers."""
    if _is_open(told):
        yield from filter(None, (" ".join(words.split()) for words in str(told.get("articleBody", "")).splitlines()))


def _is_open(told: dict[str, Any]) -> bool:
    return str(told.get("isAccessibleForFree", True)).lower() != "false"


def _enough(paragraphs: tuple[str, ...]) -> int:
    """Count words, up to as many as make an article: where both have one, the page's own is taken."""
    return min(sum(len(words.split()) for words in paragraphs), ENOUGH)


def _bounded(paragraphs: Iterator[str]) -> Iterator[str]:
    length = 0
    for words in paragraphs:
        length += len(words)
        if length > LONGEST:
            return
        yield words
