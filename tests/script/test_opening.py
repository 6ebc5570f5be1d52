import pytest

from briefing.script.opening import GOOD, WEAK, background, names_of, opens


@pytest.mark.parametrize(
    "text",
    [
        "All week, Corvandel has been building up to its mill.",
        "Corvandel first launched its ferry to Selvane in 1997.",
        "The ferry was launched by Corvandel in March.",
        "Corvandel has been talking about its mill for months now.",
        "Corvandel tested the ferry in February.",
        "Just a few days ago, Corvandel showed its mill.",
    ],
)
def test_what_was_is_background(text):
    """What was once, has long been, or only led up to the news is known for it."""
    assert background(text)


@pytest.mark.parametrize("text", ["Corvandel will open its mill in March.", "Corvandel has opened a mill in Selvane."])
def test_what_is_new_is_not(text):
    """News, and what comes next, is no background."""
    assert not background(text)


def test_a_lede_gives_the_news(room):
    """What only names the thing is weak, what gives the news is good."""
    item = room.item("tern", "", title="Corvandel opens a mill in Selvane harbour")
    names = names_of(room.slot(item).story)
    assert opens("Corvandel has opened a mill in the harbour of Selvane.", item, names, 0) == GOOD
    assert opens("Corvandel is a firm with 40 workers.", item, names, 0) == WEAK
    assert opens("Ondrimal has painted its buses.", item, names, 0) == 0
