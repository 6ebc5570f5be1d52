"""What every writer works from: a night's stories, each with the sentences that may be spoken.

In: the rundown and the show. Out: candidates. Never: a choice between them.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefing.model import Rundown, Show, Slot
from briefing.script.casing import casing
from briefing.script.pool import Candidate, pool
from briefing.script.recall import renewed, update_of
from briefing.script.tongues import of
from briefing.script.tongues import pool as foreign


class Night:
    """One night as a writer is given it; what was looked for once is remembered."""

    def __init__(self, rundown: Rundown, *, show: Show, verbatim_words: int) -> None:
        """Take the plan, and learn from all of its texts how words are spelled.

        Args:
            rundown: the night's plan.
            show: the podcast.
            verbatim_words: the most words a story takes from any one publisher.
        """
        self.rundown = rundown
        self.show = show
        self.verbatim_words = verbatim_words
        self.cased = _casing(rundown)
        self._found: dict[str, tuple[Candidate, ...]] = {}

    def found(self, slot: Slot) -> tuple[Candidate, ...]:
        """List the sentences of a story that may be spoken; of an update, without what was said before.

        Args:
            slot: the story's slot.

        Returns:
            Candidates, item by item in the order of their text.
        """
        slug = slot.story.slug
        if slug not in self._found:
            airs = self.rundown.date
            tongue = of(self.show.language)
            candidates = (
                foreign.pool(slot.story, airs=airs, tongue=tongue, limits=tongue.limits)
                if tongue.limits
                else pool(slot.story, airs=airs, cased=self.cased)
            )
            update = update_of(slot)
            self._found[slug] = renewed(candidates, update, airs=airs) if update else candidates
        return self._found[slug]


def _casing(rundown: Rundown) -> Mapping[str, str]:
    """Learn spelling from all of the night that the rundown holds: texts, headlines, and those of the spiked."""
    items = [item for slot in (*rundown.slots, *rundown.reserve) for item in slot.story.items]
    titles = (*(item.title for item in items), *(spike.title for spike in rundown.spiked))
    return casing((item.text for item in items), titles)
