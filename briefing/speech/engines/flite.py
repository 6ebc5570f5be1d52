"""CMU Flite in process: the clustergen voices of Debian's libflite1, which comes with Debian's ffmpeg.

In: one utterance. Out: its samples and exact word times, byte for byte the same every time.
Never: a second library call at the same time in one process; its synthesis keeps state, so one lock guards it, and work
in parallel is for processes.

The calls follow flite 2.2's headers (cst_utterance.h, cst_wave.h, cst_voice.h).
"""

from __future__ import annotations

import ctypes
import re
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np

from briefing.errors import SpeechError
from briefing.model import Utterance, Voice, WordTime
from briefing.speech.engines import Spoken
from briefing.speech.engines.latin import ascii_letters, lone_a

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN_PACE = {"rms": 136, "slt": 155}
"""Words a minute of each voice at its own speed, measured on news with the pauses after its sentences."""
INSTALL = "apt install libflite1"
_LIBRARY = "libflite.so.1"
_LOCK = Lock()
_RESPELLED = {"gen": "jen", "thousandth": "thow-zanth", "thousandths": "thow-zanths"}
_START = b"R:SylStructure.daughter1.daughter1.R:Segment.p.end"
_END = b"R:SylStructure.daughtern.daughtern.R:Segment.end"


class _Wave(ctypes.Structure):
    """cst_wave."""

    _fields_ = (
        ("type", ctypes.c_char_p),
        ("sample_rate", ctypes.c_int),
        ("num_samples", ctypes.c_int),
        ("num_channels", ctypes.c_int),
        ("samples", ctypes.POINTER(ctypes.c_short)),
    )


class _Symbol(ctypes.Structure):
    """Dl_info of dlfcn.h: the file a function was loaded from."""

    _fields_ = (
        ("file", ctypes.c_char_p),
        ("base", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("address", ctypes.c_void_p),
    )


_CALLS = {
    "flite_synth_text": (ctypes.c_void_p, [ctypes.c_char_p, ctypes.c_void_p]),
    "utt_wave": (ctypes.POINTER(_Wave), [ctypes.c_void_p]),
    "utt_relation": (ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_char_p]),
    "relation_head": (ctypes.c_void_p, [ctypes.c_void_p]),
    "item_next": (ctypes.c_void_p, [ctypes.c_void_p]),
    "ffeature_string": (ctypes.c_char_p, [ctypes.c_void_p, ctypes.c_char_p]),
    "ffeature_float": (ctypes.c_float, [ctypes.c_void_p, ctypes.c_char_p]),
    "delete_utterance": (None, [ctypes.c_void_p]),
    "feat_set_float": (None, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_float]),
}


@cache
def _library() -> ctypes.CDLL:
    """Load flite and its American English once."""
    library = ctypes.CDLL(_LIBRARY, mode=ctypes.RTLD_GLOBAL)
    for name in ("libflite_usenglish.so.1", "libflite_cmulex.so.1"):
        ctypes.CDLL(name, mode=ctypes.RTLD_GLOBAL)
    for name, (result, arguments) in _CALLS.items():
        call = getattr(library, name)
        call.restype, call.argtypes = result, arguments
    library.flite_init()
    return library


@cache
def _loaded(speaker: str) -> int:
    """Register a voice and return the address of its cst_voice."""
    _library()
    register = getattr(ctypes.CDLL(f"libflite_cmu_us_{speaker}.so.1"), f"register_cmu_us_{speaker}")
    register.restype, register.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
    return int(register(None))


class Flite:
    """One flite voice, opened."""

    def __init__(self, voice: Voice) -> None:
        """Load the library and the voice, and set its pace.

        Args:
            voice: its card; `words_per_minute` sets the pace by stretching every phone alike.

        Raises:
            SpeechError: libflite1 or the voice is not installed.
        """
        if reason := self.missing(voice):
            raise SpeechError(voice.name, reason)
        self._voice = _loaded(voice.speaker)
        own = OWN_PACE.get(voice.speaker, 150)
        self._stretch = own / (voice.words_per_minute or own)
        self._libc = ctypes.CDLL(None)

    @staticmethod
    def missing(voice: Voice) -> str:
        """Say why the voice cannot speak here, or nothing.

        Args:
            voice: its card.

        Returns:
            One sentence with the command that mends it, or "".
        """
        try:
            _loaded(voice.speaker)
        except (OSError, AttributeError):
            return f"The voice {voice.name} needs flite, which is not installed: `{INSTALL}` (Debian, Ubuntu)."
        return ""

    @staticmethod
    def version(_voice: Voice) -> str:
        """Name the library that is loaded.

        Returns:
            Its file name with the full version, such as `libflite.so.2.2`.
        """
        found = _Symbol()
        library = _library()
        ctypes.CDLL(None).dladdr(library.flite_init, ctypes.byref(found))
        return Path((found.file or b"").decode() or _LIBRARY).resolve().name

    def speak(self, utterance: Utterance) -> Spoken:
        """Say one utterance.

        Args:
            utterance: its spoken form.

        Returns:
            Samples at 16 kHz and the time of each word.

        Raises:
            SpeechError: flite returned no sound.
        """
        library = _library()
        with _LOCK:
            # The excitation noise comes from rand(): the same seed makes the same bytes every time.
            self._libc.srand(1)
            # The address of a cst_voice's features is its second member (cst_voice.h).
            features = ctypes.cast(self._voice, ctypes.POINTER(ctypes.c_void_p))[1]
            library.feat_set_float(features, b"duration_stretch", self._stretch)
            made = library.flite_synth_text(_written(utterance.text), self._voice)
            if not made:
                raise SpeechError(utterance.sentence, f"flite could not say: {utterance.sentence!r}.")
            try:
                wave = library.utt_wave(made).contents
                samples = np.ctypeslib.as_array(wave.samples, (wave.num_samples,)).astype(np.int16)
                return Spoken(samples=samples, rate=wave.sample_rate, words=tuple(_words(library, made)))
            finally:
                library.delete_utterance(made)


def _written(text: str) -> bytes:
    """Write a spoken form as flite wants it: ASCII, never empty, and no word it would take for an abbreviation.

    It reads Me as Maine, St as Saint and gen as general, by their capitals and what follows; hence lower case.
    """
    plain = lone_a(ascii_letters(re.sub(r"\s+", " ", text)), "ay")
    lower = re.sub(r"[A-Za-z][a-z]+", lambda word: _RESPELLED.get(word[0].lower(), word[0].lower()), plain)
    return lower.encode() or b" "


def _words(library: ctypes.CDLL, utterance: int) -> Iterator[WordTime]:
    """Walk the words of a synthesised utterance; the article is called `_a` where it is the letter."""
    relation = library.utt_relation(utterance, b"Word")
    item = library.relation_head(relation) if relation else None
    while item:
        word = library.ffeature_string(item, b"name").decode("ascii", "replace").lstrip("_")
        yield WordTime(word=word, start=library.ffeature_float(item, _START), end=library.ffeature_float(item, _END))
        item = library.item_next(item)
