"""What would have become of a story if one thing had been otherwise: the choice made again, with that one change.

In: the night's Stories, the Rundown as it was planned, the settings. Out: where a changed story would stand. Never:
another clock, another choice of words, or the days before; what they barred stays barred.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from briefing.config import RundownSettings
from briefing.model import Cause, Rundown, Story
from briefing.rundown import budget
from briefing.rundown.candidate import Candidate, judge
from briefing.rundown.choose import full
from briefing.rundown.marks import Marks
from briefing.rundown.plan import PINNED, number
from briefing.rundown.reserve import reserve

_PASSED = frozenset({Cause.TIME, Cause.TWIN})  # they were not barred; others were better


class Trial:
    """The night's choice, to be made again with one story changed.

    Attributes:
        planned: the rundown as it was planned.
        settings: what was chosen by.
        stories: the night's stories by slug.
    """

    def __init__(self, stories: Sequence[Story], planned: Rundown, settings: RundownSettings) -> None:
        """Judge again the stories among which the night chose.

        Args:
            stories: the night's stories.
            planned: the rundown made of them.
            settings: the settings of now; `same` tells whether they are those of then.
        """
        self.planned, self.settings = planned, settings
        self.stories = {story.slug: story for story in stories}
        self._marks = Marks(pins=tuple(slot.story.slug for slot in planned.slots if slot.reason == PINNED))
        slots = [slot.story.slug for slot in (*planned.slots, *planned.reserve)]
        passed = [spike.slug for spike in planned.spiked if spike.cause in _PASSED]
        self._candidates = {slug: self.judged(slug) for slug in (*slots, *passed) if slug in self.stories}

    def judged(self, slug: str, settings: RundownSettings | None = None) -> Candidate:
        """Judge a story of the night as it was judged then.

        Args:
            slug: the story's.
            settings: others than the night's.

        Returns:
            The candidate.
        """
        return judge(self.stories[slug], settings or self.settings, self.planned.now)

    def same(self) -> bool:
        """Tell whether choosing again, with nothing changed, gives the night's full stories and scores."""
        slots = self.planned.slots
        return self.order() == tuple(slot.story.slug for slot in slots) and all(
            self._candidates[slot.story.slug].score.total == slot.score.total for slot in slots
        )

    def order(self, changed: Candidate | None = None, *, without: str = "", **settings: int) -> tuple[str, ...]:
        """Choose the full stories again.

        Args:
            changed: a story that is otherwise than it was; it may be one that was barred.
            without: slug of a story that is left out of the choice.
            settings: settings of the rundown that are otherwise, by name.

        Returns:
            Their slugs in the order they would air.
        """
        chosen = replace(self.settings, **settings)
        able = self._able(changed, without)
        many = number(able, chosen.stories, self.planned.seconds, self._marks)
        running = full(able, many, chosen.per_category, self._marks.pins)
        return tuple(candidate.story.slug for candidate in running.order)

    def ready(self, changed: Candidate) -> bool:
        """Tell whether a changed story would lie ready for the items in brief.

        Args:
            changed: the story.

        Returns:
            Whether it is in the reserve.
        """
        able = self._able(changed, "")
        many = number(able, self.settings.stories, self.planned.seconds, self._marks)
        chosen = full(able, many, self.settings.per_category, self._marks.pins).order
        rest = [candidate for candidate in able if candidate not in chosen]
        found, _ = reserve(rest, chosen, budget.briefs(chosen, self.planned.seconds))
        return any(one.candidate.story.slug == changed.story.slug for one in found)

    def told(self) -> tuple[Candidate, ...]:
        """List the stories told in full, judged again, in the order they air."""
        return tuple(self._candidates[slot.story.slug] for slot in self.planned.slots)

    def with_more(self, slug: str, more: int) -> Candidate:
        """Judge a story as if so many more publishers had reported it in its own words.

        Args:
            slug: the story's.
            more: how many.

        Returns:
            The candidate.
        """
        story = self.stories[slug]
        best = story.items[0]
        names = tuple(f"{count}.invalid" for count in range(1, more + 1))
        heard = tuple(replace(best, id=name, domain=name, text="", points=None, comments=None) for name in names)
        told = replace(story, items=(*story.items, *heard), publishers=(*story.publishers, *names))
        return judge(told, self.settings, self.planned.now)

    def with_fewer(self, slug: str, left: int) -> Candidate:
        """Judge a story as if only its first publishers had reported it.

        Args:
            slug: the story's.
            left: how many publishers are left, at least one.

        Returns:
            The candidate.
        """
        story = self.stories[slug]
        places = story.publishers[:left]
        items = tuple(item for item in story.items if (item.domain or item.source) in places)
        return judge(replace(story, items=items or story.items[:1], publishers=places), self.settings, self.planned.now)

    def _able(self, changed: Candidate | None, without: str) -> list[Candidate]:
        able = {slug: candidate for slug, candidate in self._candidates.items() if slug != without}
        if changed:
            able[changed.story.slug] = changed
        return sorted(able.values(), key=lambda candidate: candidate.rank)
