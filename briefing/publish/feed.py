"""The podcast feed: RSS 2.0 by PSP-1, with the tags of Apple and of Podcasting 2.0.

In: the show and its episodes. Out: feed.xml, the same bytes for the same input. Never: files, a clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from markupsafe import Markup

from briefing.model import Episode, Show
from briefing.publish import notes, press
from briefing.publish.clean import plain, shorten
from briefing.publish.episode import feed_url, podcast_guid
from briefing.publish.thread import linked

FULL_NOTES = 100
"""How many episodes, from the newest, carry full notes; older ones keep the description and the link to their page,
so that a long archive's feed does not grow past what apps load."""


def feed(show: Show, episodes: Sequence[Episode]) -> bytes:
    """Write the feed.

    Args:
        show: the show.
        episodes: what is on air, newest first.

    Returns:
        UTF-8 XML.
    """
    kept = {episode.page_path for episode in episodes}
    text = press.run(
        "feed.xml",
        show=show,
        feed_url=feed_url(show),
        guid=podcast_guid(show),
        description=shorten(plain(show.description), notes.DESCRIPTION_BYTES),
        built=max((episode.revised for episode in episodes), default=None),
        items=[
            item(show, episode, noted=place < FULL_NOTES, kept=linked(episode, kept))
            for place, episode in enumerate(episodes)
        ],
    )
    return text.encode()


@lru_cache(maxsize=2048)
def item(show: Show, episode: Episode, *, noted: bool, kept: frozenset[str] = frozenset()) -> Markup:
    """Write one episode's item; the staged feed and the final one share it.

    Args:
        show: the show.
        episode: the episode.
        noted: whether it carries its full notes.
        kept: paths of the earlier pages that its notes can link to.

    Returns:
        An `item` element.
    """
    return press.run(
        "item.xml",
        show=show,
        episode=episode,
        page=notes.page_address(episode),
        description=notes.description(show, episode),
        notes=notes.full(show, episode, kept) if noted else "",
        duration=round(episode.enclosure.seconds),
    )
