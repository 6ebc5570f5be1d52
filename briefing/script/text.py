"""A text of its owner's own, made ready to be spoken as it stands.

In: a text. Out: a Script of one segment. Never: leaving out, adding or changing a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from briefing.errors import ConfigError
from briefing.model import Kind, Pause, Script, Segment, Sentence
from briefing.script.split import split

_PARAGRAPH = re.compile(r"\n\s*\n")
_TITLE = "A text"


def aloud(text: str) -> Script:
    """Split a text into sentences, with a longer pause after each paragraph.

    Args:
        text: plain text; a blank line ends a paragraph.

    Returns:
        A script of one segment.

    Raises:
        ConfigError: there is not a word in it.
    """
    sentences = tuple(_sentences(text))
    if not sentences:
        raise ConfigError("text", "There is nothing to say: the text holds not one word.")
    segment = Segment(kind=Kind.STORY, title=_TITLE, sentences=sentences)
    return Script(show=_TITLE, date=date.min, title=_TITLE, summary="", segments=(segment,))


def _sentences(text: str) -> Iterator[Sentence]:
    for paragraph in _PARAGRAPH.split(text):
        pieces = [piece for piece in split(" ".join(paragraph.split())) if any(map(str.isalnum, piece))]
        for piece in pieces:
            yield Sentence(text=piece, pause=Pause.PARAGRAPH if piece is pieces[-1] else Pause.SENTENCE)
