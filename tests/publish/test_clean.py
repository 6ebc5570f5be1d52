"""Text and addresses from outside."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from briefing.publish.clean import plain, printable, shorten, web_link


@given(st.text(alphabet=st.characters()))
def test_printable_text_stands_in_xml(text):
    """Whatever a feed says can stand in XML and in UTF-8 once it is printable."""
    cleaned = str(printable(text))
    assert ET.fromstring(f"<a>{escape(cleaned)}</a>".encode()) is not None


@given(st.text(alphabet=st.characters()))
def test_plain_is_one_line_and_settled(text):
    """A plain text is one line, has no space at its ends, and is plain already."""
    once = plain(text)
    assert "\n" not in once
    assert once == once.strip() == plain(once)


def test_direction_marks_are_taken_out():
    """A headline cannot turn the text after it around."""
    assert plain("safe\u202etxt.exe\u2066 end") == "safetxt.exe end"


def test_markup_stays_markup():
    """Cleaning what is markup already does not have it escaped again."""
    assert isinstance(printable(Markup("<b>\x00</b>")), Markup)
    assert printable(7) == 7


@given(st.text(), st.integers(4, 60))
def test_a_shortened_text_fits_and_is_whole(text, size):
    """A cut text fits its bytes and never ends inside a character."""
    cut = shorten(plain(text), size)
    assert len(cut.encode()) <= size


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", " JaVaScRiPt:alert(1)", "data:text/html,x", "//host/x", "http://", "ftp://host/x", "",
        "http://[::1", "http://host:port/", "vbscript:x", "http://ho st/", "java\nscript:alert(1)", 'http://a"b.invalid/',
    ],
)  # fmt: skip
def test_only_web_addresses_pass(url):
    """An address that is not http or https becomes nothing."""
    assert web_link(url) == ""


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://moth.invalid/a?b=1&c=%20#d", "https://moth.invalid/a?b=1&c=%20#d"),
        ("HTTP://Moth.invalid:8080", "http://moth.invalid:8080"),
        ("https://ann:secret@moth.invalid/", "https://moth.invalid/"),
        ("https://möwe.invalid/größe", "https://xn--mwe-sna.invalid/gr%C3%B6%C3%9Fe"),
        ('https://moth.invalid/"><script>', "https://moth.invalid/%22%3E%3Cscript%3E"),
        ("http://[::1]:9/x", "http://[::1]:9/x"),
    ],
)
def test_a_web_address_is_brought_to_ascii(url, link):
    """A web address keeps its place and loses what could break out of an attribute."""
    assert web_link(url) == link


@given(st.text())
def test_any_text_is_an_address_or_nothing(text):
    """No text makes the check of addresses fail, and what passes is plain ASCII."""
    assert web_link("http://" + text).isascii()
