"""Claims about what is routine and what is news, on headlines made up for the purpose."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.model import Item, Story
from briefing.rundown.routine import kind, news_first, of_story


def item(title: str, link: str = "") -> Item:
    """Make an item with a headline."""
    seen = datetime(2031, 1, 1, tzinfo=UTC)
    return Item(id=title, source="s", publisher="P", domain="p.example", title=title, link=link, seen=seen)


ROUTINE = {
    "a deal": [
        "The Zephyr kettle is down to $29 in an early Black Friday deal",
        "Get this Lumen lamp for just $15",
        "Lumen lamps are 40% off right now",
        "Best Zephyr deals this week",
    ],
    "a puzzle or quiz": ["Today’s ‘Connections’ hints and answers for Friday", "Quordle today: clues for game #99"],
    "a horoscope": ["Horoscope: what the planets hold for you"],
    "a how-to": ["How to mend a kettle", "What to know before you buy a lamp", "Stop drying your radio in the oven"],
    "a list": ["The 10 best kettles of 2031", "7 things that will ruin a lamp", "Best radios for students in 2031"],
    "a review or buying advice": ["Zephyr kettle review: it sings", "Lumen 2 vs Lumen 3: which lamp is better?"],
    "a live blog": ["Live updates: the launch of the Lumen lamp"],
    "sponsored": ["Sponsored: why kettles matter", "Webinar: lamps in the cloud"],
    "an episode of a podcast": ["The Kettle Podcast: steam and other vapours", "Lamp Talk podcast episode 12"],
    "a newsletter or regular column": ["The Morning After: a kettle that sings", "This week in lamps"],
    "a comment": ["Why I gave up my kettle", "Opinion: lamps are too bright"],
    "a viewing guide": ["How and when to watch the kettle final", "What to stream this weekend"],
    "a gift guide": ["Gifts for people who love lamps"],
}
NEWS = [
    "Lumen and Zephyr strike a deal on lamp patents",
    "Actors' union approves deal with studios",
    "Lumen to review safety of its kettles after fires",
    "Supreme court to review lamp ban",
    "Zephyr launches a singing kettle for $49",
    "Lumen’s record revenue surprises analysts",
    "12 people rescued from a burning lamp factory",
    "Five big makers beat a lawsuit over kettles",
    "Lithium mine opens near Vardolen",
    "Man vs. machine: a driver sues a carmaker",
    "“I was wrong about lamps”, says Zephyr's founder",
    "Lumen boss: ‘We’re sorry’ for the outage",
    "Zephyr adds a quiz button to its kettle",
    "Radio Vardolen will close its podcast studio",
    "Orrin deletes a million dormant accounts – here’s what you need to know",
]


@pytest.mark.parametrize(("name", "title"), [(name, title) for name, titles in ROUTINE.items() for title in titles])
def test_routine_is_known_by_its_headline(name: str, title: str) -> None:
    """Each kind of routine is named as an editor names it."""
    found = kind(item(title))
    assert found
    assert (found.name, found.barred) == (name, True)


@pytest.mark.parametrize("title", NEWS)
def test_news_is_not_taken_for_routine(title: str) -> None:
    """News that uses the same words stays news."""
    found = kind(item(title))
    assert not (found and found.barred), found


def test_a_folder_of_reviews_is_known_by_its_address() -> None:
    """A plain headline from a publisher's shop is routine all the same."""
    found = kind(item("The Zephyr sings", "https://p.example/reviews/zephyr"))
    assert found
    assert found.barred
    assert not kind(item("The Zephyr sings", "https://p.example/news/zephyr"))


def test_a_story_is_what_most_of_its_tellings_are() -> None:
    """News with one review among its tellings is news; a deal that many print is a deal."""
    news, other, review = (
        item("Zephyr launches kettle"),
        item("A kettle that sings"),
        item("Zephyr kettle review: sweet"),
    )
    deals = [item(f"Zephyr kettle falls to ${price}") for price in (30, 31)]
    assert of_story((news, other, review)) is None
    assert of_story((news, review)) is None
    found = of_story((*deals, news))
    assert found
    assert found.name == "a deal"


def test_the_news_is_told_before_the_review() -> None:
    """A story's best telling is news where it has any."""
    news, review = item("Zephyr launches kettle"), item("Zephyr kettle review: sweet")
    assert news_first(Story(slug="s", items=(review, news))).items == (news, review)
