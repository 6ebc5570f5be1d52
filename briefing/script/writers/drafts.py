"""The writer of stories that somebody else drafted: their sentences in their order, shorter from the end.

In: drafts that passed the check, and the writer for all other stories. Out: versions of a story. Never: a sentence that
was said before in the show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from briefing.model import Role, Slot
from briefing.script.cast import Writer
from briefing.script.choose import TOLD, Version
from briefing.script.evidence import sameness
from briefing.script.pool import Candidate
from briefing.script.recall import recalled, update_of, with_news
from briefing.script.writers.night import Night

Draft = tuple[Candidate, ...]


class Drafted:
    """Gives each drafted story as its first sentence, its first two, its first three."""

    def __init__(self, night: Night, drafts: Mapping[str, Draft], otherwise: Writer) -> None:
        """Take the drafts.

        Args:
            night: their night.
            drafts: by the slug of their story, each at least one sentence.
            otherwise: who writes the others, and those whose draft cannot stand in this show.
        """
        self._night, self._drafts, self._otherwise = night, drafts, otherwise

    def write(self, slot: Slot, said: Sequence[frozenset[str]], least: int, *, colour: bool) -> tuple[Version, ...]:
        """Tell a story in one sentence, in two, in three; see `briefing.script.cast.Writer`."""
        draft = self._drafts.get(slot.story.slug, ())
        told = self._told(slot, tuple(self._fresh(slot, draft, said)))
        return told or self._otherwise.write(slot, said, least, colour=colour)

    def _told(self, slot: Slot, draft: Draft) -> tuple[Version, ...]:
        update = update_of(slot)
        found = tuple(draft[:count] for count in range(1, len(draft) + 1))
        return with_news(found, update, brief=slot.role is Role.BRIEF) if update else found

    def _fresh(self, slot: Slot, draft: Draft, said: Sequence[frozenset[str]]) -> Iterator[Candidate]:
        """Yield a draft up to what an earlier story said, or to the limit on what is taken from one publisher."""
        update = update_of(slot)
        again = len(recalled(update, self._night.rundown.date).split()) if update else 0
        used: Counter[str] = Counter()
        for one in draft:
            used[one.publisher] += one.words
            if used[one.publisher] + again > self._night.verbatim_words:
                return
            if any(sameness(one.stems, other) > TOLD for other in said):
                return
            yield one
