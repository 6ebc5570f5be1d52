"""Claims about how pairs become groups."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from briefing.stories.likeness import Pairs
from briefing.stories.linkage import ACROSS, JOIN, LINK, PAIR, join


def pairs(known: dict[tuple[int, int], float]) -> Pairs:
    """Make pairs of a dict."""
    order = sorted(known)
    return Pairs(
        left=np.array([left for left, _ in order], dtype=np.int64),
        right=np.array([right for _, right in order], dtype=np.int64),
        likeness=np.array([known[pair] for pair in order]),
    )


def within(*members: int, likeness: float) -> dict[tuple[int, int], float]:
    """Make every two of some tellings equally alike."""
    return dict.fromkeys(combinations(sorted(members), 2), likeness)


def test_two_tellings_need_more_than_a_third_does() -> None:
    """What is enough to join a group is not enough for two that stand alone."""
    assert join(2, pairs({(0, 1): PAIR - 0.01})) == [0, 1]
    assert join(3, pairs({(0, 1): PAIR, (0, 2): LINK, (1, 2): LINK})) == [0, 0, 0]


def test_two_tight_groups_that_are_less_alike_across_stay_apart() -> None:
    """Two look-alike events of three tellings each are two, though the same links would join looser groups."""
    across = {(left, right): LINK for left in range(3) for right in range(3, 6)}
    tight = within(0, 1, 2, likeness=LINK / ACROSS + 0.1) | within(3, 4, 5, likeness=LINK / ACROSS + 0.1) | across
    loose = within(0, 1, 2, likeness=PAIR) | within(3, 4, 5, likeness=PAIR) | across
    assert join(6, pairs(tight)) == [0, 0, 0, 3, 3, 3]
    assert join(6, pairs(loose)) == [0] * 6


def test_nobody_joins_without_one_strong_link() -> None:
    """A telling that is a little like all of a group, and much like none of it, stays out."""
    weak = LINK - 0.01
    assert weak > JOIN
    assert join(4, pairs(within(0, 1, 2, likeness=0.3) | {(n, 3): weak for n in range(3)})) == [0, 0, 0, 3]


def test_a_chain_does_not_run_away() -> None:
    """Neighbours alike in a long row do not become one group: its ends have nothing in common."""
    row = {(n, n + 1): 0.4 for n in range(30)}
    assert len(set(join(31, pairs(row)))) > 5


@given(
    st.dictionaries(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda p: p[0] < p[1]), st.floats(0.05, 1))
)
def test_groups_are_named_by_their_least_member_and_hang_together(known: dict[tuple[int, int], float]) -> None:
    """Every telling is in one group, and whoever is not alone in it has a strong link to somebody in it."""
    named = join(9, pairs(known))
    assert all(named[name] == name <= index for index, name in enumerate(named))
    for index, name in enumerate(named):
        if named.count(name) > 1:
            assert any(
                likeness >= LINK and index in pair and named[pair[0]] == named[pair[1]]
                for pair, likeness in known.items()
            )
