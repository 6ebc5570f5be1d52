"""Finds claims that use the sources' words and turn them: a "not" too many, a "may" too few, the contrary.

In: a sentence and source texts. Out: faults. Never: a fault where the sources differ among themselves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from briefing.script.checks.faults import Fault, FaultKind
from briefing.script.checks.lists import DENIALS, HEDGES, JUDGEMENTS, NEGATORS, OPPOSITES
from briefing.script.checks.words import Word, stem, words

_LIKE = 0.6  # from this share of the claim's words on, a source's sentence says the same thing or its contrary
_REACH = 4  # words a "not" or a "may" reaches
_LEAST = 3  # words that carry facts, under which a sentence is too short to be compared
_OPPOSITE: dict[str, frozenset[str]] = {}
for _word, _others in OPPOSITES.items():
    _OPPOSITE[stem(_word)] = _OPPOSITE.get(stem(_word), frozenset()) | frozenset(map(stem, _others))


class _Line(NamedTuple):
    """One sentence of a source."""

    read: tuple[Word, ...]
    stems: frozenset[str]


@lru_cache(maxsize=512)
def _lines(source: str) -> tuple[_Line, ...]:
    rows = (tuple(row) for _, row in groupby(words(source), key=lambda word: word.sentence))
    return tuple(_Line(row, frozenset(word.stem for word in row)) for row in rows)


def turned(sentence: str, sources: Sequence[str]) -> Iterator[Fault]:
    """Find what a sentence turns into something else.

    Args:
        sentence: one sentence.
        sources: texts of the items it cites.

    Yields:
        Faults of content.
    """
    claim = words(sentence)
    yield from _judged(claim, sources)
    facts = [word.stem for word in claim if not word.small and word.text not in NEGATORS and word.text not in HEDGES]
    if len(facts) < _LEAST:
        return
    shares = [
        (sum(one in line.stems for one in facts) / len(facts), line) for source in sources for line in _lines(source)
    ]
    like = [line for share, line in shares if share >= _LIKE]
    if not like:
        return
    best = max(share for share, _ in shares)
    like = [line for share, line in shares if share >= max(_LIKE, best - 0.1)]
    yield from _denied(claim, like)
    yield from _hedged(claim, like)
    yield from _opposed(claim, like)


def _judged(claim: Sequence[Word], sources: Sequence[str]) -> Iterator[Fault]:
    """Find judgements that no source makes."""
    made = {word.stem for source in sources for word in words(source)}
    for word in claim:
        if word.text in JUDGEMENTS and word.stem not in made:
            yield _fault(word.text, f"No cited source says “{word.text}”.")


def _reached(read: Sequence[Word], turning: frozenset[str]) -> frozenset[str]:
    """List the stems that a "not" or a "may" reaches: the next few that carry facts."""
    found: set[str] = set()
    for at, word in enumerate(read):
        if word.text in turning:
            found.update(other.stem for other in read[at + 1 : at + 1 + _REACH] if not other.small)
    return frozenset(found)


def _denied(claim: Sequence[Word], like: Sequence[_Line]) -> Iterator[Fault]:
    mine = _reached(claim, NEGATORS)
    theirs = [_reached(line.read, DENIALS) for line in like]
    what = next((word.text for word in claim if word.text in NEGATORS), "")
    if what and not any(mine & reached for reached in theirs) and any(mine & line.stems for line in like):
        yield _fault(what, f"The sources say this without “{what}”.")
    elif not any(word.text in DENIALS for word in claim):
        lost = [word for word in claim if not word.small and all(word.stem in reached for reached in theirs)]
        if lost:
            yield _fault(lost[0].text, f"The sources deny “{lost[0].text}”, and the sentence does not.")


def _hedged(claim: Sequence[Word], like: Sequence[_Line]) -> Iterator[Fault]:
    if any(word.text in HEDGES for word in claim):
        return
    theirs = [_reached(line.read, HEDGES) for line in like]
    lost = [word for word in claim if not word.small and all(word.stem in reached for reached in theirs)]
    if lost:
        hedge = next((word.text for word in like[0].read if word.text in HEDGES), "may")
        yield _fault(lost[0].text, f"The sources say it with “{hedge}”, and the sentence says it for certain.")


def _opposed(claim: Sequence[Word], like: Sequence[_Line]) -> Iterator[Fault]:
    for word in claim:
        others = _OPPOSITE.get(word.stem, frozenset())
        if not others or any(word.stem in line.stems for line in like):
            continue
        instead = [
            one.text for line in like for one in line.read if one.stem in others and one.stem not in _stems(claim)
        ]
        if instead:
            yield _fault(word.text, f"The sources say “{instead[0]}”, not “{word.text}”.")


def _stems(claim: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.stem for word in claim)


def _fault(what: str, why: str) -> Fault:
    return Fault(kind=FaultKind.CONTENT, what=what, why=why)
