"""Sources that only point at others' pages: Hacker News, Google News, Reddit, Techmeme and their like.

In: an entry of such a source. Out: the page it points at, who wrote it, the votes. Never: its own words as a report.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser

from briefing.bounds import within
from briefing.feeds import links
from briefing.feeds.markup import TAGS
from briefing.feeds.records import Entry

DOMAINS = {
    "ycombinator.com", "hnrss.org", "hckrnews.com", "reddit.com", "lobste.rs", "techmeme.com", "memeorandum.com",
    "mediagazer.com", "digg.com", "tildes.net", "slashdot.org", "codeproject.com", "newsnow.co.uk", "alltop.com",
}  # fmt: skip
HOSTS = {"news.google.com"}
SILENT = {
    "google.com",
    "codeproject.com",
    "techmeme.com",
    "memeorandum.com",
    "mediagazer.com",
}  # their text is no report
VOTES = re.compile(r"\bPoints:\s*(\d{1,7})\b")
REPLIES = re.compile(r"#\s*Comments:\s*(\d{1,7})\b")
CREDITS = re.compile(r"(?:<hr[^>]*>\s*)?(?:<p[^>]*>\s*)?(?:(?:Article|Comments) URL:|submitted by\b).*", re.DOTALL)
KIND = re.compile(r"\s*[\[(](?:pdf|video|audio|gif)[\])]\s*$", re.IGNORECASE)
BYLINE = re.compile(r"\s*\([^()]{2,80}/[^()]{2,60}\)\s*$")


class Pointed(NamedTuple):
    """What an aggregator's entry points at.

    Attributes:
        link: canonical address of the page.
        publisher: its name, where the entry tells it.
        domain: registrable domain of whoever wrote it, where the entry tells it better than the link.
        title: headline without the aggregator's additions.
        text: what is left that tells something.
        points: votes, or None.
        comments: comments, or None.
    """

    link: str
    publisher: str
    domain: str
    title: str
    text: str
    points: int | None
    comments: int | None


def is_aggregator(*urls: str) -> bool:
    """Recognise an aggregator by the addresses of its feed or site.

    Args:
        urls: addresses; empty ones are passed over.

    Returns:
        Whether one of them is an aggregator's.
    """
    return any(links.host(url) in HOSTS or links.domain(url) in DOMAINS for url in urls if "://" in url)


def pointed(entry: Entry, link: str) -> Pointed:
    """Read one entry of an aggregator.

    Args:
        entry: as its feed gives it.
        link: its canonical link.

    Returns:
        What it points at.
    """
    own = links.domain(link)
    target = (_elsewhere(entry.text, own) or link) if is_aggregator(link) else link
    title = KIND.sub("", BYLINE.sub("", entry.title) if own in DOMAINS else entry.title)
    if entry.publisher:
        title = title.removesuffix(f" - {entry.publisher}").removesuffix(f" | {entry.publisher}")
    return Pointed(
        link=target,
        publisher=entry.publisher,
        domain=links.domain(entry.publisher_site) if is_aggregator(target) else "",
        title=title,
        text="" if own in SILENT else CREDITS.sub("", entry.text),
        points=_number(VOTES, entry.text),
        comments=_number(REPLIES, entry.text) if entry.comments is None else entry.comments,
    )


def _elsewhere(html: str, own: str) -> str:
    """Find the page that an entry on the aggregator's own site is about: Techmeme's bold link, Reddit's "[link]"."""
    if "<a" not in html.lower():
        return ""
    for anchor in LexborHTMLParser(within(html, TAGS)).css("a[href]"):
        words = anchor.text().strip()
        target = links.canonical(anchor.attributes.get("href") or "")
        if target and links.domain(target) != own and (words == "[link]" or anchor.css_matches("b a")):
            return target
    return ""


def _number(pattern: re.Pattern[str], text: str) -> int | None:
    found = pattern.search(text)
    return int(found[1]) if found else None
