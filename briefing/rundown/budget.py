"""How the running time is shared out: back-timing from the end.

In: seconds, and what the chosen stories give to read. Out: seconds for each. Never: a choice of stories.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.rundown.candidate import Candidate

FRAME_SECONDS = 25.0
"""What the open, the tease and the sign-off take."""
BRIEF_SECONDS = 8.5
"""What a one-sentence item takes."""
SHORTEST, LONGEST = 18.0, 45.0
"""A story told in full takes between these."""
_FOR_BRIEFS = 0.22
_MOST_FRAME = 0.5
_SPARE = 2.5


def for_stories(seconds: float) -> float:
    """Say how much time there is for stories told in full.

    Args:
        seconds: the running time wanted.

    Returns:
        Seconds, after the frame and the share of the items in brief.
    """
    return (seconds - frame(seconds)) * (1 - _FOR_BRIEFS)


def frame(seconds: float) -> float:
    """Say how much time the open, the tease and the sign-off take.

    Args:
        seconds: the running time wanted.

    Returns:
        Seconds; at most half of a very short programme.
    """
    return min(FRAME_SECONDS, seconds * _MOST_FRAME)


def share(chosen: Sequence[Candidate], seconds: float) -> tuple[float, ...]:
    """Share time out among stories.

    Args:
        chosen: stories told in full.
        seconds: the time for all of them.

    Returns:
        Seconds for each, in their order: the shortest for all, the rest by score, as far as a story has enough to say;
        together never more than there is.
    """
    if not chosen:
        return ()
    least = min(SHORTEST, seconds / len(chosen))
    room = [max(min(candidate.sayable.seconds, LONGEST) - least, 0.0) for candidate in chosen]
    rest = seconds - least * len(chosen)
    given = [0.0] * len(chosen)
    for _ in chosen:  # whoever is full leaves the rest to the others
        open_to = [index for index in range(len(chosen)) if room[index] - given[index] > 1e-9]  # noqa: PLR2004
        total = sum(chosen[index].score.total + 1 for index in open_to)
        if rest <= 0 or not open_to:
            break
        for index, part in [(index, rest * (chosen[index].score.total + 1) / total) for index in open_to]:
            more = min(part, room[index] - given[index])
            given[index] += more
        rest = seconds - least * len(chosen) - sum(given)
    return tuple(int((least + more) * 10) / 10 for more in given)


def briefs(chosen: Sequence[Candidate], seconds: float) -> int:
    """Say how many one-sentence items should lie ready.

    Args:
        chosen: stories told in full.
        seconds: the running time wanted.

    Returns:
        Enough for two and a half times the time left if the stories give only half of what they promise: on a thin
        night more than half of the items turn out to have no sentence that can be read.
    """
    certain = sum(min(candidate.sayable.seconds, LONGEST) for candidate in chosen) / 2
    left = max(seconds - frame(seconds) - certain, 0.0)
    return int(_SPARE * left / BRIEF_SECONDS) + 1
