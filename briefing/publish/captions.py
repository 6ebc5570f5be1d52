"""One sentence broken into captions that fit a screen.

In: a sentence and how wide a line may be. Out: pieces of at most two lines, broken at clauses. Never: times.
"""

from __future__ import annotations

from collections.abc import Callable

Measure = Callable[[str], int]

LINES = 2
_CLAUSE = (",", ";", ":", ".", "!", "?", "—", "–", ")", "”")
_JOINTS = frozenset(
    {"and", "but", "or", "which", "who", "that", "because", "while", "after", "before", "as", "to", "for", "with"}
)


def pieces(sentence: str, *, width: int, first: int, measure: Measure = len) -> tuple[tuple[str, ...], ...]:
    """Break a sentence into captions of at most two lines each.

    Args:
        sentence: one line of text.
        width: the most characters a line may take.
        first: the most characters the first line of a caption may take (the speaker's name stands there).
        measure: how many characters a text takes when written.

    Returns:
        Captions, each a tuple of lines; joined with spaces they are the sentence again, save that a word longer than
        a line is cut.
    """
    words = [part for word in sentence.split() for part in _cut(word, min(width, first), measure)]
    return tuple(_break(words, width, first, measure)) if words else ()


def _cut(word: str, width: int, measure: Measure) -> list[str]:
    """Cut a word that fits no line."""
    if measure(word) <= width or len(word) == 1:
        return [word]
    half = len(word) // 2
    return _cut(word[:half], width, measure) + _cut(word[half:], width, measure)


def _break(words: list[str], width: int, first: int, measure: Measure) -> list[tuple[str, ...]]:
    """Halve at the best clause until everything fits on two lines."""
    if lines := _lines(words, width, first, measure):
        return [lines]
    middle = _best(words, range(1, len(words)))
    return _break(words[:middle], width, first, measure) + _break(words[middle:], width, first, measure)


def _lines(words: list[str], width: int, first: int, measure: Measure) -> tuple[str, ...]:
    """Set words on one line, else on two; empty where two do not hold them."""
    whole = " ".join(words)
    if len(words) == 1 or measure(whole) <= first:
        return (whole,)
    fits = [
        at
        for at in range(1, len(words))
        if measure(" ".join(words[:at])) <= first and measure(" ".join(words[at:])) <= width
    ]
    if not fits:
        return ()
    at = _best(words, fits)
    return " ".join(words[:at]), " ".join(words[at:])


def _best(words: list[str], places: range | list[int]) -> int:
    """Choose the place nearest to the middle, and rather after a comma or before a joining word."""
    lengths = [len(word) + 1 for word in words]
    total = sum(lengths)

    def cost(at: int) -> float:
        away = abs(sum(lengths[:at]) / total - 0.5)
        clause = 0.25 if words[at - 1].endswith(_CLAUSE) else 0.08 if words[at].lower() in _JOINTS else 0.0
        return away - clause

    return min(places, key=cost)
