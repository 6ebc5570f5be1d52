"""The telling, without furniture, and whether it breaks off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.feeds.prose import LONGEST, clean

TITLE = "Harbour bridge reopens"
FURNITURE = [
    "The post Harbour bridge reopens appeared first on The Pelican.",
    "The post <a>Harbour bridge",
    "The post",
    "Read more",
    "Continue reading&#8230;",
    "Click here to read the whole report",
    "To read this article in full, please click here",
    "Photo by Ida Marsh / The Pelican",
    "Image: Pelican Works",
    "(Illustration by Bo Lind)",
    "Credit: Ida Marsh",
    "A gull on the bridge. Ida Marsh/Getty Images",
    "Harbour bridge reopens",
    "Also read: Ten bridges we love",
    "Sign up for our newsletter and never miss a bridge.",
    "Follow us on Mastodon.",
    "We may earn a commission if you buy something through our links.",
    "Our editors independently choose what they write about.",
    "This article was originally published by The Heron.",
    "Advertisement",
    "By Ida Marsh",
    "https://pelican.example/1",
    "Copyright 2031 The Pelican. All rights reserved.",
    "If you have any questions about the bridge, please post them on our forum.",
    "Please do not hesitate to contact bridge@pelican.example for a map.",
    "A version of this article first appeared on the office wall.",
    "This is another post in our Bridges of the Coast series.",
    "Visit us on the harbour forum or our page.",
    "For more information, visit www.pelican.example.",
    "Pictures of it are at pelican.example.org/bridge and pic.twitter.com/a1b2c3.",
    "![The bridge](https://pelican.example/bridge.png)",
    "Join us for a chat about bridges!",
]


@pytest.mark.parametrize("furniture", FURNITURE)
def test_what_stands_around_a_telling_goes(furniture):
    """Footers, buttons, credits, pointers and advertisements leave nothing behind, and do not make the text cut."""
    prose = clean(f"<p>The bridge opened at noon.</p><p>{furniture}</p>", TITLE)
    assert prose == ("The bridge opened at noon.", False, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Image by image, the telescope mapped the harbour.",
        "The post office on Quay Street will close in May.",
        "Published in a journal of engineering, the study counts rivets.",
        "The story was first reported by The Heron.",
        "The sale was confirmed in a report by Reuters.",
        "Like this year's fair, the next one will be dry.",
        "Support US-made ferries, the senator said.",
        "Update: the ferry has been found.",
        "Read on its own, the clause means little to anyone in the harbour office, a judge said.",
        "You can sign up for the race until May.",
        "Comments from the mayor were not available.",
        "The clerk was tried for information that he sold after a visit to the harbour.",
        "Police asked whoever has more details to contact them.",
    ],
)
def test_sentences_that_only_look_like_furniture_stay(sentence):
    """News that begins like a credit or a button is news."""
    assert clean(f"<p>{sentence}</p>", TITLE).text == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "The clerk called [a report](https://pelican.example/r?x=(1)) [wrong](/why).",
        "The clerk called a report (https://pelican.example/r) wrong.",
        "The clerk called a report (pelican.com) wrong.",
        '![](https://pelican.example/a.png)The clerk called [a report](https://pelican.example/r "A report") wrong.',
    ],
)
def test_a_sentence_keeps_its_words_around_an_address(sentence):
    """Of a link in Markdown the words stay, and of an address in brackets nothing."""
    assert clean(f"{sentence} It was a draft.").text == "The clerk called a report wrong. It was a draft."


@pytest.mark.parametrize(
    "sentence", ["Ferry.com buys Boats.com.", "The U.S./Canada line closes.", "He wrote [sic] (so)."]
)
def test_names_that_look_like_addresses_stay(sentence):
    """A company named like its site is news, and so are brackets."""
    assert clean(sentence).text == sentence


@pytest.mark.parametrize(
    "only",
    [
        "Join us for an hour on the old bridge of Velmora, the ferry that replaced it, and what the council said.",
        "Watch: the ferry of Velmora turns around in the narrow harbour, as the whole town stands along the quay.",
    ],
)
def test_an_item_keeps_its_only_paragraph(only):
    """What tells something is not taken for a pointer where there is nothing else, and goes where there is."""
    assert clean(f"<p>{only}</p>").text == only
    assert clean(f"<p>The bridge opened.</p><p>{only}</p>").text == "The bridge opened."


@pytest.mark.parametrize(
    "only", ["Subscribe to our newsletter and never miss a bridge, a ferry or a mayor again.", "Read more"]
)
def test_an_item_of_nothing_but_furniture_is_empty(only):
    """A plea is no telling, even where there is nothing else."""
    assert clean(only).text == ""


def test_a_blurb_inside_a_paragraph_takes_only_its_sentence():
    """The sentences around an affiliate note stay."""
    text = clean("Lamps are cheap. We may earn a commission from links. Buoys are not.").text
    assert text == "Lamps are cheap. Buoys are not."


@pytest.mark.parametrize(
    "credit",
    ["(Image credit: Pelican)", "(Pelican Photo / Ida Marsh)", "[1]", "(pictured above)", "(see the box on this page)"],
)
def test_credits_in_brackets_go_from_inside_a_sentence(credit):
    """What stands in brackets for the eye is taken out for the ear."""
    assert clean(f"The bridge {credit} is open.").text == "The bridge is open."


def test_an_agency_dateline_goes():
    """The place and the agency before a story are not part of its first sentence."""
    for dateline in ("NEW HARBOUR (AP) — ", "(Reuters) - ", "NEW HARBOUR, Marshland (Pelican Wire) - "):
        assert clean(f"{dateline}The bridge is open.").text == "The bridge is open."
    assert clean("The NHS (a service) — not a company — pays.").text == "The NHS (a service) — not a company — pays."


@pytest.mark.parametrize("mark", ["…", " ...", " […]", " [...]", " &#8230;", " [&hellip;]", " (more…)", "… Read More"])
def test_a_sign_of_an_omission_inside_a_sentence_means_cut(mark):
    """A sentence that ends in the sign of an omission is not whole; the sign itself goes."""
    assert clean(f"It opened. The mayor of the har{mark}") == ("It opened. The mayor of the har", True, False)


@pytest.mark.parametrize("mark", [" …", " [...]", " [&#8230;]", " Read more..."])
def test_a_sign_of_an_omission_after_a_sentence_cuts_nothing(mark):
    """Where the last sentence is whole, it may be spoken."""
    assert clean(f"The bridge opened at noon.{mark}") == ("The bridge opened at noon.", False, False)


@pytest.mark.parametrize("end", ["in the U.S. […]", "said Dr. …", "by Pelican Inc. [...]"])
def test_an_abbreviation_before_an_omission_is_no_end(end):
    """A full stop that belongs to a short form ends no sentence."""
    assert clean(f"It was made {end}").cut


@pytest.mark.parametrize("end", ["at noon", "at $5.99", "the mayor,", "as follows:", 'the <a href="https://x'])
def test_a_text_that_ends_without_a_full_stop_is_cut(end):
    """No end of a sentence, no whole sentence."""
    assert clean(f"It opened {end}").cut


@pytest.mark.parametrize("end", ["noon.", "noon!", "noon?", "noon.”", "noon.)", "noon.’", "“noon…”"])
def test_a_text_that_ends_in_a_sentence_is_whole(end):
    """Quotation marks and brackets may follow the full stop."""
    assert not clean(f"It opened at {end}").cut


def test_headings_and_bullets_between_sentences_go():
    """Crumbs without a full stop are left out where there are whole sentences."""
    assert (
        clean("<p>It opened.</p><p>At a price</p><ul><li>Steel</li></ul><p>It cost much.</p>").text
        == "It opened.\n\nIt cost much."
    )


def test_a_very_long_text_ends_at_a_paragraph():
    """What is far too long keeps its first whole paragraphs."""
    prose = clean("".join(f"<p>{'word ' * 99}end.</p>" for _ in range(50)))
    assert len(prose.text) <= LONGEST + 100
    assert not prose.cut


def test_one_endless_paragraph_is_cut():
    """A single paragraph beyond the limit breaks off, and says so."""
    prose = clean("word " * 5000)
    assert prose.cut
    assert len(prose.text) <= LONGEST


@given(st.text(max_size=300), st.text(max_size=40))
def test_cleaning_what_is_clean_changes_little(text, title):
    """Any text comes through without a crash, and an empty one is never cut."""
    prose = clean(text, title)
    assert prose.text or not prose.cut
    assert "\x1b" not in prose.text
