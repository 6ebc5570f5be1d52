"""Gathers the sentences of a story that may be spoken, in a language besides English.

In: a story, the day of airing, its language. Out: candidates as the writers want them. Never: English rules.

Only what holds in every language is asked here: whole sentences, their length, balanced quotation marks, figures, words
in common; and of each language a short list of what must not get through.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date as Date  # noqa: N812 - as in the model
from typing import NamedTuple

from briefing import language
from briefing.model import Item, Story
from briefing.script.lean import Lean
from briefing.script.opening import GOOD, WEAK
from briefing.script.pool import DEEPEST, EASY, Candidate
from briefing.script.refuse import LEAST_WORDS, MOST_WORDS
from briefing.script.split import sentences
from briefing.script.tongues.days import on_air
from briefing.script.tongues.tongue import Limits, Tongue

_WORD = re.compile(r"\d[\d.,]*\d|\d|[^\W\d_]+")
_ADDRESS = re.compile(r"https?:|www\.|@\w|[|<>{}\[\]#*]|…|\.\.\.")
_DATELINE = re.compile(
    r"^[A-ZÄÖÜÉ][\wÀ-ÿ./ -]{2,40}(?:, \d{1,2}\.? \w+)? (?:\([^)]{2,20}\) ?)?(?:[—–]|-) "
    r"?(?=[A-ZÄÖÜÉ„«“\"])|^\([^)]{2,20}\) ?(?:[—–-] ?)?(?=[A-ZÄÖÜÉ])"
)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_FIGURE = re.compile(r"\d")
_BEGIN = re.compile(r"[A-ZÀ-Þ0-9„«“\"]")
_END = re.compile(r"[.!][”»“\"]?$")
_PAIRS = (("„", "“”"), ("«", "»"), ("(", ")"))
_HEAD_LEAST, _HEAD_MOST, _STEM = 4, 12, 4
_NEAR_TOP, _SHARED = 2, 2
_LEAST_SHARE = 0.3


class _About(NamedTuple):
    """What a story's sentences are weighed by: how often each stem is used, those of its headline."""

    weights: Mapping[str, float]
    heads: frozenset[str]
    limits: Limits


def pool(story: Story, *, airs: Date, tongue: Tongue, limits: Limits) -> tuple[Candidate, ...]:
    """List a story's sentences that may be spoken.

    Args:
        story: what is told; what its items tell in another language is left alone.
        airs: the day of airing.
        tongue: the show's language.
        limits: what must not get through in it.

    Returns:
        Candidates, item by item in the order of their text.
    """
    items = [item for item in story.items if own(item, tongue)]
    about = _About(weights=_weights(items, limits), heads=stems(story.title, limits), limits=limits)
    return tuple(
        _candidate(text, item, place, rank, about)
        for rank, item in enumerate(items)
        for place, text in _sayable(item, airs, tongue, limits)
    )


def own(item: Item, tongue: Tongue) -> bool:
    """Tell whether an item is in the show's language.

    Args:
        item: an item.
        tongue: the language.

    Returns:
        Whether it is, or nothing tells that it is not.
    """
    return language.of(f"{item.title}. {item.text}", item.language) in {tongue.code, ""}


def headline(item: Item, *, airs: Date, tongue: Tongue, limits: Limits) -> str:
    """Read an item's headline where it can be read among the headlines of the show.

    Args:
        item: the item.
        airs: the day of airing.
        tongue: the show's language.
        limits: what must not get through in it.

    Returns:
        The headline with its full stop, or empty.
    """
    text = " ".join(item.title.split()).rstrip(" .")
    odd = re.search(r"[?!:;|+/\"“”„«»()]|\s[–—-]\s", text) or not _HEAD_LEAST <= len(text.split()) <= _HEAD_MOST
    if odd or not own(item, tongue) or any(shape.search(text) for _, shape in limits.banned):
        return ""
    said = on_air(text, item.published, airs, tongue, limits)
    return f"{said}." if said else ""


def _sayable(item: Item, airs: Date, tongue: Tongue, limits: Limits) -> Iterator[tuple[int, str]]:
    for place, raw in enumerate(sentences(item.text, cut=item.cut, language=tongue.code)[:DEEPEST]):
        text = _BRACKETS.sub("", _DATELINE.sub("", " ".join(raw.split()), count=1))
        text = on_air(text, item.published, airs, tongue, limits)
        if text and not why_not(text, limits) and item.publisher not in text:
            yield place, text


def why_not(text: str, limits: Limits) -> str:
    """Name the first rule that keeps a sentence off the air.

    Args:
        text: one sentence.
        limits: of its language.

    Returns:
        The rule's short name, or empty where it may be read.
    """
    if not LEAST_WORDS <= len(text.split()) <= MOST_WORDS:
        return "length"
    if not _END.search(text) or "?" in text or not _BEGIN.match(text):
        return "no statement"
    if _ADDRESS.search(text):
        return "address"
    if text.count('"') % 2 or any(text.count(left) != sum(map(text.count, right)) for left, right in _PAIRS):
        return "unbalanced quotation"
    outside = re.sub(r"„[^“”]*[“”]|«[^»]*»|\"[^\"]*\"|“[^”]*”", " ", text)
    return next((name for name, shape in limits.banned if shape.search(outside)), "")


def stems(text: str, limits: Limits) -> frozenset[str]:
    """Find the words of a text that carry facts.

    Args:
        text: any text.
        limits: of its language.

    Returns:
        Stems and figures, without small words.
    """
    return frozenset(_stem(word.lower(), limits) for word in _WORD.findall(text) if word.lower() not in limits.small)


def _stem(word: str, limits: Limits) -> str:
    cut = next((end for end in limits.endings if word.endswith(end) and len(word) - len(end) >= _STEM), "")
    return word.removesuffix(cut) if cut else word


def _weights(items: list[Item], limits: Limits) -> Mapping[str, float]:
    """Weigh each stem of a story by how many of its tellings use it; a headline counts twice."""
    count: Counter[str] = Counter()
    for item in items:
        count.update(stems(item.title, limits))
        count.update(stems(f"{item.title} {item.text[:600]}", limits))
    return {stem: uses / (2 * len(items)) for stem, uses in count.items()}


def _candidate(text: str, item: Item, place: int, rank: int, about: _About) -> Candidate:
    limits, heads = about.limits, about.heads
    content = stems(text, limits)
    lean = Lean.HARD if limits.hard.search(text) else Lean.SOFT if limits.leaning.search(text) else Lean.FREE
    title = stems(item.title, limits)
    shared = len(title & content)
    told = shared >= _SHARED or shared >= _LEAST_SHARE * len(title)
    lede = 0 if lean is not Lean.FREE or place >= _NEAR_TOP else GOOD if told else WEAK if place == 0 else 0
    central = sum(about.weights.get(stem, 0.0) for stem in sorted(content)) / (len(content) + 2)
    worth = central + 0.5 / (2 + place) - 0.03 * rank - 0.03 * max(len(text.split()) - EASY, 0)
    return Candidate(
        text=text,
        item=item,
        place=place,
        lean=lean,
        stems=content,
        worth=worth + (0.12 if _FIGURE.search(text) else 0.0),
        needs=frozenset(),
        tells=shared > _SHARED,
        news=len(heads & content) / len(heads) if heads else 1.0,
        old=False,
        colour=False,
        lede=lede,
    )
