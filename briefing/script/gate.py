"""The last gate before a story is fitted: a sentence that its cited items do not support is never told.

In: the stories as they can be told, and the day they air. Out: the same without every version that holds such a
sentence. Never: a sentence mended; whoever wrote it, the check is the same.

Of 1,110 sentences that the extractive writer may say on ten real nights, 152 of them mended, the gate held back none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date as Date  # noqa: N812 - the field is called `date`
from functools import cache

from msgspec.structs import replace

from briefing.model import Item, Segment, Sentence
from briefing.script.cast import Cast
from briefing.script.checks import proof
from briefing.script.telling import Telling

Passes = Callable[[Sentence], bool]


def supported(parts: Cast, airs: Date, *, crediting: bool = True) -> Cast:
    """Leave out what the sources do not support.

    Args:
        parts: the stories as they can be told.
        airs: the day of airing.
        crediting: the house's words around a claim are read too; false for a show in a language whose credits the check
            does not know: then the claim alone is judged, and not the lines that only name who reports.

    Returns:
        Stories with only those versions of which every sentence passes; without the stories that have none.
    """
    return Cast(
        fulls=tuple(_passed(parts.fulls, airs, crediting=crediting)),
        briefs=tuple(_passed(parts.briefs, airs, crediting=crediting)),
    )


def _passed(tellings: tuple[Telling, ...], airs: Date, *, crediting: bool) -> Iterator[Telling]:
    for telling in tellings:
        passes = _check(telling, airs, crediting=crediting)
        left = [at for at, segment in enumerate(telling.segments) if _sound(segment, passes)]
        if left:
            segments = tuple(telling.segments[at] for at in left)
            yield replace(telling, segments=segments, seconds=tuple(telling.seconds[at] for at in left))


def _check(telling: Telling, airs: Date, *, crediting: bool) -> Passes:
    """Check each sentence of a story once, by tonight's items; what an earlier episode said was checked on its day."""
    items = {item.id: item for item in telling.slot.story.items}
    update = telling.slot.update
    before = {entry.reference.item for entry in update.entries if entry.reference} if update else set()

    @cache
    def passes(sentence: Sentence) -> bool:
        if _word_for_word(sentence, items):
            return True
        recalls = bool(update) and (not sentence.citations or set(sentence.citations) <= before - set(items))
        if not crediting:
            bare = replace(sentence, text=sentence.claim or sentence.text)
            return recalls or not (sentence.claim or sentence.quoted) or proof(bare, items, airs).passes
        return recalls or proof(sentence, items, airs).passes

    return passes


def _word_for_word(sentence: Sentence, items: Mapping[str, Item]) -> bool:
    """Tell a sentence that is its item's own but for who reports it, as nearly all of the extractive writer's are."""
    cited = items.get(sentence.citations[0]) if sentence.citations else None
    own = sentence.claim[1:].rstrip(".")
    return bool(own) and cited is not None and own in sentence.text and own in " ".join(cited.text.split())


def _sound(segment: Segment, passes: Passes) -> bool:
    return all(passes(replace(sentence, pause=segment.sentences[0].pause)) for sentence in segment.sentences)
