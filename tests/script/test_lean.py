import pytest

from briefing.script.lean import Lean, lean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Corvandel says it has opened a mill.", Lean.FREE),
        ("The Selvane council has opened a mill.", Lean.FREE),
        ("This week the council of Selvane has opened a mill.", Lean.FREE),
        ("Researchers say they have found a bell.", Lean.FREE),
        ("After it failed twice, Corvandel has opened a mill.", Lean.HARD),
        ("It has opened a mill.", Lean.HARD),
        ("But Corvandel has opened a mill.", Lean.HARD),
        ("However, Corvandel has opened a mill.", Lean.HARD),
        ("That means Corvandel has opened a mill.", Lean.HARD),
        ("According to the Selvane Times, it has opened a mill.", Lean.HARD),
        ("At Corvandel, she led a mill.", Lean.HARD),
        ("The company has opened a mill.", Lean.SOFT),
        ("The viral video was not made in Selvane.", Lean.SOFT),
        ("Corvandel has also opened a mill.", Lean.SOFT),
    ],
)
def test_how_a_sentence_leans(text, expected):
    """A pronoun or a connective wants the sentence before; "the company" wants the company named."""
    assert lean(text) is expected


def test_a_pronoun_in_the_opening_clause_of_an_item_looks_ahead():
    """Where nothing stands before, "after it failed" can only mean what follows."""
    assert lean("After it failed twice, Corvandel has opened a mill.", first=True) is Lean.FREE
