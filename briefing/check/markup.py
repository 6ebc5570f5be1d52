"""The feed as XML: well-formed, without a DTD, with the prefixes that apps know.

In: the bytes of a feed. Out: its elements under names such as `itunes:image`, and faults. Never: an entity expanded.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from briefing.check.fault import Fault, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

FEED = "feed.xml"
# PSP-1 "Required RSS Namespace Declarations": case-sensitive, exactly these.
NAMESPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
}
_OPTIONAL = "content"
_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,80}?encoding\s*=\s*["']([^"'>]{1,40})["']""")


def parse(data: bytes) -> tuple[Element | None, tuple[Fault, ...]]:
    """Read a feed and prove it as XML.

    Args:
        data: the file.

    Returns:
        The channel with every tag under its usual prefix, or None where it cannot be read; and the faults.
    """
    faults = tuple(_encoding(data))
    builder = _Builder()
    parser = ET.XMLParser(target=builder)  # noqa: S314 - a document type declaration stops it
    try:
        parser.feed(data)
        root = parser.close()
    except _DoctypeFoundError:
        return None, (*faults, _fault("feed-doctype", "The feed has a document type declaration, which apps refuse."))
    except (ET.ParseError, ValueError, LookupError) as error:
        return None, (*faults, _fault("feed-xml", f"The feed is not well-formed XML: {shown(str(error))}."))
    rename(root, builder.declared)
    channel = first(root, "channel")
    if root.tag != "rss" or root.get("version") != "2.0" or channel is None:
        faults += (_fault("feed-rss", f"The feed is not RSS 2.0 with a channel: it begins with <{shown(root.tag)}>."),)
    return channel, (*faults, *_namespaces(builder.declared))


def children(element: Element, name: str) -> list[Element]:
    """List an element's direct children of one name.

    Args:
        element: the parent.
        name: tag with its usual prefix.

    Returns:
        The children, in order.
    """
    return [child for child in element if child.tag == name]


def first(element: Element, name: str) -> Element | None:
    """Find an element's first direct child of one name.

    Args:
        element: the parent.
        name: tag with its usual prefix.

    Returns:
        The child, or None.
    """
    return next(iter(children(element, name)), None)


def text(element: Element, name: str) -> str:
    """Read the text of an element's first child of one name.

    Args:
        element: the parent.
        name: tag with its usual prefix.

    Returns:
        The text as it stands, with its spaces; empty where there is none.
    """
    child = first(element, name)
    return (child.text or "") if child is not None else ""


def attribute(element: Element, name: str, key: str) -> str:
    """Read an attribute of an element's first child of one name.

    Args:
        element: the parent.
        name: tag with its usual prefix.
        key: the attribute.

    Returns:
        Its value, or empty.
    """
    child = first(element, name)
    return child.get(key, "") if child is not None else ""


def rename(root: Element, declared: Iterable[tuple[str, str]]) -> None:
    """Give every tag its usual prefix, so that a wrong declaration is one fault and not one for each tag.

    Args:
        root: the document's element; its tags are changed in place.
        declared: prefix and address of each namespace, as the document declares them.
    """
    usual = {address: prefix for prefix, address in declared if prefix in NAMESPACES}
    usual |= {address: prefix for prefix, address in NAMESPACES.items()}
    for element in root.iter():
        address, brace, name = element.tag[1:].partition("}")
        if brace and address in usual:
            element.tag = f"{usual[address]}:{name}"


class _DoctypeFoundError(Exception):
    """The document declares a type, and with it perhaps entities."""


class _Builder(ET.TreeBuilder):
    """Builds the elements, notes how namespaces are declared, and stops at a document type declaration."""

    def __init__(self) -> None:
        super().__init__()
        self.declared: list[tuple[str, str]] = []

    def start_ns(self, prefix: str, uri: str) -> None:
        """Note one declaration; called by the parser."""
        self.declared.append((prefix or "", uri or ""))

    def doctype(self, name: str, public: str, system: str) -> None:
        """Stop before an entity is read; called by the parser."""
        raise _DoctypeFoundError(name, public, system)


def _encoding(data: bytes) -> Iterator[Fault]:
    declared = _DECLARED.match(data.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].lower() not in {b"utf-8", b"utf8"}:
        name = shown(declared[1].decode("latin-1"))
        yield _fault("feed-encoding", f"The feed declares the encoding {name}; it must be UTF-8.")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield _fault("feed-encoding", f"The feed is not UTF-8: byte {error.start:,} cannot be read.")


def _namespaces(declared: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    pairs = set(declared)
    for prefix, address in NAMESPACES.items():
        wrong = sorted(other for name, other in pairs if name == prefix and other != address)
        aliases = sorted(name for name, other in pairs if other == address and name != prefix)
        if wrong:
            what = f"The feed gives `{prefix}` the address {shown(wrong[0])}; it must be exactly {address}."
        elif aliases:
            what = f"The feed calls {address} `{shown(aliases[0])}`; some apps know it only as `{prefix}`."
        elif prefix != _OPTIONAL and (prefix, address) not in pairs:
            what = f"The feed does not declare `{prefix}` ({address})."
        else:
            continue
        yield _fault("feed-namespace", what)


def _fault(rule: str, what: str) -> Fault:
    return Fault(rule=rule, where=FEED, what=what)
