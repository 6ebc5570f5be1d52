from hypothesis import given
from hypothesis import strategies as st

from briefing.script.split import sentences, split


def test_abbreviations_do_not_end_a_sentence():
    """Titles, countries, versions, firms and times of day are not ends of sentences."""
    text = (
        "The U.S. government said Dr. Ilsa Marrow left Corvandel Inc. on Monday. It ships iOS 17.1.1 for $1.5 million. "
        "She spoke at 5 p.m. Tuesday in Selvane."
    )
    assert sentences(text) == (
        "The U.S. government said Dr. Ilsa Marrow left Corvandel Inc. on Monday.",
        "It ships iOS 17.1.1 for $1.5 million.",
        "She spoke at 5 p.m. Tuesday in Selvane.",
    )


def test_a_quotation_stays_whole():
    """A quotation of several sentences is not taken apart, nor parted from its speaker."""
    text = "“It works! We tried it twice,” said Ilsa Marrow. The town was glad."
    assert sentences(text) == ("“It works! We tried it twice,” said Ilsa Marrow.", "The town was glad.")


def test_the_cut_off_end_is_dropped():
    """What a feed cut off is never a sentence."""
    assert sentences("Corvandel opened a mill. It will employ 40 peop", cut=True) == ("Corvandel opened a mill.",)
    assert sentences("Corvandel opened a mill. It will employ many …") == ("Corvandel opened a mill.",)
    assert sentences("Corvandel opened a mill. It is run by Mr.") == ("Corvandel opened a mill.",)


def test_headings_and_captions_are_no_sentences():
    """A paragraph among others that does not end like a sentence is left out."""
    assert sentences("What we know\n\nCorvandel opened a mill.\n\nThe mill at dusk") == ("Corvandel opened a mill.",)


def test_a_summary_without_full_stop_is_given_one():
    """A summary of one paragraph that was not cut only lacks its full stop."""
    assert sentences("Corvandel opened a mill by the old canal") == ("Corvandel opened a mill by the old canal.",)
    assert sentences("Corvandel opened a mill by the old canal", cut=True) == ()
    assert sentences("Corvandel opened a mill by the old canal and the") == ()


@given(
    st.lists(
        st.sampled_from(["abc", "Dr.", "U.S.", "p.m.", "“", "”", "!", "?", ".", "1.5", "Inc.", "Mon"]), max_size=30
    )
)
def test_no_word_is_lost_or_added(words):
    """Splitting a paragraph changes nothing but where it breaks."""
    paragraph = " ".join(words).strip()
    assert " ".join(split(paragraph)).split() == paragraph.split()
