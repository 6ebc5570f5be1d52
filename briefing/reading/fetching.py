"""Pages fetched side by side, one site after the other, until the room's time is up.

In: links by site. Out: answers as they come, and why others gave none. Never: a site hurried.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from queue import Empty, Full, Queue
from threading import Event
from time import monotonic
from typing import NamedTuple
from urllib.parse import urlsplit

from briefing.errors import FetchError, Kind
from briefing.web import Answer, Web

LONGEST_DELAY = 10.0  # seconds; a site that wants more between two pages gets this much (its Crawl-delay)
SHORTEST = 0.1  # seconds; with less left no call is begun
OF_THE_SERVER = {Kind.DNS, Kind.REFUSED, Kind.TLS, Kind.TIMEOUT}  # its other pages would fail in the same way
ASKED_TO_WAIT = "Its site asks to be left alone for a while (Retry-After)."
WAITING = 4  # pages that may lie in memory until they are read, besides those on their way
GRACE = 2.0  # seconds in which a call that was begun in time may come to its end
UP = "The time for reading was up before it could be asked."


class Fetched(NamedTuple):
    """What came of one page.

    Attributes:
        link: its address, as the feed gives it.
        answer: what was answered, None where nothing came that can be used.
        reason: why not, in a sentence.
        kind: why not, in a word.
        wait: seconds for which the site asks to be left alone.
    """

    link: str
    answer: Answer | None = None
    reason: str = ""
    kind: str = ""
    wait: float = 0.0


def fetch(
    sites: Mapping[str, Sequence[str]], web: Web, *, at_once: int, delay: float, seconds: float
) -> Iterator[Fetched]:
    """Fetch pages, those of one site in turn.

    Args:
        sites: links by site.
        web: fetches.
        at_once: how many sites are asked at the same time.
        delay: seconds between two pages of a site, or more where its robots.txt asks for more.
        seconds: for everything; what is not there by then is left.

    Yields:
        What came of each page, as it comes.
    """
    hour = _Hour(web, Queue(WAITING), Event(), delay, monotonic() + seconds)
    with ThreadPoolExecutor(max_workers=at_once, thread_name_prefix="pages") as threads:
        for links in sites.values():
            threads.submit(hour.ask, links)
        try:
            yield from hour.answers({link for links in sites.values() for link in links})
        finally:
            hour.stop.set()


class _Hour(NamedTuple):
    """What all sites have in common: who fetches, where answers go, the pause between two calls, when it ends."""

    web: Web
    done: Queue[Fetched]
    stop: Event
    delay: float
    end: float

    def ask(self, links: Sequence[str]) -> None:
        """Ask one site for its pages in turn; each of them comes to an end, whatever happens."""
        pause = 0.0
        dead: dict[str, Fetched] = {}
        for link in links:
            host = urlsplit(link).netloc
            if host in dead:
                self._put(dead[host]._replace(link=link))
                continue
            self.stop.wait(min(pause, max(self.end - monotonic(), 0.0)))
            fetched = self._page(link)
            self._put(fetched)
            if fetched.wait:
                dead[host] = fetched._replace(reason=ASKED_TO_WAIT)
            elif fetched.kind in OF_THE_SERVER:
                dead[host] = fetched
            elif len(links) > 1:
                asked = fetched.kind != Kind.ROBOTS  # who was not asked for a page needs no rest from it
                pause = max(self.delay, min(self.web.asked_delay(link), LONGEST_DELAY)) if asked else 0.0

    def _put(self, fetched: Fetched) -> None:
        """Hand an answer over; while too many wait to be read, no further page is fetched."""
        while not self.stop.is_set():
            with suppress(Full):
                self.done.put(fetched, timeout=GRACE)
                return

    def answers(self, links: set[str]) -> Iterator[Fetched]:
        """Yield what comes, and in the end what did not."""
        while links:
            try:
                fetched = self.done.get(timeout=max(self.end + GRACE - monotonic(), 0.0))
            except Empty:
                yield from (Fetched(link, reason=UP, kind=Kind.TIMEOUT) for link in sorted(links))
                return
            links.discard(fetched.link)
            yield fetched

    def _page(self, link: str) -> Fetched:
        left = self.end - monotonic()
        if left < SHORTEST or self.stop.is_set():
            return Fetched(link, reason=UP, kind=Kind.TIMEOUT)
        try:
            return Fetched(link, answer=self.web.page(link, seconds=left))
        except FetchError as error:
            return Fetched(link, reason=str(error), kind=error.kind, wait=error.wait)
        except Exception as error:  # noqa: BLE001 - a page may cost no more than its text
            return Fetched(link, reason=f"It cannot be fetched ({type(error).__name__}).", kind=Kind.BROKEN)
