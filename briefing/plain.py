"""Text from outside on its way to a terminal or a log line.

In: any text. Out: the same words without control and bidirectional characters. Never: escaping for HTML or XML.

A terminal obeys C0 and C1 control characters (ECMA-48): a headline could move the cursor or rewrite the window's title.
The bidirectional embeddings, overrides and isolates (Unicode TR 9) make a text read as something else.
"""

from __future__ import annotations

import re

UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)

_PASSWORD = re.compile(r"^(\w+://[^/@:]*):[^/]*@")


def printable(text: str) -> str:
    """Take out what a terminal would obey rather than show; line breaks and tabs stay.

    Args:
        text: any text.

    Returns:
        The text.
    """
    return UNSAFE.sub("", text)


def throughout(value: object) -> object:
    """Take the same out of every text of what TOML or JSON gave.

    Args:
        value: texts, numbers, lists and tables, one within the other.

    Returns:
        The same, with every text printable, the names in tables too.
    """
    match value:
        case str():
            return printable(value)
        case list():
            return [throughout(part) for part in value]
        case dict():
            return {throughout(name): throughout(part) for name, part in value.items()}
    return value


def one_line(text: str, size: int = 200) -> str:
    """Bring a text to one line that is safe to print.

    Args:
        text: any text.
        size: the most characters it may take.

    Returns:
        The text with single spaces, cut with an ellipsis where it is longer.
    """
    line = " ".join(UNSAFE.sub("", " ".join(text.split())).split())
    return line if len(line) <= size else line[: size - 1].rstrip() + "…"


def without_password(url: str) -> str:
    """Make an address fit for a log: whoever reads it learns who calls, and not with what.

    Args:
        url: any address.

    Returns:
        The same; a password in it is an ellipsis.
    """
    return _PASSWORD.sub(r"\1:…@", url)
