"""Claims about what earlier episodes told of a story."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from msgspec.structs import replace

from briefing.model import Enclosure, Entry, Episode, EpisodeStory, Item, Label, Loudness, Reference, Story
from briefing.rundown.told import Told

NOW = datetime(2031, 4, 8, 6, tzinfo=UTC)


def episode(day: int, *entries: Entry, slug: str = "ferry", thread: str = "ferry", revision: int = 1) -> Episode:
    """Make the episode of a day in April that told the ferry's story."""
    told = EpisodeStory(
        slug=slug,
        title=f"Ferry, day {day}",
        score=50,
        label=Label.NOTABLE,
        category="Other",
        start=9,
        references=(
            Reference(item=f"i{day}", publisher="P", title=f"Ferry, day {day}", link=f"https://p.example/{day}"),
        ),
        sentences=(f"It was day {day}.",),
        thread=thread,
        entries=entries,
    )
    return Episode(
        guid="g",
        date=date(2031, 4, day),
        number=1,
        revision=revision,
        title="t",
        summary="s",
        published=NOW,
        revised=NOW,
        enclosure=Enclosure(path="p", bytes=1, sha256="0", seconds=300),
        chapters=(),
        chapters_path="c",
        transcript_path="t",
        page_path=f"episodes/2031-04-0{day}/index.html",
        stories=(told,),
        loudness=Loudness(lufs=-16, true_peak=-1),
        voice="v",
    )


def entry(day: int) -> Entry:
    """Make a day's entry."""
    return Entry(date=date(2031, 4, day), text=f"News of day {day}.", source="p")


STORY = Story(
    slug="tonight",
    items=(Item(id="x", source="p", publisher="P", domain="p.example", title="Ferry again", seen=NOW),),
    thread="ferry",
)


def test_a_new_story_has_no_update() -> None:
    """A story without a thread, or with one that the history does not hold, is told like any other."""
    told = Told([episode(7, entry(7))], date(2031, 4, 8))
    assert told.update(replace(STORY, thread="")) is None
    assert told.update(replace(STORY, thread="elsewhere")) is None


def test_all_days_are_listed_even_those_that_history_no_longer_holds() -> None:
    """The last telling carries the entries of the days before it."""
    update = Told([episode(7, entry(2), entry(7))], date(2031, 4, 8)).update(STORY)
    assert update
    assert [one.date.day for one in update.entries] == [2, 7]
    assert update.since == date(2031, 4, 7)
    assert update.said == ("It was day 7.",)


def test_episodes_of_older_versions_give_their_headline() -> None:
    """Where no entry was kept, the day's headline and its first source stand for it."""
    update = Told([episode(7, thread="")], date(2031, 4, 8)).update(STORY)
    assert update
    (only,) = update.entries
    assert (only.text, only.source, only.page) == ("Ferry, day 7", "", "episodes/2031-04-07/index.html")
    assert only.reference
    assert only.reference.item == "i7"


@pytest.mark.parametrize("order", [1, -1])
def test_the_last_revision_of_each_earlier_day_counts(order: int) -> None:
    """A day that was made again is told as it was made last; the day itself and later ones do not count."""
    history = [
        episode(6, entry(6)),
        replace(episode(7), stories=()),
        episode(7, entry(7), revision=2),
        episode(8),
        episode(9),
    ]
    update = Told(history[::order], date(2031, 4, 8)).update(STORY)
    assert update
    assert [one.date.day for one in update.entries] == [6, 7]
