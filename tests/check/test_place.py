"""Addresses become paths inside the public folder, or nothing."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.check.place import Place, base

BASE = "http://127.0.0.1:8000/radio/"
FOLDERS = (Path("/nowhere"),)
PLACE = Place(folders=FOLDERS, base=BASE)
PARTS = st.text(
    st.characters(min_codepoint=33, max_codepoint=0x2FF, blacklist_characters="/\\"), min_size=1, max_size=12
)


@given(parts=st.lists(PARTS.filter(lambda part: not part.startswith(".")), min_size=1, max_size=4))
def test_an_address_under_the_base_is_the_path_after_it(parts):
    """A path quoted into an address comes back as the same path."""
    name = "/".join(parts)
    assert PLACE.name(BASE + quote(name)) == name


@given(st.text(max_size=80))
def test_no_address_leads_out(text):
    """Whatever follows the base, the name is empty or a relative path that does not climb."""
    name = PLACE.name(BASE + text)
    assert not name.startswith("/")
    assert not any(part.startswith(".") for part in name.split("/") if name)
    assert PLACE.file(name) is None


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8000/radio/../feed.xml",
        "http://127.0.0.1:8000/radio/%2e%2e/feed.xml",
        "http://127.0.0.1:8000/radio/%2Fetc/passwd",
        "http://127.0.0.1:8000/radio//etc/passwd",
        "http://127.0.0.1:8000/radio/a%5C..%5Cb",
        "http://127.0.0.1:8000/radio/a%00b",
        "http://127.0.0.1:8000/radio/.staging/feed.xml",
        "http://127.0.0.1:8000/radio",
        "http://127.0.0.1:8000/other/feed.xml",
        "http://127.0.0.1:9000/radio/feed.xml",
        "https://127.0.0.1:8000/radio/feed.xml",
        "http://[broken/feed.xml",
        "feed.xml",
        "",
    ],
)
def test_other_addresses_are_no_path(url):
    """What climbs, hides, or lies elsewhere has no path."""
    assert PLACE.name(url) == ""


def test_a_query_does_not_change_the_file():
    """The server looks at the path only."""
    assert PLACE.name(BASE + "a/b.mp3?listener=7#t=10") == "a/b.mp3"


def test_the_base_is_where_most_files_are(tmp_path):
    """The public folder's address comes from the files that are there, not from the self link alone."""
    (tmp_path / "episodes").mkdir()
    for name in ("artwork.jpg", "episodes/a.mp3", "episodes/b.mp3"):
        (tmp_path / name).touch()
    named = [BASE + "artwork.jpg", BASE + "episodes/a.mp3", "http://other.example/episodes/b.mp3"]
    assert base("http://wrong.example/feed.xml", named, (tmp_path,)) == BASE


def test_without_any_file_the_feed_is_believed(tmp_path):
    """Where nothing that the feed names is there, its own address tells."""
    assert base(BASE + "feed.xml", [BASE + "a.mp3"], (tmp_path,)) == BASE
    assert base("", [], (tmp_path,)) == ""
