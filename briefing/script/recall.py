"""Tells a story that was told before as an update: what was reported then in one sentence, then only what is new.

In: the slot's update, its candidates, the house's wording. Out: the sentence that recalls it, and candidates of news.
Never: a sentence that an earlier episode said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from datetime import date as Date  # noqa: N812 - the field is called `date`

from msgspec.structs import replace

from briefing.model import Fact, Sentence, Slot, Update
from briefing.script.casing import inner
from briefing.script.choose import Version
from briefing.script.days import on_air
from briefing.script.evidence import sameness, stems
from briefing.script.house import House
from briefing.script.lean import Lean
from briefing.script.opening import GOOD
from briefing.script.pool import Candidate
from briefing.script.tongues import Tongue
from briefing.script.topic import topic

RECALLED = 20
"""Words of what was reported then that are said again at most; a longer sentence is only mentioned."""
_AGAIN = 0.5
"""Sameness with a sentence said on an earlier day above which a sentence is that one again."""
_NEWS = 0.6
"""Sameness with a new fact from which on a sentence tells it; a headline is short, and half of that will do."""
_FIRST = 1.0
_TOP = 2
_WEEK = 6


def update_of(slot: Slot) -> Update | None:
    """Give what makes a slot an update.

    Args:
        slot: any slot.

    Returns:
        Its update where that has something new; one that an editor wants again without news is told like any other.
    """
    return slot.update if slot.update and slot.update.facts else None


def renewed(pool: Sequence[Candidate], update: Update, *, airs: Date) -> tuple[Candidate, ...]:
    """Leave out what was said before, and let only an item with news open the story.

    Args:
        pool: the story's candidates.
        update: what was said, and what is new.
        airs: the day of airing.

    Returns:
        The candidates that are left; those that tell a new fact are worth more and come first. Where what was
        reported then is said again, one that could not open a story by itself may follow that; where none of them can
        come first, another sentence of their items may.
    """
    before = [stems(sentence) for sentence in update.said]
    introduced = bool(recalled(update, airs))
    left = [one for one in pool if all(sameness(one.stems, said) <= _AGAIN for said in before)]
    news = {one: _forward(one, near, introduced=introduced) for one in left if (near := _news(one, update.facts))}
    ready = any(one.lede >= GOOD for one in news.values())
    bringing = frozenset() if ready else frozenset(fact.item for fact in update.facts)
    return tuple(news.get(one) or replace(one, lede=one.lede if one.item.id in bringing else 0) for one in left)


def with_news(found: Sequence[Version], update: Update, *, brief: bool) -> tuple[Version, ...]:
    """Keep the versions that say something new.

    Args:
        found: the versions of the story.
        update: what is new.
        brief: only the first sentence is said.

    Returns:
        Those in which a sentence that is said tells a new fact.
    """
    return tuple(
        version for version in found if any(_news(one, update.facts) for one in version[: 1 if brief else None])
    )


def _news(one: Candidate, facts: Sequence[Fact]) -> float:
    """Measure how nearly a candidate tells a new fact; 0 where it does not."""
    near = max(sameness(one.stems, stems(fact.text)) for fact in facts)
    return near if near >= (_NEWS / 2 if one.place < 0 else _NEWS) else 0.0


def _forward(one: Candidate, near: float, *, introduced: bool) -> Candidate:
    """Put a candidate of news forward, and let it come first where it can stand there."""
    alone = GOOD if introduced and one.place < _TOP and one.lean is Lean.FREE and not one.needs and not one.old else 0
    return replace(one, worth=one.worth + _FIRST * near, lede=max(one.lede, alone))


def recalled(update: Update, airs: Date) -> str:
    """Give what the latest episode that told it reported, where it can be said again in a few words.

    Args:
        update: what was told.
        airs: the day of airing.

    Returns:
        A sentence that is true on that day; empty where it is too long, too old a record, or tied to its own day.
    """
    entry = update.entries[-1]
    if not entry.source or len(entry.text.split()) > RECALLED:
        return ""
    return on_air(entry.text, datetime.combine(entry.date, time(6), UTC), airs)


def recall(
    slot: Slot, house: House, cased: Mapping[str, str], *, airs: Date, turn: int, brief: bool
) -> Sentence | None:
    """Say in one sentence that the story was told, when, and what was reported then or at least of what.

    Args:
        slot: the story's slot.
        house: the style.
        cased: lower-case word to how running text spells it.
        airs: the day of airing.
        turn: which use of the wording this is.
        brief: the story is told in brief, and what was reported is not said again.

    Returns:
        The sentence, with the item it rests on; None where the slot is no update.
    """
    update = update_of(slot)
    if not update:
        return None
    tongue = house.tongue
    then = "" if brief or tongue.limits else recalled(update, airs)
    claim = _inside(then.rstrip("."), update, cased) if then else ""
    day, weekday = _day(update.since, airs, tongue)
    when = day if day == tongue.yesterday else tongue.when(day, weekday)
    items = slot.story.items
    about = topic(update, [item.title for item in items], {item.publisher for item in items}, cased)
    text = house.wording("update", turn, bool, claim=claim, topic=about, day=day, when=when)
    reference = update.entries[-1].reference
    return Sentence(text=text, citations=(reference.item,) if reference else (), quoted=len(then.split()))


def _inside(claim: str, update: Update, cased: Mapping[str, str]) -> str:
    """Spell a claim to stand inside a sentence: as it was said then, or as tonight's texts spell its first word."""
    small = claim[:1].lower() + claim[1:]
    return small if any(small in sentence for sentence in update.said) else inner(claim, cased)


def _day(day: Date, airs: Date, tongue: Tongue) -> tuple[str, bool]:
    """Name a day as a listener does: yesterday, a weekday of the last week, or a date; and say if it is a weekday."""
    ago = (airs - day).days
    if ago <= 1:
        return tongue.yesterday, False
    return (tongue.named(day), True) if ago <= _WEEK else (tongue.month_day(day), False)
