"""Two lists made one."""

from __future__ import annotations

import pytest

from briefing.feeds import edit, opml
from briefing.feeds.document import take_apart
from briefing.feeds.unite import Merged, address, merge, unique

OTHER = b"""<opml xmlns:x="urn:x"><body>
<outline text="Birds" mood="calm"><outline text="Heron" xmlUrl="https://heron.example/" ours="kept" x:foreign="1"/>
<outline text="Known" xmlUrl="http://www.pelican.example/feed/"/></outline>
<outline text="Empty"><outline text="Pelican" xmlUrl="https://pelican.example/feed"/></outline>
<outline text="File" xmlUrl="/etc/passwd"/>
</body></opml>"""
MINE = b'<opml><body><outline text="Pelican" id="heron" xmlUrl="https://pelican.example/feed"/></body></opml>'


def merged(mine: bytes = MINE, other: bytes = OTHER) -> Merged:
    return merge(
        take_apart(mine, "mine"),
        take_apart(other, "other"),
        absolute=str,
        allowed=lambda url: url.startswith("http"),
        ids={"heron"},
    )


def test_only_what_is_missing_comes_over():
    """Doubles are counted, what is not allowed is told, and folders left empty stay away."""
    told = merged()
    assert told.added == ("https://heron.example/",)
    assert (told.there, told.refused) == (2, ("/etc/passwd",))
    assert b"Empty" not in told.body


def test_folders_and_attributes_come_along():
    """A feed keeps its folder and what others wrote of it, as far as it can be written here."""
    body = merged().body.decode()
    assert '<outline text="Birds" mood="calm">' in body
    assert 'ours="kept"' in body
    assert "foreign" not in body


def test_an_id_that_is_taken_is_numbered():
    """A feed that comes over never takes the id of one that is there."""
    assert [one.id for one in opml.read(merged().body, "x")] == ["heron", "heron_2"]


def test_merging_twice_changes_nothing():
    """The second time everything is there."""
    once = merged()
    again = merged(once.body)
    assert again.body == once.body
    assert (again.added, again.there) == ((), 3)


def test_a_list_merged_into_a_blank_one_names_the_same_feeds():
    """Nothing is lost on the way, however deep the folders lie."""
    deep = b"<opml><body>" + b"<outline text='f'>" * 500 + b"<outline xmlUrl='https://a.example/'/>"
    deep += b"</outline>" * 500 + b"</body></opml>"
    assert [one.url for one in opml.read(merged(edit.blank("x"), deep).body, "x")] == ["https://a.example/"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example/feed", "http://www.a.example/feed/", True),
        ("https://A.example:443/feed#top", "https://a.example/feed", True),
        ("https://a.example/?b=1&a=2", "https://a.example/?a=2&b=1", True),
        ("https://a.example/?feed=rss2", "https://a.example/", False),
        ("https://a.example/?cat=1", "https://a.example/?cat=2", False),
        ("https://a.example/Feed", "https://a.example/feed", False),
        ("/home/a.xml", "/home/b.xml", False),
        ("http://[broken", "http://[broken", True),
    ],
)
def test_an_address_is_known_again(one, other, same):
    """However it is written; but parameters choose what a feed holds."""
    assert (address(one) == address(other)) is same


def test_a_unique_name_is_free():
    """It is numbered until nobody has it."""
    assert unique("The Heron", {"heron"}) == "the_heron"
    assert unique("Heron", {"heron", "heron_2"}) == "heron_3"
    assert unique("蒼鷺", set()) == "feed"
