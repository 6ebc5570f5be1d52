"""The files that a feed names: there, of the right size, and the ones that were published.

In: a feed's promises, the place where files lie. Out: faults. Never: what is inside them, beyond its hash.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from briefing.check.fault import Fault, shown
from briefing.check.markup import FEED
from briefing.check.place import plain, split

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing.check.place import Place

_HASH_IN_NAME = re.compile(r"-([0-9a-f]{8})\.[a-z0-9]+$")


def self_link(link: str, kind: str, address: str) -> Iterator[Fault]:
    """Prove that the feed knows its own address.

    Args:
        link: the address it gives, `atom:link rel="self"`.
        kind: the type it gives.
        address: the address of its folder by everything else it names.

    Yields:
        A fault if they do not fit.
    """
    if not link:
        what = 'The feed has no <atom:link rel="self">, so apps cannot know its address.'
    elif not split(link)[0]:
        what = f"The feed's own address “{shown(link)}” is not an http address."
    elif address and link != address + FEED:
        what = f"The feed says it lies at {shown(link)}, but by the files it names it lies at {shown(address + FEED)}."
    elif kind != "application/rss+xml":
        what = f"The type of the feed's own address is “{shown(kind)}”; it must be application/rss+xml."
    else:
        return
    yield Fault(rule="self-link", where=FEED, what=what)


def named(place: Place, url: str, what: str, where: str) -> Iterator[Fault]:
    """Prove that a file that the feed names is there.

    Args:
        place: where to look.
        url: its address.
        what: what the file is to the episode, such as `enclosure`.
        where: who names it.

    Yields:
        A fault if it is missing, or lies somewhere else than the feed.
    """
    if not split(url)[0]:  # the rule about its form says so
        return
    name = place.name(url)
    if not name:
        sentence = f"The {what} {shown(url, 200)} does not lie in the feed's own folder {shown(place.base)}."
        yield Fault(rule="file-outside", where=where, what=sentence)
    elif place.file(name) is None:
        sentence = f"The {what} {shown(name, 200)} is missing from the public folder."
        yield Fault(rule="file-missing", where=where, what=sentence)


def page(place: Place, url: str, where: str) -> Iterator[Fault]:
    """Prove that a page is there, if it should lie in the public folder.

    Args:
        place: where to look.
        url: its address; one on another site is not looked at.
        where: who names it.

    Yields:
        A fault if it is missing.
    """
    head, path = split(place.base)
    other, whole = split(url)
    if not head or other != head or not whole.startswith(path):
        return
    inner = whole.removeprefix(path)
    name = f"{inner}index.html" if not inner or inner.endswith("/") else inner
    if place.file(plain(name)) is None:
        yield Fault(
            rule="page-missing", where=where, what=f"The page {shown(name, 200)} is missing from the public folder."
        )


def size(path: Path, promised: int | None, where: str) -> Iterator[Fault]:
    """Compare a file's size with what the feed says.

    Args:
        path: the file.
        promised: bytes by the feed, or None where it says nothing readable.
        where: what to call the file.

    Yields:
        A fault if they differ.
    """
    actual = path.stat().st_size
    if promised and actual != promised:
        what = f"The enclosure is {actual:,} bytes long but the feed says {promised:,}."
        yield Fault(rule="enclosure-length", where=where, what=what)


def content(path: Path, where: str) -> Iterator[Fault]:
    """Compare a file's content with the hash in its name, where it has one.

    Args:
        path: the file.
        where: what to call the file.

    Yields:
        A fault if the file holds other bytes than when it was named.
    """
    promised = _HASH_IN_NAME.search(path.name)
    if not promised:
        return
    actual = digest(path)
    if not actual.startswith(promised[1]):
        what = f"The file's SHA-256 begins with {actual[:8]} but its name says {promised[1]}: it is another file."
        yield Fault(rule="file-hash", where=where, what=what)


def digest(path: Path) -> str:
    """Hash a file.

    Args:
        path: the file.

    Returns:
        SHA-256 in hexadecimal.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
