"""The narration and the page together take no more words from a publisher than the limit."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Item, Sentence
from briefing.script.facts.taken import Taken

WORDS = st.lists(st.sampled_from("tide bell lamp moth crown ferry glass stone".split()), min_size=1, max_size=12)  # noqa: SIM905


ITEM = Item(
    id="q", source="q", publisher="Quill", domain="quill.example", title="T", seen=datetime(2026, 3, 4, tzinfo=UTC)
)


def test_what_was_said_is_not_taken_twice(room):
    """A line that the narration holds already takes nothing more; another takes all of its words."""
    item = room.item("quill", "The bell rang twice over the harbour.")
    said = Sentence(text="According to Quill, the bell rang twice over the harbour.", citations=("quill",), quoted=7)
    taken = Taken([said], {"quill": item}, 12)
    assert taken.room("The bell rang twice over the harbour.", item)
    assert taken.take("The bell rang twice over the harbour.", item) == 0
    assert taken.take("Nobody heard it at sea.", item) == 5
    assert not taken.room("One more.", item)


@given(st.lists(WORDS, max_size=12), st.integers(min_value=0, max_value=30))
def test_the_limit_holds(lines, most):
    """However many lines ask, those that were given room never take more than the limit."""
    taken, total = Taken([], {}, most), 0
    for words in lines:
        text = " ".join(words)
        if taken.room(text, ITEM):
            total += taken.take(text, ITEM)
    assert total <= most
