"""Feeds broken by chance walk from the file to the rundown, or fail as a feed may.

A mutation is told by its number alone: `BRIEFING_MUTATION=4711` walks that one, `BRIEFING_MUTATIONS=10000` so many.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

from briefing.config import FeedSettings, RundownSettings
from briefing.feeds import gather
from briefing.model import Edits, Gathered, Rundown, Source, encode
from briefing.rundown import plan
from briefing.stories import cluster
from briefing.web import Web

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("BRIEFING_SHARED", ROOT.parent / "shared"))
NOW, SINCE = datetime(2026, 11, 22, tzinfo=UTC), datetime(1990, 1, 1, tzinfo=UTC)
USUAL = 60_000  # bytes; larger feeds are taken as much more seldom as they are larger, for all to have their turn
TAG = re.compile(rb"<[^<>]{1,300}>")
TEXT = re.compile(rb">[^<>]{1,4000}<")
DECLARATION = re.compile(rb"<\?xml[^>]*\?>")
ENCODINGS = (
    *("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "iso-8859-1", "windows-1252", "us-ascii", "shift_jis"),
    *("euc-jp", "gb18030", "big5", "koi8-r", "iso-2022-jp", "utf-7", "cp037", "x-user-defined", "base64", "rot13"),
    "idna",
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

Mutation = Callable[[Random, bytes], bytes]


@cache
def feeds() -> tuple[bytes, ...]:
    """Read the real feeds, where they are present, and those of the sample day."""
    real = [path for path in (SHARED / "material" / "feeds-real").glob("*") if path.suffix in {".rss", ".atom"}]
    sample = [path for path in (ROOT / "feeds" / "sample").glob("*") if path.suffix != ".opml"]
    return tuple(path.read_bytes() for path in (*sorted(sample), *sorted(real)))


def chosen(chance: Random) -> bytes:
    return chance.choices(feeds(), [min(1.0, USUAL / len(body)) for body in feeds()])[0]


def span(chance: Random, body: bytes, most: int) -> tuple[int, int]:
    begin = chance.randrange(len(body) + 1)
    return begin, min(len(body), begin + chance.randrange(most))


def flipped(chance: Random, body: bytes) -> bytes:
    found = bytearray(body)
    for _ in range(chance.choice((1, 3, 30)) if found else 0):
        found[chance.randrange(len(found))] ^= 1 << chance.randrange(8)
    return bytes(found)


def cut(chance: Random, body: bytes) -> bytes:
    return body[: chance.randrange(len(body) + 1)]


def bitten(chance: Random, body: bytes) -> bytes:
    begin, end = span(chance, body, 5000)
    return body[:begin] + body[end:]


def doubled(chance: Random, body: bytes) -> bytes:
    begin, end = span(chance, body, 8000)
    return body[:end] + body[begin:end] * chance.choice((1, 1, 5)) + body[end:]


def swapped(chance: Random, body: bytes) -> bytes:
    """Exchange two tags."""
    tags = list(TAG.finditer(body))
    if not tags:
        return body
    one, two = sorted(chance.choices(tags, k=2), key=re.Match.start)
    if one.start() == two.start():
        return body[: one.start()] + body[one.end() :]
    return body[: one.start()] + two[0] + body[one.end() : two.start()] + one[0] + body[two.end() :]


def noisy(chance: Random, body: bytes) -> bytes:
    for _ in range(chance.choice((1, 2, 8))):
        place = chance.randrange(len(body) + 1)
        body = body[:place] + chance.choice(NOISE) + body[place:]
    return body


def odd(chance: Random, body: bytes) -> bytes:
    """Say something else in an element."""
    texts = list(TEXT.finditer(body))
    if not texts:
        return body
    text = chance.choice(texts)
    return body[: text.start() + 1] + chance.choice(ODD) + body[text.end() - 1 :]


def swollen(chance: Random, body: bytes) -> bytes:
    """Give an element a huge attribute, or very many."""
    tags = list(TAG.finditer(body))
    if not tags:
        return body
    place = chance.choice(tags).end() - 1
    size = chance.choice((1000, 20_000, 200_000))
    many = b" ".join(b'a%d="1"' % number for number in range(size // 20))
    huge = chance.choice((b'x="' + b"&lt;a " * (size // 6) + b'"', b'href="http://' + b"a." * (size // 2) + b'"', many))
    return body[:place] + b" " + huge + body[place:]


def misdeclared(chance: Random, body: bytes) -> bytes:
    """Declare another encoding, and now and then keep the promise."""
    name = chance.choice(ENCODINGS)
    declared = b'<?xml version="1.0" encoding="%s"?>' % name.encode()
    body = declared + DECLARATION.sub(b"", body, count=1)
    if chance.random() < 0.3:
        try:
            return body.decode("utf-8", "replace").encode(name, "replace")
        except (LookupError, UnicodeError):
            return body
    return body


def spliced(chance: Random, body: bytes) -> bytes:
    return cut(chance, body) + (other := chosen(chance))[chance.randrange(len(other)) :]


MUTATIONS: tuple[Mutation, ...] = (
    *(flipped, cut, bitten, doubled, swapped, noisy, odd, swollen, misdeclared, spliced),
)


def mutated(number: int) -> tuple[bytes, tuple[str, ...]]:
    """Make the broken feed of a number.

    Args:
        number: which; the same one gives the same feed.

    Returns:
        Its bytes, and what was done to it.
    """
    chance = Random(number)  # every mutation can be had again alone
    body, done = chosen(chance), []
    for mutation in chance.choices(MUTATIONS, k=chance.choice((1, 1, 2, 4))):
        body = mutation(chance, body)
        done.append(mutation.__name__)
    return body, tuple(done)


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


BROKEN_SITE = b"<rss><channel><link>http://[</link><item><title>A title of five words</title></item></channel></rss>"


def test_a_feed_whose_site_is_no_address_is_read(tmp_path):
    """What once stopped a night (mutation 1978) costs nothing any more."""
    path = tmp_path / "broken.xml"
    path.write_bytes(BROKEN_SITE)
    gathered, _ = walked(path)
    assert [item.title for item in gathered.items] == ["A title of five words"]


def test_a_source_that_is_no_address_costs_only_itself(tmp_path):
    """A list with a mistyped address in it still gives the news of the others, and names the mistyped one."""
    path = tmp_path / "good.xml"
    path.write_bytes(BROKEN_SITE)
    urls = {"mistyped": "http://[", "good": str(path)}
    sources = [Source(id=name, title=name, url=url, site="http://[") for name, url in urls.items()]
    with Web(FeedSettings()) as web:
        gathered = gather(sources, web=web, memory=Forgetful(), now=NOW, since=SINCE, at_once=2)
    assert gathered.answered == ("good",)
    assert [failure.source for failure in gathered.failures] == ["mistyped"]
    assert len(gathered.items) == 1


def numbers() -> range:
    alone = os.environ.get("BRIEFING_MUTATION", "")
    return range(int(alone), int(alone) + 1) if alone else range(int(os.environ.get("BRIEFING_MUTATIONS", "200")))


def test_a_broken_feed_gives_a_rundown_or_one_sentence(tmp_path):
    """No mutated feed stops the night: it gives stories, each in the rundown once, or a failure in one sentence."""
    path = tmp_path / "broken.xml"
    for number in numbers():
        body, done = mutated(number)
        path.write_bytes(body)
        try:
            gathered, planned = walked(path)
        except Exception as error:
            error.add_note(f"mutation {number}: {', '.join(done)}")
            raise
        told = [*planned.slots, *planned.reserve, *planned.spiked]
        assert bool(gathered.failures) != bool(gathered.answered), number
        assert all(failure.reason.endswith(".") for failure in gathered.failures), number
        assert bool(told) == bool(gathered.items), number


def test_most_broken_feeds_still_give_news(tmp_path):
    """Breaking a feed rarely loses it: of two dozen, at least half give items, and not all are whole."""
    path = tmp_path / "broken.xml"
    gave = []
    for number in range(24):
        path.write_bytes(mutated(number)[0])
        gave.append(walked(path)[0])
    assert sum(bool(gathered.items) for gathered in gave) >= 12
    assert any(gathered.warnings or gathered.failures for gathered in gave)


def test_a_number_tells_a_mutation():
    """The same number gives the same feed, whatever was made before."""
    first = [mutated(number) for number in range(5)]
    assert [mutated(number) for number in reversed(range(5))] == first[::-1]
