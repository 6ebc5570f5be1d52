"""An OPML file as its owner wrote it, with the place of every element.

In: the bytes of an OPML file. Out: a Document, and the bytes again. Never: a byte changed that nobody asked to change.

A list is edited by cutting and inserting text at the places that expat names, because a tree written out again would
lose comments before the root, the order and quoting of attributes, and the owner's line breaks.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape

from briefing.errors import FeedListError
from briefing.feeds import opml

MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
DECLARED = re.compile(rb"\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([A-Za-z0-9._-]+)[\"']")
START_TAG = re.compile(rb"<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>")
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # XML 1.0, section 2.2
STEP = "  "  # one level of indentation in what we write
IN_QUOTES = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}


class Element(NamedTuple):
    """One element, and where it stands.

    Attributes:
        name: in lower case, as OPML files differ in it.
        attributes: as they are written.
        parent: its parent's place in `Document.elements`; -1 for the root.
        start: where its start tag begins; all places are bytes.
        opened: where its start tag has ended.
        closed: where its end tag begins; `opened` where it has none.
        end: where it has ended.
    """

    name: str
    attributes: Mapping[str, str]
    parent: int
    start: int
    opened: int
    closed: int
    end: int

    @property
    def url(self) -> str:
        """The feed that it names; empty where it names none."""
        written = next((value for name, value in self.attributes.items() if name.lower() == "xmlurl"), "")
        return " ".join(written.split()) if self.name == "outline" else ""


class Document(NamedTuple):
    """A list, taken apart.

    Attributes:
        where: its path or address, for messages.
        data: its text in UTF-8.
        encoding: what it was written in.
        mark: its byte order mark, or nothing.
        elements: in the order of their start tags.
    """

    where: str
    data: bytes
    encoding: str
    mark: bytes
    elements: tuple[Element, ...]

    @property
    def body(self) -> int:
        """The place of the `body` among the elements.

        Raises:
            FeedListError: it has none.
        """
        for place, element in enumerate(self.elements):
            if element.name == "body" and element.parent == 0:
                return place
        raise FeedListError(self.where, f"{self.where} has no `body` that a feed could stand in: it is not OPML.")


def take_apart(body: bytes, where: str) -> Document:
    """Find every element of a list.

    Args:
        body: the bytes of an OPML file; a bare `&` is mended.
        where: its path or address, for messages.

    Returns:
        The list, taken apart.

    Raises:
        FeedListError: it is not well-formed, or brings a DTD along.
    """
    opml.refuse_dtd(body, where)
    mark = next((mark for mark in MARKS if body.startswith(mark)), b"")
    declared = DECLARED.match(body)
    encoding = MARKS.get(mark) or (declared.group(1).decode() if declared else "utf-8")
    try:
        data = body.removeprefix(mark).decode(encoding).encode()
        try:
            elements = _elements(data)
        except expat.ExpatError:
            data = opml.BARE_AMPERSAND.sub(b"&amp;", data)
            elements = _elements(data)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise FeedListError(where, f"{where} is not well-formed OPML: {error}.") from error
    return Document(where, data, encoding, mark, elements)


def put_together(document: Document, data: bytes) -> bytes:
    """Write a list in the encoding it came in, and prove that it can be read.

    Args:
        document: the list it was.
        data: its new text in UTF-8.

    Returns:
        The bytes of an OPML file.

    Raises:
        FeedListError: the new text is not well-formed.
    """
    body = document.mark + data.decode().encode(document.encoding, "xmlcharrefreplace")
    opml.read(body, document.where)
    return body


def tag(attributes: Mapping[str, str], *, empty: bool = True) -> str:
    """Write an outline's start tag.

    Args:
        attributes: plain text.
        empty: whether it holds nothing, and so ends at once.

    Returns:
        XML.
    """
    written = "".join(f' {name}="{escape(NOT_XML.sub("", value), IN_QUOTES)}"' for name, value in attributes.items())
    return f"<outline{written}{'/' * empty}>"


def _elements(data: bytes) -> tuple[Element, ...]:
    found: list[Element] = []
    inside: list[int] = []
    parser = expat.ParserCreate("utf-8")  # whatever it declares, it is UTF-8 by now

    def start(name: str, attributes: dict[str, str]) -> None:
        begins = parser.CurrentByteIndex
        opening = START_TAG.match(data, begins)
        opened = opening.end() if opening else begins
        found.append(Element(name.lower(), attributes, inside[-1] if inside else -1, begins, opened, opened, opened))
        inside.append(len(found) - 1)

    def end(_: str) -> None:
        place = inside.pop()
        element = found[place]
        if not data.endswith(b"/>", element.start, element.opened):
            closed = parser.CurrentByteIndex
            found[place] = element._replace(closed=closed, end=data.index(b">", closed) + 1)

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.Parse(data, True)  # noqa: FBT003 - pyexpat takes no names
    return tuple(found)
