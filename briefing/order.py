"""What one build is asked for: settings and words of the command line, settled into one value.

In: a config and what the command line changes of it. Out: an Order. Never: doing any of it.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - as in the model
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from briefing.config import Config, PublishSettings
from briefing.errors import SettingError
from briefing.model import Category, Show, Struct
from briefing.resources import find
from briefing.store import Room

SAMPLE_NOW = "2026-01-15T06:00:00+00:00"
_SAMPLE_LIST = "feeds/sample/feeds.opml"


class Order(Struct, frozen=True, kw_only=True):
    """One build, settled.

    Attributes:
        config: the station's settings.
        station: the folder of briefing.toml.
        show: the podcast.
        lists: feed lists, by name, path or address.
        now: the clock, aware UTC.
        date: the episode's date, in the show's time zone.
        out: the public folder.
        voice: a voice card's name, or `auto`.
        start: the first room to walk.
        stop: the last room to walk.
        force: make a new revision of a day that is published.
        settings: name of the settings file in the station's folder.
    """

    config: Config
    station: Path
    show: Show
    lists: tuple[str, ...]
    now: datetime
    date: Date
    out: Path
    voice: str
    start: Room = Room.FEEDS
    stop: Room = Room.PUBLISH
    force: bool = False
    settings: str = "briefing.toml"

    @property
    def days(self) -> Path:
        """The folder of all days."""
        return self.station / "days"

    @property
    def artwork(self) -> Path | None:
        """The station's own cover picture, or None where one is to be drawn."""
        path = self.station / self.config.show.artwork
        return path if path.is_file() else None


def take_order(
    config: Config,
    station: Path,
    *,
    now: datetime,
    date: Date | None = None,
    feeds: tuple[str, ...] = (),
    out: Path | None = None,
    base_url: str = "",
    voice: str = "",
    start: Room = Room.FEEDS,
    stop: Room = Room.PUBLISH,
    force: bool = False,
    sample: bool = False,
    settings: str = "briefing.toml",
) -> Order:
    """Settle what is built.

    Args:
        config: the station's settings.
        station: the folder of briefing.toml.
        now: the clock, aware.
        date: the episode's date; None means the date of `now` in the show's time zone.
        feeds: lists in place of the configured ones.
        out: public folder in place of the configured one.
        base_url: where it will be found, in place of the configured address.
        voice: voice in place of the configured one.
        start: the first room to walk.
        stop: the last room to walk.
        force: make a new revision of a published day.
        sample: build the invented day that came with the package.
        settings: name of the settings file in the station's folder.

    Returns:
        The order.

    Raises:
        SettingError: a setting has a value that nothing can be built with.
    """
    if stop.before(start):
        raise SettingError("--until", f"The walk cannot start at {start} and stop before it, at {stop}.")
    return Order(
        config=config,
        station=station,
        show=_show(config, base_url or config.publish.base_url, sample=sample),
        lists=feeds or ((str(find(station, _SAMPLE_LIST)),) if sample else config.feeds.lists),
        now=now,
        date=date or now.astimezone(_zone(config.show.timezone)).date(),
        out=_public(out or station / ("public-sample" if sample else config.publish.out)),
        voice=voice or config.speech.voice,
        start=start,
        stop=stop,
        force=force,
        settings=settings,
    )


def clash(order: Order, other: Order, settings: str) -> str:
    """Say what keeps two shows from being built on one night.

    Args:
        order: the one.
        other: the other.
        settings: the other's settings file, for the message.

    Returns:
        What they share and must not, and what to do; empty where they can be built.
    """
    if (order.days, order.show.id) == (other.days, other.show.id):
        way = "Give one of them another show.id: each has its own days."
        return f"The show.id of {settings} is `{order.show.id}` too. {way}"
    if order.out == other.out:
        way = 'Give each a folder of its own, as publish.out = "public/NAME".'
        return f"The episodes of {settings} would go into the same public folder, {order.out}. {way}"
    if order.show.base_url == other.show.base_url != f"{PublishSettings().base_url.rstrip('/')}/":
        way = 'Give each its own, as publish.base_url = "https://news.example.org/NAME/": apps find episodes there.'
        return f"The public folder of {settings} is said to be at the same address, {order.show.base_url}. {way}"
    return ""


def _show(config: Config, base_url: str, *, sample: bool) -> Show:
    told = config.show
    base = base_url.rstrip("/") + "/"
    if not base.startswith(("http://", "https://")):
        raise SettingError("base_url", f"The base address {base_url!r} must begin with http:// or https://.")
    return Show(
        id=f"{told.id}-sample" if sample else told.id,
        title=f"{told.title} Sample" if sample else told.title,
        description=f"A sample made of invented news. {told.description}" if sample else told.description,
        author=told.author,
        email=told.email,
        link=told.link or base,
        base_url=base,
        language=told.language,
        timezone=told.timezone,
        category=Category(name=told.category, sub=told.subcategory),
        explicit=told.explicit,
        copyright=told.copyright,
        block=sample,
        sample=sample,
    )


def _public(folder: Path) -> Path:
    folder = folder.resolve()
    if folder.exists() and not folder.is_dir():
        what = f"{folder} is a file, and the public folder cannot be made there."
        raise SettingError("publish.out", f"{what} Name another: --out, or publish.out.")
    return folder


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        known = "Use a name such as `Europe/Berlin` or `America/New_York`."
        raise SettingError("show.timezone", f"show.timezone: there is no time zone {name!r}. {known}") from error
