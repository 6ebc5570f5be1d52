"""One page, one item."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefing.feeds.merge import merge
from briefing.model import Item

NOW = datetime(2026, 11, 22, 6, tzinfo=UTC)


def item(**changes: object) -> Item:
    given_ = {
        "id": "1",
        "source": "pelican",
        "publisher": "The Pelican",
        "domain": "pelican.example",
        "title": "Bridge",
        "seen": NOW,
    }
    return Item(**(given_ | changes))


ITEMS = st.builds(
    item,
    id=st.sampled_from("123"),
    source=st.sampled_from(["a", "b", "c"]),
    text=st.sampled_from(["", "Short.", "A longer text."]),
    cut=st.booleans(),
    aggregated=st.booleans(),
    position=st.integers(0, 5),
    points=st.none() | st.integers(0, 9),
    published=st.none() | st.integers(0, 50).map(lambda hours: NOW - timedelta(hours=hours)),
)


def test_the_publishers_own_item_wins_and_keeps_the_votes():
    """An aggregator's points go to the publisher's item, its words do not."""
    own = item(text="It opened.")
    other = item(
        source="hn",
        publisher="x",
        aggregated=True,
        text="I made this, and it is a very long text.",
        points=9,
        comments=3,
    )
    (merged,) = merge([other, own])
    assert (merged.source, merged.text, merged.points, merged.comments) == ("pelican", "It opened.", 9, 3)
    assert not merged.aggregated


def test_nobody_tells_a_page_in_its_publisher_s_place():
    """A feed that links to another publisher's page with more text does not put its words into that one's mouth."""
    own, other = item(source="pelican", text="Short."), item(source="evil", publisher="Evil", text="Much longer lies.")
    homes = {"pelican": {"pelican.example"}, "evil": {"evil.example"}}
    assert merge([other, own], homes) == (own,)


def test_the_best_text_wins():
    """A whole text before a cut one, a longer before a shorter."""
    assert (
        merge([item(source="a", text="Long but cut of", cut=True), item(source="b", text="Whole.")])[0].text == "Whole."
    )
    assert merge([item(source="a", text="Short."), item(source="b", text="Much longer.")])[0].text == "Much longer."


def test_the_earliest_date_stays():
    """A page is as old as whoever saw it first says."""
    early = NOW - timedelta(hours=5)
    assert merge([item(published=NOW, text="Longer text."), item(published=early)])[0].published == early


def test_newest_first_undated_last():
    """Time orders, and what has none follows."""
    items = [item(id="a"), item(id="b", published=NOW - timedelta(hours=1)), item(id="c", published=NOW)]
    assert [one.id for one in merge(items)] == ["c", "b", "a"]


@given(st.lists(ITEMS, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(items, random):
    """Shuffled or listed twice, the same items come out, one an id."""
    merged = merge(items)
    shuffled = items * 2
    random.shuffle(shuffled)
    assert merge(shuffled) == merged
    assert sorted(one.id for one in merged) == sorted({one.id for one in items})
