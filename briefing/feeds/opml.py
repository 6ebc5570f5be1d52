"""Feed lists as OPML writes them.

In: the bytes of an OPML file. Out: its feeds, in order, with the attributes we know. Never: a DTD, the network.

The format: http://opml.org/spec2.opml. The attributes `id`, `spoken`, `weight` and `aggregator` are this house's own.
"""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree as ET

import msgspec

from briefing.errors import FeedListError

OPML = re.compile(rb"<(?:\w+:)?opml\b", re.IGNORECASE)
BARE_AMPERSAND = re.compile(rb"&(?!(?:#\d+|#[xX][0-9a-fA-F]+|amp|lt|gt|quot|apos);)")
YES, NO = {"true", "yes", "1"}, {"false", "no", "0", ""}


class Outline(msgspec.Struct, frozen=True, kw_only=True):
    """One feed of a list, as the list writes it.

    Attributes:
        url: `xmlUrl`, perhaps relative.
        title: `text`, else `title`.
        id: the list's own short name, or empty.
        site: `htmlUrl`, or empty.
        spoken: how the name is said, or empty.
        weight: trust, 1.0 unless given.
        aggregator: whether it only points at others; None where the list does not say.
    """

    url: str
    title: str = ""
    id: str = ""
    site: str = ""
    spoken: str = ""
    weight: float = 1.0
    aggregator: bool | None = None


def looks_like(body: bytes) -> bool:
    """Tell an OPML file from a feed.

    Args:
        body: the bytes.

    Returns:
        Whether it names an `opml` element near its beginning.
    """
    return bool(OPML.search(body[:4096].replace(b"\0", b"")))


def read(body: bytes, where: str) -> tuple[Outline, ...]:
    """Read a list, however deep its folders are nested.

    Args:
        body: the bytes.
        where: the list's path or address, for messages.

    Returns:
        Its feeds in order.

    Raises:
        FeedListError: it is not well-formed, brings a DTD along, or a weight is no number.
    """
    refuse_dtd(body, where)
    outlines = (_lowered(element) for element in _tree(body, where).iter() if element.tag.lower() == "outline")
    return tuple(_outline(attributes, where) for attributes in outlines if attributes.get("xmlurl"))


def refuse_dtd(body: bytes, where: str) -> None:
    """Refuse a list that could declare entities.

    Args:
        body: the bytes.
        where: the list's path or address, for the message.

    Raises:
        FeedListError: it brings a DTD along.
    """
    if b"<!DOCTYPE" in (plain := body.replace(b"\0", b"")) or b"<!ENTITY" in plain:
        raise FeedListError(
            where, f"{where} brings a document type along, which a feed list has no use for: take it out."
        )


def _tree(body: bytes, where: str) -> ET.Element:
    """Parse it; a bare `&` in an address is the commonest fault, and mended."""
    try:
        try:
            return ET.fromstring(body)  # noqa: S314 - DTDs were refused, so there is nothing to expand
        except ET.ParseError:
            return ET.fromstring(BARE_AMPERSAND.sub(b"&amp;", body))  # noqa: S314
    except (ET.ParseError, ValueError, LookupError) as error:
        raise FeedListError(where, f"{where} is not well-formed OPML: {error}.") from error


def _lowered(element: ET.Element) -> dict[str, str]:
    return {name.lower(): " ".join(value.split()) for name, value in element.attrib.items()}


def _outline(attributes: dict[str, str], where: str) -> Outline:
    title = attributes.get("text") or attributes.get("title") or ""
    url = attributes["xmlurl"]
    return Outline(
        url=url,
        title=title,
        id=attributes.get("id", ""),
        site=attributes.get("htmlurl", ""),
        spoken=attributes.get("spoken", ""),
        weight=_weight(attributes.get("weight", "1"), where, title or url),
        aggregator=_yes(attributes.get("aggregator"), where, title or url),
    )


def _weight(text: str, where: str, title: str) -> float:
    try:
        weight = float(text)
    except ValueError:
        weight = math.nan
    if not 0 <= weight < math.inf:
        raise FeedListError(where, f"{where}: the weight of “{title}” is “{text}”, but must be a number such as 1.5.")
    return weight


def _yes(text: str | None, where: str, title: str) -> bool | None:
    if text is None or text.lower() in YES | NO:
        return None if text is None else text.lower() in YES
    raise FeedListError(where, f"{where}: `aggregator` of “{title}” is “{text}”, but must be true or false.")
