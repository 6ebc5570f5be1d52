"""Claims about what binds a story of tonight to one that was told."""

from __future__ import annotations

from datetime import UTC, datetime

from briefing.model import EpisodeStory, Item, Label, Reference, Story
from briefing.stories.bonds import FIRM, LOOSE, Bonds


def tonight(title: str, text: str = "", publisher: str = "The Tern Post") -> Story:
    """Make a story of one item."""
    seen = datetime(2031, 4, 8, 6, tzinfo=UTC)
    item = Item(id=title, source="tern", publisher=publisher, domain="tern.example", title=title, text=text, seen=seen)
    return Story(slug=title.lower().replace(" ", "-"), items=(item,), publishers=("tern.example",))


def told(title: str, said: str = "", slug: str = "told") -> EpisodeStory:
    """Make a story as an earlier episode told it."""
    reference = Reference(item="i", publisher="The Tern Post", title=title)
    values = {"score": 50, "label": Label.NOTABLE, "category": "Other", "start": 9}
    return EpisodeStory(slug=slug, title=title, references=(reference,), sentences=(said,), **values)


def test_a_name_and_another_thing_bind_firmly() -> None:
    """A name that texts spell as one, and a word beside which it does not stand, in no other story together."""
    bonds = Bonds(
        [tonight("Ferries stop again in Kessin"), tonight("Kessin holds a fair")],
        [told("Kessin wants more ferries", "The harbour of Kessin wants more of them.")],
    )
    assert bonds.strength(0, 0) == FIRM
    assert bonds.strength(1, 0) == 0, "one name proves nothing"


def test_a_name_of_two_words_is_one_thing() -> None:
    """Two rare words side by side bind loosely where hardly any other story has either, and not at all elsewhere."""
    quest = told("Lantern Quest wins a prize", "A prize went to Lantern Quest.")
    assert Bonds([tonight("Lantern Quest sells well")], [quest]).strength(0, 0) == LOOSE
    other = told("Lantern Quest has a bug", slug="bug")
    assert Bonds([tonight("Lantern Quest sells well")], [quest, other]).strength(0, 0) == 0


def test_figures_and_the_publishers_name_bind_nothing() -> None:
    """A number may stand anywhere, and a publisher names itself in any headline."""
    bonds = Bonds([tonight("Bishop tells Tern 212 secrets")], [told("Mayor gives Tern 212 secrets")])
    assert bonds.strength(0, 0) == 0
