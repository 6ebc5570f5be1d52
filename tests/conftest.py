"""What every test has: its own cache folder, no way out to the network, the shared material, a server on loopback."""

import http.server
import os
import socket
import socketserver
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

_ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Takes and settings of the person who runs the tests are neither used nor touched."""
    home = tmp_path_factory.getbasetemp() / "home"
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "cache"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / "config"))


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call to anything but this machine fails at once, and says that a test made it."""
    connect = socket.socket.connect

    def only_here(self: socket.socket, address: object) -> None:
        host = address[0] if isinstance(address, tuple) else "local"
        if self.family != socket.AF_UNIX and not str(host).startswith(("127.", "::1", "localhost")):
            raise OSError(f"a test called {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", only_here)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The shared material: real nights, hostile feeds, outside suites. Skips where it is absent."""
    folder = Path(os.environ.get("BRIEFING_SHARED", _ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip("the shared material (../shared) is not on this machine")
    return folder


Answering = Callable[[http.server.BaseHTTPRequestHandler], None]


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    """Answers each path by its function and keeps the requests' headers."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answering] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.posted: list[bytes] = []
        self.robots_asked = 0  # counted apart: whoever asks for anything asks for it first

    @property
    def port(self) -> int:
        return self.server_address[1]

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


class Handler(http.server.BaseHTTPRequestHandler):
    """Looks the answer up."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        """Keep quiet."""

    def handle(self) -> None:
        try:
            super().handle()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def do_GET(self) -> None:
        if self.path == "/robots.txt":
            self.server.robots_asked += 1
        else:
            self.server.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
        self.server.answers.get(self.path, say(b"nothing here", 404))(self)

    def do_POST(self) -> None:
        self.posted = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.posted.append(self.posted)
        self.do_GET()


def say(body: bytes = b"", status: int = 200, length: int | None = None, **headers: str) -> Answering:
    """Make an answer; header names have underscores for hyphens."""

    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        if status != 304:
            handler.send_header("Content-Length", str(len(body) if length is None else length))
        handler.end_headers()
        handler.wfile.write(body)
        handler.close_connection = length is not None

    return answer


@pytest.fixture(name="say")
def _say() -> Callable[..., Answering]:
    return say


@pytest.fixture
def server() -> Iterator[Server]:
    """Run a server while a test lasts."""
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()
