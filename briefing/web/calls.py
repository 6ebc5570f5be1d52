"""One call, and what came of it.

In: an address and what may be spent on it. Out: an Answer, which may be a redirect. Never: a second call.
"""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import urljoin

import httpcore2
import httpx2

from briefing.errors import FetchError, Kind
from briefing.model import Struct
from briefing.web import reasons
from briefing.web.addresses import endpoint

MIB = 1 << 20
PERMANENT = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}
REDIRECTS = PERMANENT | {HTTPStatus.FOUND, HTTPStatus.SEE_OTHER, HTTPStatus.TEMPORARY_REDIRECT}
CONDITIONS = ("If-None-Match", "If-Modified-Since")
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


class Call(NamedTuple):
    """What one call wants, and what it may take.

    Attributes:
        seconds: said where they were not enough.
        largest: bytes, unpacked.
        cut: of a larger answer the first bytes will do.
        page: it is for an article's page, or for what is asked before one.
        headers: sent along.
        content: what is posted; None for an address that is only read.
        service: it is for a service of the owner's own, not for a feed or a page.
    """

    seconds: float
    largest: int
    cut: bool = False
    page: bool = False
    headers: Mapping[str, str] = MappingProxyType({})
    content: bytes | None = None
    service: bool = False


class Caller:
    """Makes calls over one client."""

    def __init__(self, client: httpx2.Client, connect_seconds: float) -> None:
        """Take the client.

        Args:
            client: follows no redirect by itself.
            connect_seconds: how long it lets a server take to answer the call, for the message.
        """
        self._client = client
        self._connect_seconds = connect_seconds

    def once(self, url: str, call: Call) -> Answer:
        """Make one call.

        Args:
            url: http or https.
            call: what it wants, and what it may take.

        Returns:
            What was answered; a redirect comes back as an answer that names the next address.

        Raises:
            FetchError: it gave nothing that can be used.
        """
        endpoint(url)
        started = False
        try:
            method = "GET" if call.content is None else "POST"
            with self._client.stream(method, url, headers=call.headers, content=call.content) as response:
                started = True
                return _answer(url, response, call)
        except NETWORK_FAULTS as error:
            bounds = {"connect_seconds": self._connect_seconds, "total_seconds": call.seconds}
            raise FetchError(url, *reasons.of_failure(error, **bounds, started=started)) from error


def _answer(url: str, response: httpx2.Response, call: Call) -> Answer:
    status, head = response.status_code, response.headers
    moved = str(httpx2.URL(urljoin(url, head.get("location", "").strip()))) if status in REDIRECTS else ""
    conditional = not call.headers.keys().isdisjoint(CONDITIONS)
    if not (response.is_success or moved or (status == HTTPStatus.NOT_MODIFIED and conditional)):
        asked = head.get("retry-after", "")
        wait = reasons.wait(status, asked, head.get("date", ""))
        said = reasons.of_status(status, asked, page=call.page, service=call.service)
        raise FetchError(url, said, Kind.STATUS, status=status, wait=wait)
    return Answer(
        url=url,
        status=HTTPStatus.OK.value if response.is_success else status,
        body=_read(url, response, call) if response.is_success else b"",
        etag=head.get("etag", ""),
        modified=head.get("last-modified", ""),
        content_type=head.get("content-type", ""),
        moved=moved,
    )


def _read(url: str, response: httpx2.Response, call: Call) -> bytes:
    """Unpack the body piece by piece, and stop where it grows too large."""
    body = bytearray()
    for piece in response.iter_bytes():
        body += piece
        if len(body) > call.largest:
            if call.cut:
                return bytes(body[: call.largest])
            raise FetchError(url, f"It is larger than {call.largest / MIB:g} MiB unpacked.", Kind.LARGE)
    return bytes(body)
