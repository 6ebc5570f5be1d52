"""Claims about the best telling and the short name."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Item
from briefing.stories.order import SLUG_LENGTH, best_first, slug, unique, whole_words

NOON = datetime(2031, 4, 2, 12, tzinfo=UTC)


def item(name: str, title: str = "Wall to rise", text: str = "", **more: object) -> Item:
    """Make an item."""
    values = {"id": name, "source": "s", "publisher": name, "domain": f"{name}.example", "title": title, "text": text}
    return Item(**{**values, "published": NOON, "seen": NOON, **more})


def test_own_reporting_comes_before_a_link() -> None:
    """However much text an aggregator carries, the publisher's own telling is better."""
    linked = item("a", text="It is so. " * 30, aggregated=True)
    assert best_first([linked, item("b")])[0].id == "b"


def test_whole_text_beats_a_headline_alone() -> None:
    """Of two own tellings with one headline, the one that can be read from is better."""
    assert best_first([item("a"), item("b", text="The board will raise the wall before winter. " * 3)])[0].id == "b"


def test_trust_decides_between_equals() -> None:
    """With the same words, the more trusted source is better; with the same trust the first is."""
    assert best_first([item("a"), item("b", weight=2.0)])[0].id == "b"
    assert best_first([item("a"), item("b", published=datetime(2031, 4, 2, 9, tzinfo=UTC))])[0].id == "b"


def test_a_headline_that_asks_is_not_the_best() -> None:
    """A review or a question tells less of what happened than the plain news."""
    tellings = [item("a", "Zephyr kettle review: do you need it?"), item("b", "Zephyr launches a kettle that sings")]
    assert best_first(tellings)[0].id == "b"


def test_what_is_cut_off_is_not_whole() -> None:
    """The words after the last whole sentence do not count, nor does a last sentence that the feed cut."""
    assert whole_words(item("a", text="It rose. And then it")) == 2
    assert whole_words(item("a", text="It rose. And then it.", cut=True)) == 2
    assert whole_words(item("a", text="no end here")) == 0


def test_slugs_are_plain() -> None:
    """Letters with marks become plain ones, apostrophes close up, and long headlines end between words."""
    assert slug("Łódź’s café: what’s “new”?") == "lodzs-cafe-whats-new"
    long = slug("The harbour board voted on Monday to raise the old northern sea wall by two metres")
    assert long == "the-harbour-board-voted-on-monday-to-raise-the-old-northern"


@given(st.text(max_size=120))
def test_a_slug_is_always_safe(title: str) -> None:
    """Whatever the headline, a slug holds only lower-case ASCII letters, digits and inner hyphens, and is short."""
    name = slug(title)
    assert len(name) <= SLUG_LENGTH
    assert all(part.isascii() and part.isalnum() and part == part.lower() for part in name.split("-") if name)
    assert len(unique(item("x"), name)) <= SLUG_LENGTH
    assert unique(item("x"), name)
