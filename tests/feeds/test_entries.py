"""Feeds of every dialect, broken and hostile ones too."""

from __future__ import annotations

import codecs
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import FetchError
from briefing.feeds import entries, records
from briefing.feeds.entries import read

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:slash="http://purl.org/rss/1.0/modules/slash/"><channel><title>Pelican</title><link>https://pelican.example/</link>
<language>en_GB</language>
<item><title>Bridge öpens</title><link>/1</link><guid>g1</guid><description>Short.</description>
<content:encoded>&lt;p&gt;Much longer.&lt;/p&gt;</content:encoded><pubDate>Sun, 22 Nov 2026 07:00:00 +0100</pubDate>
<slash:comments>12</slash:comments><source url="https://heron.example/feed">The Heron</source></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Pelican</title><link href="https://pelican.example/"/><entry>
<title>Bridge</title><id>urn:1</id><link href="https://pelican.example/1"/><updated>2026-11-22T06:00:00Z</updated>
<summary>Short.</summary></entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Pelican</title></channel><item><title>Bridge</title>
<link>https://pelican.example/1</link><dc:date>2026-11-22T06:00:00Z</dc:date></item></rdf:RDF>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "Pelican", "language": "en", "items": [
{"id": 1, "url": "https://pelican.example/1", "title": "Bridge", "content_html": "<p>Longer.</p>", "summary": "Short.",
 "date_published": "2026-11-22T07:00:00+01:00"}, {"id": [], "title": 5}]}"""
SIX = datetime(2026, 11, 22, 6, tzinfo=UTC)


def outcome(body: bytes) -> bool:
    """Tell whether a body gives a feed, or else a sentence."""
    try:
        return isinstance(read(body, url="u").entries, tuple)
    except FetchError as error:
        return str(error).endswith(".")


def test_rss_is_read():
    """Everything an entry tells is taken over, the longest text first."""
    feed = read(RSS.encode(), url="u")
    assert (feed.title, feed.site, feed.language, feed.repaired) == ("Pelican", "https://pelican.example/", "en-gb", "")
    (entry,) = feed.entries
    assert (entry.title, entry.link, entry.guid, entry.text) == ("Bridge öpens", "/1", "g1", "<p>Much longer.</p>")
    assert (entry.published, entry.comments) == (SIX, 12)
    assert (entry.publisher, entry.publisher_site) == ("The Heron", "https://heron.example/feed")


@pytest.mark.parametrize("body", [ATOM, RDF, JSON])
def test_other_dialects_are_read(body):
    """Atom, RDF and JSON Feed give the same entry."""
    (entry,) = read(body.encode(), url="u").entries
    assert (entry.title, entry.link, entry.published) == ("Bridge", "https://pelican.example/1", SIX)


def test_a_broken_item_of_a_json_feed_costs_only_itself():
    """The others are read, and the feed is said to be repaired."""
    assert read(JSON.encode(), url="u").repaired == "has 1 item that cannot be read"


def test_of_a_very_long_json_feed_the_first_items_are_looked_at():
    """The rest is said to be left out, not to be broken; what is broken among the first is counted apart."""
    good, bad = '{"id": 1, "title": "t"}', '{"id": []}'
    head = '{"version": "https://jsonfeed.org/version/1.1", "items": ['
    feed = read((head + ",".join([good] * 5001) + "]}").encode(), url="u")
    assert (len(feed.entries), feed.repaired) == (5000, "holds 5,001 items, of which the first 5,000 are looked at")
    feed = read((head + ",".join([bad, bad, *[good] * 4999, bad]) + "]}").encode(), url="u")
    assert len(feed.entries) == 4998
    assert feed.repaired == (
        "has 2 items that cannot be read and holds 5,002 items, of which the first 5,000 are looked at"
    )
    assert read((head + ",".join([good] * 5000) + "]}").encode(), url="u").repaired == ""


def test_of_a_very_long_feed_the_first_items_are_looked_at(monkeypatch):
    """The same in XML, with a smaller bound for the sake of speed."""
    monkeypatch.setattr(entries, "ENTRIES", 3)
    monkeypatch.setattr(records, "ENTRIES", 3)
    titles = "".join(f"<item><title>t{number}</title></item>" for number in range(5))
    feed = read(f"<rss version='2.0'><channel>{titles}</channel></rss>".encode(), url="u")
    assert [entry.title for entry in feed.entries] == ["t0", "t1", "t2"]
    assert feed.repaired == "holds 5 items, of which the first 3 are looked at"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "iso-8859-1"])
def test_encodings_are_told_by_mark_or_declaration(encoding):
    """A byte-order mark or the declaration tells how to read it."""
    body = RSS.replace("utf-8", "iso-8859-1" if encoding == "iso-8859-1" else "utf-16").encode(encoding)
    body = codecs.BOM_UTF16_LE + body if encoding == "utf-16-le" else body
    assert read(body, url="u").entries[0].title == "Bridge öpens"


def test_the_servers_charset_counts():
    """A charset in the content type is used."""
    body = RSS.replace(' encoding="utf-8"', "").encode("iso-8859-1")
    assert read(body, url="u", content_type="application/xml; charset=iso-8859-1").entries[0].title == "Bridge öpens"


def test_a_broken_feed_is_repaired_and_said_to_be():
    """An unclosed element and a bare ampersand do not lose the items before them."""
    feed = read(b"<rss version='2.0'><channel><item><title>A & B</title></item><item><title>Cut", url="u")
    assert [entry.title for entry in feed.entries][:1] == ["A & B"]
    assert feed.repaired.startswith("is not well-formed XML")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<!doctype html><title>Sign in</title>", "asks to sign in"),
        (b"<html><head><title>Pelican</title></head><body>News</body></html>", "ordinary web page"),
        (b"<?xml version='1.0'?><!-- x --><html xmlns='http://www.w3.org/1999/xhtml'/>", "ordinary web page"),
        (b"hello", "neither RSS"),
        (b"<root><a/></root>", "neither RSS"),
        (b"{}", "no JSON Feed"),
        (b"[1, 2", "no JSON Feed"),
        (b"{" * 5000, "no JSON Feed"),
        (b"<rss version='2.0'><channel><it", "too broken"),
    ],
)
def test_what_is_no_feed_is_told_in_a_sentence(body, words):
    """Each kind of not-a-feed says what came instead."""
    with pytest.raises(FetchError, match=words):
        read(body, url="u")


BOMBS = [
    b'<!DOCTYPE x [<!ENTITY a "1234567890"><!ENTITY b "&a;&a;&a;">]><rss version="2.0"><channel>&b;</channel></rss>',
    b'<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]><rss/>',
    b'<!DOCTYPE x [<!ENTITY a "'
    + b"B" * 50_000
    + b'" >]><rss><channel><title>'
    + b"&a;" * 500
    + b"</title></channel></rss>",
    b"<!DOCTYPE x [" + b'<!ENTITY a "b">' * 2000 + b"]><rss/>",
]


@pytest.mark.parametrize("body", [*BOMBS, BOMBS[0].decode().encode("utf-16")])
def test_an_xml_bomb_is_left_unread(body):
    """Entities that blow up are refused before any parser sees them, in UTF-16 too."""
    with pytest.raises(FetchError, match="XML bomb"):
        read(body, url="u")


def test_an_external_entity_is_not_resolved(tmp_path):
    """A feed cannot make us read a file."""
    (tmp_path / "secret").write_text("the secret")
    body = f"""<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>
    <rss version="2.0"><channel><title>t</title>
    <item><title>a &x; b</title></item></channel></rss>"""
    assert "the secret" not in read(body.encode(), url="u").entries[0].title


def test_a_small_harmless_entity_is_used():
    """Feeds that declare a character are as good as any."""
    head = b'<!DOCTYPE rss [\n<!ENTITY c "&#169;">\n]>'
    body = head + b'<rss version="2.0"><channel><item><title>&c;</title></item></channel></rss>'
    assert read(body, url="u").entries[0].title == "©"


def test_a_large_wreck_is_not_repaired():
    """Repair takes seconds for each MiB, so a large broken feed is refused."""
    with pytest.raises(FetchError, match="too large to be repaired"):
        read(b"<rss><channel><item><title>" + b"<a" * 600_000, url="u")


@pytest.mark.parametrize("date", ["yesterday", "99 Foo 99999", "Sun, 32 Nov 2026 00:00:00 GMT", ""])
def test_a_date_that_is_none_leaves_the_entry_undated(date):
    """Nonsense for a date is no date."""
    body = f"<rss version='2.0'><channel><item><title>t</title><pubDate>{date}</pubDate></item></channel></rss>"
    assert read(body.encode(), url="u").entries[0].published is None


@given(st.integers(0, len(RSS)), st.binary(max_size=12), st.sampled_from([RSS, ATOM, RDF, JSON]))
def test_a_mutated_feed_gives_entries_or_a_sentence(place, junk, body):
    """Bytes put in anywhere never raise anything else than our own error."""
    raw = body.encode()
    assert outcome(raw[:place] + junk + raw[place:])


def test_a_very_large_title_is_a_title():
    """Five megabytes of one word are read, and cut where titles are cleaned."""
    body = b"<rss version='2.0'><channel><item><title>" + b"a" * 5_000_000 + b"</title></item></channel></rss>"
    assert len(read(body, url="u").entries[0].title) == 5_000_000


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<rss version='2.0'><channel>" + b"<a/>" * 200_000 + b"</channel></rss>", "more tags or attributes"),
        (b"<rss version='2.0'><channel><a " + b"b" * 100_000 + b"='1'/></channel></rss>", "more tags or attributes"),
        (b"<rss version='2.0'><channel>" + b"<a>" * 50_001, "too large to be repaired"),
        (b"<rss version='2.0'><channel>" + b" " * (1 << 20) + b"</channel", "too large to be repaired"),
    ],
)
def test_more_than_any_feed_needs_is_refused(body, words):
    """Tags and attributes by the hundred thousand, and large wrecks, are left unread."""
    with pytest.raises(FetchError, match=words):
        read(body, url="u")


def test_entities_in_the_doctype_of_a_large_feed_in_a_wide_encoding_are_judged_as_they_are_read():
    """The declaration of an encoding that was brought into UTF-8 does not mislead the judge."""
    body = RSS.replace("utf-8", "utf-16").replace("Short.", "Short. " * 100_000).encode("utf-16")
    assert read(body, url="u").entries[0].title == "Bridge öpens"
