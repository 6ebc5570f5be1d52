"""Passes a sentence or holds it back: every exact fact found in the sources, and its wording near enough to theirs.

In: a sentence, the texts of the items it cites, who published them and when. Out: a Verdict. Never: a sentence mended.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Date  # noqa: N812 - the field is called `date`
from itertools import chain

from briefing.model import Item, Sentence
from briefing.script.checks.amounts import miscounted
from briefing.script.checks.calendar import days, misdated
from briefing.script.checks.credit import claim
from briefing.script.checks.faults import Fault, FaultKind, Verdict
from briefing.script.checks.names import misnamed
from briefing.script.checks.pieces import pieced
from briefing.script.checks.quotes import misquoted
from briefing.script.checks.turns import turned
from briefing.script.checks.wording import support
from briefing.script.checks.words import plain, words

LEAST = 0.8
"""The least support a sentence needs; a short one may have three words of its own whatever that makes."""
_OWN_WORDS = 3


def unsupported(
    sentence: str, sources: Sequence[str], *, published: Sequence[Date | None] = (), airs: Date | None = None
) -> tuple[Fault, ...]:
    """Find the facts of a sentence that its sources do not give.

    Args:
        sentence: one sentence.
        sources: texts of the items it cites, each headline and text.
        published: the day each appeared, in their order; a weekday or a "today" is counted from it.
        airs: the day the sentence is read.

    Returns:
        Numbers, money, dates, names, quotations and speakers that are not found, and claims that are turned; in the
        order of the sentence.
    """
    return _judged(sentence, tuple(sources), published, airs)[1]


def _judged(
    sentence: str, sources: Sequence[str], published: Sequence[Date | None], airs: Date | None
) -> tuple[float, tuple[Fault, ...]]:
    """Score a sentence and find its faults; what stands in a source word for word turns nothing."""
    score = support(sentence, sources)
    known = tuple(published) + (None,) * (len(sources) - len(published))
    found = dict.fromkeys(_exact(sentence, sources, known, airs))
    if score < 1:
        more = chain(turned(sentence, sources), pieced(sentence, sources))
        found |= dict.fromkeys(fault for fault in more if not any(fault.what in one.what for one in found))
    return score, tuple(sorted(found, key=lambda fault: (sentence.find(fault.what.split(" … ")[0]), fault.kind)))


def _exact(sentence: str, sources: Sequence[str], known: Sequence[Date | None], airs: Date | None) -> Iterator[Fault]:
    dated = frozenset(place for day in days(plain(sentence)) for place in range(day.start, day.end))
    yield from miscounted(sentence, sources, skip=dated)
    yield from misdated(sentence, sources, known, airs)
    yield from misnamed(sentence, sources)
    yield from misquoted(sentence, sources)


def verdict(
    sentence: str,
    sources: Sequence[str],
    *,
    publishers: Sequence[str] = (),
    published: Sequence[Date | None] = (),
    airs: Date | None = None,
) -> Verdict:
    """Decide whether a sentence may be read on air.

    Args:
        sentence: one sentence, as it is read.
        sources: texts of the items it cites, each headline and text.
        publishers: spoken names of whoever wrote them; crediting these is no claim.
        published: the day each appeared, in their order.
        airs: the day the sentence is read.

    Returns:
        The verdict; a sentence that only names who reports a story passes where it cites somebody.
    """
    said = claim(sentence, publishers)
    if not said and sources:
        return Verdict(passes=True, score=1.0)
    score, faults = _judged(said, tuple(sources), published, airs)
    near = score >= min(LEAST, 1 - _OWN_WORDS / max(len(words(said)), 1))
    if not near and not faults:
        faults = (
            Fault(kind=FaultKind.CONTENT, what=said, why="The cited sources do not say this in words near enough."),
        )
    return Verdict(passes=not faults, score=score, faults=faults)


def proof(sentence: Sentence, items: Mapping[str, Item], airs: Date) -> Verdict:
    """Decide whether a script's sentence may be read on air, by the items it cites.

    Args:
        sentence: what is read, with its citations.
        items: the night's items by their ids.
        airs: the day it is read.

    Returns:
        The verdict; a sentence that cites nothing claims too much, so the show's own words are not to be asked about.
    """
    cited = [items[name] for name in sentence.citations if name in items]
    return verdict(
        sentence.text,
        [f"{item.title}\n\n{item.text}" for item in cited],
        publishers=[item.publisher for item in cited],
        published=[item.published.date() if item.published else None for item in cited],
        airs=airs,
    )
