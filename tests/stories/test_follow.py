"""Claims about what goes on with what: a story returns in other words, look-alikes stay apart."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime, timedelta

from briefing.model import Enclosure, Episode, EpisodeStory, Item, Label, Loudness, Reference, Story
from briefing.stories import follow

NOW = datetime(2031, 4, 8, 6, tzinfo=UTC)
OUTAGE = (
    "Marlin Mail was down for two hours after an outage in its Kessin data centre",
    "The mail service Marlin was unreachable for two hours on Monday after an outage in its Kessin data centre.",
)
ATTACK = (
    "Marlin blames its mail outage in Kessin on an attack",
    "Marlin says that the outage of its mail service was an attack on the Kessin data centre by a flood of requests.",
)
LAUNCH = (
    "Marlin launches a calendar for schools",
    "Marlin has launched a calendar that schools can share with parents.",
)


def story(slug: str, *tellings: tuple[str, str], **more: str) -> Story:
    """Make a story told by so many publishers."""
    items = tuple(
        Item(
            id=f"{slug}-{at}",
            source=f"paper{at}",
            publisher=f"Paper {at}",
            domain=f"paper{at}.example",
            title=title,
            text=text,
            link=f"https://paper{at}.example/{slug}",
            seen=NOW,
            **more,
        )
        for at, (title, text) in enumerate(tellings)
    )
    return Story(slug=slug, items=items, publishers=tuple(item.domain for item in items))


def aired(told: Story, *, days: int = 1, thread: str = "", revision: int = 1) -> Episode:
    """Make the episode that told a story so many days ago."""
    references = tuple(
        Reference(item=item.id, publisher=item.publisher, title=item.title, link=item.link) for item in told.items
    )
    kept = EpisodeStory(
        slug=told.slug,
        title=told.title,
        score=50,
        label=Label.NOTABLE,
        category="Other",
        start=9,
        references=references,
        sentences=(told.items[0].text,),
        thread=thread,
    )
    return Episode(
        guid="g",
        date=date(2031, 4, 8) - timedelta(days=days),
        number=1,
        revision=revision,
        title="t",
        summary="s",
        published=NOW - timedelta(days=days),
        revised=NOW,
        enclosure=Enclosure(path="p", bytes=1, sha256="0", seconds=300),
        chapters=(),
        chapters_path="c",
        transcript_path="t",
        page_path="p",
        stories=(kept,),
        loudness=Loudness(lufs=-16, true_peak=-1),
        voice="v",
    )


def thread(told: Story, *history: Episode) -> str:
    """Find the thread of one story among the others of its night."""
    others = (story("calendar", LAUNCH), story("reef", ("Divers map a reef near Tarl", "Divers mapped a reef.")))
    return follow((told, *others), history)[0].thread


def test_a_story_returns_in_other_words() -> None:
    """The same matter told the next day by others, in words of their own, goes on with the story."""
    assert thread(story("attack", ATTACK), aired(story("outage", OUTAGE))) == "outage"


def test_a_thread_keeps_the_name_of_its_first_telling() -> None:
    """What goes on with a story that went on with another belongs to the first one's thread."""
    assert thread(story("attack", ATTACK), aired(story("outage", OUTAGE), thread="first")) == "first"


def test_look_alikes_stay_apart() -> None:
    """Two stories about one company are two threads, and so are two versions of one thing."""
    history = aired(story("outage", OUTAGE))
    assert follow((story("calendar", LAUNCH),), (history,))[0].thread == ""
    old = story("old", ("Halden OS 17.1.1 fixes chargers", "Halden OS 17.1.1 fixes a fault that broke chargers."))
    new = story("new", ("Halden OS 18 is late", "Halden has put off work on Halden OS 18 for a week to find bugs."))
    assert follow((new,), (aired(old),))[0].thread == ""


def test_the_same_items_are_the_same_story() -> None:
    """Most of its items were used: it is the same story, whatever its headline now says."""
    told = story("reef", ("Divers map a reef near Tarl", "Divers mapped a reef."))
    again = Story(slug="other", items=told.items, publishers=told.publishers)
    assert thread(again, aired(told, days=5)) == "reef"


def test_rare_names_bind_what_happens_next() -> None:
    """What happens next has new words; the rare words of the headlines, which no other story has, bind it."""
    ferry = story(
        "ferry",
        ("Ferry Orlow runs aground off Kessin", "The ferry Orlow ran aground off Kessin with 212 people aboard."),
    )
    oil = story("oil", ("Oil from ferry Orlow nears Kessin oysters", "About 40 tonnes have leaked and drift on."))
    assert thread(oil, aired(ferry)) == "ferry"


def test_a_name_and_a_thing_bind_where_no_other_story_has_both() -> None:
    """A city is in the news for many reasons; the city and its schools, told of a day before, are one matter."""
    schools = (
        "Kessin shuts schools as dust settles",
        "Schools in Kessin are shut, for a red dust hangs over the town.",
    )
    masks = ("Masks are back and schools shut again in Kessin", "In Kessin masks are worn: toxic air hangs in it.")
    fair = ("Kessin holds its autumn fair", "Kessin has held its autumn fair with cider for everyone.")
    assert thread(story("masks", masks), aired(story("dust", schools))) == "dust"
    assert thread(story("fair", fair), aired(story("dust", schools))) == ""


def test_the_publishers_own_name_binds_nothing() -> None:
    """Two talks with one station have its name in their headlines, and are two stories."""
    talk = (
        "Mayor of Tarl tells Paper 0 that wolves are back",
        "The mayor of Tarl saw wolves in a wood near the river.",
    )
    other = ("Bishop of Orrin tells Paper 0 that bells crack", "The bishop of Orrin will have the bells cast anew.")
    assert thread(story("bells", other), aired(story("wolves", talk))) == ""


def test_nothing_told_means_nothing_to_go_on_with() -> None:
    """Without a history every story is new, and stays as it was."""
    told = story("outage", OUTAGE)
    assert follow((told,), ()) == (told,)
    assert follow((), (aired(told),)) == ()


def test_order_does_not_matter() -> None:
    """The order of the episodes changes nothing; of a day that was told twice the last revision counts."""
    history = [
        aired(story("outage", OUTAGE)),
        aired(story("calendar", LAUNCH), days=3),
        aired(story("outage-old", OUTAGE), days=2, revision=1),
        aired(story("outage", OUTAGE), days=2, revision=2),
    ]
    stories = (story("attack", ATTACK), story("launch", LAUNCH))
    expected = follow(stories, history)
    assert [one.thread for one in expected] == ["outage", "calendar"]
    for seed in range(4):
        random.Random(seed).shuffle(history)
        assert follow(stories, history) == expected
