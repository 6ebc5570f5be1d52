"""Turns the versions of a story into segments with their length.

In: a slot and its versions. Out: a Telling, from which the fitting takes the version that fits. Never: a choice of
length.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from briefing.model import Kind, Pause, Segment, Sentence, Slot, Struct
from briefing.script.attribution import Attributor
from briefing.script.choose import Version, openings
from briefing.script.headline import short

CHAPTER = 70
"""Characters a chapter's title may have."""
Clock = Callable[[str], float]


class Telling(Struct, frozen=True, kw_only=True):
    """A story as it can be told, shorter or longer.

    Attributes:
        slot: the story's slot.
        segments: its versions, each longer than the one before.
        seconds: their lengths with pauses.
        brief: it is told in brief.
    """

    slot: Slot
    segments: tuple[Segment, ...]
    seconds: tuple[float, ...]
    brief: bool = False

    def within(self, budget: float) -> int:
        """Find the longest version that keeps to a budget.

        Args:
            budget: seconds.

        Returns:
            Its index; the shortest version's where none does.
        """
        return max((at for at, length in enumerate(self.seconds) if length <= budget), default=0)


def in_full(slot: Slot, told: Sequence[Version], attribute: Attributor, clock: Clock, turn: int) -> Telling:
    """Tell a story in full, in every length.

    Args:
        slot: the story's slot.
        told: its versions.
        attribute: who says who reports it.
        clock: seconds of speech for a sentence.
        turn: its place in the running order, which the wording goes by.

    Returns:
        The telling.
    """
    segments = tuple(_segment(Kind.STORY, slot, _full(version, slot, attribute, turn), Pause.STORY) for version in told)
    return Telling(slot=slot, segments=segments, seconds=tuple(length(segment, clock) for segment in segments))


def in_brief(slot: Slot, told: Version, attribute: Attributor, clock: Clock, turn: int) -> Telling:
    """Tell a story in one sentence.

    Args:
        slot: the story's slot.
        told: its shortest version.
        attribute: who says who reports it.
        clock: seconds of speech for a sentence.
        turn: its place among the items in brief, which the wording goes by.

    Returns:
        The telling, of one version.
    """
    said = attribute.first("brief", told[0], slot.story, turn).sentences
    segment = _segment(Kind.IN_BRIEF, slot, (*attribute.recall(slot, turn, brief=True), *said), Pause.PARAGRAPH)
    return Telling(slot=slot, segments=(segment,), seconds=(length(segment, clock),), brief=True)


def _full(version: Version, slot: Slot, attribute: Attributor, turn: int) -> tuple[Sentence, ...]:
    """Say a version with its sources: the first once, another where it takes over, the rest at the end."""
    said: list[Sentence] = []
    named: list[str] = []
    for one, other in openings(version):
        if said and (not other or one.item.domain in named):
            said.append(Sentence(text=one.text, citations=(one.item.id,), quoted=one.words))
            continue
        template = "addition" if said else attribute.opening(slot, one)
        spoken = attribute.first(template, one, slot.story, turn + len(named))
        said += spoken.sentences
        named += spoken.named
    return (*attribute.recall(slot, turn), *said, *attribute.others(slot.story, named, turn))


def _segment(kind: Kind, slot: Slot, sentences: Sequence[Sentence], last: Pause) -> Segment:
    return Segment(
        kind=kind,
        title=short(slot.story.title, CHAPTER) or slot.story.title,
        slug=slot.story.slug,
        sentences=paused(sentences, last),
    )


def paused(sentences: Sequence[Sentence], last: Pause) -> tuple[Sentence, ...]:
    """Give a segment's last sentence the pause that ends it.

    Args:
        sentences: what is said.
        last: the pause after it.

    Returns:
        The same sentences, a sentence's pause after each but the last.
    """
    pauses = [Pause.SENTENCE] * (len(sentences) - 1) + [last]
    return tuple(replace(sentence, pause=pause) for sentence, pause in zip(sentences, pauses, strict=True))


def length(segment: Segment, clock: Clock) -> float:
    """Time a segment.

    Args:
        segment: what is said.
        clock: seconds of speech for a sentence.

    Returns:
        Seconds with the usual pauses.
    """
    return sum(clock(sentence.text) + sentence.pause.usual for sentence in segment.sentences)


def resting(segments: tuple[Segment, ...], last: Pause) -> tuple[Segment, ...]:
    """Give the last of several segments a longer pause at its end.

    Args:
        segments: items in brief.
        last: the pause after the last one.

    Returns:
        The same segments but for that pause.
    """
    if not segments:
        return ()
    end = segments[-1]
    return (*segments[:-1], replace(end, sentences=paused(end.sentences, last)))
