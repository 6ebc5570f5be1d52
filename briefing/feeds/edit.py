"""Feeds put into a list and taken out of it.

In: a Document and what is to change. Out: the bytes of the new list. Never: a change to anything else in it, a file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

from briefing.feeds.document import STEP, Document, put_together
from briefing.plain import printable


def blank(title: str) -> bytes:
    """Write a list without feeds.

    Args:
        title: what it is called.

    Returns:
        OPML 2.0.
    """
    head = f"  <head>\n    <title>{escape(printable(title))}</title>\n  </head>\n"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n{head}  <body>\n  </body>\n</opml>\n'.encode()
    )


def add(document: Document, lines: Sequence[str]) -> bytes:
    """Put outlines at the end of a list's body, indented as what stands there.

    Args:
        document: the list.
        lines: XML, line by line.

    Returns:
        The bytes of the new list.
    """
    place, data = document.body, document.data
    body = document.elements[place]
    children = [element for element in document.elements if element.parent == place]
    newline = b"\r\n" if b"\r\n" in data else b"\n"
    if children:
        indent = newline + _indent(data, children[-1].start)
        written = b"".join(indent + line.encode() for line in lines)
        return put_together(document, data[: children[-1].end] + written + data[children[-1].end :])
    outer = newline + _indent(data, body.start)
    held = data[body.opened : body.closed].rstrip()
    written = held + b"".join(outer + STEP.encode() + line.encode() for line in lines) + outer
    opening = data[body.start : body.opened]
    if opening.endswith(b"/>"):
        opening, written = opening[:-2].rstrip() + b">", written + b"</body>"
    return put_together(document, data[: body.start] + opening + written + data[body.closed :])


def remove(document: Document, wanted: Callable[[str], bool]) -> bytes:
    """Take feeds out of a list; the outlines inside one stay.

    Args:
        document: the list.
        wanted: tells by its address, as it is written, whether a feed goes.

    Returns:
        The bytes of the new list.
    """
    parents = {element.parent for element in document.elements}
    cuts: list[tuple[int, int]] = []
    for place, element in enumerate(document.elements):
        if element.url and wanted(element.url):
            tags = [(element.start, element.opened), (element.closed, element.end)]
            cuts += tags if place in parents else [(element.start, element.end)]
    data = document.data
    for start, end in sorted(cuts, reverse=True):
        first, last = _line(data, start, end)
        data = data[:first] + data[last:]
    return put_together(document, data)


def _line(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Widen a cut to the whole line where nothing else stands on it."""
    first = len(data[:start].rstrip(b" \t"))
    rest = data[end:]
    after = rest.lstrip(b" \t")
    if data[:first].endswith(b"\n") and after.startswith((b"\n", b"\r\n")):
        return first, len(data) - len(after) + after.index(b"\n") + 1
    return start, end


def _indent(data: bytes, start: int) -> bytes:
    """Take the white space that a line begins with; nothing where something else stands before it."""
    before = data[data.rfind(b"\n", 0, start) + 1 : start]
    return before if not before.strip() else b""
