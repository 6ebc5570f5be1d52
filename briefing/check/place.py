"""Where the files lie that a feed names by their addresses.

In: addresses, the folders that hold the site. Out: paths inside those folders. Never: a path outside them.
"""

from __future__ import annotations

import os
from collections import Counter
from itertools import accumulate, islice
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from briefing.model import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable

# Nothing we publish lies deeper; a longer path would only cost time.
_DEEPEST = 32


class Place(Struct, frozen=True, kw_only=True):
    """A public folder, perhaps with a staged one over it, and the address it will be found under.

    Attributes:
        folders: where to look, in this order.
        base: the folder's address, ending in a slash; empty where the feed does not say.
    """

    folders: tuple[Path, ...]
    base: str = ""

    def name(self, url: str) -> str:
        """Turn an address into a path in the public folder.

        Args:
            url: an address that the feed names.

        Returns:
            A path with forward slashes; empty where the address is not under the base or is not a plain path.
        """
        head, path = split(self.base)
        other, whole = split(url)
        inner = whole.removeprefix(path) if head and head == other and whole.startswith(path) else ""
        return plain(inner)

    def file(self, name: str) -> Path | None:
        """Find a file by its path in the public folder.

        Args:
            name: path with forward slashes.

        Returns:
            The file in the first folder that has it and does not lead out of it by a link; or None.
        """
        for folder in self.folders:
            if name and os.path.isfile(f"{folder}/{name}") and _inside(folder, name):  # noqa: PTH113 - many are asked
                return folder / name
        return None


def _inside(folder: Path, name: str) -> bool:
    """Tell whether a file lies in its folder, whatever links are on the way; without one nothing is resolved."""
    steps = accumulate(name.split("/"), "{}/{}".format, initial=str(folder))
    if not any(map(os.path.islink, islice(steps, 1, None))):
        return True
    return os.path.realpath(folder / name).startswith(f"{os.path.realpath(folder)}/")


def split(url: str) -> tuple[str, str]:
    """Split an address into its server and its path.

    Args:
        url: an address.

    Returns:
        Scheme and server, and the path as the server reads it; both empty where it is no http address.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return "", ""
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        return "", ""
    return f"{parts.scheme}://{parts.netloc}", unquote(parts.path) or "/"


def base(self_link: str, urls: Iterable[str], folders: tuple[Path, ...]) -> str:
    """Work out the public folder's address: most of the files named are there, whatever else is wrong.

    Args:
        self_link: where the feed says it lies.
        urls: everything the feed names.
        folders: where the files may lie.

    Returns:
        An address that ends in a slash; empty where nothing tells.
    """
    place = Place(folders=folders)
    votes = Counter(found for url in urls if (found := _base_of(url, place)))
    claimed = _folder(self_link)
    votes[claimed] += 0
    return max(votes, key=lambda address: (votes[address], address == claimed))


def _base_of(url: str, place: Place) -> str:
    """Find the folder address under which this file lies in the site: the longest end of the path that is a file."""
    head, path = split(url)
    parts = path.split("/")
    for at in range(1, min(len(parts), _DEEPEST)):
        if place.file(plain("/".join(parts[at:]))):
            return f"{head}{'/'.join(parts[:at])}/"
    return ""


def _folder(url: str) -> str:
    head, path = split(url)
    return f"{head}{path.rpartition('/')[0]}/" if head else ""


def plain(name: str) -> str:
    """Let a relative path through if nothing in it is hidden, climbs or is not as the server would read it.

    Args:
        name: path with forward slashes, from an address.

    Returns:
        The same path, or empty.
    """
    parts = name.split("/")
    harmless = bool(name) and "\\" not in name and "\0" not in name and not any(p == "" or p[0] == "." for p in parts)
    return str(PurePosixPath(name)) if harmless else ""
