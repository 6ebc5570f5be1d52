"""Puts a story's question to a model into words, by templates that editors change.

In: a slot, the sentences that are shown, `scripts/prompts/*.j2`. Out: a Question. Never: text of a source anywhere but in
JSON, where it cannot end its own place.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError

from briefing.config import LlmSettings
from briefing.errors import StyleError
from briefing.model import Role, Slot, Struct
from briefing.resources import places
from briefing.script.choose import MOST
from briefing.script.house import spoken_date
from briefing.script.pool import Candidate
from briefing.script.recall import update_of
from briefing.script.writers.night import Night

FOLDER = "scripts/prompts"
NAMES = ("system", "story")
_BRIEF = 3
"""Sentences asked for of an item in brief: one airs, and more where the story moves up."""


class Question(Struct, frozen=True, kw_only=True):
    """What a model is asked about one story.

    Attributes:
        slot: the story's slot.
        shown: the numbered sentences; number 1 is the first.
        most: sentences it may write.
        system: what holds for every story.
        story: this story.
    """

    slot: Slot
    shown: tuple[Candidate, ...]
    most: int
    system: str
    story: str

    def body(self, settings: LlmSettings) -> bytes:
        """Write the question as a request of OpenAI's chat completions.

        Args:
            settings: model, temperature and length.

        Returns:
            JSON; the same question gives the same bytes.
        """
        messages = [{"role": "system", "content": self.system}, {"role": "user", "content": self.story}]
        asked: dict[str, object] = {
            "model": settings.model,
            "messages": messages,
            "temperature": settings.temperature,
            settings.max_tokens_name: settings.max_tokens,
            "stream": False,
        }
        return msgspec.json.encode(asked | ({"response_format": {"type": "json_object"}} if settings.json_mode else {}))


class Prompts:
    """The prompts of a station."""

    def __init__(self, station: Path) -> None:
        """Find the templates: each beside briefing.toml first, then in the user's folder, then in the package.

        Args:
            station: the folder of briefing.toml.

        Raises:
            StyleError: one is missing or cannot be read as a template.
        """
        folders = [FileSystemLoader(place / FOLDER) for place in places(station)]
        # A prompt is plain text: escaping would put "&amp;" into it. What is not ours goes through `json`.
        self._templates = Environment(loader=ChoiceLoader(folders), undefined=StrictUndefined, autoescape=False)  # noqa: S701
        self._templates.filters["json"] = contained
        for name in NAMES:
            self._said(name, show="", language="en", date="", most=1, role="body", grave=False, after_grave=False,
                       told=[], sentences=[])  # fmt: skip

    def question(self, slot: Slot, shown: tuple[Candidate, ...], night: Night, *, after_grave: bool) -> Question:
        """Ask for one story.

        Args:
            slot: its slot.
            shown: the sentences it may be written from.
            night: its night.
            after_grave: the story before it tells of death or disaster.

        Returns:
            The question.

        Raises:
            StyleError: a template is broken.
        """
        update = update_of(slot)
        most = _BRIEF if slot.role is Role.BRIEF else MOST
        values = {
            "show": night.show.title,
            "language": night.show.language,
            "date": spoken_date(night.rundown.date),
            "most": most,
            "role": str(slot.role),
            "grave": slot.grave,
            "after_grave": after_grave,
            "told": list(update.said) if update else [],
            "sentences": [
                {"number": number, "publisher": one.item.publisher, "text": one.text}
                for number, one in enumerate(shown, 1)
            ],
        }
        system, story = (self._said(name, **values) for name in NAMES)
        return Question(slot=slot, shown=shown, most=most, system=system, story=story)

    def _said(self, name: str, **values: object) -> str:
        file = f"{name}.txt.j2"
        try:
            return self._templates.get_template(file).render(values).strip()
        except (TemplateError, TypeError, ValueError, OSError) as error:
            at = getattr(error, "lineno", None)
            where = f"{FOLDER}/{file}" + (f", line {at}" if at else "")
            raise StyleError(file, f"The prompt {where} cannot be used: {error}.") from error


def contained(value: object) -> str:
    """Write a value as JSON that holds no angle bracket, so that no text can close the place it stands in.

    Args:
        value: texts, numbers, lists and tables.

    Returns:
        JSON of one line.
    """
    text = msgspec.json.encode(value).decode()
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
