"""Fetching politely and within bounds, against a server on loopback."""

from __future__ import annotations

import gzip
import http.server
import resource
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import brotli
import httpx2
import pytest

from briefing import __version__
from briefing.config import FeedSettings
from briefing.errors import FetchError
from briefing.web import Web
from briefing.web.wire import Line


@pytest.fixture
def web(server):
    """Open a client that may call the test's server, and is impatient."""
    settings = FeedSettings(connect_seconds=1, total_seconds=0.6, megabytes=1, redirects=3, contact="owner@example.org")
    with Web(settings, frozenset({("127.0.0.1", server.port)})) as client:
        yield client


def test_an_answer_carries_body_and_validators(server, web, say):
    """Body, type, ETag and Last-Modified come back as the server sent them."""
    server.answers["/feed"] = say(b"<rss/>", Content_Type="application/rss+xml", ETag='"1"', Last_Modified="yesterday")
    answer = web.get(server.url("/feed"))
    assert (answer.status, answer.body, answer.etag, answer.modified) == (200, b"<rss/>", '"1"', "yesterday")
    assert answer.content_type == "application/rss+xml"
    assert answer.url == server.url("/feed")
    assert answer.moved == ""


def test_the_user_agent_names_us_and_whom_to_reach(server, web, say):
    """A publisher can tell who calls and how to reach them."""
    server.answers["/"] = say(b"x")
    web.get(server.url("/"))
    assert server.asked[0][1]["user-agent"] == f"Briefing/{__version__} (+owner@example.org)"


def test_validators_are_sent_and_not_modified_is_an_answer(server, web, say):
    """A conditional request that meets 304 is an answer without a body."""
    server.answers["/feed"] = say(status=304, ETag='"1"')
    answer = web.get(server.url("/feed"), etag='"1"', modified="yesterday")
    assert (answer.status, answer.body) == (304, b"")
    headers = server.asked[0][1]
    assert (headers["if-none-match"], headers["if-modified-since"]) == ('"1"', "yesterday")


def test_not_modified_without_a_condition_is_a_failure(server, web, say):
    """A 304 to an unconditional request gives nothing to use."""
    server.answers["/feed"] = say(status=304)
    with pytest.raises(FetchError, match="nothing of it was kept"):
        web.get(server.url("/feed"))


@pytest.mark.parametrize(("name", "pack"), [("gzip", gzip.compress), ("br", brotli.compress)])
def test_packed_answers_are_unpacked(server, web, say, name, pack):
    """Gzip and brotli come out as what was packed."""
    server.answers["/feed"] = say(pack(b"<rss/>" * 1000), Content_Encoding=name)
    assert web.get(server.url("/feed")).body == b"<rss/>" * 1000


def _twice(raw: bytes) -> bytes:
    return gzip.compress(gzip.compress(raw))


@pytest.fixture
def unpacked(monkeypatch) -> list[int]:
    """Count the bytes of each piece that is unpacked."""
    pieces, unpack = [], httpx2.Response.iter_bytes

    def counted(response: httpx2.Response, chunk_size: int | None = None) -> Iterator[bytes]:
        for piece in unpack(response, chunk_size):
            pieces.append(len(piece))
            yield piece

    monkeypatch.setattr(httpx2.Response, "iter_bytes", counted)
    return pieces


@pytest.mark.parametrize("name", ["gzip", "br", "gzip, gzip"])
def test_a_bomb_is_unpacked_to_the_limit_and_no_further(server, web, say, unpacked, name):
    """The bytes that are ever unpacked are the limit and one piece, in pieces that are small themselves."""
    pack = {"gzip": gzip.compress, "br": lambda raw: brotli.compress(raw, quality=1), "gzip, gzip": _twice}[name]
    server.answers["/bomb"] = say(pack(b" " * (64 << 20)), Content_Encoding=name)
    with pytest.raises(FetchError, match="larger than 1 MiB"):
        web.get(server.url("/bomb"))
    assert sum(unpacked[:-1]) <= 1 << 20
    assert max(unpacked) <= 1 << 20


def test_of_an_endless_answer_no_more_is_read_than_is_allowed(server, web, monkeypatch):
    """Reading stops at the limit, whatever length the server promises."""
    read, receive = [], Line.read

    def counted(line: Line, max_bytes: int, timeout: float | None = None) -> bytes:
        read.append(receive(line, max_bytes, timeout))
        return read[-1]

    def endless(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", str(1 << 40))
        handler.end_headers()
        for _ in range(64):
            handler.wfile.write(b"x" * (1 << 20))

    monkeypatch.setattr(Line, "read", counted)
    server.answers["/endless"] = endless
    with pytest.raises(FetchError, match="larger than 1 MiB"):
        web.get(server.url("/endless"))
    assert sum(map(len, read)) <= (1 << 20) + (1 << 17)


@pytest.mark.parametrize(
    ("name", "pack"), [("gzip", gzip.compress), ("br", lambda raw: brotli.compress(raw, quality=1))]
)
def test_a_bomb_stops_early_in_bounded_memory(server, web, say, name, pack):
    """What is small packed and huge unpacked is given up on, without unpacking it all."""
    server.answers["/bomb"] = say(pack(b" " * (64 << 20)), Content_Encoding=name)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(FetchError, match="larger than 1 MiB"):
        web.get(server.url("/bomb"))
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 40 << 10


def test_an_answer_that_is_too_large_is_given_up_on(server, web, say):
    """More bytes than allowed are a failure."""
    server.answers["/large"] = say(b"x" * ((1 << 20) + 1))
    with pytest.raises(FetchError, match="larger than 1 MiB"):
        web.get(server.url("/large"))


def test_rubbish_that_calls_itself_gzip_is_told_in_words(server, web, say):
    """An answer that cannot be unpacked is a failure with a sentence."""
    server.answers["/rubbish"] = say(b"not gzip at all", Content_Encoding="gzip")
    with pytest.raises(FetchError, match="cannot be unpacked"):
        web.get(server.url("/rubbish"))


def test_a_slow_answer_is_given_up_on(server, web, say):
    """A server that does not begin to answer in time costs that time and no more."""

    def slow(handler: http.server.BaseHTTPRequestHandler) -> None:
        time.sleep(1.2)
        say(b"late")(handler)

    server.answers["/slow"] = slow
    with pytest.raises(FetchError, match=r"No answer within 0.6 seconds\."):
        web.get(server.url("/slow"))


def test_a_dripping_answer_is_given_up_on(server, web):
    """The deadline counts over the whole answer, however often a byte comes."""

    def drip(handler: http.server.BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Length", "1000")
        handler.end_headers()
        for _ in range(20):
            handler.wfile.write(b" ")
            time.sleep(0.05)
        handler.close_connection = True

    server.answers["/drip"] = drip
    with pytest.raises(FetchError, match="No complete answer within"):
        web.get(server.url("/drip"))


def test_a_broken_off_answer_is_a_failure(server, web, say):
    """Fewer bytes than promised are no feed."""
    server.answers["/cut"] = say(b"<rss>", length=500)
    with pytest.raises(FetchError, match="broke off in the middle"):
        web.get(server.url("/cut"))


def test_redirects_are_followed_and_a_permanent_one_reported(server, web, say):
    """The last address is where the answer was found; `moved` names it only where every hop was permanent."""
    server.answers |= {
        "/old": say(status=301, Location="/middle"),
        "/middle": say(status=308, Location="/new"),
        "/today": say(status=302, Location="/new"),
        "/new": say(b"<rss/>"),
    }
    assert web.get(server.url("/old")).moved == server.url("/new")
    answer = web.get(server.url("/today"))
    assert (answer.url, answer.moved) == (server.url("/new"), "")


def test_endless_redirects_end(server, web, say):
    """After the allowed number of redirects it stops."""
    server.answers["/loop"] = say(status=302, Location="/loop")
    with pytest.raises(FetchError, match="more than 3 times"):
        web.get(server.url("/loop"))
    assert len(server.asked) == 4


def test_a_redirect_without_a_place_is_a_failure_not_a_crash(server, web, say):
    """A redirect that names no address, or no web address, is told in words."""
    server.answers |= {"/odd": say(status=302, Location="javascript:alert(1)"), "/void": say(status=302)}
    for path in ("/odd", "/void"):
        with pytest.raises(FetchError, match=r"\.$"):
            web.get(server.url(path))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.2", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "localhost", "0.0.0.0"]
)
def test_a_private_address_that_nobody_named_is_not_called(server, say, host):
    """Loopback is refused in every spelling."""
    server.answers["/"] = say(b"secret")
    with Web(FeedSettings()) as web, pytest.raises(FetchError, match=r"private network address|leads nowhere"):
        web.get(f"http://{host}:{server.port}/")
    assert server.asked == []


def test_a_named_host_does_not_open_its_other_ports(server, web):
    """Trust is for a host and a port together."""
    with pytest.raises(FetchError, match="private network address"):
        web.get(f"http://127.0.0.1:{server.port + 1}/")


def test_a_redirect_to_a_private_address_is_refused(server, web, say):
    """A trusted server cannot send us to a private address of its choice."""
    server.answers["/"] = say(status=302, Location=f"http://127.0.0.2:{server.port}/inside")
    with pytest.raises(FetchError, match="private network address"):
        web.get(server.url("/"))
    assert [path for path, _ in server.asked] == ["/"]


def test_a_redirect_does_not_reach_what_the_owner_named_elsewhere(web, server, say):
    """Another private host of the owner's lists is open to those lists, and to no other server's redirect."""
    web.trust([f"http://localhost:{server.port}/inside"])
    server.answers |= {"/": say(status=302, Location=f"http://localhost:{server.port}/inside"), "/inside": say(b"x")}
    with pytest.raises(FetchError, match="only your own feed list may send us"):
        web.get(server.url("/"))
    assert [path for path, _ in server.asked] == ["/"]


@pytest.mark.parametrize("vouched", [True, False])
def test_a_private_page_must_be_named_by_its_own_host(web, server, say, vouched):
    """The owner's list opens a private host to its feeds; their own pages follow, another feed's links do not."""
    server.answers["/page"] = say(b"<p>inside</p>")
    if vouched:
        web.vouch([server.url("/page")])
        assert web.page(server.url("/page"), seconds=1).body == b"<p>inside</p>"
        return
    with pytest.raises(FetchError, match="private network address"):
        web.page(server.url("/page"), seconds=1)
    assert server.asked == []


def test_a_public_name_that_resolves_to_loopback_is_refused(server, monkeypatch):
    """The address behind the name is what is judged (DNS rebinding)."""
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", ("127.0.0.1", server.port))])
    with Web(FeedSettings()) as web, pytest.raises(FetchError, match="private network address"):
        web.get(f"http://innocent.example:{server.port}/")
    assert server.asked == []


def test_a_name_that_moves_after_it_was_checked_is_called_where_it_was(server, say, monkeypatch):
    """A resolver that says a public address first and loopback afterwards reaches nothing but the first."""
    look_up, connect = socket.getaddrinfo, socket.create_connection
    answers, called = iter(["93.184.216.34", *["127.0.0.1"] * 9]), []

    def rebinding(host, port, *rest, **more):
        name = next(answers) if host == "rebinds.example" else host
        return look_up(name, port, *rest, **more)

    def calling(address, *rest, **more):
        called.append(address)
        return connect(("127.0.0.1", server.port), *rest, **more)  # stands for the public host

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr(socket, "create_connection", calling)
    server.answers |= {"/": say(status=302, Location="http://rebinds.example/next"), "/next": say(b"<rss/>")}
    with Web(FeedSettings(robots=False)) as web:
        for _ in range(2):
            assert web.get("http://rebinds.example/").body == b"<rss/>"
    assert called == [("93.184.216.34", 80)] * 4
    assert {headers["host"] for _, headers in server.asked} == {"rebinds.example"}


def test_of_a_name_with_public_and_private_addresses_only_the_public_are_called(server, monkeypatch):
    """A private address among public ones is left out, in whatever place it stands."""
    numbers, called = ["127.0.0.1", "93.184.216.34", "::1", "169.254.169.254", "93.184.216.35"], []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(2, 1, 6, "", (number, 80)) for number in numbers])

    def refusing(address, *_, **__):
        called.append(address)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", refusing)
    with Web(FeedSettings(robots=False)) as web, pytest.raises(FetchError, match="refused"):
        web.get("http://mixed.example/")
    assert called == [("93.184.216.34", 80), ("93.184.216.35", 80)]


def test_trust_can_be_added_and_nonsense_is_passed_over(server, say):
    """What a list names may be called from then on."""
    server.answers["/"] = say(b"hello")
    with Web(FeedSettings()) as web:
        web.trust(["not an address", "ftp://x/", server.url("/feed.xml")])
        assert web.get(server.url("/")).body == b"hello"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (404, "404 Not Found: there is no feed"),
        (410, "no longer exists"),
        (403, "does not let feed readers in"),
        (500, "in trouble"),
    ],
)
def test_a_refusing_status_is_a_sentence(server, web, say, status, words):
    """Each status says what it means to the owner."""
    server.answers["/feed"] = say(status=status)
    with pytest.raises(FetchError, match=words):
        web.get(server.url("/feed"))


def test_being_asked_to_wait_is_passed_on(server, web, say):
    """Retry-After is told where the server gives seconds."""
    server.answers["/feed"] = say(status=429, Retry_After="120")
    with pytest.raises(FetchError, match="wait 120 seconds"):
        web.get(server.url("/feed"))


def test_nobody_there_is_a_sentence(server):
    """A refused connection says so."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with Web(FeedSettings(), frozenset({("127.0.0.1", port)})) as web, pytest.raises(FetchError, match="refused"):
        web.get(f"http://127.0.0.1:{port}/")


def test_encryption_is_asked_of_who_cannot_in_words(server):
    """A server that speaks no TLS is told apart from one that is not there."""
    with (
        Web(FeedSettings(), frozenset({("127.0.0.1", server.port)})) as web,
        pytest.raises(FetchError, match="encryption"),
    ):
        web.get(f"https://127.0.0.1:{server.port}/")


def test_one_host_is_never_asked_more_than_its_share_at_once(server, say):
    """Many threads, one host: as many at a time as allowed."""
    here, most, lock = 0, 0, threading.Lock()

    def answer(handler: http.server.BaseHTTPRequestHandler) -> None:
        nonlocal here, most
        with lock:
            here += 1
            most = max(most, here)
        time.sleep(0.02)
        with lock:
            here -= 1
        say(b"x")(handler)

    server.answers["/"] = answer
    settings = FeedSettings(per_host=2)
    with Web(settings, frozenset({("127.0.0.1", server.port)})) as web, ThreadPoolExecutor(8) as threads:
        assert len(list(threads.map(lambda _: web.get(server.url("/")), range(12)))) == 12
    assert most == 2


def test_proxies_of_the_environment_are_not_used(server, web, say, monkeypatch):
    """A proxy would call an address nobody checked, so none is asked."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:1/")
    server.answers["/"] = say(b"straight")
    assert web.get(server.url("/")).body == b"straight"
