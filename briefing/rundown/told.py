"""What earlier episodes told of a story, and what tonight's telling adds to it.

In: past Episodes, a Story with its thread. Out: an Update, or None where the story is new. Never: which story goes on
with which; that was recognised before.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date  # noqa: N812 - as in the model
from functools import partial

from briefing.model import Entry, Episode, EpisodeStory, Story, Update
from briefing.rundown.fresh import facts


class Told:
    """What earlier episodes told, by thread.

    Attributes:
        threads: the tellings of each thread with their days and pages, the first one first.
    """

    def __init__(self, history: Iterable[Episode], date: Date) -> None:
        """Read the episodes of the days before.

        Args:
            history: episodes in any order; one of the day itself is what is being made again, and does not count.
            date: the day that is planned.
        """
        self.threads: dict[str, list[tuple[Episode, EpisodeStory]]] = {}
        last = {e.date: e for e in sorted(history, key=lambda e: (e.date, e.revision)) if e.date < date}
        for day in sorted(last):
            for story in last[day].stories:
                self.threads.setdefault(story.thread or story.slug, []).append((last[day], story))

    def update(self, story: Story) -> Update | None:
        """Say what was told of a story, and what is new since.

        Args:
            story: any story.

        Returns:
            What was told then, with no facts where nothing is new; None where the story was not told.
        """
        tellings = self.threads.get(story.thread, []) if story.thread else []
        if not tellings:
            return None
        earlier = [told for _, told in tellings]
        references = [reference for told in earlier for reference in told.references]
        said = tuple(dict.fromkeys(sentence for told in earlier for sentence in told.sentences))
        new = partial(
            facts,
            story.items,
            used={key for reference in references for key in (reference.item, reference.link) if key},
            said=(*said, *(reference.title for reference in references)),
            held=" ".join(told.known for told in earlier),
        )
        found = new()
        return Update(
            entries=_entries(tellings), said=said, facts=found, unsayable=not found and bool(new(aloud=False))
        )


def _entries(tellings: list[tuple[Episode, EpisodeStory]]) -> tuple[Entry, ...]:
    """List what each day told: the last telling carries the days before it, older versions carry none."""
    found = {entry.date: entry for _, told in tellings for entry in told.entries}
    for episode, told in tellings:
        found.setdefault(episode.date, _as_told(episode, told))
    return tuple(found[day] for day in sorted(found))


def _as_told(episode: Episode, told: EpisodeStory) -> Entry:
    reference = told.references[0] if told.references else None
    return Entry(date=episode.date, text=told.title, reference=reference, page=episode.page_path)
