"""The TL;DR is the news in a line, and more than the headline above it."""

from datetime import date

from briefing.script.facts.tldr import LINE, tldr
from briefing.script.pool import pool

AIRS = date(2026, 3, 4)


def first(room, text, title, claim=""):
    """The first line of a story of one item."""
    story = room.slot(room.item("quill", text, title=title)).story
    found = pool(story, airs=AIRS, cased={"bellisk": "Bellisk", "pellow": "Pellow", "quarry": "quarry"})
    return next((line.text for line in tldr(found, title, [claim] if claim else [])), "")


def test_the_news_is_told_in_a_line(room):
    """A long lede is cut at a clause to a line."""
    text = (
        "Bellisk Works has closed its quarry near Pellow, which gave the stone for the harbour, the lighthouse, "
        "both iron bridges and the town hall of Selvane."
    )
    told = first(room, text, "Bellisk shuts quarry")
    assert told == "Bellisk Works has closed its quarry near Pellow."
    assert len(told) <= LINE


def test_a_line_that_is_not_the_news_is_none(room):
    """A sentence that tells nothing of what the headline tells is no TL;DR."""
    text = "The gulls over Pellow have been loud for more than nine years of fog."
    assert first(room, text, "Bellisk shuts its quarry") == ""


def test_the_headline_is_the_last_resort(room):
    """Where the lede and the headline are to be had, the lede is taken."""
    text = "Bellisk Works has closed its quarry near Pellow for the winter, and 40 workers went home."
    told = first(room, text, "Bellisk has closed its quarry near Pellow")
    assert told == text


def test_a_cut_that_loses_the_news_is_not_made(room):
    """A claim too long for a line is not cut to a part that says nothing of the headline; that is told instead."""
    text = (
        "Bellisk Works and Corvandel Rail have announced another new agreement of several years that will let Bellisk "
        "use all the tunnels of Corvandel for its stone trains."
    )
    assert len(text) > LINE
    assert first(room, text, "Bellisk will use the tunnels of Corvandel for stone trains", claim=text) == (
        "Bellisk will use the tunnels of Corvandel for stone trains."
    )
