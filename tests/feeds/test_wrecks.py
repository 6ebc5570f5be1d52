"""What would stop the parser, or keep it busy, is mended or refused before it reads."""

from __future__ import annotations

import pytest

from briefing.errors import FetchError
from briefing.feeds.entries import read

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
