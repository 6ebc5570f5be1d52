"""Claims about what is new: events that others have too, names and figures; not the same in other words."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Item
from briefing.rundown.fresh import FACTS, facts, known

SEEN = datetime(2031, 4, 8, 6, tzinfo=UTC)


def item(name: str, title: str, text: str) -> Item:
    """Make an item of one publisher."""
    return Item(
        id=name,
        source=name,
        publisher=f"The {name.title()}",
        domain=f"{name}.example",
        title=title,
        text=text,
        seen=SEEN,
    )


OUTAGE = item(
    "tern",
    "Marlin Mail was down for two hours",
    "The mail service Marlin was unreachable for two hours on Monday. Marlin is looking for the cause of the outage.",
)
SAID = ("The Tern reports that the mail service Marlin was unreachable for two hours on Monday.",)


def new(*items: Item, before: Item = OUTAGE, said: tuple[str, ...] = SAID) -> list[str]:
    """List the sentences that are new since one item was told."""
    return [fact.text for fact in facts(items, used={before.id}, said=said, held=known([before]))]


def test_what_two_publishers_report_anew_is_a_fact() -> None:
    """An attack that two headlines speak of, and no text spoke of before, is new."""
    one = item(
        "gull",
        "Marlin blames outage on flood attack",
        "Marlin says that the outage was an attack by a flood of requests.",
    )
    two = item(
        "rook",
        "Flood attack caused outage of Marlin Mail",
        "The outage of the mail service Marlin was caused by an attack with a flood of calls.",
    )
    assert sorted(new(one, two)) == sorted([one.text, two.text])


def test_the_same_in_other_words_is_not_new() -> None:
    """Another writer's words for what was known are no news, nor is an item that was used."""
    other = item(
        "gull", "Marlin Mail back after a long break", "The mail service of Marlin could not be reached for hours."
    )
    assert new(other) == []
    assert new(OUTAGE) == []


def test_one_publisher_must_give_names_and_figures() -> None:
    """What only one publisher adds counts where its headline and its text give names and figures that are new."""
    named = item(
        "gull",
        "Marlin Mail outage hit 40 million people",
        "The outage of Marlin hit 40 million people, Ilka Brandt said.",
    )
    assert new(named) == [named.text]


def test_a_headline_that_is_nearly_all_new_tells_of_another_event() -> None:
    """What one publisher tells in new words counts where most of its headline is new and its text says so too."""
    step = item(
        "gull",
        "Ferries stop and harbour closes as Marlin's engineers walk out",
        "Ferries stopped in the morning. Marlin's engineers walked out, and the harbour closed at noon.",
    )
    assert new(step)
    loud = item("gull", "Marlin Mail: chaos, fury and despair", "The mail service Marlin could not be reached.")
    assert new(loud) == [], "new words of the headline alone are a writer's colour"


def test_a_number_is_the_same_in_words_and_figures() -> None:
    """A figure with a comma is one figure, and "2 hours" are the two hours that were told."""
    again = item("gull", "Marlin Mail down 2 hours", "Marlin was down for 2 hours on Monday.")
    assert new(again) == []


def test_what_is_new_may_be_no_sentence_for_the_ear() -> None:
    """Sentences that speak to the reader are facts only where they need not be read aloud."""
    told = item(
        "gull", "Marlin Mail refunds 40 million people", "You will get 9 crowns from Marlin, as 40 million people do."
    )
    known_before = {"used": {OUTAGE.id}, "said": SAID, "held": known([OUTAGE])}
    assert facts([told], **known_before) == ()
    assert [fact.text for fact in facts([told], **known_before, aloud=False)] == [told.text]


def test_a_rumour_that_comes_true_is_news() -> None:
    """What was only expected and is confirmed by two publishers is new, though every word of it was known."""
    before = item(
        "tern", "Halden may announce a folding radio", "Halden may announce a folding radio this week, it is said."
    )
    said = ("Halden may announce a folding radio this week.",)
    one = item(
        "gull", "Halden announces a folding radio", "Halden has announced a folding radio for listeners at home."
    )
    two = item("rook", "Halden announces folding radio", "The folding radio of Halden was announced in the morning.")
    assert one.text in new(one, two, before=before, said=said)
    assert new(one, before=before, said=said) == [], "one publisher alone is no confirmation"


def test_what_is_known_is_a_line_of_words() -> None:
    """What a story's items know is kept as words in order, each once, never as their sentences."""
    words = known([OUTAGE, OUTAGE]).split()
    assert words == sorted(set(words))
    assert "marlin" in words
    assert "the" not in words


@given(st.lists(st.text(max_size=200), max_size=6), st.text(max_size=100))
def test_any_text_can_be_compared(texts: list[str], title: str) -> None:
    """Whatever feeds say, there are at most so many facts, and each stands in its item."""
    items = [item(f"p{at}", f"{title} {at}", text) for at, text in enumerate(texts)]
    found = facts(items, used=(), said=(title,), held="")
    assert len(found) <= FACTS
    assert all(fact.text in next(one.text for one in items if one.id == fact.item) for fact in found)
    assert facts(items, used={one.id for one in items}, said=(), held="") == ()
