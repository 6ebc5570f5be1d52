"""Which pages are worth reading whole: of the stories that stand a chance of being told, the tellings cut short.

In: Stories. Out: Items. Never: a fetch, or a story judged by its news value.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from briefing.model import Item, Story
from briefing.stories.order import whole_words

STORIES = 40  # stories that may hope for a page; an episode tells twenty
PAGES = 3  # of one story: what three publishers say of it is enough to tell it
STUB = 120  # words in whole sentences; a telling with fewer is worth reading whole
LATER = 12  # a story's second page is worth as much as the first of the story so many places further down

_ELSEWHERE = frozenset(
    """
    archive.is archive.ph bsky.app discord.com discord.gg dropbox.com facebook.com goo.gl google.com instagram.com
    linkedin.com lobste.rs mastodon.social msn.com pinterest.com podbean.com reddit.com soundcloud.com spotify.com
    t.co t.me threads.net tiktok.com twitch.tv twitter.com vimeo.com x.com ycombinator.com youtu.be youtube.com
    """.split()  # noqa: SIM905 - a text is easier to edit than thirty quoted names
)
"""Sites whose pages hold no article: talk, films, sound, and what needs a program or an account to be seen."""
_HOST = re.compile(r"(?:^|\.)(?:podcasts?|video|videos|player|music|maps|docs|drive|shop|store)\.", re.IGNORECASE)
_FILE = re.compile(
    r"\.(?:pdf|epub|docx?|pptx?|xlsx?|csv|zip|gz|tar|dmg|exe|apk|iso|mp[34]|m4[av]|ogg|wav|webm|mov|avi|jpe?g|png|gif|webp"
    r"|svg|xml|rss|atom|json|txt)$|^/pdf/|/(?:podcasts?|videos?|watch|listen|gallery|galleries|live-?blog)/",
    re.IGNORECASE,
)


def shortlist(stories: Iterable[Story], pages: int = STORIES, chances: Sequence[str] = ()) -> tuple[Item, ...]:
    """Choose the items whose pages are worth reading whole.

    Args:
        stories: the night's stories.
        pages: how many pages, at most.
        chances: slugs of those that would be told as they stand, in the order of their chances. Behind them come the
            rest: those that the most publishers report, then those that stand highest in a feed.

    Returns:
        Items, those most worth reading first: the best tellings of each story, where the feeds give no whole text;
        one of each registrable domain.
    """
    likely = {slug: place for place, slug in enumerate(chances)}
    ranked = sorted(
        stories,
        key=lambda story: (likely.get(story.slug, len(likely)), -len(story.publishers), _standing(story), story.slug),
    )
    worth = [
        (rank + LATER * depth, rank, item)
        for rank, story in enumerate(ranked[:STORIES])
        for depth, item in enumerate(_wanted(story))
    ]
    chosen: dict[str, Item] = {}
    for _, _, item in sorted(worth, key=lambda one: one[:2]):
        chosen.setdefault(item.link, item)
    return tuple(chosen.values())[: max(pages, 0)]


def _wanted(story: Story) -> Iterator[Item]:
    """Yield the tellings of a story that should be read whole, until enough are whole."""
    whole = {item.domain for item in story.items if whole_words(item) >= STUB}
    left = PAGES - len(whole)
    for item in story.items:
        if left <= 0:
            return
        if item.domain not in whole and has_page(item.link, item.domain):
            whole.add(item.domain)
            left -= 1
            yield item


def has_page(link: str, domain: str) -> bool:
    """Tell whether an address looks like that of an article's page.

    Args:
        link: canonical address, or empty.
        domain: its registrable domain.

    Returns:
        False for sound, films, files, and sites of talk.
    """
    try:
        apart = urlsplit(link)
        host = apart.hostname or ""
    except ValueError:
        return False
    if apart.scheme not in {"http", "https"} or not host or domain in _ELSEWHERE or host in _ELSEWHERE:
        return False
    return not (_HOST.search(host) or _FILE.search(apart.path) or apart.path in {"", "/"})


def _standing(story: Story) -> float:
    return min(item.position / max(item.siblings, 1) for item in story.items)
