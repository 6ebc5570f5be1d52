"""Feeds broken by chance walk from the file to the rundown, or fail as a feed may.

Ten thousand of them, always the same ones, with the slowest told at the end (seven minutes of processor time):

    BRIEFING_MUTATIONS=10000 .venv/bin/pytest -s tests/feeds/test_mutated_feeds.py

Where one stops the walk, Hypothesis makes it as simple as it can and prints the feed and the steps that break it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import cache, reduce
from pathlib import Path
from time import process_time
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from briefing.config import RundownSettings
from briefing.feeds import gather
from briefing.model import Edits, Gathered, Rundown, Source, encode
from briefing.rundown import plan
from briefing.stories import cluster

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("BRIEFING_SHARED", ROOT.parent / "shared"))
LONG = "BRIEFING_MUTATIONS" in os.environ
MANY = int(os.environ.get("BRIEFING_MUTATIONS", "100"))
UNBOUND = {"deadline": None, "suppress_health_check": list(HealthCheck)}
SLOW = 5.0  # seconds of processor time
NOW, SINCE = datetime(2026, 11, 22, tzinfo=UTC), datetime(1990, 1, 1, tzinfo=UTC)
USUAL = 60_000  # bytes; larger feeds are taken as much more seldom as they are larger, for all to have their turn
SIZE = 8000  # bytes, times or attributes, as the mutation has it
WHOLE = 1 << 20  # places are told as so many parts of the whole
TAG = re.compile(rb"<[^<>]{1,300}>")
TEXT = re.compile(rb">[^<>]{1,4000}<")
DATE = re.compile(rb"(?<=>)[^<>]*\d{4}[^<>]*:\d\d[^<>]*(?=<)")
NAMESPACE = re.compile(rb"\sxmlns(?::[\w.-]+)?=(?:\"[^\"]*\"|'[^']*')")
DECLARATION = re.compile(rb"<\?xml[^>]*\?>")
ENCODINGS = (
    *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "iso-8859-1", "windows-1252", "us-ascii", "shift_jis"),
    *("euc-jp", "gb18030", "big5", "koi8-r", "iso-2022-jp", "utf-7", "cp037", "x-user-defined", "base64", "idna"),
)
NOISE = (
    *(bytes([code]) for code in (0, 1, 7, 8, 11, 12, 27, 30, 127, 128, 160, 254, 255)),
    *(b"<", b">", b"&", b'"', b"]]>", b"<![CDATA[", b"<!--", b"-->", b"<?", b"?>", b"</", b"/>", b"{", b"%", b"&#"),
    *(b"&nbsp;", b"&bogus;", b"&amp;lt;b&amp;gt;", b"&#0;", b"&#xD800;", b"&#x1F600;", b"&#99999999999;", b"&lt;"),
    *(b"\x1b[2J", b"\xef\xbb\xbf", b"\xff\xfe", b"\xed\xa0\x80", "\u202e".encode(), "\u2028".encode(), b"\r\r\n"),
    *(b"<script>alert(1)</script>", b"<item>", b"</item>", b"<entry>", b"</channel>", b"</rss>", b"<title/>", b"<b>"),
    *(b'<!DOCTYPE r [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>', b"&a;", b"&c;", b"<x:y>", b"<html>"),
)
ODD = (
    *(b"", b" ", b"\n" * 50, b"0", b"-1", b"9" * 5000, b"a" * 5000, b"a " * 5000, b"( " * 3000, b"\xe2\x80\xae" * 99),
    *(b"javascript:alert(1)", b"http://[", b"http://[::1]:99999/", b"//", b"http://a..b/", b"http://\xc3\xa9.xn--/"),
    *(b"../../etc/passwd", b"Sat, 99 Foo 99999 99:99:99 +9999", b"0000-00-00T00:00:00Z", b"9999-12-31T23:59:59-23:59"),
    *(b"1970-01-01T00:00:00Z", b"Mon, 01 Jan 0001 00:00:00 GMT", b"&lt;b&gt;" * 900, b"&amp;" * 900, b"<b>" * 900),
    *(b"<![CDATA[" + b"<div>" * 900 + b"]]>", b"The post " * 400, b"Read more " * 400, b"." * 5000, b"- " * 2500),
)
DATES = (
    *(b"", b"0", b"now", b"2026", b"20261122", b"1e9", b"-0001-01-01T00:00:00Z", b"0000-00-00T00:00:00Z"),
    *(b"9999-12-31T23:59:59-23:59", b"Sat, 99 Foo 99999 99:99:99 +9999", b"Mon, 01 Jan 0001 00:00:00 GMT"),
    *(b"2026-11-22T25:61:61+99:99", b"Sun, 22 Nov 2026 06:00:00 " + b"Z" * 3000, b"9" * 5000, b"2026-W47", b"2026-400"),
    *(b"\xd9\xa2\xd9\xa0\xd9\xa2\xd9\xa6-11-22", b"22.11.2026 06:00", b"Thu, 01 Jan 1970 00:00:00 -2400"),
)
NESTED = (
    *(
        b"<div>",
        b"<item>",
        b"<entry>",
        b"<b>",
        b"<x:y>",
        b"&lt;div&gt;",
        b"&lt;ul&gt;&lt;li&gt;",
        b"<content><p>",
        b"<!--",
    ),
)
SPACES = (
    *(b"", b' xmlns="urn:x"', b' xmlns="http://www.w3.org/1999/xhtml"', b' xmlns:media="urn:x"'),
    b' xmlns:a="a" xmlns:a="b"',
)


class Step(NamedTuple):
    """One mutation.

    Attributes:
        does: the function that breaks the feed.
        place: where, in parts of the whole.
        size: how much.
        which: of its kinds.
    """

    does: Callable[[Step, bytes], bytes]
    place: int
    size: int
    which: int

    def __repr__(self) -> str:
        return f"Step({self.does.__name__}, {self.place}, {self.size}, {self.which})"

    def at(self, body: Sequence[object]) -> int:
        """Find its place in a sequence; the end is one."""
        return self.place * len(body) // WHOLE

    def one(self, kinds: Sequence[bytes]) -> bytes:
        """Choose its kind."""
        return kinds[self.which % len(kinds)]


@cache
def feeds() -> dict[str, bytes]:
    """Read the real feeds, where they are present, and those of the sample day."""
    real = [path for path in (SHARED / "material" / "feeds-real").glob("*") if path.suffix in {".rss", ".atom"}]
    sample = [path for path in (ROOT / "feeds" / "sample").glob("*") if path.suffix != ".opml"]
    return {path.name: path.read_bytes() for path in (*sorted(sample), *sorted(real))}


def replaced(body: bytes, found: re.Match[bytes], by: bytes) -> bytes:
    return body[: found.start()] + by + body[found.end() :]


def picked(step: Step, pattern: re.Pattern[bytes], body: bytes) -> re.Match[bytes] | None:
    """Choose one of a pattern's places."""
    found = list(pattern.finditer(body))
    return found[min(step.at(found), len(found) - 1)] if found else None


def flipped(step: Step, body: bytes) -> bytes:
    found = bytearray(body)
    for turn in range(1 + step.which % 30 if found else 0):
        found[(step.at(body) + turn * step.size) % len(found)] ^= 1 << (step.which + turn) % 8
    return bytes(found)


def cut(step: Step, body: bytes) -> bytes:
    return body[: step.at(body)]


def bitten(step: Step, body: bytes) -> bytes:
    return body[: step.at(body)] + body[step.at(body) + step.size :]


def doubled(step: Step, body: bytes) -> bytes:
    here = step.at(body)
    return body[:here] + body[here : here + step.size] * (1 + step.which % 6) + body[here:]


def swapped(step: Step, body: bytes) -> bytes:
    """Exchange two tags, or take one out."""
    tags = list(TAG.finditer(body))
    if not tags:
        return body
    places = (min(step.at(tags), len(tags) - 1), step.size % len(tags))
    one, two = sorted((tags[place] for place in places), key=re.Match.start)
    if one.start() == two.start():
        return replaced(body, one, b"")
    return replaced(replaced(body, two, one[0]), one, two[0])


def noisy(step: Step, body: bytes) -> bytes:
    here = step.at(body)
    return body[:here] + step.one(NOISE) + body[here:]


def odd(step: Step, body: bytes) -> bytes:
    """Say something else in an element."""
    text = picked(step, TEXT, body)
    return replaced(body, text, b">" + step.one(ODD) + b"<") if text else body


def misdated(step: Step, body: bytes) -> bytes:
    """Say another date, or none."""
    date = picked(step, DATE, body)
    return replaced(body, date, step.one(DATES)) if date else body


def misnamed(step: Step, body: bytes) -> bytes:
    """Declare another namespace, or none."""
    space = picked(step, NAMESPACE, body)
    return replaced(body, space, step.one(SPACES)) if space else body


def nested(step: Step, body: bytes) -> bytes:
    """Open an element many times over."""
    here = step.at(body)
    return body[:here] + step.one(NESTED) * step.size + body[here:]


def swollen(step: Step, body: bytes) -> bytes:
    """Give an element a huge attribute, or very many."""
    tag = picked(step, TAG, body)
    if not tag:
        return body
    many = b" ".join(b'a%d="1"' % number for number in range(step.size))
    kinds = (b'x="' + b"&lt;a " * 5 * step.size + b'"', b'href="http://' + b"a." * 10 * step.size + b'"', many)
    return body[: tag.end() - 1] + b" " + step.one(kinds) + body[tag.end() - 1 :]


def misdeclared(step: Step, body: bytes) -> bytes:
    """Declare another encoding, and now and then keep the promise."""
    name = ENCODINGS[step.which % len(ENCODINGS)]
    declared = b'<?xml version="1.0" encoding="%s"?>' % name.encode()
    body = declared + DECLARATION.sub(b"", body, count=1)
    if step.size % 3 == 0:
        try:
            return body.decode("utf-8", "replace").encode(name, "replace")
        except (LookupError, UnicodeError):
            return body
    return body


def spliced(step: Step, body: bytes) -> bytes:
    """Go on with another feed."""
    other = list(feeds().values())[step.which % len(feeds())]
    return cut(step, body) + other[step.size * len(other) // SIZE :]


MUTATIONS = (
    *(flipped, cut, bitten, doubled, swapped, noisy, odd, misdated, misnamed, nested, swollen, misdeclared, spliced),
)
STEPS = st.builds(Step, st.sampled_from(MUTATIONS), st.integers(0, WHOLE), st.integers(0, SIZE), st.integers(0, 100))
NAMES = tuple(name for name, body in feeds().items() for _ in range(max(1, 8 * USUAL // max(USUAL, len(body)))))


def mutated(name: str, steps: Sequence[Step]) -> bytes:
    """Break a feed, step by step."""
    return reduce(lambda body, step: step.does(step, body), steps, feeds()[name])


class Forgetful:
    """A memory that keeps nothing."""

    def recall(self, url):
        return None

    def remember(self, url, said):
        raise AssertionError(url)

    def first_seen(self, ids, now):
        return dict.fromkeys(ids, now)


def walked(path: Path) -> tuple[Gathered, Rundown]:
    """Walk one feed on disk from the feeds room through the rundown; both can be written into a day's folder."""
    source = Source(id="broken", title="Broken", url=str(path))
    gathered = gather([source], web=None, memory=Forgetful(), now=NOW, since=SINCE, at_once=1)
    planned = plan(
        cluster(gathered.items),
        settings=RundownSettings(),
        seconds=300,
        date=NOW.date(),
        now=NOW,
        history=(),
        edits=Edits(),
    )
    encode((gathered, planned))
    return gathered, planned


@pytest.fixture(scope="module")
def walks(request):
    """How long each mutated feed took; the long run tells the slowest."""
    taken: list[tuple[float, str, list[Step]]] = []
    yield taken
    if LONG and taken:
        tell = request.config.get_terminal_writer().line
        over = sum(seconds > SLOW for seconds, *_ in taken)
        tell(f"\n{len(taken)} mutated feeds, {over} over {SLOW:g} s of processor time; the slowest:")
        for seconds, name, steps in sorted(taken, key=lambda one: -one[0])[:10]:
            tell(f"{seconds:6.2f} s  {name}  {steps}")


@settings(max_examples=MANY, derandomize=True, database=None, phases=(Phase.generate, Phase.shrink), **UNBOUND)
@given(st.sampled_from(NAMES), st.lists(STEPS, min_size=1, max_size=4))
def test_a_broken_feed_gives_a_rundown_or_one_sentence(tmp_path_factory, walks, name, steps):
    """No mutated feed stops the night: it gives stories, each in the rundown once, or a failure in one sentence."""
    (path := tmp_path_factory.getbasetemp() / "broken.xml").write_bytes(mutated(name, steps))
    begun = process_time()
    gathered, planned = walked(path)
    walks.append((process_time() - begun, name, steps))
    told = [*planned.slots, *planned.reserve, *planned.spiked]
    assert bool(gathered.failures) != bool(gathered.answered)
    assert all(failure.reason.endswith(".") for failure in gathered.failures)
    assert bool(told) == bool(gathered.items)


@pytest.mark.parametrize("does", MUTATIONS, ids=lambda does: does.__name__)
def test_a_feed_broken_in_one_place_still_gives_news(tmp_path, does):
    """Each kind of damage late in a feed leaves the news that stands before it."""
    path = tmp_path / "broken.xml"
    path.write_bytes(mutated("cogwheel.xml", [Step(does, WHOLE * 3 // 4, 50, 1)]))
    gathered, _ = walked(path)
    assert gathered.items
