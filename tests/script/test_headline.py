import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.script.headline import happened, short, spoken


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        ("Corvandel is opening a mill in Selvane", "Corvandel is opening a mill in Selvane."),
        ("Corvandel opens its old mill to the town - Tern News", "Corvandel opens its old mill to the town."),
        ("Researchers find bells that ring lower in winter", "Researchers find bells that ring lower in winter."),
        ("Corvandel Opens Its Old Mill To The Town", "Corvandel opens its old mill to the town."),
        ("iMill owners can now grind rye at home", "iMill owners can now grind rye at home."),
    ],
)
def test_a_headline_that_is_a_sentence_can_be_read(title, sentence):
    """Present or future, subject first, with its articles."""
    assert spoken(title, {"mill": "mill", "old": "old", "town": "town"}) == sentence


@pytest.mark.parametrize(
    "title",
    [
        "Corvandel opens new mill in Selvane",
        "Mill opened by Corvandel in Selvane",
        "Why Corvandel is opening a mill",
        "Is Corvandel opening a mill?",
        "10 mills that are worth a visit",
        "Corvandel: a mill for everyone",
        "Corvandel to open a mill in Selvane",
        "Your mill is about to get better",
        "Corvandel opens its mill, angers the town",
        "The best mills in Selvane are open",
        "Use this trick to grind rye at home",
        "Corvandel is already building a second mill leak says",
        "Old mills get second life in the harbour of Selvane",
        "A mill, a canal and nine million stuck barges in Selvane",
        "This may be the new mill of Corvandel",
    ],
)
def test_headlinese_is_not_read(title):
    """Fragments, questions, lists, labels, clipped and passive headlines are left to the page."""
    assert spoken(title, {}) == ""


def test_shortening_ends_where_a_headline_can_end():
    """A title is cut at a joint, never in a word."""
    title = "Corvandel opens a mill in Selvane after nine years of quarrels with the council"
    assert short(title, 60) == "Corvandel opens a mill in Selvane"
    assert short(title, 200) == title
    assert short("Unbreakable" * 12, 60) == ""


@pytest.mark.parametrize(
    ("title", "most", "expected"),
    [
        ("Corvandel's pocket harp will be available to all players in the spring", 50, ""),
        ("Corvandel lets its players make louder, wilder versions of its harp", 60, ""),
        ("Selvane turns to its council to make the quarry open its gates", 40, "Selvane turns to its council"),
        ("Old maps of Selvane show a lost river, researchers find", 50, "Old maps of Selvane show a lost river"),
    ],
)
def test_a_title_never_ends_where_something_is_missing(title, most, expected):
    """No title ends with a verb that wants its object, an adjective that wants its noun, or half of a list."""
    assert short(title, most) == expected


@given(st.text(max_size=200), st.integers(1, 150))
def test_a_shortened_title_fits(title, most):
    """Whatever the headline, the short form is short enough."""
    assert len(short(title, most)) <= most


@pytest.mark.parametrize(
    ("headline", "said"),
    [
        ("Selvane closes its last mill.", "Selvane has closed its last mill."),
        ("Union members settle a quarrel with Selvane.", "Union members have settled a quarrel with Selvane."),
        ("Selvane officially launches the Merrow lamp.", "Selvane has officially launched the Merrow lamp."),
        ("Selvane tests a mill on the river.", "Selvane is testing a mill on the river."),
        ("Selvane closes its mill and opens a bakery.", "Selvane closes its mill and opens a bakery."),
        ("Selvane makes most of its money with corn.", "Selvane makes most of its money with corn."),
        ("Selvane will close its mill.", "Selvane will close its mill."),
        ("Selvane closes mills as rivers dry out.", "Selvane closes mills as rivers dry out."),
    ],
)
def test_what_happened_is_told_as_done(headline, said):
    """A headline's present of an act is said in the perfect; states, habits and what comes next stay as they are."""
    assert happened(headline) == said
