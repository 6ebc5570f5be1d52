"""Fetching one address, politely and within bounds.

In: an address and what was kept of it. Out: an Answer. Never: more bytes, seconds or redirects than allowed.
"""

from __future__ import annotations

from collections.abc import Iterable
from threading import Lock, Semaphore
from types import TracebackType
from typing import Self

import httpx2
from msgspec.structs import replace

from briefing import __version__
from briefing.config import FeedSettings
from briefing.errors import FetchError, Kind
from briefing.web import leave, robots
from briefing.web.addresses import endpoint
from briefing.web.calls import CONDITIONS, MIB, PERMANENT, REDIRECTS, Answer, Call, Caller
from briefing.web.transport import Transport
from briefing.web.wire import Deadline, Dialler, Errand

WANTED = (
    "application/rss+xml, application/atom+xml, application/feed+json, text/x-opml, application/xml;q=0.9, "
    "application/json;q=0.9, text/xml;q=0.8, */*;q=0.5"
)
PAGES = {"Accept": "text/html, application/xhtml+xml;q=0.9"}


class Web:
    """A client that several threads may use at once.

    An address is fetched only if it lies on the public internet, or if its host and port are named by the owner, and if
    its site's robots.txt lets us. Whatever else sends us somewhere, a redirect, a page, a feed's item, may send us to a
    private address only from that very host and port: what the owner named is not open to others' feeds. Cookies live
    as long as this object. Proxies of the environment are not used (see `transport`).
    """

    def __init__(self, settings: FeedSettings, named: frozenset[tuple[str, int]] = frozenset()) -> None:
        """Prepare; nothing is called yet.

        Args:
            settings: how politely.
            named: hosts and ports that the owner's own lists name, and that may therefore be private.
        """
        self._settings = settings
        self._named = set(named)
        self._vouched: set[str] = set()
        self._deadline = Deadline()
        self._errand = Errand()
        self._turns: dict[str, Semaphore] = {}
        self._lock = Lock()
        self._leave = leave.Leave(self._robots)
        self._client = httpx2.Client(
            transport=Transport(Dialler(self._named, self._deadline, self._errand), max(settings.at_once, 1)),
            headers={"User-Agent": _agent(settings.contact), "Accept": WANTED},
            timeout=httpx2.Timeout(None, connect=settings.connect_seconds),
            follow_redirects=False,
            trust_env=False,
        )
        self._caller = Caller(self._client, settings.connect_seconds)

    def __enter__(self) -> Self:
        """Open for business."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Hang up everywhere."""
        self._client.close()

    def trust(self, urls: Iterable[str]) -> None:
        """Add what the owner's own lists name, so that it may lie on a private network.

        Args:
            urls: addresses; what is not http or https is passed over.
        """
        for url in urls:
            try:
                self._named.add(endpoint(url))
            except FetchError:
                continue

    def vouch(self, pages: Iterable[str]) -> None:
        """Add pages that a feed names on its own host and port, so that they may be private where the feed may.

        Args:
            pages: their addresses.
        """
        self._vouched.update(pages)

    def get(
        self, url: str, *, etag: str = "", modified: str = "", seconds: float | None = None, via: str = ""
    ) -> Answer:
        """Fetch a feed, a feed list, or a page that a person asked for.

        Args:
            url: http or https.
            etag: the one kept from the last time, or empty.
            modified: the date kept from the last time, or empty.
            seconds: how long it may take; None, or more, for what the settings say.
            via: the page or feed that names it, where it is not the owner's own word.

        Returns:
            What it answered: new content, or that nothing has changed.

        Raises:
            FetchError: it gave nothing that can be used; the message is one plain sentence.
        """
        host, _ = endpoint(url)
        self._errand.site = endpoint(via or url)
        headers = {name: value for name, value in zip(CONDITIONS, (etag, modified), strict=True) if value}
        seconds = min(seconds or self._settings.total_seconds, self._settings.total_seconds)
        with self._turn(host):
            self._deadline.start(leave.SECONDS)  # a slow robots.txt takes nothing from the feed's own time
            self._ask(url, page=False)
            self._deadline.start(seconds)
            return self._follow(url, Call(seconds, self._largest, headers=headers))

    def page(self, url: str, *, seconds: float) -> Answer:
        """Fetch the page of an article, where its site's robots.txt lets programs have it.

        Args:
            url: http or https.
            seconds: how long it may take in all, its robots.txt included; never more than a feed may.

        Returns:
            What it answered.

        Raises:
            FetchError: it gave nothing that can be used; the message is one plain sentence.
        """
        host, _ = endpoint(url)
        seconds = min(seconds, self._settings.total_seconds)
        self._go_for(url)
        self._deadline.start(seconds)
        with self._turn(host):
            return self._follow(url, Call(seconds, self._largest, page=True, headers=PAGES))

    def service(self, url: str, *, key: str = "", body: bytes | None = None, seconds: float, largest: int) -> Answer:
        """Ask a service that the owner's settings name, such as a model's endpoint; no robots.txt speaks of these.

        Args:
            url: http or https; `trust` it first where it may lie on a private network.
            key: sent as a bearer token (RFC 6750), and never to another address; empty for none.
            body: JSON to be posted; None only reads.
            seconds: how long it may take in all.
            largest: bytes its answer may have, unpacked.

        Returns:
            What it answered.

        Raises:
            FetchError: it gave nothing that can be used, or sends us elsewhere; the message is one plain sentence.
        """
        headers = {"Accept": "application/json", "Content-Type": "application/json"}
        headers |= {"Authorization": f"Bearer {key}"} if key else {}
        self._deadline.start(seconds)
        self._errand.site = endpoint(url)
        answer = self._caller.once(url, Call(seconds, largest, headers=headers, content=body, service=True))
        if answer.status in REDIRECTS:
            message = "It sends us to another address; name that one in the settings, where it is the right one."
            raise FetchError(url, message, Kind.REDIRECTS)
        return answer

    def asked_delay(self, url: str) -> float:
        """Tell how long a site asks to be left alone between two pages (Crawl-delay).

        Args:
            url: of one of its pages.

        Returns:
            Seconds; 0 where it asks nothing, or cannot be understood.
        """
        self._go_for(url)
        self._deadline.start(leave.SECONDS)
        try:
            return self._leave.rules(url).delay
        except FetchError:
            return 0.0

    @property
    def _largest(self) -> int:
        return int(self._settings.megabytes * MIB)

    def _go_for(self, page: str) -> None:
        """Send this thread for a page, which may be private only where its own feed is."""
        self._errand.site = endpoint(page) if page in self._vouched else None

    def _turn(self, host: str) -> Semaphore:
        """Find the queue of one host."""
        with self._lock:
            return self._turns.setdefault(host, Semaphore(self._settings.per_host))

    def _ask(self, url: str, *, page: bool) -> None:
        """Ask the robots.txt of an address's site; pages are always asked for, feeds as the owner sets it."""
        if page or self._settings.robots:
            self._leave.ask(url, page=page)

    def _follow(self, url: str, call: Call) -> Answer:
        here, permanent = url, True
        for _ in range(self._settings.redirects + 1):
            self._ask(here, page=call.page)
            answer = self._caller.once(here, call)
            if answer.status not in REDIRECTS:
                return replace(answer, moved=here if permanent and here != url else "")
            permanent = permanent and answer.status in PERMANENT
            here = answer.moved
        raise FetchError(url, f"It redirects more than {self._settings.redirects} times.", Kind.REDIRECTS)

    def _robots(self, url: str) -> bytes:
        """Fetch a robots.txt; where the site has none, or it leads in circles, it is empty (RFC 9309, 2.3.1)."""
        here, call = url, Call(leave.SECONDS, robots.LARGEST + 1, cut=True, page=True)
        with self._deadline.within(leave.SECONDS):
            for _ in range(leave.REDIRECTS + 1):
                try:
                    answer = self._caller.once(here, call)
                except FetchError as error:
                    if leave.unavailable(error):
                        return b""
                    raise
                if answer.status not in REDIRECTS:
                    return answer.body
                here = answer.moved
        return b""


def _agent(contact: str) -> str:
    """Say who calls, and how the publisher can reach them."""
    plain = "".join(letter for letter in contact if " " < letter <= "~")
    return f"Briefing/{__version__} (+{plain})" if plain else f"Briefing/{__version__}"
