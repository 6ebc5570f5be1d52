"""Claims about what a show may end on, on headlines made up for the purpose."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.config import RundownSettings
from briefing.model import Item, Story
from briefing.rundown.candidate import judge
from briefing.rundown.kicker import deserves

NOW = datetime(2031, 4, 2, 6, tzinfo=UTC)


def deserving(title: str, published: datetime | None = NOW) -> bool:
    """Tell whether a show may end on a headline."""
    item = Item(
        id="i", source="s", publisher="P", domain="p.example", title=title, text="It is so.", published=published,
        seen=NOW,
    )  # fmt: skip
    return deserves(judge(Story(slug="s", items=(item,), publishers=("p.example",)), RundownSettings(), NOW))


@pytest.mark.parametrize(
    "title",
    [
        "Geese cross the harbour of Sorn in single file",
        "Lost delivery cart turns up in Wick, slippers aboard",
        "World's oldest kettle boils again",
        "Zephyr turns a sea shanty into a movie",
        "Astronomers name a galaxy after a baker",
    ],
)
def test_a_light_or_curious_story_may_end_the_show(title: str) -> None:
    """Animals, rarities, things of long ago, the sky and the screen."""
    assert deserving(title)


@pytest.mark.parametrize(
    "title",
    [
        "Geese die in oil off Sorn",
        "Cat food recalled after outbreak",
        "Police arrest the maker of a movie",
        "Zoo warns of a dangerous spider",
        "Film studio lays off its painters",
        "Why geese isn’t a plural to fear",
        "Zephyr Galaxy phone gains a button",
        "Harbour board publishes its minutes",
    ],
)
def test_nothing_sour_grave_or_dull_ends_it(title: str) -> None:
    """Not where someone is hurt, sacked or warned, nor what is merely harmless."""
    assert not deserving(title)


def test_an_undated_story_does_not_end_it() -> None:
    """What nobody dates may be of last year."""
    assert not deserving("Geese cross the harbour of Sorn", None)
