"""What would stop the parser, or keep it busy, is mended or refused before it reads."""

from __future__ import annotations

import pytest

from briefing.errors import FetchError
from briefing.feeds.entries import read
from briefing.feeds.markup import paragraphs

FEED = b'<rss version="2.0"><channel><item><title>%s</title></item></channel></rss>'


@pytest.mark.parametrize("whole", [True, False], ids=["whole", "cut"])
@pytest.mark.parametrize("reference", [b"&#xD800;", b"&#0;", b"&#8;", b"&#x110000;", b"&#" + b"9" * 5000 + b";"])
def test_a_reference_to_no_character_costs_only_itself(reference, whole):
    """A feed is read with the sign for a lost character in its place, broken off or not."""
    body = FEED % (b"a " + reference + b" z")
    title = read(body if whole else body.removesuffix(b"</channel></rss>"), url="u").entries[0].title
    assert title == "a \N{REPLACEMENT CHARACTER} z"


def test_references_to_characters_stay():
    """Whatever is a character is read as it."""
    assert read(FEED % b"&#8217; &#x1F600; &#00038;", url="u").entries[0].title == "’ 😀 &"


@pytest.mark.parametrize("before", [b"", b'q=">" '], ids=["plain", "hidden"])
def test_an_element_with_thousands_of_attributes_is_left_unread(before):
    """Reading attributes takes quadratic time, so a feed with more than any needs is refused, however they are set."""
    many = b" ".join(b'a%d=""' % number for number in range(600))
    with pytest.raises(FetchError, match="more tags or attributes"):
        read((FEED % b"x").replace(b"<item>", b"<item " + before + many + b">"), url="u")


STRAY = (
    *("</width>", "<width/>", "<height>tall</height>", '<media:player a="1"/>', '<gml:pos a="1">1 2</gml:pos>'),
    *('<cc:license a="1"/>', "<textInput>", '<x:width a="1">7</x:width>', "</height></width>"),
)
NAMES = (
    'xmlns:media="http://search.yahoo.com/mrss/" xmlns:gml="http://www.opengis.net/gml" '
    'xmlns:cc="http://backend.userland.com/creativeCommonsRssModule" xmlns:x="http://purl.org/rss/1.0/"'
)
DOCUMENTS = (
    (
        f'<rss version="2.0" {NAMES}><channel><title>The Heron</title>%s<item><title>Ferry sails</title>%s'
        "<description>The &lt;b&gt;ferry&lt;/b&gt; sailed on Tuesday.</description></item></channel></rss>"
    ),
    (
        f'<feed xmlns="http://www.w3.org/2005/Atom" {NAMES}><title>The Heron</title>%s<entry>'
        '<title>Ferry sails</title>%s<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        "<p>The <b>ferry</b> sailed on Tuesday.</p></div></content></entry></feed>"
    ),
)


@pytest.mark.parametrize("document", DOCUMENTS, ids=["rss", "atom"])
@pytest.mark.parametrize("stray", STRAY)
@pytest.mark.parametrize("inside", [False, True], ids=["outside", "inside"])
def test_a_stray_element_costs_only_itself(document, stray, inside):
    """An element where it means nothing, over which feedparser falls, leaves the feed with its title and its news."""
    feed = read((document % (("", stray) if inside else (stray, ""))).encode(), url="u")
    assert feed.title == "The Heron"
    assert [entry.title for entry in feed.entries] == ["Ferry sails"]
    assert paragraphs(feed.entries[0].text)[0] == ("The ferry sailed on Tuesday.",)


def test_what_was_passed_over_is_told():
    """A feed that is read without its stray elements says so."""
    assert "mean nothing" in read((DOCUMENTS[0] % ('<gml:pos a="1">1 2</gml:pos>', "")).encode(), url="u").repaired
