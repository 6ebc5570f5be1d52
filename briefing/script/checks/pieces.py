"""Finds claims put together of a source's pieces: one sentence's subject with another's news, or halves of two.

In: a sentence and source texts. Out: faults. Never: a fault where one sentence of a source says it all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, combinations
from typing import NamedTuple

from briefing.script.checks.faults import Fault, FaultKind
from briefing.script.checks.lists import SAME
from briefing.script.checks.names import Token, names, tokens
from briefing.script.checks.words import stem
from briefing.script.lexicon import SMALL

_LIKE = 0.6  # from this share of the claim's words on, a source's sentence tells the same
_SAME = 0.1  # sentences of the sources that are this near to the nearest are as near
_ONE = 0.85  # from this share on, one sentence of a source is the claim's, whatever was added to it
_BOTH = 0.95  # and this much of the claim must two halves explain, to be two halves
_HALF = 2  # words that carry facts in the smaller half
_JOINTS = frozenset(
    """
    and but while which who whose where when as after before because although though since so or that
    , ; : – — ( ) “ ”
    """.split()  # noqa: SIM905 - a list is easier to read
)
_ROUND = frozenset(
    {"about", "around", "nearly", "almost", "some", "roughly", "over", "than", "least", "most", "under", "to"}
)
_MARKS = frozenset(".!?")


class _Line(NamedTuple):
    read: tuple[Token, ...]
    keys: frozenset[str]


@lru_cache(maxsize=512)
def _lines(source: str) -> tuple[_Line, ...]:
    rows: list[list[Token]] = [[]]
    for token in tokens(source):
        if rows[-1] and rows[-1][-1].text in _MARKS and token.first:
            rows.append([])
        rows[-1].append(token)
    return tuple(_Line(tuple(row), frozenset(token.key for token in row)) for row in rows)


def pieced(sentence: str, sources: Sequence[str]) -> Iterator[Fault]:
    """Find what was put together of pieces.

    Args:
        sentence: one sentence.
        sources: texts of the items it cites.

    Yields:
        Faults of names and of content.
    """
    read = tokens(sentence)
    facts = [at for at, token in enumerate(read) if _fact(token)]
    lines = [line for source in sources for line in _lines(source)]
    if not facts or not lines:
        return
    shares = [sum(read[at].key in line.keys for at in facts) / len(facts) for line in lines]
    like = [line for share, line in zip(shares, lines, strict=True) if share >= _LIKE]
    yield from _replaced(sentence, read, like)
    nearest = max(_LIKE, max(shares) - _SAME)
    yield from _swapped(sentence, read, [line for share, line in zip(shares, lines, strict=True) if share >= nearest])
    if max(shares) < _ONE and len(facts) >= 2 * _HALF:
        yield from _fused(read, facts, lines)


def _fact(token: Token) -> bool:
    return token.text[0].isalnum() and token.text.lower() not in SMALL


def _counts(read: Sequence[Token]) -> Iterator[tuple[Token]]:
    """List the plain numbers that do not call themselves round."""
    for at, token in enumerate(read):
        if _is_count(token) and not any(before.text.lower() in _ROUND for before in read[max(0, at - 2) : at]):
            yield (token,)


def _is_count(token: Token) -> bool:
    return token.text.replace(",", "").isdigit()


def _replaced(sentence: str, read: Sequence[Token], like: Sequence[_Line]) -> Iterator[Fault]:
    """Find a name in whose place every like sentence of the sources has another one."""
    mine = {token.key for token in read}
    for row in (*names(sentence), *_counts(read)):
        whole = " ".join(token.text.lower() for token in row)
        said = {name for word in (whole, *whole.split()) for name in SAME.get(word, ())}
        known = {token.key for token in row} | said | {stem(name) for name in said}
        if not like or any(known & line.keys for line in like):
            continue
        beside = _beside(read, read.index(row[0]), read.index(row[-1]))
        instead = [_instead(line, beside, mine, figure=_is_count(row[0])) for line in like]
        if all(instead):
            what = " ".join(token.text for token in row)
            kind = FaultKind.NUMBER if _is_count(row[0]) else FaultKind.NAME
            yield Fault(kind=kind, what=what, why=f"The sources say this of {instead[0]}, not of {what}.")


def _swapped(sentence: str, read: Sequence[Token], like: Sequence[_Line]) -> Iterator[Fault]:
    """Find two names that stand in each other's places in every like sentence that has both."""
    by = any(token.text == "by" for token in read)
    for row, second in combinations(names(sentence), 2):
        one, other = row[0], second[0]
        if one.key == other.key:
            continue
        here, there = _about(read, row), _about(read, second)
        both = [line for line in like if {one.key, other.key} <= line.keys]
        both = [line for line in both if by == any(token.text == "by" for token in line.read)]
        if {key for _, key in here} & {other.key} or not both:
            continue
        if all(
            here & _about(line.read, second) and there & _about(line.read, row)
            and not here & _about(line.read, row) and not there & _about(line.read, second)
            for line in both
        ):  # fmt: skip
            first, last = (" ".join(token.text for token in name) for name in (row, second))
            why = f"In the sources {first} and {last} have each other's parts."
            yield Fault(kind=FaultKind.CONTENT, what=first, why=why)
            return


def _about(read: Sequence[Token], name: Sequence[Token]) -> frozenset[tuple[str, str]]:
    """Say which words that carry facts are next to any mention of a name."""
    keys, size = [token.key for token in name], len(name)
    places = [at for at in range(len(read)) if [token.key for token in read[at : at + size]] == keys]
    return frozenset(pair for at in places for pair in _beside(read, at, at + size - 1))


def _instead(line: _Line, beside: frozenset[tuple[str, str]], mine: set[str], *, figure: bool) -> str:
    """Name what stands in a source's sentence beside the same words: a figure for a figure, a name for a name."""
    figures = tuple((token,) for token in line.read if _is_count(token))
    for row in figures if figure else names(" ".join(token.text for token in line.read)):
        if any(token.key in mine for token in row):
            continue
        places = [at for at, token in enumerate(line.read) if token.text == row[0].text]
        if any(_beside(line.read, at, at + len(row) - 1) & beside for at in places):
            return " ".join(token.text for token in row)
    return ""


def _beside(read: Sequence[Token], first: int, last: int) -> frozenset[tuple[str, str]]:
    """Say which words that carry facts are next to a row of words."""
    left = next((("left", token.key) for token in reversed(read[:first]) if _fact(token)), None)
    right = next((("right", token.key) for token in read[last + 1 :] if _fact(token)), None)
    return frozenset(one for one in (left, right) if one)


def _fused(read: Sequence[Token], facts: Sequence[int], lines: Sequence[_Line]) -> Iterator[Fault]:
    """Find two halves of which each stands in another sentence, with no comma or "and" between them."""
    held = [[read[at].key in line.keys for at in facts] for line in lines]
    heads = [list(accumulate(row)) for row in held]
    best_heads = [max(head[cut] for head in heads) for cut in range(len(facts))]
    best_tails = [max(head[-1] - head[cut] for head in heads) for cut in range(len(facts))]
    cuts = range(_HALF - 1, len(facts) - _HALF)
    cut = max(cuts, key=lambda at: best_heads[at] + best_tails[at], default=None)
    if cut is None or best_heads[cut] + best_tails[cut] < _BOTH * len(facts):
        return
    same = [at for at in cuts if best_heads[at] + best_tails[at] == best_heads[cut] + best_tails[cut]]
    between = {token.text.lower() for token in read[facts[same[0]] + 1 : facts[same[-1] + 1] + 1]}
    if not between & _JOINTS:
        why = "The sources say the beginning and the end of this in different sentences, and not together."
        yield Fault(kind=FaultKind.CONTENT, what=read[facts[cut + 1]].text, why=why)
