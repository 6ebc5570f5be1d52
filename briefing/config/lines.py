"""Finds the line of each table and key of a TOML text, which the parser does not tell.

In: a text that is TOML. Out: dotted path to line number. Never: values; a key inside an inline table is found at the
line where that table is, or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_PART = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_NAME = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"\s*\[\[?\s*({_NAME})\s*\]")
_KEY = re.compile(rf"\s*({_NAME})\s*=")
_TOKEN = re.compile(
    r'''(?P<long>"""|\'\'\')|(?P<text>"(?:[^"\\]|\\.)*"|'[^']*')|(?P<open>[\[{])|(?P<close>[\]}])|(?P<rest>\#.*)'''
)


def lines(text: str) -> dict[tuple[str, ...], int]:
    """Say on which line each table and key of a text begins.

    Args:
        text: TOML that was parsed without error.

    Returns:
        Path of keys, such as ("show", "minutes"), to its line, counted from 1.
    """
    found: dict[tuple[str, ...], int] = {}
    table: tuple[str, ...] = ()
    depth, quote = 0, ""
    for number, line in enumerate(text.splitlines(), 1):
        start = 0
        if not quote and not depth:
            if header := _HEADER.match(line):
                table = _parts(header[1])
                found.setdefault(table, number)
                continue
            if key := _KEY.match(line):
                found.setdefault(table + _parts(key[1]), number)
                start = key.end()
        depth, quote = _after(line, start, depth, quote)
    return found


def line_of(path: Sequence[str], found: dict[tuple[str, ...], int]) -> int:
    """Give the line of a setting, or of the innermost table around it that has one.

    Args:
        path: its keys.
        found: what `lines` found.

    Returns:
        The line, or 0 where nothing was found.
    """
    for length in range(len(path), 0, -1):
        if number := found.get(tuple(path[:length])):
            return number
    return 0


def _parts(name: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, name))


def _after(line: str, at: int, depth: int, quote: str) -> tuple[int, str]:
    """Read a line to its end: how many brackets are open behind it, and which long quotation."""
    while at < len(line):
        if quote:
            end = line.find(quote, at)
            if end < 0:
                return depth, quote
            at, quote = end + len(quote), ""
            continue
        token = _TOKEN.search(line, at)
        if token is None:
            break
        at = token.end()
        quote = token["long"] or ""
        depth += bool(token["open"]) - bool(token["close"])
    return depth, quote
