"""What a story is worth: named terms between 0 and 100 that add up, each with its reason in plain words.

In: a Story, the weights, the show's interests, now. Out: a Score. Never: a threshold or a choice.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import UTC, datetime

from briefing.config import RundownSettings, Weights
from briefing.model import Item, Label, Score, Story, Term
from briefing.rundown import routine, wishes
from briefing.rundown.consequence import consequence

HUNDRED = 100.0
_EACH_MORE = 0.62  # each further publisher closes so much less of what is missing: the second counts most
_FRESH_HOURS = 8.0
_STALE_HOURS = 36.0
_USUAL_TRUST = 1.0  # a source of weight 1 gets half of the points, one of 2 two thirds, one of 3 three quarters
_MUCH_ATTENTION = 1000  # points and comments together that count in full
_SHORT_FEED = 2  # to stand first of three says less than to stand first of forty
_LABELS = ((80.0, Label.BREAKTHROUGH), (60.0, Label.MAJOR), (40.0, Label.NOTABLE))


def score(story: Story, settings: RundownSettings, now: datetime, category: str = "") -> Score:
    """Judge a story.

    Args:
        story: any story.
        settings: the weights and the show's interests.
        now: the clock, aware UTC.
        category: its subject, which may be an interest.

    Returns:
        Eight terms; their sum lies between 0 and 100.
    """
    weights = settings.weights
    shares = (
        ("corroboration", weights.corroboration, *_corroboration(story)),
        ("consequence", weights.consequence, *consequence(story)),
        ("freshness", weights.freshness, *_freshness(story.items, now)),
        ("source", weights.source, *_source(story.items)),
        ("prominence", weights.prominence, *_prominence(story.items)),
        ("attention", weights.attention, *_attention(story.items)),
        ("interest", weights.interest, *wishes.interest(story, category, settings.interests)),
    )
    scale = min(1.0, HUNDRED / _most(weights))
    terms = [Term(name=name, points=_tenths(max(w, 0.0) * scale * share), why=why) for name, w, share, why in shares]
    taken, why = _routine(story)
    points = -min(_tenths(max(weights.routine, 0.0) * taken), round(sum(term.points for term in terms), 1))
    return Score(terms=(*terms, Term(name="routine", points=points + 0.0, why=why)))


def label(score: Score) -> Label:
    """Put a score in a word.

    Args:
        score: any score.

    Returns:
        The word of the highest threshold it reaches.
    """
    return next((word for least, word in _LABELS if score.total >= least), Label.BRIEF)


def _most(weights: Weights) -> float:
    kinds = ("corroboration", "consequence", "freshness", "source", "prominence", "attention", "interest")
    return max(sum(max(float(getattr(weights, kind)), 0.0) for kind in kinds), 1.0)


def _tenths(points: float) -> float:
    """Cut to one decimal, so that the terms add up to what is shown and never to more than the weights."""
    return math.floor(points * 10 + 1e-6) / 10


def _corroboration(story: Story) -> tuple[float, str]:
    number = len(reporting(story))
    if number <= 1:
        return 0.0, "one publisher only"
    return 1 - _EACH_MORE ** (number - 1), f"{number} independent publishers"


def reporting(story: Story) -> tuple[str, ...]:
    """List the publishers that report a story as news.

    Args:
        story: any story.

    Returns:
        Its independent publishers without those that only review it or sell it.
    """
    news = {item.domain or item.source for item in story.items if not ((kind := routine.kind(item)) and kind.barred)}
    return tuple(domain for domain in story.publishers if domain in news) or story.publishers[:1]


def _freshness(items: Iterable[Item], now: datetime) -> tuple[float, str]:
    dates = [item.published.astimezone(UTC) for item in items if item.published]
    if not dates:
        return 0.0, "nobody says when it happened"
    hours = max((now - min(dates)).total_seconds() / 3600, 0.0)
    share = 1 - (hours - _FRESH_HOURS) / (_STALE_HOURS - _FRESH_HOURS)
    return min(max(share, 0.0), 1.0), f"first reported {_hours(hours)} ago"


def _hours(hours: float) -> str:
    number = round(hours)
    if number < 1:
        return "less than an hour"
    return "1 hour" if number == 1 else f"{number} hours"


def _source(items: Iterable[Item]) -> tuple[float, str]:
    best = max(item.weight for item in items)
    share = best / (best + _USUAL_TRUST) if best > 0 else 0.0
    return share, f"its most trusted source has the weight {best:g}"


def _prominence(items: Iterable[Item]) -> tuple[float, str]:
    best = max(items, key=lambda item: (_standing(item), item.source))
    return _standing(best), f"number {best.position + 1} of {best.siblings} in {best.source}"


def _standing(item: Item) -> float:
    return min(max((item.siblings - item.position) / (item.siblings + _SHORT_FEED), 0.0), 1.0)


def _attention(items: Iterable[Item]) -> tuple[float, str]:
    points, comments = (sum(getattr(item, name) or 0 for item in items) for name in ("points", "comments"))
    if points + comments <= 0:
        return 0.0, "no votes or comments known"
    share = math.log1p(points + comments) / math.log1p(_MUCH_ATTENTION)
    return min(share, 1.0), f"{points} points and {comments} comments"


def _routine(story: Story) -> tuple[float, str]:
    kind = routine.of_story(story.items)
    return (kind.share, kind.name) if kind else (0.0, "news, not routine")
