"""Claims about who counts as an independent voice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from briefing.model import Item
from briefing.stories.copies import copied
from briefing.stories.publishers import independent

NOON = datetime(2031, 4, 2, 12, tzinfo=UTC)
LONG = (
    "The harbour board voted on Monday to raise the sea wall by two metres before the winter storms, after engineers "
    "found cracks along its northern end."
)
OTHER = (
    "Engineers who found cracks have won: by two metres the wall will grow, and the board wants it done before winter."
)


def item(domain: str, text: str = LONG, *, hours: float = 0, title: str = "Sea wall to rise", **more: object) -> Item:
    """Make an item that was published so many hours before noon."""
    values = {
        "id": domain + text[:9],
        "source": "s",
        "publisher": domain,
        "domain": domain,
        "title": title,
        "text": text,
        "published": NOON - timedelta(hours=hours),
        "seen": NOON,
    }
    return Item(**{**values, **more})


def test_the_first_to_report_comes_first() -> None:
    """Publishers are listed by when they first reported."""
    assert independent([item("late.example"), item("early.example", OTHER, hours=3)]) == (
        "early.example",
        "late.example",
    )


def test_a_verbatim_copy_is_no_second_voice() -> None:
    """A syndicated text counts once, for whoever had it first."""
    assert independent([item("copy.example"), item("wire.example", hours=1)]) == ("wire.example",)


def test_two_items_of_one_publisher_are_one_voice() -> None:
    """The registrable domain is what counts, not the feed."""
    assert independent([item("a.example"), item("a.example", OTHER)]) == ("a.example",)


def test_an_aggregator_adds_no_voice_to_the_page_it_links() -> None:
    """A link to an article that is also in its publisher's feed is one publisher."""
    linked = item("a.example", "", aggregated=True, source="board")
    assert independent([linked, item("a.example")]) == ("a.example",)


def test_a_linked_publisher_counts_for_itself() -> None:
    """What an aggregator links to was reported by whoever wrote it."""
    linked = item("b.example", "", aggregated=True, title="Harbour board wants a higher wall by winter")
    assert set(independent([linked, item("a.example")])) == {"a.example", "b.example"}


def test_a_link_to_a_platform_names_no_publisher() -> None:
    """A linked post on a site that prints what others write is no corroboration, but stands where nothing else does."""
    post = item("youtube.com", "", aggregated=True, title="A film about the wall")
    assert independent([post, item("a.example")]) == ("a.example",)
    assert independent([post]) == ("youtube.com",)


def test_an_item_without_a_link_stands_for_its_source() -> None:
    """Nobody is counted as nobody."""
    assert independent([item("", source="parish_board")]) == ("parish_board",)


def test_short_texts_are_copies_only_with_one_headline() -> None:
    """A few words shared prove nothing, the same long headline does."""
    headline = "Harbour board votes to raise the old sea wall"
    assert not copied(item("a.example", "Wall to rise."), item("b.example", "Wall to rise."))
    assert copied(item("a.example", "", title=headline), item("b.example", "Up it goes.", title=headline))
