"""One value of one setting: is it what the setting takes, and how is it shown?

In: a setting and what was found for it. Out: a fault in a sentence, a value, or its words. Never: where it was found.
"""

from __future__ import annotations

import math
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import msgspec

from briefing.config.describe import Setting
from briefing.nearest import did_you_mean

_TRUE, _FALSE = frozenset({"true", "yes", "on", "1"}), frozenset({"false", "no", "off", "0"})
_LONGEST = 60  # letters of a wrong value that are shown


def fault(setting: Setting, value: object, named: str) -> str:
    """Say what is wrong with a value.

    Args:
        setting: what it is for.
        value: what was found, as TOML gives it.
        named: how the sentence calls it, such as `show.minutes`.

    Returns:
        A sentence, or "" where the setting takes it.
    """
    try:
        msgspec.convert(value, setting.hint)
    except msgspec.ValidationError:
        return f"{named} is {shown(value)}; it takes {setting.takes}."
    if isinstance(value, float) and not math.isfinite(value):
        return f"{named} is {value}; it takes {setting.takes}."
    if setting.path == "show.timezone" and not _is_zone(str(value)):
        near = did_you_mean(str(value), available_timezones())
        return f"{named} is {shown(value)}; it takes {setting.takes}.{near}"
    return ""


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def from_text(text: str, setting: Setting) -> Any:
    """Read the text of an environment variable as the setting's kind of value.

    Args:
        text: such as `3`, `yes`, or `ai, world` for a list.
        setting: what it is for.

    Returns:
        The value, or the text itself where it is no such value, for `fault` to refuse.
    """
    if setting.kind == "true or false":
        folded = text.strip().lower()
        return folded in _TRUE if folded in _TRUE | _FALSE else text
    if setting.kind == "list of texts":
        return [part.strip() for part in text.split(",") if part.strip()]
    try:
        return {"number": float, "whole number": int}.get(setting.kind, str)(text)
    except ValueError:
        return text


def shown(value: object) -> str:
    """Show a value as its owner wrote it, with its kind where that is not plain to see.

    Args:
        value: what TOML gave.

    Returns:
        Such as `"five" (text)` or `true`.
    """
    if isinstance(value, str):
        text = value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
        return f"{msgspec.json.encode(text).decode()} (text)"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list | tuple):
        return "a list"
    return str(value)
