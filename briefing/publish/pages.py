"""The pages people see: the front page with the latest episode, and one page an episode.

In: the show, its episodes and a transcript. Out: HTML that needs nothing from anywhere else. Never: files, a clock.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Collection, Sequence
from functools import partial
from hashlib import sha256
from urllib.parse import quote

from markupsafe import Markup

from briefing.model import Episode, Show, Struct, encode
from briefing.publish import notes, press
from briefing.publish.clean import shorten
from briefing.publish.episode import feed_url
from briefing.publish.facts import fact
from briefing.publish.palette import palette
from briefing.publish.thread import lines, linked
from briefing.publish.transcript import Caption

LISTED = 60
"""How many episodes the front page lists; the older ones are reached from page to page."""
ABOUT_BYTES = 300


class Passage(Struct, frozen=True, kw_only=True):
    """What was said in one chapter.

    Attributes:
        start: seconds from the start of the episode.
        title: the chapter's title.
        text: the words.
    """

    start: float
    title: str
    text: str


def index(show: Show, episodes: Sequence[Episode], captions: Sequence[Caption]) -> bytes:
    """Write the front page.

    Args:
        show: the show.
        episodes: what is on air, newest first.
        captions: transcript of the newest.

    Returns:
        UTF-8 HTML.
    """
    latest = episodes[0] if episodes else None
    kept = {episode.page_path for episode in episodes}
    values = _values(show, latest, captions, root="", address=show.base_url, heading=show.title, kept=kept)
    rest = episodes[LISTED] if len(episodes) > LISTED else None
    return press.run("index.html", **values, print="", archive=episodes[:LISTED], rest=rest).encode()


def page(
    show: Show,
    episode: Episode,
    captions: Sequence[Caption],
    *,
    older: Episode | None,
    newer: Episode | None,
    kept: Collection[str] = (),
) -> bytes:
    """Write the page of one episode.

    Args:
        show: the show.
        episode: the episode.
        captions: its transcript.
        older: the episode before it.
        newer: the episode after it.
        kept: paths of the pages that are there; the dated lines of a thread link to no other.

    Returns:
        UTF-8 HTML that carries its `print_of`.
    """
    address = show.base_url + notes.page_address(episode)
    heading = f"{episode.title} · {show.title}"
    values = _values(show, episode, captions, root="../../", address=address, heading=heading, kept=kept)
    mark = print_of(show, episode, older=older, newer=newer, kept=kept)
    return press.run("episode.html", **values, print=mark, older=older, newer=newer).encode()


def print_of(
    show: Show, episode: Episode, *, older: Episode | None, newer: Episode | None, kept: Collection[str] = ()
) -> str:
    """Tell from what a page is made, so that one at hand need not be made again.

    Args:
        show: the show.
        episode: the episode.
        older: the episode before it.
        newer: the episode after it.
        kept: paths of the pages that are there.

    Returns:
        A hash of all that the page shows and of the templates.
    """
    near = tuple((other.title, other.page_path) for other in (older, newer) if other)
    there = sorted(linked(episode, kept))
    return sha256(encode((press.edition(), show, episode, near, there))).hexdigest()[:32]


def _values(
    show: Show,
    episode: Episode | None,
    captions: Sequence[Caption],
    *,
    root: str,
    address: str,
    heading: str,
    kept: Collection[str],
) -> dict[str, object]:
    """Gather what every page names."""
    colours = palette(show.title)
    style = f":root{{--light:{colours.light};--dark:{colours.dark};--deep:{colours.deep};--warm:{colours.warm}}}"
    style, script = style + press.raw("style.css"), press.raw("player.js")
    return {
        "show": show,
        "episode": episode,
        "root": root,
        "address": address,
        "heading": heading,
        "about": shorten(episode.summary if episode else show.description, ABOUT_BYTES),
        "colours": colours,
        "style": Markup(style),  # noqa: S704 - the house's own
        "style_hash": _hash(style),
        "script": Markup(script),  # noqa: S704 - the house's own
        "script_hash": _hash(script),
        "feed_url": feed_url(show),
        "apps": _apps(feed_url(show)),
        "transcript": _passages(episode, captions) if episode else (),
        "disclosure": notes.disclosure(episode) if episode else "",
        "sample": notes.SAMPLE,
        "standing": notes.standing,
        "page_address": notes.page_address,
        "lines": partial(lines, kept=kept),
        "fact": fact,
    }


def _hash(text: str) -> str:
    """Name a style or script to the browser (CSP level 3, hash sources)."""
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _apps(feed: str) -> tuple[tuple[str, str], ...]:
    """Give the addresses that open the feed in podcast apps."""
    bare, quoted = feed.split("://", 1)[-1], quote(feed, safe="")
    return (
        ("Apple Podcasts", f"podcast://{bare}"),
        ("Overcast", f"overcast://x-callback-url/add?url={quoted}"),
        ("Pocket Casts", f"pktc://subscribe/{bare}"),
        ("AntennaPod", f"https://antennapod.org/deeplink/subscribe?url={quoted}"),
        ("Podcast Addict", f"podcastaddict://{bare}"),
    )


def _passages(episode: Episode, captions: Sequence[Caption]) -> tuple[Passage, ...]:
    """Put the captions of each chapter together again."""
    passages = []
    for chapter in episode.chapters:
        said = [caption.text for caption in captions if chapter.start <= caption.start / 1000 < chapter.end]
        if said:
            passages.append(Passage(start=chapter.start, title=chapter.title, text=" ".join(said)))
    return tuple(passages)
