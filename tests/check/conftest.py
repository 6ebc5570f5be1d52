"""A small correct site, made by hand, for the gate to prove and for tests to spoil."""

from __future__ import annotations

import hashlib
import io
import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from mutagen import id3
from PIL import Image

from briefing.audio import Measurement, ffmpeg, measure
from briefing.check import episode as checked

BASE = "http://127.0.0.1:8000/radio/"
# A sine of 1 kHz at full scale measures -3 LUFS in one channel, and LAME takes 0.4 dB away: this one measures -16.
TONE = "0.237*sin(2*PI*1000*t)"
SECONDS = 24
NOTES = "<p>A calm day on Lantern Street.</p><p><em>Read by a synthetic voice.</em></p>"
CHAPTERS = ((0.0, 6.0, "Headlines"), (6.0, 20.0, "The lighthouse opens again"), (20.0, 24.0, "Sign-off"))
CAPTIONS = (
    (0.5, 5.5, "Good morning, this is an AI generated briefing."),
    (6.2, 12.0, "The lighthouse opens again."),
    (12.4, 19.0, "Visitors may climb it from noon."),
    (20.2, 23.5, "That was the news."),
)


@dataclass
class Plan:
    """What one episode of the site is made of."""

    day: date
    sound: str = TONE
    seconds: float = SECONDS
    chapters: tuple[tuple[float, float, str], ...] = CHAPTERS
    tagged: tuple[tuple[float, float, str], ...] = CHAPTERS
    captions: tuple[tuple[float, float, str], ...] = CAPTIONS
    comment: str = "Made with software and read by a synthetic voice."
    title: str = "The lighthouse opens again"
    cover: int = 8
    version: int = 3
    listed: bool = True
    change: Callable[[bytes], bytes] = field(default=lambda mp3: mp3)


class Site:
    """A public folder with two episodes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def feed(self) -> Path:
        """The feed."""
        return self.folder / "feed.xml"

    def file(self, pattern: str) -> Path:
        """One file of the newest episode."""
        return next((self.folder / "episodes/2030-01-02").glob(pattern))

    def edit(self, old: str, new: str, times: int = 1) -> None:
        """Replace a text in the feed, at its first place only."""
        text = self.feed.read_text("utf8")
        assert old in text
        self.feed.write_text(text.replace(old, new, times), "utf8")


def build(folder: Path, *plans: Plan) -> Site:
    """Write a site of these episodes, newest first."""
    folder.mkdir(parents=True, exist_ok=True)
    items = "".join(_episode(folder, plan) for plan in plans)
    (folder / "artwork.jpg").write_bytes(picture(1400))
    (folder / "index.html").write_text("<h1>Lantern Street Radio</h1>", "utf8")
    (folder / "feed.xml").write_text(_FEED.replace("ITEMS", items), "utf8")
    return Site(folder)


@cache
def sound(expression: str, seconds: float) -> bytes:
    """Encode a sound as an MP3 without tags."""
    source = f"aevalsrc={expression.replace(',', chr(92) + ',')}:s=44100:d={seconds}"
    command = [ffmpeg(), "-loglevel", "error", "-f", "lavfi", "-i", source, "-ac", "1", "-b:a", "96k", "-f", "mp3"]
    with TemporaryDirectory() as folder:
        file = Path(folder) / "sound.mp3"
        subprocess.run([*command, "-map_metadata", "-1", "-id3v2_version", "0", str(file)], check=True)
        return file.read_bytes()


def tag(path: Path, plan: Plan) -> None:
    """Write the tags of an episode."""
    tags = id3.ID3()
    tags.add(id3.TIT2(encoding=1, text=plan.title))
    tags.add(id3.COMM(encoding=1, lang="eng", desc="", text=plan.comment))
    names = [f"chp{number}" for number in range(len(plan.tagged))]
    if plan.cover:
        tags.add(id3.APIC(encoding=0, mime="image/jpeg", type=3, desc="", data=picture(plan.cover)))
    if names and plan.listed:
        flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
        tags.add(id3.CTOC(element_id="toc", flags=flags, child_element_ids=names, sub_frames=[]))
    for name, (start, end, title) in zip(names, plan.tagged, strict=True):
        times = {"start_time": round(start * 1000), "end_time": round(end * 1000)}
        offsets = {"start_offset": 0xFFFFFFFF, "end_offset": 0xFFFFFFFF}
        tags.add(id3.CHAP(element_id=name, sub_frames=[id3.TIT2(encoding=1, text=title)], **times, **offsets))
    tags.save(path, v2_version=plan.version)


def vtt(captions: tuple[tuple[float, float, str], ...]) -> str:
    """Write captions as WebVTT."""
    blocks = [f"{_clock(start)} --> {_clock(end)}\n<v Ada>{words}\n" for start, end, words in captions]
    return "\n".join(["WEBVTT\n", *blocks])


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds * 1000), 60_000)
    return f"00:{minutes:02d}:{rest // 1000:02d}.{rest % 1000:03d}"


def _episode(folder: Path, plan: Plan) -> str:
    day = folder / f"episodes/{plan.day}"
    day.mkdir(parents=True)
    draft = day / "draft.mp3"
    draft.write_bytes(sound(plan.sound, plan.seconds))
    tag(draft, plan)
    mp3 = plan.change(draft.read_bytes())
    draft.unlink()
    (day / "index.html").write_text("<h1>A day</h1>", "utf8")
    parts = [{"startTime": a, "endTime": b, "title": title} for a, b, title in plan.chapters]
    files = {
        f"lantern-{plan.day}": (mp3, ".mp3"),
        "chapters": (json.dumps({"version": "1.2.0", "chapters": parts}).encode(), ".json"),
        "transcript": (vtt(plan.captions).encode(), ".vtt"),
    }
    named = []
    for name, (data, ending) in files.items():
        path = day / f"{name}-{hashlib.sha256(data).hexdigest()[:8]}{ending}"
        path.write_bytes(data)
        named.append(f"{BASE}episodes/{plan.day}/{path.name}")
    audio, chapters, transcript = named
    return (
        f"<item><title>{plan.title}</title>"
        f'<enclosure url="{audio}" length="{len(mp3)}" type="audio/mpeg"/>'
        f'<guid isPermaLink="false">lantern-{plan.day}</guid><link>{BASE}episodes/{plan.day}/</link>'
        f"<pubDate>{plan.day:%a, %d %b %Y} 06:00:00 +0000</pubDate>"
        f"<description><![CDATA[{NOTES}]]></description><itunes:duration>{round(plan.seconds)}</itunes:duration>"
        f'<itunes:explicit>false</itunes:explicit><podcast:transcript url="{transcript}" type="text/vtt"/>'
        f'<podcast:chapters url="{chapters}" type="application/json+chapters"/>'
        '<podcast:txt purpose="ai-content">true</podcast:txt></item>\n'
    )


@cache
def picture(side: int) -> bytes:
    """Draw a square of one colour as a JPEG."""
    with io.BytesIO() as file:
        Image.new("RGB", (side, side), "navy").save(file, "JPEG")
        return file.getvalue()


_FEED = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom" \
xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><atom:link href="{BASE}feed.xml" rel="self" type="application/rss+xml"/>
<title>Lantern Street Radio</title><description>News of a street that does not exist.</description>
<link>{BASE}</link><language>en</language><lastBuildDate>Wed, 02 Jan 2030 06:00:00 +0000</lastBuildDate>
<itunes:category text="News"><itunes:category text="Tech News"/></itunes:category>
<itunes:explicit>false</itunes:explicit><itunes:image href="{BASE}artwork.jpg"/>
<itunes:author>Lantern Street</itunes:author><podcast:locked>yes</podcast:locked>
<podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
ITEMS</channel></rss>
"""


_KNOWN: dict[str, Measurement] = {}


@pytest.fixture(autouse=True)
def _measured_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Decode the same bytes only once in all these tests."""

    def once(path: Path) -> Measurement:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        if digest not in _KNOWN:
            _KNOWN[digest] = measure(path)
        return _KNOWN[digest]

    monkeypatch.setattr(checked, "measure", once)


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Site]:
    """Make a site whose newest episode differs from a correct one in what is given."""

    def made(**changes: object) -> Site:
        newest = replace(Plan(day=date(2030, 1, 2)), **changes)
        return build(tmp_path / "public", newest, Plan(day=date(2030, 1, 1), title="Fog on the harbour"))

    return made


@pytest.fixture
def site(make: Callable[..., Site]) -> Site:
    """A correct site, to be spoiled."""
    return make()
