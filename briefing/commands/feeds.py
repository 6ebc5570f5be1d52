"""`briefing feeds`: which feeds are listed, and how they are.

In: the station's lists, what the feeds answer, the archive. Out: tables, or JSON. Never: a list changed (see
`feeds_change`).
"""

from __future__ import annotations

import shutil
import sys
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from briefing.commands import feeds_change, options
from briefing.commands.feeds_health import bring_back, standings, with_history
from briefing.commands.reporting import reporting
from briefing.plain import one_line

if TYPE_CHECKING:
    from briefing.feeds.examine import Finding
    from briefing.feeds.own import Lists
    from briefing.model import Source

COLOURS = {"well": "green", "odd": "yellow", "dead": "red"}


@click.group()
def command() -> None:
    """List, add, remove, check, import and export the feeds of a station.

    \b
    What is added or removed is written into the first list in `lists` under [feeds] that is a file,
    feeds/NAME.opml beside briefing.toml. A list that comes with Briefing is copied there first.
    """


@command.command(name="list")
@options.station_options
@options.now_option
@options.output_options
@reporting
def show(config_file: Path, now: str | None, as_json: bool) -> None:
    """Show every feed in use: id, weight, how it is, items on air and gathered in 30 days, name and address."""
    from briefing import feeds  # noqa: PLC0415 - imports the feed reader
    from briefing.feeds.telling import in_short  # noqa: PLC0415

    with feeds_change.opened(config_file) as lists:
        sources = feeds.read_lists(lists.wanted, station=lists.station, web=lists.web)
    known = standings(lists.station, sources, options.clock(now))
    if as_json:
        told = [_told(one) | known[one.id].told() for one in sources]
        click.echo(msgspec.json.encode({"lists": lists.wanted, "feeds": told}).decode())
        return
    rows = [
        (
            one.id,
            f"{one.weight:g}",
            in_short(known[one.id].health),
            f"{known[one.id].given.aired}/{known[one.id].given.gathered}",
            one_line(one.title, 32),
            one_line(one.url, 2000),
        )
        for one in sources
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        click.echo("  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip())
    where = ", ".join(map(one_line, lists.wanted))
    click.echo(f"{count(len(sources))} in {where}. Before the name: new items on air/gathered in 30 days.")


command.add_command(feeds_change.add)
command.add_command(feeds_change.remove)


@command.command()
@click.argument("ids", nargs=-1, metavar="[ID]...")
@options.station_options
@options.now_option
@options.output_options
@reporting
@click.pass_context
def check(ctx: click.Context, ids: tuple[str, ...], config_file: Path, now: str | None, as_json: bool) -> None:
    """Fetch each feed, or those with an ID given, and say what is wrong and what to do, and how it has been.

    A feed is well, odd (it answers, but something should be done about it) or dead (it gives nothing). One that was
    set aside and answers is asked every night again. Ends with exit code 1 where any is dead.
    """
    from briefing.feeds.examine import examine  # noqa: PLC0415 - imports the feed reader

    clock = options.clock(now)
    with feeds_change.opened(config_file) as lists:
        sources = _asked(ids, lists)
        at_once = options.open_station(config_file)[0].feeds.at_once
        with _progress(len(sources), quiet=as_json) as bar:
            found = examine(sources, web=lists.web, now=clock, at_once=at_once, on_source=lambda _: bar.update(1))
    known = bring_back(lists.station, sources, found, clock)
    found = tuple(with_history(finding, known[finding.id], clock) for finding in found)
    if as_json:
        told = [_plain(finding) | known[finding.id].told() for finding in found]
        click.echo(msgspec.json.encode({"feeds": told}).decode())
    else:
        _report(found)
    ctx.exit(1 if any(finding.state == "dead" for finding in found) else 0)


command.add_command(feeds_change.bring_in)
command.add_command(feeds_change.hand_out)


def count(feeds: int) -> str:
    """Say a number of feeds.

    Args:
        feeds: how many.

    Returns:
        Such as `1 feed`.
    """
    return f"{feeds} feed{'s' * (feeds != 1)}"


def _told(source: Source) -> dict[str, object]:
    return {
        "id": source.id,
        "name": one_line(source.title),
        "url": one_line(source.url, 2000),
        "site": one_line(source.site, 2000),
        "spoken": one_line(source.spoken),
        "weight": source.weight,
        "aggregator": source.aggregator,
    }


def _plain(finding: Finding) -> dict[str, object]:
    """Make JSON of a finding, with every key there whatever its value."""
    return {name: getattr(finding, name) for name in finding.__struct_fields__}


def _asked(ids: Sequence[str], lists: Lists) -> tuple[Source, ...]:
    from briefing import feeds  # noqa: PLC0415
    from briefing.feeds.keeping import find  # noqa: PLC0415

    sources = feeds.read_lists(lists.wanted, station=lists.station, web=lists.web)
    return tuple(find(wanted, sources) for wanted in dict.fromkeys(ids)) or sources


@contextmanager
def _progress(length: int, *, quiet: bool) -> Iterator[click._termui_impl.ProgressBar[int]]:
    """Show that something happens, where a person looks."""
    hidden = quiet or not sys.stderr.isatty()
    with click.progressbar(length=length, label="Asking", file=sys.stderr, hidden=hidden) as bar:
        yield bar


def _report(found: Sequence[Finding]) -> None:
    width = min(max(len(finding.id) for finding in found), 24)
    for finding in sorted(found, key=lambda finding: list(COLOURS).index(finding.state)):
        click.secho(f"{finding.state:5}", fg=COLOURS[finding.state], nl=False)
        click.echo(f"{finding.id:{width}}  {_folded(finding.says, width + 7)}")
    states = Counter(finding.state.value for finding in found)
    told = ", ".join(f"{states[state]} {state}" for state in COLOURS if states[state])
    click.echo(f"{count(len(found))}: {told}.")
    if len(found) > 1 and states["dead"] == len(found):
        click.echo("Not one feed answers. Is this machine connected?")


def _folded(text: str, indent: int) -> str:
    """Fold a text for a terminal; what reads a pipe gets it on one line."""
    if not sys.stdout.isatty():
        return text
    width = max(shutil.get_terminal_size().columns, indent + 40)
    margin = " " * indent
    lines = textwrap.wrap(
        text, width, initial_indent=margin, subsequent_indent=margin, break_long_words=False, break_on_hyphens=False
    )
    return "\n".join(lines).lstrip()
