"""Each episode as the feed describes it, by PSP-1 and Apple's rules.

In: the feed's items. Out: entries (what the feed promises of each episode) and faults. Never: a file.
"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing.check import values
from briefing.check.channel import explicit, too_long, untidy
from briefing.check.fault import Fault, shown
from briefing.check.markup import FEED, attribute, children, first, text
from briefing.model import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

_TEXTS = ("title", "guid", "link", "pubDate", "description", "itunes:duration")
_OTHERS = ("enclosure", "podcast:transcript", "podcast:chapters")
# PSP-1, enclosure: the types apps play, by the ending of the file.
_AUDIO = {".mp3": "audio/mpeg", ".m4a": "audio/m4a"}
_TRANSCRIPTS = {"text/vtt", "application/x-subrip", "application/srt", "application/json", "text/html", "text/plain"}
_CHAPTERS = "application/json+chapters"


class Entry(Struct, frozen=True, kw_only=True):
    """What the feed promises of one episode.

    Attributes:
        where: what to call it in a fault.
        guid: its guid.
        audio: address of the enclosure.
        bytes: size of the enclosure by the feed, or None.
        seconds: length of the enclosure by the feed, or None.
        chapters: address of the JSON chapters, or empty.
        transcripts: address and type of each transcript.
        image: address of its own artwork, or empty.
        page: address of its page, or empty.
        notes: description and long notes.
        disclosed: the feed's tag says that a machine made it.
        language: language tag of the show.
    """

    where: str
    guid: str
    audio: str
    bytes: int | None
    seconds: int | None
    chapters: str
    transcripts: tuple[tuple[str, str], ...]
    image: str
    page: str
    notes: str
    disclosed: bool
    language: str = "en"

    def discloses(self, words: str) -> bool:
        """Tell whether words of the episode say that a machine made it, in a language whose words we know."""
        return not self.language.lower().startswith("en") or values.discloses(words)


def read(item: Element, number: int, language: str) -> Entry:
    """Take from an item what the files must keep.

    Args:
        item: the feed's item.
        number: its place in the feed, 1 at the top.
        language: language tag of the show.

    Returns:
        The promises; a broken number is None.
    """
    name = text(item, "title").strip() or text(item, "guid").strip() or f"item {number}"
    return Entry(
        where=f"{FEED}, “{shown(name, 60)}”",
        guid=text(item, "guid"),
        audio=attribute(item, "enclosure", "url"),
        bytes=_whole(attribute(item, "enclosure", "length")),
        seconds=_whole(text(item, "itunes:duration")),
        chapters=attribute(item, "podcast:chapters", "url"),
        transcripts=tuple((tag.get("url", ""), tag.get("type", "")) for tag in children(item, "podcast:transcript")),
        image=attribute(item, "itunes:image", "href"),
        page=text(item, "link"),
        notes=text(item, "description") + text(item, "content:encoded"),
        disclosed=any(
            tag.get("purpose") == "ai-content" and tag.text == "true" for tag in children(item, "podcast:txt")
        ),
        language=language,
    )


def faults(item: Element, entry: Entry) -> Iterator[Fault]:
    """Prove what the feed says of one episode.

    Args:
        item: the feed's item.
        entry: what `read` took from it.

    Yields:
        One fault at a time.
    """
    where = entry.where
    absent = [name for name in _TEXTS if not text(item, name).strip()]
    absent += [name for name in _OTHERS if first(item, name) is None]
    for name in absent:
        yield Fault(rule="item-tag", where=where, what=f"The episode has no <{name}>, or an empty one.")
    yield from _enclosure(item, entry)
    yield from _values(item, entry)
    yield from explicit(item, where)
    yield from untidy(item, ("title", "guid"), where)
    yield from too_long(item, "description", where)
    for what in values.markup_faults(entry.notes):
        yield Fault(rule="description-markup", where=where, what=f"The notes hold {shown(what)}, which apps drop.")


def twice(entries: Sequence[Entry]) -> Iterator[Fault]:
    """Find guids and enclosures that two episodes share.

    Args:
        entries: every episode of the feed.

    Yields:
        A fault for each value that is not unique.
    """
    for rule, name, named in (
        ("guid-unique", "guid", Counter(entry.guid for entry in entries)),
        ("enclosure-unique", "enclosure", Counter(entry.audio for entry in entries)),
    ):
        for value, count in named.items():
            if value and count > 1:
                what = f"{count} episodes share the {name} {shown(value)}; apps would show one of them only."
                yield Fault(rule=rule, where=FEED, what=what)


def _enclosure(item: Element, entry: Entry) -> Iterator[Fault]:
    if first(item, "enclosure") is None:
        return
    where, kind, size = entry.where, attribute(item, "enclosure", "type"), attribute(item, "enclosure", "length")
    if len(children(item, "enclosure")) > 1:
        yield Fault(rule="enclosure-single", where=where, what="The episode has more than one <enclosure>.")
    if not values.is_address(entry.audio):
        what = f"The enclosure's address “{shown(entry.audio)}” is not an http address."
        yield Fault(rule="enclosure-address", where=where, what=what)
        return
    ending = PurePosixPath(urlsplit(entry.audio).path).suffix
    if _AUDIO.get(ending) != kind:
        what = f"The enclosure's type is “{shown(kind)}”; a file that ends in {shown(ending) or 'nothing'} "
        what += f"must be {_AUDIO[ending]}." if ending in _AUDIO else "is not audio that apps play."
        yield Fault(rule="enclosure-type", where=where, what=what)
    if not entry.bytes:
        what = f"The enclosure's length “{shown(size)}” is not a number of bytes."
        yield Fault(rule="enclosure-length", where=where, what=what)


def _values(item: Element, entry: Entry) -> Iterator[Fault]:
    """Prove those values that have a form; a missing one is another rule's."""
    where = entry.where
    if first(item, "guid") is not None and attribute(item, "guid", "isPermaLink") != "false":
        yield Fault(rule="guid-permalink", where=where, what='The <guid> must say isPermaLink="false".')
    date, duration = text(item, "pubDate"), text(item, "itunes:duration")
    if date and not values.is_date(date):
        what = f"The pubDate “{shown(date)}” is not a date by RFC 2822, or names the wrong day of the week."
        yield Fault(rule="date", where=where, what=what)
    if duration.strip() and not entry.seconds:
        what = f"The itunes:duration “{shown(duration)}” is not a number of whole seconds."
        yield Fault(rule="duration-form", where=where, what=what)
    if entry.page and not values.is_address(entry.page):
        yield Fault(rule="link", where=where, what=f"The link “{shown(entry.page)}” is not an http address.")
    chapters = attribute(item, "podcast:chapters", "type")
    if entry.chapters and chapters != _CHAPTERS:
        what = f"The chapters' type is “{shown(chapters)}”; it must be {_CHAPTERS}."
        yield Fault(rule="chapters-type", where=where, what=what)
    for _, kind in entry.transcripts:
        if kind not in _TRANSCRIPTS:
            what = f"“{shown(kind)}” is not a type of transcript that apps read."
            yield Fault(rule="transcript-type", where=where, what=what)
    if not entry.disclosed:
        what = 'The feed does not say <podcast:txt purpose="ai-content">true</podcast:txt>.'
        yield Fault(rule="ai-disclosure", where=where, what=what)
    if entry.notes and not entry.discloses(entry.notes):
        yield Fault(rule="ai-disclosure", where=where, what="The notes do not say that the audio is made by AI.")


def _whole(value: str) -> int | None:
    return int(value) if value.isascii() and value.isdigit() and len(value) <= 12 else None  # noqa: PLR2004 - a terabyte
