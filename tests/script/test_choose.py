from datetime import date
from itertools import pairwise

import pytest

from briefing.script.choose import SAME, versions
from briefing.script.evidence import sameness, stems
from briefing.script.pool import pool

AIRS = date(2026, 3, 4)


def told(room, *items, words=75, said=()):
    story = room.slot(*items).story
    return versions(pool(story, airs=AIRS, cased={}), said=said, verbatim_words=words)


def texts(version):
    return [one.text for one in version]


def test_the_lede_tells_the_news_of_the_headline(room):
    """A first sentence is background-free and names what the headline is about."""
    item = room.item(
        "tern",
        "Back in 1990s Selvane, mills were a common sight along the canal. "
        "Corvandel has opened a mill in Selvane harbour.",
        title="Corvandel opens mill in Selvane",
    )
    assert texts(told(room, item)[0]) == ["Corvandel has opened a mill in Selvane harbour."]


def test_versions_grow_by_whole_sentences(room):
    """Each version holds the one before and one sentence more."""
    grown = told(room, room.full(3).story.items[0])
    assert [len(version) for version in grown] == [1, 2, 3]
    assert all(set(texts(a)) < set(texts(b)) for a, b in pairwise(grown))


def test_a_leaning_sentence_follows_what_it_leans_on(room):
    """A pronoun is read only right after the sentence it points to."""
    item = room.item(
        "tern",
        "Corvandel has opened a mill in Selvane harbour. This week a storm closed the canal near Port Ondrimal. "
        "It tore 40 roofs from the warehouses of the old quarter.",
        title="Corvandel opens mill in Selvane harbour",
    )
    for version in told(room, item):
        places = [one.place for one in version]
        assert 2 not in places or places[places.index(2) - 1] == 1


def test_nothing_is_told_twice(room):
    """Two publishers' words for the same fact make one sentence."""
    one = room.item(
        "tern", "Corvandel has opened a large mill in Selvane harbour.", title="Corvandel opens Selvane mill"
    )
    other = room.item(
        "gull", "In Selvane harbour a large mill was opened by Corvandel.", title="Corvandel opens Selvane mill"
    )
    assert len(told(room, one, other)) == 1
    for version in told(room, *room.full(1).story.items, *room.full(2).story.items):
        for a in version:
            assert all(sameness(a.stems, b.stems) <= SAME for b in version if b is not a)


def test_a_surname_waits_for_the_full_name(room):
    """Nobody is spoken of by surname before the sentence that names them in full."""
    item = room.item(
        "tern",
        "Corvandel has opened a mill in Selvane harbour. "
        "A party with 300 guests and fireworks was led by mayor Ilsa Marrow on the pier. "
        "Marrow promised 12 grants for schools in the district.",
        title="Corvandel opens mill in Selvane harbour",
    )
    for version in told(room, item):
        places = {one.place for one in version}
        assert 2 not in places or 1 in places


@pytest.mark.parametrize("limit", [0, 10, 20, 40, 75])
def test_no_publisher_is_quoted_beyond_the_limit(room, limit):
    """The words taken from one publisher never exceed the setting."""
    for version in told(room, room.full(3).story.items[0], words=limit):
        assert sum(one.words for one in version) <= limit


def test_a_story_told_before_is_not_told_again(room):
    """What another story said already opens no second one."""
    item = room.full(3).story.items[0]
    first = told(room, item)[0][0]
    assert told(room, item, said=[stems(first.text)]) == ()


def test_an_offer_is_no_news(room):
    """An item whose headline sells is not quoted at all."""
    item = room.item("tern", "Corvandel has a mill for every kitchen in town.", title="Corvandel mill is down to $25")
    assert told(room, item) == ()


def test_a_headline_opens_only_where_no_sentence_does(room):
    """A headline that is a sentence stands in for a missing lede."""
    title = "Corvandel is opening a mill in Selvane"
    assert texts(told(room, room.item("tern", "", title=title))[0]) == [title + "."]
    text = "Corvandel said it would open a mill in Selvane harbour with 40 workers."
    assert texts(told(room, room.item("tern", text, title=title))[0]) == [text]


def test_the_choice_does_not_depend_on_hashing(room):
    """The same story is told in the same words every time."""
    items = (*room.full(1).story.items, *room.full(4).story.items)
    assert texts(told(room, *items)[-1]) == texts(told(room, *items)[-1])


def test_the_lede_is_the_news_and_not_a_detail(room):
    """Of sentences that name the thing, the one that says what the headlines say opens."""
    one = room.item(
        "tern", "The Corvandel mill runs on Ondrimal power lines.", title="Corvandel opens a mill in Selvane"
    )
    other = room.item(
        "gull", "Corvandel has opened a mill in Selvane, the first in 40 years.", title="Corvandel opens its mill"
    )
    assert texts(told(room, one, other)[0]) == ["Corvandel has opened a mill in Selvane, the first in 40 years."]


def test_a_headline_opens_where_the_text_does_not_tell_it(room):
    """A coy first sentence gives way to a headline that is a sentence."""
    item = room.item(
        "tern",
        "The Corvandel mill had a present for its visitors at the weekend.",
        title="Corvandel gives its old mill to the town of Selvane",
    )
    assert texts(told(room, item)[0]) == ["Corvandel gives its old mill to the town of Selvane."]


def test_another_publishers_background_is_not_added(room):
    """What another publisher tells of long ago is no news in this story."""
    one = room.item("tern", "Corvandel has opened a mill in Selvane harbour.", title="Corvandel opens a mill")
    other = room.item(
        "gull",
        "Corvandel first launched its harbour ferry in 1997 with Ondrimal money.",
        title="Corvandel opens a mill",
    )
    assert all("1997" not in text for version in told(room, one, other) for text in texts(version))


def test_publishers_do_not_contradict_each_other(room):
    """Of two numbers for one thing only the first is said."""
    one = room.item(
        "tern", "The Selvane flood has killed 15 people at the harbour.", title="Flood kills people in Selvane"
    )
    other = room.item(
        "gull",
        "The Selvane council met on Tuesday. Ondrimal doctors say the flood killed 13 people in Port Merrow and Esk.",
        title="Flood kills people in Selvane",
    )
    longest = " ".join(texts(told(room, one, other)[-1]))
    assert ("15" in longest) != ("13" in longest)


def test_what_may_be_gives_way_to_what_is(room):
    """Where the headline says it has happened, a first sentence that says it may is the weaker one."""
    one = room.item(
        "tern", "Corvandel may open a mill in Selvane harbour soon.", title="Corvandel opens a mill in Selvane"
    )
    other = room.item(
        "gull", "Corvandel has opened a mill in Selvane harbour now.", title="Corvandel opens a mill in Selvane"
    )
    assert "has opened" in texts(told(room, one, other)[0])[0]


def test_the_main_clause_of_a_headline_is_its_news(room):
    """What stands before "after" weighs more than what stands behind it."""
    title = "Corvandel closes its last mill after talks about wages, pensions and harbour dues"
    one = room.item("tern", "Talks about wages and pensions were held in the harbour of Corvandel.", title=title)
    other = room.item("gull", "Corvandel has closed the last mill of the Ondrimal valley.", title=title)
    assert "has closed" in texts(told(room, one, other)[0])[0]


def test_a_figure_is_not_counted_twice(room):
    """A sentence whose figures were all said, and that has little else, is left out."""
    first = room.item(
        "tern", "Corvandel raises wages by 14 percent for its millers until 2031.", title="Corvandel raises wages"
    )
    other = room.item("auk", "Millers of Corvandel took a deal of 14% until 2031.", title="Deal at Corvandel")
    assert texts(told(room, first, other)[-1]) == [first.text]
