"""Puts a story's question to a model into words, by templates that editors change.

In: a slot, the sentences that are shown, `scripts/prompts/*.j2`. Out: a Question. Never: text of a source anywhere but
in JSON, where it cannot end its own place.
"""

from __future__ import annotations

from itertools import product
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
NAMES = ("system", "story", "again")
_EXAMPLE: dict[str, object] = {
    "show": "", "language": "en", "date": "", "most": 2, "role": "body", "grave": False, "after_grave": False,
    "headline": "", "reason": "", "told": [], "sentences": [{"number": 1, "publisher": "", "text": ""}],
}  # fmt: skip
_EXAMPLES = (
    _EXAMPLE,
    {**_EXAMPLE, "role": "brief", "after_grave": True},
    {**_EXAMPLE, "role": "lead", "grave": True, "told": [""]},
)
"""Stories of every kind, so that a template that breaks does so before the night."""
_BRIEF = 3
"""Sentences asked for of an item in brief: one airs, and more where the story moves up."""


class Question(Struct, frozen=True, kw_only=True):
    """What a model is asked about one story.

    Attributes:
        slot: the story's slot.
        shown: the numbered sentences; number 1 is the first.
        most: sentences it may write.
        after_grave: the story before it tells of death or disaster.
        system: what holds for every story.
        story: this story.
    """

    slot: Slot
    shown: tuple[Candidate, ...]
    most: int
    after_grave: bool = False
    system: str
    story: str

    def body(self, settings: LlmSettings, answer: str = "", again: str = "") -> bytes:
        """Write the question as a request of OpenAI's chat completions.

        Args:
            settings: model, temperature and length.
            answer: what the model answered, where it is asked again.
            again: why it is asked again; empty for the first time.

        Returns:
            JSON; the same question gives the same bytes.
        """
        messages = [{"role": "system", "content": self.system}, {"role": "user", "content": self.story}]
        if again:
            messages += [{"role": "assistant", "content": answer}, {"role": "user", "content": again}]
        asked: dict[str, object] = {
            "model": settings.model,
            "messages": messages,
            settings.max_tokens_name: settings.max_tokens,
            "stream": False,
        }
        if settings.temperature >= 0:
            asked["temperature"] = settings.temperature
        if settings.json_mode:
            asked["response_format"] = {"type": "json_object"}
        return msgspec.json.encode(asked)


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
        for name, example in product(NAMES, _EXAMPLES):
            self._said(name, **example)

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
            StyleError: a template is broken in a way that only this story shows.
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
            "headline": shown[0].item.title,
            "told": list(update.said) if update else [],
            "sentences": [
                {"number": number, "publisher": one.item.publisher, "text": one.text}
                for number, one in enumerate(shown, 1)
            ],
        }
        system, story = (self._said(name, **values) for name in ("system", "story"))
        return Question(slot=slot, shown=shown, most=most, after_grave=after_grave, system=system, story=story)

    def again(self, reason: str) -> str:
        """Ask once more, after an answer that cannot be used.

        Args:
            reason: what is wrong with it.

        Returns:
            What the model is told.
        """
        return self._said("again", reason=reason)

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
