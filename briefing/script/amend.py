"""Puts an editor's sentences in the place of the script's.

In: segments and the day's edits. Out: segments with the editor's words, marked as such. Never: a guess which sentence
was meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from briefing.errors import EditsError
from briefing.model import Edits, Segment, Sentence, Struct
from briefing.script.split import split
from briefing.script.telling import paused


class Amended(Struct, frozen=True, kw_only=True):
    """Segments after the edits.

    Attributes:
        segments: in order; one whose every sentence was taken out is gone.
        missing: old sentences that stand nowhere.
    """

    segments: tuple[Segment, ...]
    missing: tuple[str, ...]


def amend(segments: Sequence[Segment], edits: Edits) -> Amended:
    """Apply the edits.

    Args:
        segments: the script.
        edits: what the editor changed; spaces do not count when sentences are compared.

    Returns:
        The script as edited, and what was not found in it.
    """
    wanted = {_key(edit.old): edit.new for edit in edits.replace}
    found = {_key(sentence.text) for segment in segments for sentence in segment.sentences}
    amended = (_amended(segment, wanted) for segment in segments)
    return Amended(
        segments=tuple(segment for segment in amended if segment.sentences),
        missing=tuple(edit.old for edit in edits.replace if _key(edit.old) not in found),
    )


def refuse_missing(segments: Sequence[Segment], missing: Sequence[str]) -> None:
    """Refuse edits of sentences that the script does not have.

    Args:
        segments: the script before the edits.
        missing: old sentences that stand nowhere in it.

    Raises:
        EditsError: there are any; it names the sentence that comes nearest to the first.
    """
    if not missing:
        return
    texts = [sentence.text for segment in segments for sentence in segment.sentences]
    near = get_close_matches(missing[0], texts, n=1, cutoff=0.0)
    nearest = f' The nearest sentence is: "{near[0]}"' if near else ""
    raise EditsError(
        missing[0],
        f'edits.toml replaces a sentence that the script does not have: "{missing[0]}".{nearest} '
        "Copy the sentence from script.md exactly, or take the replacement out.",
    )


def _key(text: str) -> str:
    return " ".join(text.split())


def _amended(segment: Segment, wanted: dict[str, str]) -> Segment:
    if not any(_key(sentence.text) in wanted for sentence in segment.sentences):
        return segment
    sentences: list[Sentence] = []
    for sentence in segment.sentences:
        new = wanted.get(_key(sentence.text))
        sentences += [sentence] if new is None else _edited(sentence, new)
    last = segment.sentences[-1].pause
    return Segment(
        kind=segment.kind,
        title=segment.title,
        slug=segment.slug,
        sentences=paused(sentences, last) if sentences else (),
    )


def _edited(old: Sentence, new: str) -> list[Sentence]:
    return [Sentence(text=piece, citations=old.citations, editor=True) for piece in split(_key(new))]
