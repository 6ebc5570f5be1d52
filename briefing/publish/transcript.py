"""The spoken words with their times, as WebVTT.

In: the cues of a recording. Out: a WebVTT text, and such a text read back. Never: a caption longer than a sentence.

The form is W3C WebVTT 1 with the podcast namespace's advice (transcripts.md): a voice span and lines of at most
65 characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape, unescape

from briefing.model import Cue, Struct
from briefing.publish.captions import pieces
from briefing.publish.clean import plain

WIDTH = 65
_TIMING = re.compile(r"(\d+):(\d\d):(\d\d)\.(\d{3}) --> (\d+):(\d\d):(\d\d)\.(\d{3})")


class Caption(Struct, frozen=True, kw_only=True):
    """What is shown at a time.

    Attributes:
        start: milliseconds from the start of the recording.
        end: milliseconds from the start of the recording.
        lines: one or two lines of text.
    """

    start: int
    end: int
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The words on one line."""
        return " ".join(self.lines)


def vtt(cues: Sequence[Cue], *, seconds: float, voice: str) -> str:
    """Write the transcript of a recording.

    Args:
        cues: when each sentence is heard, in order.
        seconds: length of the recording, which no caption outlasts.
        voice: who speaks.

    Returns:
        WebVTT; its captions are in order and do not overlap.
    """
    tag = f"<v {_escape(plain(voice)[:24]) or 'Voice'}>"
    blocks = [
        f"{_stamp(caption.start)} --> {_stamp(caption.end)}\n{tag}" + "\n".join(map(_escape, caption.lines)) + "\n"
        for caption in _captions(cues, int(seconds * 1000), WIDTH - len(tag))
    ]
    return "\n".join(["WEBVTT\n", *blocks])


def _captions(cues: Iterable[Cue], end: int, first: int) -> Iterator[Caption]:
    """Share the time of each sentence among its captions by their letters."""
    free = 0
    for cue in cues:
        captions = pieces(plain(cue.text), width=WIDTH, first=first, measure=lambda line: len(_escape(line)))
        start, stop = max(free, round(cue.start * 1000)), min(end, round(cue.end * 1000))
        letters = [sum(map(len, lines)) for lines in captions]
        for index, lines in enumerate(captions):
            begins, ends = (
                start + (stop - start) * sum(letters[:count]) // sum(letters) for count in (index, index + 1)
            )
            if begins < ends:
                yield Caption(start=begins, end=ends, lines=lines)
                free = ends


def _escape(text: str) -> str:
    return escape(text, quote=False)


def _stamp(milliseconds: int) -> str:
    seconds, rest = divmod(milliseconds, 1000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{rest:03d}"


def read(text: str) -> tuple[Caption, ...]:
    """Read back a transcript that `vtt` wrote.

    Args:
        text: WebVTT.

    Returns:
        Its captions; what is not one is passed over.
    """
    captions = []
    for block in text.split("\n\n"):
        timing, *lines = block.strip().split("\n")
        if match := _TIMING.match(timing):
            start, end = (_milliseconds(match.groups()[at : at + 4]) for at in (0, 4))
            said = tuple(unescape(re.sub(r"<[^>]*>", "", line)) for line in lines)
            captions.append(Caption(start=start, end=end, lines=said))
    return tuple(captions)


def _milliseconds(parts: Sequence[str]) -> int:
    hours, minutes, seconds, rest = map(int, parts)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest
