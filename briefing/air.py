"""What is on air, and how it is brought in line with the archive.

In: an Order and the archive. Out: pages and feed that name what is there. Never: a new episode, or dropping one that
somebody else put on air.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefing import check, publish
from briefing.archive import Archive
from briefing.errors import BriefingError, PublishError
from briefing.model import Episode
from briefing.order import Order
from briefing.store import published


def know(order: Order, archive: Archive, say: Callable[[str], None]) -> None:
    """See that the archive knows every episode that the public feed names, lest a new feed drop some.

    Where the archive was lost or the station moved, the days' folders still say what was published.

    Args:
        order: what is asked for.
        archive: the station's memory; it learns what it did not know.
        say: told in a sentence what a person should know.

    Raises:
        PublishError: the feed names episodes that nobody here knows.
    """
    named = check.named(order.out)
    left = [e for e in published(order.days, order.show.id) if named.get(e.guid, "").endswith(f"/{e.enclosure.path}")]
    known = {episode.guid: episode for episode in archive.aired(order.show.id, order.out)}
    taken_up = {episode.guid: episode for episode in left if episode.guid not in known}
    if lost := len(named.keys() - known.keys() - taken_up.keys()):
        what = f"{order.out / 'feed.xml'} names episodes that this station knows nothing of ({lost})"
        way = "Give another folder with --out, put the station's days folder back, or move the public folder away"
        raise PublishError(order.out, f"{what}, and a new one would drop them. {way} to begin anew.")
    for episode in taken_up.values():
        archive.record(order.show.id, order.out, episode)
    if taken_up:
        say(f"The archive did not know all that is on air; {order.days} did (episodes: {len(taken_up)}).")
    _miss(named, (known | taken_up).values(), order, say)


def _miss(named: Iterable[str], known: Iterable[Episode], order: Order, say: Callable[[str], None]) -> None:
    """Say which episodes the feed names that it can name no longer, because somebody removed or changed a file."""
    aired = tuple(known)
    here = {episode.guid for episode in publish.on_air(aired, order.out)}
    for episode in aired:
        if episode.guid in named and episode.guid not in here:
            way = f"`briefing build --date {episode.date} --from publish` puts it back"
            say(f"The episode of {episode.date} has lost a file, so it is off the air; {way}.")


def in_time(order: Order, on_air: tuple[Episode, ...]) -> None:
    """Refuse an episode that would be taken off the air as soon as it is on it, before any work is done.

    Args:
        order: what is asked for.
        on_air: what is on air.

    Raises:
        BriefingError: the clock is behind everything that `keep` leaves on air.
    """
    keep = order.config.publish.keep
    newer = sum(episode.published > order.now for episode in on_air)
    if keep and newer >= keep:
        what = f"By the clock it is {order.now:%Y-%m-%d %H:%M} UTC, and {newer} newer episodes are on air already"
        way = "Set the clock right, raise `keep`, or give another folder with --out."
        raise BriefingError(order.now, f"{what}, of which publish.keep = {keep} stay. {way}")


def render(order: Order, aired: tuple[Episode, ...]) -> None:
    """Bring pages and feed in line with what is on air; where they are, not a byte changes.

    Args:
        order: the show, its settings and its public folder.
        aired: every revision that was published there.
    """
    kept = publish.kept(publish.on_air(aired, order.out), order.config.publish.keep)
    publish.render(order.show, kept, out=order.out, artwork=order.artwork)
    publish.prune(kept, order.out, aired=aired, now=order.now)
