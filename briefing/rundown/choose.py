"""Which stories are told in full, and in what order: the lead first, a light one last.

In: candidates that may be told. Out: the running order. Never: a time budget.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Struct
from briefing.rundown import routine
from briefing.rundown.candidate import Candidate
from briefing.rundown.kicker import curious, deserves
from briefing.rundown.phrases import content, same
from briefing.rundown.sequence import in_order

PER_ORGANISATION = 2
"""Stories on one organisation, unless the day demands another."""
DEMAND = 5
"""So many independent publishers demand a further story on an organisation that has its share."""
FULL_WORDS = 30  # a story told in full has at least so much to say ...
FULL_SENTENCES = 2  # ... in at least so many sentences
_KICKER_COSTS = 10.0  # points that a light end may cost
_KICKER_FROM = 4  # a show of fewer full stories has no room for a light one


class Running(Struct, frozen=True, kw_only=True):
    """The full stories in the order they air.

    Attributes:
        order: all of them, the pinned first.
        lead: the first that somebody dates; None where nobody dates any.
        kicker: the last, where it is one that lets the listener go with a lighter heart.
    """

    order: tuple[Candidate, ...]
    lead: Candidate | None = None
    kicker: Candidate | None = None


def full(candidates: Sequence[Candidate], number: int, per_category: int, pins: Sequence[str]) -> Running:
    """Choose the stories told in full.

    Args:
        candidates: those that may be told, the best first.
        number: how many at most.
        per_category: how many from one category, where the day allows.
        pins: slugs that come first, in this order.

    Returns:
        The running order: pins, then the lead, then by score with variety, then the kicker.
    """
    pinned = [candidate for slug in pins for candidate in candidates if candidate.story.slug == slug]
    fit = [candidate for candidate in candidates if candidate not in pinned and long_enough(candidate)]
    lead = _lead(fit, pinned)
    chosen = [*pinned, lead] if lead and len(pinned) < number else list(pinned)
    for limit in (per_category, len(fit)):
        for candidate in fit:
            if len(chosen) < number and candidate not in chosen and varied(candidate, chosen, limit):
                chosen.append(candidate)
    return _running(pinned, chosen[len(pinned) :], fit, per_category)


def long_enough(candidate: Candidate) -> bool:
    """Tell whether a story gives enough to read for a full telling.

    Args:
        candidate: any story.

    Returns:
        Whether it has so many words, in so many sentences.
    """
    return candidate.sayable.words >= FULL_WORDS and candidate.sayable.good >= FULL_SENTENCES


def varied(candidate: Candidate, chosen: Sequence[Candidate], per_category: int) -> bool:
    """Tell whether a story adds variety to those chosen.

    Args:
        candidate: a story.
        chosen: those that are taken.
        per_category: how many from one category.

    Returns:
        Whether its category and organisations still have room, and nothing chosen says the same.
    """
    alike = sum(other.category == candidate.category for other in chosen)
    spent = crowd(candidate, chosen) and candidate.publishers < DEMAND
    return alike < per_category and not spent and not repeats(candidate, chosen)


def crowd(candidate: Candidate, chosen: Sequence[Candidate]) -> str:
    """Name the organisation that has its share of the stories already.

    Args:
        candidate: a story.
        chosen: those that are taken.

    Returns:
        The first of its organisations that has, or empty.
    """
    counts = {name: sum(name in other.organisations for other in chosen) for name in sorted(candidate.organisations)}
    return next((name for name, count in counts.items() if count >= PER_ORGANISATION), "")


def repeats(candidate: Candidate, chosen: Sequence[Candidate]) -> str:
    """Find a chosen story that already tells the same, or goes on with the same story of an earlier day.

    Args:
        candidate: a story.
        chosen: stories that are taken.

    Returns:
        What it repeats, in an editor's words; empty where nothing.
    """
    headline, thread = content(candidate.story.title), candidate.story.thread
    for other in chosen:
        if thread and other.story.thread == thread:
            return f"goes on with the same story as “{other.story.title}”, which is taken"
        if same(headline, content(other.story.title)):
            return f"says the same as “{other.story.title}”, which is taken"
    return ""


def _lead(fit: Sequence[Candidate], pinned: Sequence[Candidate]) -> Candidate | None:
    """Find the best that somebody dates; a curiosity or a question leads only where there is nothing else."""
    dated = [candidate for candidate in fit if candidate.dated and not repeats(candidate, pinned)]
    plain = (one for one in dated if not curious(one.story) and not routine.of_story(one.story.items))
    return next(plain, next(iter(dated), None))


def _running(
    pinned: Sequence[Candidate], chosen: Sequence[Candidate], fit: Sequence[Candidate], per_category: int
) -> Running:
    """Put the chosen in order; the kicker may take the place of the weakest."""
    kicker, kept = _kicker(pinned, chosen, fit, per_category)
    order = [*pinned, *in_order(kept)]
    if kicker and not order[-1].grave:
        order.append(kicker)
    else:
        kicker, order = None, [*pinned, *in_order(chosen)]
    return Running(order=tuple(order), lead=next((one for one in order if one.dated), None), kicker=kicker)


def _kicker(
    pinned: Sequence[Candidate], chosen: Sequence[Candidate], fit: Sequence[Candidate], per_category: int
) -> tuple[Candidate | None, list[Candidate]]:
    """Choose the story that ends the show, and those that stay before it."""
    if len(pinned) + len(chosen) < _KICKER_FROM or not chosen:
        return None, list(chosen)
    mine = [candidate for candidate in chosen[1:] if deserves(candidate)]
    if mine:
        last = max(mine, key=lambda candidate: candidate.rank)
        return last, [candidate for candidate in chosen if candidate is not last]
    weakest = max(chosen[1:], key=lambda candidate: candidate.rank, default=chosen[0])
    rest = [candidate for candidate in chosen if candidate is not weakest]
    least = weakest.score.total - _KICKER_COSTS
    best = next(
        (
            candidate
            for candidate in fit
            if candidate.score.total >= least
            and candidate not in chosen
            and deserves(candidate)
            and varied(candidate, (*pinned, *rest), per_category)
        ),
        None,
    )
    return (best, rest) if best and weakest.publishers < DEMAND else (None, list(chosen))
