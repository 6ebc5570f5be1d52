"""Makes "today" and its neighbours right for the day of airing, in a language besides English.

In: a sentence, when it was published, when it airs. Out: the sentence with its days made right, or nothing. Never: a
guess.
"""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812 - as in the model
from datetime import datetime, timedelta

from briefing.script.tongues.tongue import Limits, Tongue

_WEEK = 6


def on_air(text: str, published: datetime | None, airs: Date, tongue: Tongue, limits: Limits) -> str:
    """Say a sentence's relative days as they are true on the day of airing.

    What was published on that day keeps its words; in what is older the days are named: "heute" becomes "am Dienstag".

    Args:
        text: one sentence.
        published: when its item appeared, aware UTC; None where that is not known.
        airs: the day it airs.
        tongue: its language.
        limits: the language's words for days.

    Returns:
        The sentence; empty where it cannot be told what it meant.
    """
    days = limits.relative
    written = published.date() if published else None
    if written == airs:
        return text
    relative = any(shape.search(text) for shape in (days.today, days.yesterday, days.tomorrow, days.near))
    names_today = re.search(rf"\b{tongue.named(airs)}\b", text)
    if not relative and not names_today:
        return text
    if written is None or not 0 < (airs - written).days <= _WEEK or days.near.search(text) or names_today:
        return ""
    for shape, ago in ((days.today, 0), (days.yesterday, 1)):
        if airs - written + timedelta(ago) > timedelta(_WEEK) and shape.search(text):
            return ""
        text = _replaced(shape, days.weekday(tongue.named(written - timedelta(ago))), text)
    if not days.tomorrow.search(text):
        return text
    return _replaced(days.tomorrow, days.said_today, text) if written + timedelta(1) == airs else ""


def _replaced(shape: re.Pattern[str], said: str, text: str) -> str:
    return shape.sub(lambda match: said[:1].upper() + said[1:] if not match.start() else said, text)
