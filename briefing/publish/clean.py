"""Text and addresses from outside, made safe to print anywhere.

In: whatever a feed said. Out: text without control characters, http(s) addresses in plain ASCII.
Never: escaping; the templates do that.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from markupsafe import Markup

# What XML 1.0 section 2.2 does not allow, C1 controls, and the characters that turn the direction of text around
# (Unicode TR 9: embeddings, overrides and isolates), which could make a headline read as something else.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff\u202a-\u202e\u2066-\u2069]"
)
_PATH_SAFE = "%/:@!$&'()*+,;=~-._"


def printable(value: object) -> object:
    """Take out of a text what may not stand in XML or would turn its direction around.

    Args:
        value: anything; only texts are changed.

    Returns:
        The same, and markup stays markup.
    """
    if not isinstance(value, str) or not _FORBIDDEN.search(value):
        return value
    cleaned = _FORBIDDEN.sub("", value)
    return Markup(cleaned) if isinstance(value, Markup) else cleaned  # noqa: S704 - it was markup before


def plain(text: str) -> str:
    """Bring a text to one line of printable characters.

    Args:
        text: any text.

    Returns:
        The text with single spaces and none at its ends.
    """
    return " ".join(_FORBIDDEN.sub("", " ".join(text.split())).split())


def shorten(text: str, size: int) -> str:
    """Cut a text at a word so that it fits.

    Args:
        text: one line of text.
        size: the most bytes of UTF-8 it may take, at least 4.

    Returns:
        The text, or its beginning with an ellipsis.
    """
    data = text.encode()
    if len(data) <= size:
        return text
    head = data[: size - 3].decode(errors="ignore")
    return (head.rsplit(" ", 1)[0] if " " in head else head).rstrip(" ,;:-") + "…"


def web_link(url: str) -> str:
    """Let an address through only where a click on it does no harm.

    Args:
        url: any text.

    Returns:
        The http or https address in ASCII, without user name and password; empty for anything else.
    """
    try:
        parts = urlsplit(plain(url))
        host, port = parts.hostname or "", parts.port
        host = f"[{host}]" if ":" in host else host.encode("idna").decode()
    except ValueError:  # UnicodeError is one
        return ""
    if parts.scheme not in {"http", "https"} or not re.fullmatch(r"[A-Za-z0-9._\[\]:-]+", host):
        return ""
    where = host if port is None else f"{host}:{port}"
    path, query, fragment = (quote(part, safe=_PATH_SAFE + "?") for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, where, path, query, fragment))
