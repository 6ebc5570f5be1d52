"""Names as they are said."""

from __future__ import annotations

import pytest

from briefing.errors import FeedListError
from briefing.feeds.names import commonest, of_domain, of_source, of_title, table

NAMES = {"pelican.example": "The Pelican", "youtube.com": "YouTube"}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Pelican.org - latest harbour and science news stories", "Pelican dot org"),
        ("The Pelican - Tech", "The Pelican"),
        ("The Pelican | All Articles", "The Pelican"),
        ("Pelican RSS Feed", "Pelican"),
        ("The Heron » Feed", "The Heron"),
        ("The Heron (RSS)", "The Heron"),
        ("RSS: The Heron", "The Heron"),
        ("Marsh and Lind - Engineers", "Marsh and Lind - Engineers"),
        ("News", "News"),
    ],
)
def test_a_title_becomes_a_name_that_can_be_said(title, expected):
    """What only a feed's title carries goes; a dot is spoken."""
    assert of_title(title) == expected


def test_the_table_comes_first_then_the_domain_spoken():
    """A known domain has its name, another is spelt as it is said."""
    assert of_domain("pelican.example", NAMES) == "The Pelican"
    assert of_domain("heron.example.org", NAMES) == "heron dot example dot org"
    assert of_domain("", NAMES) == ""


def test_a_source_is_named_by_table_then_title_then_domain():
    """Each falls back on the next."""
    assert of_source("PLCN feed", ["pelican.example"], NAMES) == "The Pelican"
    assert of_source("The Heron - news", ["heron.example"], NAMES) == "The Heron"
    assert of_source("", ["heron.example"], NAMES) == "heron dot example"


def test_a_carrier_lends_its_name_to_nobody():
    """A channel on a video site is not the video site."""
    assert of_source("Marsh Lectures", ["youtube.com"], NAMES) == "Marsh Lectures"


def test_the_commonest_domain_needs_more_than_half():
    """A feed of many sites has no home."""
    assert commonest(["a", "a", "b", ""]) == "a"
    assert commonest(["a", "b"]) == ""
    assert commonest([]) == ""


def test_a_nearer_table_adds_to_the_farther(tmp_path, monkeypatch):
    """A station's own names overrule, and the rest stays."""
    monkeypatch.setattr("briefing.resources.places", lambda station: (station, tmp_path / "far"))
    for folder, text in (
        (tmp_path / "near", '"b.example" = "Bee"'),
        (tmp_path / "far", '"a.example" = "Ay"\n"b.example" = "Old"'),
    ):
        (folder / "feeds").mkdir(parents=True)
        (folder / "feeds/names.toml").write_text(text)
    assert table(tmp_path / "near") == {"a.example": "Ay", "b.example": "Bee"}


def test_a_broken_table_is_told(tmp_path):
    """A table that is no TOML names its path."""
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds/names.toml").write_text("no toml")
    with pytest.raises(FeedListError, match=r"names\.toml"):
        table(tmp_path)
