import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.script.repair import LONG, finder_first, shortened, speakable


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("SELVANE (AP) — Corvandel opened a mill.", "Corvandel opened a mill."),
        ("NEW YORK, Nov 7 (Reuters) - Corvandel opened a mill.", "Corvandel opened a mill."),
        ("(Reuters) - Corvandel opened a mill.", "Corvandel opened a mill."),
        ("Breaking: Corvandel opened a mill.", "Corvandel opened a mill."),
        ("By Ilsa Marrow | Corvandel opened a mill.", "Corvandel opened a mill."),
        ("The Mill Council (TMC) opened a mill [see map].", "The Mill Council opened a mill."),
        ("Corvandel opened a mill. | Image: Corvandel", "Corvandel opened a mill."),
        ("Corvandel 🎉 opened a mill.", "Corvandel opened a mill."),
        ("Unfortunately, Corvandel opened a mill.", "Corvandel opened a mill."),
        ("The rate is .8 in a hundred.", "The rate is .8 in a hundred."),
        ("iMill makers opened a mill.", "iMill makers opened a mill."),
    ],
)
def test_what_is_for_the_eye_only_is_taken_out(written, spoken):
    """Datelines, labels, bylines, asides in brackets, credits and pictures are not read."""
    assert speakable(written, "The Tern") == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Ilsa Marrow told The Tern that the mill is open.", "Ilsa Marrow said that the mill is open."),
        ("The mill is open, The Tern has learned.", "The mill is open."),
        ("The mill is open, according to The Tern.", "The mill is open."),
        ("The mill is open, according to The Gannet.", "The mill is open, according to The Gannet."),
        ("She wrote in an email to The Tern.", "She wrote in an email."),
    ],
)
def test_a_publisher_does_not_name_itself(written, spoken):
    """The attribution is ours to speak, once; another's name in the text stays."""
    assert speakable(written, "The Tern") == spoken


def test_a_bracket_inside_a_word_cannot_be_taken_out():
    """Where brackets cut into a word the sentence is given up."""
    assert speakable("The user(s) opened a mill.", "The Tern") == ""


def test_a_long_sentence_loses_what_only_adds():
    """The clause that trails behind goes first; the claim stays."""
    long = (
        "Corvandel opened a mill in the harbour district of Selvane on the first day of the month after nine years "
        "of work, which surprised many who had long given up on it."
    )
    assert speakable(long, "The Tern") == (
        "Corvandel opened a mill in the harbour district of Selvane on the first day of the month "
        "after nine years of work."
    )


def test_a_clause_that_someone_claims_is_not_dropped():
    """Who said it is never lost by shortening."""
    long = (
        "Corvandel opened a mill in the harbour district of Selvane on the first day of the month after nine years "
        "of work, which the town council said was unsafe."
    )
    assert speakable(long, "The Tern") == long


@given(st.lists(st.sampled_from([*"abc(),“”—.", "mill", "which", "running"]), min_size=1, max_size=50))
def test_repair_adds_no_word_and_settles(words):
    """A repaired sentence holds no new word, and repairing it again changes nothing where it was short."""
    marks = ".,—“”() "
    once = speakable(" ".join(words), "The Tern")
    known = {word.strip(marks).lower() for word in words} | {""}
    assert {word.strip(marks).lower() for word in once.replace("—", " ").split()} <= known
    if once and len(once.split()) <= LONG:
        assert speakable(once, "The Tern") == once


def test_who_found_it_comes_first():
    """A finder at the end of a sentence is spoken first."""
    turned = finder_first("Plants grow faster under red lamps, a new study by Selvane University found.", {})
    assert turned == "A new study by Selvane University found that plants grow faster under red lamps."
    assert finder_first("Corvandel has opened a mill.", {}) == "Corvandel has opened a mill."


def test_one_time_zone_is_enough():
    """The hour in another zone is for the eye."""
    assert speakable("The ferry stopped at 9AM ET / 6AM PT near Selvane harbour.", "Tern") == (
        "The ferry stopped at 9AM ET near Selvane harbour."
    )


def test_examples_at_the_end_of_a_long_sentence_go_first():
    """What "including" adds can be left out where a sentence is too long to hear."""
    long = (
        "The harbour office of Selvane has fined nine ferry lines and four barges over the spilled oil that closed "
        "the northern canal for a week, including the Ondrimal Steam Line."
    )
    assert shortened(long).endswith("for a week.")


def test_a_second_main_clause_goes_first():
    """Of a sentence far too long the first whole one is kept; one whose quotation would be cut stays as it is."""
    first = "The council of Selvane has closed the old mill by the river after forty years of quarrels over its water"
    second = "the millers say that they will go on grinding corn for the valley until the winter comes at last"
    assert speakable(f"{first}; {second}.", "Tern") == f"{first}."
    assert speakable(f"{first} — {second}.", "Tern") == f"{first}."
    quoted = f"{first} “for the fish; {second}” and nobody was asked."
    assert speakable(quoted, "Tern") == quoted


def test_a_new_study_stands_first():
    """Who found it is said first, whether or not it has an article."""
    assert finder_first("Geese keep friends for life, new research shows.", {"geese": "geese"}) == (
        "New research shows that geese keep friends for life."
    )
