"""Claims about what is routine and what is news, on headlines made up for the purpose."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.model import Item, Story
from briefing.rundown.routine import kind, news_first, of_story


def item(title: str, link: str = "", **more: object) -> Item:
    """Make an item with a headline."""
    values = {"id": title, "source": "s", "publisher": "P", "domain": "p.example", "title": title, "link": link}
    return Item(**{**values, "seen": datetime(2031, 1, 1, tzinfo=UTC), **more})


ROUTINE = {
    "a deal": [
        "The Zephyr kettle is down to $29 in an early Black Friday deal",
        "Get this Lumen lamp for just $15",
        "Lumen lamps are 40% off right now",
        "Best Zephyr deals this week",
    ],
    "a puzzle or quiz": ["Today’s ‘Connections’ hints and answers for Friday", "Quordle today: clues for game #99"],
    "a horoscope": ["Horoscope: what the planets hold for you"],
    "a how-to": [
        "How to mend a kettle",
        "What to know before you buy a lamp",
        "Why you should never dry your radio in the oven",
    ],
    "a list": ["The 10 best kettles of 2031", "7 things that will ruin a lamp", "Best radios for students in 2031"],
    "a review or buying advice": ["Zephyr kettle review: it sings", "Lumen 2 vs Lumen 3: which lamp is better?"],
    "a live blog": ["Live updates: the launch of the Lumen lamp"],
    "sponsored": ["Sponsored: why kettles matter", "Webinar: lamps in the cloud"],
    "an episode of a podcast": ["The Kettle Podcast: steam and other vapours", "Lamp Talk podcast episode 12"],
    "a newsletter or regular column": ["The Morning After: a kettle that sings", "This week in lamps"],
    "a comment": ["Why I gave up my kettle", "Opinion: lamps are too bright"],
    "a viewing guide": ["How and when to watch the kettle final", "What to stream this weekend"],
    "a page worth a visit, not an event": ["Zephyr Lamps (YC S31) is hiring a wick engineer", "Video: a lamp at dusk"],
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
    "Lumen shares fall 12% and wipe $3 billion off the lamp market",
    "Oil falls to $60 a barrel",
    "Ministers sign deals on lithium",
    "Ceasefire deal: both sides claim success",
    "Arctic ice at a record low",
    "How to make lamps safer: study finds a way",
    "Zephyr fined for credit card breach",
    "Seven states sue over kettles",
    "Vardolen police: my officers acted lawfully, says chief",
    "Lumen adds a quiet mode to its kettle: how to turn it on",
    "Orrin deletes a million dormant accounts – here’s what you need to know",
    "Best Actor prize goes to a lamplighter",
    "Quiz show host dies",
    "State-sponsored hackers break into a lamp maker",
    "Oil drops to $72",
    "Lamp tax: ministers will vote on Friday",
    "You can now text the fire service in all of Vardolen",
]


@pytest.mark.parametrize(("name", "title"), [(name, title) for name, titles in ROUTINE.items() for title in titles])
def test_routine_is_known_by_its_headline(name: str, title: str) -> None:
    """Each kind of routine is named as an editor names it."""
    found = kind(item(title))
    assert found
    assert (found.sort, found.barred) == (name, True)


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


def test_what_shows_a_kind_is_named() -> None:
    """An editor reads why an item was taken for routine."""
    how_to, gear = kind(item("How to mend a kettle")), kind(item("The Zephyr sings", "https://p.example/deals/zephyr"))
    assert how_to
    assert gear
    assert how_to.name == "a how-to (“How to” in the headline)"
    assert gear.name == "a deal (“deals” in the address)"


@pytest.mark.parametrize(
    ("title", "link", "publisher"),
    [
        ("Notes on the wicks of antiquity", "https://lamps.example/posts/wicks", "lamps dot example"),
        ("Lamp: light, simply", "https://lamp.example/", "lamp dot example"),
        ("The lamps of Kessin (2019)", "https://paper.example/2019/lamps", "The Kessin Paper"),
    ],
)
def test_what_an_aggregator_digs_up_is_not_news(title: str, link: str, publisher: str) -> None:
    """Old pages, home pages and strangers' blogs are finds; from their own feeds they are judged by their headlines."""
    found = kind(item(title, link, publisher=publisher, aggregated=True))
    assert found
    assert (found.sort, found.barred) == ("a page worth a visit, not an event", True)
    assert not kind(item(title, link, publisher=publisher))


@pytest.mark.parametrize(
    "title", ["Lamp 2.4 released", "Show HN: a lamp for the terminal", "Court bans paraffin lamps"]
)
def test_releases_and_events_that_an_aggregator_finds_are_news(title: str) -> None:
    """A release on a blog, and an event that a stranger reports, stay."""
    link = "https://lamps.example/blog/x" if "Court" not in title else "https://lamps.example/2031/court-bans-lamps"
    found = kind(item(title, link, publisher="lamps dot example", aggregated=True))
    assert not (found and found.barred), found


def test_a_question_and_a_rumour_cost_something_and_are_not_barred() -> None:
    """What only wonders or only rumours may still be told, where nothing better is there."""
    question, rumour = kind(item("Is the lamp finished?")), kind(item("Lumen 4 tipped to sing"))
    assert question
    assert rumour
    assert (question.barred, rumour.barred) == (False, False)
    assert 0 < rumour.share < question.share < 1


def test_the_text_and_the_publisher_weigh_in() -> None:
    """A weak headline is decided by an essay's first words, and a folder by itself."""
    title, text = (
        "Navigating the lamp trade of Vardolen together",
        "Companies must embrace lamps. In today's fast-moving landscape, I do.",
    )
    alone = kind(item(title))
    assert not (alone and alone.barred)
    found = kind(item(title, text=text))
    assert found
    assert found.barred


def test_a_sure_sign_is_enough_whatever_else_is_said() -> None:
    """A deal is a deal even where police, a court and a study are in its headline."""
    found = kind(item("Police study, court study, lawsuit lamp: save up to $30 in an early Black Friday deal"))
    assert found
    assert found.sort == "a deal"


def test_no_headline_is_routine_for_being_short_alone() -> None:
    """Few words, a colon and a question mark only tip what something else speaks for."""
    for title in ("Lamp fire", "Vardolen: lamps out", "Lamps out?", "Kessin votes"):
        found = kind(item(title))
        assert not (found and found.barred), found


def test_a_language_that_the_tables_do_not_know_is_judged_by_its_address() -> None:
    """What the manner of an English headline shows says nothing of a German one."""
    title, link = "Lampen: so leuchten sie heute", "https://lampen.example/2031/lampen"
    found = kind(item(title, link, aggregated=True, publisher="lampen dot example", language="de-DE"))
    assert not (found and found.barred), found
    shop = kind(item(title, "https://lampen.example/deals/lampen", language="de"))
    assert shop
    assert shop.sort == "a deal"


def test_a_text_that_tells_what_happened_speaks_for_news() -> None:
    """The same weak headline is an essay before an essay's text, and news before a report's."""
    title = "Navigating the lamp trade of Vardolen together"
    essay = kind(item(title, text="In today's fast-moving landscape, businesses must embrace lamps. I do."))
    report = kind(
        item(title, text="Police said on Monday that traders had burned and smashed lamps, officials reported.")
    )
    assert essay
    assert essay.barred
    assert not (report and report.barred), report


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
    assert found.sort == "a deal"


def test_the_news_is_told_before_the_review() -> None:
    """A story's best telling is news where it has any."""
    news, review = item("Zephyr launches kettle"), item("Zephyr kettle review: sweet")
    assert news_first(Story(slug="s", items=(review, news))).items == (news, review)
