"""Compares quotations: the very words, and who said them.

In: a sentence and source texts. Out: faults. Never: a quotation mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefing.script.checks.faults import Fault, FaultKind
from briefing.script.checks.lists import RANKS, SAYING
from briefing.script.checks.names import Token, names, tokens

_QUOTATION = re.compile(
    r"“([^”]+)”|\"([^\"]+)\"|(?<!\w)‘([^’]+(?:’\w[^’]*)*)’(?!\w)|(?<!\w)'([^']+(?:'\w[^']*)*)'(?!\w)|``(.+?)''"
)
_LEFT_OUT = re.compile(r"\[[^\]]*\]|\(\.\.\.\)|\.\.\.|…")
_NEAR = 45  # words about a quotation in which a source names its speaker
_ASIDE = 14  # words about a quotation in a sentence in which its speaker is named


@lru_cache(maxsize=1024)
def _bare(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", re.sub(r"(?<=\w)['’`](?=\w)", "", text.lower())))


def quotations(sentence: str) -> tuple[str, ...]:
    """Find what a sentence quotes.

    Args:
        sentence: one sentence.

    Returns:
        The words inside quotation marks, in order.
    """
    return tuple(next(part for part in match.groups() if part) for match in _QUOTATION.finditer(sentence))


def misquoted(sentence: str, sources: Sequence[str]) -> Iterator[Fault]:
    """Find quotations that no source holds word for word, or holds from somebody else.

    Args:
        sentence: one sentence.
        sources: texts of the items it cites.

    Yields:
        A fault a quotation, and one a wrong speaker.
    """
    for match in _QUOTATION.finditer(sentence):
        quoted = next(part for part in match.groups() if part)
        pieces = [_bare(piece) for piece in _LEFT_OUT.split(quoted)]
        pieces = [piece for piece in pieces if piece]
        at = [(source, places) for source in sources if (places := [_find(piece, _bare(source)) for piece in pieces])]
        holding = [source for source, places in at if all(place is not None for place in places)]
        if pieces and not holding:
            yield Fault(
                kind=FaultKind.QUOTATION, what=quoted, why="No cited source holds these words as they are quoted."
            )
        elif pieces and (speaker := _speaker(sentence, match)) and not _spoke(speaker, quoted, pieces[0], holding):
            who = " ".join(token.text for token in speaker)
            yield Fault(kind=FaultKind.SPEAKER, what=who, why=f"The sources do not say that {who} said these words.")


def _find(piece: Sequence[str], source: Sequence[str], start: int = 0) -> int | None:
    size, head = len(piece), piece[0]
    for place in range(start, len(source) - size + 1):
        if source[place] == head and tuple(source[place : place + size]) == tuple(piece):
            return place
    return None


def _speaker(sentence: str, quotation: re.Match[str]) -> tuple[Token, ...]:
    """Find whom a sentence makes say a quotation: the name beside a verb of saying before or after it."""
    before, after = sentence[: quotation.start()], sentence[quotation.end() :]
    left, right = " ".join(before.split()[-_ASIDE:]), " ".join(after.split()[:_ASIDE])
    if found := _beside_saying(right):
        return found
    return _beside_saying(left)


def _beside_saying(text: str) -> tuple[Token, ...]:
    """Take the name next to a verb of saying: "said Ada Pell", "Ada Pell, the mayor, said", "according to Ada Pell"."""
    text = f"he {text}"  # so that no name opens it
    read = tokens(text)
    verbs = [at for at, token in enumerate(read) if token.text.lower() in SAYING]
    if not verbs:
        return ()
    rows = [row for row in names(text) if not all(token.text.lower() in RANKS for token in row)]
    keyed = [
        (min((abs(at - read.index(token)) for at in verbs for token in row if token in read), default=99), row)
        for row in rows
    ]
    near = min(keyed, key=lambda pair: pair[0], default=(99, ()))
    return tuple(token for token in near[1] if token.text.lower() not in RANKS) if near[0] <= _REACH else ()


_REACH = 6


def _spoke(speaker: Sequence[Token], quoted: str, piece: Sequence[str], holding: Sequence[str]) -> bool:
    """Tell whether a source names the speaker with the quotation, and nobody else in that place."""
    mine = {token.text.lower() for token in speaker}
    for source in holding:
        told = _tellers(source, quoted)
        if told and any(mine & {token.text.lower() for token in who} for who in told):
            return True
        if told:
            continue
        words = _bare(source)
        place = _find(piece, words)
        while place is not None:
            around = words[max(0, place - _NEAR) : place + len(piece) + _NEAR]
            if mine & set(around):
                return True
            place = _find(piece, words, place + 1)
    return False


def _tellers(source: str, quoted: str) -> list[tuple[Token, ...]]:
    """Find whom a source itself makes say the quotation, wherever it stands between quotation marks."""
    words = " ".join(_bare(quoted))
    found = [
        _speaker_in(source, match)
        for match in _QUOTATION.finditer(source)
        if words in " ".join(_bare(next(part for part in match.groups() if part)))
    ]
    return [who for who in found if who]


def _speaker_in(source: str, quotation: re.Match[str]) -> tuple[Token, ...]:
    """Look for the speaker in the source's own sentence first."""
    before = re.split(r"(?<=[.!?])[\"”’]?\s|\n", source[: quotation.start()])[-1]
    after = (
        re.split(r"(?<=[a-z\d][.!?])\s|\n", source[quotation.end() :])[0]
        if quotation[0].rstrip("”\"’'")[-1:] not in ".!?"
        else ""
    )
    return _beside_saying(" ".join(after.split()[:_ASIDE])) or _beside_saying(" ".join(before.split()[-_ASIDE:]))
