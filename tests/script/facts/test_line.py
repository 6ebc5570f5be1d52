"""A line is a sentence of an item, whole or with a clause less, and means the same."""

import pytest

from briefing.script.facts.line import forms

SHORTER = [
    (
        "The harbour of Quell, which opened in May, will close to ferries on Friday.",
        "The harbour of Quell will close to ferries on Friday.",
    ),
    (
        "Tern Foundry has bought the map maker Tollgate, which draws the charts of the northern coast.",
        "Tern Foundry has bought the map maker Tollgate.",
    ),
    (
        "Mayor Ada Oldacre, a former tram driver, has promised grants for twelve schools.",
        "Mayor Ada Oldacre has promised grants for twelve schools.",
    ),
    (
        "Bellisk Works closed its last coal furnace in Pellow after 90 years of smoke.",
        "Bellisk Works closed its last coal furnace in Pellow.",
    ),
    (
        "Hestrel Labs has shown a new lamp that can read the colour of the sea.",
        "Hestrel Labs has shown a new lamp.",
    ),
    (
        "In a statement, Corvandel said two bridges will be rebuilt in stone.",
        "Corvandel said two bridges will be rebuilt in stone.",
    ),
]


@pytest.mark.parametrize(("whole", "shorter"), SHORTER)
def test_a_clause_that_says_more_may_go(whole, shorter):
    """Relative clauses, appositions and what happened before are dropped, and the rest is still a sentence."""
    assert forms(whole)[0] == whole
    assert shorter in forms(whole)


WHOLE = [
    "The ferry will sail to Quell on Friday, unless the wind turns.",
    "Dunmarrow Mills will pay the fine, which it says is unfair to its 40 workers.",
    "The tunnel did not flood after the storm of Tuesday night in Merrow.",
    "Every lamp on the pier that has failed the test this winter will be replaced.",
    "The crew reached the wreck off Cape Odd about a week after the storm.",
    "Judge Rosa Tarrow fined Fenlowe Rail, but halved the sum of 40 million crowns.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_what_a_sentence_hangs_on_stays(text):
    """Conditions, doubts, claims of others, and what a "not" or an "every" reaches are never cut away."""
    assert forms(text) == [text]
