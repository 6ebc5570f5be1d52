"""What will be said: sentences, the segments they form, and the script.

In: nothing. Out: the types of the script room. Never: sound.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - the field is called `date`
from enum import StrEnum

from briefing.model.base import Struct


class Kind(StrEnum):
    """What a segment is for."""

    OPEN = "open"
    TEASE = "tease"
    STORY = "story"
    IN_BRIEF = "in brief"
    SEGUE = "segue"
    SIGN_OFF = "sign-off"


class Pause(StrEnum):
    """The silence after a sentence, by its place."""

    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    STORY = "story"

    @property
    def least(self) -> float:
        """The shortest it may become, in seconds."""
        return _PAUSES[self][0]

    @property
    def usual(self) -> float:
        """What it is when nothing presses, in seconds."""
        return _PAUSES[self][1]

    @property
    def most(self) -> float:
        """The longest it may become, in seconds."""
        return _PAUSES[self][2]


_PAUSES = {
    Pause.SENTENCE: (0.20, 0.28, 0.45),
    Pause.PARAGRAPH: (0.35, 0.50, 0.70),
    Pause.STORY: (0.60, 0.80, 1.00),
}


class Sentence(Struct, frozen=True, kw_only=True):
    """One sentence as it is read, in written form.

    Attributes:
        text: the sentence, ending in punctuation.
        citations: ids of the items that support it; empty only for the show's own words.
        pause: the silence after it.
        quoted: words taken over verbatim from the cited item, which the limit on quotation counts.
        editor: an editor wrote it.
        claim: what its source says, without the house's words around it; given for the first sentence of a source.
    """

    text: str
    citations: tuple[str, ...] = ()
    pause: Pause = Pause.SENTENCE
    quoted: int = 0
    editor: bool = False
    claim: str = ""


class Segment(Struct, frozen=True, kw_only=True):
    """Sentences that belong together: the open, one story, the items in brief.

    Attributes:
        kind: what it is for.
        title: what a chapter is called.
        slug: the story told; empty for the show's own segments. Each item in brief is a segment of its own.
        sentences: what is said, in order.
    """

    kind: Kind
    title: str
    slug: str = ""
    sentences: tuple[Sentence, ...]


class Left(Struct, frozen=True, kw_only=True):
    """A story of the rundown that the script does not tell.

    Attributes:
        slug: the story.
        reason: why, in words an editor uses.
    """

    slug: str
    reason: str


class Script(Struct, frozen=True, kw_only=True):
    """The whole narration.

    Attributes:
        show: title of the show.
        date: the episode's date.
        title: the episode's title, made of its top stories.
        summary: one or two sentences for podcast apps.
        language: language tag.
        segments: in the order they are spoken.
        seconds: how long it will take to say with its pauses, by the voice's measured pace.
        thin: there was not enough news to fill the time, and the notes say so.
        left: what the rundown held and the script does not tell.
    """

    show: str
    date: Date
    title: str
    summary: str
    language: str = "en"
    segments: tuple[Segment, ...]
    seconds: float = 0.0
    thin: bool = False
    left: tuple[Left, ...] = ()
