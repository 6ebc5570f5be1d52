"""Claims about interests and mutes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.model import Item, Story
from briefing.rundown.wishes import interest, muted, without

_SEEN = datetime(2031, 1, 1, tzinfo=UTC)


def item(source: str, title: str, text: str = "") -> Item:
    """Make an item of a publisher."""
    return Item(
        id=source, source=source, publisher=source.title(), domain=f"{source}.example", title=title, text=text,
        seen=_SEEN,
    )  # fmt: skip


STORY = Story(
    slug="s",
    items=(
        item("gull", "Harbour opens a cryptography museum", "Its founder’s cat was there."),
        item("heron", "A museum of secrets opens"),
        item("stork", "Museum of ciphers: first look"),
    ),
    publishers=("gull.example", "stork.example"),
)


@pytest.mark.parametrize(
    "wish", ["museum", "Cryptography Museum", "crypto*", "research", "gull", "Gull", "gull.example", "www.gull.example"]
)
def test_a_wish_is_a_word_a_phrase_a_category_or_a_source(wish: str) -> None:
    """An interest matches in full by category, by source in any spelling, or by words of a headline."""
    share, why = interest(STORY, "Research", ("tram", wish))
    assert share == 1
    assert f"“{wish}”" in why


def test_what_is_mentioned_in_passing_counts_half() -> None:
    """A word of the text alone is half an interest, with either apostrophe; part of a word is none."""
    assert interest(STORY, "Other", ("founder's cat",))[0] == 0.5
    assert interest(STORY, "Other", ("crypto", "found"))[0] == 0


@pytest.mark.parametrize("wish", ["cryptography", "museum", "Research", "crypto*"])
def test_a_mute_keeps_a_story_out(wish: str) -> None:
    """The headline, half of the headlines or the category are enough, and the reason names the mute."""
    assert f"“{wish}”" in muted(STORY, "Research", (wish,))


@pytest.mark.parametrize("wish", ["ciphers", "heron", "tram", "cat", ""])
def test_a_mute_leaves_the_rest_alone(wish: str) -> None:
    """One headline of three, one source of several or a word of the text keep nothing out."""
    assert muted(STORY, "Research", (wish,)) == ""


def test_a_muted_source_is_not_heard() -> None:
    """What it says of a story is left out, and it corroborates nothing; a story that is its alone is muted."""
    left = without(STORY, ("gull.example", "heron"))
    assert [one.source for one in left.items] == ["stork"]
    assert left.publishers == ("stork.example",)
    alone = Story(slug="a", items=STORY.items[:1], publishers=("gull.example",))
    assert without(alone, ("gull",)) is alone
    assert muted(alone, "Research", ("gull",)) == "muted: the source “gull”"
    assert without(STORY, ("museum",)) is STORY


def test_a_story_keeps_a_publisher_when_its_first_is_muted() -> None:
    """Where only a copy is left, whoever printed it counts for one."""
    copy = Story(slug="c", items=STORY.items[:2], publishers=("gull.example",))
    assert without(copy, ("gull",)).publishers == ("heron.example",)
