"""Claims about what a story is worth."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from briefing.config import RundownSettings, Weights
from briefing.model import Item, Label, Score, Story, Term
from briefing.rundown.score import label, score

NOW = datetime(2031, 4, 2, 6, tzinfo=UTC)


def story(publishers: int = 1, *, hours: float | None = 10, title: str = "Sea wall rises", **more: object) -> Story:
    """Make a story told by so many publishers."""
    items = []
    for number in range(publishers):
        values = {
            "id": str(number),
            "source": f"feed{number}",
            "publisher": "P",
            "domain": f"p{number}.example",
            "title": title,
            "text": "It rises.",
            "published": None if hours is None else NOW - timedelta(hours=hours),
            "seen": NOW,
            "siblings": 30,
        }
        items.append(Item(**{**values, **more}))
    return Story(slug="s", items=tuple(items), publishers=tuple(item.domain for item in items))


def points(told: Story, name: str, settings: RundownSettings | None = None) -> float:
    found = score(told, settings or RundownSettings(), NOW)
    return next(term.points for term in found.terms if term.name == name)


def test_each_further_publisher_adds_less() -> None:
    """One publisher corroborates nothing; the second adds most, the tenth hardly anything."""
    gained = [points(story(number), "corroboration") for number in range(1, 11)]
    steps = [after - before for before, after in pairwise(gained)]
    assert gained[0] == 0
    assert steps == sorted(steps, reverse=True)
    assert gained[-1] <= 35


@pytest.mark.parametrize("title", ["Court fines the harbour of Sorn", "Ransomware shuts the port", "40 people killed"])
def test_consequence_outweighs_a_publisher(title: str) -> None:
    """What changes something for people, reported by two, beats a trifle reported by three."""
    trifle = story(3, title="First trailer for a movie about a kettle")
    plain = story(3, title="Kettle comes in a new colour")
    grave = score(story(2, title=title), RundownSettings(), NOW).total
    assert grave > score(plain, RundownSettings(), NOW).total > score(trifle, RundownSettings(), NOW).total


def test_news_grows_stale() -> None:
    """Fresh news has all the points, a day old half or less, two days old or undated none."""
    assert points(story(hours=2), "freshness") == 10
    assert 0 < points(story(hours=24), "freshness") < 5
    assert points(story(hours=48), "freshness") == 0
    assert points(story(hours=None), "freshness") == 0


def test_trust_place_and_attention_count() -> None:
    """A trusted source, a high place in a long feed and many votes each raise the score."""
    assert (
        points(story(weight=3.0), "source") > points(story(weight=1.0), "source") > points(story(weight=0.0), "source")
    )
    assert points(story(position=0), "prominence") > points(story(position=20), "prominence")
    assert points(story(siblings=40), "prominence") > points(story(siblings=2), "prominence")
    assert points(story(points=900, comments=300), "attention") == 10
    assert points(story(points=9), "attention") < points(story(points=90), "attention")


def test_an_interest_counts_more_in_the_headline() -> None:
    """A match in the headline has all the points, one in the text half."""
    assert points(story(), "interest", RundownSettings(interests=("sea wall",))) == 10
    assert points(story(), "interest", RundownSettings(interests=("it rises",))) == 5
    assert points(story(), "interest", RundownSettings(interests=("wal",))) == 0


def test_routine_takes_away_but_never_below_nothing() -> None:
    """A deal loses what it had, and its total is zero rather than less."""
    found = score(story(title="Save $40 on the Zephyr kettle"), RundownSettings(), NOW)
    assert found.total == 0
    assert str(found.total) == "0.0"


def test_a_question_is_worth_less_than_its_answer() -> None:
    """What is no event is not barred, but ranks lower."""
    asked = score(story(title="Will the sea wall rise?"), RundownSettings(), NOW).total
    assert 0 < asked < score(story(), RundownSettings(), NOW).total


def test_weights_beyond_a_hundred_are_scaled() -> None:
    """However high an owner sets the weights, no score passes a hundred."""
    heavy = Weights(corroboration=400, freshness=300, prominence=200)
    assert score(story(30, hours=0, points=9999), RundownSettings(weights=heavy), NOW).total <= 100


@pytest.mark.parametrize(
    ("total", "word"),
    [(80, Label.BREAKTHROUGH), (79.9, Label.MAJOR), (60, Label.MAJOR), (40, Label.NOTABLE), (39.9, Label.BRIEF)],
)
def test_labels_begin_at_their_thresholds(total: float, word: Label) -> None:
    """Eighty, sixty and forty points begin a label."""
    assert label(Score(terms=(Term(name="corroboration", points=total),))) is word
