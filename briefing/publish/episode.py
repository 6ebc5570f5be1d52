"""What was made tonight, described as an episode.

In: recording, script, rundown and the earlier episodes. Out: an Episode that still lacks its files.
Never: an estimate of a time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID, uuid5

from msgspec.structs import replace

from briefing.model import (
    Chapter,
    Cue,
    Enclosure,
    Episode,
    EpisodeStory,
    Item,
    Kind,
    Recording,
    Reference,
    Rundown,
    Script,
    Show,
    Slot,
)
from briefing.publish.chapters import chapters
from briefing.publish.clean import plain, shorten, web_link
from briefing.publish.facts import facts_of
from briefing.publish.thread import entries_of, thread_of

PODCASTS = UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of `podcast:guid` (Podcasting 2.0 namespace, guid.md)."""
TITLE_BYTES = 255
"""PSP-1 limits a value to 255 characters unless it says otherwise."""


def feed_url(show: Show) -> str:
    """Say where the feed is found.

    Args:
        show: the show.

    Returns:
        Its address.
    """
    return show.base_url + "feed.xml"


def podcast_guid(show: Show) -> UUID:
    """Make the show's identifier by the podcast namespace's rule: UUIDv5 of the feed's address without scheme.

    Args:
        show: the show.

    Returns:
        The identifier, the same as long as the address is.
    """
    return uuid5(PODCASTS, feed_url(show).split("://", 1)[-1].rstrip("/"))


def describe(
    recording: Recording, script: Script, rundown: Rundown, *, show: Show, previous: Sequence[Episode], now: datetime
) -> Episode:
    """Describe tonight's episode, its files still unnamed.

    Args:
        recording: the mastered sound and its cues.
        script: what was said.
        rundown: the stories and their sources.
        show: the show.
        previous: what is on air, which may hold an earlier revision of this day.
        now: when this is published, aware UTC.

    Returns:
        The episode as the first revision or, of a day that aired before, with that one's guid, number and revision.
    """
    earlier = earlier_of(script, previous)
    page = f"episodes/{script.date.isoformat()}/index.html"
    told = (_threaded(story, _slots(rundown), script, page, previous) for story in _stories(recording.cues, rundown))
    stories = tuple(told)
    links = {story.slug: _best_link(story.references) for story in stories}
    parts = chapters(recording.cues, recording.seconds, show=plain(show.title), links=links)
    stories = tuple(_from_chapter(story, parts) for story in stories)
    return Episode(
        guid=earlier.guid if earlier else str(uuid5(podcast_guid(show), f"{show.id}/{script.date.isoformat()}")),
        date=script.date,
        number=earlier.number if earlier else max((episode.number for episode in previous), default=0) + 1,
        revision=earlier.revision if earlier else 1,
        title=shorten(plain(script.title), TITLE_BYTES) or f"{script.date:%A}, {script.date.day} {script.date:%B %Y}",
        summary=plain(script.summary),
        published=earlier.published if earlier else now,
        revised=earlier.revised if earlier else now,
        enclosure=Enclosure(path="", bytes=0, sha256="", seconds=recording.seconds),
        chapters=parts,
        chapters_path="",
        transcript_path="",
        page_path=page,
        stories=stories,
        loudness=recording.loudness,
        voice=shorten(plain(recording.voice), 60),
        sources=_publishers(stories, rundown),
        notices=tuple(_notices(recording, script, rundown, parts)),
        sample=show.sample,
        edited=script.edited,
        editor=shorten(plain(script.editor), 60),
    )


def earlier_of(script: Script, previous: Sequence[Episode]) -> Episode | None:
    """Find what already aired on the script's day.

    Args:
        script: what is about to air.
        previous: what is on air.

    Returns:
        The latest revision of the day, if there is one.
    """
    same = [episode for episode in previous if episode.date == script.date]
    return max(same, key=lambda episode: episode.revision, default=None)


def _told(cues: Sequence[Cue]) -> dict[str, list[Cue]]:
    """Gather each story's own cues in the order the stories aired."""
    told: dict[str, list[Cue]] = {}
    for cue in cues:
        if cue.kind in {Kind.STORY, Kind.IN_BRIEF} and cue.slug:
            told.setdefault(cue.slug, []).append(cue)
    return told


def _stories(cues: Sequence[Cue], rundown: Rundown) -> tuple[EpisodeStory, ...]:
    slots = _slots(rundown)
    return tuple(_story(slots[slug], said) for slug, said in _told(cues).items() if slug in slots)


def _threaded(
    story: EpisodeStory, slots: Mapping[str, Slot], script: Script, page: str, previous: Sequence[Episode]
) -> EpisodeStory:
    """Note what the story goes on with, what the days to come need to know of it, and what its page tells."""
    slot = slots[story.slug]
    thread, entries = thread_of(slot, script.date, previous), entries_of(slot, script, page)
    facts = facts_of(script, story, slot.story.items)
    return replace(story, thread=thread, entries=entries, known=slot.known, facts=facts)


def _slots(rundown: Rundown) -> dict[str, Slot]:
    return {slot.story.slug: slot for slot in (*rundown.reserve, *rundown.slots)}


def _story(slot: Slot, said: Sequence[Cue]) -> EpisodeStory:
    return EpisodeStory(
        slug=slot.story.slug,
        title=plain(slot.story.title),
        score=slot.score.total,
        label=slot.label,
        category=plain(slot.category),
        start=round(said[0].start, 3),
        brief=said[0].kind is Kind.IN_BRIEF,
        publishers=slot.story.publishers,
        references=tuple(_references(slot.story.items)),
        sentences=tuple(plain(cue.text) for cue in said),
    )


def _from_chapter(story: EpisodeStory, parts: Sequence[Chapter]) -> EpisodeStory:
    """Let a full story start where its chapter does, segue included, so that notes and chapters name one time."""
    starts = [part.start for part in parts if part.start <= story.start < part.end]
    return story if story.brief or not starts else replace(story, start=starts[0])


def _references(items: Sequence[Item]) -> Iterator[Reference]:
    """Name every source once: a publisher's same headline under two addresses is one source."""
    seen: set[object] = set()
    for item in items:
        link, publisher, title = web_link(item.link), plain(item.publisher), plain(item.title)
        names = {link or item.id, (publisher, title.casefold())}
        if not names & seen:
            yield Reference(item=item.id, publisher=publisher, title=title, link=link, published=item.published)
        seen |= names


def _best_link(references: Sequence[Reference]) -> str:
    return next((reference.link for reference in references if reference.link), "")


def _publishers(stories: Sequence[EpisodeStory], rundown: Rundown) -> int:
    slots = _slots(rundown)
    items = (item for story in stories for item in slots[story.slug].story.items)
    return len({item.domain or item.publisher for item in items})


def _notices(recording: Recording, script: Script, rundown: Rundown, parts: Sequence[Chapter]) -> Iterator[str]:
    """Say what a listener should know before the stories."""
    if script.thin and parts:
        usual, today = _length(rundown.seconds), _length(recording.seconds)
        yield f"A thin day: there was news for {today} rather than {usual}, and nothing was added to fill the time."


def _length(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    parts = [f"{minutes} minute{'s' if minutes != 1 else ''}"] if minutes else []
    parts += [f"{rest} second{'s' if rest != 1 else ''}"] if rest else []
    return " and ".join(parts) or "0 seconds"
