"""The words under an episode: its description, its notes, and the line that says a machine made it.

In: an episode. Out: markup for podcast apps. Never: a tag or a character cut in two.

A description may take 4,000 bytes and hold p, ol, ul, li, a, b, i, strong and em (PSP-1).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from markupsafe import Markup
from msgspec.structs import replace

from briefing.model import Episode, EpisodeStory, Show
from briefing.publish import press
from briefing.publish.clean import shorten
from briefing.publish.thread import lines

DESCRIPTION_BYTES = 4000
SAMPLE = "This is a sample: every story, name and source in it is invented."


def disclosure(episode: Episode) -> str:
    """Say that software wrote it and a machine speaks, as Apple's guidelines ask, and who edited it.

    Args:
        episode: the episode.

    Returns:
        Two sentences.
    """
    count = f"{episode.sources} source{'' if episode.sources == 1 else 's'}"
    voice = f" ({episode.voice})" if episode.voice else ""
    edited = f"; edited by {episode.editor}" if episode.editor else "; edited" if episode.edited else ""
    made = f"AI-assisted; generated from {count}{edited}."
    return f"{made} Written by software and read by a synthetic voice{voice}; each story names its sources."


def standing(story: EpisodeStory) -> str:
    """Say how well a story is founded.

    Args:
        story: the story.

    Returns:
        "corroborated by 3 publishers" or "single source".
    """
    count = len(story.publishers)
    return f"corroborated by {count} publishers" if count > 1 else "single source"


def full(show: Show, episode: Episode, kept: Collection[str] = ()) -> Markup:
    """Write the notes: every story with its label, category, standing and sources.

    Args:
        show: the show.
        episode: the episode.
        kept: paths of the episodes' pages that are there; the dated lines of a thread link to no other.

    Returns:
        Markup for `content:encoded`.
    """
    return _printed("notes.html", show, episode, kept)


def description(show: Show, episode: Episode) -> Markup:
    """Write the description: the summary, the chapters with their times, and the disclosure.

    Args:
        show: the show.
        episode: the episode.

    Returns:
        Markup of at most 4,000 bytes; a longer one loses links, then the ends of titles, then chapters from the last.
    """
    text = Markup()
    for shorter in _ever_shorter(episode):
        text = _printed("description.html", show, shorter)
        if len(text.encode()) <= DESCRIPTION_BYTES:
            break
    return text


def _ever_shorter(episode: Episode) -> Iterator[Episode]:
    yield episode
    bare = tuple(replace(chapter, link="") for chapter in episode.chapters)
    yield replace(episode, chapters=bare, summary=shorten(episode.summary, 1000))
    brief = tuple(replace(chapter, title=shorten(chapter.title, 60)) for chapter in bare)
    for count in range(len(brief), 0, -1):
        yield replace(episode, chapters=brief[:count], summary=shorten(episode.summary, 300))
    yield replace(episode, chapters=(), summary=shorten(episode.summary, 300), notices=())


def _printed(template: str, show: Show, episode: Episode, kept: Collection[str] = ()) -> Markup:
    """Print a template whose markup cannot end the CDATA section it will stand in."""
    markup = press.run(
        template,
        episode=episode,
        page=show.base_url + page_address(episode),
        disclosure=disclosure(episode),
        sample=SAMPLE,
        standing=standing,
        base=show.base_url,
        lines=partial(lines, kept=kept),
    )
    return Markup(markup.replace("]]>", "]]&gt;"))  # noqa: S704 - it was markup before


def page_address(episode: Episode) -> str:
    """Give the address of an episode's page, without the file's name.

    Args:
        episode: the episode.

    Returns:
        Address relative to the base address.
    """
    return episode.page_path.removesuffix("index.html")
