"""What was read tonight, so that a second walk asks nobody twice.

In: a link, what its page said or why it said nothing. Out: the same, later in the same night. Never: a page's HTML, or
a night that failed because the disk is full.
"""

from __future__ import annotations

import hashlib
import shutil
from contextlib import suppress
from datetime import date as Date  # noqa: N812 - as in the model
from pathlib import Path

import msgspec

from briefing.model import Struct, decode
from briefing.reading.page import Page

NIGHTS = 3  # kept; a station rebuilds yesterday's episode now and then, and seldom an older one


class Kept(Struct, frozen=True, kw_only=True):
    """What asking for a page gave.

    Attributes:
        page: what was read, None where it gave nothing.
        reason: why it gave nothing, in a sentence.
        kind: the same in a word.
    """

    page: Page | None = None
    reason: str = ""
    kind: str = ""


class Shelf:
    """The pages of one night, a small file each."""

    def __init__(self, folder: Path, date: Date) -> None:
        """Name the folder; the oldest nights beside it are cleared away.

        Args:
            folder: the cache of pages.
            date: the night.
        """
        self._folder = folder / date.isoformat()
        with suppress(OSError):  # another show's build may be clearing away the same
            nights = sorted(folder.glob("????-??-??"), key=lambda path: (path.stat().st_mtime, path.name))
            for night in nights[: max(len(nights) - NIGHTS, 0)]:
                if night != self._folder:
                    shutil.rmtree(night, ignore_errors=True)

    def recall(self, link: str) -> Kept | None:
        """Look up what a page said earlier tonight.

        Args:
            link: its address, as the feed gives it.

        Returns:
            What it said; None where it was not asked, or what was kept cannot be read.
        """
        try:
            return decode(self._place(link).read_bytes(), Kept)
        except (OSError, msgspec.DecodeError):
            return None

    def keep(self, link: str, kept: Kept) -> None:
        """Keep what a page said.

        Args:
            link: its address, as the feed gives it.
            kept: what it said, or why it said nothing.
        """
        place = self._place(link)
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            beside = place.with_suffix(".part")
            beside.write_bytes(msgspec.json.encode(kept))
            beside.replace(place)

    def _place(self, link: str) -> Path:
        return self._folder / f"{hashlib.sha256(link.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}.json"
