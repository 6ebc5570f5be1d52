"""What the room must know of a language: its days, months and small numbers, and what a sentence of it must not hold.

In: nothing. Out: the type. Never: a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date as Date  # noqa: N812 - as in the model
from typing import NamedTuple


class Relative(NamedTuple):
    """How a language names the days around the day of writing.

    Attributes:
        today: a pattern for today.
        yesterday: one for yesterday.
        tomorrow: one for tomorrow.
        near: parts of the day, and whatever else is only true on the day of writing.
        said_today: today, in words.
        weekday: how the day of a past event is named, told the weekday's name: am Mittwoch.
    """

    today: re.Pattern[str]
    yesterday: re.Pattern[str]
    tomorrow: re.Pattern[str]
    near: re.Pattern[str]
    said_today: str
    weekday: Callable[[str], str]


class Limits(NamedTuple):
    """What keeps a sentence of a language off the air.

    Attributes:
        banned: the rule's name and its pattern.
        leaning: how a sentence begins that cannot be understood alone.
        hard: how one begins that needs the very sentence before it.
        relative: its words for the days around the day of writing.
        small: words without matter.
        endings: endings that are cut off a word, the longest first.
    """

    banned: tuple[tuple[str, re.Pattern[str]], ...]
    leaning: re.Pattern[str]
    hard: re.Pattern[str]
    relative: Relative
    small: frozenset[str]
    endings: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class Tongue:
    """One language.

    Attributes:
        code: its language tag.
        days: weekdays from Monday.
        months: months from January.
        numbers: the numbers from none to twelve.
        joined: what stands before the last of several names.
        others: how many more publishers, told the number in words.
        one_other: one more.
        full_date: a date with its weekday, told weekday, day and month.
        month_day: a date without it.
        when: "on a day", told the day's name; what `recall` says before the news of an earlier day.
        yesterday: in words.
        inner: words that are written small where a sentence comes to stand inside another.
        titles: what the segments that are no stories are called: headlines, in brief, sign-off.
        limits: what must not get through; None for English, which has rules of its own.
    """

    code: str
    days: Sequence[str]
    months: Sequence[str]
    numbers: Sequence[str]
    joined: str
    others: str
    one_other: str
    full_date: str
    month_day_as: str
    when: Callable[[str, bool], str]
    yesterday: str
    inner: frozenset[str]
    titles: tuple[str, str, str]
    limits: Limits | None = None

    def number(self, count: int) -> str:
        """Write a small number as a word, as a script does.

        Args:
            count: how many.

        Returns:
            A word up to twelve, digits from there on.
        """
        return self.numbers[count] if 0 <= count < len(self.numbers) else str(count)

    def listed(self, names: Sequence[str]) -> str:
        """Join names for the ear.

        Args:
            names: one or more.

        Returns:
            "A", "A and B" or "A, B and C".
        """
        return f" {self.joined} ".join([*filter(None, [", ".join(names[:-1])]), *names[-1:]])

    def more(self, count: int) -> str:
        """Say that there are others.

        Args:
            count: how many, at least one.

        Returns:
            Such as "three others".
        """
        return self.one_other if count == 1 else self.others.format(self.number(count))

    def named(self, day: Date) -> str:
        """Name a day's weekday.

        Args:
            day: any date.

        Returns:
            Its weekday.
        """
        return self.days[day.weekday()]

    def spoken_date(self, day: Date) -> str:
        """Write a date as it is said.

        Args:
            day: any date.

        Returns:
            Such as "Wednesday, November 8".
        """
        return self.full_date.format(weekday=self.named(day), day=self._day(day), month=self.months[day.month - 1])

    def month_day(self, day: Date) -> str:
        """Write a date without its weekday.

        Args:
            day: any date.

        Returns:
            Such as "November 8".
        """
        return self.month_day_as.format(day=self._day(day), month=self.months[day.month - 1])

    def _day(self, day: Date) -> str:
        return "1er" if self.code == "fr" and day.day == 1 else str(day.day)

    def inside(self, text: str) -> str:
        """Spell a sentence to stand inside another: a small first letter where its first word is no name.

        Args:
            text: a sentence without its full stop.

        Returns:
            The same.
        """
        first = re.split(r"[\s’']", text, maxsplit=1)[0]
        return text[:1].lower() + text[1:] if first.lower() in self.inner else text
