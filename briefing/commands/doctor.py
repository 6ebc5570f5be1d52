"""`briefing doctor`: what is installed, what is missing, the command that mends it, and which feeds answer.

In: this machine and the station's lists. Out: a report. Never: installing anything.
"""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from briefing import __version__
from briefing.commands import options
from briefing.commands.reporting import reporting
from briefing.config import Config
from briefing.errors import BriefingError
from briefing.order import Order, take_order


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that was looked at.

    Attributes:
        what: its name.
        state: `ok`, `could be better` or `broken`.
        says: what was found, and what to do where it is not ok.
    """

    what: str
    state: str
    says: str


@click.command()
@options.station_options
@click.option("--offline", is_flag=True, help="Do not ask the feeds, nor the model that writes.")
@options.output_options
@reporting
@click.pass_context
def command(ctx: click.Context, config_file: Path, offline: bool, as_json: bool) -> None:
    """Look over this machine and the station's feeds.

    Ends with exit code 1 where something is broken; what could be better does not count.
    """
    config, station = options.open_station(config_file)
    order = take_order(config, station, now=options.clock(None))
    findings = [_python(), *_sound(), *_voices(station), _address(order), *([] if offline else _away(order))]
    if as_json:
        click.echo(msgspec.json.encode({"version": __version__, "findings": findings}).decode())
    else:
        for finding in findings:
            click.secho(f"{finding.state:15} ", fg=_COLOURS[finding.state], nl=False)
            click.echo(f"{finding.what}: {finding.says}")
    ctx.exit(1 if any(finding.state == "broken" for finding in findings) else 0)


_COLOURS = {"ok": "green", "could be better": "yellow", "broken": "red"}


def _python() -> Finding:
    says = f"Briefing {__version__} on Python {platform.python_version()}, {sys.platform}"
    return Finding(what="program", state="ok", says=says)


def _sound() -> Iterator[Finding]:
    from briefing import audio  # noqa: PLC0415 - imports numpy

    try:
        yield Finding(what="ffmpeg", state="ok", says=audio.ffmpeg())
    except BriefingError as error:
        yield Finding(what="ffmpeg", state="broken", says=str(error))


def _voices(station: Path) -> Iterator[Finding]:
    from briefing import speech  # noqa: PLC0415 - opens engines

    missing = {voice.name: speech.available(voice) for voice in speech.voices(station)}
    for name, why_not in missing.items():
        yield Finding(what=f"voice {name}", state="could be better" if why_not else "ok", says=why_not or "can speak")
    if all(missing.values()):
        yield Finding(what="voices", state="broken", says="Not one voice can speak here, so no episode can be made.")


def _away(order: Order) -> Iterator[Finding]:
    """Look at what is not on this machine."""
    if order.config.script.writer == "llm":
        yield _model(order)
    yield from _feeds(order)


def _model(order: Order) -> Finding:
    """Look whether the model that shall write can be asked; without it the night goes on, with another writer."""
    from briefing.script.writers.examine import examine  # noqa: PLC0415 - imports the script room

    settings = order.config.llm
    fault = examine(settings, order.config.feeds, order.station)
    says = fault or f"the endpoint {settings.base_url} answers and has the model {settings.model}"
    return Finding(what="writer", state="could be better" if fault else "ok", says=says)


def _feeds(order: Order) -> Iterator[Finding]:
    from briefing import feeds  # noqa: PLC0415 - imports the feed reader
    from briefing.feeds.examine import State, examine  # noqa: PLC0415
    from briefing.web import Web  # noqa: PLC0415

    with Web(order.config.feeds) as web:
        sources = feeds.read_lists(order.lists, station=order.station, web=web)
        found = examine(sources, web=web, now=order.now, at_once=order.config.feeds.at_once)
    for one in found:
        yield Finding(
            what=f"feed {one.id}", state="ok" if one.state is State.WELL else "could be better", says=one.says
        )
    if all(one.state is State.DEAD for one in found):
        yield Finding(what="feeds", state="broken", says="Not one feed answers. Is this machine connected?")
    elif not order.config.feeds.contact:
        says = (
            "set `contact` under [feeds] to your mail or web address, so that publishers know who asks them every day"
        )
        yield Finding(what="contact", state="could be better", says=says)


def _address(order: Order) -> Finding:
    """Say where listeners find the feed, as far as the settings tell."""
    address = order.config.publish.base_url
    if address != Config().publish.base_url:
        return Finding(what="address", state="ok", says=f"listeners find the feed at {address}feed.xml")
    says = "`briefing serve --host 0.0.0.0` shows the feed to your network; for everywhere else set publish.base_url"
    return Finding(what="address", state="ok", says=says)
