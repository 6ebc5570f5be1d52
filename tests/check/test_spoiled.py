"""Every way of spoiling a site is found by its name, and costs nothing but its own faults."""

from __future__ import annotations

import io
import json
import re

import pytest
from PIL import Image

from briefing import check


def rules(site):
    """The rules that a site breaks."""
    return sorted({fault.rule for fault in check.site(site.folder)})


def test_a_correct_site_has_no_fault(site):
    """The gate finds nothing in a correct site."""
    assert check.site(site.folder) == ()


FEED_EDITS = [
    ("length changed", r'length="\d+"', 'length="3700000"', "enclosure-length"),
    ("length not a number", r'length="\d+"', 'length="many"', "enclosure-length"),
    ("wrong type", 'type="audio/mpeg"', 'type="audio/mp3"', "enclosure-type"),
    ("duration wrong", "<itunes:duration>24<", "<itunes:duration>30<", "duration"),
    ("duration as a clock", "<itunes:duration>24<", "<itunes:duration>0:24<", "duration-form"),
    ("guid is a link", 'isPermaLink="false"', 'isPermaLink="true"', "guid-permalink"),
    ("guid twice", "lantern-2030-01-01</guid>", "lantern-2030-01-02</guid>", "guid-unique"),
    ("no guid", '<guid isPermaLink="false">lantern-2030-01-02</guid>', "", "item-tag"),
    ("no title of the episode", "<item><title>[^<]*</title>", "<item>", "item-tag"),
    ("an empty title of the episode", "<item><title>[^<]*</title>", "<item><title> </title>", "item-tag"),
    ("no enclosure", "<enclosure[^>]*>", "", "item-tag"),
    ("two enclosures", "(<enclosure[^>]*>)", r"\1\1", "enclosure-single"),
    ("no date", "<pubDate>[^<]*</pubDate>", "", "item-tag"),
    ("a date by ISO 8601", "<pubDate>[^<]*<", "<pubDate>2030-01-02T06:00:00Z<", "date"),
    ("the wrong day of the week", "<pubDate>Wed", "<pubDate>Thu", "date"),
    ("a day that does not exist", "<pubDate>Wed, 02 Jan", "<pubDate>Wed, 31 Feb", "date"),
    ("no transcript", "<podcast:transcript[^>]*>", "", "item-tag"),
    ("a transcript of an unknown type", 'type="text/vtt"', 'type="text/plain"', "transcript-type"),
    ("no chapters", "<podcast:chapters[^>]*>", "", "item-tag"),
    ("chapters of the wrong type", r'type="application/json\+chapters"', 'type="application/json"', "chapters-type"),
    ("no disclosure in the feed", '<podcast:txt purpose="ai-content">true</podcast:txt>', "", "ai-disclosure"),
    ("no disclosure in the notes", "Read by a synthetic voice", "A calm read", "ai-disclosure"),
    ("a script in the notes", "<p>A calm", "<script>x()</script><p>A calm", "description-markup"),
    ("a link that runs", "<p>A calm", "<a href='javascript:x()'>A</a><p>A calm", "description-markup"),
    ("long notes", "<p>A calm", "<p>" + "é" * 2000, "description-length"),
    ("a long title", "<title>The lighthouse", "<title>" + "T" * 256, "tag-text"),
    ("a title with space around it", "<title>The lighthouse", "<title> The lighthouse", "tag-text"),
    ("an explicit that is neither", "(<item>.*?explicit>)false", r"\1no", "explicit"),
    ("no title of the show", "<title>Lantern Street Radio</title>", "", "channel-tag"),
    ("no description", "<description>News[^<]*</description>", "", "channel-tag"),
    ("no language", "<language>en</language>", "", "channel-tag"),
    ("a language in words", "<language>en<", "<language>English<", "language"),
    ("no artwork named", "<itunes:image[^>]*>", "", "channel-tag"),
    ("no category", '<itunes:category text="News">.*?</itunes:category>', "", "channel-tag"),
    ("a category of nobody", 'text="News"', 'text="Gossip"', "category"),
    ("a subcategory of another", 'text="Tech News"', 'text="Drama"', "category"),
    ("no author", "<itunes:author>[^<]*</itunes:author>", "", "channel-tag"),
    ("a random guid of the show", "917393e3-1b1e-5cef-ace4-edaa54e1f810", "917393e3", "podcast-guid"),
    ("locked perhaps", "<podcast:locked>yes", "<podcast:locked>true", "podcast-locked"),
    ("no address of its own", "<atom:link[^>]*>", "", "self-link"),
    (
        "the address of another feed",
        'href="http://127.0.0.1:8000/radio/feed.xml"',
        'href="http://a.example/f"',
        "self-link",
    ),
    ("its address without a type", 'type="application/rss.xml"', 'type="text/xml"', "self-link"),
    ("broken XML", "</channel>", "</chanel>", "feed-xml"),
    ("a bare ampersand", "<title>Lantern", "<title>Fish & Lantern", "feed-xml"),
    ("an entity bomb", "<rss", '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss', "feed-doctype"),
    ("another encoding", 'encoding="UTF-8"', 'encoding="ISO-8859-1"', "feed-encoding"),
    ("not RSS 2.0", '<rss version="2.0"', '<rss version="0.91"', "feed-rss"),
    ("no episode", "<item>.*</item>", "", "feed-empty"),
    (
        "an enclosure elsewhere",
        '<enclosure url="http://127.0.0.1:8000',
        '<enclosure url="http://a.example',
        "file-outside",
    ),
    ("an enclosure out of the folder", "radio/episodes/2030-01-02/lantern", "radio/../lantern", "file-outside"),
    ("an enclosure in a hidden folder", "radio/episodes/2030-01-02/lantern", "radio/.new/lantern", "file-outside"),
    ("an enclosure by FTP", '<enclosure url="http', '<enclosure url="ftp', "enclosure-address"),
    ("artwork with a query", 'artwork.jpg"', 'artwork.jpg?v=2"', "artwork-address"),
    ("a page that is missing", "2030-01-02/</link>", "2030-01-03/</link>", "page-missing"),
]


@pytest.mark.parametrize(
    ("old", "new", "rule"), [edit[1:] for edit in FEED_EDITS], ids=[edit[0] for edit in FEED_EDITS]
)
def test_a_spoiled_feed_is_found(site, old, new, rule):
    """A feed spoiled in one way breaks one rule, which has a name."""
    text = site.feed.read_text("utf8")
    spoiled = re.sub(old, new, text, count=1, flags=re.DOTALL)
    assert spoiled != text
    site.feed.write_text(spoiled, "utf8")
    assert rules(site) == [rule]


PREFIXES = [
    ("a generated prefix", "itunes:", "ns0:"),
    ("an address with https", "http://www.itunes.com", "https://www.itunes.com"),
    ("an address in other case", "podcastindex.org/namespace", "podcastindex.org/Namespace"),
]


@pytest.mark.parametrize(("old", "new"), [edit[1:] for edit in PREFIXES], ids=[edit[0] for edit in PREFIXES])
def test_a_wrong_namespace_is_one_fault(site, old, new):
    """A namespace under another prefix or address is named once, not once for each tag that it breaks."""
    text = site.feed.read_text("utf8").replace(old, new)
    site.feed.write_text(text.replace("xmlns:itunes=", "xmlns:ns0=") if new == "ns0:" else text, "utf8")
    found = check.site(site.folder)
    assert [fault.rule for fault in found] == ["feed-namespace"]


def flipped(mp3: bytes) -> bytes:
    """The same MP3 with its sound cut short by 5,000 bytes in the middle."""
    return mp3[:100_000] + mp3[105_000:]


MADE = [
    ("a byte range cut out before it was named", {"change": flipped}, ["audio-decode"]),
    ("silence in the middle", {"sound": "if(between(t,8,11),0,0.237)*sin(2*PI*1000*t)"}, ["silence"]),
    ("too loud", {"sound": "0.4*sin(2*PI*1000*t)"}, ["loudness"]),
    ("too quiet", {"sound": "0.1*sin(2*PI*1000*t)"}, ["loudness"]),
    ("a clipped peak", {"sound": "if(between(t,10,10.03),1.3,0.237)*sin(2*PI*1000*t)"}, ["true-peak"]),
    ("an end too early", {"seconds": 12}, ["audio-short", "chapters-range", "transcript-range"]),
    ("no chapters in the tags", {"tagged": ()}, ["chapters-missing"]),
    ("no chapters in the file", {"chapters": ()}, ["chapters-missing"]),
    ("no disclosure in the tags", {"comment": "A quiet day."}, ["ai-disclosure"]),
    ("no title in the tags", {"title": ""}, ["item-tag", "tags"]),
    ("no cover in the tags", {"cover": 0}, ["tags"]),
    ("tags of version 2.4", {"version": 4}, ["tags"]),
    ("chapters that no table of contents lists", {"listed": False}, ["tags"]),
]


@pytest.mark.parametrize(("changes", "expected"), [made[1:] for made in MADE], ids=[made[0] for made in MADE])
def test_a_badly_made_episode_is_found(make, changes, expected):
    """An episode that was made badly, with a feed that fits it, is found by what is heard and read in it."""
    assert rules(make(**changes)) == expected


CHAPTERS = [
    ("past the end", ((0, 6, "A"), (6, 20, "B"), (20, 40, "C")), "chapters-range"),
    ("ending before the end", ((0, 6, "A"), (6, 20, "B"), (20, 22, "C")), "chapters-range"),
    ("beginning late", ((3, 6, "A"), (6, 20, "B"), (20, 24, "C")), "chapters-range"),
    ("with a gap", ((0, 5, "A"), (6, 20, "B"), (20, 24, "C")), "chapters-contiguous"),
    ("overlapping", ((0, 6, "A"), (6, 21, "B"), (20, 24, "C")), "chapters-contiguous"),
    ("out of order", ((0, 6, "A"), (20, 24, "C"), (6, 20, "B")), "chapters-order"),
    ("without a title", ((0, 6, "A"), (6, 20, " "), (20, 24, "C")), "chapters-title"),
]


@pytest.mark.parametrize(("parts", "rule"), [c[1:] for c in CHAPTERS], ids=[c[0] for c in CHAPTERS])
def test_bad_chapters_are_found(make, parts, rule):
    """Chapters that the file and the tags tell alike are held against the audio and one another."""
    assert rule in rules(make(chapters=parts, tagged=parts))


@pytest.mark.parametrize("parts", [((0, 7, "A"), (7, 24, "B")), ((0, 6, "A"), (6, 24, "C")), ((0, 24, "A"),)])
def test_chapters_that_differ_are_found(make, parts):
    """Chapters of the file and of the tags that differ in time, title or number are named."""
    assert rules(make(chapters=parts, tagged=((0, 6, "A"), (6, 24, "B")))) == ["chapters-agree"]


def test_chapters_may_differ_by_a_tenth_of_a_second(make):
    """Times that differ by less than 0.1 s are the same."""
    assert rules(make(chapters=((0, 6.05, "A"), (6.05, 24, "B")), tagged=((0, 6, "A"), (6, 23.95, "B")))) == []


OPEN = (0.5, 5.5, "This is an AI generated briefing.")
CAPTIONS = [
    ("reordered", (OPEN, (12, 18, "Second."), (6, 12, "First.")), ["transcript-order"]),
    ("overlapping", (OPEN, (5, 12, "First."), (12, 18, "Second.")), ["transcript-order"]),
    ("past the end", (OPEN, (6, 12, "First."), (22, 26, "Second.")), ["transcript-range"]),
    ("with an empty caption", (OPEN, (6, 12, " "), (12, 18, "Second.")), ["transcript-empty"]),
    ("with a lost sentence", (OPEN, (21, 23, "Second.")), ["transcript-gap"]),
    ("with a paragraph", (OPEN, (6, 5, "First."), (12, 18, "Second.")), ["transcript-order"]),
    ("with nothing", (), ["transcript-empty"]),
    ("without a disclosure", ((0.5, 5.5, "Hello."), (6, 12, "First."), (12, 18, "Second.")), ["ai-disclosure"]),
]


@pytest.mark.parametrize(("captions", "expected"), [c[1:] for c in CAPTIONS], ids=[c[0] for c in CAPTIONS])
def test_a_bad_transcript_is_found(make, captions, expected):
    """A transcript is held against itself and the audio."""
    assert rules(make(captions=captions)) == expected


def test_a_byte_range_cut_from_a_published_file_is_found(site):
    """What is cut from an MP3 after it was published is named: shorter, another file, does not decode."""
    mp3 = site.file("*.mp3")
    mp3.write_bytes(flipped(mp3.read_bytes()))
    found = {fault.rule: fault for fault in check.site(site.folder)}
    assert sorted(found) == ["audio-decode", "enclosure-length", "file-hash"]
    size = mp3.stat().st_size
    assert found["enclosure-length"].what == f"The enclosure is {size:,} bytes long but the feed says {size + 5000:,}."
    assert found["enclosure-length"].where == f"episodes/2030-01-02/{mp3.name}"


@pytest.mark.parametrize("pattern", ["*.mp3", "chapters-*", "transcript-*"])
def test_a_missing_file_costs_one_fault(site, pattern):
    """A file that the feed names and that is not there is named once."""
    gone = site.file(pattern)
    gone.unlink()
    (fault,) = check.site(site.folder)
    assert fault.rule == "file-missing"
    assert gone.name in fault.what
    assert "The lighthouse opens again" in fault.where


def test_a_link_out_of_the_folder_is_no_file(site):
    """An enclosure that is a symbolic link to a file elsewhere is missing: the server would not serve it."""
    mp3 = site.file("*.mp3")
    outside = site.folder.parent / "outside.mp3"
    mp3.rename(outside)
    mp3.symlink_to(outside)
    assert rules(site) == ["file-missing"]


@pytest.mark.parametrize(
    ("name", "rule"), [("index.html", "page-missing"), ("artwork.jpg", "file-missing"), ("feed.xml", "feed-missing")]
)
def test_a_missing_file_of_the_show_is_found(site, name, rule):
    """The home page, the artwork and the feed must be there."""
    (site.folder / name).unlink()
    assert rules(site) == [rule]


def picture(kind="JPEG", size=(1400, 1400), mode="RGB"):
    """A picture of one colour."""
    with io.BytesIO() as file:
        Image.new(mode, size).save(file, kind)
        return file.getvalue()


PICTURES = [
    ("too small", picture(size=(600, 600)), "artwork-size"),
    ("not square", picture(size=(1400, 1500)), "artwork-size"),
    ("too large", picture(size=(3001, 3001)), "artwork-size"),
    ("grey", picture(mode="L"), "artwork-colours"),
    ("a PNG called jpg", picture("PNG"), "artwork-format"),
    ("cut off", picture()[:4000], "artwork-broken"),
    ("no picture", b"GIF89a", "artwork-broken"),
    ("too many bytes", picture() + b"\0" * 500_000, "artwork-bytes"),
]


@pytest.mark.parametrize(("data", "rule"), [p[1:] for p in PICTURES], ids=[p[0] for p in PICTURES])
def test_bad_artwork_is_found(site, data, rule):
    """Artwork is a whole, square RGB picture of 1400 to 3000 pixels under 500 kB, of the kind its name says."""
    (site.folder / "artwork.jpg").write_bytes(data)
    assert rules(site) == [rule]


def test_transparent_artwork_is_found(site):
    """Artwork with an alpha channel is named."""
    (site.folder / "artwork.png").write_bytes(picture("PNG", mode="RGBA"))
    site.edit("artwork.jpg", "artwork.png")
    assert rules(site) == ["artwork-colours"]


BROKEN = [
    ("chapters-*", b"{", "chapters-json"),
    ("chapters-*", b"[]", "chapters-json"),
    ("chapters-*", b'{"version":"1.2.0","chapters":[{"startTime":"soon"}]}', "chapters-json"),
    ("chapters-*", b"[" * 100_000, "chapters-json"),
    ("chapters-*", b"\xff\xfe", "chapters-json"),
    ("chapters-*", b" " * 6_000_000, "file-size"),
    ("transcript-*", b"WEBVT", "transcript-format"),
    ("transcript-*", b"", "transcript-format"),
    ("transcript-*", b"WEBVTT\n\nlater --> never\nwords", "transcript-format"),
    ("transcript-*", b"WEBVTT\n\n\xff", "transcript-format"),
    ("*.mp3", b"", "audio-decode"),
    ("*.mp3", b"ID3\x03\x00\x00\x7f\x7f\x7f\x7f", "audio-decode"),
]


@pytest.mark.parametrize(("pattern", "data", "rule"), BROKEN)
def test_a_file_of_nonsense_is_found(site, pattern, data, rule):
    """A file that holds something else is named by what it should have been."""
    site.file(pattern).write_bytes(data)
    assert rule in rules(site)


def test_the_other_episode_is_proved_all_the_same(site):
    """What is wrong with one episode does not hide what is wrong with another."""
    site.edit("<itunes:duration>24<", "<itunes:duration>40<", times=2)
    found = [fault for fault in check.site(site.folder) if fault.rule == "duration"]
    assert len(found) == 2


def test_a_station_may_be_louder(make):
    """The loudness wanted is the station's own."""
    louder = make(sound="0.2819*sin(2*PI*1000*t)").folder
    assert {fault.rule for fault in check.site(louder, lufs=-14)} == {"loudness"}
    assert "-16.0 LUFS, where -14" in check.site(louder, lufs=-14)[-1].what


def test_control_characters_do_not_reach_the_terminal(site):
    """What a fault quotes from a file cannot move the cursor or turn the direction of the text."""
    site.file("transcript-*").write_bytes("WEBVTT\n\n\x1b[2J\u202emischief\n".encode())
    text = json.dumps([fault.what for fault in check.site(site.folder)], ensure_ascii=False)
    assert "mischief" in text
    assert "\u202e" not in text
    assert "\\u001b" not in text


def test_words_of_another_language_are_not_judged(make):
    """A show in another language discloses in words of its own; its feed must still say it in the tag for that."""
    site = make(comment="Ein ruhiger Tag.", captions=((0.5, 11, "Guten Morgen."), (12, 18, "Der Leuchtturm.")))
    site.edit("<language>en<", "<language>de<")
    site.edit("Read by a synthetic voice", "Gelesen von einer Maschine")
    assert rules(site) == []
    site.edit('purpose="ai-content"', 'purpose="other"')
    assert rules(site) == ["ai-disclosure"]
