import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.speech import normalise
from briefing.speech.lexicon import Entry, Layer, Lexicon

SHAPES = tuple(
    """
    $1.3bn 20% 16GB 9:30am Jan. 5, 2012 Q3 2023 CVE-2023-1234 17.1.1 GPT-4 o3-mini 1/2 4/5 +5 -3 #1 @someone A.I. U.S.
    Dr. St. No. e.g. vs. ... … — – ' " ( ) [ ] & / \\ * ^ ~ < > = % ° ² × € £ ¥ ½ ① Ⅳ 中国 é ß 🚀 IV II Henry VIII 'em
    don't Mc Nvidia OpenAI iOS NASA GPUs AI-powered BREAKING NOT C++ .NET O'Neil A I a i , . ; : ? ! - -- _ [[pI2]]
    <speak>
    """.split()  # noqa: SIM905 - shapes read better so
)
PIECES = st.one_of(
    st.sampled_from(SHAPES),
    st.from_regex(r"[A-Za-z]{1,6}", fullmatch=True),
    st.from_regex(r"[0-9]{1,6}([.,:/-][0-9]{1,4}){0,2}[a-zA-Z%]{0,2}", fullmatch=True),
    st.text(max_size=8),
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", ", ", ". "]))).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
PLAIN = st.sampled_from(
    """
    the company said on tuesday that it may march back to its old offices in a town near us and no one will be there to
    see what or who made them do it at all so he or she can go home with an apple
    """.split()  # noqa: SIM905 - words read better so
)


@given(st.one_of(TEXTS, st.text()))
def test_saying_it_again_changes_nothing(text):
    """The spoken form of a spoken form is itself, whatever was written."""
    said = normalise(text)
    assert normalise(said) == said


@given(st.one_of(TEXTS, st.text()))
def test_no_digit_and_no_symbol_is_left(text):
    """A spoken form holds letters, spaces and a few marks, whatever was written."""
    assert all(mark.isalpha() or mark in " ,.;:?!'-" for mark in normalise(text))


@given(st.lists(PLAIN, min_size=1))
def test_plain_words_are_never_changed(words):
    """A text of plain words in lower case is said as it is written."""
    text = " ".join(words)
    assert normalise(text) == text


@pytest.mark.parametrize(
    "figure", ["9" * 5000, "1," * 3000, "1." * 3000, "1:" * 3000, "$" * 3000, "A." * 3000, "x1" * 2000]
)
def test_monstrous_figures_are_said_too(figure):
    """A figure of thousands of digits or marks is said without an error and leaves no digit."""
    assert not any(mark.isdigit() for mark in normalise(figure))


@pytest.mark.parametrize("markup", ["<speak>so</speak>", "[[s'oU]]", "so {{ x }}", "&lt;so&gt;"])
def test_no_markup_reaches_an_engine(markup):
    """Markup that an engine might obey loses the marks that make it one."""
    assert not set(normalise(markup)) & set("<>[]{}&")


def test_empty_and_unspeakable_texts_give_nothing():
    """Nothing to say is said as nothing."""
    assert [normalise(text) for text in ("", "  ", "…", "🚀", "()", "--")] == [""] * 6


def test_a_shouted_headline_keeps_its_acronyms():
    """Calming a headline in capitals leaves acronyms spelled."""
    assert normalise("FBI AND EU AGREE ON NEW AI RULES") == "F B I And E U Agree On New A I Rules"


def test_emphasis_is_no_acronym():
    """A single shouted word is not spelled."""
    assert normalise("This is NOT a drill.") == "This is not a drill."


def test_the_sun_is_no_weekday():
    """Short forms of days are only read as days beside a date."""
    assert normalise("It orbits the Sun. Sun., Nov. 5 is free.") == "It orbits the Sun. Sunday, November fifth is free."


def test_a_full_stop_survives_an_abbreviation_at_the_end():
    """An abbreviation's point at the end of a sentence also ends the sentence."""
    assert normalise("It was bought by Acme Inc.") == "It was bought by Acme Incorporated."
    assert normalise("They moved to the U.S.") == "They moved to the U S."


def test_a_station_lexicon_is_used_instead():
    """A lexicon given by the caller decides how names are said."""
    lexicon = Lexicon([Layer(name=(Entry(match="Zyxo", say="Zicks-oh"),))])
    assert normalise("Zyxo's plan", lexicon) == "Zicks-oh's plan"
