import pytest

from briefing.script.casing import casing, inner, sentence_case, title_case

NIGHT = casing(
    ["the mill of Corvandel grinds rye, and the Mill by the town is old", "people who write over Lantern each day"],
    ["Corvandel opens its businesses to the town", "A Title In Title Case Says Nothing Of Spelling"],
)


def test_casing_is_learnt_from_headlines_that_are_sentences():
    """A word seen small in a sentence-case headline is a common word; Title Case tells nothing."""
    assert NIGHT["businesses"] == "businesses"
    assert "nothing" not in NIGHT


@pytest.mark.parametrize(
    ("title", "case"),
    [("Corvandel Opens Its Old Mill", True), ("Corvandel opens its old mill", False), ("Mill", False)],
)
def test_title_case_is_told_from_a_sentence(title, case):
    """Most long words with a capital make a title."""
    assert title_case(title) is case


def test_a_title_of_unknown_words_is_no_sentence():
    """Where the night tells nothing of several words, nothing is guessed."""
    assert sentence_case("Corvandel Opens Its Mill To The Town", NIGHT) == "Corvandel opens its mill to the town"
    assert sentence_case("Corvandel Opens Quorl And Brisp Workshops", NIGHT) == ""


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Consumer groups want the mill closed", "consumer groups want the mill closed"),
        ("Negotiations over the mill broke down", "negotiations over the mill broke down"),
        ("Raised in salt caves, the cheese is sold", "raised in salt caves, the cheese is sold"),
        ("Business owners want the mill closed", "business owners want the mill closed"),
        ("Three mills have closed", "three mills have closed"),
        ("The mill has closed", "the mill has closed"),
    ],
)
def test_common_words_are_small_inside(text, spelled):
    """A common first word loses its capital after "that", seen small that night or not."""
    assert inner(text, NIGHT) == spelled


@pytest.mark.parametrize(
    "text",
    [
        "Seven is a film about a mill",  # a number before "is" is a title
        "Corvandel opens its mill",
        "Signal is now used by the town",  # a mill would be "the mill"
        "Lantern users write each day",
        "Wrenning threat actors closed the mill",  # no verb ends so
        "iMill owners grind rye",
    ],
)
def test_names_keep_their_capital(text):
    """A name stays as it is spelled."""
    assert inner(text, NIGHT) == text


def test_a_name_with_a_number_keeps_its_capital():
    """A product before its number is a name, in a headline and inside a sentence; a count is not."""
    assert inner("Edge 119 grinds corn", {"edge": "edge"}) == "Edge 119 grinds corn"
    assert inner("Nearly 119 mills grind corn", {}) == "nearly 119 mills grind corn"
    assert sentence_case("Selvane Mills Buy The Edge S24", {"mills": "mills", "edge": "edge"}).endswith("Edge S24")
