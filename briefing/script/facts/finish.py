"""Finishes a script: under each sentence what it rests on, beside each story its facts, at the end who edited it.

In: a written script, the night it was written from, the edits. Out: the script whole. Never: a changed sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec.structs import replace

from briefing.model import Edits, Item, Kind, Script, Segment, Sentence, Slot, StoryFacts
from briefing.script.attribution import backers
from briefing.script.checks import verdict
from briefing.script.choose import SAME
from briefing.script.facts.ahead import APART, ahead
from briefing.script.facts.asked import asked
from briefing.script.facts.basis import basis
from briefing.script.facts.key import BRIEF_MOST, MOST, another, key_facts
from briefing.script.facts.line import Line
from briefing.script.facts.struck import Struck
from briefing.script.facts.taken import Taken
from briefing.script.facts.tldr import tldr
from briefing.script.lean import Lean
from briefing.script.pool import Candidate
from briefing.script.writers.night import Night


def finished(script: Script, night: Night, edits: Edits) -> Script:
    """Give a script its facts and its evidence.

    Args:
        script: the narration, edited and to time.
        night: what it was written from.
        edits: what an editor changed.

    Returns:
        The script with `facts`, the `support` of each sentence, and who edited it.

    Raises:
        EditsError: an edit drops a line that no page has.
    """
    slots = {slot.story.slug: slot for slot in (*night.rundown.reserve, *night.rundown.slots)}
    known = _texts(slots.values())
    struck = Struck(edits)
    told: dict[str, list[Segment]] = {}
    for segment in script.segments:
        if segment.slug in slots:
            told.setdefault(segment.slug, []).append(segment)
    facts = tuple(_Page(night, slots[slug], parts, struck).facts() for slug, parts in told.items())
    struck.refuse_unused()
    return replace(
        script,
        segments=tuple(_based(segment, known) for segment in script.segments),
        facts=facts,
        edited=edits != Edits(),
        editor=" ".join(edits.editor.split()),
    )


def _texts(slots: Collection[Slot]) -> Mapping[str, Item | str]:
    """Find by its id every item that a sentence may cite; of an earlier day's item only what was told of it is left."""
    known: dict[str, Item | str] = {}
    for slot in slots:
        for entry in slot.update.entries if slot.update else ():
            if entry.reference:
                known.setdefault(entry.reference.item, entry.text)
    for slot in slots:
        known |= {item.id: item for item in slot.story.items}
    return known


def _based(segment: Segment, known: Mapping[str, Item | str]) -> Segment:
    """Find what each sentence of a segment rests on."""
    return replace(segment, sentences=tuple(_with_support(sentence, known) for sentence in segment.sentences))


def _with_support(sentence: Sentence, known: Mapping[str, Item | str]) -> Sentence:
    claim = sentence.claim or sentence.text
    cited = [known.get(cite, "") for cite in sentence.citations]
    return replace(sentence, support=tuple(one if isinstance(one, str) else basis(claim, one) for one in cited))


class _Page:
    """What the page tells of one story, line by line, each checked and counted."""

    def __init__(self, night: Night, slot: Slot, parts: Sequence[Segment], struck: Struck) -> None:
        self._slot, self._cased, self._airs = slot, night.cased, night.rundown.date
        self._english = night.show.language.lower().startswith("en")  # the only one whose questions we can form
        self._struck = struck
        self._pool = [one for one in night.found(slot) if not struck.sentence(one)]
        self._introduced: set[str] = set()
        self._said = [sentence for segment in parts for sentence in segment.sentences]
        self._most = BRIEF_MOST if all(segment.kind is Kind.IN_BRIEF for segment in parts) else MOST
        items = {item.id: item for item in slot.story.items}
        self._taken = Taken(self._said, items, night.verbatim_words)
        self._above: list[str] = []

    def facts(self) -> StoryFacts:
        """Choose in the order of what a reader looks for first; a line is told once."""
        story = self._slot.story
        claims = [sentence.claim or sentence.text for sentence in self._said if not sentence.editor]
        own = [claim for claim in claims if any(claim == one.text for one in self._pool)]
        first = self._first(tldr(self._alone(), story.title, own))
        self._introduced |= {first.citations[0]} if first else set()
        if first is None:
            self._above += claims
        watch = self._first(self._others(ahead(self._alone(), self._airs), APART)) if self._english else None
        question, answer = self._asked() if self._english else ("", None)
        return StoryFacts(slug=story.slug, tldr=first, key=self._key(), question=question, answer=answer, watch=watch)

    def _alone(self) -> tuple[Candidate, ...]:
        """Give the sentences that can stand by themselves, or after the first line where that is of the same item."""
        return tuple(
            one
            for one in self._pool
            if not one.needs and one.lean <= (Lean.SOFT if one.item.id in self._introduced else Lean.FREE)
        )

    def _key(self) -> tuple[Sentence, ...]:
        about = " ".join(item.title for item in self._slot.story.items)
        found = self._others(key_facts(self._alone(), tuple(self._above), about))
        facts = (self._first(found) for _ in range(self._most))
        return tuple(fact for fact in facts if fact)

    def _asked(self) -> tuple[str, Sentence | None]:
        for question, line in asked(self._alone(), self._cased):
            answer = self._first(self._others(iter((line,))))
            if answer:
                return question, answer
        return "", None

    def _others(self, found: Iterator[Line], most: float = SAME) -> Iterator[Line]:
        """Pass over what the page tells already."""
        return (line for line in found if another(line.text, self._above, most))

    def _first(self, found: Iterator[Line]) -> Sentence | None:
        """Take the first line that the check passes and for which there is room."""
        for line in found:
            cited = backers(line.one, self._slot.story)
            if self._struck.line(line.text):
                continue
            if self._taken.room(line.text, line.one.item) and self._passes(line.text, cited):
                self._above.append(line.text)
                quoted = self._taken.take(line.text, line.one.item)
                support = tuple(basis(line.text, item) for item in cited)
                return Sentence(
                    text=line.text, citations=tuple(item.id for item in cited), quoted=quoted, support=support
                )
        return None

    def _passes(self, text: str, cited: Sequence[Item]) -> bool:
        return verdict(
            text,
            [f"{item.title}\n\n{item.text}" for item in cited],
            publishers=[item.publisher for item in cited],
            published=[item.published.date() if item.published else None for item in cited],
            airs=self._airs,
        ).passes
