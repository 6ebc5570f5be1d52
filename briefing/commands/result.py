"""What a build came to, said: as JSON, in a few lines, or in one.

In: an Outcome. Out: words and what becomes JSON. Never: building.
"""

from __future__ import annotations

from pathlib import Path

from briefing.commands.account import clock
from briefing.model import Episode
from briefing.order import Order
from briefing.outcome import Outcome


def as_json(outcome: Outcome, out: Path) -> dict[str, object]:
    """Say what `--json` promises: what is on air, what the feeds gave, how long each room took, what a model did.

    Args:
        outcome: how a build ended.
        out: the public folder.

    Returns:
        What becomes one JSON object.
    """
    told: dict[str, object] = {
        "state": outcome.state,
        "folder": outcome.folder,
        "feeds": {
            "ok": outcome.answered,
            "failed": [{"id": f.source, "url": f.url, "reason": f.reason} for f in outcome.failures],
        },
        "seconds": outcome.seconds,
    }
    told |= {"writing": outcome.writing} if outcome.writing else {}
    return told | (_on_air(outcome.episode, out) if outcome.episode else {})


def _on_air(episode: Episode, out: Path) -> dict[str, object]:
    return {
        "episode": str(out / episode.enclosure.path),
        "guid": episode.guid,
        "date": episode.date.isoformat(),
        "revision": episode.revision,
        "title": episode.title,
        "duration": episode.enclosure.seconds,
        "lufs": episode.loudness.lufs,
        "true_peak": episode.loudness.true_peak,
        "voice": episode.voice,
        "stories": [
            {
                "slug": story.slug,
                "title": story.title,
                "score": story.score,
                "label": story.label,
                "category": story.category,
                "brief": story.brief,
                "sources": [reference.publisher for reference in story.references],
                "start": story.start,
            }
            for story in episode.stories
        ],
    }


def in_words(outcome: Outcome, order: Order) -> str:
    """Say how a build of one show ended.

    Args:
        outcome: how.
        order: what was asked for.

    Returns:
        A few lines.
    """
    episode = outcome.episode
    if episode is None:
        return f"Stopped after {order.stop}, as asked. What the rooms made lies in {outcome.folder}"
    if outcome.state == "unchanged":
        why = "the new one is the same" if order.force else "nothing was fetched, and `--force` would build it anew"
        return f"The episode of {episode.date} is on air already: {why}.\n  {order.out / episode.enclosure.path}"
    full = sum(not story.brief for story in episode.stories)
    told = f"{_count(full, 'story', 'stories')} and {len(episode.stories) - full} in brief"
    return (
        f"On air: “{episode.title}”\n"
        f"  {clock(episode.enclosure.seconds)}, {told}"
        f" from {_count(episode.sources, 'source', 'sources')}, read by {episode.voice},"
        f" {episode.loudness.lufs:.1f} LUFS, peak {episode.loudness.true_peak:.1f} dBTP\n"
        f"  audio {order.out / episode.enclosure.path}\n"
        f"  page  {order.out / 'index.html'}\n"
        f"  feed  {order.show.base_url}feed.xml\n"
        f"`briefing serve {_short(order.out)}` lets a podcast app subscribe to it."
    )


def in_a_line(outcome: Outcome, order: Order) -> str:
    """Say how a build of one show among several ended.

    Args:
        outcome: how.
        order: what was asked for.

    Returns:
        A sentence.
    """
    episode = outcome.episode
    if episode is None:
        return f"stopped after {order.stop}, as asked; see {outcome.folder}"
    full = _count(sum(not story.brief for story in episode.stories), "story", "stories")
    already = " already" if outcome.state == "unchanged" else ""
    return f"on air{already}, {clock(episode.enclosure.seconds)}, {full}, {order.out / 'feed.xml'}"


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"


def _short(path: Path) -> Path:
    """Name a path as a person in this folder would."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
