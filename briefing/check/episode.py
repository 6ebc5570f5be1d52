"""One episode's files, proved one against the other.

In: what the feed promises of it, where its files lie. Out: faults. Never: a second fault for one broken thing.
"""

from __future__ import annotations

from html import unescape
from typing import TYPE_CHECKING

from briefing.audio import measure
from briefing.check import audio, chapters, citations, files, transcript
from briefing.check.fault import Fault, shown
from briefing.errors import AudioError, BriefingError
from briefing.publish import tags

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.audio import Measurement
    from briefing.check.audio import Limits
    from briefing.check.chapters import Mark
    from briefing.check.items import Entry
    from briefing.check.place import Place

# No chapters or transcript of an hour's speech come near this.
_MOST_BYTES = 5_000_000
_VTT = "text/vtt"
_VERSION = "2.3"


def named(entry: Entry, place: Place) -> Iterator[Fault]:
    """Prove that every file that the feed names for an episode is there, and of the size it says.

    Args:
        entry: what the feed promises.
        place: where the files lie.

    Yields:
        A fault for each that is missing, or an enclosure that is longer or shorter.
    """
    yield from files.named(place, entry.audio, "enclosure", entry.where)
    yield from files.named(place, entry.chapters, "chapters file", entry.where)
    for url, _ in entry.transcripts:
        yield from files.named(place, url, "transcript", entry.where)
    yield from files.named(place, entry.image, "artwork", entry.where)
    yield from files.page(place, entry.page, entry.where)
    sound = place.file(place.name(entry.audio))
    if sound:
        yield from files.size(sound, entry.bytes, place.name(entry.audio))


def prove(entry: Entry, place: Place, limits: Limits) -> tuple[Fault, ...]:
    """Prove what the files of an episode hold; one that is missing is not looked at.

    Args:
        entry: what the feed promises.
        place: where the files lie.
        limits: how loud the episode is meant to be.

    Returns:
        The faults.

    Raises:
        AudioError: ffmpeg is missing.
    """
    measured, heard = _sound(entry, place, limits)
    marks, told = _chapters(entry, place, measured)
    said = tuple(_transcripts(entry, place, measured))
    words = "" if said else _words(entry, place)
    return (*heard, *told, *_tags(entry, place, measured, marks), *said, *_citations(entry, place, words))


def _sound(entry: Entry, place: Place, limits: Limits) -> tuple[Measurement | None, tuple[Fault, ...]]:
    """Decode and measure the enclosure."""
    name = place.name(entry.audio)
    path = place.file(name)
    if not path:
        return None, ()
    same = tuple(files.content(path, name))
    try:
        measured = measure(path)
    except AudioError as error:
        if error.subject != path:  # it is not the file: ffmpeg is missing
            raise
        what = f"The MP3 does not decode cleanly: {shown(_about(error, path), 300)}"
        return None, (*same, Fault(rule="audio-decode", where=name, what=what))
    return measured, (*same, *audio.faults(measured, promised=entry.seconds, limits=limits, where=name))


def _chapters(entry: Entry, place: Place, measured: Measurement | None) -> tuple[tuple[Mark, ...], tuple[Fault, ...]]:
    """Read and prove the JSON chapters."""
    name = place.name(entry.chapters)
    path = place.file(name)
    if not path:
        return (), ()
    data, faults = _read(path, name)
    if faults:
        return (), faults
    marks, broken = chapters.read(data, name)
    told = () if broken else chapters.faults(marks, measured.seconds if measured else None, name)
    return marks, (*files.content(path, name), *broken, *told)


def _tags(entry: Entry, place: Place, measured: Measurement | None, marks: tuple[Mark, ...]) -> Iterator[Fault]:
    """Prove the tags, and their chapters against the JSON ones."""
    name = place.name(entry.audio)
    path = place.file(name)
    if not path:
        return
    try:
        read = tags.read(path)
    except BriefingError as error:
        yield Fault(rule="tags", where=name, what=f"The tags cannot be read: {shown(_about(error, path), 300)}")
        return
    for what in _lacking(read):
        yield Fault(rule="tags", where=name, what=what)
    if not entry.discloses(read.comment):
        yield Fault(
            rule="ai-disclosure", where=name, what="The tags' comment does not say that the audio is made by AI."
        )
    inner = chapters.from_tags(read.chapters, ordered=len(read.contents) == len(read.chapters))
    yield from chapters.faults(inner, measured.seconds if measured else None, f"{name}, tags")
    if marks and inner:
        yield from chapters.same(inner, marks, name)


def _lacking(read: tags.TagsRead) -> Iterator[str]:
    """Say what apps would miss in the tags."""
    if read.version != _VERSION:
        yield f"The tags are ID3v{shown(read.version)}; some apps misread pictures in any but ID3v{_VERSION}."
    if not read.title.strip():
        yield "The tags have no title."
    if not read.cover:
        yield "The tags have no front cover, which some apps show in place of the feed's."
    listed = len(set(read.contents))
    if read.chapters and listed != len(read.chapters):
        yield f"The tags' table of contents lists {listed} chapters of the {len(read.chapters)} that are there."


def _transcripts(entry: Entry, place: Place, measured: Measurement | None) -> Iterator[Fault]:
    """Read and prove the WebVTT transcripts."""
    vtt = [url for url, kind in entry.transcripts if kind == _VTT]
    if entry.transcripts and not vtt:
        yield Fault(
            rule="transcript-type", where=entry.where, what="No transcript of the episode is WebVTT (text/vtt)."
        )
    for name in map(place.name, vtt):
        path = place.file(name)
        if not path:
            continue
        data, faults = _read(path, name)
        yield from faults
        if faults:
            continue
        captions, broken = transcript.read(data, name)
        yield from files.content(path, name)
        yield from broken
        if captions or not broken:
            silences = measured.silences if measured else ()
            seconds = measured.seconds if measured else None
            yield from transcript.faults(captions, seconds=seconds, silences=silences, where=name)
            if captions and not entry.discloses(transcript.ends(captions)):
                what = "Neither the open nor the sign-off says that the audio is made by AI."
                yield Fault(rule="ai-disclosure", where=name, what=what)


def _words(entry: Entry, place: Place) -> str:
    """Give the words of a transcript that was found to be sound."""
    names = [place.name(url) for url, kind in entry.transcripts if kind == _VTT]
    path = place.file(names[0]) if names else None
    captions = transcript.read(path.read_bytes(), names[0])[0] if path else ()
    return unescape(" ".join(caption.text for caption in captions))


def _citations(entry: Entry, place: Place, heard: str) -> Iterator[Fault]:
    """Read and prove the citations, where the episode's page names any."""
    page = place.name(f"{entry.page}index.html" if entry.page.endswith("/") else entry.page)
    shown_page = place.file(page)
    cited = citations.named(_read(shown_page, page)[0].decode(errors="replace")) if shown_page else ""
    if not cited:
        return
    name = f"{page.rpartition('/')[0]}/{cited}".removeprefix("/")
    path = place.file(name)
    if not path:
        what = f"The citations {shown(name, 200)}, which the episode's page names, are missing from the public folder."
        yield Fault(rule="file-missing", where=page, what=what)
        return
    data, faults = _read(path, name)
    yield from faults
    if faults:
        return
    file, broken = citations.read(data, name)
    yield from files.content(path, name)
    yield from broken
    if file:
        yield from citations.faults(file, heard, name)


def _read(path: Path, name: str) -> tuple[bytes, tuple[Fault, ...]]:
    """Read a small file whole, but never one that is out of all proportion."""
    size = path.stat().st_size
    if size > _MOST_BYTES:
        what = f"The file is {size:,} bytes long, far more than an episode's files need."
        return b"", (Fault(rule="file-size", where=name, what=what),)
    return path.read_bytes(), ()


def _about(error: BriefingError, path: Path) -> str:
    """Say what went wrong with the file's own name in place of its whole path."""
    return str(error).replace(str(path), path.name)
