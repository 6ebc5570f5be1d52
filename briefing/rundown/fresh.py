"""What is new in a story that was told before: sentences of news that nobody had then.

In: tonight's items of a story, what was said of it, and the words its items held then. Out: facts, the most telling
first. Never: which story goes on with which; that was recognised before.

Only words are compared, and every writer has words of his own, so a new word alone proves nothing. An item brings news
where its headline says something new that a second publisher's headline says too, where headline and text give names
and figures that were not known, or where most of its headline is new and its text says so too. Then its sentences that
say so are the facts. One new word is enough where it says that the story turned: what was a rumour is confirmed,
denied or settled.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.model import Fact, Item
from briefing.rundown.phrases import content
from briefing.rundown.roots import roots
from briefing.rundown.sayable import fit, whole_sentences

FACTS = 6
"""The most facts a rundown lists for one story."""
_TOP = 4  # sentences of an item that may hold its news; what stands lower is background
_KNOWN_WORDS = 120  # of an item; what it knew further down was seldom said
_SHARED = 2  # new words that two publishers' headlines share, to be the same new event
_MARKED = 3  # new names and figures that headline and text must give where nobody else has the news
_ANEW = 0.6  # of a headline's words are new where it tells of another event ...
_BOTH = 3  # ... and so many of them stand in its text
_FEW = 2  # publishers with new texts; where there are more and none of them share any new word, one item is no news
_MATTER = 0.34  # share of a sentence's words that must be new
_NAME = re.compile(r"(?<=[\w,;:’'”\")] )[A-Z][\w’'.-]*\w|\b(?:[A-Z]{2,}|[a-z]+[A-Z])\w*")
_HEDGED = re.compile(
    r"\b(?:may|might|could|reportedly|allegedly|rumou?r\w*|expected|likely|suggests?)\b", re.IGNORECASE
)
_SETTLED = re.compile(r"\b(?:confirm|announc|unveil|launch|releas|official)\w*", re.IGNORECASE)
_FIGURE = re.compile(r"(?<![\w.])\d[\d.,]*")
_TURNS = frozenset(
    """
    acquit approv arrest ban cancel charg conced confirm convict dead death delay deni deny die dismiss drop evacuat
    fail fin guilty indict jail kill lost overtur plead postpon quit recal reinsta reject releas resign rul sentenc
    settl sue suspend veto won withdr
    """.split()  # noqa: SIM905 - as above
)
"""Roots of words that say how a story goes on."""


class _Told(NamedTuple):
    """What one item brings: its rank, its headline's new words and their share, and its new sentences at the top."""

    rank: int
    item: Item
    head: frozenset[str]
    share: float
    sentences: tuple[tuple[str, frozenset[str], frozenset[str]], ...]


def known(items: Iterable[Item]) -> str:
    """List the words a story's items tell it with, for the days to come.

    Args:
        items: its items.

    Returns:
        Content words in lower case, each once, in order, between blanks.
    """
    words: set[str] = set()
    for item in items:
        words |= content(f"{item.title} {' '.join(item.text.split(None, _KNOWN_WORDS)[:_KNOWN_WORDS])}")
    return " ".join(sorted(words))


def facts(
    items: Sequence[Item], *, used: Collection[str], said: Iterable[str], held: str, aloud: bool = True
) -> tuple[Fact, ...]:
    """Find what is new.

    Args:
        items: tonight's items of the story, the best first.
        used: ids and links of the items that earlier episodes used.
        said: the sentences said then, the first one first.
        held: the words those items held, as `known` listed them.
        aloud: only sentences that can be read aloud as they stand.

    Returns:
        At most `FACTS`, the most telling first; each brings something that the ones before it do not.
    """
    before = tuple(said)
    old = roots(held).union(*(roots(sentence) for sentence in before))
    fresh = [item for item in items if item.id not in used and not (item.link and item.link in used)]
    news = [_read(rank, item, old) for rank, item in enumerate(fresh)]
    found = sorted((*_news(news), *(_settled(news) if before and _HEDGED.search(before[0]) else ())))
    picked: list[Fact] = []
    for *_, fact in found:
        known_now = any(set(fact.new) <= set(other.new) for other in picked)
        if len(picked) < FACTS and not known_now and (not aloud or fit(fact.text)):
            picked.append(fact)
    return tuple(picked)


def _read(rank: int, item: Item, old: frozenset[str]) -> _Told:
    """Look for new words in an item's headline and in the sentences at its top."""
    old = old | roots(item.publisher) | roots(item.source.replace("_", " "))
    sentences = []
    for text in whole_sentences(item)[:_TOP]:
        new = roots(text) - old
        marked = roots(" ".join((*_NAME.findall(text), *_FIGURE.findall(text)))) & new
        sentences.append((text, new, marked))
    title = roots(item.title)
    return _Told(rank, item, title - old, len(title - old) / max(len(title), 1), tuple(sentences))


def _place(one: _Told) -> str:
    return one.item.domain or one.item.source


def _shared(news: Sequence[_Told]) -> frozenset[str]:
    """List the new words that the headlines of two publishers hold."""
    heads = {(_place(one), word) for one in news for word in one.head}
    count = Counter(word for _, word in heads)
    return frozenset(word for word, publishers in count.items() if publishers > 1)


_Found = tuple[int, int, int, Fact]


def _news(news: Sequence[_Told]) -> Iterator[_Found]:
    """Yield the sentences that tell what the headlines of two publishers say, or one where no more than two write."""
    shared = _shared(news)
    few = len({_place(one) for one in news}) <= _FEW
    for one in news:
        if _brings(one, shared, few=few):
            yield from _facts(one, shared, few=few)


def _brings(one: _Told, shared: frozenset[str], *, few: bool) -> bool:
    """Tell whether an item has news: what others have too, names and figures, or a headline that is nearly all new."""
    common = one.head & shared
    told = one.head & frozenset().union(*(new for _, new, _ in one.sentences))
    if len(common) >= _SHARED or common & _TURNS or (few and one.share >= _ANEW and len(told) >= _BOTH):
        return True
    figures = frozenset(word for word in one.head if word[0].isdigit())
    marked = figures.union(*(marked for _, _, marked in one.sentences))
    return (few or bool(common)) and len(marked) >= _MARKED and bool(one.head & marked)


def _facts(one: _Told, shared: frozenset[str], *, few: bool) -> Iterator[_Found]:
    """Yield an item's new sentences behind what they are sorted by: how much of the news they tell, and their place."""
    for place, (text, new, marked) in enumerate(one.sentences):
        common = len(new & shared)
        telling = common + len(marked) + len(new & one.head)
        enough = common >= _SHARED or len(new) >= _MATTER * max(len(roots(text)), 1)
        if telling and enough and (few or common):
            yield place - telling, one.rank, place, Fact(item=one.item.id, text=text, new=tuple(sorted(new)))


def _settled(news: Sequence[_Told]) -> Iterator[_Found]:
    """Yield the sentences by which two publishers or more say that what was only expected has happened."""
    sure = [one for one in news if _SETTLED.search(one.item.title) and not _HEDGED.search(one.item.title)]
    if len({_place(one) for one in sure}) < _SHARED:
        return
    for one in sure:
        for place, (text, new, _) in enumerate(one.sentences):
            word = _SETTLED.search(text)
            if word and not _HEDGED.search(text):
                yield (
                    place,
                    one.rank,
                    place,
                    Fact(item=one.item.id, text=text, new=(*sorted(new), word.group().lower())),
                )
