"""How long a voice takes to say a text, before it says it: a few numbers on its card, fitted to what it said.

In: a voice's pace, a text. Out: seconds. Never: sound, except in `fit`, which measures a voice.

The model is linear in what can be counted in the spoken form. Fitted on some nights and tried on others, sixty
sentences of news come out within 1.5 % of their sum, nineteen times of twenty, with each built-in voice; one sentence
alone within 12 %.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.model import Kind, Pace, Pause, Utterance, Voice
from briefing.speech.normalize import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.speech.lexicon import Lexicon

_WORD = re.compile(r"[^\s,.;:?!-]+")
_STOP = re.compile(r"[,;:](?=\s)")
_LETTER = re.compile(r"(?<![^\s,.;:?!-])[A-Z](?:'s)?(?![^\s,.;:?!-])")
_PLACES = 4
_USUAL_WORDS, _USUAL_LETTERS = 20, 5
_SHORTEST = 0.1


def seconds(pace: Pace, spoken: str) -> float:
    """Estimate how long a spoken form lasts.

    Args:
        pace: of the voice.
        spoken: what `normalise` returned.

    Returns:
        Seconds without the silence around it; 0 for an empty text.
    """
    if not spoken:
        return 0.0
    one, letters, words, commas, spelled = _counts(spoken)
    total = pace.fixed * one + pace.letter * letters + pace.word * words + pace.comma * commas + pace.spelled * spelled
    return max(_SHORTEST, total)


def _counts(spoken: str) -> tuple[int, int, int, int, int]:
    """Count what takes time: the sentence itself, letters, words, commas, words of a single letter."""
    letters = sum(map(str.isalpha, spoken))
    return 1, letters, len(_WORD.findall(spoken)), len(_STOP.findall(spoken)), len(_LETTER.findall(spoken))


def seconds_to_say(voice: Voice, lexicon: Lexicon | None = None) -> Callable[[str], float]:
    """Make a stopwatch for texts that are not spoken yet.

    Args:
        voice: who will say them.
        lexicon: how names are said; the built-in one unless given.

    Returns:
        A function from a sentence in written form to seconds without the pause after it; it remembers.
    """

    @cache
    def stopwatch(text: str) -> float:
        return seconds(voice.pace, normalise(text, lexicon, language=voice.language))

    return stopwatch


def words_a_minute(voice: Voice) -> int:
    """Tell how fast a voice reads the news, as people measure it: with its commas and the pauses between sentences.

    Args:
        voice: its card.

    Returns:
        Words a minute of usual news: sentences of twenty words of five letters, with a comma and a pause each.
    """
    counts = (1, _USUAL_WORDS * _USUAL_LETTERS, _USUAL_WORDS, 1)
    pace = voice.pace
    parts = (pace.fixed, pace.letter, pace.word, pace.comma)
    lasts = sum(count * part for count, part in zip(counts, parts, strict=True)) + Pause.SENTENCE.usual
    return round(60 * _USUAL_WORDS / lasts)


def fit(texts: Iterable[str], voice: Voice) -> Pace:
    """Measure a voice: have it say texts and fit its pace to how long they took, by least squares.

    Args:
        texts: at least a few hundred different sentences in written form, such as the voice will have to say.
        voice: its card, at the speed it is meant to speak.

    Returns:
        Its pace.

    Raises:
        SpeechError: the voice cannot speak here.
    """
    import numpy as np  # noqa: PLC0415 - only where a voice is measured

    spoken = [said for text in texts if (said := normalise(text, language=voice.language))]
    lasted = np.array([_measured(voice, said) for said in spoken])
    found = np.linalg.lstsq(np.array([_counts(said) for said in spoken], float), lasted, rcond=None)[0]
    fixed, letter, word, comma, spelled = (round(float(value), _PLACES) for value in found)
    return Pace(fixed=fixed, letter=letter, word=word, comma=comma, spelled=spelled)


def _measured(voice: Voice, said: str) -> float:
    """Say a spoken form and time what is left without the silence at its ends."""
    from briefing.speech import engines, signal  # noqa: PLC0415 - loads numpy

    line = Utterance(text=said, voice=voice.name, sentence=said, pause=Pause.SENTENCE, kind=Kind.STORY)
    take = engines.opened(voice).speak(line)
    first, end = signal.speech(take.samples, take.rate)
    return (end - first) / take.rate
