"""`briefing open`: the day's page, in a browser.

In: the public folder. Out: a browser window, and the page's path. Never: building anything.
"""

from __future__ import annotations

import webbrowser
from pathlib import Path

import click

from briefing.commands import options
from briefing.commands.reporting import reporting
from briefing.commands.show import on_air, order_of
from briefing.errors import ConfigError
from briefing.order import Order


@click.command()
@options.station_options
@click.option("--date", "day", metavar="DATE", help="The episode's date; else the latest.")
@options.sample_option
@click.option("--print", "print_only", is_flag=True, help="Only print the page's path.")
@reporting
def command(config_file: Path, day: str | None, sample: bool, print_only: bool) -> None:
    """Open the day's page in a browser, and print its path."""
    page = _page(order_of(config_file, sample=sample), day)
    click.echo(page)
    if not print_only and not webbrowser.open(page.as_uri()):
        click.echo("There is no browser here that could be opened. The page is a file: open it anywhere.", err=True)


def _page(order: Order, day: str | None) -> Path:
    if not (order.out / "index.html").is_file():
        raise ConfigError(order.out, f"There is no page in {order.out} yet. `briefing build` makes one.")
    wanted = options.calendar(day)
    if wanted is None:
        return order.out / "index.html"
    airing = on_air(order)
    for episode in airing:
        if episode.date == wanted:
            return order.out / episode.page_path
    near = min((episode.date for episode in airing), key=lambda one: abs(one - wanted), default=None)
    nearest = f" The nearest day on air is {near}." if near else ""
    raise ConfigError(wanted, f"No episode of {wanted} is on air in {order.out}.{nearest} `briefing show` lists all.")
