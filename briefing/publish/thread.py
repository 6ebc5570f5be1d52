"""What a day adds to a story that runs over days: its thread, and the dated lines of the notes and the page.

In: a slot, what was said of it, the episodes before. Out: the thread's slug, its entries, lines for the templates.
Never: which story goes on with which.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date as Date  # noqa: N812 - as in the model

from briefing.model import Entry, Episode, EpisodeStory, Reference, Script, Sentence, Slot, Struct
from briefing.publish.clean import plain, web_link

_TELLS = 0.6  # words that a sentence shares with a fact that it tells, of all that either has
_WORD = re.compile(r"\w+")
_LEANS = re.compile(
    r"(?:It|He|She|They|Its|His|Her|Their|This|That|These|Those|But|And|So|Also|However|Both|"
    r"The (?:company|firm|group|agency|service|app|move|change|update|deal|two))\b"
)
"""A sentence that begins so says nothing by itself, as a dated line must."""


class Line(Struct, frozen=True, kw_only=True):
    """One dated line under a story.

    Attributes:
        date: the day that told it.
        update: a day before it told the story too.
        source: id of its source, or empty.
        link: address of the item, or empty.
        text: the news of that day; empty for the episode's own day where the story says it already.
        page: path of that day's page; empty where it is the one at hand, or no longer kept.
    """

    date: Date
    update: bool
    source: str
    link: str
    text: str
    page: str


def thread_of(slot: Slot, day: Date, aired: Iterable[Episode]) -> str:
    """Name the thread of a story.

    Args:
        slot: the story's slot.
        day: the day that tells it.
        aired: what was published before.

    Returns:
        The slug of its first telling; where an earlier day told another story under that slug, with the day behind it.
    """
    slug = slot.story.slug
    taken = {told.thread or told.slug for episode in aired if episode.date != day for told in episode.stories}
    return slot.story.thread or (slug if slug not in taken else f"{slug}-{day.isoformat()}")


def entries_of(slot: Slot, script: Script, page: str) -> tuple[Entry, ...]:
    """List what each day told of a story, this day last.

    Args:
        slot: the story's slot.
        script: what is said today.
        page: path of today's page.

    Returns:
        The earlier days' entries as they were, and today's: the sentence that says for what it returned, or the first
        of its news.
    """
    said = [one for segment in script.segments if segment.slug == slot.story.slug for one in segment.sentences]
    news = _sharpest(said, slot) or next((one for one in said if one.claim), None)
    news = news or next((one for one in said if one.editor), said[-1] if said else Sentence(text=slot.story.title))
    item = next((item for cite in news.citations for item in slot.story.items if item.id == cite), slot.story.items[0])
    reference = Reference(
        item=item.id,
        publisher=plain(item.publisher),
        title=plain(item.title),
        link=web_link(item.link),
        published=item.published,
    )
    earlier = tuple(entry for entry in (slot.update.entries if slot.update else ()) if entry.date < script.date)
    text = plain(news.claim or news.text)
    return (*earlier, Entry(date=script.date, text=text, source=item.source, reference=reference, page=page))


def _sharpest(said: Sequence[Sentence], slot: Slot) -> Sentence | None:
    """Find the sentence that says the most telling of an update's new facts; None where none of them is said."""
    tonight = {item.id for item in slot.story.items}
    for fact in slot.update.facts if slot.update else ():
        sought = _words(fact.text)
        for one in said:
            words = _words(one.claim or one.text)
            tells = len(words & sought) >= _TELLS * len(words | sought)
            if tells and tonight.intersection(one.citations) and not _LEANS.match(one.claim or one.text):
                return one
    return None


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def lines(story: EpisodeStory, kept: Collection[str]) -> Sequence[Line]:
    """Give the dated lines of a story that more than one day told, the newest first.

    Args:
        story: the story as it aired.
        kept: paths of the pages that are there.

    Returns:
        A line for each day; none for a story of one day.
    """
    if len(story.entries) < 2:  # noqa: PLR2004 - one day is no thread
        return ()
    first, today = story.entries[0], story.entries[-1]
    return [
        Line(
            date=entry.date,
            update=entry is not first,
            source=entry.source,
            link=entry.reference.link if entry.reference else "",
            text=entry.text,
            page=entry.page.removesuffix("index.html") if entry.page in kept and entry is not today else "",
        )
        for entry in reversed(story.entries)
    ]


def linked(episode: Episode, kept: Collection[str]) -> frozenset[str]:
    """Choose, of the pages that are there, those that the dated lines of an episode link to.

    Args:
        episode: the episode.
        kept: paths of the pages that are there.

    Returns:
        Paths.
    """
    named = {entry.page for story in episode.stories for entry in story.entries[:-1]}
    return frozenset(named.intersection(kept))
