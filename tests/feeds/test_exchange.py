"""Lists brought in and handed out."""

from __future__ import annotations

import pytest

from briefing.config import FeedSettings
from briefing.errors import FeedListError
from briefing.feeds import exchange, opml
from briefing.feeds.own import Lists
from briefing.web import Web


def written(*urls: str) -> bytes:
    outlines = "".join(f"<outline text='{number}' xmlUrl='{url}'/>" for number, url in enumerate(urls))
    return f"<opml version='2.0'><!-- mine --><body>{outlines}</body></opml>".encode()


@pytest.fixture
def lists(tmp_path):
    """Name lists of a station in an empty folder."""
    with Web(FeedSettings(total_seconds=2)) as web:
        yield lambda *wanted: Lists(wanted, tmp_path, web)


def test_a_list_from_the_web_brings_in_nothing_private(server, say, lists, tmp_path):
    """Files and private addresses would be trusted once they stand in the owner's own list."""
    (tmp_path / "my.opml").write_bytes(written("https://a.example/"))
    private = [
        "file:///etc/passwd", "http://10.0.0.1/", "http://localhost/", "http://router/", "http://nas.local/",
        "http://2130706433/", "http://127.1/", "http://0x7f.1/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
    ]  # fmt: skip
    server.answers["/l"] = say(written(*private, "https://b.example/", "own", "http://a.example"))
    _, merged = exchange.bring_in(server.url("/l"), lists("my.opml"))
    assert merged.added == ("https://b.example/", server.url("/own"))
    assert (merged.there, list(merged.refused)) == (1, private)
    found = [one.url for one in opml.read((tmp_path / "my.opml").read_bytes(), "x")]
    assert found == ["https://a.example/", *merged.added]


def test_a_list_on_disk_is_the_owner_s_word(lists, tmp_path):
    """Its files are found beside it wherever the other list lies."""
    (tmp_path / "my.opml").write_bytes(written("https://a.example/"))
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub/other.opml").write_bytes(written("b.xml", "http://10.0.0.1/"))
    _, merged = exchange.bring_in("sub/other.opml", lists("my.opml"))
    assert merged.added == (str(tmp_path / "sub/b.xml"), "http://10.0.0.1/")


def test_what_another_list_in_use_has_is_there_already(lists, tmp_path):
    """A double is a double whichever list names it."""
    for name, url in (("my", "https://a.example/"), ("too", "https://b.example/"), ("new", "http://b.example")):
        (tmp_path / f"{name}.opml").write_bytes(written(url))
    before = (tmp_path / "my.opml").read_bytes()
    _, merged = exchange.bring_in("new.opml", lists("my.opml", "too.opml"))
    assert (merged.added, merged.there) == ((), 1)
    assert (tmp_path / "my.opml").read_bytes() == before


@pytest.mark.parametrize("body", [b"<rss/>", written(), b"<opml><body><outline weight='x' xmlUrl='a'/></body></opml>"])
def test_what_is_no_list_is_refused(lists, tmp_path, body):
    """Feeds, empty lists and broken ones are named."""
    (tmp_path / "other").write_bytes(body)
    with pytest.raises(FeedListError, match="other"):
        exchange.bring_in("other", lists("ai"))


def test_one_list_is_handed_out_as_it_is_written(lists, tmp_path):
    """Byte for byte, comments and all."""
    (tmp_path / "my.opml").write_bytes(written("https://a.example/", "https://b.example/"))
    assert exchange.hand_out(lists("my.opml")) == ((tmp_path / "my.opml").read_bytes(), 2)


def test_several_lists_are_handed_out_as_one(server, say, lists, tmp_path):
    """Each feed once, files by their whole path, a single feed as an outline, nothing local from the web."""
    (tmp_path / "my.opml").write_bytes(written("https://a.example/", "b.xml"))
    (tmp_path / "one.xml").write_bytes(b"<rss version='2.0'><channel><title>One</title><item/></channel></rss>")
    server.answers["/l"] = say(written("http://a.example/", "file:///etc/passwd", "/c"))
    body, feeds = exchange.hand_out(lists("my.opml", "one.xml", server.url("/l")))
    urls = [one.url for one in opml.read(body, "x")]
    assert urls == ["https://a.example/", str(tmp_path / "b.xml"), str(tmp_path / "one.xml"), server.url("/c")]
    assert feeds == 4


def test_nothing_is_not_handed_out(lists, tmp_path):
    """An empty list gives no file."""
    (tmp_path / "my.opml").write_bytes(written())
    with pytest.raises(FeedListError, match="No feed is listed"):
        exchange.hand_out(lists("my.opml"))
