"""The local web server: the public folder as a listener's app finds it.

In: the public folder, and requests. Out: its files, with ranges, validators and the right types. Never: a write, a dot
file, a file outside the folder.

A site that was built for the default address, this machine's own, names its files by it, which another device cannot
call: its feed and pages are told to each device with the address that the device called.

Starlette's own responses answer HEAD, byte ranges (RFC 9110, section 14), ETag and Last-Modified; this module adds what
podcast apps need beside them: types, cross-origin access and how long each file may be kept.
"""

from __future__ import annotations

import hashlib
import os
import re
import socket
from contextlib import suppress
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import uvicorn
from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import FileResponse, Response
from starlette.routing import Mount
from starlette.staticfiles import NotModifiedResponse, StaticFiles

from briefing.config import PublishSettings
from briefing.errors import BriefingError, RoomNotWalked

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import Receive, Scope, Send

_TYPES = {
    ".html": "text/html",
    ".jpg": "image/jpeg",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".png": "image/png",
    ".srt": "application/x-subrip",
    ".svg": "image/svg+xml",
    ".vtt": "text/vtt",
    ".xml": "application/rss+xml; charset=utf-8",
}
_READABLE = ["Accept-Ranges", "Content-Length", "Content-Range", "ETag", "Last-Modified"]
# A file with a hash in its name never holds other bytes; anything else is asked for again, which costs one 304.
_HASHED = re.compile(r"-[0-9a-f]{8,64}\.[a-z0-9]+$")
_FOR_EVER = "public, max-age=31536000, immutable"
_ASK_AGAIN = "no-cache"
_REWRITTEN = {".xml", ".html"}
_OWN_ADDRESS = PublishSettings().base_url.encode()
_HOST = re.compile(rb"[A-Za-z0-9.-]{1,253}(?::\d{1,5})?|\[[0-9A-Fa-f:]{2,45}\](?::\d{1,5})?")
_RANGE = re.compile(rb"bytes=\s*(?:\d{1,18}-\d{0,18}|-\d{1,18})(?:\s*,\s*(?:\d{1,18}-\d{0,18}|-\d{1,18}))*\s*")


def app(folder: Path) -> Starlette:
    """Serve a public folder, read-only.

    Args:
        folder: what `publish` wrote; it may come into being later.

    Returns:
        An ASGI application.
    """
    everyone = Middleware(
        CORSMiddleware,
        allow_origins=["*"],
        allow_methods=["GET", "HEAD"],
        allow_headers=["*"],
        expose_headers=_READABLE,
    )
    return Starlette(routes=[Mount("/", _Public(folder))], middleware=[everyone])


def run(folder: Path, host: str, port: int, *, on_listening: Callable[[int], None] | None = None) -> None:
    """Serve a public folder until interrupted.

    Args:
        folder: what `publish` wrote.
        host: the address to listen on; `0.0.0.0` is every network the machine is in.
        port: the port, or 0 for any that is free.
        on_listening: called once with the port, when connections are accepted.

    Raises:
        RoomNotWalked: the folder does not exist.
        BriefingError: the address cannot be listened on.
    """
    if not folder.is_dir():
        raise RoomNotWalked(
            folder, f"There is no folder {folder}, so nothing has been published yet. Run `briefing build`."
        )
    with _listen(host, port) as listening:
        if on_listening:
            on_listening(listening.getsockname()[1])
        with suppress(KeyboardInterrupt):
            _server(app(folder)).run(sockets=[listening])


def _server(public: Starlette) -> uvicorn.Server:
    """Configure uvicorn to say nothing but errors, and not to wait for slow listeners when it is stopped."""
    return uvicorn.Server(
        uvicorn.Config(
            public,
            log_level="warning",
            access_log=False,
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=2,
        )
    )


def _listen(host: str, port: int) -> socket.socket:
    """Open the port ourselves, because uvicorn ends the process when it cannot."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=256)
    except (OSError, OverflowError) as error:
        address = f"{host}:{port}"
        why = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else error
        raise BriefingError(
            address, f"Cannot listen on {address}: {why}. Choose another with --host or --port."
        ) from error


class _Public(StaticFiles):
    """The files of one folder, each with its type and how long it may be kept."""

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, html=True, check_dir=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; a range that cannot be understood is ignored, as RFC 9110 (14.2) allows."""
        headers = [(k, v) for k, v in scope.get("headers", ()) if k != b"range" or _RANGE.fullmatch(v)]
        await super().__call__({**scope, "headers": headers}, receive, send)

    async def check_config(self) -> None:
        """Let the folder be missing, which is answered like any missing file."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Find the file; a name that begins with a dot (a staging folder) does not exist."""
        if any(part.startswith(".") and part != "." for part in PurePath(path).parts):
            raise HTTPException(status_code=404)
        try:
            return await super().get_response(path, scope)
        except OSError as error:
            raise HTTPException(status_code=404) from error

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Answer with one file, or with 304 where the app already has it."""
        headers = {
            "access-control-allow-origin": "*",
            "cache-control": _FOR_EVER if _HASHED.search(os.fspath(full_path)) else _ASK_AGAIN,
            "x-content-type-options": "nosniff",
        }
        kind = _kind(Path(full_path))
        answer: Response
        if Path(full_path).suffix in _REWRITTEN and (told := _told_to(scope, Path(full_path))):
            tag = {"etag": f'"{hashlib.sha256(told).hexdigest()[:32]}"'}
            answer = Response(told, status_code, headers=headers | tag, media_type=kind)
        else:
            answer = FileResponse(full_path, status_code, headers=headers, media_type=kind, stat_result=stat_result)
        if self.is_not_modified(answer.headers, Headers(scope=scope)):
            return NotModifiedResponse(answer.headers)
        return answer


def _told_to(scope: Scope, path: Path) -> bytes | None:
    """Put the address a device called in place of this machine's own; None where the file can be sent as it lies."""
    called = Headers(scope=scope).get("host", "").encode()
    if not _HOST.fullmatch(called):
        return None
    mine, theirs = path.read_bytes(), b"http://" + called + b"/"
    told = mine.replace(_OWN_ADDRESS, theirs)
    return told if told != mine else None


def _kind(path: Path) -> str:
    if path.name.startswith("chapters") and path.suffix == ".json":
        return "application/json+chapters"
    return _TYPES.get(path.suffix, "application/octet-stream")
