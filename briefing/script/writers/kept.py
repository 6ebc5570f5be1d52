"""Answers that were given once, so that nobody pays for the same question twice.

In: a question's bytes and where it was asked. Out: the reply it got. Never: a key, or more files than are allowed.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

import msgspec

from briefing.model import decode, encode
from briefing.script.writers.reply import Reply

MOST = 600
"""Answers kept: about three weeks of a show's nights, a few kilobytes each."""


class Kept:
    """A folder of answers, a small file each; the ones not used for longest go first."""

    def __init__(self, folder: Path) -> None:
        """Name the folder.

        Args:
            folder: the cache of answers; it may not exist yet.
        """
        self._folder = folder

    def recall(self, url: str, body: bytes) -> Reply | None:
        """Look up the answer to a question.

        Args:
            url: where it was asked.
            body: the question, byte for byte.

        Returns:
            The reply; None where it was never asked, or what was kept cannot be read.
        """
        place = self._place(url, body)
        try:
            reply = decode(place.read_bytes(), Reply)
        except (OSError, msgspec.DecodeError):
            return None
        with suppress(OSError):
            os.utime(place)
        return reply

    def keep(self, url: str, body: bytes, reply: Reply) -> None:
        """Keep an answer; a full disk only costs the next question.

        Args:
            url: where it was asked.
            body: the question.
            reply: the answer.
        """
        place = self._place(url, body)
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            beside = place.with_suffix(".part")
            beside.write_bytes(encode(reply))
            beside.replace(place)

    def clear(self) -> None:
        """Take away what is too much."""
        with suppress(OSError):
            by_age = sorted(self._folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
            for path in by_age[: max(len(by_age) - MOST, 0)]:
                path.unlink(missing_ok=True)

    def _place(self, url: str, body: bytes) -> Path:
        named = hashlib.sha256(url.encode() + b"\n" + body).hexdigest()
        return self._folder / f"{named[:40]}.json"
