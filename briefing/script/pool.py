"""Gathers every sentence of a story that may be spoken, with what it is worth.

In: a story and the day of airing. Out: candidates and the first rule each refused sentence broke. Never: choosing
between them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date as Date  # noqa: N812 - the field is called `date`
from functools import cache

from briefing.model import Item, Story, Struct
from briefing.script.banned import COLOUR, NO_NEWS
from briefing.script.casing import sentence_case
from briefing.script.days import on_air
from briefing.script.evidence import figures, names, stems
from briefing.script.headline import happened, spoken
from briefing.script.lean import Lean, lean
from briefing.script.opening import WEAK, background, names_of, opens, tells
from briefing.script.refuse import MOST_WORDS, why_not
from briefing.script.repair import finder_first, speakable
from briefing.script.split import sentences

DEEPEST = 12
"""Sentences looked at in one item: news stands at the top."""
_LEAST_NEWS = 0.1
"""Share of what the headlines say that a good first sentence tells."""
_WITH_SOURCE = 2
"""Words that say whose report a first sentence is, without the name."""
EASY = 25
"""Words a listener follows without effort."""
_FULL_NAME = re.compile(r"\b[A-Z][a-z]+ (?:[A-Z]\. )?([A-Z][a-z]+)(?=[\s,.’'])(?! [A-Z])")
_HEDGED = re.compile(r"\b(?:may|might|could|reportedly|allegedly|rumou?r\w*|expected|likely)\b", re.IGNORECASE)
_CLAUSE = re.compile(r" (?:after|as|amid|while|because|with|following)\b", re.IGNORECASE)
_TITLES = frozenset("Mr Ms Mrs Dr President Senator Sen Judge Chief The".split())  # noqa: SIM905 - read as text
_REACTION = re.compile(r"^(?:The )?(?:[Ss]hares|[Ss]tock) (?:in|of|price)\b|^[A-Z][\w’' ]+ (?:shares|stock) \w+")
_BEHEADED = re.compile(r"[a-z]+ ")
"""A sentence that lost its beginning on the way here; the first words iOS and xAI hold a capital."""
_LONG_NAME = re.compile(r"\b[A-Z][a-z]{5,}\b")
_LISTED = re.compile(r"^(?:\w+ )?(?:three|four|five|six|seven|\d+) .*\b(?:you|ways|tips|reasons)\b", re.IGNORECASE)


class Candidate(Struct, frozen=True, kw_only=True):
    """A sentence that may be spoken.

    Attributes:
        text: the sentence for the ear.
        item: the item it comes from.
        place: its place in the item, 0 the first sentence; -1 the headline.
        lean: how much it leans on what went before.
        stems: its content words.
        worth: its importance in its story.
        needs: places in its item whose sentences name in full whom this one names short.
        tells: it tells what its headline tells, so that after an opening it tells the same again.
        news: how much of the story's headlines it tells, names apart, from 0 to 1.
        old: it tells what was, as background to the news.
        hedged: it says "may" of what the headline says has happened.
        colour: it paints or praises, and is read only where there is too little else.
        lede: it can open the story: `GOOD` where it stands alone and tells what the headlines tell, `WEAK` where it
        only stands
            alone at the top of its item, else 0.
    """

    text: str
    item: Item
    place: int
    lean: Lean
    stems: frozenset[str]
    worth: float
    needs: frozenset[int]
    tells: bool
    news: float
    old: bool
    hedged: bool = False
    colour: bool
    lede: int

    @property
    def publisher(self) -> str:
        """What the limit on quotation and the attribution go by."""
        return self.item.domain or self.item.publisher

    @property
    def words(self) -> int:
        """Words taken over from the publisher."""
        return len(self.text.split())


class _About(Struct, frozen=True, kw_only=True):
    """What a sentence is weighed by: how often each stem is used, the names in the headlines, each item's rank."""

    weights: Mapping[str, float]
    names: frozenset[str]
    heads: Mapping[str, float]
    ranks: Mapping[str, int]
    hours: Mapping[str, float]
    open: bool


def pool(story: Story, *, airs: Date, cased: Mapping[str, str]) -> tuple[Candidate, ...]:
    """List a story's sentences that may be spoken.

    Args:
        story: what is told.
        airs: the day of airing.
        cased: lower-case word to how running text spells it.

    Returns:
        Candidates, item by item in the order of their text.
    """
    ranks = {item.id: rank for rank, item in enumerate(story.items)}
    wrong = _misspelled(story.items)
    about = _About(
        weights=_weights(story.items),
        names=names_of(story),
        heads=_heads(story, cased),
        ranks=ranks,
        hours=_hours(story),
        open=bool(_HEDGED.search(story.title)),
    )
    found: list[Candidate] = []
    for item in story.items:
        needed = introductions(item)
        found += [
            _candidate(text, item, place, needed(text, place), about)
            for place, text in _sayable(item, airs, cased)
            if not wrong or not wrong & set(_LONG_NAME.findall(text))
        ]
    return tuple(found)


def headline(item: Item, *, airs: Date, cased: Mapping[str, str]) -> str:
    """Read an item's headline, where it is a sentence that may be spoken.

    Args:
        item: the item.
        airs: the day of airing.
        cased: lower-case word to how running text spells it.

    Returns:
        The sentence, or empty.
    """
    text = on_air(spoken(item.title, cased), item.published, airs)
    return "" if not text or why_not(text) else text


def _sayable(item: Item, airs: Date, cased: Mapping[str, str]) -> Iterable[tuple[int, str]]:
    """Yield the sentences of an item that may be spoken, its headline first where that is a sentence."""
    if NO_NEWS.search(item.title) or _LISTED.match(item.title):
        return
    if title := headline(item, airs=airs, cased=cased):
        yield -1, happened(title)
    for place, raw in enumerate(sentences(item.text, cut=item.cut)[:DEEPEST]):
        if _BEHEADED.match(raw):
            continue
        text = on_air(finder_first(speakable(raw, item.publisher), cased), item.published, airs)
        if text and not why_not(text) and not _about_itself(text, item):
            yield place, text


def _about_itself(text: str, item: Item) -> bool:
    """Tell a sentence in which a publisher speaks of itself, unless its news is of itself: "engineers tell CNET"."""
    own = _own_name(item.publisher)
    return bool(own.search(text)) and not own.search(item.title)


@cache
def _own_name(publisher: str) -> re.Pattern[str]:
    name = re.escape(publisher.removeprefix("The ").removeprefix("the ")).replace(r"\ ", " ?")
    return re.compile(rf"\b{name}\b(?! (?:projects|says|said|estimates|found)\b)")


def _misspelled(items: Sequence[Item]) -> frozenset[str]:
    """Find names that one telling spells with a letter less than all the others do."""
    seen: Counter[str] = Counter()
    for item in items:
        seen.update(set(_LONG_NAME.findall(f"{item.title} {item.text}")))
    shorter = {name[:at] + name[at + 1 :]: name for name in seen for at in range(1, len(name) - 1)}
    shorter |= {name[1:].capitalize(): name for name in seen}
    return frozenset(name for name in seen if name in shorter and seen[shorter[name]] > seen[name])


def introductions(item: Item) -> Callable[[str, int], frozenset[int]]:
    """Find where an item names people in full, so that a surname alone is not heard first.

    Args:
        item: the item.

    Returns:
        A function from a sentence and its place to the earlier places that it needs said.
    """
    first: dict[str, int] = {}
    for place, text in enumerate(sentences(item.text, cut=item.cut)[:DEEPEST]):
        for surname in _FULL_NAME.findall(text):
            first.setdefault(surname, place)

    def needed(text: str, place: int) -> frozenset[int]:
        full = set(_FULL_NAME.findall(text))
        return frozenset(
            at for surname, at in first.items() if at < place and surname not in full and _says(text, surname)
        )

    return needed


def _says(text: str, surname: str) -> bool:
    """Find a surname that no other part of a name stands before."""
    before = re.findall(rf"(?:([\w’'-]+) )?(?<![\w-]){re.escape(surname)}\b", text)
    return any(not word[:1].isupper() or word in _TITLES for word in before)


def _weights(items: Sequence[Item]) -> Mapping[str, float]:
    """Weigh each stem of a story by how many of its tellings use it; a headline counts twice."""
    count: Counter[str] = Counter()
    for item in items:
        count.update(stems(item.title))
        count.update(stems(f"{item.title} {item.text[:600]}"))
    return {stem: uses / (2 * len(items)) for stem, uses in count.items()}


def _hours(story: Story) -> Mapping[str, float]:
    """Count how many hours older than the newest telling each one is, a day at most."""
    dates = [item.published for item in story.items if item.published]
    return {
        item.id: min((max(dates) - item.published).total_seconds() / 3600, 24) if item.published else 0.0
        for item in story.items
    }


def _heads(story: Story, cased: Mapping[str, str]) -> Mapping[str, float]:
    """Find what the best headline says apart from names: its main clause first, and what others say too."""
    told: Counter[str] = Counter()
    for item in story.items:
        told.update(stems(item.title))
    named = names(sentence_case(story.title, cased) or story.title) & names_of(story)
    main = stems(_CLAUSE.split(story.title)[0])
    weights = {stem: 1 + told[stem] / len(story.items) for stem in stems(story.title) - named}
    return {stem: weight * (2 if stem in main else 1) for stem, weight in weights.items()}


def _news(content: frozenset[str], heads: Mapping[str, float]) -> float:
    """Measure how much of what the headlines say a sentence says."""
    return sum(weight for stem, weight in heads.items() if stem in content) / sum(heads.values()) if heads else 1.0


def _candidate(text: str, item: Item, place: int, needs: frozenset[int], about: _About) -> Candidate:
    content = stems(text)
    leaning = lean(text, first=place == 0)
    alone = leaning is Lean.FREE and not needs
    told = _news(content, about.heads)
    lede = opens(text, item, about.names, place) if alone else 0
    short = len(text.split()) <= MOST_WORDS - _WITH_SOURCE - len(item.publisher.split())
    return Candidate(
        text=text,
        item=item,
        place=place,
        lean=leaning,
        stems=content,
        worth=_worth(text, item, place, about),
        needs=needs,
        tells=tells(text, item, about.names, first=False),
        news=told,
        old=background(text),
        hedged=not about.open and bool(_HEDGED.search(text)),
        colour=bool(COLOUR.search(text)),
        lede=lede if told >= _LEAST_NEWS and short else min(lede, WEAK),
    )


def _worth(text: str, item: Item, place: int, about: _About) -> float:
    """Weigh a sentence: what all tellings speak of, near the top, from the best one, with figures, short, unquoted."""
    content = stems(text)
    central = sum(about.weights.get(stem, 0.0) for stem in sorted(content)) / (len(content) + 2)
    return (
        central
        + 0.5 / (2 + max(place, 0))
        - 0.03 * about.ranks[item.id]
        + (0.12 if figures(text) else 0.0)
        - 0.03 * max(len(text.split()) - EASY, 0)
        - (0.45 if place < 0 else 0.0)
        - (0.1 if "“" in text or '"' in text else 0.0)
        - 0.01 * about.hours[item.id]
        - (0.3 if not about.open and _HEDGED.search(text) else 0.0)  # what has happened since is no longer a "may"
        - (0.3 if _REACTION.search(text) else 0.0)  # what the market made of it is not what happened
    )
