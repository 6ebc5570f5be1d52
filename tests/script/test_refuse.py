import pytest

from briefing.script.refuse import why_not


@pytest.mark.parametrize(
    "text",
    [
        "Corvandel has opened a mill in the harbour district of Selvane.",
        "Researchers find that old bells ring lower in winter.",
        "“We are proud of every stone,” said Ilsa Marrow, who runs the mill.",
        "The Federal Trade Commission has fined Corvandel $1.5 million.",
        "About 60% of the mill's users live in the U.S. and Canada.",
    ],
)
def test_a_plain_sentence_of_news_is_read(text):
    """Whole sentences that say something are let through."""
    assert why_not(text) == ""


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The Corvandel mill is better than most mills in the harbour.", "verdict"),
        ("The Corvandel 8 is still the best mill for a small town.", "verdict"),
        ("The new lever is basically a second wheel for the mill.", "verdict"),
        ("Corvandel will transform the way that towns grind rye.", "verdict"),
        ("Two reports on the mill were the most-read articles of the week.", "the page itself"),
        ("Corvandel has put the plans at https://corvandel.example for all.", "address"),
        ("Write to mill@corvandel.example when the gate is closed.", "address"),
        ("Has Corvandel really opened a mill in the harbour?", "question"),
        ("Corvandel has really opened a mill in the harbour!", "exclamation"),
        ("Corvandel has opened a mill and more to come …", "ellipsis"),
        ("Photo by Ilsa Marrow shows the mill that opened.", "credit"),
        ("This article was written before the mill was opened.", "the page itself"),
        ("Here's what that means for the mill in Selvane.", "the page itself"),
        ("The mill has a coupon for everyone who visits.", "selling"),
        ("The mill has opened, according to the publication.", "a source left unnamed"),
        ("Sources from, and others reported on the mill.", "hole"),
        ("The mill opened after a investigation by the town.", "hole"),
        ("Of course the mill has opened in the harbour.", "aside"),
        ("Check the mill before it closes for the winter.", "advice"),
        ("The mill is an awesome place for the whole town.", "gossip"),
        ("The mill opened.", "length"),
        (" ".join(["mills"] * 40) + ".", "length"),
        ("The “mill has opened in the harbour of Selvane.", "unbalanced quotation"),
        ("The mill opened and we were there to see it.", "first person"),
        ("The mill lets you grind your own rye at home.", "second person"),
        ("“Every stone was cut by hand in the winter” in the old mill is true.", "quotation without speaker"),
        ("The mill should be the pride of the whole town.", "opinion"),
        ("A new mill for the harbour district of Selvane.", "no verb"),
        ("An event that looked like a flood, but no water to be seen.", "no verb"),
        ("MILL COUNCIL NEWS says the mill has opened in Selvane.", "capitals"),
        ("New app lets the town see the water in the mill.", "headline"),
    ],
)
def test_each_rule_keeps_its_kind_off_the_air(text, rule):
    """Every kind of sentence that must not be read is named by its rule."""
    assert why_not(text) == rule


def test_first_person_inside_a_spoken_quotation_is_its_speakers():
    """A speaker may say "we"; the newsreader may not."""
    assert why_not("“We have opened our mill,” Ilsa Marrow said on Monday.") == ""


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Selvane will joi the league of mills next year.", "misspelled"),
        ("A struck clause threatened $50,000+ fines for whoever sells a mill.", "a figure with a plus"),
        ("A new strain of river moss strain was found in Selvane.", "said twice"),
        ("The law covers mills; bakeries; barns and also the houses of millers.", "list"),
    ],
)
def test_slips_of_the_publisher_are_not_read(text, rule):
    """A misspelled word, a word run into the sentence twice and a list for the eye keep a sentence off the air."""
    assert why_not(text) == rule


def test_a_clause_between_commas_hides_no_verb():
    """What stands between commas about the subject is passed over when the verb is looked for."""
    assert not why_not("Selvane, the last mill that ran on water in the valley, filed for bankruptcy on Monday.")
