"""The booth: what a worker process does, one take at a time.

In: an order for one take. Out: what lies on the shelf then, or the fault in words.
Never: an exception across processes, the script, or the normaliser; a worker starts quickly because it loads an engine
and numpy and little else.
"""

from __future__ import annotations

from pathlib import Path

from briefing.errors import BriefingError
from briefing.model import Struct, Utterance, Voice, WordTime
from briefing.speech import shelf

TRIES = 2


class Order(Struct, frozen=True, kw_only=True):
    """One take to be spoken.

    Attributes:
        utterance: what to say.
        voice: the card of who says it.
        file: absolute path of its WAV file.
        expected: seconds it should last by the voice's pace.
    """

    utterance: Utterance
    voice: Voice
    file: str
    expected: float


class Done(Struct, frozen=True, kw_only=True):
    """What became of an order.

    Attributes:
        kept: the take on the shelf; None where there is a fault.
        fault: what went wrong, to stand after "the take", or "".
    """

    kept: shelf.Kept | None = None
    fault: str = ""


def warm(voice: Voice) -> None:
    """Open a voice in this process, so that the first take does not wait for it.

    Args:
        voice: its card. One that cannot be opened says so when it is asked to speak.
    """
    from briefing.speech import engines, signal  # noqa: F401, PLC0415 - loads numpy too

    try:
        engines.opened(voice)
    except BriefingError:
        return


def speak(order: Order) -> Done:
    """Speak one take, check it, and lay it on the shelf; a take that fails the check is spoken once more.

    Args:
        order: what to say and where to put it.

    Returns:
        The take, or the fault in words.
    """
    done = Done(fault="was never tried")
    for _ in range(TRIES):
        try:
            done = _spoken(order)
        except BriefingError as error:
            done = Done(fault=f"failed: {error}")
        except OSError as error:
            return Done(fault=f"cannot be written to {order.file}: {error.strerror or error}")
        if done.kept:
            break
    return done


def _spoken(order: Order) -> Done:
    from briefing.speech import engines, signal  # noqa: PLC0415 - keeps numpy out of the process that orders takes

    spoken = engines.opened(order.voice).speak(order.utterance)
    first, end = signal.speech(spoken.samples, spoken.rate)
    samples = spoken.samples[first:end]
    if fault := signal.fault(samples, spoken.rate, order.expected):
        return Done(fault=fault)
    words = tuple(_moved(word, first / spoken.rate, len(samples) / spoken.rate) for word in spoken.words)
    return Done(kept=shelf.put(Path(order.file), samples, spoken.rate, words, order.utterance.text))


def _moved(word: WordTime, cut: float, seconds: float) -> WordTime:
    """Count a word's times from the first sample kept, to the millisecond."""
    start, end = (round(min(max(0.0, time - cut), seconds), 3) for time in (word.start, word.end))
    return WordTime(word=word.word, start=start, end=end)
