"""A feed's own records, whichever dialect it speaks.

In: nothing. Out: the types between `entries` and `items`. Never: cleaning.
"""

from __future__ import annotations

import re
from datetime import datetime

import msgspec

ENTRIES = 5000  # the first of a feed that are looked at
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One entry as the feed gives it.

    Attributes:
        title: headline, perhaps HTML.
        text: summary or body, perhaps HTML.
        link: its page, perhaps relative.
        guid: the feed's own name for it.
        published: aware UTC, None where the feed does not say or says nonsense.
        comments: how many, where the feed counts them.
        publisher: who wrote it, where the feed names another than itself (RSS `source`).
        publisher_site: that publisher's address.
    """

    title: str = ""
    text: str = ""
    link: str = ""
    guid: str = ""
    published: datetime | None = None
    comments: int | None = None
    publisher: str = ""
    publisher_site: str = ""


class Feed(msgspec.Struct, frozen=True, kw_only=True):
    """A feed as it was read.

    Attributes:
        title: what it calls itself.
        site: the address of its web site, perhaps relative.
        language: language tag, or empty.
        entries: in the feed's order.
        repaired: what was wrong with it, or empty.
    """

    title: str = ""
    site: str = ""
    language: str = ""
    entries: tuple[Entry, ...] = ()
    repaired: str = ""


def language(tag: str) -> str:
    """Write a language tag in its plain form.

    Args:
        tag: as the feed writes it.

    Returns:
        Lower case with hyphens (BCP 47), empty where it is none.
    """
    tag = tag.strip().replace("_", "-")
    return tag.lower() if LANGUAGE.fullmatch(tag) else ""


def too_many(count: int) -> str:
    """Say that a feed holds more than is looked at.

    Args:
        count: of its entries.

    Returns:
        What to write into `Feed.repaired`; empty where all of them are looked at.
    """
    return f"holds {count:,} items, of which the first {ENTRIES:,} are looked at" if count > ENTRIES else ""
