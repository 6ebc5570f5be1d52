"""How a connection is made: to an address that was checked, and until the time is up.

In: a host and a port. Out: a connection. Never: a private address that the owner did not name.

This is a network backend for httpcore2. It looks a host up once, drops what may not be called, and connects to the rest
by number, while TLS goes on checking the name.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import inf
from threading import local
from time import monotonic

import httpcore2

from briefing.errors import FetchError, Kind
from briefing.web.addresses import Directory, public

TRIES = 4  # addresses of one host that are tried
SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


class Deadline(local):
    """When the work of this thread must be over; every thread has its own."""

    end: float = inf

    def start(self, seconds: float) -> None:
        """Give this thread so many seconds from now."""
        self.end = monotonic() + seconds

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Give this thread less time for a part of its work."""
        whole, self.end = self.end, min(self.end, monotonic() + seconds)
        try:
            yield
        finally:
            self.end = whole

    def left(self, timeout: float | None = None) -> float | None:
        """Shorten a timeout to what is left.

        Args:
            timeout: seconds one step may take, None for any.

        Returns:
            Seconds, None for no bound.

        Raises:
            httpcore2.ReadTimeout: nothing is left.
        """
        left = self.end - monotonic()
        if left <= 0:
            raise httpcore2.ReadTimeout("the deadline has passed")
        shortest = min(left, inf if timeout is None else timeout)
        return None if shortest == inf else shortest


class Errand(local):
    """Where the work of this thread was sent by the owner; every thread has its own.

    Attributes:
        site: the one host and port that may be private, if the owner named it; None where none may.
    """

    site: tuple[str, int] | None = None


class Line(httpcore2.NetworkStream):
    """A connection whose every step counts towards the deadline, so that a server cannot drip."""

    def __init__(self, stream: httpcore2.NetworkStream, deadline: Deadline) -> None:
        """Wrap a connection."""
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what has come, within the deadline."""
        return self._stream.read(max_bytes, self._deadline.left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send, within the deadline."""
        self._stream.write(buffer, self._deadline.left(timeout))

    def close(self) -> None:
        """Hang up."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """Agree on encryption, within the deadline."""
        return Line(self._stream.start_tls(ssl_context, server_hostname, self._deadline.left(timeout)), self._deadline)

    def get_extra_info(self, info: str) -> object:
        """Tell what the connection knows of itself."""
        return self._stream.get_extra_info(info)


class Dialler(httpcore2.SyncBackend):
    """Connects to checked addresses only."""

    def __init__(self, named: set[tuple[str, int]], deadline: Deadline, errand: Errand) -> None:
        """Know what the owner's lists name.

        Args:
            named: hosts and ports that may be private; looked at anew for each call.
            deadline: when the calling thread must be done.
            errand: where the calling thread was sent.
        """
        self._named = named
        self._deadline = deadline
        self._errand = errand
        self._directory = Directory()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore2.NetworkStream:
        """Connect to the first address of a host that answers.

        Args:
            host: name or number.
            port: port.
            timeout: seconds for all of its addresses together.
            local_address: address to call from.
            socket_options: passed on.

        Returns:
            The connection.

        Raises:
            FetchError: the name leads nowhere, or only to addresses that may not be called.
        """
        patience = self._deadline.left(timeout) or inf
        end = monotonic() + patience
        addresses = self._allowed(host, port, patience)
        for tried, address in enumerate(addresses, start=1):
            share = max(end - monotonic(), 0.1) / (len(addresses) - tried + 1)
            try:
                stream = super().connect_tcp(
                    address, port, None if share == inf else share, local_address, socket_options
                )
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout):
                if tried == len(addresses):
                    raise
            else:
                return Line(stream, self._deadline)
        raise httpcore2.ConnectError(f"{host} has no address")

    def _allowed(self, host: str, port: int, patience: float) -> tuple[str, ...]:
        addresses = self._directory.addresses(host, port, patience)
        if (host, port) not in self._named or (host, port) != self._errand.site:
            addresses = tuple(address for address in addresses if public(address))
        if not addresses:
            message = "The address leads to a private network address, which your feed list does not name."
            if (host, port) in self._named:
                message = "It leads to a private network address, which only your own feed list may send us to."
            raise FetchError(host, message, Kind.PRIVATE)
        return addresses[:TRIES]
