"""Whether a story was on air before.

In: past Episodes and a Story. Out: the day it was told. Never: what is new in it; that comes when updates are told.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date  # noqa: N812 - as in the model

from briefing.model import Episode, Story
from briefing.rundown.phrases import content, same


class Told:
    """What earlier episodes told.

    Attributes:
        items: id of an item to the day it was used.
        links: address of an item to the day.
        titles: headlines that were told, with the day.
    """

    def __init__(self, history: Iterable[Episode], date: Date) -> None:
        """Read the episodes of the days before.

        Args:
            history: episodes in any order; one of the day itself is what is being made again, and does not count.
            date: the day that is planned.
        """
        self.items: dict[str, Date] = {}
        self.links: dict[str, Date] = {}
        self.titles: list[tuple[frozenset[str], Date]] = []
        for episode in sorted((e for e in history if e.date < date), key=lambda e: (e.date, e.revision)):
            for story in episode.stories:
                self.titles.append((content(story.title), episode.date))
                for reference in story.references:
                    self.items[reference.item] = episode.date
                    if reference.link:
                        self.links[reference.link] = episode.date
                    self.titles.append((content(reference.title), episode.date))

    def on(self, story: Story) -> Date | None:
        """Say when a story was told.

        Args:
            story: any story.

        Returns:
            The last day on which at least half of its items were used, or its headline was told in nearly the same
            words; None where it is new.
        """
        days = [day for item in story.items if (day := self.items.get(item.id) or self.links.get(item.link))]
        if days and len(days) * 2 >= len(story.items):
            return max(days)
        headline = content(story.title)
        return max((day for title, day in self.titles if same(headline, title)), default=None)
