"""What no script may hold, whatever the night: the marks of text that was written for the eye, or that nobody supports.

In: a script and the rundown it was written from. Out: faults, a sentence each. Never: taste.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from briefing.model import Item, Kind, Rundown, Script, Segment, Sentence
from briefing.script.checks import proof
from briefing.script.evidence import sameness, stems
from briefing.script.lexicon import UNFINISHED
from briefing.script.refuse import why_not
from briefing.speech.normalize import normalise

MOST_WORDS, MOST_VERBATIM = 32, 75
SAME = 0.6
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_FIRST = re.compile(r"\b(?:I|I['’]\w+|[Mm]y|[Mm]e|[Oo]ur|[Oo]urs|us|[Ww]e)\b")
_RECALLED = re.compile(r"\b[Ww]e reported\b|\bour story\b")
_NOT_SAID = re.compile(r"[()\[\]{}<>|\\/^~_=*#@&+…]|https?:|www\.")
_TOLD = (Kind.STORY, Kind.IN_BRIEF)


def faults(script: Script, rundown: Rundown) -> list[str]:
    """List what is wrong with a script.

    Args:
        script: the narration.
        rundown: what it was written from.

    Returns:
        A line for each fault.
    """
    items = {item.id: item for slot in (*rundown.slots, *rundown.reserve) for item in slot.story.items}
    found = [
        f"{rundown.date} {segment.kind}: {fault}: {sentence.text}"
        for segment in script.segments
        for sentence in segment.sentences
        for fault in (*_for_the_eye(sentence), *_unsupported(segment, sentence, items, rundown))
    ]
    return [*found, *_twice(script), *_verbatim(script, items)]


def _for_the_eye(sentence: Sentence) -> Iterator[str]:
    outside = _RECALLED.sub("", _QUOTED.sub("", sentence.text))
    words = sentence.text.split()
    if len(words) > MOST_WORDS:
        yield "too long"
    if not re.search(r"[.!?][\"”’]?$", sentence.text) or words[-1].strip('."”’').lower() in UNFINISHED:
        yield "cut off"
    if _FIRST.search(outside) and not re.search(r"\bWe turn\b|\bWe go on\b|Before we go", sentence.text):
        yield "first person"
    if "(" in sentence.text or "http" in sentence.text or "www." in sentence.text:
        yield "address or parenthesis"
    if mark := _NOT_SAID.search(normalise(sentence.text)):
        yield f"{mark.group()!r} is not said"
    if any(letter.isdigit() for letter in normalise(sentence.text)):
        yield "a figure is not said"
    if sentence.quoted and sentence.claim and (rule := why_not(sentence.claim)):
        yield rule


def _unsupported(segment: Segment, sentence: Sentence, items: dict[str, Item], rundown: Rundown) -> Iterator[str]:
    if segment.kind not in (*_TOLD, Kind.TEASE) or _RECALLED.search(sentence.text):
        return
    if not sentence.citations:
        yield "not cited"
    elif not (verdict := proof(sentence, items, rundown.date)).passes:
        yield f"not supported ({'; '.join(fault.why for fault in verdict.faults)})"


def _twice(script: Script) -> Iterator[str]:
    """Find facts that are told twice in one episode."""
    claims = [
        (stems(sentence.claim or sentence.text), sentence.text)
        for segment in script.segments
        if segment.kind in _TOLD
        for sentence in segment.sentences
        if sentence.quoted
    ]
    for (one, first), (other, second) in combinations(claims, 2):
        if sameness(one, other) > SAME:
            yield f"{script.date} told twice: {first} / {second}"


def _verbatim(script: Script, items: dict[str, Item]) -> Iterator[str]:
    for segment in script.segments:
        taken: Counter[str] = Counter()
        for sentence in segment.sentences:
            if sentence.quoted and sentence.citations and sentence.citations[0] in items:
                taken[items[sentence.citations[0]].domain] += sentence.quoted
        if taken and max(taken.values()) > MOST_VERBATIM:
            yield f"{script.date} {segment.title}: more than {MOST_VERBATIM} words of one publisher"
