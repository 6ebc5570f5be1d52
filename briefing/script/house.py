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
from collections.abc import Callable
from datetime import date as Date  # noqa: N812 - the field is called `date`
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound

from briefing.errors import StyleError
from briefing.language import first
from briefing.script.tongues import ENGLISH, of


class House:
    """One style's wordings on one day of one show."""

    def __init__(self, style: Path, *, show: str, date: Date, language: str = "en") -> None:
        """Open a style.

        Args:
            style: folder of templates; those of another language than English lie in a folder of its name in it.
            show: short name of the show; two shows do not say the same thing on the same day.
            date: the day of airing; the next day begins with the next wording.
            language: the show's language tag.

        Raises:
            StyleError: the style has no wording in the language.
        """
        self.tongue = of(language)
        self._style = worded(style, language)
        self._templates = _environment(self._style, self.tongue.code)
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
        lines = [line for line in self.said(name, **values) if fits(line)]
        return lines[(self._turn + turn) % len(lines)] if lines else ""


def worded(style: Path, language: str) -> Path:
    """Find a style's templates in a language.

    Args:
        style: the style's folder.
        language: the show's language tag.

    Returns:
        The style's own folder for English, else the one in it that is called after the language.

    Raises:
        StyleError: there is none.
    """
    code = first(language)
    folder = style if code == ENGLISH.code else style / code
    if not (folder / "open.txt.j2").is_file() and code != ENGLISH.code:
        have = sorted(one.parent.name for one in style.glob("*/open.txt.j2"))
        raise StyleError(
            folder,
            f"The style {style.name} has no wording for a show in {language!r}: there is no {folder}. It has "
            f"{', '.join([ENGLISH.code, *have])}; copy one of its folders and translate it, or change [show] language.",
        )
    return folder


@cache
def _environment(style: Path, code: str) -> Environment:
    # What is rendered is spoken and kept as plain text, never as markup: escaping would put "&amp;" into the narration.
    # The rooms that write pages and feeds escape what they take from the script.
    templates = Environment(loader=FileSystemLoader(style), undefined=StrictUndefined, autoescape=False)  # noqa: S701
    tongue = of(code)
    templates.filters.update(number=tongue.number, listed=tongue.listed, start=start)
    return templates


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
    return ENGLISH.spoken_date(day)
