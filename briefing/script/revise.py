"""Puts an editor's sentences into a choice that was already fitted, so that no other sentence changes for it.

In: the parts, what was chosen of them, the edits. Out: the same parts with the editor's words, each told as it was
chosen. Never: another choice.
"""

from __future__ import annotations

from msgspec.structs import replace

from briefing.model import Edits, Struct
from briefing.script.amend import amend
from briefing.script.cast import Cast
from briefing.script.fit import Choice
from briefing.script.telling import Clock, Telling, length


class Revised(Struct, frozen=True, kw_only=True):
    """Parts with an editor's words in them.

    Attributes:
        parts: every full story in the length that was chosen, and all items in brief.
        choice: what was chosen, in these parts.
        kept: indices of items in brief that hold the editor's words, and must be told.
        gone: slugs of stories of which the editor left no sentence.
    """

    parts: Cast
    choice: Choice
    kept: frozenset[int]
    gone: frozenset[str]


def revised(parts: Cast, choice: Choice, edits: Edits, clock: Clock) -> Revised:
    """Apply the edits to what was chosen.

    Args:
        parts: the stories as they can be told.
        choice: what was chosen of them.
        edits: what the editor changed.
        clock: seconds of speech for a sentence.

    Returns:
        The parts with the editor's words.
    """
    fulls = [_edited(telling, level, edits, clock) for telling, level in zip(parts.fulls, choice.levels, strict=True)]
    chosen = {at: _edited(parts.briefs[at], 0, edits, clock) for at in choice.briefs}
    briefs = [chosen.get(at, telling) for at, telling in enumerate(parts.briefs)]
    left = [at for at, telling in enumerate(briefs) if telling]
    told = tuple(left.index(at) for at in choice.briefs if chosen[at])
    full = tuple(telling for telling in fulls if telling)
    gone = [one for one, new in zip(parts.fulls, fulls, strict=True) if not new]
    gone += [parts.briefs[at] for at, telling in chosen.items() if not telling]
    return Revised(
        parts=Cast(fulls=full, briefs=tuple(telling for telling in briefs if telling)),
        choice=Choice(levels=(0,) * len(full), briefs=told, seconds=choice.seconds),
        kept=frozenset(left.index(at) for at, new in chosen.items() if new and new != parts.briefs[at]),
        gone=frozenset(telling.slot.story.slug for telling in gone),
    )


def _edited(telling: Telling, level: int, edits: Edits, clock: Clock) -> Telling | None:
    """Put the editor's words into one version of a story; None where they leave nothing of it."""
    segments = amend([telling.segments[level]], edits).segments
    return replace(telling, segments=segments, seconds=(length(segments[0], clock),)) if segments else None
