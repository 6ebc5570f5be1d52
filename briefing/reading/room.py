"""The room's verb: the pages worth reading are read, and what they tell takes the place of their feeds' stubs.

In: Stories, the Items whose pages are worth it. Out: the same Stories with more text, and what could not be read.
Never: a story failed because a page failed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple, Protocol

from msgspec.structs import replace

from briefing.config import ReadingSettings
from briefing.errors import Kind
from briefing.model import Item, Story
from briefing.reading.fetching import Fetched, fetch
from briefing.reading.page import Page, read_page
from briefing.reading.shelf import Kept, Shelf
from briefing.reading.telling import why_not
from briefing.web import Web

_REMEMBERED = {Kind.STATUS, Kind.ROBOTS, Kind.LARGE, Kind.REDIRECTS}  # will be the same an hour later
_IN_WORDS = {
    Kind.ROBOTS: "closed to programs by robots.txt",
    Kind.STATUS: "refused by their servers",
    Kind.TIMEOUT: "not answered in time",
    Kind.DNS: "under names that lead nowhere",
    Kind.REFUSED: "on servers that cannot be reached",
    Kind.CONTENT: "holding no text that tells the same and more",
}


class Cleaned(Protocol):
    """A text as the feeds room cleans it."""

    @property
    def text(self) -> str:
        """Paragraphs apart by a blank line."""

    @property
    def cut(self) -> bool:
        """Whether the last sentence is not whole."""


class Unread(NamedTuple):
    """A page that gave no text.

    Attributes:
        link: its address.
        reason: why, in a sentence or a few words.
        kind: why, in a word.
    """

    link: str
    reason: str
    kind: str


class Read(NamedTuple):
    """What the room made.

    Attributes:
        stories: all of them, in their order.
        pages: how many pages were worth reading.
        unread: those that gave no text.
    """

    stories: tuple[Story, ...]
    pages: int = 0
    unread: tuple[Unread, ...] = ()

    def summary(self) -> str:
        """Say in one sentence what could not be read.

        Returns:
            Empty where everything was read, or nothing was to be read.
        """
        if not self.unread:
            return ""
        counted = Counter(_IN_WORDS.get(Kind(one.kind), "broken off or broken") for one in self.unread)
        reasons = ", ".join(f"{count} {words}" for words, count in counted.most_common())
        these = "is" if len(self.unread) == 1 else "are"
        pages = f"{len(self.unread)} of {self.pages} page{'s' * (self.pages != 1)}"
        return f"{pages} {these} told from the feed alone: {reasons}."


def read(
    stories: Iterable[Story],
    items: Sequence[Item],
    *,
    web: Web,
    shelf: Shelf,
    settings: ReadingSettings,
    at_once: int,
    now: datetime,
    clean: Callable[[str, str], Cleaned],
    on_page: Callable[[], None] | None = None,
) -> Read:
    """Read pages, and give the stories their text.

    Args:
        stories: the night's stories.
        items: those of their items whose pages are worth reading, the most worth first.
        web: fetches.
        shelf: what was read earlier tonight.
        settings: how patiently.
        at_once: how many sites are asked at the same time.
        now: the clock; aware.
        clean: brings HTML and a headline down to what is told, by the same rules as a feed's text.
        on_page: told of each page, read or not, from the calling thread.

    Returns:
        The same stories in the same order, and what could not be read.
    """
    told: dict[tuple[str, str], Item] = {}
    unread: list[Unread] = []
    for item, kept in _pages({item.link: item for item in items}, web, shelf, settings, at_once):
        better, reason = _take(item, kept, clean, now)
        if reason:
            unread.append(Unread(item.link, reason, kept.kind or Kind.CONTENT))
        else:
            told[item.id, item.source] = better
        if on_page:
            on_page()
    whole = tuple(_with(story, told) for story in stories)
    return Read(whole, len(told) + len(unread), tuple(sorted(unread)))


def _pages(
    items: Mapping[str, Item], web: Web, shelf: Shelf, settings: ReadingSettings, at_once: int
) -> Iterable[tuple[Item, Kept]]:
    """Take up what was read earlier tonight, and fetch and read the rest."""
    sites: dict[str, list[str]] = defaultdict(list)
    for item in items.values():
        kept = shelf.recall(item.link)
        if kept:
            yield item, kept
        else:
            sites[item.domain].append(item.link)
    if not sites:
        return
    for fetched in fetch(sites, web, at_once=at_once, delay=settings.delay_seconds, seconds=settings.seconds):
        kept = _kept(fetched)
        if kept.page or (kept.kind in _REMEMBERED and not fetched.wait):
            shelf.keep(fetched.link, kept)
        yield items[fetched.link], kept


def _kept(fetched: Fetched) -> Kept:
    answer = fetched.answer
    if answer is None:
        return Kept(reason=fetched.reason, kind=fetched.kind)
    try:
        return Kept(page=read_page(answer.body, answer.url, answer.content_type))
    except Exception as error:  # noqa: BLE001 - no page may fail a night, whatever its HTML does to a parser
        return Kept(reason=f"Its page cannot be read ({type(error).__name__}).", kind=Kind.BROKEN)


def _take(item: Item, kept: Kept, clean: Callable[[str, str], Cleaned], now: datetime) -> tuple[Item, str]:
    """Give an item its page's text, or say why not."""
    page = kept.page
    if page is None:
        return item, kept.reason
    found = clean("".join(f"<p>{escape(words)}</p>" for words in page.paragraphs), item.title)
    reason = why_not(item, page, found.text)
    if reason:
        return item, reason
    return replace(item, text=found.text, cut=found.cut, read=True, published=_published(item, page, now)), ""


def _published(item: Item, page: Page, now: datetime) -> datetime | None:
    """Believe a page's date where its feed gives none and the date has come."""
    return item.published or (page.published if page.published and page.published <= now else None)


def _with(story: Story, told: Mapping[tuple[str, str], Item]) -> Story:
    if not any((item.id, item.source) in told for item in story.items):
        return story
    return replace(story, items=tuple(told.get((item.id, item.source), item) for item in story.items))
