"""What a room did, counted, for the story of a run that `-v` tells.

In: what the room made. Out: a sentence. Never: a judgement.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Episode, Gathered, Recording, Rundown, Script, Story, Take
from briefing.store import Room


def account(room: Room, made: object) -> str:
    """Count what a room made.

    Args:
        room: who made it.
        made: what the corridor got from it.

    Returns:
        Such as `38 of 39 feeds answered, 566 items`.
    """
    match made:
        case Gathered():
            return _gathered(made)
        case Rundown():
            told = _many(len(made.slots), "story", "stories")
            return f"{told} in full, {len(made.reserve)} in reserve, {len(made.spiked)} spiked"
        case Script():
            return _script(made)
        case Recording():
            heard = made.loudness
            sound = f"{heard.lufs:.1f} LUFS, peak {heard.true_peak:.1f} dBTP"
            return f"{clock(made.seconds)}, {sound}, speech at {100 * made.stretch:.1f} % of its natural length"
        case Episode():
            size = made.enclosure.bytes / 1e6
            return f"the gate found nothing; revision {made.revision}, {size:.1f} MB, {len(made.chapters)} chapters"
        case _:
            return _several(room, made if isinstance(made, tuple) else ())


def clock(seconds: float) -> str:
    """Write a length as minutes and seconds.

    Args:
        seconds: the length.

    Returns:
        Such as `5:00`.
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def _gathered(made: Gathered) -> str:
    aside = sum(failure.aside for failure in made.failures)
    asked = len(made.answered) + len(made.failures) - aside
    resting = f", {aside} set aside" if aside else ""
    repaired = f", {_many(len(made.warnings), 'warning')}" if made.warnings else ""
    told = f"{len(made.answered)} of {_many(asked, 'feed')} answered{resting}"
    return f"{told}, {_many(len(made.items), 'item')}{repaired}"


def _script(made: Script) -> str:
    sentences = [sentence.text for segment in made.segments for sentence in segment.sentences]
    words = sum(len(text.split()) for text in sentences)
    thin = ", a thin day" if made.thin else ""
    return f"{_many(len(sentences), 'sentence')}, {_many(words, 'word')}, about {clock(made.seconds)} to say{thin}"


def _several(room: Room, made: Sequence[object]) -> str:
    stories = [one for one in made if isinstance(one, Story)]
    takes = [one for one in made if isinstance(one, Take)]
    if takes:
        return f"{_many(len(takes), 'take')}, {clock(sum(take.seconds for take in takes))} of speech"
    if room is Room.READING:
        pages = sum(item.read for story in stories for item in story.items)
        return f"{_many(len(stories), 'story', 'stories')}, {_many(pages, 'page')} read whole"
    items = sum(len(story.items) for story in stories)
    shared = sum(len(story.publishers) > 1 for story in stories)
    return f"{_many(items, 'item')} are {_many(len(stories), 'story', 'stories')}, {shared} told by several publishers"


def _many(count: int, one: str, several: str = "") -> str:
    return f"{count} {one if count == 1 else several or one + 's'}"
