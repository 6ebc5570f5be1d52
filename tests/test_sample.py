"""The sample day is a whole news day, hangs together, and cannot be taken for a real one.

In: the files of feeds/sample and what tests/data/sample-day.toml says of them. Out: claims. Never: network or a clock.
"""

from __future__ import annotations

import html
import json
import re
import tomllib
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

SAMPLE = Path(__file__).parent.parent / "feeds" / "sample"
DAY = tomllib.loads((Path(__file__).parent / "data" / "sample-day.toml").read_text("utf8"))
EVENTS: dict[str, dict[str, Any]] = {event["slug"]: event for event in DAY["event"]}
NOISE = re.compile("|".join(DAY["noise"]))
NOW = datetime(2026, 1, 15, 6, tzinfo=UTC)
SINCE = NOW - timedelta(hours=24)
DEAD, BROKEN, AGGREGATOR = "tin_whistle_times", "weathervane", "gatepost"
NAMESPACES = re.compile(r'xmlns(:\w+)?="[^"]+"|https://jsonfeed\.org/version/1\.1')


class Told(NamedTuple):
    """One entry of a feed, as much of it as the claims need."""

    feed: str
    title: str
    text: str
    link: str
    at: datetime | None

    @property
    def whole(self) -> str:
        """Headline and text."""
        return f"{self.title} {self.text}"

    @property
    def page(self) -> str:
        """The link without what it was tagged with."""
        return re.split(r"[?&](?:utm_|ref=|src=)", self.link)[0]


def short(path: Path) -> str:
    return re.split(r"[-.]", path.name)[0]


def files() -> list[Path]:
    return sorted(path for path in SAMPLE.iterdir() if path.suffix != ".opml")


def plain(markup: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", html.unescape(markup))).split())


def clock(text: str) -> datetime | None:
    if not text:
        return None
    return (datetime.fromisoformat(text) if text[:4].isdigit() else parsedate_to_datetime(text)).astimezone(UTC)


def entries(path: Path) -> list[dict[str, str]]:
    """Read what a feed says of each item, by the tag's own name, with no feed library."""
    if path.suffix == ".json":
        return list(json.loads(path.read_text("utf8"))["items"])
    if short(path) == BROKEN:
        items = re.findall(r"<item>(.*?)</item>", path.read_text("utf8"), re.DOTALL)
        return [
            {tag: html.unescape(text) for tag, text in re.findall(r"<(\w+)>(.*?)</\1>", i, re.DOTALL)} for i in items
        ]
    found = []
    for item in ET.fromstring(path.read_bytes()).iter():
        if item.tag.split("}")[-1] in {"item", "entry"}:
            fields: dict[str, str] = {}
            for child in item:
                fields.setdefault(child.tag.split("}")[-1], child.get("href") or "".join(child.itertext()).strip())
            found.append(fields)
    return found


def first(fields: dict[str, str], *names: str) -> str:
    return next((fields[name] for name in names if fields.get(name)), "")


@cache
def everything() -> tuple[Told, ...]:
    return tuple(
        Told(
            feed=short(path),
            title=plain(fields["title"]),
            text=plain(first(fields, "encoded", "content", "content_html", "content_text", "description")),
            link=first(fields, "link", "url"),
            at=clock(first(fields, "pubDate", "published", "date", "date_published")),
        )
        for path in files()
        for fields in entries(path)
    )


def inside(told: Told) -> bool:
    return told.at is not None and SINCE <= told.at <= NOW


def news(told: Told) -> bool:
    return told.feed != AGGREGATOR and not NOISE.search(told.title)


def tellings(slug: str) -> list[Told]:
    return [t for t in everything() if news(t) and inside(t) and re.search(EVENTS[slug]["pattern"], t.whole)]


def outlines() -> list[ET.Element]:
    return [o for o in ET.parse(SAMPLE / "feeds.opml").iter("outline") if o.get("xmlUrl")]


def test_the_list_names_ten_feeds_that_lie_beside_it_and_one_that_does_not() -> None:
    """The list names every file of the day, and one feed that is dead."""
    named = {str(o.get("id")): str(o.get("xmlUrl")) for o in outlines()}
    assert not (SAMPLE / named.pop(DEAD)).exists()
    assert {path.name for path in files()} == set(named.values())
    assert len(files()) == 10


def test_every_source_has_a_name_to_be_called_and_a_name_to_be_said() -> None:
    """Each outline carries a unique id, a text and a spoken name."""
    ids = [o.get("id", "") for o in outlines()]
    assert len(set(ids)) == len(ids) == 11
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9_-]*", i) for i in ids)
    assert all(o.get("text") and re.fullmatch(r"[A-Z][A-Za-z ]+", o.get("spoken", "")) for o in outlines())


def test_one_feed_is_broken_and_the_others_are_well_formed() -> None:
    """Only the broken feed fails a strict parser."""
    for path in files():
        if short(path) == BROKEN:
            with pytest.raises(ET.ParseError):
                ET.fromstring(path.read_bytes())
        else:
            assert entries(path)


def test_the_formats_of_the_web_are_all_there() -> None:
    """RSS 2.0, RSS 1.0, Atom with HTML and with XHTML, and JSON Feed are each spoken by some feed."""
    day = "\n".join(path.read_text("latin-1") for path in files())
    marks = (
        '<rss version="2.0"',
        "rss/1.0/",
        'content type="html"',
        'content type="xhtml"',
        "version/1.1",
        "content:encoded",
    )
    assert [mark for mark in marks if mark not in day] == []


def test_the_day_is_full() -> None:
    """There are at least 75 items, and at least 60 different ones inside the 24 hours, from ten sources."""
    fresh = [told for told in everything() if inside(told)]
    assert len(everything()) >= 75
    assert len({told.page for told in fresh}) >= 60
    assert len({told.feed for told in fresh}) == 10


def test_nothing_comes_from_the_future_one_item_is_undated_and_some_are_old() -> None:
    """The clock of the day is kept, apart from what must fall outside."""
    dated = [told.at for told in everything() if told.at]
    assert max(dated) <= NOW
    assert len(everything()) - len(dated) == 1
    assert sum(at < SINCE for at in dated) >= 5


def test_every_link_is_under_a_reserved_name() -> None:
    """No address leads anywhere: each host ends in .example."""
    for path in SAMPLE.iterdir():
        text = NAMESPACES.sub("", html.unescape(path.read_text("latin-1")))
        hosts = {urlsplit(url).hostname or "" for url in re.findall(r"https?://[^\s\"'<>)]+", text)}
        assert hosts
        assert {host for host in hosts if not host.endswith(".example")} == set()


def test_no_real_company_person_place_or_publisher_is_named() -> None:
    """None of more than a hundred names that listeners know is in any file."""
    real = DAY["real"].split()
    names = re.compile(r"\b(" + "|".join(name.replace("_", " ") for name in real) + r")\b")
    assert len(real) >= 100
    for path in SAMPLE.iterdir():
        assert names.findall(NAMESPACES.sub("", path.read_text("latin-1"))) == []


@pytest.mark.parametrize("slug", EVENTS)
def test_an_event_is_told_by_its_publishers_each_in_its_own_words(slug: str) -> None:
    """Every publisher of an event tells it once, and no two headlines share more than half of their words."""
    told = tellings(slug)
    assert sorted(t.feed for t in told) == sorted(EVENTS[slug]["feeds"])
    heads = [set(re.findall(r"\w{3,}", t.title.lower())) for t in told]
    for n, head in enumerate(heads):
        assert all(len(head & other) <= 0.5 * min(len(head), len(other)) for other in heads[:n])


@pytest.mark.parametrize("slug", EVENTS)
def test_the_tellings_of_an_event_agree(slug: str) -> None:
    """The facts of an event are all told, and at least half of them by two publishers or more."""
    told = {fact: sum(bool(re.search(fact, t.whole)) for t in tellings(slug)) for fact in EVENTS[slug]["facts"]}
    assert all(told.values()), told
    assert sum(count >= 2 for count in told.values()) >= len(told) / 2, told


def test_the_lead_is_the_most_told_story() -> None:
    """The breakthrough is told by six publishers, and nothing else by as many."""
    counts = {slug: len(tellings(slug)) for slug in EVENTS}
    assert counts.pop("quellacin") == 6 > max(counts.values())


def test_the_update_says_what_is_new_and_yesterdays_story_is_out_of_the_window() -> None:
    """Two sources still carry the older item of the satellite's silence; every new one says that it is over."""
    older = [t for t in everything() if "Stormwren-2" in t.title and t.at and t.at < SINCE]
    assert {t.feed for t in older} == {"lantern", "field"}
    assert all(re.search(r"regained contact|again", t.text) for t in tellings("stormwren-2"))


def test_there_is_noise_to_keep_out() -> None:
    """Each kind of noise is inside the window: deals, quizzes, a horoscope, live blogs and their like."""
    noise = [told.title for told in everything() if inside(told) and NOISE.search(told.title)]
    assert [kind for kind in DAY["noise"] if not any(re.search(kind, title) for title in noise)] == []
    assert sum(bool(re.search("|".join(DAY["noise"][:6]), title)) for title in noise) >= 6
    assert len(noise) >= 15


def test_there_is_enough_for_one_sentence_items() -> None:
    """At least 25 items are told by nobody else."""
    shared = {t.link for slug in EVENTS for t in tellings(slug)}
    assert len([t for t in everything() if news(t) and (inside(t) or not t.at) and t.link not in shared]) >= 25


def test_the_aggregator_points_at_the_others() -> None:
    """At least eight of its items link to pages that other feeds carry, each with points and comments."""
    pages = {t.page for t in everything() if t.feed != AGGREGATOR}
    listed = [t for t in everything() if t.feed == AGGREGATOR]
    assert sum(t.link in pages for t in listed) >= 8
    assert all(re.search(r"Points: \d+ # Comments: \d+", t.text) for t in listed)


def test_sentences_can_be_said_in_one_breath() -> None:
    """No sentence of the news is longer than 32 words, whatever stands before it (a caption or a dateline)."""
    for told in filter(news, everything()):
        text = re.sub(
            r"^.*?\(Lantern Wire\) -|^.*?(?:Photograph|Image credit|Photo|Illustration)(?: by|:) [\w ./]+ (?=\w)",
            "",
            told.text,
        )
        for sentence in re.split(r"(?<=[.?!])[\"”]? +(?=[A-Z“\"])", text):
            assert len(sentence.split()) <= 32, sentence


def test_the_shapes_that_a_voice_must_say_right_are_there() -> None:
    """Money, percent, versions, dates, ordinals, ranges and units all occur inside the window."""
    day = " ".join(told.whole for told in everything() if inside(told))
    money = [r"\$1\.3bn", "€650m", r"\$0\.20/1M tokens"]
    numbers = [
        r"\d%",
        "2nd-gen",
        "4th quarter",
        "50-60 minutes",
        "1-2 °C",
        "90 km/h",
        r"\d+GB",
        "400B",
        "4-bit",
        "480 terabits",
    ]
    names = [r"Tarnix 4\.1\.1", "CVE-2026-99999", "January 28", r"8:52 p\.m\."]
    assert [shape for shape in money + numbers + names if not re.search(shape, day)] == []
