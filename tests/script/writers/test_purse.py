"""Tokens and cents: never more than the cap."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config import LlmSettings
from briefing.script.writers.purse import Estimate, Purse, Tokens, forecast, in_cents, likely, most, twice

_CALLS = st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 2000), st.floats(0, 1)), max_size=30)


@given(_CALLS, st.integers(0, 40000), st.floats(0, 20))
def test_no_order_of_calls_passes_the_cap(calls, night_tokens, night_cents):
    """What is put aside and what is spent together stay under both caps at every moment."""
    settings = LlmSettings(
        night_tokens=night_tokens, night_cents=night_cents, cents_per_million_in=300, cents_per_million_out=1500
    )
    purse = Purse(settings)
    for asked, answered, share in calls:
        held = Tokens(asked, answered)
        if purse.hold(held):
            purse.pay(held, Tokens(int(asked * share), int(answered * share)))
        assert purse.spent.all <= night_tokens
        assert purse.spent.cents(settings) <= night_cents


def test_what_is_put_aside_counts_until_it_is_paid():
    """Two calls at once cannot both have the last tokens; what the first did not use is there again."""
    purse = Purse(LlmSettings(night_tokens=1000))
    assert purse.hold(Tokens(500, 400))
    assert not purse.hold(Tokens(100, 100))
    purse.pay(Tokens(500, 400), Tokens(300, 100))
    assert purse.hold(Tokens(100, 100))


def test_small_sums_are_not_told_as_nothing():
    """Who pays a little pays, and is told so."""
    assert in_cents(0.01) == "under 0.1 cents"
    assert in_cents(3.14) == "3.1 cents"


def test_the_second_chance_is_in_the_estimate():
    """It repeats the question, with the answer and what is wrong with it."""
    body = b"x" * 3000
    assert twice(body, LlmSettings(second_chance=False)) == most(body, LlmSettings())
    both = twice(body, LlmSettings(max_tokens=800))
    assert both.answered == 1600
    assert both.asked > 2 * most(body, LlmSettings()).asked + 800


def test_prices_are_by_the_million():
    """Two million tokens asked and one answered, at 15 and 60 cents a million."""
    settings = LlmSettings(cents_per_million_in=15, cents_per_million_out=60)
    assert Tokens(2_000_000, 1_000_000).cents(settings) == pytest.approx(90)


def test_the_estimate_names_what_is_likely_and_what_is_the_most():
    """It is said in one sentence; with a cap under it, so is that."""
    settings = LlmSettings(model="toy", max_tokens=800, cents_per_million_in=1000, cents_per_million_out=1000)
    body = b"x" * 12000
    estimate = Estimate().plus(likely(body, 6, settings), most(body, settings))
    assert forecast(estimate, [0], settings) == (
        "The writer toy may use about 3,270 tokens for 1 story, at most 4,801 and 4.8 cents."
    )
    capped = LlmSettings(
        model="toy", max_tokens=800, cents_per_million_in=1000, cents_per_million_out=1000, night_cents=2
    )
    assert forecast(estimate, [0, 0], capped).endswith(
        "at most 4,801 and 2.0 cents. The cap may leave some of them to the extractive writer."
    )
    assert "cents" not in forecast(estimate, [0], LlmSettings(model="toy"))
