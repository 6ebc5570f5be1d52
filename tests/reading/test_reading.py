"""Claims about the reading room as it is now."""

from __future__ import annotations

from datetime import UTC, datetime

from briefing.model import Item, Story
from briefing.reading import read


def test_stories_pass_through_unchanged() -> None:
    """The same stories come out, in the same order, with the text their feeds gave."""
    item = Item(id="a", source="s", publisher="P", domain="p.example", title="T", seen=datetime(2031, 1, 1, tzinfo=UTC))
    stories = tuple(Story(slug=slug, items=(item,)) for slug in "ba")
    assert read(stories) == stories
