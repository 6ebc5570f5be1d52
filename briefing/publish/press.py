"""The press: every template goes through it.

In: a template's name and what fills it. Out: markup in which each value is escaped and free of control characters.
Never: a value not given.
"""

from __future__ import annotations

from datetime import UTC, datetime
from datetime import date as Date  # noqa: N812 - the model's word
from email.utils import format_datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from briefing.publish.chapters import clock
from briefing.publish.clean import printable, web_link

TEMPLATES = Path(__file__).parent / "templates"


def run(name: str, **values: object) -> Markup:
    """Print a template.

    Args:
        name: its file in `templates`.
        values: what it may name; naming anything else is an error.

    Returns:
        Markup.
    """
    return Markup(_environment().get_template(name).render(values))  # noqa: S704 - autoescape is on for every template


@cache
def edition() -> str:
    """Tell one state of the templates from another.

    Returns:
        A hash of all of them.
    """
    digest = sha256()
    for path in sorted(TEMPLATES.iterdir()):
        digest.update(path.read_bytes())
    return digest.hexdigest()


@cache
def raw(name: str) -> str:
    """Read a file that pages hold as it is: the style or the script.

    Args:
        name: its file in `templates`.

    Returns:
        Its text.
    """
    return (TEMPLATES / name).read_text("utf8").strip()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        finalize=printable,
    )
    environment.filters |= {
        "link": web_link,
        "clock": clock,
        "rfc2822": rfc2822,
        "day": day,
        "mark": mark,
        "host": host,
        "short": short,
        "shortest": shortest,
        "moment": moment,
    }
    return environment


def rfc2822(moment: datetime) -> str:
    """Write a moment as feeds do (RFC 2822).

    Args:
        moment: aware.

    Returns:
        Such as `Wed, 08 Nov 2023 06:00:00 +0000`.
    """
    return format_datetime(moment.astimezone(UTC).replace(microsecond=0))


def day(date: Date) -> str:
    """Write a date for people.

    Args:
        date: the date.

    Returns:
        Such as `Wednesday, 8 November 2023`.
    """
    return f"{date:%A}, {date.day} {date:%B} {date.year}"


def short(date: Date) -> str:
    """Write a date for a list.

    Args:
        date: the date.

    Returns:
        Such as `8 Nov 2023`.
    """
    return f"{date.day} {date:%b} {date.year}"


def shortest(date: Date) -> str:
    """Write a date for a line that stands near it.

    Args:
        date: the date.

    Returns:
        Such as `8 Nov`.
    """
    return f"{date.day} {date:%b}"


def moment(at: datetime, zone: str) -> str:
    """Write when something appeared.

    Args:
        at: aware.
        zone: IANA name of the zone to tell it in.

    Returns:
        Such as `8 Nov 2023, 07:15 CET`.
    """
    local = at.astimezone(ZoneInfo(zone))
    return f"{short(local.date())}, {local:%H:%M %Z}"


def mark(seconds: float) -> str:
    """Write a time as a player shows it.

    Args:
        seconds: from the start.

    Returns:
        Minutes and whole seconds, rounded down: `3:07`, or `1:03:07`.
    """
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def host(url: str) -> str:
    """Name the site of an address.

    Args:
        url: an http(s) address.

    Returns:
        Its host without `www.`.
    """
    return url.split("://", 1)[-1].split("/", 1)[0].removeprefix("www.")
