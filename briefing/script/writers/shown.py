"""Chooses which stories a model is asked for, and which of their sentences it is shown.

In: a night. Out: slots in order of importance, and candidates. Never: a sentence of an item that speaks to a model.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Item, Rundown, Slot
from briefing.script.pool import Candidate
from briefing.script.writers.night import Night

MOST, LETTERS = 32, 7000
"""Sentences of a story that are shown, and letters of them together: with prompt and answer they fit into 4,096 tokens,
which is what Ollama gives a model on a small machine, cutting longer questions off without a word."""
_LEAST_EACH = 4
_SPARE = 1.2
"""Share of the running time up to which items of the reserve are asked for; more than airs, as the fitting wants."""
_TO_A_MODEL = re.compile(
    r"""
    \b(?:ignore|disregard|forget|override|bypass)\b[^.!?\n]{0,60}
        \b(?:instructions?|prompts?|guidelines|directions|directives|everything\ (?:above|before))\b
    |\b(?:previous|prior|above|earlier|your|new|updated)\ instructions?\s*:
    |\b(?:system|developer)\ (?:prompt|message)\s*:
    |\bas\ an\ ai(?:\ (?:assistant|language\ model))?,|\byou\ are\ (?:now\ )?an?\ (?:ai|assistant|language\ model)\b
    |\b(?:respond|reply|answer|output)\ (?:only|exactly)\b
    |\b(?:note|message|attention|instructions?)\ (?:to|for)\ (?:(?:all|any|the)\ )?
        (?:ais?\b|llms?\b|chatbots?|assistants?|language\ models?)
    |</?(?:system|sources|instructions?|assistant|user)\s*>|\[/?INST\]|<\|im_(?:start|end)\|>
    """,
    re.VERBOSE | re.IGNORECASE,
)


def asked(rundown: Rundown) -> Iterator[Slot]:
    """List the stories worth a question: all full ones, and as many of the reserve as may air.

    Args:
        rundown: the night's plan.

    Yields:
        Slots in order of importance.
    """
    yield from rundown.slots
    told = sum(slot.seconds for slot in rundown.slots)
    for slot in rundown.reserve:
        if told >= rundown.seconds * _SPARE:
            return
        told += slot.seconds
        yield slot


def shown(slot: Slot, night: Night) -> tuple[Candidate, ...]:
    """Choose the sentences of a story that a model is shown.

    Args:
        slot: the story's slot.
        night: its night.

    Returns:
        Candidates, item by item; their number in the prompt is their place here, from 1. None of an item that speaks
        to a model, as an injected instruction does: what stands there could not be told from a command.
    """
    items = [item for item in slot.story.items if not speaks_to_a_model(item)]
    each = max(_LEAST_EACH, MOST // max(len(items), 1))
    found: list[Candidate] = []
    for item in items:
        found += [one for one in night.found(slot) if one.item is item and not one.colour][:each]
    letters = 0
    for count, one in enumerate(found):
        letters += len(one.text)
        if count == MOST or letters > LETTERS:
            return tuple(found[:count])
    return tuple(found)


def speaks_to_a_model(item: Item) -> bool:
    """Tell whether an item holds what only a machine would be told.

    Args:
        item: an item.

    Returns:
        Whether its headline or its text does.
    """
    return bool(_TO_A_MODEL.search(item.title) or _TO_A_MODEL.search(item.text))
