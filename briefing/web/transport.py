"""The seam between httpx2 and our connections.

In: a request. Out: its response, as httpx2 knows it. Never: a proxy, a connection kept for later.

Proxies of the environment are not used: a proxy looks names up by itself, so the address it calls could not be checked
here.
"""

from __future__ import annotations

import ssl
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import cast

import httpcore2
import httpx2

from briefing.web.wire import Dialler


class Body(httpx2.SyncByteStream):
    """The bytes of a response, still packed."""

    def __init__(self, stream: Iterable[bytes]) -> None:
        """Wrap httpcore2's stream."""
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        """Yield the bytes as they come."""
        yield from self._stream

    def close(self) -> None:
        """End the response, read or not."""
        close = getattr(self._stream, "close", None)
        if close:
            close()


class Transport(httpx2.BaseTransport):
    """Carries httpx2's requests over checked connections; none is kept, for a night calls most hosts once."""

    def __init__(self, dialler: Dialler, connections: int) -> None:
        """Prepare.

        Args:
            dialler: who connects.
            connections: how many calls at the same time, at most.
        """
        self._dialler = dialler
        self._connections = connections

    @cached_property
    def _plain(self) -> httpcore2.ConnectionPool:
        return self._pool(None)

    @cached_property
    def _secure(self) -> httpcore2.ConnectionPool:
        # Reading the certificates takes 50 ms, so it is done once, and only where something is encrypted.
        return self._pool(httpx2.create_ssl_context(trust_env=False))

    def _pool(self, context: ssl.SSLContext | None) -> httpcore2.ConnectionPool:
        return httpcore2.ConnectionPool(
            ssl_context=context,
            max_connections=self._connections,
            max_keepalive_connections=0,
            network_backend=self._dialler,
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Send one request.

        Args:
            request: a GET, or a POST with its body.

        Returns:
            Its response; the body is read as the caller iterates.
        """
        url = request.url
        pool = self._secure if url.scheme == "https" else self._plain
        answer = pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx2.Response(
            answer.status,
            headers=answer.headers,
            stream=Body(cast("Iterable[bytes]", answer.stream)),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Hang up everywhere."""
        for name in ("_plain", "_secure"):
            pool = self.__dict__.get(name)
            if pool is not None:
                pool.close()
