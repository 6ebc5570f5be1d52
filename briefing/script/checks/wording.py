"""How well the wording of sources carries a sentence: how little cutting and pasting makes the one of the other.

In: a sentence and source texts. Out: a score from 0 to 1. Never: anything learnt from somebody's judgements.

Who shortens a text keeps runs of its words, leaves some out, and joins the rest (H. Jing and K. McKeown, "The
Decomposition of Human-Written Summary Sentences", SIGIR 1999). So the score looks for the cheapest route through the
sources that reads the sentence: to go on inside a source's sentence costs a little for each word left out, to go
anywhere else costs as much as a wrong word, for that is how claims are made of pieces that say something else. Beside
it counts how many neighbours in the sentence are neighbours in a source.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from briefing.script.checks.lists import ARTICLES, HEDGES, NEGATORS
from briefing.script.checks.words import Word, words

_SKIP = 0.05  # for each word left out inside a sentence: after twenty it might as well be another one
_JUMP = 1.0  # to another place costs as much as a word that is not there
_APART = 1000.0  # steps between two sentences, so that leaving one is never a skip
_TURN = 20.0  # steps to leave out a "not" or a "may": as dear as a jump
_SMALL, _ARTICLE, _NEGATOR = 0.8, 0.2, 1.5  # small words hold a sentence together, articles hardly; a "not" is all
_KNOWN = 0.5  # a word beside which the sources put the same neighbour counts half in another place: a fuller name
_DIGITS = 6  # what comes after is the noise of sums
_NEIGHBOURS = 0.2  # weight of the share of neighbours beside the route


class _Page:
    """All sources in one row of words, made ready for many sentences."""

    def __init__(self, sources: tuple[str, ...]) -> None:
        self.at: dict[str, NDArray[np.intp]] = {}
        self.pairs: set[tuple[str, str]] = set()
        entries: list[float] = []  # how far a word stands from the start, and where it ends
        steps: list[float] = []
        places: dict[str, list[int]] = {}
        base = 0.0
        for source in sources:
            read = words(source)
            self.pairs.update(pairwise(word.stem for word in read))
            base += 2 * _APART
            for place, word in enumerate(read, len(steps)):
                places.setdefault(word.stem, []).append(place)
                entries.append(base + _APART * word.sentence)
                base += 1.0 + _TURN * (word.text in NEGATORS or word.text in HEDGES)
                steps.append(base + _APART * word.sentence)
            base += _APART * (read[-1].sentence if read else 0)
            steps.append(base + _APART)  # nobody's word: the last of one source is no neighbour of the next one's first
            entries.append(base + _APART)
        self.past = _SKIP * np.array(steps, dtype=np.float64)
        self.upto = _SKIP * np.array(entries, dtype=np.float64)
        self.at = {stem: np.array(found) for stem, found in places.items()}


@lru_cache(maxsize=64)
def _page(sources: tuple[str, ...]) -> _Page:
    return _Page(sources)


def support(sentence: str, sources: Sequence[str]) -> float:
    """Measure how well sources support a sentence by their wording.

    Args:
        sentence: one sentence.
        sources: texts, each headline and text of an item.

    Returns:
        From 0, not at all, to 1, word for word. One more source never lowers it.
    """
    claim, page = words(sentence), _page(tuple(sources))
    if not claim or not page.at:
        return 0.0
    beside = [pair in page.pairs for pair in pairwise(word.stem for word in claim)]
    neighbours = sum(beside) / len(beside) if beside else 0.0  # one word is no sentence
    score = (_route(claim, page, beside) + _NEIGHBOURS * neighbours) / (1 + _NEIGHBOURS)
    return round(score, _DIGITS)


def _route(claim: Sequence[Word], page: _Page, beside: Sequence[bool]) -> float:
    """Find the cheapest route through the sources that reads the claim (Viterbi), as a share of the claim's weight."""
    size = len(page.past)
    ending = np.full(size, -np.inf)  # the best route so far by the place of its last word
    nowhere = whole = 0.0
    for at, word in enumerate(claim):
        weight = _weight(word)
        whole += weight
        known = _KNOWN * weight if not word.small and _familiar(claim, beside, at) else 0.0
        places = page.at.get(word.stem)
        if places is None:
            ending = ending + known
            continue
        reached = _reached(ending, page, places, nowhere) + weight
        ending = ending + known
        ending[places] = np.maximum(ending[places], reached)
    return max(float(ending.max()), 0.0) / whole


def _reached(ending: NDArray[np.float64], page: _Page, places: NDArray[np.intp], nowhere: float) -> NDArray[np.float64]:
    """Say what the best way to each place is worth: the next word, further on in the sentence, or from anywhere."""
    before = places - 1
    onward = np.maximum.accumulate(ending + page.past)[before] - page.upto[places]
    anew = max(float(ending.max()) - _JUMP, nowhere)
    return np.where(places > 0, np.maximum(np.maximum(onward, ending[before]), anew), anew)


def _familiar(claim: Sequence[Word], beside: Sequence[bool], at: int) -> bool:
    """Tell whether a source puts a word beside the same word that carries a fact."""
    left = at > 0 and beside[at - 1] and not claim[at - 1].small
    return left or (at + 1 < len(claim) and beside[at] and not claim[at + 1].small)


def _weight(word: Word) -> float:
    if word.text in NEGATORS:
        return _NEGATOR
    if word.text in ARTICLES:
        return _ARTICLE
    return _SMALL if word.small else 1.0
