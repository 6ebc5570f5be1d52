"""Makes "today", "yesterday" and the names of weekdays right for the day of airing.

In: a sentence, when it was published, when it airs. Out: the sentence with its days made right, or nothing. Never: a
guess.
"""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812 - the field is called `date`
from datetime import datetime, timedelta

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PAST = (
    "announced launched said released unveiled revealed reported confirmed introduced published filed issued posted "
    "disclosed "
    "warned added began started sued agreed ruled voted approved declared debuted rolled shared told made opened "
    "ordered"
)
_VERB = "|".join(_PAST.split())
_TODAY = re.compile(r",? ?\b(?:earlier )?today\b(?!['’]s)", re.IGNORECASE)
_DONE_BEFORE = re.compile(rf"\b(?:{_VERB})\b(?![^,]*\b(?:until|of|by|available|as of|even|still)$)")
_DONE_AFTER = re.compile(rf"^ (?:{_VERB}|[a-z]{{2,}}ed)\b")
_DONE_TO = re.compile(r"\b(was|were|been) today ((?:[a-z]+ly )?[a-z]{2,}(?:ed|wn|ken|ught)\b)")
_DAY_BETWEEN = re.compile(r"\b(was|were|been) (on [MTWFS][a-z]+day|yesterday) ([a-z]{2,}(?:ed|wn|ken|ught))\b")
_GOES_ON = re.compile(
    r"^(?:[,.;]| (?:which|with|that|in|at|for|by|to|as|after|and|from|on|but|while|via|during|following)\b|$)"
)
_PERFECT = re.compile(r"\b(?:has|have|had|['’]s|['’]ve)\b")
_PART = re.compile(r"\b(?:[Tt]his (morning|afternoon|evening))\b")
_WEEKDAY = re.compile(
    r"\b(?P<lead>(?:on|On|late|early|last|next|this|since|by|until|from|starting|every|each) )?"
    rf"(?P<day>{'|'.join(_DAYS)})(?P<own>['’]s|s)?\b"
)
_RELATIVE = re.compile(
    r"day|weeks?\b|tomorrow|morning|afternoon|evening|night|hours|minutes|now\b|moment|as we speak", re.IGNORECASE
)
_STALE = re.compile(
    r"\b(?:tonight|tonight['’]s|last night|later today|right now|at the moment|hours ago|minutes ago|as we speak)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\b(?:will|next|upcoming|plans? to|set to|scheduled|due|starting|expected to|from)\b")


def on_air(text: str, published: datetime | None, airs: Date) -> str:
    """Say a sentence's relative days as they are true on the day of airing.

    Args:
        text: one sentence.
        published: when its item appeared, aware UTC; None where that is not known.
        airs: the day it airs.

    Returns:
        The sentence, with "today" become "on Tuesday" where that is what it meant; empty where it cannot be told what
        it meant.
    """
    if not _RELATIVE.search(text):
        return text
    written = published.date() if published else None
    if _STALE.search(text) or (written and not timedelta(0) <= airs - written <= timedelta(6)):
        return ""
    steps = (_weeks, _today, _yesterday, _tomorrow, _part_of_day, _weekdays)
    for step in steps:
        text = step(text, written, airs)
    return _DAY_BETWEEN.sub(r"\1 \3 \2", text)


def named(day: Date) -> str:
    """Name a day's weekday in English, whatever the machine's language.

    Args:
        day: any date.

    Returns:
        Its weekday.
    """
    return _DAYS[day.weekday()]


def _weeks(text: str, written: Date | None, airs: Date) -> str:
    """Make "this week" right where a week ended between writing and airing."""
    if airs.weekday() == 0:
        text = re.sub(r"\bthis weekend\b(?!['’])", "over the weekend", text)
    if not re.search(r"\b(?:this|next) week\b", text, re.IGNORECASE) or (
        written and written.isocalendar()[:2] == airs.isocalendar()[:2]
    ):
        return text
    if re.search(r"\bearlier this week\b", text):
        return text.replace("earlier this week", "last week")
    dated = (
        written is not None
        and "this week" in text
        and not _NEXT.search(text)
        and not re.search(r"this week['’]s", text)
    )
    return text.replace("this week", "last week") if dated else ""


def _today(text: str, written: Date | None, airs: Date) -> str:
    """Resolve a "today" that says when something was done; keep one that may mean "nowadays" only on the very day.

    On the day itself the word is left out: what is "today" in one time zone is yesterday in another. So it is after
    "has", which
    takes no day.
    """
    if not re.search(r"\btoday\b", text, re.IGNORECASE):
        return text
    text = _DONE_TO.sub(r"\1 \2 today", text)
    match = _TODAY.search(text)
    if match is None or written is None:
        return ""
    before, after = text[: match.start()], text[match.end() :]
    if not _dated(before, after):
        return text if written == airs else ""
    when = "" if written == airs or _PERFECT.search(before[-60:]) else f"on {named(written)}"
    if not before:
        rest = after.removeprefix(",").strip()
        return f"{when[:1].upper()}{when[1:]}, {rest}" if when else rest[:1].upper() + rest[1:]
    return f"{before} {when}{after}" if when else f"{before}{after}"


def _dated(before: str, after: str) -> bool:
    """Tell whether a "today" between two parts of a sentence says when something was done."""
    if not before:
        return bool(re.match(rf", |.*\b(?:{_VERB})\b", after))
    return bool(_DONE_AFTER.match(after) or (_DONE_BEFORE.search(before) and _GOES_ON.match(after)))


def _yesterday(text: str, written: Date | None, airs: Date) -> str:
    if not re.search(r"\byesterday\b", text, re.IGNORECASE):
        return text
    if written is None or re.search(r"yesterday['’]s", text, re.IGNORECASE):
        return ""
    day = written - timedelta(1)
    return _said(text, "yesterday", "yesterday" if day == airs - timedelta(1) else f"on {named(day)}")


def _tomorrow(text: str, written: Date | None, airs: Date) -> str:
    if not re.search(r"\btomorrow\b", text, re.IGNORECASE):
        return text
    day = written + timedelta(1) if written else airs
    if written is None or day < airs or re.search(r"tomorrow['’]s", text, re.IGNORECASE):
        return ""
    return _said(text, "tomorrow", "today" if day == airs else "tomorrow")


def _part_of_day(text: str, written: Date | None, airs: Date) -> str:
    if not _PART.search(text):
        return text
    if written is None or written == airs:
        return ""
    return _PART.sub(lambda m: f"on {named(written)} {m.group(1)}", text)


def _weekdays(text: str, written: Date | None, airs: Date) -> str:
    """Keep weekdays that are heard as the day they meant; refuse the one that names the day of airing itself."""
    for match in _WEEKDAY.finditer(text):
        if match.group("day") != named(airs) or (match.group("own") or "") == "s":
            continue
        if not (match.group("lead") or "").lower().startswith("on") or written is None:
            return ""
        if written != airs and not _NEXT.search(text):
            return ""
        return text[: match.start()] + ("Today" if match.group("lead")[0] == "O" else "today") + text[match.end() :]
    return text


def _said(text: str, word: str, spoken: str) -> str:
    text = re.sub(rf"^{word}\b", spoken[:1].upper() + spoken[1:], text, flags=re.IGNORECASE)
    return re.sub(rf"\b{word}\b", spoken, text)
