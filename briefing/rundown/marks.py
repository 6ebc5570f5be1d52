"""Which stories an editor's pins and kills mean.

In: Edits and the night's Stories. Out: Marks. Never: a guess between two stories; it is said instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Edits, Story, Struct
from briefing.nearest import did_you_mean

_SHOWN = 3
_BETWEEN = re.compile(r"[^a-z0-9]+")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_DECORATION = re.compile(r"^https?://(?:www\.)?|#.*$", re.IGNORECASE)


class Marks(Struct, frozen=True, kw_only=True):
    """What the editor marked.

    Attributes:
        pins: slugs that come first, in this order.
        kills: slugs that are not told.
        notices: which marks mean no story, or more than one, a sentence each.
    """

    pins: tuple[str, ...] = ()
    kills: frozenset[str] = frozenset()
    notices: tuple[str, ...] = ()


def marks(edits: Edits, stories: Sequence[Story]) -> Marks:
    """Find the stories that an editor's words name.

    Args:
        edits: pins and kills: slugs, their beginnings, or links of an item.
        stories: the night's stories.

    Returns:
        The slugs; a story both pinned and killed is killed.
    """
    pins = {word: named(word, stories) for word in edits.pin}
    kills = {word: named(word, stories) for word in edits.kill}
    killed = frozenset(slugs[0] for slugs in kills.values() if len(slugs) == 1)
    pinned = dict.fromkeys(slugs[0] for slugs in pins.values() if len(slugs) == 1)
    lost = [*_lost("pin", pins, stories), *_lost("kill", kills, stories)]
    both = [f"edits.toml pins and kills `{slug}`: it is killed." for slug in pinned if slug in killed]
    return Marks(pins=tuple(slug for slug in pinned if slug not in killed), kills=killed, notices=(*lost, *both))


def named(word: str, stories: Sequence[Story]) -> tuple[str, ...]:
    """Find the stories that a word may mean.

    Args:
        word: a slug, the beginning of one or of its headline, or the link of an item.
        stories: the night's stories.

    Returns:
        The one slug that it is, or those that begin so; sorted.
    """
    sought = word.strip()
    if "://" in sought:
        page = _page(sought)
        return tuple(sorted(s.slug for s in stories if any(item.link and _page(item.link) == page for item in s.items)))
    begins = _slug(sought)
    slugs = sorted(story.slug for story in stories)
    return (sought,) if sought in slugs else tuple(slug for slug in slugs if begins and slug.startswith(begins))


def _lost(mark: str, words: dict[str, tuple[str, ...]], stories: Sequence[Story]) -> Iterator[str]:
    for word, slugs in words.items():
        if len(slugs) > 1:
            some = ", ".join(slugs[:_SHOWN]) + (f" and {len(slugs) - _SHOWN} more" if len(slugs) > _SHOWN else "")
            yield f"edits.toml: `{mark}` names “{word}”, which may be {some}. Write more of it."
        elif not slugs:
            near = did_you_mean(word, (story.slug for story in stories))
            yield f"edits.toml: `{mark}` names “{word}”, and no story of the night is called that.{near}"


def _slug(text: str) -> str:
    """Write the beginning of a headline as a slug begins; a slug stays as it is."""
    return _BETWEEN.sub("-", _APOSTROPHE.sub("", text.lower())).strip("-")


def _page(link: str) -> str:
    """Name a page the same with and without its scheme, `www.`, a fragment, a last slash and tracking parameters."""
    page, _, query = _DECORATION.sub("", link.strip()).partition("?")
    kept = "&".join(part for part in query.split("&") if part and not part.startswith("utm_"))
    return f"{page.rstrip('/')}?{kept}" if kept else page.rstrip("/")
