"""Which characters bytes stand for."""

from __future__ import annotations

import codecs
import io
import re
from pathlib import Path

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import FetchError
from briefing.feeds.characters import utf8
from briefing.feeds.entries import read

FOLDER = Path(__file__).parents[3] / "shared/material/feeds-hostile/encoding"
SERVED = re.compile(rb"Header:\s*Content-type:\s*(.*)", re.IGNORECASE)
# Broken off after its only title; one wrong byte there costs feedparser every letter, and us that byte.
NO_ENTRY = "bozo_invalid-bytes-with-bom.xml"


def feed(declared: str = "", title: str = "Fjörd") -> str:
    head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else ""
    return f'{head}<rss version="2.0"><channel><item><title>{title}</title></item></channel></rss>'


def title(body: bytes, content_type: str = "") -> str:
    return read(body, url="u", content_type=content_type).entries[0].title


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "utf-32-le"),
        (b"", "utf-32-be"),
    ],
)
@pytest.mark.parametrize("declared", ["", "utf-16", "iso-8859-1"])
def test_a_mark_or_the_first_bracket_decides(mark, codec, declared):
    """Whatever the declaration and the server say, a byte order mark or a wide "<" tells the encoding."""
    assert title(mark + feed(declared).encode(codec), "text/xml; charset=iso-8859-1") == "Fjörd"


@pytest.mark.parametrize(
    ("codec", "declared", "charset", "words"),
    [
        ("iso-8859-1", "iso-8859-1", "", "Fjörd"),
        ("iso-8859-1", "utf-8", "iso-8859-1", "Fjörd"),
        ("cp1252", "iso-8859-1", "", "the pelican’s “bridge”"),
        ("cp1252", "", "", "the pelican’s “bridge”"),
        ("cp1252", "utf-8", "utf-8", "the pelican’s “bridge”"),
        ("utf-8", "us-ascii", "us-ascii", "Fjörd"),
        ("utf-8", "no-such-thing", "", "Fjörd"),
        ("utf-8", "hex", "rot13", "Fjörd"),
        ("koi8-r", "koi8-r", "", "Пеликан"),
        ("gb18030", "gb2312", "", "鹈鹕€"),
        ("cp949", "euc-kr", "", "펠리컨 뷁"),
        ("cp932", "", "shift_jis", "ペリカン①"),
        ("iso2022_jp", "iso-2022-jp", "", "ペリカン"),
    ],
)
def test_server_then_declaration_then_guess(codec, declared, charset, words):
    """What is said is tried before UTF-8 and Windows-1252; what does not fit the bytes is passed over."""
    served = f"application/xml; charset='{charset}'" if charset else ""
    assert title(feed(declared, words).encode(codec), served) == words


@pytest.mark.parametrize("odd", ["utf-7", "UTF7", "punycode", "idna", "unicode_escape", "raw_unicode_escape"])
def test_an_encoding_that_hides_markup_is_refused(odd):
    """Neither a declaration nor a server makes us read what looks like other markup than it is."""
    with pytest.raises(FetchError, match="which no feed reader reads"):
        read(feed(odd).encode(), url="u")
    with pytest.raises(FetchError, match="which no feed reader reads"):
        read(feed().encode(), url="u", content_type=f"text/xml; charset={odd}")


def test_a_wrong_byte_after_a_mark_costs_only_itself():
    """The rest of what is marked as UTF-8 stays UTF-8."""
    assert (
        title(codecs.BOM_UTF8 + feed(title="Fjörd @").encode().replace(b"@", b"\xf1"))
        == "Fjörd \N{REPLACEMENT CHARACTER}"
    )


@pytest.mark.parametrize(
    ("body", "charset"),
    [(codecs.BOM_UTF8, ""), (codecs.BOM_UTF16_LE, ""), (b"\x1b$B" * 9, "iso-2022-jp"), (b"~{~}" * 9, "hz")],
)
def test_bytes_that_stand_for_nothing_are_empty(body, charset):
    """A mark alone, and signs that only change from one set of letters to another, are no feed."""
    with pytest.raises(FetchError, match="What came is empty"):
        read(body, url="u", content_type=f"text/xml; charset={charset}")


def test_space_before_the_declaration_breaks_nothing():
    """A blank line at the beginning is the commonest fault of feeds, and no reason to repair anything."""
    assert read(b"\n \n" + feed("utf-8").encode(), url="u").repaired == ""


def outcome(body: bytes, content_type: str) -> bool:
    """Tell whether UTF-8 comes out, or else a sentence."""
    try:
        return isinstance(utf8(body, url="u", content_type=content_type).decode("utf-8"), str)
    except FetchError as error:
        return str(error).endswith(".")


@given(st.binary(), st.text(max_size=40), st.sampled_from(["", "text/xml; charset="]))
def test_whatever_comes_is_utf_8_or_a_sentence(body, charset, kind):
    """Nothing but UTF-8 or our own error comes out of any bytes under any name."""
    assert outcome(body, kind + charset)


@pytest.mark.skipif(not FOLDER.is_dir(), reason="../shared/material/feeds-hostile is not here")
@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.xml")), ids=lambda path: path.name)
def test_titles_are_what_feedparser_alone_gives(path):
    """Our reading of the bytes loses no title that feedparser finds by itself."""
    body, served = path.read_bytes(), SERVED.search(path.read_bytes())
    kind = served[1].decode().strip() if served else ""
    alone = feedparser.parse(
        io.BytesIO(body),
        response_headers={"content-type": kind} if kind else {},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if path.name == NO_ENTRY:
        assert "Valid UTF8: Ѩ" in utf8(body, url="u").decode()
        return
    ours = read(body, url="u", content_type=kind)
    assert ours.title == dict.get(alone.feed, "title", "")
    assert [entry.title for entry in ours.entries] == [dict.get(entry, "title", "") for entry in alone.entries]


@pytest.mark.parametrize("declared", ["utf-16", "UTF-16LE", "ucs-2", "utf-32"])
def test_a_wide_encoding_without_its_signs_is_not_believed(declared):
    """A feed that says it is UTF-16 and begins with a plain bracket is read as what it is."""
    assert title(feed(declared).encode()) == "Fjörd"
