"""Fetching one address, politely and within bounds.

In: an address and what was kept of it. Out: an Answer. Never: more bytes, seconds or redirects than allowed.
"""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from threading import Lock, Semaphore
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

import httpcore2
import httpx2
from msgspec.structs import replace

from briefing import __version__
from briefing.config import FeedSettings
from briefing.errors import FetchError
from briefing.model import Struct
from briefing.web import reasons
from briefing.web.addresses import endpoint
from briefing.web.transport import Transport
from briefing.web.wire import Deadline, Dialler

MIB = 1 << 20
PERMANENT = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
REDIRECTS = PERMANENT | {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
WANTED = (
    "application/rss+xml, application/atom+xml, application/feed+json, text/x-opml, application/xml;q=0.9, "
    "application/json;q=0.9, text/xml;q=0.8, */*;q=0.5"
)
NETWORK_FAULTS = (
    httpx2.HTTPError,
    httpx2.InvalidURL,
    httpcore2.TimeoutException,
    httpcore2.NetworkError,
    httpcore2.ProtocolError,
    httpcore2.UnsupportedProtocol,
)


class Answer(Struct, frozen=True, kw_only=True):
    """What an address answered.

    Attributes:
        url: where it was found, after redirects.
        status: 200, or 304 where what was kept is still good.
        body: unpacked; empty with 304.
        etag: to be sent along the next time.
        modified: to be sent along the next time, as the server wrote it.
        content_type: media type and its parameters, as the server wrote it.
        moved: the new address where every redirect was a permanent one, else empty.
    """

    url: str
    status: int
    body: bytes = b""
    etag: str = ""
    modified: str = ""
    content_type: str = ""
    moved: str = ""


class Web:
    """A client that several threads may use at once.

    An address is fetched only if it lies on the public internet, or if its host and port are named by the owner.
    Redirects are judged like first addresses. Cookies live as long as this object. Proxies of the environment are not
    used (see `transport`).
    """

    def __init__(self, settings: FeedSettings, named: frozenset[tuple[str, int]] = frozenset()) -> None:
        """Prepare; nothing is called yet.

        Args:
            settings: how politely.
            named: hosts and ports that the owner's own lists name, and that may therefore be private.
        """
        self._settings = settings
        self._named = set(named)
        self._deadline = Deadline()
        self._turns: dict[str, Semaphore] = {}
        self._lock = Lock()
        self._client = httpx2.Client(
            transport=Transport(Dialler(self._named, self._deadline), max(settings.at_once, 1)),
            headers={"User-Agent": _agent(settings.contact), "Accept": WANTED},
            timeout=httpx2.Timeout(None, connect=settings.connect_seconds),
            follow_redirects=False,
            trust_env=False,
        )

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

    def get(self, url: str, *, etag: str = "", modified: str = "") -> Answer:
        """Fetch an address.

        Args:
            url: http or https.
            etag: the one kept from the last time, or empty.
            modified: the date kept from the last time, or empty.

        Returns:
            What it answered: new content, or that nothing has changed.

        Raises:
            FetchError: it gave nothing that can be used; the message is one plain sentence.
        """
        host, _ = endpoint(url)
        conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in conditions.items() if value}
        with self._turn(host):
            self._deadline.start(self._settings.total_seconds)
            return self._follow(url, headers)

    def _turn(self, host: str) -> Semaphore:
        """Find the queue of one host."""
        with self._lock:
            return self._turns.setdefault(host, Semaphore(self._settings.per_host))

    def _follow(self, url: str, headers: dict[str, str]) -> Answer:
        here, permanent = url, True
        for _ in range(self._settings.redirects + 1):
            answer = self._once(here, headers)
            if answer.status not in REDIRECTS:
                return replace(answer, moved=here if permanent and here != url else "")
            permanent = permanent and answer.status in PERMANENT
            here = answer.moved
        raise FetchError(url, f"It redirects more than {self._settings.redirects} times.")

    def _once(self, url: str, headers: dict[str, str]) -> Answer:
        """Make one call; a redirect comes back as an answer that names the next address."""
        endpoint(url)
        started = False
        try:
            with self._client.stream("GET", url, headers=headers) as response:
                started = True
                return self._answer(url, response, conditional=bool(headers))
        except NETWORK_FAULTS as error:
            bounds = {"connect_seconds": self._settings.connect_seconds, "total_seconds": self._settings.total_seconds}
            raise FetchError(url, reasons.of_failure(error, **bounds, started=started)) from error

    def _answer(self, url: str, response: httpx2.Response, *, conditional: bool) -> Answer:
        status, head = response.status_code, response.headers
        moved = str(httpx2.URL(urljoin(url, head.get("location", "").strip()))) if status in REDIRECTS else ""
        if not (response.is_success or moved or (status == HTTPStatus.NOT_MODIFIED and conditional)):
            refused = FetchError(url, reasons.of_status(status, head.get("retry-after", "")))
            refused.wait = reasons.wait(status, head.get("retry-after", ""), head.get("date", ""))
            raise refused
        return Answer(
            url=url,
            status=HTTPStatus.OK.value if response.is_success else status,
            body=self._read(url, response) if response.is_success else b"",
            etag=head.get("etag", ""),
            modified=head.get("last-modified", ""),
            content_type=head.get("content-type", ""),
            moved=moved,
        )

    def _read(self, url: str, response: httpx2.Response) -> bytes:
        """Unpack the body piece by piece, and stop where it grows too large."""
        largest = int(self._settings.megabytes * MIB)
        body = bytearray()
        for piece in response.iter_bytes():
            body += piece
            if len(body) > largest:
                raise FetchError(url, f"It is larger than {self._settings.megabytes:g} MiB unpacked.")
        return bytes(body)


def _agent(contact: str) -> str:
    """Say who calls, and how the publisher can reach them."""
    plain = "".join(letter for letter in contact if " " < letter <= "~")
    return f"Briefing/{__version__} (+{plain})" if plain else f"Briefing/{__version__}"
