import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.script.casing import casing
from briefing.script.evidence import contradicts, figures, names, sameness, share, stems, supports


def test_forms_of_a_word_meet():
    """Endings, irregular pasts and thousands commas do not keep words apart."""
    assert stems("Corvandel launches 4,300 mills") == stems("Corvandel launched 4300 mill")
    assert stems("sold") == stems("sells")


def test_a_figure_of_a_name_is_no_fact():
    """The 15 of a product's name is not news; the 15 of a count is."""
    assert figures("The Millphone 15 costs $900 in March 3") == {"900", "3"}


def test_names_are_spelled_large():
    """The first word counts only where its spelling says it is a name."""
    assert names("Mills of Corvandel") == stems("Corvandel")
    assert names("iMill opens") == stems("iMill")


def test_support_wants_every_figure():
    """A source with another number does not support a claim."""
    assert supports("Corvandel opened 40 mills.", "Corvandel has opened 40 mills in Selvane.")
    assert not supports("Corvandel opened 40 mills.", "Corvandel has opened 30 mills in Selvane.")


@given(st.frozensets(st.text(max_size=3)), st.frozensets(st.text(max_size=3)))
def test_shares_lie_between_none_and_all(one, other):
    """Both measures stay between 0 and 1, and sameness does not care who comes first."""
    assert 0 <= share(one, other) <= 1
    assert 0 <= sameness(one, other) <= 1
    assert sameness(one, other) == sameness(other, one)


def test_casing_is_learnt_from_running_text():
    """A word is spelled as it is inside sentences; a small spelling seen as often wins."""
    learnt = casing(["the mill of Corvandel's sister", "a Mill by the mill and Corvandel"])
    assert learnt["corvandel"] == "Corvandel"
    assert learnt["mill"] == "mill"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The flood killed at least 15 people.", "The flood killed 13 people."),
        ("Corvandel has sold 40 mills.", "Corvandel sold 60 mills last year."),
        ("It is a fund of $2 billion.", "Corvandel closed its $1 billion Mill Fund."),
    ],
)
def test_two_figures_for_one_thing_contradict(one, other):
    """Two publishers' different numbers for the same thing are not both said."""
    assert contradicts(one, [other])
    assert not contradicts(one, [one])


def test_figures_for_two_things_do_not_contradict():
    """Different things have different numbers."""
    assert not contradicts("Corvandel has sold 40 mills.", ["Corvandel employs 900 drivers."])
