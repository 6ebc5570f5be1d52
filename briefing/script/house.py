"""The house's own words: greetings, disclosure, attributions, segues and sign-off, from templates that editors change.

In: a folder of Jinja2 templates and what they may name. Out: lines of plain text. Never: news; a template only frames
it.

Every line that a template renders is one wording, and the room takes another one each time; in `open`, `tease` and
`sign_off` all
lines are said, in order.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from datetime import date as Date  # noqa: N812 - the field is called `date`
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound

from briefing.errors import StyleError
from briefing.script.days import named

_NUMBERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class House:
    """One style's wordings on one day of one show."""

    def __init__(self, style: Path, *, show: str, date: Date) -> None:
        """Open a style.

        Args:
            style: folder of templates.
            show: short name of the show; two shows do not say the same thing on the same day.
            date: the day of airing; the next day begins with the next wording.
        """
        self._templates = _environment(style)
        self._style = style
        self._turn = zlib.crc32(show.encode()) % 97 + date.toordinal()

    def said(self, name: str, **values: object) -> tuple[str, ...]:
        """Render a template whose lines are all said.

        Args:
            name: the template, such as `open`.
            values: what it may name.

        Returns:
            Its lines, without empty ones.

        Raises:
            StyleError: the template is missing, broken or names something it is not given.
        """
        file = f"{name}.txt.j2"
        try:
            text = self._templates.get_template(file).render(values)
        except TemplateNotFound as error:
            raise StyleError(self._style / file, f"The style {self._style} has no template {error.name}.") from error
        except TemplateError as error:
            at = getattr(error, "lineno", None)
            line = f", line {at}" if at else ""
            raise StyleError(
                self._style / file, f"The template {self._style / file}{line} cannot be used: {error.message}."
            ) from error
        except (TypeError, ValueError, ZeroDivisionError, OSError, UnicodeDecodeError) as error:
            raise StyleError(
                self._style / file, f"The template {self._style / file} cannot be used: {error}."
            ) from error
        return tuple(line for line in (" ".join(line.split()) for line in text.splitlines()) if line)

    def has(self, name: str) -> bool:
        """Tell whether the style has a template; one made for an older version may lack the newest.

        Args:
            name: the template, such as `update`.

        Returns:
            Whether its file is there.
        """
        return (self._style / f"{name}.txt.j2").is_file()

    def wording(self, name: str, turn: int, fits: Callable[[str], bool], **values: object) -> str:
        """Render a template whose lines are different wordings, and take the next one that fits.

        Args:
            name: the template, such as `attribution`.
            turn: which use of it this is in the show, so that two in a row differ.
            fits: whether a line may be used here.
            values: what it may name.

        Returns:
            One line; empty where none fits.

        Raises:
            StyleError: the template is missing, broken or names something it is not given.
        """
        lines = self.said(name, **values)
        turned = [lines[(self._turn + turn + step) % len(lines)] for step in range(len(lines))]
        return next((line for line in turned if fits(line)), "")


@cache
def _environment(style: Path) -> Environment:
    # What is rendered is spoken and kept as plain text, never as markup: escaping would put "&amp;" into the narration.
    # The rooms that write pages and feeds escape what they take from the script.
    templates = Environment(loader=FileSystemLoader(style), undefined=StrictUndefined, autoescape=False)  # noqa: S701
    templates.filters.update(number=number, listed=listed, start=start)
    return templates


def number(count: int) -> str:
    """Write a small number as a word, as a script does.

    Args:
        count: how many.

    Returns:
        A word up to twelve, digits from there on.
    """
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def listed(names: Sequence[str]) -> str:
    """Join names for the ear.

    Args:
        names: one or more.

    Returns:
        "A", "A and B" or "A, B and C".
    """
    return " and ".join([*filter(None, [", ".join(names[:-1])]), *names[-1:]])


def start(text: str) -> str:
    """Begin a sentence with a text: a capital first letter, unless its first word is spelled in its own way.

    Args:
        text: a name or a clause.

    Returns:
        The same with a capital.
    """
    return text[:1].upper() + text[1:] if re.match(r"[a-z]+\b(?![A-Z])", text) else text


def spoken_date(day: Date) -> str:
    """Write a date as it is said, in English whatever the machine's language.

    Args:
        day: any date.

    Returns:
        Such as "Wednesday, November 8".
    """
    return f"{named(day)}, {month_day(day)}"


def month_day(day: Date) -> str:
    """Write a date without its weekday, as it is said.

    Args:
        day: any date.

    Returns:
        Such as "November 8".
    """
    return f"{_MONTHS[day.month - 1]} {day.day}"
