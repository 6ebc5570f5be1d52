"""Finding the phrases of a table in a text, all at once.

In: a table of phrases and what each speaks for; a text. Out: what the phrases found speak for, and their place. Never:
what follows from it.

A phrase is words in lower case with a space between. `#` stands for a number from three on (`12`, `five`), `%#` for a
percentage, `$#` for a price, `$$` for millions, `year` for a year, `*` for any word, `..` for up to six words or none;
`^` is the start of the text and `.` its end; `a|b` is either word, `(a)` a word that may be missing, `work-` any word
that starts so. A bar in a text is read as a colon, and `’s` after a name is left off.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import product
from typing import Any, NamedTuple

Tree = dict[str, Any]

_GAP = 6  # words that `..` may leap over
_HERE = ""  # the key under which a tree keeps what ends in it
_STEMS = "-"  # the key under which a tree keeps the lengths of its beginnings of words
_TOKEN = re.compile(
    r"(?P<sum>[$£€₹]\s?\d(?:[\d,.]*\d)?(?:\s?(?:m|mn|bn|b|k|million|billion|trillion)\b)?)|(?P<share>\d(?:[\d,.]*\d)?\s?(?:%|percent\b))"
    r"|(?P<word>[^\W\d_][\w']*|'\w+)|(?P<number>\d(?:[\w.,]*\w)?)|[?:!|–—;#]"
)
_NUMBERS = frozenset(("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"))
_MARKS = frozenset("^.?:!|–—;")
_WHOLE = frozenset(("'s", "here's", "what's", "it's", "let's"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_SPELLED = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "-": " ", "‑": " "})


class Row(NamedTuple):
    """A row of a table.

    Attributes:
        name: what it speaks for.
        points: what it weighs.
        phrases: its phrases, divided by commas.
    """

    name: str
    points: float
    phrases: str


class Word(NamedTuple):
    """A word of a text as phrases know it, and where it stands."""

    known: str
    start: int
    stop: int


def rows(table: str) -> tuple[Row, ...]:
    """Read a table.

    Args:
        table: lines of `= NAME`, and under each its rows: points and phrases. A line that starts with a space goes on
            with the row before it.

    Returns:
        The rows.
    """
    name = ""
    found: list[Row] = []
    for line in table.strip().splitlines():
        if line.startswith("= "):
            name = line[2:]
        elif line.startswith(" "):
            before = found[-1].phrases
            found[-1] = found[-1]._replace(phrases=before + ("" if before.endswith("|") else " ") + line.strip())
        else:
            points, phrases = line.split(None, 1)
            found.append(Row(name, float(points), phrases))
    return tuple(found)


def named(table: str) -> dict[str, tuple[str, float]]:
    """Read a table of words that need no looking for, such as folders.

    Args:
        table: as for `rows`, with words divided by spaces in place of phrases.

    Returns:
        What each word speaks for, and what it weighs.
    """
    return {word: (row.name, row.points) for row in rows(table) for word in row.phrases.split()}


def words(text: str) -> list[Word]:
    """Take a text apart.

    Args:
        text: any text.

    Returns:
        Its words, numbers and the marks that phrases know, between a `^` and a `.`.
    """
    plain = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text).translate(_SPELLED)
    inside = [Word(_known(token), token.start(), token.end()) for token in _TOKEN.finditer(plain)]
    return [Word("^", 0, 0), *inside, Word(".", len(text), len(text))]


def _known(token: re.Match[str]) -> str:
    said = token.group()
    match token.lastgroup:
        case "word":
            if said in _NUMBERS:
                return "#"
            return said if said in _WHOLE or not said.endswith("'s") else said[:-2]
        case "sum":
            return "$$" if said[-1].isalpha() else "$#"
        case "share":
            return "%#"
        case "number":
            return "year" if _YEAR.fullmatch(said) else "#"
        case _:
            return ":" if said == "|" else said


def tree(table: Iterable[tuple[Any, str]]) -> Tree:
    """Lay out a table so that all its phrases are looked for at once.

    Args:
        table: what a phrase stands for, and phrases divided by commas.

    Returns:
        The tree.
    """
    root: Tree = {}
    for meaning, phrases in table:
        for phrase in phrases.split(","):
            for spelled in product(*map(_choices, phrase.split())):
                _plant(root, [word for word in spelled if word], meaning)
    return root


def _choices(word: str) -> list[str]:
    if word.startswith("("):
        return ["", *word[1:-1].split("|")]
    return word.split("|") if len(word) > 1 else [word]


def _plant(node: Tree, phrase: list[str], meaning: Any) -> None:
    for word in phrase:
        if len(word) > 1 and word.endswith("-"):
            node.setdefault(_STEMS, set()).add(len(word) - 1)
        node = node.setdefault(word, {})
    node.setdefault(_HERE, []).append(meaning)


def find(root: Tree, said: list[Word]) -> list[tuple[Any, int, int]]:
    """Look for all phrases.

    Args:
        root: the table, laid out.
        said: the text, taken apart.

    Returns:
        For each phrase found what it stands for, and where in the text it starts and stops, in the text's order.
    """
    found: list[tuple[Any, int, int]] = []
    for place in range(len(said)):
        _follow(root, said, place, said[place].start, found)
    return found


def _follow(node: Tree, said: list[Word], place: int, start: int, found: list[tuple[Any, int, int]]) -> None:
    if _HERE in node:
        found.extend((meaning, start, said[place - 1].stop) for meaning in node[_HERE])
    if place == len(said):
        return
    word = said[place].known
    if word in node:
        _follow(node[word], said, place + 1, start, found)
    if "*" in node and word not in _MARKS:
        _follow(node["*"], said, place + 1, start, found)
    for size in node.get(_STEMS, ()):
        if (beginning := word[:size] + "-") in node:
            _follow(node[beginning], said, place + 1, start, found)
    if ".." in node:
        for later in range(place, min(place + _GAP, len(said) - 1) + 1):
            _follow(node[".."], said, later, start, found)
