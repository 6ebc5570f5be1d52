"""Single values of a feed: dates, addresses, languages, markup.

In: a value as text. Out: whether it is as its specification wants it. Never: a file.
"""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from uuid import RFC_4122, UUID

from selectolax.lexbor import LexborHTMLParser

DESCRIPTION_BYTES = 4000
VALUE_LETTERS = 255
# PSP-1, item description: what apps show.
_TAGS = frozenset({"p", "ol", "ul", "li", "a", "b", "i", "strong", "em"})
# What the parser puts around any fragment.
_WRAPPING = frozenset({"html", "head", "body"})
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_DATE = re.compile(
    rf"({'|'.join(_DAYS)}), \d{{1,2}} (?:{_MONTHS}) \d{{4}} \d\d:\d\d(?::\d\d)? (?:[+-]\d{{4}}|GMT|UT)", re.ASCII
)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
# That AI is in the news is no disclosure: the words must say that a machine made or speaks this.
_MACHINE = r"(?:AI|A\.I\.|artificial intelligence|software|a computer|a machine|a synthetic voice)"
_DISCLOSURE = re.compile(
    r"\b(?:synthetic|artificial|computer|AI) (?:voice|speech)"
    r"|\b(?:AI|computer|machine)[- ](?:generated|made|written|read|voiced)"
    rf"|\b(?:generated|made|written|read|voiced|spoken|produced) (?:with|by|using) {_MACHINE}",
    re.IGNORECASE,
)


def is_date(value: str) -> bool:
    """Tell whether a date is as RFC 2822 (3.3) writes it, with the right day of the week.

    Args:
        value: such as `Thu, 09 Nov 2023 06:00:00 +0000`.

    Returns:
        Whether every app will read it.
    """
    match = _DATE.fullmatch(value)
    if not match:
        return False
    try:
        return _DAYS[parsedate_to_datetime(value).weekday()] == match[1]
    except (ValueError, OverflowError):
        return False


def is_address(value: str) -> bool:
    """Tell whether a value is a whole http(s) address without spaces.

    Args:
        value: such as `https://news.example/feed.xml`.

    Returns:
        Whether it can be fetched as it stands.
    """
    try:
        parts = urlsplit(value)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and not re.search(r"[\s<>\"]", value)
    except ValueError:
        return False


def is_language(value: str) -> bool:
    """Tell whether a value is a language tag that begins with an ISO 639 code.

    Args:
        value: such as `en` or `en-us`.

    Returns:
        Whether it looks like one.
    """
    return bool(_LANGUAGE.fullmatch(value))


def is_podcast_guid(value: str) -> bool:
    """Tell whether a value is a UUID of version 5, as `podcast:guid` wants.

    Args:
        value: such as `917393e3-1b1e-5cef-ace4-edaa54e1f810`.

    Returns:
        Whether it is one, in lower case with hyphens.
    """
    try:
        uuid = UUID(value)
    except ValueError:
        return False
    return str(uuid) == value and uuid.variant == RFC_4122 and uuid.version == 5  # noqa: PLR2004 - the version


def discloses(value: str) -> bool:
    """Tell whether a text says that the audio was made by a machine.

    Args:
        value: notes, a comment, or what is spoken.

    Returns:
        Whether it says so.
    """
    return bool(_DISCLOSURE.search(value))


def markup_faults(html: str) -> tuple[str, ...]:
    """List what apps would not show in a description.

    Args:
        html: the description.

    Returns:
        Tags outside PSP-1's list, and links that are not addresses, each once.
    """
    found: dict[str, None] = {}
    for node in LexborHTMLParser(html).css("*"):
        if node.tag not in _TAGS | _WRAPPING:
            found[f"<{node.tag}>"] = None
        for name, value in node.attributes.items():
            if name != "href":
                found[f"the attribute {name}"] = None
            elif not is_address(value or "") and not (value or "").startswith("mailto:"):
                found[f"a link to {value or 'nothing'}"] = None
    return tuple(found)
