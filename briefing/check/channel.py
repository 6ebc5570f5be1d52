"""The show as its feed describes it, by PSP-1 and Apple's rules.

In: the channel's element. Out: faults. Never: an episode, a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.check import apple, values
from briefing.check.fault import Fault, shown
from briefing.check.markup import FEED, attribute, children, first, text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_TEXTS = (
    "title",
    "description",
    "link",
    "language",
    "itunes:explicit",
    "itunes:author",
    "podcast:guid",
    "podcast:locked",
)
_OTHERS = ("itunes:category", "itunes:image")


def faults(channel: Element) -> Iterator[Fault]:
    """Prove what the feed says of the show.

    Args:
        channel: the feed's channel.

    Yields:
        One fault at a time.
    """
    yield from missing(channel)
    yield from _values(channel)
    yield from too_long(channel, "description", FEED)
    yield from untidy(channel, ("title", "itunes:author"), FEED)
    yield from _categories(channel)
    if not children(channel, "item"):
        yield _fault("feed-empty", "The feed names no episode.")


def missing(channel: Element) -> Iterator[Fault]:
    """Find the tags that a channel must have and this one has not.

    Args:
        channel: the feed's channel.

    Yields:
        A fault for each.
    """
    absent = [name for name in _TEXTS if not text(channel, name).strip()]
    absent += [name for name in _OTHERS if first(channel, name) is None]
    for name in absent:
        yield _fault("channel-tag", f"The channel has no <{name}>, or an empty one.")


def too_long(element: Element, name: str, where: str) -> Iterator[Fault]:
    """Measure a description, which may have 4,000 bytes.

    Args:
        element: the channel or an item.
        name: tag of the description.
        where: what to call the element.

    Yields:
        A fault if it is longer.
    """
    size = len(text(element, name).encode("utf-8", "replace"))
    if size > values.DESCRIPTION_BYTES:
        what = f"The {name} is {size:,} bytes long; apps cut it off after {values.DESCRIPTION_BYTES:,}."
        yield Fault(rule="description-length", where=where, what=what)


def untidy(element: Element, names: tuple[str, ...], where: str) -> Iterator[Fault]:
    """Find short texts that are too long for PSP-1 or begin or end in space.

    Args:
        element: the channel or an item.
        names: the tags to look at.
        where: what to call the element.

    Yields:
        A fault for each.
    """
    for name in names:
        value = text(element, name)
        if len(value) > values.VALUE_LETTERS:
            what = f"The <{name}> has {len(value):,} characters; at most {values.VALUE_LETTERS} are allowed."
            yield Fault(rule="tag-text", where=where, what=what)
        elif value.strip() and value != value.strip():
            yield Fault(rule="tag-text", where=where, what=f"The <{name}> begins or ends in space.")


def explicit(element: Element, where: str) -> Iterator[Fault]:
    """Prove the parental advisory of a channel or an item, where it has one.

    Args:
        element: the channel or an item.
        where: what to call it.

    Yields:
        A fault if it is neither true nor false.
    """
    value = text(element, "itunes:explicit")
    if value.strip() and value not in {"true", "false"}:
        what = f"<itunes:explicit> must be true or false, not “{shown(value)}”."
        yield Fault(rule="explicit", where=where, what=what)


def _values(channel: Element) -> Iterator[Fault]:
    """Prove those values that have a form; a missing one is another rule's."""
    yield from explicit(channel, FEED)
    language, guid, locked = (text(channel, name) for name in ("language", "podcast:guid", "podcast:locked"))
    if language and not values.is_language(language):
        yield _fault("language", f"“{shown(language)}” is not a language tag such as en or en-us.")
    if guid and not values.is_podcast_guid(guid):
        yield _fault("podcast-guid", f"The podcast:guid “{shown(guid)}” is not a UUID of version 5.")
    if locked and locked not in {"yes", "no"}:
        yield _fault("podcast-locked", f"<podcast:locked> must be yes or no, not “{shown(locked)}”.")
    link, image = text(channel, "link"), attribute(channel, "itunes:image", "href")
    if link and not values.is_address(link):
        yield _fault("link", f"The show's link “{shown(link)}” is not an http address.")
    if first(channel, "itunes:image") is not None and not values.is_address(image):
        yield _fault("image-address", f"The artwork's address “{shown(image)}” is not an http address.")
    built = text(channel, "lastBuildDate")
    if built and not values.is_date(built):
        yield _fault("date", f"The lastBuildDate “{shown(built)}” is not a date by RFC 2822.")


def _categories(channel: Element) -> Iterator[Fault]:
    for category in children(channel, "itunes:category"):
        name = category.get("text", "")
        if name not in apple.CATEGORIES:
            yield _fault("category", f"“{shown(name)}” is not one of Apple's podcast categories.")
            continue
        for inner in children(category, "itunes:category"):
            sub = inner.get("text", "")
            if sub not in apple.CATEGORIES[name]:
                yield _fault("category", f"“{shown(sub)}” is not one of Apple's categories under {name}.")


def _fault(rule: str, what: str) -> Fault:
    return Fault(rule=rule, where=FEED, what=what)
