"""The tags inside the MP3: title, cover, words and chapters, as ID3v2.3.

In: the encoded sound and its episode. Out: the same sound with tags, and tags read back. Never: a change to the sound.

Forms: id3.org's ID3v2.3.0 and ID3v2 Chapter Frame Addendum 1.0. Version 2.3, because some apps misread pictures in 2.4.
"""

# mypy: disable-error-code="no-untyped-call"
# mutagen says no types; this is the one file that calls it.

from __future__ import annotations

import io
from datetime import UTC
from pathlib import Path
from typing import Any

from mutagen import MutagenError
from mutagen.id3 import (
    APIC,
    CHAP,
    COMM,
    CTOC,
    ID3,
    TALB,
    TCON,
    TDRC,
    TIT2,
    TLAN,
    TPE1,
    TRCK,
    TXXX,
    USLT,
    WOAF,
    WXXX,
    CTOCFlags,
    Encoding,
    Frame,
    PictureType,
)

from briefing.errors import AudioError
from briefing.model import Chapter, Episode, Show, Struct

ENCODING = Encoding.UTF16
NO_OFFSET = 0xFFFFFFFF
"""A chapter that is found by its times, not by bytes (Chapter Frame Addendum, 3.1)."""
LANGUAGES = {
    "cs": "ces", "da": "dan", "de": "deu", "en": "eng", "es": "spa", "fi": "fin", "fr": "fra", "it": "ita", "nl": "nld",
    "no": "nor", "pl": "pol", "pt": "por", "ru": "rus", "sv": "swe", "tr": "tur", "uk": "ukr",
}  # fmt: skip


class TagsRead(Struct, frozen=True, kw_only=True):
    """What an MP3 says of itself.

    Attributes:
        version: of the tag, such as `2.3`.
        title: of the episode.
        author: who made it.
        show: the show's title.
        date: when it appeared, as the tag has it.
        number: the episode's number as text.
        genre: such as `Podcast`.
        language: three letters of ISO 639-2.
        comment: summary and disclosure.
        words: the transcript.
        link: address of the episode's page.
        cover: size of the front cover in bytes; 0 without one.
        contents: ids of the chapters that the table of contents lists.
        chapters: in the order of the table of contents, then any it leaves out.
        ai: it says that machines made it.
    """

    version: str
    title: str = ""
    author: str = ""
    show: str = ""
    date: str = ""
    number: str = ""
    genre: str = ""
    language: str = ""
    comment: str = ""
    words: str = ""
    link: str = ""
    cover: int = 0
    contents: tuple[str, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    ai: bool = False


def write(sound: bytes, episode: Episode, *, show: Show, cover: bytes, comment: str, words: str) -> bytes:
    """Put tags before the sound, in place of any it had.

    Args:
        sound: an encoded MP3.
        episode: what it is.
        show: the show.
        cover: front cover, a JPEG.
        comment: summary and disclosure.
        words: the transcript.

    Returns:
        The tagged MP3; the same bytes for the same input.
    """
    tags = ID3()
    for frame in _frames(episode, show=show, cover=cover, comment=comment, words=words):
        tags.add(frame)
    for frame in _contents(episode.chapters):
        tags.add(frame)
    tags.update_to_v23()
    file = io.BytesIO(sound)
    tags.save(file, v1=0, v2_version=3, v23_sep="/", padding=lambda _: 0)
    return _in_order(file.getvalue())


def _in_order(tagged: bytes) -> bytes:
    """Put the chapters in the order of their times: mutagen sorts frames by size, and some players go by their place.

    A frame of version 2.3 is four letters, a size of four bytes, two bytes of flags and its content (ID3v2.3.0, 3.3).
    """
    size = sum((byte & 127) << 7 * (3 - place) for place, byte in enumerate(tagged[6:10]))
    frames: list[bytes] = []
    at, end = 10, 10 + size
    while at < end:
        after = at + 10 + int.from_bytes(tagged[at + 4 : at + 8])
        frames.append(tagged[at:after])
        at = after
    ordered = sorted(frames, key=_place)
    return tagged[:10] + b"".join(ordered) + tagged[end:]


def _place(frame: bytes) -> tuple[bool, bytes]:
    """Sort a chapter behind everything else and by its start, which follows the name it ends with a zero byte."""
    name = frame.find(b"\0", 10) + 1
    return (True, frame[name : name + 4]) if frame.startswith(b"CHAP") else (False, b"")


def _frames(episode: Episode, *, show: Show, cover: bytes, comment: str, words: str) -> list[Frame]:
    language = LANGUAGES.get(show.language.split("-")[0].lower(), "und")
    published = episode.published.astimezone(UTC).strftime("%Y-%m-%d %H:%M")
    return [
        TIT2(encoding=ENCODING, text=episode.title),
        TPE1(encoding=ENCODING, text=show.author),
        TALB(encoding=ENCODING, text=show.title),
        TDRC(encoding=ENCODING, text=published),
        TCON(encoding=ENCODING, text="Podcast"),
        TLAN(encoding=ENCODING, text=language),
        TRCK(encoding=ENCODING, text=str(episode.number)),
        COMM(encoding=ENCODING, lang=language, desc="", text=comment),
        USLT(encoding=ENCODING, lang=language, desc="", text=words),
        TXXX(encoding=ENCODING, desc="ai-content", text="true"),
        WOAF(url=show.base_url + episode.page_path.removesuffix("index.html")),
        APIC(encoding=Encoding.LATIN1, mime="image/jpeg", type=PictureType.COVER_FRONT, desc="Cover", data=cover),
    ]


def _contents(chapters: tuple[Chapter, ...]) -> list[Frame]:
    """Make the table of contents and the chapters it lists."""
    names = [f"chp{index}" for index in range(len(chapters))]
    flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    frames: list[Frame] = [CTOC(element_id="toc", flags=flags, child_element_ids=names, sub_frames=[])]
    for name, chapter in zip(names, chapters, strict=True):
        inner: list[Frame] = [TIT2(encoding=ENCODING, text=chapter.title)]
        inner += [WXXX(encoding=ENCODING, desc="", url=chapter.link)] if chapter.link else []
        start, end = (round(seconds * 1000) for seconds in (chapter.start, chapter.end))
        times = {"start_time": start, "end_time": end, "start_offset": NO_OFFSET, "end_offset": NO_OFFSET}
        frames.append(CHAP(element_id=name, **times, sub_frames=inner))
    return frames


def read(path: Path) -> TagsRead:
    """Read the tags of an MP3.

    Args:
        path: the file.

    Returns:
        What they say.

    Raises:
        AudioError: it has no ID3 tag, or one that cannot be read.
    """
    try:
        tags = ID3(path, translate=False)
    except (MutagenError, OSError) as error:
        raise AudioError(path, f"{path} has no ID3 tag that can be read: {error}. Build the episode again.") from error
    contents = tuple(tags.getall("CTOC")[0].child_element_ids) if tags.getall("CTOC") else ()
    pictures = [picture for picture in tags.getall("APIC") if picture.type == PictureType.COVER_FRONT]
    dates = [_first(tags, name) for name in ("TDRC", "TYER")]
    return TagsRead(
        version=".".join(map(str, tags.version[:2])),
        title=_first(tags, "TIT2"),
        author=_first(tags, "TPE1"),
        show=_first(tags, "TALB"),
        date=next(filter(None, dates), ""),
        number=_first(tags, "TRCK"),
        genre=_first(tags, "TCON"),
        language=_first(tags, "TLAN"),
        comment=_first(tags, "COMM"),
        words="\n".join(str(frame.text) for frame in tags.getall("USLT")[:1]),
        link="".join(frame.url for frame in tags.getall("WOAF")[:1]),
        cover=len(pictures[0].data) if pictures else 0,
        contents=contents,
        chapters=_chapters(tags, contents),
        ai=any(str(frame) == "true" for frame in tags.getall("TXXX:ai-content")),
    )


def _first(tags: ID3, name: str) -> str:
    return next((str(frame.text[0]) for frame in tags.getall(name) if frame.text), "")


def _chapters(tags: ID3, contents: tuple[str, ...]) -> tuple[Chapter, ...]:
    frames = {frame.element_id: frame for frame in tags.getall("CHAP")}
    listed = [name for name in contents if name in frames]
    return tuple(_chapter(frames[name]) for name in (*listed, *(name for name in frames if name not in listed)))


def _chapter(frame: Any) -> Chapter:
    titles, links = frame.sub_frames.getall("TIT2"), frame.sub_frames.getall("WXXX")
    title = str(titles[0].text[0]) if titles and titles[0].text else ""
    link = str(links[0].url) if links else ""
    return Chapter(start=frame.start_time / 1000, end=frame.end_time / 1000, title=title, link=link)
