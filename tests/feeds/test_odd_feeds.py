"""Feeds that are odd in one way: with addresses that are none, or huge."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from briefing.config import FeedSettings
from briefing.feeds import gather
from briefing.model import Source
from briefing.web import Web

NOW = datetime(2026, 11, 22, tzinfo=UTC)
BROKEN_SITE = b"<rss><channel><link>http://[</link><item><title>A title of five words</title></item></channel></rss>"


class Forgetful:
    """A memory that keeps nothing."""

    def recall(self, url):
        return None

    def remember(self, url, said):
        raise AssertionError(url)

    def first_seen(self, ids, now):
        return dict.fromkeys(ids, now)


def gathered(**urls):
    sources = [Source(id=name, title=name, url=str(url), site="http://[") for name, url in urls.items()]
    with Web(FeedSettings()) as web:
        since = NOW - timedelta(days=1)
        return gather(sources, web=web, memory=Forgetful(), now=NOW, since=since, at_once=2)


def test_a_feed_whose_site_is_no_address_is_read(tmp_path):
    """What once stopped a night costs nothing any more."""
    (tmp_path / "broken.xml").write_bytes(BROKEN_SITE)
    assert [item.title for item in gathered(broken=tmp_path / "broken.xml").items] == ["A title of five words"]


def test_a_source_that_is_no_address_costs_only_itself(tmp_path):
    """A list with a mistyped address in it still gives the news of the others, and names the mistyped one."""
    (tmp_path / "good.xml").write_bytes(BROKEN_SITE)
    night = gathered(mistyped="http://[", good=tmp_path / "good.xml")
    assert night.answered == ("good",)
    assert [failure.source for failure in night.failures] == ["mistyped"]
    assert len(night.items) == 1


@pytest.mark.parametrize(
    ("items", "words", "gives"),
    [(6000, 10, 5000), (1, 700_000, 1), (40, 16_000, 40)],
    ids=["items", "one-text", "texts"],
)
def test_a_huge_feed_gives_so_much_and_no_more(tmp_path, items, words, gives):
    """Of thousands of items the first 5,000 come, of a text of megabytes the first 6,000 characters."""
    text = "&lt;p&gt;The ferry sails at noon.&lt;/p&gt; " * (words // 5)
    told = "".join(
        f"<item><title>{n}</title><link>https://p.example/{n}</link><description>{text}</description></item>"
        for n in range(items)
    )
    (tmp_path / "a.xml").write_text(f"<rss version='2.0'><channel><title>P</title>{told}</channel></rss>")
    night = gathered(a=tmp_path / "a.xml")
    assert len(night.items) == gives
    assert bool(night.warnings) == (items > gives)
    assert 0 < max(len(item.text.replace("\n\n", "")) for item in night.items) <= 6000
