"""Chooses what is said of a story, the most important first and nothing twice.

In: a story's candidates, what was said before, the limit on quotation. Out: longer and longer versions of the story.
Never: time; that is the fitting's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.script.evidence import contradicts, figures, names, sameness, share, stems
from briefing.script.lean import Lean
from briefing.script.opening import GOOD
from briefing.script.pool import EASY, Candidate

MOST = 6
"""Sentences a full story may have."""
SAME = 0.5
"""Sameness of two sentences above which the second tells nothing new."""
TOLD = 0.6
"""Sameness with a sentence of an earlier story above which a story is the same one again."""
_EASY_LEDE = 28
_NEWS, _HARD, _READ, _VAGUE, _UNSURE = 1.0, 0.3, 0.5, 0.4, 0.3
_TELLING = 0.41
"""Share of the headlines' matter that a first sentence should tell, to be better than the headline itself, and that
another publisher's sentence after it may not tell again."""
_RECOUNTED = 0.65
"""The same of a sentence with a figure that was said already."""
_FRESH = 0.6
"""Share of its content that another publisher's lede must have for itself, not to tell the same news again."""
_WEEK = stems("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_NEAR = 2
"""Sentences after a headline in which "the company" can still only be the one it names."""
_LIKE_IT = 0.4
_NEW = 0.5
_WEAK = 0.05
_FLOW = 0.15
_RETOLD = 0.25

Version = tuple[Candidate, ...]


def versions(
    pool: Sequence[Candidate],
    *,
    said: Sequence[frozenset[str]],
    verbatim_words: int,
    least: int = GOOD,
    brief: bool = False,
) -> tuple[Version, ...]:
    """Tell a story in one sentence, in two, in three, as far as it has anything to say.

    Args:
        pool: its candidates.
        said: content words of the sentences said before in the show.
        verbatim_words: words it may take from any one publisher.
        least: what its first sentence must be worth, `GOOD` or `WEAK`.
        brief: its first sentence is likely all that is said.

    Returns:
        Versions of one sentence, two and so on, each in the order of reading and holding all of the one before; none
        where
        nothing can open the story.
    """
    lede = _lede(pool, said, verbatim_words, least, brief=brief)
    if lede is None:
        return ()
    found = _grown(pool, lede, said, verbatim_words)
    if len(found) == 1 and not brief:
        return versions(pool, said=said, verbatim_words=verbatim_words, least=least, brief=True)
    return found


def _grown(
    pool: Sequence[Candidate], lede: Candidate, said: Sequence[frozenset[str]], verbatim_words: int
) -> tuple[Version, ...]:
    """Add sentence after sentence to a lede, as far as there is anything more to say."""
    picks = [lede]
    found: list[Version] = [(lede,)]
    while len(picks) < MOST:
        further = _further(pool, picks, said, verbatim_words)
        if further is None:
            break
        picks.append(further)
        found.append(_in_order(picks))
    return tuple(found)


def _lede(
    pool: Sequence[Candidate], said: Sequence[frozenset[str]], verbatim_words: int, least: int, *, brief: bool
) -> Candidate | None:
    """Take the best sentence that can open the story, unless an earlier story told it."""
    fit = [one for one in pool if one.lede >= least and one.words <= verbatim_words]
    best = max(fit, key=lambda one: _opening_worth(one, pool, brief=brief), default=None)
    return None if best and any(sameness(best.stems, other) > TOLD for other in said) else best


def _opening_worth(one: Candidate, pool: Sequence[Candidate], *, brief: bool) -> tuple[float, str, str]:
    """A first sentence tells the news, in a full story with the one after it, and is easy to hear.

    What else it returns only keeps the order the same every time.
    """
    hard = 0.05 * max(one.words - EASY, 0) + (_HARD if one.words > _EASY_LEDE else 0.0)
    news = one.news + next((two.news for two in pool if two.item is one.item and two.place == one.place + 1 > 0), 0.0)
    news = one.news if brief else news
    other = _READ if one.place < 0 else _VAGUE if news < _TELLING else 0.0
    other += _UNSURE if one.hedged else 0.0
    return one.worth + _NEWS * min(news, 1.0) - hard - other, one.item.id, one.text


def _further(
    pool: Sequence[Candidate], picks: Sequence[Candidate], said: Sequence[frozenset[str]], verbatim_words: int
) -> Candidate | None:
    """Take the sentence that adds most to what was picked."""
    used: Counter[str] = Counter()
    for pick in picks:
        used[pick.publisher] += pick.words
    fit = [
        (one.worth + _flow(one, picks) - (_RETOLD if one.tells else 0.0), one.item.id, one.text, one)
        for one in pool
        if used[one.publisher] + one.words <= verbatim_words and _stands(one, picks) and _new(one, picks, said)
    ]
    worth, _, _, best = max(fit, key=lambda scored: scored[:3], default=(0.0, "", "", None))
    return best if worth > _WEAK else None


def _stands(one: Candidate, picks: Sequence[Candidate]) -> bool:
    """Tell whether everything a sentence leans on will have been said when it is read."""
    if one in picks or one.place < 0:
        return False
    before = [pick.place for pick in picks if pick.item.id == one.item.id]
    if before and one.place < min(before):
        return False
    if not one.needs <= set(before):
        return False
    if one.lean is Lean.HARD:
        return one.place - 1 in before
    near = one.place - max(before, default=one.place) <= _NEAR or min(before, default=0) >= 0
    return (bool(before) and near) or one.lean is Lean.FREE


def _new(one: Candidate, picks: Sequence[Candidate], said: Sequence[frozenset[str]]) -> bool:
    """Tell whether a sentence says something that was not said."""
    apart = all(pick.item.id != one.item.id for pick in picks)
    if (apart and not _joins(one, picks)) or contradicts(
        one.text, [pick.text for pick in picks if pick.publisher != one.publisher]
    ):
        return False
    if _ledes_again(one, picks) or (one.tells and not _brings(one, picks, least=1 if apart else 2)):
        return False
    matter = one.stems - names(one.text)
    if one.tells and 1 - share(matter, frozenset().union(*(pick.stems for pick in picks))) < _FRESH:
        return False
    if any(sameness(one.stems, other) > TOLD for other in said):
        return False
    if apart and not _brings(one, picks, least=1):
        return False
    known = frozenset().union(*(pick.stems for pick in picks))
    alike = max(sameness(one.stems, pick.stems) for pick in picks)
    recounts = bool(figures(one.text) & known)
    return alike <= SAME and 1 - share(one.stems, known) >= (_RECOUNTED if recounts else _NEW)


def _ledes_again(one: Candidate, picks: Sequence[Candidate]) -> bool:
    """Tell whether a first sentence only says again what the headline said that opens the story."""
    heads = [pick for pick in picks if pick.place < 0] if one.place == 0 else []
    if any(one.tells or pick.item is one.item or sameness(one.stems, pick.stems) > _LIKE_IT for pick in heads):
        return True
    return bool(heads) and not _brings(one, picks)


def _joins(one: Candidate, picks: Sequence[Candidate]) -> bool:
    """Tell whether another publisher's sentence goes on with the story: its matter, its present, not its lede again."""
    named = names(one.text).union(*(names(pick.text) for pick in picks))
    shared = one.stems & frozenset().union(*(pick.stems for pick in picks))
    matter = any(not stem[:1].isdigit() for stem in shared - named)
    known = frozenset().union(*(pick.stems for pick in picks))
    again = (one.tells or one.place == 0) and 1 - share(one.stems, known) < _FRESH
    again = again or one.news >= _TELLING
    return matter and not one.old and not again and not one.text.startswith(("A new ", "“", '"'))


def _brings(one: Candidate, picks: Sequence[Candidate], *, least: int = 2) -> bool:
    """Tell whether a sentence brings a figure or names with it, as one that could have opened the story must."""
    known = frozenset().union(*(pick.stems for pick in picks))
    return len(names(one.text) - known - _WEEK) >= least or bool(figures(one.text) - known)


def _flow(one: Candidate, picks: Sequence[Candidate]) -> float:
    """Prefer what goes on from a sentence already picked."""
    return _FLOW if any(pick.item.id == one.item.id and pick.place == one.place - 1 for pick in picks) else 0.0


def _in_order(picks: Sequence[Candidate]) -> Version:
    """Put picks in the order of reading: the opening item's first, each item's in the order of its text."""
    items = list(dict.fromkeys(pick.item.id for pick in picks))
    return tuple(sorted(picks, key=lambda pick: (items.index(pick.item.id), pick.place)))


def openings(version: Version) -> Iterator[tuple[Candidate, bool]]:
    """Walk through a version and tell where another publisher takes over.

    Args:
        version: candidates in the order of reading.

    Yields:
        Each candidate, and whether its publisher is another than the one before.
    """
    before = ""
    for one in version:
        yield one, one.publisher != before
        before = one.publisher
