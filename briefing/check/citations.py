"""The citations of an episode: every sentence that is heard, and what each claim rests on.

In: the page that names the file, the file, the transcript's words. Out: faults. Never: a judgement of a claim; the
script room's check makes that before a word is spoken.

Format: version 1.0 of `briefing.publish.citations`.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

import msgspec

from briefing.check.fault import Fault, shown
from briefing.check.values import is_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NAMED = re.compile(r'href="(?:[^"]*/)?(citations-[0-9a-f]{8}\.json)"')
_CLAIMS = {"tease", "story", "in brief"}
"""Kinds of segment whose every sentence is a claim."""


class Basis(msgspec.Struct, frozen=True, kw_only=True):
    """What a sentence rests on.

    Attributes:
        item: id of the item.
        source: its publisher.
        support: the item's own sentence.
        link: its address, or empty.
    """

    item: str
    source: str
    support: str
    link: str = ""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that is said, or that the page tells.

    Attributes:
        sentence: its words.
        kind: the kind of segment; empty on the page.
        editor: an editor wrote it and answers for it.
        sources: what it rests on.
    """

    sentence: str
    kind: str = ""
    editor: bool = False
    sources: tuple[Basis, ...] = ()


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """What the page tells of a story.

    Attributes:
        story: its slug.
        tldr: its news in a line.
        key_facts: what to keep in mind.
        answer: of the question a listener would ask.
        watch: what comes next.
    """

    story: str
    tldr: Line | None = None
    key_facts: tuple[Line, ...] = ()
    answer: Line | None = None
    watch: Line | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of it."""
        return tuple(line for line in (self.tldr, *self.key_facts, self.answer, self.watch) if line)


class File(msgspec.Struct, frozen=True, kw_only=True):
    """The file.

    Attributes:
        version: of its form.
        sentences: what is said, in order.
        stories: what the page tells.
    """

    version: str
    sentences: tuple[Line, ...]
    stories: tuple[Story, ...] = ()


def named(page: str) -> str:
    """Find the citations that an episode's page names.

    Args:
        page: HTML.

    Returns:
        Name of the file, which lies beside the page; empty where the page names none.
    """
    match = _NAMED.search(page)
    return match[1] if match else ""


def read(data: bytes, where: str) -> tuple[File | None, tuple[Fault, ...]]:
    """Read the citations.

    Args:
        data: the file.
        where: what to call it.

    Returns:
        What it says, None where it cannot be read, and the faults.
    """
    try:
        file = msgspec.json.decode(data, type=File)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        what = f"The citations cannot be read as JSON of their form: {shown(str(error))}."
        return None, (Fault(rule="citations-json", where=where, what=what),)
    if not file.version.startswith("1."):
        what = f"The citations are of version {shown(file.version)}; this gate knows 1.0."
        return None, (Fault(rule="citations-json", where=where, what=what),)
    return file, ()


def faults(file: File, heard: str, where: str) -> Iterator[Fault]:
    """Prove the citations of one episode.

    Args:
        file: as `read` gave it.
        heard: the transcript's words; empty where it could not be read.
        where: what to call the file.

    Yields:
        A fault for each claim without a source, each source without a sentence or with a harmful link, and for the
        first words that only the transcript or only the citations have.
    """
    claims = [line for line in file.sentences if line.kind in _CLAIMS and not line.editor]
    for line in chain(claims, *(story.lines for story in file.stories)):
        if not line.sources:
            what = f"“{shown(line.sentence)}” claims something and cites nothing."
            yield Fault(rule="citations-missing", where=where, what=what)
    for line in chain(file.sentences, *(story.lines for story in file.stories)):
        yield from _sources(line, where)
    if heard:
        yield from _told(file.sentences, heard, where)


def _sources(line: Line, where: str) -> Iterator[Fault]:
    for basis in line.sources:
        if not (basis.item.strip() and basis.source.strip() and basis.support.strip()):
            what = f"A source of “{shown(line.sentence)}” does not say its item, its publisher and its sentence."
            yield Fault(rule="citations-support", where=where, what=what)
        if basis.link and not is_address(basis.link):
            what = f"A source of “{shown(line.sentence)}” links to “{shown(basis.link)}”, which is not an http address."
            yield Fault(rule="citations-link", where=where, what=what)


def _told(sentences: Sequence[Line], heard: str, where: str) -> Iterator[Fault]:
    """Hold what is listed against what is heard, sentence by sentence; spaces and line ends do not count."""
    rest = _bare(heard)
    for line in sentences:
        words = _bare(line.sentence)
        at = rest.find(words)
        if at < 0:
            what = f"The transcript does not have “{shown(line.sentence)}”, which the citations list there."
        elif at:
            what = f"The citations do not list what is heard before “{shown(line.sentence)}”."
        else:
            rest = rest[len(words) :]
            continue
        yield Fault(rule="citations-transcript", where=where, what=what)
        return
    if rest:
        what = "The citations do not list what is heard at the end."
        yield Fault(rule="citations-transcript", where=where, what=what)


def _bare(text: str) -> str:
    return "".join(text.split())
