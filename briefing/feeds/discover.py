"""The feed behind an address that a person knows.

In: the address of a feed or of a web page. Out: the feed, what it holds, and the page's other feeds. Never: a private
address that only a page names.
"""

from __future__ import annotations

import re
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from briefing.bounds import within
from briefing.errors import FetchError, Kind
from briefing.feeds import entries, links
from briefing.feeds.disk import load
from briefing.feeds.markup import line
from briefing.feeds.records import Feed
from briefing.plain import one_line
from briefing.web import Answer, Web

FEED_TYPES = {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"}
USUAL = ("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json")
SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
FILES = {".atom", ".json", ".opml", ".rdf", ".rss", ".xml"}
NOWHERE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
TRIED = 5  # feeds of one page that are tried
TAGS = 10_000  # of a page that are looked at; it names its feeds in its head


class Pointer(NamedTuple):
    """A feed that a page names.

    Attributes:
        url: its address.
        title: what the page calls it, or empty.
    """

    url: str
    title: str = ""


class Found(NamedTuple):
    """A feed that answers.

    Attributes:
        url: the address to list.
        title: what it calls itself, on one line.
        site: the address of its web site, or empty.
        items: how many it holds.
        newest: when its newest item appeared, aware UTC; None where no item is dated.
        others: the page's other feeds.
    """

    url: str
    title: str
    site: str
    items: int
    newest: datetime | None
    others: tuple[Pointer, ...] = ()


def written_out(address: str) -> str:
    """Complete an address as people write it.

    Args:
        address: such as `pelican.example/news`, `feed:https://pelican.example/rss`, or the path of a file.

    Returns:
        The address with its scheme; the absolute path of a file that is there.
    """
    if not SCHEME.match(address) and _is_file(address):
        return str(Path(address).resolve())
    address = re.sub(r"^feed:(//)?(?=https?:)|^feed:(?=//)", "", address.strip(), flags=re.IGNORECASE)
    address = f"https:{address}" if address.startswith("//") else address
    return address if SCHEME.match(address) else f"https://{address}"


def discover(address: str, *, web: Web) -> Found:
    """Find the feed of an address.

    Args:
        address: of a feed or of a web page, as a person writes it; or the path of a feed on disk.
        web: fetches; is told to trust the address, which is the owner's own word.

    Returns:
        The feed.

    Raises:
        FetchError: nothing answers there, or it leads to no feed.
    """
    try:
        url, answer = _open(address, web)
    except FetchError as error:
        said = f"{error} {_hint(address, error)}".rstrip()
        raise FetchError(error.subject, said, error.kind, status=error.status, wait=error.wait) from error
    feed, fault = _read(answer)
    if feed:
        return _found(feed, answer.moved or url)
    pointers = _pointers(answer)
    for pointer in pointers[:TRIED] or _usual(answer):
        there = _try(pointer.url, answer.url, web)
        if there:
            others = tuple(other for other in pointers if other.url != pointer.url)
            return there._replace(others=others)
    raise FetchError(url, _nothing(pointers, fault))


def _hint(address: str, error: FetchError) -> str:
    """Say what else a person may try, or have meant."""
    if error.status in NOWHERE:
        return "Give the address of the site itself: its feed is looked for."
    if error.kind is Kind.DNS and not SCHEME.match(address) and Path(address).suffix.lower() in FILES:
        return f"A file of that name is not here either ({Path.cwd()})."
    return ""


def _open(address: str, web: Web) -> tuple[str, Answer]:
    """Ask what a person wrote; where they left the scheme out, a site without https will do."""
    url = written_out(address)
    if Path(url).is_absolute():
        return url, Answer(url="", status=200, body=load(Path(url)))
    plain = url.replace("https:", "http:", 1)
    web.trust([url, plain])
    try:
        return url, web.get(url)
    except FetchError:
        if SCHEME.match(address.strip()) or address.strip().startswith("feed:"):
            raise
        answer = _quietly(plain, web)
        if not answer:
            raise
        return plain, answer


def _is_file(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def newest(feed: Feed) -> datetime | None:
    """Tell when a feed's newest item appeared.

    Args:
        feed: the feed.

    Returns:
        Aware UTC; None where no item is dated.
    """
    return max((entry.published for entry in feed.entries if entry.published), default=None)


def _read(answer: Answer) -> tuple[Feed | None, str]:
    """Read what came as a feed, or tell why it is none."""
    try:
        return entries.read(answer.body, url=answer.url, content_type=answer.content_type), ""
    except FetchError as error:
        return None, str(error)


def _try(url: str, page: str, web: Web) -> Found | None:
    answer = _quietly(url, web, page)
    feed, _ = _read(answer) if answer else (None, "")
    return _found(feed, answer.moved or url) if answer and feed else None


def _quietly(url: str, web: Web, via: str = "") -> Answer | None:
    try:
        return web.get(url, via=via)
    except FetchError:
        return None


def _found(feed: Feed, url: str) -> Found:
    site = links.canonical(feed.site, url) if feed.site else ""
    title = one_line(line(feed.title)) or links.domain(url)
    return Found(url, title, site, len(feed.entries), newest(feed))


def _pointers(answer: Answer) -> list[Pointer]:
    """List the feeds that a page names in its head, as https://www.rssboard.org/rss-autodiscovery asks."""
    page = LexborHTMLParser(within(answer.body.decode("utf-8", "replace"), TAGS))
    root = page.css_first("base[href]")
    base = _joined(answer.url, (root.attributes.get("href") or "") if root else "") or answer.url
    found: dict[str, Pointer] = {}
    for node in page.css("link[rel][href]"):
        told = {name: value or "" for name, value in node.attributes.items()}
        media = told.get("type", "").partition(";")[0].strip().lower()
        url = _joined(base, told["href"])
        if "alternate" in told["rel"].lower().split() and media in FEED_TYPES and url:
            found.setdefault(url, Pointer(url, one_line(told.get("title", ""))))
    return list(found.values())


def _usual(answer: Answer) -> list[Pointer]:
    """List where most sites have their feed; a file has no such places."""
    return [Pointer(urljoin(answer.url, path)) for path in USUAL] if answer.url else []


def _joined(base: str, url: str) -> str:
    """Resolve a page's address; empty where it leads to no web page."""
    try:
        joined = urljoin(base, url.strip())
    except ValueError:
        return ""
    return joined if links.canonical(joined) else ""


def _nothing(pointers: list[Pointer], fault: str) -> str:
    if pointers:
        named = ", ".join(one_line(pointer.url) for pointer in pointers[:TRIED])
        return f"The page names feeds, but none of them can be read: {named}. Open the page and look for another."
    return (
        f"{fault} It names no feed, and none lies at the usual places. Look on the page for a link that says RSS, "
        "Atom or feed, and add its address."
    )
