"""The speech room: a script and a voice become takes.

In: a Script, a Voice, a lexicon. Out: Takes, one for each sentence, at the voice's natural pace.
Never: knowing what news is.

The names of the door are loaded when they are first used, because each worker process imports this package too.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.speech.booth import warm
    from briefing.speech.cards import available, choose, voices
    from briefing.speech.lexicon import read as read_lexicon
    from briefing.speech.normalize import normalise
    from briefing.speech.pace import seconds_to_say, words_a_minute
    from briefing.speech.takes import speak

__all__ = [
    "available",
    "choose",
    "normalise",
    "read_lexicon",
    "seconds_to_say",
    "speak",
    "voices",
    "warm",
    "words_a_minute",
]

_DOOR = {
    "available": ("cards", "available"),
    "choose": ("cards", "choose"),
    "normalise": ("normalize", "normalise"),
    "read_lexicon": ("lexicon", "read"),
    "seconds_to_say": ("pace", "seconds_to_say"),
    "speak": ("takes", "speak"),
    "voices": ("cards", "voices"),
    "warm": ("booth", "warm"),
    "words_a_minute": ("pace", "words_a_minute"),
}


def __getattr__(name: str) -> object:
    """Load what a name of the door stands for."""
    if name not in _DOOR:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, thing = _DOOR[name]
    return getattr(import_module(f"{__name__}.{module}"), thing)
