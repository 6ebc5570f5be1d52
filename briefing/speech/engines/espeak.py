"""The engine espeak-ng in process, from the wheel espeakng-loader, which brings the library and its data.

In: one utterance. Out: its samples and word times.
Never: two calls at the same time in one process (the library has one global state and ends in a double free): one lock
guards it. Its output drifts by a few samples from call to call, so a take is known by its inputs.

The calls follow espeak-ng 1.52's speak_lib.h.
"""

from __future__ import annotations

import ctypes
import re
from functools import cache
from threading import Lock
from typing import Any

import numpy as np

from briefing.errors import SpeechError
from briefing.model import Utterance, Voice, WordTime
from briefing.speech.engines import Spoken
from briefing.speech.engines.latin import ascii_letters, lone_a

PITCH, RANGE = 42, 58
"""Of 100: a little lower and livelier than the library's own 50 and 50, which tires the ear less."""
_RETRIEVAL, _DONT_EXIT, _UTF8 = 1, 0x8000, 1
_END, _WORD = 0, 1
_RATE, _PITCH, _RANGE = 1, 3, 4
_LOCK = Lock()
_pcm: list[bytes] = []
_marks: list[tuple[float, int, int]] = []
_LETTERS = re.compile(r"\b[A-Z](?:'s)?(?: [A-Z]\b(?:'s)?)+(?!')")


class _Id(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    """espeak_EVENT."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Id),
    )


def _collect(wave: Any, count: int, events: Any) -> int:
    """Keep the samples and word events of the call that holds the lock."""
    if count > 0 and wave:
        _pcm.append(ctypes.string_at(wave, count * 2))
    index = 0
    while events[index].type != _END:
        event = events[index]
        if event.type == _WORD:
            _marks.append((event.audio_position / 1000, event.text_position - 1, event.length))
        index += 1
    return 0


_CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))(
    _collect
)
"""What the library calls; it must be referenced for as long as the library may."""


@cache
def _library() -> tuple[ctypes.CDLL, int]:
    """Load and initialise the library once; returns it with its sample rate in hertz."""
    import espeakng_loader  # noqa: PLC0415 - only where espeak speaks

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    library.espeak_Info.restype = ctypes.c_char_p
    rate = library.espeak_Initialize(_RETRIEVAL, 0, espeakng_loader.get_data_path().encode(), _DONT_EXIT)
    if rate <= 0:
        raise OSError(f"espeak_Initialize gave {rate}")
    library.espeak_SetSynthCallback(_CALLBACK)
    return library, rate


class Espeak:
    """One espeak-ng voice, opened."""

    def __init__(self, voice: Voice) -> None:
        """Load the library and remember how to speak.

        Args:
            voice: its card; `speaker` is espeak-ng's name for the voice, such as `en-us`.

        Raises:
            SpeechError: the library is not installed or does not start.
        """
        if reason := self.missing(voice):
            raise SpeechError(voice.name, reason)
        self._card = voice

    @staticmethod
    def missing(voice: Voice) -> str:
        """Say why the voice cannot speak here, or nothing.

        Args:
            voice: its card.

        Returns:
            One sentence with the command that mends it, or "".
        """
        try:
            _library()
        except (ImportError, OSError, AttributeError) as error:
            mend = "`pip install --force-reinstall espeakng-loader`"
            return f"The voice {voice.name} needs espeak-ng, which does not load ({error}): {mend}."
        return ""

    @staticmethod
    def version(_voice: Voice) -> str:
        """Name the library and the settings that are the same for all its voices.

        Returns:
            Such as `espeak-ng 1.52.0, pitch 42, range 58`.
        """
        release = _library()[0].espeak_Info(None).decode()
        return f"espeak-ng {release}, pitch {PITCH}, range {RANGE}"

    def speak(self, utterance: Utterance) -> Spoken:
        """Say one utterance.

        Args:
            utterance: its spoken form.

        Returns:
            Samples at 22,050 Hz and the time of each word, a pair such as "in the" as one.

        Raises:
            SpeechError: the library does not know the voice, or returned an error.
        """
        library, rate = _library()
        text = _written(utterance.text, self._card.language)
        data = text.encode() + b"\0"
        with _LOCK:
            _pcm.clear()
            _marks.clear()
            failed = library.espeak_SetVoiceByName(self._card.speaker.encode())
            speed = self._card.words_per_minute or 160
            for parameter, value in ((_RATE, speed), (_PITCH, PITCH), (_RANGE, RANGE)):
                library.espeak_SetParameter(parameter, value, 0)
            failed = failed or library.espeak_Synth(data, len(data), 0, 1, 0, _UTF8, None, None)
            library.espeak_Synchronize()
            samples = np.frombuffer(b"".join(_pcm), dtype="<i2").astype(np.int16)
            words = _words(text, len(samples) / rate)
        if failed:
            raise SpeechError(
                utterance.sentence, f"espeak-ng ({self._card.speaker}) could not say: {utterance.sentence!r}."
            )
        return Spoken(samples=samples, rate=rate, words=words)


def _written(text: str, language: str) -> str:
    """Write a spoken form as espeak-ng wants it: its English takes A for the article and I for the pronoun."""
    text = re.sub(r"\s+", " ", text)
    if not language.lower().startswith("en"):
        return text
    plain = ascii_letters(text)
    return lone_a(_LETTERS.sub(lambda run: run[0].replace("A", "eigh").replace("I", "eye"), plain), "eigh")


def _words(text: str, seconds: float) -> tuple[WordTime, ...]:
    """Turn the word events of the last call into times; a word lasts until the next begins."""
    ends = [start for start, _, _ in _marks[1:]] + [seconds] * bool(_marks)
    return tuple(
        WordTime(word=text[place : place + length], start=start, end=max(start, end))
        for (start, place, length), end in zip(_marks, ends, strict=True)
    )
