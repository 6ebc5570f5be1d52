"""Finds the names of a sentence that no source knows, and full names made of two people.

In: a sentence and source texts. Out: faults. Never: a dictionary of people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from briefing.script.checks.faults import Fault, FaultKind
from briefing.script.checks.lists import RANKS, SAME, SAYING
from briefing.script.checks.words import is_short, plain, stem
from briefing.script.lexicon import ADVERBIAL, BASES, COMMON, DETERMINERS, NATIONS, NUMBERS, ORDINARY, SMALL, THIRDS

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*[^\W_]*|[^\W_]+(?:['&][^\W_]+)*|[.!?:;,()\"“”–—]")
_CALENDAR = frozenset(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec i i'm i've
    """.split()  # noqa: SIM905 - a list is easier to read
)
_OPENERS = (
    frozenset({"half", "dozens", "hundreds"})
    | ORDINARY
    | COMMON
    | SMALL
    | DETERMINERS
    | NUMBERS
    | BASES
    | THIRDS
    | RANKS
    | SAYING
)
_SHORT_FORM = re.compile(r"[A-Z]{2,6}s?$")
_LINKS = frozenset({"of", "and", "for", "the", "on", "in"})  # what stands between the words of a long name
_LONGEST = 6  # letters of a short form
_APART, _BACK = 3, 4  # words between the parts of one name in a source, in order and the other way round


class Token(NamedTuple):
    """A word as it is spelled, or a mark.

    Attributes:
        text: without accents and without the "'s" of an owner.
        key: what it is compared by.
        first: it opens a sentence or a quotation.
    """

    text: str
    key: str
    first: bool


@lru_cache(maxsize=1024)
def tokens(text: str) -> tuple[Token, ...]:
    """Take a text apart with its capitals.

    Args:
        text: any text.

    Returns:
        Words and marks in order.
    """
    bare = re.sub(r"\b(?:[A-Za-z]\.){2,}", lambda match: match[0].replace(".", ""), plain(text))
    bare = re.sub(r"\bUS(?=\$)", "", bare)
    found: list[Token] = []
    first = True
    for piece in _TOKEN.findall(bare):
        word = re.sub(r"'s?$|(?<=s)'$", "", piece) or piece
        found.append(Token(word, _key(word), first))
        first = piece in '.!?:"“”' and not (piece == "." and len(found) > 1 and is_short(found[-2].text.lower()))
    return tuple(found)


def _key(word: str) -> str:
    if word[0].isdigit():
        return re.sub(r"[^\d.]", "", word)
    return stem(word.lower().removesuffix("'s").replace("'", ""))


class _Known(NamedTuple):
    words: frozenset[str]
    places: dict[str, tuple[int, ...]]
    short: frozenset[str]
    runs: frozenset[str]


@lru_cache(maxsize=64)
def _known(sources: tuple[str, ...]) -> _Known:
    """Read all sources once: the words they hold, where they stand, and short forms of names."""
    places: dict[str, list[int]] = {}
    runs: set[str] = set()
    at = 0
    for source in sources:
        read = tokens(source)
        for place, token in enumerate(read, at):
            places.setdefault(token.key, []).append(place)
        at += len(read) + 100
        runs |= _initials(read)
    held = {name for key in places for name in SAME.get(key, ())}
    joined = " ".join(token.text.lower() for source in sources for token in tokens(source))
    held |= {key for name, group in SAME.items() if " " in name and name in joined for key in group}
    held |= {part for name in held for part in name.split()}
    keys = frozenset(places) | frozenset(_key(name) for name in held)
    return _Known(keys, {key: tuple(found) for key, found in places.items()}, frozenset(
        token.text.removesuffix("s") for source in sources for token in tokens(source) if _SHORT_FORM.match(token.text)
    ), frozenset(runs))  # fmt: skip


def _spelled_out(read: Sequence[Token], short: frozenset[str]) -> set[Token]:
    """Find the words of names that the sources only give as short forms."""
    found: set[Token] = set()
    rows = groupby(read, key=lambda token: token.text[:1].isupper() or token.text.lower() in _LINKS)
    for row in (list(row) for capital, row in rows if capital):
        large = [token for token in row if token.text[:1].isupper()]
        for first in range(len(large)):
            for last in range(first + 2, len(large) + 1):
                if "".join(token.text[0] for token in large[first:last]) in short:
                    found.update(large[first:last])
    return found


def _initials(read: Sequence[Token]) -> set[str]:
    """Make the short forms of every row of capitalised words: Food and Drug Administration is FDA."""
    found: set[str] = set()
    letters: list[str] = []
    for token in (*read, Token(".", "", first=False)):
        if token.text[:1].isupper():
            letters.append(token.text[0])
        elif token.text.lower() not in _LINKS:
            found |= {
                "".join(letters[i:j])
                for i in range(len(letters))
                for j in range(i + 2, len(letters) + 1)
                if j - i <= _LONGEST
            }
            letters = []
    return found


def names(sentence: str) -> tuple[tuple[Token, ...], ...]:
    """Find the names of a sentence.

    Args:
        sentence: one sentence.

    Returns:
        Rows of neighbouring words that are spelled like names.
    """
    rows: list[list[Token]] = [[]]
    read = tokens(sentence)
    for at, token in enumerate(read):
        following = read[at + 1] if at + 1 < len(read) else None
        if _is_name(token, following):
            rows[-1].append(token)
        elif rows[-1]:
            rows.append([])
    return tuple(tuple(row) for row in rows if row)


def _is_name(token: Token, following: Token | None) -> bool:
    text = token.text
    if not any(letter.isupper() for letter in text) or text.lower() in _CALENDAR:
        return False
    if any(letter.isupper() for letter in text[1:]):
        return True
    if not token.first:
        return True
    if (
        text.lower() in _OPENERS
        or ADVERBIAL.match(text)
        or (text.endswith("s") and not text.endswith(("ss", "us", "is")))
    ):
        return bool(
            following
            and following.text[:1].isupper()
            and text.lower() not in SMALL | DETERMINERS | BASES
            and not ADVERBIAL.match(text)
        )
    return True


def misnamed(sentence: str, sources: Sequence[str]) -> Iterator[Fault]:
    """Find the names of a sentence that no source knows.

    Args:
        sentence: one sentence.
        sources: texts of the items it cites.

    Yields:
        A fault a name.
    """
    known = _known(tuple(sources))
    spelled = _spelled_out(tokens(sentence), known.short)
    for row in names(sentence):
        whole = " ".join(token.text for token in row)
        if spelled.issuperset(row):
            continue
        strange = [token.text for token in row if not _held(token, known)]
        if strange:
            yield Fault(kind=FaultKind.NAME, what=whole, why=f"No cited source names {' '.join(strange)}.")
        elif parted := next((pair for pair in pairwise(row) if not _together(*pair, known)), None):
            both = f"{parted[0].text} {parted[1].text}"
            yield Fault(kind=FaultKind.NAME, what=whole, why=f"The sources know the words of {both}, but not together.")


def _held(token: Token, known: _Known) -> bool:
    bare = token.text.removesuffix("s")
    return token.key in known.words or (bool(_SHORT_FORM.match(token.text)) and bare in known.runs | known.short)


def _together(one: Token, other: Token, known: _Known) -> bool:
    """Tell whether two parts of a name stand together in a source; titles and nations may stand apart from a name."""
    free = RANKS | {name.lower() for name in NATIONS} | SAME.keys()
    if one.text.lower() in free or other.text.lower() in free or _SHORT_FORM.match(one.text):
        return True
    first, second = known.places.get(one.key), known.places.get(other.key)
    if not first or not second:
        return True  # known by another name
    return any(-_BACK <= there - here <= _APART for here in first for there in second)
