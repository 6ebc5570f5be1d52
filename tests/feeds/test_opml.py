"""Feed lists as OPML."""

from __future__ import annotations

import pytest

from briefing.errors import FeedListError
from briefing.feeds.opml import looks_like, read


def opml(body: str) -> bytes:
    return f'<?xml version="1.0"?><opml version="2.0"><head><title>t</title></head><body>{body}</body></opml>'.encode()


def test_feeds_are_found_however_deep_they_lie():
    """Folders nest; what has no address is a folder; capitals in attribute names do not matter."""
    body = opml(
        '<outline text="f"><outline text="g"><outline text="A" xmlUrl="a.xml"/></outline></outline>'
        '<outline TITLE="B" XMLURL="b.xml"/>'
    )
    assert [(one.title, one.url) for one in read(body, "l")] == [("A", "a.xml"), ("B", "b.xml")]


def test_the_houses_own_attributes_are_honoured():
    """Id, spoken name, weight and aggregator are read."""
    (one,) = read(
        opml('<outline id="x" text="A" spoken="Ay" weight="1.5" aggregator="true" xmlUrl="u" htmlUrl="h"/>'), "l"
    )
    assert (one.id, one.spoken, one.weight, one.aggregator, one.site) == ("x", "Ay", 1.5, True, "h")


def test_what_a_list_does_not_say_is_left_open():
    """Trust is usual, and whether it is an aggregator is for others to tell."""
    (one,) = read(opml('<outline text="A" xmlUrl="u"/>'), "l")
    assert (one.weight, one.aggregator) == (1.0, None)


def test_a_bare_ampersand_in_an_address_is_mended():
    """The commonest fault of lists written by hand does not lose them."""
    (one,) = read(opml('<outline text="A &amp; B" xmlUrl="http://x/?a=1&b=2"/>'), "l")
    assert (one.title, one.url) == ("A & B", "http://x/?a=1&b=2")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<opml><body>", "not well-formed"),
        (b"", "not well-formed"),
        (b'<!DOCTYPE opml [<!ENTITY a "b">]><opml/>', "document type"),
        ('<!DOCTYPE opml [<!ENTITY a "b">]><opml/>'.encode("utf-16"), "document type"),
        (opml('<outline text="A" xmlUrl="u" weight="much"/>'), "weight of “A” is “much”"),
        (opml('<outline text="A" xmlUrl="u" weight="-1"/>'), "must be a number"),
        (opml('<outline text="A" xmlUrl="u" aggregator="maybe"/>'), "must be true or false"),
    ],
)
def test_a_list_that_is_wrong_says_what_and_where(body, words):
    """Every fault names the list and what is wrong with it."""
    with pytest.raises(FeedListError, match=words) as caught:
        read(body, "my.opml")
    assert "my.opml" in str(caught.value)


def test_a_list_is_told_from_a_feed():
    """By the element it begins with, in UTF-16 too."""
    assert looks_like(opml(""))
    assert looks_like(opml("").decode().encode("utf-16"))
    assert not looks_like(b"<rss><channel/></rss>")
