"""Claims about how alike tellings are, and about the work it takes to find out."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.stories import pairing
from briefing.stories.likeness import alike
from briefing.stories.telling import Telling
from briefing.stories.weights import Weights, weigh

SOME = ["orlow", "ferry", "kessin", "lifeboat", "sandbank", "harbour", "budget", "vote", "halden", "moon", "probe"]
SOME += ["comet", "glacier", "violin", "17", "42", "quake"]
TELLINGS = st.lists(
    st.builds(
        lambda title, lede: Telling(key="", title=" ".join(title), lede=" ".join(lede)),
        st.lists(st.sampled_from(SOME), max_size=6),
        st.lists(st.sampled_from(SOME), max_size=8),
    ),
    min_size=1,
    max_size=12,
)


def likeness(one: Telling, other: Telling) -> float:
    """Compare two tellings; 0 where they are no pair."""
    return next(iter(alike([one, other]).likeness.tolist()), 0.0)


def said(title: str, **more: object) -> Telling:
    """Make a telling that is a headline."""
    return Telling(**{"key": title, "title": title, **more})


def value(weights: Weights, word: str) -> float:
    """Look up a word's weight in the first row."""
    row = weights.terms[: weights.starts[1]].tolist()
    return float(weights.values[row.index(weights.spelled.index(word))])


def test_names_and_figures_weigh_more() -> None:
    """Inside a sentence a capital marks a name; a figure says more than a plain word."""
    found = weigh([Telling(key="", title="", lede="the old ferry Orlow carried 212 sheep")])
    assert value(found, "Orlow") > value(found, "212") > value(found, "ferry")


def test_a_repeated_headline_is_not_counted_twice() -> None:
    """A lede that opens with its headline adds nothing by it."""
    twice, once = (weigh([Telling(key="", title="Orlow aground", lede=lede)]) for lede in ("Orlow aground", ""))
    assert np.array_equal(twice.values, once.values)


@given(TELLINGS)
def test_products_are_those_of_all_rows_with_all(tellings: list[Telling]) -> None:
    """In a small night nothing is left out: the pairs found have the products that multiplying every row would give."""
    weights = weigh(tellings)
    whole = np.zeros((len(tellings), len(weights.spelled)))
    whole[weights.rows, weights.terms] = weights.values
    every = whole @ whole.T
    found = pairing.products(weights, np.full(len(tellings), -1.0), 1.0)
    assert np.allclose(found.values, every[found.left, found.right])
    left, right = np.nonzero(np.triu(every, 1) >= 0.041)
    assert set(zip(left.tolist(), right.tolist(), strict=True)) <= set(
        zip(found.left.tolist(), found.right.tolist(), strict=True)
    )


@pytest.mark.parametrize("kind", ["one text", "numbered", "few words"])
def test_a_flood_of_look_alikes_costs_no_more_than_its_share(kind: str) -> None:
    """Five thousand machine-made items that all look alike meet as seldom as five thousand of any kind may."""
    texts = {
        "one text": lambda n: "Notice for the Vardolen coast of winds tonight",
        "numbered": lambda n: f"Notice {n} for the Vardolen coast of winds tonight",
        "few words": lambda n: f"{SOME[n % 15]} {SOME[n // 15 % 15]} {SOME[n // 225 % 15]}",
    }
    weights = weigh([said(texts[kind](number)) for number in range(5000)])
    _, terms, _ = pairing._postings(weights, np.full(5000, -1.0))
    meetings, _ = pairing._met(terms)
    allowed = pairing.FREE + 5000 * (pairing.SHARE + pairing._RAREST * pairing.WINDOW)
    assert len(meetings) <= allowed
    assert len(pairing.products(weights, np.full(5000, -1.0), 1.0).left) <= allowed


def test_other_figures_make_less_alike() -> None:
    """Two texts that give numbers, and none in common, are less alike than two that share one."""
    one = said("Quake of 4.4 shakes Vardolen harbour")
    assert likeness(one, said("Quake of 4.6 shakes Vardolen harbour")) < 0.85 * likeness(
        one, said("Quake of 4.4 rattles Vardolen harbour")
    )


def test_other_versions_and_one_place_make_less_alike() -> None:
    """A contradiction in a version speaks against one event, and so does one publisher behind both texts."""
    one = said("Pellucid OS 17.1.1 mends charging", place="a.example")
    same = said("Pellucid OS 17.1.1 repairs charging", place="b.example")
    assert likeness(one, same) > 2 * likeness(one, said("Pellucid OS 18 repairs charging", place="b.example"))
    assert likeness(one, same) == pytest.approx(2 * likeness(one, said(same.title, place="a.example")))


def test_days_between_make_less_alike_until_nothing_is_left() -> None:
    """Likeness fades with the days; a month apart one text is two events, and without a date nothing fades."""
    now, week, month, never = (
        said("Orlow aground off Kessin", hours=hours) for hours in (1e5, 1e5 + 168, 1e5 + 720, -1)
    )
    assert likeness(now, now) > likeness(now, week) > likeness(now, month) == 0
    assert likeness(now, never) == likeness(now, now)
