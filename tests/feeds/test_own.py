"""The lists that a station may change."""

from __future__ import annotations

import pytest

from briefing import resources
from briefing.config import FeedSettings
from briefing.errors import FeedListError
from briefing.feeds import own
from briefing.feeds.own import Lists
from briefing.web import Web

LIST = b"<opml><body><outline text='A' xmlUrl='https://a.example/'/></body></opml>"


@pytest.fixture
def lists(tmp_path):
    """Name lists of a station in an empty folder."""
    with Web(FeedSettings()) as web:
        yield lambda *wanted: Lists(wanted, tmp_path, web)


def test_a_shipped_list_becomes_a_copy_beside_the_settings(lists, tmp_path):
    """What came with the package is only ever read."""
    chosen = own.choose(lists("https://a.example/list.opml", "ai"))
    assert chosen.path == tmp_path / "feeds/ai.opml"
    assert chosen.origin == resources.packaged() / "feeds/ai.opml"


def test_the_station_s_own_list_is_no_copy(lists, tmp_path):
    """A list beside the settings is changed where it lies."""
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds/ai.opml").write_bytes(LIST)
    assert own.choose(lists("ai")).origin is None


def test_a_single_feed_is_passed_over(lists, tmp_path):
    """A feed among the lists is no list that could grow."""
    (tmp_path / "one.xml").write_bytes(b"<rss/>")
    (tmp_path / "my.opml").write_bytes(LIST)
    assert own.choose(lists("one.xml", "my.opml")).path == tmp_path / "my.opml"
    with pytest.raises(FeedListError, match="not a feed list"):
        own.own("one.xml", tmp_path)


def test_where_nothing_can_be_changed_it_is_said(lists):
    """A station whose lists all lie on the web is told how to have one of its own."""
    with pytest.raises(FeedListError, match="--list mine"):
        own.choose(lists("https://a.example/list.opml"))
    with pytest.raises(FeedListError, match="lies on the web"):
        own.choose(lists("ai"), "https://a.example/list.opml")


def test_a_list_that_is_not_there_begins_empty(lists, tmp_path):
    """By name it belongs into the feeds folder, as a path where the path says."""
    assert own.choose(lists("ai"), "mine").path == tmp_path / "feeds/mine.opml"
    assert own.choose(lists("ai"), "sub/mine.opml").path == tmp_path / "sub/mine.opml"
    with pytest.raises(FeedListError, match="no feed list"):
        own.choose(lists("ai"), "My List")


def test_the_package_itself_is_no_station():
    """In a checkout's root the lists are the program's own."""
    with pytest.raises(FeedListError, match="briefing init"):
        own.own("ai", resources.packaged())


def test_a_file_is_replaced_in_one_step(tmp_path):
    """Its mode stays, a link stays a link, and nothing is left beside it."""
    real, link = tmp_path / "real.opml", tmp_path / "link.opml"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    own.write(link, b"new")
    assert (real.read_bytes(), real.stat().st_mode & 0o777, link.is_symlink()) == (b"new", 0o640, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.opml", "real.opml"]


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    """The owner is told where, and that nothing was changed."""
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FeedListError, match="Nothing was changed"):
        own.write(tmp_path / "file/x.opml", b"new")
