"""Which stories are told in full, and in what order.

In: candidates that may be told. Out: the chosen, in the order they air. Never: their time.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.rundown.candidate import Candidate
from briefing.rundown.gravity import LIGHT_CATEGORIES, light
from briefing.rundown.phrases import content, same

PER_ORGANISATION = 2
_FULL_WORDS = 30  # a story told in full has at least so much to say ...
_FULL_SENTENCES = 2  # ... in at least so many sentences
_CLOSE = 5.0  # points that variety may cost in the order
_UNBEARABLE = 100.0


def full(candidates: Sequence[Candidate], number: int, per_category: int, pins: Sequence[str]) -> list[Candidate]:
    """Choose the stories told in full.

    Args:
        candidates: those that may be told, the best first.
        number: how many at most.
        per_category: how many from one category, where the day allows.
        pins: slugs that come first, in this order.

    Returns:
        The chosen, in the order they air: pins, then the lead, then by score with variety.
    """
    pinned = [candidate for slug in pins for candidate in candidates if candidate.story.slug == slug]
    fit = [candidate for candidate in candidates if candidate not in pinned and _long_enough(candidate)]
    lead = next((candidate for candidate in fit if candidate.dated and not repeats(candidate, pinned)), None)
    chosen = [*pinned, lead] if lead and len(pinned) < number else pinned
    for limit in (per_category, len(fit)):
        for candidate in fit:
            if len(chosen) < number and candidate not in chosen and _varied(candidate, chosen, limit):
                chosen.append(candidate)
    return [*pinned, *_ordered([candidate for candidate in chosen if candidate not in pinned])]


def _long_enough(candidate: Candidate) -> bool:
    return candidate.sayable.words >= _FULL_WORDS and candidate.sayable.good >= _FULL_SENTENCES


def _varied(candidate: Candidate, chosen: Sequence[Candidate], per_category: int) -> bool:
    alike = sum(other.category == candidate.category for other in chosen)
    crowded = any(
        sum(name in other.organisations for other in chosen) >= PER_ORGANISATION for name in candidate.organisations
    )
    return alike < per_category and not crowded and not repeats(candidate, chosen)


def repeats(candidate: Candidate, chosen: Sequence[Candidate]) -> str:
    """Find a chosen story that already tells the same.

    Args:
        candidate: a story.
        chosen: stories that are taken.

    Returns:
        The headline of the one that says nearly the same, or empty.
    """
    headline = content(candidate.story.title)
    return next((other.story.title for other in chosen if same(headline, content(other.story.title))), "")


def _ordered(chosen: list[Candidate]) -> list[Candidate]:
    """Put the lead first, then the best that differs from the one before; nothing light follows death or disaster."""
    left = sorted(chosen, key=lambda candidate: candidate.rank)
    first = next((candidate for candidate in left if candidate.dated), None)
    order = [first] if first else []
    left = [candidate for candidate in left if candidate is not first]
    while left:
        before = order[-1] if order else None
        following = min(left, key=lambda candidate: (_cost(candidate, before) - candidate.score.total, candidate.rank))
        order.append(following)
        left.remove(following)
    return order


def _cost(candidate: Candidate, before: Candidate | None) -> float:
    if before is None:
        return 0.0
    if before.grave and not candidate.grave and (candidate.category in LIGHT_CATEGORIES or light(candidate.story)):
        return _UNBEARABLE
    same_kind = candidate.category == before.category or candidate.organisations & before.organisations
    return _CLOSE if same_kind else 0.0
