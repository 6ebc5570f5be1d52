"""The local web server, asked as podcast apps ask."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import httpx2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from briefing.errors import BriefingError, RoomNotWalked
from briefing.publish import server

if TYPE_CHECKING:
    from pathlib import Path

AUDIO = bytes(range(256)) * 20
MP3 = "episodes/2030-01-02/lantern-2030-01-02-0a1b2c3d.mp3"


@pytest.fixture(scope="module")
def public(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A public folder with one file of each kind, and what must not be served."""
    folder = tmp_path_factory.mktemp("station") / "public"
    day = folder / "episodes/2030-01-02"
    day.mkdir(parents=True)
    (folder / "feed.xml").write_text("<rss/>", "utf8")
    (folder / "index.html").write_text("<p>Home</p>", "utf8")
    (folder / "artwork.jpg").write_bytes(b"\xff\xd8\xff")
    (folder.parent / "secret.txt").write_text("secret", "utf8")
    (folder / "way-out.txt").symlink_to(folder.parent / "secret.txt")
    (folder / ".staging").mkdir()
    (folder / ".staging/feed.xml").write_text("<rss/>", "utf8")
    (folder / MP3).write_bytes(AUDIO)
    (day / "chapters-0a1b2c3d.json").write_text("{}", "utf8")
    (day / "transcript-0a1b2c3d.vtt").write_text("WEBVTT\n", "utf8")
    (day / "index.html").write_text("<p>The second of January</p>", "utf8")
    return folder


@pytest.fixture(scope="module")
def client(public: Path) -> TestClient:
    """A client of that folder's application."""
    return TestClient(server.app(public), base_url="http://127.0.0.1:8000")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("feed.xml", "application/rss+xml; charset=utf-8"),
        ("", "text/html; charset=utf-8"),
        ("artwork.jpg", "image/jpeg"),
        (MP3, "audio/mpeg"),
        ("episodes/2030-01-02/chapters-0a1b2c3d.json", "application/json+chapters"),
        ("episodes/2030-01-02/transcript-0a1b2c3d.vtt", "text/vtt; charset=utf-8"),
        ("episodes/2030-01-02/", "text/html; charset=utf-8"),
    ],
)
def test_each_kind_of_file_has_its_type(client: TestClient, path: str, kind: str) -> None:
    """Each file is served with the type that podcast apps expect."""
    answer = client.get(f"/{path}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == kind


@pytest.mark.parametrize("path", ["feed.xml", MP3, ""])
def test_head_is_get_without_the_body(client: TestClient, path: str) -> None:
    """HEAD gives the same headers as GET and no body."""
    head, get = client.head(f"/{path}"), client.get(f"/{path}")
    assert head.status_code == 200
    assert head.content == b""
    assert dict(head.headers) == dict(get.headers)
    assert int(head.headers["content-length"]) == len(get.content)


@given(first=st.integers(0, len(AUDIO) - 1), length=st.integers(1, 2 * len(AUDIO)))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_range_gives_those_bytes(client: TestClient, first: int, length: int) -> None:
    """A range that begins inside the file gives exactly its bytes, cut off at the end of the file."""
    answer = client.get(f"/{MP3}", headers={"Range": f"bytes={first}-{first + length - 1}"})
    expected = AUDIO[first : first + length]
    assert answer.status_code == 206
    assert answer.content == expected
    assert answer.headers["content-range"] == f"bytes {first}-{first + len(expected) - 1}/{len(AUDIO)}"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("bytes=5000-", AUDIO[5000:]), ("bytes=-7", AUDIO[-7:]), ("bytes=-999999", AUDIO), ("bytes=0-0", AUDIO[:1])],
)
def test_open_and_suffix_ranges(client: TestClient, asked: str, expected: bytes) -> None:
    """A range without an end runs to the end; one without a start counts from the end."""
    answer = client.get(f"/{MP3}", headers={"Range": asked})
    assert (answer.status_code, answer.content) == (206, expected)


@pytest.mark.parametrize("asked", [f"bytes={len(AUDIO)}-", "bytes=999999-1000000", "bytes=-0"])
def test_a_range_beyond_the_end_cannot_be_satisfied(client: TestClient, asked: str) -> None:
    """A range that begins past the end is answered with 416 and the real length."""
    answer = client.get(f"/{MP3}", headers={"Range": asked})
    assert answer.status_code == 416
    assert answer.headers["content-range"] == f"bytes */{len(AUDIO)}"


@pytest.mark.parametrize(
    "asked", ["bytes", "bytes=", "bytes=a-b", "lines=0-5", "bytes=--5", "bytes=" + "9" * 400 + "-"]
)
def test_a_range_that_makes_no_sense_is_ignored(client: TestClient, asked: str) -> None:
    """A range that cannot be understood gives the whole file."""
    answer = client.get(f"/{MP3}", headers={"Range": asked})
    assert (answer.status_code, answer.content) == (200, AUDIO)


def test_several_ranges_come_in_parts(client: TestClient) -> None:
    """Two ranges come as two parts of one answer."""
    answer = client.get(f"/{MP3}", headers={"Range": "bytes=0-3,100-103"})
    assert answer.status_code == 206
    assert answer.headers["content-type"].startswith("multipart/byteranges")
    assert AUDIO[100:104] in answer.content


def test_what_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    """An app that shows the ETag or the date it has gets 304 without a body."""
    first = client.get("/feed.xml")
    by_tag = client.get("/feed.xml", headers={"If-None-Match": first.headers["etag"]})
    by_date = client.get("/feed.xml", headers={"If-Modified-Since": first.headers["last-modified"]})
    assert (by_tag.status_code, by_tag.content) == (304, b"")
    assert by_date.status_code == 304
    assert by_tag.headers["etag"] == first.headers["etag"]


def test_what_has_changed_is_sent_again(client: TestClient, public: Path) -> None:
    """A rewritten feed has another ETag, and an app that shows the old one gets the new bytes."""
    feed = public / "feed.xml"
    before = client.get("/feed.xml").headers["etag"]
    beside = public / ".feed.xml.new"
    beside.write_text("<rss></rss>", "utf8")
    beside.replace(feed)
    after = client.get("/feed.xml", headers={"If-None-Match": before})
    assert (after.status_code, after.text) == (200, "<rss></rss>")


def test_a_continued_download_of_a_changed_file_starts_anew(client: TestClient) -> None:
    """A range asked for with the ETag of other bytes (If-Range) gives the whole file."""
    answer = client.get(f"/{MP3}", headers={"Range": "bytes=5-9", "If-Range": '"other"'})
    assert (answer.status_code, answer.content) == (200, AUDIO)


def test_files_with_a_hash_are_kept_for_ever_and_others_asked_for_again(client: TestClient) -> None:
    """Only a name that holds a hash is immutable."""
    assert "immutable" in client.get(f"/{MP3}").headers["cache-control"]
    assert client.get("/feed.xml").headers["cache-control"] == "no-cache"
    assert client.get("/episodes/2030-01-02/").headers["cache-control"] == "no-cache"


def test_any_web_player_may_read_everything(client: TestClient) -> None:
    """Every file carries CORS, asked from another origin or not, and a preflight for ranges is answered."""
    for path in ("feed.xml", MP3, "episodes/2030-01-02/transcript-0a1b2c3d.vtt"):
        assert client.get(f"/{path}").headers["access-control-allow-origin"] == "*"
        answer = client.get(f"/{path}", headers={"Origin": "http://player.example"})
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "Content-Range" in answer.headers["access-control-expose-headers"]
    asked = {"Origin": "http://player.example", "Access-Control-Request-Method": "GET"}
    preflight = client.options(f"/{MP3}", headers={**asked, "Access-Control-Request-Headers": "range"})
    assert preflight.status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/nothing.mp3",
        "/.staging/feed.xml",
        "/%2estaging/feed.xml",
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/episodes/..%2f..%2f..%2fsecret.txt",
        "//secret.txt",
        "/way-out.txt",
        "/feed.xml%00",
        "/" + "a" * 5000,
        "/feed.xml/inside",
    ],
)
def test_nothing_but_public_files_is_served(client: TestClient, path: str) -> None:
    """Missing files, dot files, paths out of the folder and links out of it are all simply not there."""
    answer = client.get(httpx2.URL("http://127.0.0.1:8000").copy_with(raw_path=path.encode()))
    assert answer.status_code == 404
    assert "secret" not in answer.text


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_nothing_can_be_written(client: TestClient, method: str) -> None:
    """Every method but GET, HEAD and the preflight's is refused."""
    assert client.request(method, "/feed.xml").status_code == 405


def test_a_folder_without_its_slash_is_redirected(client: TestClient) -> None:
    """A page's address without the last slash leads to the page, so that its relative links work."""
    answer = client.get("/episodes/2030-01-02", follow_redirects=False)
    assert answer.is_redirect
    assert answer.headers["location"].endswith("/episodes/2030-01-02/")


def test_a_folder_that_is_not_there_yet_gives_404(tmp_path: Path) -> None:
    """An application made before the first episode answers that nothing is there."""
    assert TestClient(server.app(tmp_path / "later")).get("/feed.xml").status_code == 404


def test_the_real_server_answers_and_stops(public: Path) -> None:
    """`run` listens on a free port, answers ranges over TCP, says nothing, and ends well when interrupted."""
    program = (
        "import sys; from pathlib import Path; from briefing.publish import server\n"
        "server.run(Path(sys.argv[1]), '127.0.0.1', 0, on_listening=lambda port: print(port, flush=True))"
    )
    command = [sys.executable, "-c", program, str(public)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        port = int(running.stdout.readline())
        try:
            with httpx2.Client(base_url=f"http://127.0.0.1:{port}") as web:
                answer = web.get(f"/{MP3}", headers={"Range": "bytes=10-19"})
        finally:
            running.send_signal(signal.SIGINT)
        said, complained = running.communicate(timeout=10)
    assert (answer.status_code, answer.content) == (206, AUDIO[10:20])
    assert (running.returncode, said, complained) == (0, "", "")


def test_a_taken_port_is_said(public: Path) -> None:
    """A port that something else listens on gives an error that names it and says what to do."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(BriefingError, match=rf"127\.0\.0\.1:{port}.*--port"):
            server.run(public, "127.0.0.1", port)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    """Serving a folder that does not exist says to build first."""
    with pytest.raises(RoomNotWalked, match="briefing build"):
        server.run(tmp_path / "public", "127.0.0.1", 0)


def test_a_device_is_told_the_address_it_called(tmp_path: Path) -> None:
    """A feed built for this machine's own address names its files by the one a phone called."""
    (tmp_path / "feed.xml").write_text('<rss><enclosure url="http://127.0.0.1:8000/episodes/a.mp3"/></rss>', "utf8")
    phone = TestClient(server.app(tmp_path), base_url="http://192.168.1.20:8000")
    answer = phone.get("/feed.xml")
    assert answer.text == '<rss><enclosure url="http://192.168.1.20:8000/episodes/a.mp3"/></rss>'
    assert answer.headers["content-type"] == "application/rss+xml; charset=utf-8"
    assert phone.get("/feed.xml", headers={"If-None-Match": answer.headers["etag"]}).status_code == 304


@pytest.mark.parametrize("host", ['x"><script>', "a b", "x/y", ""])
def test_a_host_that_is_no_host_changes_nothing(tmp_path: Path, host: str) -> None:
    """What an attacker writes into the Host header never reaches the feed."""
    (tmp_path / "feed.xml").write_text('<rss url="http://127.0.0.1:8000/"/>', "utf8")
    answer = TestClient(server.app(tmp_path)).get("/feed.xml", headers={"Host": host})
    assert answer.text == '<rss url="http://127.0.0.1:8000/"/>'
