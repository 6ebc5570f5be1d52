"""Claims about whose report an item passes on."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.model import Item
from briefing.stories.citing import passes_on


def item(title: str, text: str = "", domain: str = "plain.example") -> Item:
    """Make an item."""
    seen = datetime(2031, 4, 2, tzinfo=UTC)
    return Item(id="i", source="s", publisher=domain, domain=domain, title=title, text=text, seen=seen)


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("According to Bloomberg, the ferry will be sold.", "bloomberg.com"),
        ("The ferry will be sold, according to a new report from the Wall Street Journal.", "wsj.com"),
        ("The ferry will be sold, first spotted by 9to5Mac.", "9to5mac.com"),
        ("Bloomberg's Ada Veltri reports that the ferry will be sold.", "bloomberg.com"),
        ("The ferry will be sold (via The Verge).", "theverge.com"),
        ("As reported by The Information, the ferry will be sold.", "theinformation.com"),
    ],
)
def test_a_newsroom_named_as_the_source_is_found(text: str, domain: str) -> None:
    """The usual ways to say where a report is from are known."""
    assert passes_on(item("Ferry to be sold", text)) == domain


@pytest.mark.parametrize(
    "text",
    [
        "Its owner told The Verge that the ferry will be sold.",
        "According to the harbour board, the ferry will be sold.",
        "The ferry has a deadline: variety reports vary, says an insider.",
        "According to Bloomberg's terminals, sold in their thousands, the ferry is worth little.",
        "The ferry was a Forbes favourite.",
    ],
)
def test_anything_else_is_the_items_own(text: str) -> None:
    """An interview, another source, a word that looks like a newsroom's name or a mere mention is no citation."""
    assert passes_on(item("Ferry to be sold", text)) == ""


def test_a_citation_further_down_is_background() -> None:
    """What stands behind the first sentences is not where the news is from."""
    assert passes_on(item("Ferry to be sold", "It sails no more. " * 20 + "Bloomberg reported its debts.")) == ""


def test_nobody_passes_on_its_own_report() -> None:
    """A newsroom that speaks of itself reports."""
    assert passes_on(item("Ferry to be sold", "The ferry will be sold, Bloomberg reported.", "bloomberg.com")) == ""
