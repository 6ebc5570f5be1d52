"""Claims about who counts as an independent voice."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Item
from briefing.stories.copies import copied, groups
from briefing.stories.publishers import Voices, voices

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
    assert voices([item("late.example"), item("early.example", OTHER, hours=3)]).publishers == (
        "early.example",
        "late.example",
    )


def test_a_verbatim_copy_is_no_second_voice() -> None:
    """A syndicated text counts once, for whoever had it first."""
    assert voices([item("copy.example"), item("wire.example", hours=1)]).publishers == ("wire.example",)


def test_two_items_of_one_publisher_are_one_voice() -> None:
    """The registrable domain is what counts, not the feed."""
    assert voices([item("a.example"), item("a.example", OTHER)]).publishers == ("a.example",)


def test_an_aggregator_adds_no_voice_to_the_page_it_links() -> None:
    """A link to an article that is also in its publisher's feed is one publisher."""
    linked = item("a.example", "", aggregated=True, source="board")
    assert voices([linked, item("a.example")]).publishers == ("a.example",)


def test_a_linked_publisher_counts_for_itself() -> None:
    """What an aggregator links to was reported by whoever wrote it."""
    linked = item("b.example", "", aggregated=True, title="Harbour board wants a higher wall by winter")
    assert set(voices([linked, item("a.example")]).publishers) == {"a.example", "b.example"}


def test_a_link_to_a_platform_names_no_publisher() -> None:
    """A linked post on a site that prints what others write is no corroboration, but stands where nothing else does."""
    post = item("youtube.com", "", aggregated=True, title="A film about the wall")
    assert voices([post, item("a.example")]).publishers == ("a.example",)
    assert voices([post]).publishers == ("youtube.com",)


def test_an_item_without_a_link_stands_for_its_source() -> None:
    """Nobody is counted as nobody."""
    assert voices([item("", source="parish_board")]).publishers == ("parish_board",)


def test_short_texts_are_copies_only_with_one_headline() -> None:
    """A few words shared prove nothing, the same long headline does."""
    headline = "Harbour board votes to raise the old sea wall"
    assert not copied(item("a.example", "Wall to rise."), item("b.example", "Wall to rise."))
    assert copied(item("a.example", "", title=headline), item("b.example", "Up it goes.", title=headline))


def test_who_only_repeats_is_named() -> None:
    """A copy and a link to a platform are told from reports, and do not count."""
    found = voices([item("wire.example", hours=2), item("copy.example"), item("own.example", OTHER, hours=1)])
    assert found.publishers == ("wire.example", "own.example")
    assert found.repeats == ("copy.example",)


def citing(domain: str, hours: float, text: str) -> Item:
    """Make an item with words of its own."""
    return item(domain, text, hours=hours, title=f"Sea wall, seen from {domain}")


def test_a_citation_is_a_repeat_of_the_report_it_names() -> None:
    """Who writes "according to Reuters" adds no voice to Reuters, however early the feed gave it."""
    report = citing("reuters.com", 1, "The harbour board will raise the wall by two metres, three officials said.")
    passed = citing(
        "copyist.example", 2, "According to Reuters, the wall will grow. Nothing else is known of it so far."
    )
    own = citing("own.example", 0, OTHER)
    found = voices([report, passed, own])
    assert found.publishers == ("reuters.com", "own.example")
    assert found.repeats == ("copyist.example",)


def test_two_citations_of_one_absent_report_are_one_voice() -> None:
    """Of those that pass on a report which is not in the night, the first stands for it."""
    early = citing("early.example", 2, "Bloomberg reports that the sea wall will be raised by winter.")
    late = citing("late.example", 1, "The wall will rise, according to a new report by Bloomberg.")
    assert voices([early, late]) == Voices(publishers=("early.example",), repeats=("late.example",))


def test_two_that_cite_each_other_leave_one_voice() -> None:
    """Somebody always reports a story."""
    one = citing("reuters.com", 2, "According to Bloomberg, the wall will rise.")
    other = citing("bloomberg.com", 1, "Reuters reports that the wall will rise.")
    assert voices([one, other]).publishers == ("reuters.com",)


@given(
    st.lists(
        st.builds(
            lambda domain, text, hours, linked: item(domain, text, hours=hours, aggregated=linked),
            st.sampled_from(["a.example", "b.example", "reuters.com", "youtube.com", ""]),
            st.sampled_from([LONG, OTHER, "", "According to Reuters, it grows.", "Bloomberg reports it."]),
            st.integers(0, 9),
            st.booleans(),
        ),
        min_size=1,
        max_size=7,
    )
)
def test_every_place_is_a_publisher_or_a_repeat(items: list[Item]) -> None:
    """Nobody is lost, nobody stands on both sides, and at least one reports."""
    found = voices(items)
    assert found.publishers
    assert sorted({*found.publishers, *found.repeats}) == sorted({entry.domain or entry.source for entry in items})
    assert not {*found.publishers} & {*found.repeats}


def test_thousands_of_copies_are_found_without_comparing_all() -> None:
    """Beyond the first of a story only one text or one link makes a copy, and those are still found."""
    many = [item(f"p{number}.example", LONG if number % 2 else OTHER) for number in range(2000)]
    assert [len(group) for group in groups(many)] == [1000, 1000]
