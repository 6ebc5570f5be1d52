"""Which characters a feed's bytes stand for.

In: bytes and what the server said of them. Out: the same feed in UTF-8. Never: a feed lost to a wrong declaration.

What is judged and what is read must be the same bytes, so that nothing hides from whoever judges in an encoding that
only the parser knows.
"""

from __future__ import annotations

import codecs
import re

from briefing.errors import FetchError

# A byte order mark, or else the "<" that every feed begins with, tells the wide encodings (XML 1.0, appendix F).
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0\0\0", "utf-32-le"), (b"\0\0\0<", "utf-32-be"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"),
)  # fmt: skip
DECLARED = re.compile(rb"\s{0,80}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})[\"']")
CHARSET = re.compile(r"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE | re.ASCII)
ODD = {"utf-7", "punycode", "idna", "raw-unicode-escape", "unicode-escape", "undefined"}
# A feed that says so without a mark is not: .NET writes "utf-16" into what it then sends in another encoding.
WIDE = re.compile(r"utf-?(?:16|32)|ucs-?[24]|iso-10646-ucs", re.IGNORECASE)
# What is said, and what is meant by it: the larger set that holds the smaller (https://encoding.spec.whatwg.org).
MEANT = {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "euc_kr": "cp949", "shift_jis": "cp932"}


def utf8(body: bytes, *, url: str, content_type: str = "") -> bytes:
    """Bring a feed into UTF-8.

    A byte order mark decides; then the server, the declaration, UTF-8 and Windows-1252 are tried in this order
    (RFC 7303, 3), and the first that fits every byte is taken.

    Args:
        body: the bytes.
        url: where they came from, for the message.
        content_type: as the server sent it; its charset counts.

    Returns:
        UTF-8 without a mark and without space before it; a declaration in it is left as it is, and wrong.

    Raises:
        FetchError: it says that it is written in an encoding that hides markup from whoever looks at the bytes. They
            are none of feeds (the standard above has none of them), and some take quadratic time.
    """
    charset, declared = CHARSET.search(content_type), DECLARED.match(body)
    said = [_codec(found[1], url) for found in (charset, declared) if found]
    for mark, codec in MARKS:
        if body.startswith(mark):
            return _written(body.decode(codec, "replace"))
    for codec in (*(name for name in said if not WIDE.match(name)), "utf-8"):
        try:
            return _written(body.decode(codec))
        except (LookupError, ValueError):
            continue
    return _written(body.decode("cp1252", "replace"))


def _codec(name: str | bytes, url: str) -> str:
    """Find Python's name for an encoding; one that nobody knows stays as it is."""
    plain = name if isinstance(name, str) else name.decode("ascii", "replace")
    try:
        known = codecs.lookup(plain).name
    except (LookupError, ValueError):
        return plain
    if known in ODD:
        raise FetchError(url, f"The feed says it is written in {known}, which no feed reader reads.")
    return MEANT.get(known, known)


def _written(text: str) -> bytes:
    return text.lstrip("\ufeff \t\r\n").encode("utf-8", "replace")
