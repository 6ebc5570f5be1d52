"""Says once, and no more strongly than is known, who reports what is said.

In: a chosen sentence and its story. Out: sentences with their source spoken and cited. Never: "three outlets report" of
a sentence
that one of them has.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date as Date  # noqa: N812 - the field is called `date`

from msgspec.structs import replace

from briefing.model import Item, Sentence, Slot, Story, Struct
from briefing.script.casing import casing, inner
from briefing.script.evidence import supports
from briefing.script.house import House
from briefing.script.lexicon import ADVERBIAL
from briefing.script.pool import Candidate
from briefing.script.recall import recall
from briefing.script.refuse import MOST_WORDS
from briefing.script.tongues import Tongue

_REPORTED = re.compile(r"\b(?:accord|report|say|said|says|claim|add|announc)\w*", re.IGNORECASE)
_FOUND = re.compile(r"\b(?:found|finds|shows|argues)$")
_SPOKEN_FOR = re.compile(r"\b(?:says|said|reports|reported|projects|found|estimates|told|learned)\b")
_NOW = re.compile(r"\bnow\b", re.IGNORECASE)
_AFTER_MOST = 18
_EASY_AFTER = 22
_NAMED = 2
_EVERY = 3
"""Of the full stories that one publisher alone has every third one says so."""
_MANY = 4
"""Publishers not named yet from which on every story says so; of the others every second one does."""


class Said(Struct, frozen=True, kw_only=True):
    """What is said with its source.

    Attributes:
        sentences: one, or two where the source has a sentence of its own.
        named: domains whose publishers were named.
    """

    sentences: tuple[Sentence, ...]
    named: tuple[str, ...] = ()


class Attributor:
    """Finds the words for who reports a story, in the house's wording."""

    def __init__(self, house: House, cased: Mapping[str, str], airs: Date) -> None:
        """Take the house's wordings.

        Args:
            house: the style.
            cased: lower-case word to how running text spells it.
            airs: the day of airing.
        """
        self._house = house
        self._airs = airs
        self._cased = cased
        self._shared: list[str] = []
        self._single: list[str] = []
        self._spellings: dict[str, Mapping[str, str]] = {}

    def first(self, template: str, one: Candidate, story: Story, turn: int) -> Said:
        """Say the first sentence of a publisher with its source.

        Args:
            template: `attribution`, `brief` or `addition`.
            one: the sentence.
            story: its story.
            turn: which use of the template this is.

        Returns:
            What is said, and who was named.
        """
        backing = backers(one, story)
        who = _who(one, backing)
        cited = tuple(item.id for item in backing)
        plain = Sentence(text=one.text, citations=cited, quoted=one.words, claim=one.text)
        if one.item.publisher in one.text and _SPOKEN_FOR.search(one.text):
            return Said(sentences=(plain,), named=(one.item.domain,))
        names = {"who": _spoken(who, self._house.tongue), "several": len(who) > 1}
        named = tuple(item.domain for item in who)
        claims = {"claim": self._inner(unstopped(one.text), story), "statement": unstopped(one.text)}
        line = self._house.wording(template, turn, lambda line: _fits(line, one.text), **names, **claims)
        if line:
            return Said(sentences=(replace(plain, text=line),), named=named)
        apart = self._house.wording("attribution_apart", turn, bool, **names)
        return Said(sentences=(plain, *((Sentence(text=apart, citations=cited),) if apart else ())), named=named)

    def opening(self, slot: Slot, one: Candidate) -> str:
        """Choose the template for the first sentence of a full story: an update says that it is news now.

        Of the stories that one publisher alone has, the first and then every third says so.

        Args:
            slot: the story's slot.
            one: the sentence.

        Returns:
            `attribution_now`, `attribution_single` or `attribution`.
        """
        if self.recall(slot, 0):
            now = self._house.has("attribution_now") and not _NOW.search(one.text)
            return "attribution_now" if now else "attribution"
        alone = len(slot.story.publishers) == 1 and not _party(one.item, slot.story) and ": " not in one.text
        told = alone and self._house.has("attribution_single") and len(one.text.split()) <= _EASY_AFTER
        return "attribution_single" if told and _place(slot.story, self._single) % _EVERY == 0 else "attribution"

    def recall(self, slot: Slot, turn: int, *, brief: bool = False) -> tuple[Sentence, ...]:
        """Say of an update when it was told, and what was reported then.

        Args:
            slot: the story's slot.
            turn: which use of the wording this is.
            brief: the story is told in brief.

        Returns:
            One sentence; none where it is no update.
        """
        if not self._house.has("update"):
            return ()
        said = recall(slot, self._house, self._spelling(slot.story), airs=self._airs, turn=turn, brief=brief)
        return (said,) if said else ()

    def _inner(self, text: str, story: Story) -> str:
        tongue = self._house.tongue
        return tongue.inside(text) if tongue.limits else inner(text, self._spelling(story))

    def _spelling(self, story: Story) -> Mapping[str, str]:
        """Learn spelling from the night, and first of all from the story itself, where Signal is an app."""
        if story.slug not in self._spellings:
            self._spellings[story.slug] = {**self._cased, **casing(item.text for item in story.items)}
        return self._spellings[story.slug]

    def others(self, story: Story, named: Collection[str], turn: int) -> tuple[Sentence, ...]:
        """Say who else has the story, where three or more publishers have it.

        Args:
            story: the story.
            named: domains that were named already.
            turn: its place in the running order.

        Returns:
            One sentence, or none.
        """
        spoken = {item.domain: item for item in reversed(story.items) if item.domain in story.publishers}
        rest = [spoken[domain] for domain in story.publishers if domain in spoken and domain not in named]
        rest = sorted((item for item in rest if not _party(item, story)), key=lambda item: " dot " in item.publisher)
        if len(story.publishers) <= _NAMED or not rest or (turn % 2 and len(rest) < _MANY):
            return ()
        told = rest if len(rest) <= _NAMED else rest[:_NAMED] if len(rest) > _NAMED + 1 else rest[:1]
        left = len(rest) - len(told)
        names = [item.publisher for item in told] + ([self._house.tongue.more(left)] if left else [])
        line = self._house.wording(
            "corroboration",
            _place(story, self._shared),
            bool,
            others=self._house.tongue.listed(names),
            several=len(names) > 1,
            count=len(story.publishers),
        )
        return (Sentence(text=line, citations=tuple(item.id for item in rest)),) if line else ()


def _place(story: Story, told: list[str]) -> int:
    """Count the stories of a kind in the order they are told; each has its wording in every version."""
    if story.slug not in told:
        told.append(story.slug)
    return told.index(story.slug)


def unstopped(text: str) -> str:
    """Take the full stop off a sentence, inside a closing quotation mark too.

    Args:
        text: one sentence.

    Returns:
        The sentence to stand before a comma or another full stop.
    """
    return re.sub(r"\.([\"”’']?)$", r"\1", text)


def _party(item: Item, story: Story) -> bool:
    """Tell a site that the story is about from one that reports it."""
    return item.domain.split(".")[0] in {word.lower() for word in re.findall(r"\w+", story.title)}


def backers(one: Candidate, story: Story) -> tuple[Item, ...]:
    """Find the items that support a sentence, the one it comes from first.

    Args:
        one: the sentence.
        story: its story.

    Returns:
        Items, at least one.
    """
    others = (item for item in story.items if item.id != one.item.id)
    return one.item, *(item for item in others if supports(one.text, f"{item.title} {item.text}"))


def _who(one: Candidate, backing: Sequence[Item]) -> list[Item]:
    """Find whose report a sentence is: its publisher's, and that of each other one that supports it."""
    found = {item.publisher: item for item in reversed(backing) if item is one.item or item.domain != one.item.domain}
    return [one.item, *(item for item in reversed(found.values()) if item.publisher != one.item.publisher)]


def _spoken(who: Sequence[Item], tongue: Tongue) -> str:
    """Name one or two publishers; of more the first, and how many others there are."""
    names = [item.publisher for item in who]
    return tongue.listed(names if len(names) <= _NAMED else [names[0], tongue.more(len(names) - 1)])


def _fits(line: str, text: str) -> bool:
    """Tell whether a wording suits a sentence: heard easily, and not saying "according to" twice."""
    bare = unstopped(text)
    frame = line.replace(bare, "").replace(bare[1:], "")
    used = {word.lower()[:6] for word in _REPORTED.findall(text)}
    if used & {word.lower()[:6] for word in _REPORTED.findall(frame)} or len(line.split()) > MOST_WORDS:
        return False
    if line.startswith(bare):
        easy = len(bare.split()) <= _AFTER_MOST and bare.count(",") <= 1
        return easy and not bare.endswith(("”", '"')) and not _REPORTED.search(text) and not _FOUND.search(bare)
    return not (ADVERBIAL.match(text) and frame.startswith("According")) and not text.startswith(("“", '"'))
