"""The seam between the room and whatever speaks: one verb, and the registry that finds who has it.

In: a voice card. Out: an engine, opened in this process and kept.
Never: a speech library imported before a voice needs it.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Protocol

from briefing.errors import UnknownVoice
from briefing.model import Struct, Utterance, Voice, WordTime

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

GROUP = "briefing.engines"


class Spoken(Struct, frozen=True, kw_only=True):
    """What an engine made of one utterance.

    Attributes:
        samples: mono 16-bit samples.
        rate: sample rate in hertz.
        words: word times from the first sample, in order, where the engine gives them.
    """

    samples: NDArray[np.int16]
    rate: int
    words: Sequence[WordTime] = ()


class Engine(Protocol):
    """A voice that is ready to speak."""

    def speak(self, utterance: Utterance) -> Spoken:
        """Say one utterance; safe to call from several threads, one at a time is served."""
        ...


class EngineKind(Protocol):
    """What an entry point of the group `briefing.engines` names: a class that opens a voice when called."""

    def __call__(self, voice: Voice) -> Engine:
        """Load the library and the voice; raises SpeechError where that fails."""
        ...

    def missing(self, voice: Voice) -> str:
        """Say in one sentence why it cannot speak here and which command mends that, or "" when it can."""
        ...

    def version(self, voice: Voice) -> str:
        """Name everything besides the voice card and the text that shapes the sound, for the key of a take."""
        ...


@cache
def kind(name: str) -> EngineKind:
    """Find an engine by the name that voice cards use.

    Args:
        name: a key of the group `briefing.engines`, such as `flite`.

    Returns:
        Its class, not yet opened.

    Raises:
        UnknownVoice: nothing installed offers it.
    """
    known = entry_points(group=GROUP)
    for entry in known.select(name=name):
        found: EngineKind = entry.load()
        return found
    names = ", ".join(sorted(entry.name for entry in known)) or "none"
    raise UnknownVoice(name, f"No speech engine is called {name}. Installed are: {names}.")


@cache
def opened(voice: Voice) -> Engine:
    """Open a voice in this process, once.

    Args:
        voice: its card.

    Returns:
        The engine, ready to speak.

    Raises:
        UnknownVoice: nothing installed offers its engine.
        SpeechError: the engine cannot be opened.
    """
    return kind(voice.engine)(voice)
