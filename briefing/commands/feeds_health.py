"""How the feeds have been, as the archive's ledger tells: for `briefing feeds list` and `check`.

In: the station's archive, what a check found. Out: words and what becomes JSON; a feed brought back that answers again.
Never: a failure held against a feed, which only a night does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from briefing.model import Health, Source, Yield

if TYPE_CHECKING:
    from briefing.archive import Ledger
    from briefing.feeds.examine import Finding


class Standing(NamedTuple):
    """How one feed stands.

    Attributes:
        health: how it has been.
        given: what came of it.
        back: since when it was set aside, where a check has just brought it back.
    """

    health: Health
    given: Yield
    back: datetime | None = None

    def told(self) -> dict[str, object]:
        """Make JSON of it, with every key there whatever its value."""
        return {"health": _plain(self.health), "last_30_days": _plain(self.given)}


def standings(station: Path, sources: Sequence[Source], now: datetime) -> dict[str, Standing]:
    """Look up how the feeds stand.

    Args:
        station: the station's folder.
        sources: the feeds.
        now: the clock, aware UTC.

    Returns:
        Id to standing; a station that has not built anything knows nothing of its feeds.
    """
    with _ledger(station) as ledger:
        if ledger is None:
            return {source.id: Standing(Health(), Yield()) for source in sources}
        given = ledger.yields(now)
        return {source.id: Standing(ledger.health(source.url), given.get(source.url, Yield())) for source in sources}


def bring_back(
    station: Path, sources: Sequence[Source], found: Sequence[Finding], now: datetime
) -> dict[str, Standing]:
    """Take back every feed that was set aside and answers a check.

    Args:
        station: the station's folder.
        sources: the feeds.
        found: what the check found, one finding for each.
        now: the clock, aware UTC.

    Returns:
        Id to standing.
    """
    from briefing.feeds.examine import State  # noqa: PLC0415 - imports the feed reader
    from briefing.feeds.health import back  # noqa: PLC0415

    known = standings(station, sources, now)
    with _ledger(station) as ledger:
        for source, finding in zip(sources, found, strict=True):
            was = known[source.id]
            if ledger and was.health.aside and finding.state is not State.DEAD:
                health = back(was.health, now)
                ledger.note(source.url, health)
                known[source.id] = Standing(health, was.given, was.health.aside)
    return known


def with_history(finding: Finding, standing: Standing, now: datetime) -> Finding:
    """Add to what a check found what the nights before tell.

    Args:
        finding: of one feed.
        standing: how it stands.
        now: the clock, aware UTC.

    Returns:
        The finding; a feed that answers but has had nothing new for a month is odd.
    """
    from briefing.feeds.examine import State  # noqa: PLC0415 - imports the feed reader
    from briefing.feeds.health import quiet  # noqa: PLC0415
    from briefing.feeds.telling import in_full  # noqa: PLC0415

    moved = standing.health.moved
    if finding.state is State.DEAD and moved and not standing.health.failing:
        says = f"Its old address gives nothing any more; at night it is asked at its new one, {moved}."
        way = f"`briefing feeds remove {finding.id}` and `briefing feeds add {quote(moved)} --id {finding.id}` note it."
        finding = replace(finding, state=State.ODD, says=f"{says} {way}", moved=moved)
    said = [finding.says]
    if standing.back:
        said.append(f"It was set aside on {standing.back:%Y-%m-%d} and is asked every night again.")
    if idle := quiet(standing.health, standing.given, now) and finding.state is State.WELL:
        said.append(f"It has had nothing new for 30 days: `briefing feeds remove {finding.id}` takes it out.")
    said.append(in_full(standing.health, standing.given))
    state = State.ODD if idle else finding.state
    return replace(finding, says=" ".join(filter(None, said)), state=state)


@contextmanager
def _ledger(station: Path) -> Iterator[Ledger | None]:
    """Open the ledger of a station that has one."""
    from briefing.archive import Archive  # noqa: PLC0415 - opens a database

    file = station / "days" / "archive.sqlite"
    if not file.is_file():
        yield None
        return
    with Archive(file) as archive:
        yield archive.ledger


def _plain(value: Health | Yield) -> dict[str, object]:
    return {name: getattr(value, name) for name in value.__struct_fields__}
