"""Frames the news: the open, the tease, segues, the line before the items in brief, the sign-off, title and summary.

In: what will be told. Out: the show's own segments, in the house's wording. Never: a claim, but for headlines in the
tease.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping, Sequence

from briefing.model import Item, Kind, Pause, Role, Rundown, Segment, Sentence, Show, Slot, Struct
from briefing.script.evidence import contradicts, names, sameness, share, stems
from briefing.script.headline import short
from briefing.script.house import House
from briefing.script.pool import headline
from briefing.script.split import split
from briefing.script.telling import Telling, paused
from briefing.script.tongues import pool as foreign

TITLE = 120
"""Characters an episode's title may have."""
_TEASED, _TEASE_WORDS = 3, 12
SEGUE = "Segue"
"""What a segue is called."""
_SEGUES = 3
_RELIEF = "relief"
_TOLD, _MATTER, _ALIKE = 0.5, 0.34, 0.4


def _teases(text: str, told: str, others: Sequence[frozenset[str]]) -> bool:
    """Tell whether a headline promises what is told, in other words, and is not like another one."""
    words = stems(text)
    matter = {word for word in words - names(text) if not word[:1].isdigit()}
    verbatim = text.lower().rstrip(".") in told.lower()
    if verbatim or contradicts(text, [told]) or share(matter, stems(told)) < _MATTER:
        return False
    return share(words, stems(told)) >= _TOLD and all(sameness(words, one) < _ALIKE for one in others)


class Lineup(Struct, frozen=True, kw_only=True):
    """What will be told.

    Attributes:
        fulls: slots told in full, in order.
        briefs: slots told in brief, in order.
        thin: there is less news than time.
    """

    fulls: tuple[Slot, ...]
    briefs: tuple[Slot, ...]
    thin: bool = False

    @property
    def kicker(self) -> Slot | None:
        """The story that ends the show, after the items in brief; None where there is none."""
        return self.fulls[-1] if self.fulls and self.fulls[-1].role is Role.KICKER else None

    @property
    def body(self) -> tuple[Slot, ...]:
        """The slots told in full before the items in brief."""
        return self.fulls[:-1] if self.kicker else self.fulls


class Frame:
    """The show's own words on one day."""

    def __init__(self, house: House, show: Show, rundown: Rundown, cased: Mapping[str, str]) -> None:
        """Take what the words are about.

        Args:
            house: the style.
            show: the podcast.
            rundown: the night's plan.
            cased: lower-case word to how running text spells it.
        """
        self._house = house
        self._show = show
        self._date = rundown.date
        self._cased = cased
        self._tongue = house.tongue
        self._titles = house.tongue.titles

    def open(self, lineup: Lineup) -> Segment:
        """Say the show, the date and who wrote and reads it.

        Args:
            lineup: what will be told.

        Returns:
            The segment.
        """
        return self._own(Kind.OPEN, self._show.title, "open", **self._facts(lineup))

    def sign_off(self, lineup: Lineup) -> Segment:
        """Say goodbye.

        Args:
            lineup: what was told.

        Returns:
            The segment.
        """
        last = lineup.kicker or (*lineup.fulls, *lineup.briefs)[-1]
        return self._own(Kind.SIGN_OFF, self._titles[2], "sign_off", grave=last.grave, **self._facts(lineup))

    def tease(self, fulls: Sequence[Telling], briefs: Sequence[Telling]) -> tuple[Segment, ...]:
        """Say the first headlines, where they are sentences and are not the very words that follow.

        Args:
            fulls: the full stories in order.
            briefs: the items in brief in order, which are teased where the full stories give too little.

        Returns:
            One segment, or none.
        """
        teased = dict(list(self._headlines((*fulls, *briefs[:_TEASED])))[:_TEASED])
        lines = self._house.said("tease", headlines=list(teased)) if len(teased) > 1 else ()
        found: list[Sentence] = []
        for text in (piece for line in lines for piece in split(line, self._tongue.code)):
            cited = tuple(cite for told, cite in teased.items() if told in text)
            found.append(Sentence(text=text, citations=cited))
        return (Segment(kind=Kind.TEASE, title=self._titles[0], sentences=paused(found, Pause.STORY)),) if found else ()

    def _headlines(self, tellings: Sequence[Telling]) -> Iterator[tuple[str, str]]:
        """Yield headlines that can be read aloud, with the item each is from."""
        others: list[frozenset[str]] = []
        for telling in tellings:
            told = " ".join(sentence.text for sentence in telling.segments[-1].sentences)
            for item in telling.slot.story.items:
                text = self._headline(item)
                if text and len(text.split()) <= _TEASE_WORDS and _teases(text, told, others):
                    others.append(stems(text))
                    yield text, item.id
                    break

    def _headline(self, item: Item) -> str:
        limits = self._tongue.limits
        if limits:
            return foreign.headline(item, airs=self._date, tongue=self._tongue, limits=limits)
        return headline(item, airs=self._date, cased=self._cased)

    def segues(self, lineup: Lineup) -> dict[int, Segment]:
        """Say where the show turns to another subject, now and then, and that the kicker is the last story.

        Subjects are told from English words, so in another language only what follows death and disaster is announced.

        Args:
            lineup: what will be told.

        Returns:
            Index of a full story to the segue before it.
        """
        found: dict[int, Segment] = {}
        turned: set[str] = set()
        body = lineup.body
        for at in range(1, len(body)):
            before, slot = body[at - 1], body[at]
            relief = before.grave and not slot.grave
            other = slot.category != before.category and not self._tongue.limits
            due = other and at - 1 not in found and len(found) < _SEGUES
            kind = _RELIEF if relief else slot.category
            if (relief or due) and kind not in turned:
                turned.add(kind)
                found |= self._segue(before, slot, at)
        told = (*body, *lineup.briefs)
        if lineup.kicker and told:
            found |= self._segue(told[-1], lineup.kicker, len(body), kicker=True)
        return found

    def _segue(self, before: Slot, slot: Slot, turn: int, *, kicker: bool = False) -> dict[int, Segment]:
        values = {
            "category": slot.category,
            "before": before.category,
            "grave": slot.grave,
            "after_grave": before.grave,
            "kicker": kicker,
        }
        line = self._house.wording("segue", zlib.crc32(slot.category.encode()) % 7, bool, **values)
        sentence = Sentence(text=line, pause=Pause.SENTENCE)
        return {turn: Segment(kind=Kind.SEGUE, title=SEGUE, sentences=(sentence,))} if line else {}

    def in_brief(self, lineup: Lineup) -> tuple[Segment, ...]:
        """Introduce the items in brief.

        Args:
            lineup: what will be told.

        Returns:
            One segment where there are any.
        """
        if not lineup.briefs:
            return ()
        grave = lineup.briefs[0].grave or bool(lineup.body and lineup.body[-1].grave)
        line = self._house.wording("in_brief", 0, bool, count=len(lineup.briefs), grave=grave)
        sentence = Sentence(text=line, pause=Pause.PARAGRAPH)
        return (Segment(kind=Kind.SEGUE, title=self._titles[1], sentences=(sentence,)),) if line else ()

    def title(self, lineup: Lineup) -> str:
        """Make the episode's title of its first headlines.

        Args:
            lineup: what is told.

        Returns:
            At most `TITLE` characters; the date where no headline can be shortened.
        """
        heads = [slot.story.title for slot in (lineup.fulls + lineup.briefs)[:_TEASED]]
        for count, most in ((3, 38), (3, 48), (2, 59), (2, 80), (1, TITLE)):
            parts = [short(title, most) for title in heads[:count]]
            joined = "; ".join(parts)
            if all(parts) and len(parts) == count and len(joined) <= TITLE:
                return joined
        whole = (short(title, TITLE) for title in heads)
        return next((part for part in whole if part), self._tongue.spoken_date(self._date))

    def summary(self, lineup: Lineup) -> str:
        """Write one or two sentences for podcast apps.

        Args:
            lineup: what is told.

        Returns:
            Plain text.
        """
        heads = [
            short(slot.story.title, TITLE) or slot.story.title for slot in (lineup.fulls + lineup.briefs)[:_TEASED]
        ]
        return " ".join(self._house.said("summary", titles=[head.rstrip(".") for head in heads], **self._facts(lineup)))

    def _facts(self, lineup: Lineup) -> dict[str, object]:
        items = [item for slot in (*lineup.fulls, *lineup.briefs) for item in slot.story.items]
        return {
            "show": self._show.title,
            "date": self._tongue.spoken_date(self._date),
            "stories": len(lineup.fulls),
            "briefs": len(lineup.briefs),
            "sources": len({item.domain or item.publisher for item in items}),
            "sample": self._show.sample,
            "thin": lineup.thin,
        }

    def _own(self, kind: Kind, title: str, template: str, **values: object) -> Segment:
        pieces = [piece for line in self._house.said(template, **values) for piece in split(line, self._tongue.code)]
        sentences = paused([Sentence(text=piece) for piece in pieces], Pause.STORY)
        return Segment(kind=kind, title=title, sentences=sentences)
