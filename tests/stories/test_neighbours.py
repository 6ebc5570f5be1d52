"""Claims about the stories a story was kept apart from, and why."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from briefing.model import Item
from briefing.stories import Neighbour, cluster, neighbours

NOON = datetime(2031, 4, 2, 12, tzinfo=UTC)


def item(title: str, text: str = "", *, domain: str = "", days: float = 0) -> Item:
    """Make an item of a publisher of its own."""
    domain = domain or f"p{len(title)}.example"
    return Item(
        id=f"{domain}/{title}", source="s", publisher=domain, domain=domain, title=title, text=text,
        published=NOON - timedelta(days=days), seen=NOON,
    )  # fmt: skip


def nearest(one: Item, *others: Item) -> tuple[Neighbour, ...]:
    """Cluster some items and look around the first."""
    stories = cluster([one, *others])
    slug = next(story.slug for story in stories if one in story.items)
    return neighbours(stories, slug)


FIX = item("Pellucid OS 17.1.1 mends charging in cars", "The update mends wireless charging in cars.")
NEXT = item("Pellucid OS 18 will mend more than charging in cars", "A report says what OS 18 mends.")


def test_versions_say_why() -> None:
    """Two versions of one product are named."""
    (found,) = nearest(FIX, NEXT)
    assert (found.title, found.why) == (NEXT.title, "their headlines name different versions: 17.1.1 and 18")
    assert "Pellucid" in found.shared
    assert 0 < found.likeness < 1


def test_numbers_say_why() -> None:
    """Two earthquakes differ in what their headlines measure."""
    north = item("Quake of 4.4 near Vardolen", "Chimneys fell in the northern town at dawn, and nobody was hurt.")
    south = item("Port Issera hit by quake of 6.2", "The harbour was closed, and trains stopped along the bay.")
    (found,) = nearest(north, south)
    assert found.why == "their headlines give different numbers: 4.4 and 6.2"


def test_days_say_why() -> None:
    """One headline twice, more than a week between: the days are given."""
    one = item("Orlow ferry aground off Kessin Island", domain="a.example")
    (found,) = nearest(one, item("Orlow ferry aground off Kessin Island", domain="b.example", days=9))
    assert found.why == "9 days apart"


def test_a_publisher_says_why() -> None:
    """What one publisher tells twice is two things."""
    one = item("Zephyr kettle for less today", "A kettle that boils in a minute.", domain="shop.example")
    (found,) = nearest(one, item("Lumen lamp joins the Zephyr", "A lamp that folds and reads.", domain="shop.example"))
    assert found.why == "both are from shop.example, which seldom tells one event twice"


def test_words_say_why() -> None:
    """Where nothing else speaks against it, too little speaks for it."""
    one = item("Violin found in a glacier on Mount Halden", "Climbers dug an old violin out of the ice.")
    (found,) = nearest(one, item("Halden votes on its budget and on a new bridge", "The council meets in the evening."))
    assert found.why == "too few rare words in common: Halden"


def test_only_everyday_words_are_called_so() -> None:
    """A word of every day is no reason to join, and is shown as such."""
    one = item("Battery of a phone grows", "Orlow engineers doubled what it holds.")
    (found,) = nearest(
        one, item("A phone without a battery", "It runs on the heat of the hand, says its maker, Kessin.")
    )
    assert found.why == "only everyday words in common: Battery, phone"


def test_nothing_near_is_nothing() -> None:
    """A story like no other has no neighbour, and an unknown slug has none."""
    stories = cluster([item("Violin found in a glacier"), item("Halden votes on a budget")])
    assert neighbours(stories, stories[0].slug) == ()
    assert neighbours(stories, "no-such-story") == ()
    assert neighbours([], "") == ()


def test_at_most_as_many_as_asked_for_the_nearest_first() -> None:
    """The nearest come first, and only so many."""
    texts = {
        "Halden votes on a bridge": "The council meets in the evening.",
        "Comet seen above Halden": "It will be back in eighty years.",
        "A probe lands on a moon": "It took ten minutes to send a picture to Halden.",
        "Old Halden ferry sold": "Its new owner wants to make it a hotel.",
    }
    one = item("Violin found in a glacier on Mount Halden", "Climbers dug an old violin out of the ice.")
    stories = cluster([one, *(item(title, text) for title, text in texts.items())])
    found = neighbours(stories, next(story.slug for story in stories if one in story.items), most=3)
    assert len(found) == 3
    assert [each.likeness for each in found] == sorted((each.likeness for each in found), reverse=True)
