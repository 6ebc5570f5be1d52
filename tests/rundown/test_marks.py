"""Claims about which stories an editor's words name."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.model import Edits, Item, Story
from briefing.rundown.marks import marks, named

_SEEN = datetime(2031, 1, 1, tzinfo=UTC)


def story(slug: str, link: str = "") -> Story:
    """Make a story of one item."""
    item = Item(id=slug, source="s", publisher="P", domain="p.example", title=slug, link=link, seen=_SEEN)
    return Story(slug=slug, items=(item,))


NIGHT = (
    story("sea-wall-rises", "https://p.example/wall?id=3"),
    story("sea-wall-rises-again"),
    story("sea-otter-returns", "https://www.p.example/otter/"),
    story("tram-stops"),
)


@pytest.mark.parametrize(
    ("word", "slugs"),
    [
        ("sea-wall-rises", ("sea-wall-rises",)),
        ("tram", ("tram-stops",)),
        ("Tram stops", ("tram-stops",)),
        ("sea-", ("sea-otter-returns", "sea-wall-rises", "sea-wall-rises-again")),
        ("http://p.example/otter?utm_source=x#top", ("sea-otter-returns",)),
        ("https://p.example/wall?id=3", ("sea-wall-rises",)),
        ("https://p.example/wall?id=4", ()),
        ("kettle", ()),
        ("", ()),
        ("…", ()),
    ],
)
def test_a_story_is_named_in_many_ways(word: str, slugs: tuple[str, ...]) -> None:
    """A slug, its beginning, a headline's first words or an item's link name a story; a whole slug names one only."""
    assert named(word, NIGHT) == slugs


def test_marks_that_mean_one_story_are_taken_and_the_others_said() -> None:
    """Pins keep their order and count once, a kill outweighs a pin, and what is unclear is said with what it may be."""
    found = marks(Edits(pin=("tram", "sea-otter", "tram-stops", "sea-"), kill=("sea-wall-rises", "trom-stops")), NIGHT)
    assert found.pins == ("tram-stops", "sea-otter-returns")
    assert found.kills == {"sea-wall-rises"}
    unclear, unknown = found.notices
    assert "sea-otter-returns, sea-wall-rises, sea-wall-rises-again" in unclear
    assert "Did you mean `tram-stops`?" in unknown
    both = marks(Edits(pin=("tram",), kill=("tram",)), NIGHT)
    assert (both.pins, both.kills) == ((), {"tram-stops"})
    assert "pins and kills `tram-stops`" in both.notices[0]
