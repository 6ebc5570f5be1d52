"""Exact facts by themselves: numbers, dates, names, quotations, and what is turned or pieced together."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Item, Sentence
from briefing.script.checks import FaultKind, proof, unsupported
from briefing.script.checks.amounts import amounts
from briefing.script.checks.calendar import days
from briefing.script.checks.names import names
from briefing.script.checks.quotes import quotations


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$1.3bn", "1.3 billion dollars"),
        ("$1.3bn", "US$1,300m"),
        ("$1.3 billion", "1,300 million US dollars"),
        ("£2k", "2,000 pounds"),
        ("50 cents", "$0.50"),
        ("twenty", "20"),
        ("twenty-five", "25"),
        ("12th", "twelfth"),
        ("a dozen", "12"),
        ("40%", "40 per cent"),
        ("1,200", "1200"),
        ("3-1", "3–1"),
    ],
)
def test_one_number_in_two_spellings(one, other):
    """Numbers are compared by what they come to, not by how they are written."""
    told, given_ = amounts(f"It was {one} then.")[0], amounts(f"It was {other} then.")[0]
    assert (told.value, told.unit) == (pytest.approx(given_.value), given_.unit)


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("About 1,000 mills closed.", "In all 1,020 mills closed."),
        ("More than 60 mills closed.", "In all 62 mills closed."),
        ("Nearly 100 mills closed.", "In all 98 mills closed."),
        ("Half of the mills closed.", "Of the mills, 50 percent closed."),
    ],
)
def test_round_numbers(claim, source):
    """A number that calls itself round may be near, and no other one may."""
    assert not unsupported(claim, [source])
    bare = claim.replace("About ", "").replace("More than ", "").replace("Nearly ", "")
    assert bare == claim or unsupported(bare, [source])


@given(st.integers(2, 10**9), st.integers(2, 10**9))
def test_another_number_is_a_fault(one, other):
    """A number is found where the source gives it, with or without commas, and nowhere else."""
    source = f"Corvandel counted {one:,} mussels."
    kinds = {fault.kind for fault in unsupported(f"Corvandel counted {other} mussels.", [source])}
    assert bool(kinds & {FaultKind.NUMBER, FaultKind.DATE}) == (one != other)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("on November 8, 2023", (2023, 11, 8)),
        ("on 8 November", (None, 11, 8)),
        ("on Nov. 8th", (None, 11, 8)),
        ("by 2023-11-08", (2023, 11, 8)),
        ("in November 2023", (2023, 11, None)),
        ("since 1979", (1979, None, None)),
    ],
)
def test_dates_are_read(text, told):
    """Dates are read in the usual orders."""
    (day,) = days(f"It opened {text}.")
    assert (day.year, day.month, day.day) == told


def test_may_is_also_a_verb():
    """The month is told from the verb and from a mayor."""
    assert not days("It may rain, and May Pell and the Mayor agree.")[1:]
    assert days("It rained in May 2024.")[0].month == 5


@pytest.mark.parametrize(
    ("claim", "right"),
    [
        ("Pell spoke on Monday.", True),
        ("Pell spoke on March 2.", True),
        ("Pell spoke yesterday.", True),
        ("Pell spoke today.", False),
        ("Pell spoke on Thursday.", False),
        ("Pell spoke on March 4.", False),
    ],
)
def test_days_are_counted_from_the_day_of_the_source(claim, right):
    """What a source of Monday calls today is Monday, its date, and the yesterday of Tuesday."""
    found = unsupported(claim, ["Pell spoke today."], published=[date(2026, 3, 2)], airs=date(2026, 3, 3))
    assert (not found) == right


def test_names_are_rows_of_capitals():
    """The first word counts where it is no ordinary one; owners and short forms lose their ending."""
    assert [[token.text for token in row] for row in names("Corvandel's boss Ada Pell left the U.S. for good.")] == [
        ["Corvandel"],
        ["Ada", "Pell"],
        ["US"],
    ]
    assert not names("The mills closed on Monday.")


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The FTR closed.", "The Fund for Tidal Research closed."),
        ("The Fund for Tidal Research closed.", "The FTR closed."),
        ("NVIDOR closed.", "Nvidor closed."),
        ("The British mills closed.", "The mills of the U.K. closed."),
        ("José Pell closed the mill.", "Jose Pell closed the mill."),
        ("Pell’s mill closed.", "The mill of Ada Pell closed."),
    ],
)
def test_one_name_in_two_spellings(claim, source):
    """Short forms, capitals, accents, owners and nations are the same name."""
    assert not [fault for fault in unsupported(claim, [source]) if fault.kind is FaultKind.NAME]


def test_quotations_are_found_in_all_marks():
    """Every usual pair of marks quotes; an apostrophe does not."""
    assert quotations("“One two,” he said. \"Three four.\" ‘It’s five.’ Pell's mill isn't six.") == (
        "One two,",
        "Three four.",
        "It’s five.",
    )


def test_the_second_person_named_is_not_the_speaker():
    """A quotation belongs to whom the source names beside it, though both are named."""
    source = "Ada Pell met Max Umbrick. “The mill is mine,” Pell said. “The river is mine,” Umbrick said."
    assert not unsupported("“The mill is mine,” Ada Pell said.", [source])
    (fault,) = unsupported("“The mill is mine,” Max Umbrick said.", [source])
    assert fault.kind is FaultKind.SPEAKER


def test_two_sentences_are_not_one():
    """Halves of two sentences say something else; with a joint between them they are two claims."""
    source = "Corvandel closed seven old mills along the river. Bellisk hired forty young divers for the harbour."
    assert unsupported("Corvandel closed seven old mills for the harbour divers.", [source])
    assert not unsupported(
        "Corvandel closed seven old mills along the river, and Bellisk hired forty young divers.", [source]
    )


def test_a_script_is_proved_by_its_items():
    """A sentence of a script is held against the items it cites, with their publishers and days."""
    seen = datetime(2026, 3, 2, 6, tzinfo=UTC)
    item = Item(
        id="a", source="s", publisher="The Tide", domain="tide.example", title="A mill closed",
        text="Corvandel closed a mill today.", seen=seen, published=seen,
    )  # fmt: skip
    told = Sentence(text="The Tide reports that Corvandel closed a mill on Monday.", citations=("a",))
    assert proof(told, {"a": item}, date(2026, 3, 3)).passes
    assert not proof(Sentence(text=told.text), {"a": item}, date(2026, 3, 3)).passes
