"""Times of day: 9:30am ET is nine thirty A M Eastern time, 14:00 two P M.

In: text. Out: text with its times said. Never: turning one zone into another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.speech.normalize.figures import cardinal, tail
from briefing.speech.normalize.rule import Rule, choice, rule

if TYPE_CHECKING:
    import re

_ZONES = {
    "ET": "Eastern time", "EST": "Eastern time", "EDT": "Eastern time", "CT": "Central time", "CST": "Central time",
    "CDT": "Central time", "MT": "Mountain time", "MST": "Mountain time", "MDT": "Mountain time", "PT": "Pacific time",
    "PST": "Pacific time", "PDT": "Pacific time", "GMT": "G M T", "UTC": "U T C", "Z": "U T C", "BST": "British time",
    "CET": "Central European time", "CEST": "Central European time", "IST": "India time", "JST": "Japan time",
    "AEST": "Eastern Australian time",
}  # fmt: skip
_ZONE = rf"(?:\s?\(?(?P<zone>{choice(_ZONES)})\b\)?)?"
_HALF = r"(?P<half>[apAP])(?:\.\s?[mM]\.?|[mM])(?![A-Za-z])"
_HOUR = r"(?P<hour>[01]?\d|2[0-4])"
_SECOND = r"(?::(?P<second>[0-5]\d))?"
_NOON, _MIDNIGHT = 12, 24


def _time(match: re.Match[str]) -> str:
    """Say a time of day: 9:30am, 9 p.m., 14:00 UTC, 02:00."""
    parts = match.groupdict()
    hour, minutes = int(match["hour"]), _minutes(match["minute"])
    half, zone = (parts.get("half") or "").upper(), parts.get("zone")
    if not half and (hour > _NOON or hour == 0):
        half, hour = "A" if hour in {0, _MIDNIGHT} else "P", hour % _NOON or _NOON
    said = cardinal(hour or _NOON) + (minutes or ("" if half or zone else " o'clock"))
    seconds = int(parts.get("second") or 0)
    said += f" and {cardinal(seconds)} seconds" if seconds else ""
    return said + _half(half) + _named(zone)


def _hours(match: re.Match[str]) -> str:
    """Say a range of hours: 9-11am, 10am-2pm."""
    first = cardinal(int(match["hour"])) + _minutes(match["minute"]) + _half(match["early"])
    second = cardinal(int(match["until"])) + _minutes(match["later"]) + _half(match["half"])
    return f"{first} to {second}{_named(match['zone'])}"


def _minutes(figures: str | None) -> str:
    return f" {tail(int(figures))}" if figures and int(figures) else ""


def _half(letter: str | None) -> str:
    return f" {letter.upper()} M" if letter else ""


def _named(zone: str | None) -> str:
    return f" {_ZONES[zone]}" if zone else ""


RULES: tuple[Rule, ...] = (
    rule(
        "range of hours",
        r"(?<![\d:.])(?P<hour>1[0-2]|0?[1-9])(?::(?P<minute>[0-5]\d))?\s?(?:(?P<early>[apAP])\.?[mM]\.?)?\s?(?:-|to)\s?"
        rf"(?P<until>1[0-2]|0?[1-9])(?::(?P<later>[0-5]\d))?\s?{_HALF}{_ZONE}",
        _hours,
    ),
    rule("time", rf"(?<![\d:.,]){_HOUR}(?:[:.](?P<minute>[0-5]\d))?{_SECOND}\s?{_HALF}{_ZONE}", _time),
    rule("time", rf"(?<![\d:.,]){_HOUR}:(?P<minute>[0-5]\d){_SECOND}(?![\d:]){_ZONE}", _time),
)
