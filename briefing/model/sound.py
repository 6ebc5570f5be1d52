"""What is spoken and recorded: voices, takes, cues and the recording.

In: nothing. Out: the types of the speech and audio rooms. Never: samples; those lie in files that a type names.
"""

from __future__ import annotations

from briefing.model.base import Struct
from briefing.model.show import Loudness
from briefing.model.words import Kind, Pause


class Pace(Struct, frozen=True, kw_only=True):
    """How long a voice takes to say a text: the sum of what each of its parts takes.

    Measured by least squares on spoken forms; see `docs/concepts.md`.

    Attributes:
        fixed: seconds for any utterance.
        letter: seconds for each letter of the spoken form.
        word: seconds for each word.
        comma: seconds for each comma, semicolon or colon inside it.
        spelled: seconds more for each word of a single letter ("G P T"), whose name is longer than it looks.
    """

    fixed: float
    letter: float
    word: float
    comma: float = 0.0
    spelled: float = 0.0


class Voice(Struct, frozen=True, kw_only=True):
    """A voice card: what a voice is, apart from how it speaks now.

    Attributes:
        name: the card's name, as in `--voice flite`.
        title: the name for people, as in notes and transcripts.
        engine: which engine speaks it, a key of the `briefing.engines` registry.
        speaker: what the engine calls the voice.
        language: language tag.
        rate: sample rate in hertz.
        licence: licence of the voice.
        words_per_minute: the speed asked of the engine; 0 leaves the engine's own.
        pace: its measured pace at that speed.
    """

    name: str
    title: str
    engine: str
    speaker: str
    language: str
    rate: int
    licence: str
    words_per_minute: int = 0
    pace: Pace


class Utterance(Struct, frozen=True, kw_only=True):
    """One sentence ready to be spoken.

    Attributes:
        text: the spoken form: words only, no digit and no symbol.
        voice: name of the voice card.
        sentence: the sentence in written form, for transcripts.
        pause: the silence after it.
        kind: what its segment is for.
        slug: the story its segment tells, or empty.
        title: its segment's title.
        segment: index of its segment in the script.
    """

    text: str
    voice: str
    sentence: str
    pause: Pause
    kind: Kind
    slug: str = ""
    title: str = ""
    segment: int = 0


class WordTime(Struct, frozen=True, kw_only=True):
    """When one word is said inside a take.

    Attributes:
        word: the word as the engine names it.
        start: seconds from the take's first sample.
        end: seconds from the take's first sample.
    """

    word: str
    start: float
    end: float


class Take(Struct, frozen=True, kw_only=True):
    """One utterance as spoken, at the voice's natural pace.

    Attributes:
        utterance: what was said.
        file: absolute path of a mono 16-bit WAV file.
        rate: sample rate in hertz.
        seconds: its length with the silence at both ends cut away.
        words: word times, where the engine gives them.
    """

    utterance: Utterance
    file: str
    rate: int
    seconds: float
    words: tuple[WordTime, ...] = ()


class Cue(Struct, frozen=True, kw_only=True):
    """When one sentence is heard in the finished recording.

    Attributes:
        start: seconds from the start of the recording.
        end: seconds, where its speech ends.
        text: the sentence in written form.
        kind: what its segment is for.
        slug: the story told, or empty.
        title: its segment's title.
        segment: index of its segment in the script.
    """

    start: float
    end: float
    text: str
    kind: Kind
    slug: str = ""
    title: str = ""
    segment: int = 0


class Recording(Struct, frozen=True, kw_only=True):
    """The mastered episode, with the only clock that counts.

    Attributes:
        file: absolute path of the MP3 (without tags yet).
        seconds: length of the decoded MP3.
        cues: when each sentence is heard, in order.
        loudness: measured on the decoded MP3.
        voice: title of the voice that spoke.
        stretch: factor by which speech was slowed (above 1) or sped up to be on time.
        bit_rate: kilobits a second.
        rate: sample rate in hertz.
    """

    file: str
    seconds: float
    cues: tuple[Cue, ...]
    loudness: Loudness
    voice: str
    stretch: float = 1.0
    bit_rate: int = 96
    rate: int = 44100
