"""Bad weather: what hostile feeds and broken servers can do to a night, seen from the outside."""

import json
import re
import sqlite3
import xml.etree.ElementTree as ET
from contextlib import closing
from html import escape

import pytest
from selectolax.lexbor import LexborHTMLParser

from briefing.publish import tags

NOW = "2026-01-15T06:00:00Z"
UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]|\ufffd"
)
PWNED = "img src=x onerror=document.title='pwned'"
EVIL = f'</script><{PWNED}>"]]>& 2 < 3 &lt;{PWNED}&gt; '
NEWS = "Velmora Tramway Company recalls forty trams after brakes fail on a hill"
STORY = (
    "The Velmora Tramway Company recalled forty trams of its fleet on Wednesday after inspectors found cracks.",
    "Inspectors found cracks in eleven of the forty trams of the company during the past three days.",
    "Repairs will cost the company 90 million crowns and take until the end of March.",
    "Nine people were hurt when two trams ran away on a hill in Velmora on Tuesday.",
    "The ministry of transport opened an inquiry into the safety of the company on Wednesday.",
    "The army will lend thirty buses to the suburbs of Velmora from Friday until the trams run again.",
)  # fmt: skip
ATTACKS = (
    "`rm -rf $HOME`", "[a report](javascript:alert(1))", "{{ 7*7 }}{% raw %}", "[[t3st]]", f"<script>{PWNED}</script>",
    "-->", "'; DROP TABLE episode; --", "<v Mallory>", '<prosody rate="x-fast"><break time="9s"/>', f"&lt;{PWNED}&gt;",
    "![](http://evil.example/a.png)", "\u202ebackwards\u2066", "]]>", "\u200f\u061c",
)  # fmt: skip
NAMES = ("one.xml", "two.atom", "three.json")
RAW = ("\x1b]0;pwned\x07", "\x9b31m", "\x00", "\r", "\x08", "\u2028", "\x7f")  # XML cannot hold these; JSON can
COMMANDS = (
    f"-v build --now {NOW}", f"stories --all --now {NOW}", f"stories --json --now {NOW}", f"script --now {NOW}",
    f"script --now {NOW} --format text", f"script --now {NOW} --format json", "show", "show --json", "check",
    "feeds list", "feeds check",
)  # fmt: skip
FAULTS = {
    "403", "410", "429", "500", "503", "304", "slow/30", "drip/30", "cut", "loop", "gzipbomb", "huge/50", "private",
    "notfeed",
}  # fmt: skip


def _laced(attacks, turn):
    """The story, told from another sentence on, with attacks in the middle of every other sentence."""
    told = [sentence.split(" ") for sentence in (*STORY[turn:], *STORY[:turn])]
    for at, words in enumerate(told[turn % 2 :: 2]):
        words.insert(len(words) // 2, " ".join(attacks[at::3]))
    return " ".join(" ".join(words) for words in told)


def _outline(name):
    """A feed whose name, as the list gives it, is an attack, with the signs that XML may hold."""
    called = escape(f"{EVIL}\x9b31m\u202e{name[:-4].title()}")
    return f'<outline type="rss" text="{called}" xmlUrl="{name}" htmlUrl="https://{name}.example/?{escape(EVIL)}"/>'


def _rss(title, text, link):
    return (
        f'<rss version="2.0"><channel><title>{escape(title)}</title><link>https://one.example/</link>'
        f"<item><title>{escape(escape(title))}</title><link>{escape(link)}</link><guid>../../etc/passwd</guid>"
        f"<author>{escape(EVIL)}</author><category>{escape(EVIL)}</category><comments>javascript:alert(1)</comments>"
        f'<enclosure url="javascript:alert(1)" type="{escape(EVIL)}"/><source url="x">{escape(EVIL)}</source>'
        f"<description>{escape(escape(text))}</description><pubDate>Wed, 14 Jan 2026 22:00:00 GMT</pubDate></item>"
        f"<item><title>{escape(EVIL)}</title><link>javascript:alert(1)</link><guid>../../etc/shadow</guid>"
        "<description>A title of nothing but markup is no news. It has two sentences.</description>"
        "<pubDate>Wed, 14 Jan 2026 23:00:00 GMT</pubDate></item></channel></rss>"
    )


def _atom(title, text, link):
    return (
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title type="text">{escape(title)}</title><id>../../etc/passwd</id>'
        f'<entry><title type="text">{escape(title)}</title><link href="{escape(link)}"/><id>../../etc/passwd</id>'
        f'<summary type="text">{escape(text)}</summary><updated>2026-01-14T21:00:00Z</updated></entry></feed>'
    )


def _json(title, text, link):
    entry = {"id": "../../etc/passwd", "url": link, "title": title, "content_text": text}
    entry["date_published"] = "2026-01-14T20:00:00Z"
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": title, "items": [entry]})


def _printed(station, *words):
    """Run a command, and give what it printed on both channels."""
    process = station.start(*words)
    out, err = process.communicate(timeout=120)
    assert process.returncode == 0, err
    return out + err


def _tree(folder, *but):
    """When each file in a folder was written, except in some places."""
    files = (path for path in folder.rglob("*") if path.is_file() and not any(path.is_relative_to(p) for p in but))
    return {path: path.stat().st_mtime_ns for path in files}


@pytest.fixture(scope="module")
def stormy(new_station, takes, tmp_path_factory):
    """A station whose night is one hostile story, all that its commands printed, and what changed around it."""
    station, feeds = new_station(), tmp_path_factory.mktemp("hostile")
    (feeds / "one.xml").write_text(_rss(f"{EVIL}{NEWS}", _laced(ATTACKS, 0), "javascript:alert(1)"), "utf8")
    two = _atom(f"{NEWS} {EVIL}", _laced(ATTACKS[::-1], 1), 'https://two.example/a?"><b>=1')
    (feeds / "two.atom").write_text(two, "utf8")
    three = _json(
        f"{NEWS}{EVIL}\x1b[2J\u202e\u200f<{PWNED}",
        _laced((*RAW, *ATTACKS), 2) + f" <{PWNED}",
        "https://three.example/b",
    )
    (feeds / "three.json").write_text(three, "utf8")
    outlines = "".join(_outline(name) for name in NAMES)
    folder = f'<outline text="{escape(EVIL)}&#x9b;" category="{escape(EVIL)}">{outlines}</outline>'
    (feeds / "feeds.opml").write_text(f'<opml version="2.0"><body>{folder}</body></opml>', "utf8")
    day = station.folder / "days" / "briefing" / NOW[:10]
    day.mkdir(parents=True)
    marks = "".join(f"{mark} = [{json.dumps(EVIL + odd)}]\n" for mark, odd in (("pin", "\u202e"), ("kill", "\x1b[2J")))
    (day / "edits.toml").write_text(marks)
    settings = f'[speech]\nvoice = "espeak"\n[feeds]\nlists = ["{feeds}/feeds.opml"]\n'
    (station.folder / "briefing.toml").write_text(settings)
    around = _tree(station.folder.parent, station.folder, takes)
    printed = [_printed(station, *words.split()) for words in COMMANDS]
    return station, printed, (around, _tree(station.folder.parent, station.folder, takes))


def _texts(value):
    """Every text in what JSON or SQLite gave."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for part in pair for text in _texts(part))
    elif isinstance(value, list | tuple):
        yield from (text for part in value for text in _texts(part))


def _rows(path):
    with closing(sqlite3.connect(path)) as archive:
        names = archive.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return [row for (name,) in names for row in archive.execute(f'SELECT * FROM "{name}"')]


def _shapes(html):
    """Every element of a page as its tag and the names of its attributes; a script with its text."""
    return {
        (node.tag, *sorted(node.attributes), node.text() if node.tag == "script" else "")
        for node in LexborHTMLParser(html).root.traverse()
    }


def _pages(station, public):
    return [path.read_text("utf8") for path in sorted((station.folder / public).rglob("*.html"))]


def _notes(feed):
    """The HTML inside a feed's items."""
    return [node.text for node in ET.parse(feed).iter() if node.text and "<p>" in node.text]


def test_the_hostile_story_is_on_air(stormy):
    """It is one story of three sources, told in full; so all that follows is put to the test."""
    station, _, _ = stormy
    (episode,) = (station.folder / "days").rglob("episode.json")
    (story, *_) = json.loads(episode.read_text("utf8"))["stories"]
    assert len(story["references"]) == 3
    assert len(story["sentences"]) >= 2


def test_no_control_or_bidi_character_anywhere(stormy):
    """Nothing written or printed holds a character that a terminal obeys or that turns text around."""
    station, printed, _ = stormy
    texts = {f"briefing {words}": [text] for words, text in zip(COMMANDS, printed, strict=True)}
    for path in (p for p in station.folder.rglob("*") if p.is_file() and p.suffix not in {".mp3", ".jpg"}):
        if path.suffix == ".sqlite":
            texts[path] = list(_texts(_rows(path)))
        else:
            content = path.read_text("utf8")
            texts[path] = [content, *(_texts(json.loads(content)) if path.suffix == ".json" else ())]
    assert {where: found for where, all_of in texts.items() for t in all_of if (found := UNSAFE.findall(t))} == {}


def test_pages_and_notes_hold_only_our_own_elements(stormy, sample):
    """Every element, attribute name and script of the pages, and of the feed's notes, is one the templates make."""
    station, _, _ = stormy
    calm, _ = sample
    for made, own in (
        (_pages(station, "public"), _pages(calm, "public-sample")),
        (_notes(station.folder / "public" / "feed.xml"), _notes(calm.folder / "public-sample" / "feed.xml")),
    ):
        assert made
        assert set().union(*map(_shapes, made)) <= set().union(*map(_shapes, own))
        for node in (node for html in made for node in LexborHTMLParser(html).css("[href], [src]")):
            address = node.attributes.get("href") or node.attributes.get("src")
            assert not re.search(r"script:|[<>\"]", address)
            assert address.startswith("https://") or ".example" not in address
        assert any('"]]>& 2 < 3' in LexborHTMLParser(html).text() for html in made)  # it is there, as text


def test_the_feed_holds_only_our_own_elements(stormy, sample):
    """feed.xml parses as XML, and no element or attribute of it comes from a story."""
    feeds = (stormy[0].folder / "public" / "feed.xml", sample[0].folder / "public-sample" / "feed.xml")
    made, own = ({(node.tag, *sorted(node.attrib)) for node in ET.parse(feed).iter()} for feed in feeds)
    assert made <= own


def test_captions_chapters_and_tags_hold_text_only(stormy):
    """The transcript has no tag but the voice's and no arrow but its times'; chapters and ID3 tags read back clean."""
    public = stormy[0].folder / "public"
    (captions,), (chapters,), (sound,) = (list(public.rglob(name)) for name in ("*.vtt", "chapters*.json", "*.mp3"))
    for line in captions.read_text("utf8").splitlines():
        assert re.fullmatch(r"[\d:.]{12} --> [\d:.]{12}|(<v eSpeak NG>)?[^<>]*", line)
    links = [chapter.get("url", "https://") for chapter in json.loads(chapters.read_text("utf8"))["chapters"]]
    assert links
    read = tags.read(sound)
    links += [read.link.replace("http:", "https:"), *(chapter.link or "https://" for chapter in read.chapters)]
    assert all(link.startswith("https://") for link in links)
    for text in (read.title, read.comment, read.words, read.show, *(chapter.title for chapter in read.chapters)):
        assert not UNSAFE.search(text)


def test_the_script_for_the_editor_has_no_markup_of_a_feed(stormy):
    """script.md has no HTML, and no link or code but those the script room sets itself."""
    (script,) = (stormy[0].folder / "days").rglob("script.md")
    text = script.read_text("utf8")
    assert re.findall(r"(?<!\\)<(?!https://)", text) == []
    assert re.findall(r"(?<!\\)\]\((?!<https://[^\s<>]*>\))", text) == []
    assert re.findall(r"(?<!\\)`(?!\w[\w-]*`|\n)", text) == []


def test_nothing_is_written_elsewhere_and_names_are_plain(stormy, takes):
    """A guid is no path: files lie in the station and the cache, under names of a-z, 0-9, dot and dash."""
    station, _, (before, after) = stormy
    assert after == before
    names = {
        name for folder in (station.folder, takes) for p in folder.rglob("*") for name in p.relative_to(folder).parts
    }
    assert [name for name in names if not re.fullmatch(r"[a-z0-9.-]+", name)] == []


def test_every_fault_costs_only_itself(shared, nights, station):
    """All hostile feeds and all faults of a server beside three good feeds: a script from these, a reason for each."""
    night = nights("2023-11-08").read_text("utf8")
    port = re.search(r"127\.0\.0\.1:(\d+)", night)[1]
    good = re.findall(r'xmlUrl="([^"]+)"', night)[:3]
    material = shared / "material"
    hostile = [str(p.relative_to(material)) for p in sorted((material / "feeds-hostile").rglob("*")) if p.is_file()]
    urls = [*good, *(f"http://127.0.0.1:{port}/{path}" for path in (*hostile, *sorted(FAULTS), "etag"))]
    outlines = "".join(f'<outline type="rss" id="s{at}" xmlUrl="{url}"/>' for at, url in enumerate(urls))
    (station.folder / "storm.opml").write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    (station.folder / "briefing.toml").write_text('[feeds]\nlists = ["storm.opml"]\ntotal_seconds = 5\n')
    told = station.build("--now", "2023-11-08T06:00:00Z", "--until", "script")
    failed = {failure["id"]: failure for failure in told["feeds"]["failed"]}
    assert told["state"] == "stopped"
    assert {"s0", "s1", "s2", f"s{len(urls) - 1}"} <= set(told["feeds"]["ok"])
    assert sorted([*told["feeds"]["ok"], *failed]) == sorted(f"s{at}" for at in range(len(urls)))
    assert all(re.fullmatch(r"[A-Z].+\.", failure["reason"]) for failure in failed.values())
    broken = [url for url in urls if url.split(f":{port}/")[1] in FAULTS]
    assert set(broken) <= {failure["url"] for failure in failed.values()}
