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
        support: for each citation in its order, the sentence of that item that it rests on; empty before the script is
            finished.
    """

    text: str
    citations: tuple[str, ...] = ()
    pause: Pause = Pause.SENTENCE
    quoted: int = 0
    editor: bool = False
    claim: str = ""
    support: tuple[str, ...] = ()


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


class StoryFacts(Struct, frozen=True, kw_only=True):
    """What the page tells of a story apart from the narration, each sentence with its citations.

    Attributes:
        slug: the story.
        tldr: its news in one line; None where no line of it is short enough.
        key: the facts to keep in mind, the weightiest first.
        question: what a listener would ask, where a source answers it; else empty.
        answer: that source's sentence.
        watch: what a source says comes next.
    """

    slug: str
    tldr: Sentence | None = None
    key: tuple[Sentence, ...] = ()
    question: str = ""
    answer: Sentence | None = None
    watch: Sentence | None = None


class Writing(Struct, frozen=True, kw_only=True):
    """What a model did for a script.

    Attributes:
        model: its name.
        written: slugs of the stories that it wrote and that passed the check.
        fallen: the stories told without it, each with the reason.
        cached: how many answers were kept from an earlier walk.
        tokens: what the night's answers took, in and out.
        cents: what they cost by the prices of the settings.
    """

    model: str
    written: tuple[str, ...] = ()
    fallen: tuple[Left, ...] = ()
    cached: int = 0
    tokens: int = 0
    cents: float = 0.0


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
        facts: what the page tells of each story, in the order they are told.
        edited: a person had a hand in it.
        editor: that person's name, where it was given.
        writing: what a model did for it; None where none was asked.
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
    facts: tuple[StoryFacts, ...] = ()
    edited: bool = False
    editor: str = ""
    writing: Writing | None = None
