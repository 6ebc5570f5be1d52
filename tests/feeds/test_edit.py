"""Lists edited as their owners wrote them."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import FeedListError
from briefing.feeds import edit, opml
from briefing.feeds.document import tag, take_apart

WRITTEN = """<?xml version='1.0' encoding='UTF-8'?>
<!-- before the root -->
<?night shift?>
<opml version="2.0" mood='calm'>
  <head><title>Mine</title></head>
  <body>
    <outline xmlUrl='https://pelican.example/feed?a=1&amp;b=2'   text="Pelican"
             ours="kept"/>
    <!-- a note -->
    <outline text="Folder">
      <outline text="Heron" xmlUrl="https://heron.example/"></outline>
      <outline type="link" url="https://stork.example/"/>
    </outline>
  </body>
</opml>
<!-- after it -->
"""
HERON = "https://heron.example/"


def added(written: str | bytes, /, **attributes: str) -> bytes:
    body = written.encode() if isinstance(written, str) else written
    return edit.add(take_apart(body, "my.opml"), [tag(attributes)])


def removed(text: str | bytes, url: str) -> bytes:
    return edit.remove(take_apart(text.encode() if isinstance(text, str) else text, "my.opml"), lambda one: one == url)


def test_adding_changes_nothing_else():
    """Comments, instructions, quotes, line breaks and unknown outlines stay as they are written."""
    new = added(WRITTEN, text="Ibis", xmlUrl="https://ibis.example/").decode()
    line = '\n    <outline text="Ibis" xmlUrl="https://ibis.example/"/>'
    assert new.replace(line, "") == WRITTEN
    assert [one.title for one in opml.read(new.encode(), "x")] == ["Pelican", "Heron", "Ibis"]


def test_removing_takes_the_line_and_nothing_else():
    """The feed's own line goes; its folder and its neighbours stay."""
    gone = '      <outline text="Heron" xmlUrl="https://heron.example/"></outline>\n'
    assert removed(WRITTEN, HERON).decode() == WRITTEN.replace(gone, "")


def test_a_feed_written_over_two_lines_is_removed_whole():
    """A start tag may be broken anywhere."""
    start = WRITTEN.index("    <outline xmlUrl")
    end = WRITTEN.index("    <!-- a note")
    assert removed(WRITTEN, "https://pelican.example/feed?a=1&b=2").decode() == WRITTEN[:start] + WRITTEN[end:]


def test_what_stands_inside_a_feed_survives_it():
    """Outlines inside a removed feed stay in the list."""
    nested = f'<opml><body><outline xmlUrl="{HERON}"><outline xmlUrl="https://a.example/"/></outline></body></opml>'
    assert removed(nested, HERON) == b'<opml><body><outline xmlUrl="https://a.example/"/></body></opml>'


@pytest.mark.parametrize(
    "body", ["<body/>", "<body></body>", "<body>\n</body>", "<body><!-- none --></body>", "<body />"]
)
def test_the_first_feed_finds_a_place(body):
    """A list without feeds can take one."""
    new = added(f"<opml>{body}</opml>", xmlUrl=HERON)
    assert [one.url for one in opml.read(new, "x")] == [HERON]
    assert ("none" in body) == (b"none" in new)


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "utf-16", "utf-8-sig", "windows-1252"])
def test_a_list_stays_in_its_encoding(encoding):
    """What the encoding does not know is written as a character reference."""
    declared = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>'
    text = f'{declared}<opml><body><outline text="Zoë"/></body></opml>'
    new = added(text.encode(encoding), text="Łódź", xmlUrl=HERON)
    assert "Zoë" in new.decode(encoding)
    assert new.startswith(codecs.BOM_UTF8) == (encoding == "utf-8-sig")
    assert [one.title for one in opml.read(new, "x")] == ["Łódź"]


def test_windows_line_breaks_are_followed():
    """A new line ends as the others do."""
    new = added(WRITTEN.replace("\n", "\r\n"), xmlUrl=HERON)
    assert new.count(b"\n") == new.count(b"\r\n") == WRITTEN.count("\n") + 1


def test_a_bare_ampersand_is_mended():
    """The commonest fault of all does not keep a list from being edited."""
    new = added('<opml><body><outline xmlUrl="https://a.example/?a=1&b=2"/></body></opml>', xmlUrl=HERON)
    assert [one.url for one in opml.read(new, "x")] == ["https://a.example/?a=1&b=2", HERON]


@pytest.mark.parametrize(
    "body",
    [
        b'<!DOCTYPE opml [<!ENTITY a "b">]><opml><body/></opml>',
        b"<opml><body>",
        b"<opml><head/></opml>",
        b"",
        b'<?xml version="1.0" encoding="martian"?><opml><body/></opml>',
    ],
)
def test_what_cannot_be_edited_is_refused(body):
    """DTDs, wrecks and lists without a body are the owner's to mend."""
    with pytest.raises(FeedListError, match=r"my\.opml"):
        added(body, xmlUrl=HERON)


@given(st.dictionaries(st.sampled_from(["text", "title", "spoken"]), st.text()))
def test_whatever_is_added_can_be_taken_out_again(attributes):
    """Adding and removing give the same bytes, whatever the attributes hold."""
    new = added(WRITTEN, **attributes, xmlUrl="https://ibis.example/")
    assert len(opml.read(new, "x")) == 3
    assert removed(new, "https://ibis.example/") == WRITTEN.encode()


def test_a_blank_list_is_a_list():
    """It begins with no feed, and its title is only text."""
    assert opml.read(edit.blank("a <b> & \x1b"), "x") == ()
