"""Reads what a model wrote for one story, and lets none of it through that the check refuses.

In: the text of an answer, and its question. Out: candidates like those of the extractive writer, or `Unwritten` with
the reason. Never: a sentence mended, or one that no item carries by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from briefing.model import Item, Role, Sentence, Struct
from briefing.plain import one_line
from briefing.script.checks import proof
from briefing.script.checks.words import stem, words
from briefing.script.choose import SAME
from briefing.script.evidence import contradicts, sameness, stems
from briefing.script.lean import Lean
from briefing.script.opening import GOOD
from briefing.script.pool import Candidate
from briefing.script.refuse import why_not
from briefing.script.split import split
from briefing.script.writers.night import Night
from briefing.script.writers.prompt import Question

_LIGHT = re.compile(
    r"!|\b(?:fun|funn(?:y|ier|iest)|jok(?:e|es|ing)|luckily|happily|good news|on (?:a|the) (?:lighter|brighter|bright)"
    r"|amus\w+|delight\w*|cheer\w*|hilarious\w*|wacky|quirky|spectacular\w*|stunning\w*|epic|whopping|bizarre\w*)\b",
    re.IGNORECASE,
)
_LEANING = re.compile(
    r"(?:he|she|it|they|these|those|his|her|its|their|them|and|but|also|so|however|meanwhile|another|such"
    r"|th(?:is|at)(?! (?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|weekend)\b))\b",
    re.IGNORECASE,
)
_PLAIN = frozenset(
    stem(word)
    for word in (
        "say", "says", "said", "tell", "told", "announce", "announced", "report", "reported", "include", "includes",
        "including", "use", "used", "make", "made", "take", "took", "people", "company", "firm", "group", "agency",
        "new",
    )
)  # fmt: skip
"""Words that a writer may bring, because they claim nothing by themselves."""
_RICH = 3
"""Sentences that a full story can be written from, and one of them back is too little."""
_LONGEST = 1500
"""Letters of a sentence beyond which nobody looks at it."""
_MANY = 30
"""Sentences in an answer beyond which nobody reads on."""


class Unwritten(Exception):
    """A model did not write a story; the message says why, in words an editor uses. It never leaves the room.

    Attributes:
        free: nothing was done for it that anybody could charge.
    """

    def __init__(self, why: str, *, free: bool = False) -> None:
        """Keep the reason.

        Args:
            why: what went wrong, without a capital and a full stop.
            free: the call cost nothing.
        """
        super().__init__(why)
        self.free = free


class Line(Struct, frozen=True, kw_only=True):
    """One sentence as a model gives it.

    Attributes:
        text: the sentence.
        cites: numbers of the sentences that it rests on.
    """

    text: str
    cites: tuple[int, ...]


class _Lines(Struct, frozen=True, kw_only=True):
    sentences: tuple[Line, ...]


def read(content: str) -> tuple[Line, ...]:
    """Find the JSON of an answer; thoughts before it and a fence around it do not matter.

    Args:
        content: what the model wrote.

    Returns:
        Its sentences, at least one.

    Raises:
        Unwritten: there is no such JSON, or nothing in it.
    """
    bare = content.rpartition("</think>")[2]
    start, end = bare.find("{"), bare.rfind("}")
    if start < 0 or end < start:
        raise Unwritten(f"its answer is not JSON: “{one_line(bare, 80)}”" if bare.strip() else "its answer is empty")
    try:
        lines = msgspec.json.decode(bare[start : end + 1].encode("utf-8", "replace"), type=_Lines).sentences
    except (msgspec.DecodeError, RecursionError) as error:
        raise Unwritten(f"its answer is not the JSON that was asked for ({one_line(str(error), 80)})") from error
    if not lines:
        raise Unwritten("it wrote no sentence")
    return lines


def judge(lines: Sequence[Line], question: Question, night: Night) -> tuple[Candidate, ...]:
    """Put every sentence of an answer to the check; one that fails sends the whole answer back.

    Args:
        lines: what the model wrote; what it wrote beyond the sentences it was asked for is left off.
        question: what it was asked.
        night: the story's night.

    Returns:
        Its sentences, the most important first.

    Raises:
        Unwritten: a sentence is not fit to be read, or no item that it cites carries it.
    """
    told: list[Candidate] = []
    for text, cites in _sentences(lines[:_MANY]):
        if len(told) == question.most:
            break
        told.append(_judged(text, cites, told, question, night))
    if len(told) == 1 and len(question.shown) >= _RICH and question.slot.role is not Role.BRIEF:
        raise Unwritten("it wrote a single sentence, and the story has more to say")
    return tuple(told)


def _sentences(lines: Sequence[Line]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Take lines of several sentences apart; each has its line's citations."""
    for line in lines:
        if len(line.text) > _LONGEST:
            raise Unwritten(f"a sentence is far too long: “{one_line(line.text[:_LONGEST], 120)}”")
        for text in split(" ".join(line.text.split())) or [""]:
            yield text, line.cites


def _judged(
    text: str, cites: tuple[int, ...], told: Sequence[Candidate], question: Question, night: Night
) -> Candidate:
    quoted = f"“{one_line(text, 120)}”"
    if text != one_line(text, len(text) + 1) or not re.search(r"[.!?][\"”’')]*$", text):
        raise Unwritten(f"what it wrote is not a whole sentence: {quoted}")
    if why := why_not(text):
        raise Unwritten(f"a sentence is not fit for the air ({why}): {quoted}")
    if not cites or not all(0 < number <= len(question.shown) for number in cites):
        raise Unwritten(f"a sentence cites no sentence that was given: {quoted}")
    source = _carried(text, [question.shown[number - 1] for number in cites], question, night, quoted)
    content = stems(text)
    if any(sameness(content, one.stems) > SAME for one in told):
        raise Unwritten(f"it says the same twice: {quoted}")
    if contradicts(text, [one.text for one in told if one.publisher != source.publisher]):
        raise Unwritten(f"it gives two figures for one thing: {quoted}")
    if (question.slot.grave or (question.after_grave and not told)) and _LIGHT.search(text):
        raise Unwritten(f"its tone is too light for a grave story, or right after one: {quoted}")
    if not told and _LEANING.match(text):
        raise Unwritten(f"its first sentence leans on one that nobody has heard: {quoted}")
    return _candidate(text, source, len(told))


def _carried(text: str, cited: Sequence[Candidate], question: Question, night: Night, quoted: str) -> Candidate:
    """Find the first cited item that carries a sentence alone: claims pieced together of two are how errors begin."""
    items = {one.item.id: one.item for one in cited}
    why = ""
    for name, item in items.items():
        verdict = proof(Sentence(text=text, citations=(name,)), items, night.rundown.date)
        own = _own(text, item, [one.text for one in question.shown if one.item.id == name])
        if verdict.passes and not own:
            return next(one for one in cited if one.item.id == name)
        why = why or (f"The source has no word like “{own}”." if verdict.passes else verdict.faults[0].why)
    raise Unwritten(f"a sentence is not supported: {quoted} {why}")


def _own(text: str, item: Item, seen: Sequence[str]) -> str:
    """Find a word that carries meaning and stands nowhere in an item: one is enough to make deaths of fires.

    What was shown of the item counts too, for there a weekday or a verb may stand in another form.
    """
    source = "\n\n".join((item.title, item.text, item.publisher, *seen))
    held = {word.stem for word in words(source)} | _PLAIN
    return next((word.text for word in words(text) if not word.small and word.stem not in held), "")


def _candidate(text: str, source: Candidate, place: int) -> Candidate:
    """Make a sentence of the model's a candidate that stands where it was put; all its words count as taken over."""
    return replace(
        source,
        text=text,
        place=place,
        lean=Lean.FREE,
        stems=stems(text),
        worth=1.0 / (1 + place),
        needs=frozenset(),
        tells=False,
        news=1.0,
        old=False,
        colour=False,
        lede=GOOD,
    )
