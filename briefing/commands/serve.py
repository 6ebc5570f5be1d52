"""`briefing serve`: the public folder on the local network, for podcast apps and browsers.

In: a folder, a host, a port. Out: a web server until it is stopped. Never: writing.
"""

from __future__ import annotations

import socket
from pathlib import Path

import click

from briefing.commands import options
from briefing.commands.reporting import reporting
from briefing.errors import ConfigError

_EVERYWHERE = "0.0.0.0"  # noqa: S104 - only where the user asks for it


@click.command()
@click.argument("folder", required=False, type=click.Path(file_okay=False, path_type=Path))
@options.station_options
@click.option("--host", default="127.0.0.1", show_default=True, help="0.0.0.0 lets other devices on the network in.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free port.")
@reporting
def command(folder: Path | None, config_file: Path, host: str, port: int) -> None:
    """Serve FOLDER, the configured public folder unless given.

    With --host 0.0.0.0 the feed's address on the local network is printed with its QR code, to be scanned by a phone.
    A feed built for the default address, this machine's own, is told to each device with the address that it called.
    """
    from briefing.publish import server  # noqa: PLC0415 - imports the web server

    config, station = options.open_station(config_file)
    public = folder or station / config.publish.out
    if not (public / "feed.xml").is_file():
        raise ConfigError(
            public, f"There is no feed in {public} yet. `briefing build` makes one; or name another folder."
        )
    server.run(public, host, port, on_listening=lambda open_port: _announce(public, host, open_port))


def _announce(public: Path, host: str, port: int) -> None:
    """Say where the feed is, and show it as a QR code where other devices are let in."""
    address = f"http://{_address(host)}:{port}/"
    click.echo(f"Serving {public} (stop with Ctrl-C)\n  page {address}\n  feed {address}feed.xml")
    if host == _EVERYWHERE:
        click.echo(_qr(f"{address}feed.xml"))
        click.echo("On a phone in the same network: scan it, or give the feed's address to a podcast app.")


def _address(host: str) -> str:
    """Name the address other devices can call: this machine's own on the network, where it listens everywhere."""
    if host != _EVERYWHERE:
        return host
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(
                ("192.0.2.1", 9)
            )  # a documentation address: nothing is sent, the system only picks its way out
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def _qr(text: str) -> str:
    import io  # noqa: PLC0415

    import segno  # noqa: PLC0415 - only for this

    drawn = io.StringIO()
    segno.make(text, micro=False).terminal(out=drawn, compact=True, border=2)
    return drawn.getvalue()
