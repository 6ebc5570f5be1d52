"""`briefing feeds add`, `remove`, `import` and `export`: what changes a list or takes one along.

In: words of the command line. Out: what was done, in sentences. Never: the doing itself; that is the feeds room's.
"""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click
import msgspec

from briefing.commands import options
from briefing.commands.reporting import reporting
from briefing.plain import one_line, printable

if TYPE_CHECKING:
    from briefing.feeds.discover import Found
    from briefing.feeds.own import Lists, Own

MANY = 20  # addresses that are named one by one

into_option = click.option(
    "--list", "into", metavar="LIST", default="", help="The list by name or path; else the first one that is a file."
)


@contextmanager
def opened(config_file: Path) -> Iterator[Lists]:
    """Open the station's lists while a command runs.

    Args:
        config_file: the station's settings.

    Yields:
        The lists in use, and a client that fetches.
    """
    from briefing.feeds.own import Lists  # noqa: PLC0415 - imports the feed reader
    from briefing.web import Web  # noqa: PLC0415

    config, station = options.open_station(config_file)
    with Web(config.feeds) as web:
        yield Lists(config.feeds.lists, station, web)


@contextmanager
def changing(config_file: Path) -> Iterator[Lists]:
    """Open the station's lists for a command that changes one, after any other such command is done.

    Args:
        config_file: the station's settings.

    Yields:
        As `opened`.
    """
    _, station = options.open_station(config_file)
    folder = os.open(station, os.O_RDONLY)
    try:
        with suppress(OSError):  # a folder on another machine may not be lockable
            fcntl.flock(folder, fcntl.LOCK_EX)  # the folder itself, so that no file is left behind
        with opened(config_file) as lists:
            yield lists
    finally:
        os.close(folder)


@click.command()
@click.argument("url")
@options.station_options
@click.option("--id", "name_id", metavar="ID", default="", help="Short name; made from the feed's title unless given.")
@click.option("--name", metavar="TEXT", default="", help="What the feed is called; its own title unless given.")
@click.option("--weight", metavar="NUMBER", type=click.FloatRange(0, 100), help="Trust in it; 1 is usual.")
@click.option("--spoken", metavar="TEXT", default="", help="How a newsreader says the name.")
@into_option
@options.output_options
@reporting
def add(
    url: str, config_file: Path, name_id: str, name: str, weight: float | None, spoken: str, into: str, as_json: bool
) -> None:
    """Add the feed at URL, or the one that the web page at URL names."""
    from briefing.feeds import keeping  # noqa: PLC0415 - imports the feed reader

    wish = keeping.Wish(id=name_id, name=name, weight=weight, spoken=spoken)
    with changing(config_file) as lists:
        added = keeping.add(url, lists, wish=wish, into=into)
    if as_json:
        _tell_json(added.id, added.found, added.list)
    elif added.found is None:
        click.echo(f"It is listed already, as {added.id}. Nothing was changed.")
    else:
        _tell(added.id, added.found)
        _changed(added.list, lists)


@click.command()
@click.argument("name", metavar="ID")
@options.station_options
@reporting
def remove(name: str, config_file: Path) -> None:
    """Take the feed with this ID out of the list."""
    from briefing.feeds import keeping  # noqa: PLC0415 - imports the feed reader

    with changing(config_file) as lists:
        source, changed = keeping.remove(name, lists)
    click.echo(f"Took out {source.id} ({one_line(source.title)}), {one_line(source.url, 2000)}.")
    for own in changed:
        _changed(own, lists)


@click.command(name="import")
@click.argument("where", metavar="FILE_OR_URL")
@options.station_options
@into_option
@reporting
def bring_in(where: str, config_file: Path, into: str) -> None:
    """Merge another OPML list into the station's, without doubles.

    A list from the web cannot bring in files or addresses of a private network.
    """
    from briefing.feeds import exchange  # noqa: PLC0415 - imports the feed reader

    with changing(config_file) as lists:
        own, merged = exchange.bring_in(where, lists, into=into)
    for url in merged.refused[:MANY]:
        click.echo(f"Passed over {one_line(url)}: it is not an address on the public web.")
    if len(merged.refused) > MANY:
        click.echo(f"Passed over {len(merged.refused) - MANY} more such addresses.")
    if merged.refused:
        click.echo("If you trust one of them, `briefing feeds add` takes it.")
    click.echo(f"Added {len(merged.added)}; {merged.there} {'was' if merged.there == 1 else 'were'} there already.")
    if merged.added:
        _changed(own, lists)


@click.command(name="export")
@options.station_options
@click.option("-o", "--output", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path), help="Write it here.")
@reporting
def hand_out(config_file: Path, output: Path | None) -> None:
    """Write all the lists in use as one OPML file, to standard output unless -o names a file."""
    from briefing.feeds import exchange, own  # noqa: PLC0415 - imports the feed reader

    with opened(config_file) as lists:
        body, feeds = exchange.hand_out(lists)
    if output is None:
        # A terminal obeys what another program only reads.
        click.echo(printable(body.decode(errors="replace")) if sys.stdout.isatty() else body, nl=False)
    else:
        own.write(output, body)
        click.echo(f"Wrote {feeds} feed{'s' * (feeds != 1)} to {output}.")


def _tell(name: str, found: Found) -> None:
    held = f"{found.items} item{'s' * (found.items != 1)}"
    newest = f"the newest of {found.newest.date()}" if found.newest else "none of them dated"
    click.echo(f"Added {name}: {found.title}, {one_line(found.url, 2000)}")
    click.echo(f"It holds {held}, {newest}." if found.items else "It holds no items yet.")
    if found.others:
        click.echo("The page names more feeds, which can be added in the same way:")
    for other in found.others[:MANY]:
        click.echo(f"  {one_line(other.url, 2000)}{f'  ({other.title})' if other.title else ''}")


def _tell_json(name: str, found: Found | None, own: Own) -> None:
    told: dict[str, object] = {"id": name, "added": found is not None, "list": str(own.path)}
    if found:
        others = [one_line(other.url, 2000) for other in found.others]
        told |= {"title": found.title, "url": one_line(found.url, 2000), "items": found.items, "newest": found.newest}
        told |= {"others": others}
    click.echo(msgspec.json.encode(told).decode())


def _changed(own: Own, lists: Lists) -> None:
    """Say which file was changed, and what follows from it."""
    if own.origin:
        click.echo(f"{own.path} is a copy of {own.origin} from now on; that one stays as it is.")
    else:
        click.echo(f"Changed {own.path}.")
    if own.name not in lists.wanted:
        click.echo(f"No episode uses that list yet: put “{own.name}” into `lists` under [feeds] in briefing.toml.")
