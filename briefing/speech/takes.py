"""From a script to takes: one for each sentence, none spoken twice, the longest first.

In: a script, a voice and an executor. Out: takes in the order of the script.
Never: knowing how sound is made, or the silence between sentences; takes lie on the shelf at the voice's natural pace.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import BrokenExecutor, Executor, Future, as_completed
from typing import TYPE_CHECKING

import msgspec

from briefing.errors import SpeechError
from briefing.model import Script, Take, Utterance, Voice
from briefing.speech import booth, engines, pace, shelf
from briefing.speech.normalize import normalise

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from briefing.speech.lexicon import Lexicon

FORM = 1
"""Raised when takes are cut or kept in another way, so that older ones are spoken again."""


def speak(
    script: Script,
    voice: Voice,
    *,
    cache: Path,
    executor: Executor,
    on_take: Callable[[Take], None] | None = None,
    lexicon: Lexicon | None = None,
) -> tuple[Take, ...]:
    """Speak a script.

    Args:
        script: what to say.
        voice: who says it.
        cache: folder where takes are kept from one build to the next; made where it is missing.
        executor: where the work is done; processes for the built-in voices, since threads give them nothing.
        on_take: called with each take as soon as there is one, in no particular order.
        lexicon: how names are said; the built-in one unless given.

    Returns:
        One take for each sentence, in the order of the script.

    Raises:
        SpeechError: a sentence could not be spoken, twice; the message names it.
        UnknownVoice: the voice's engine is not installed.
    """
    lines = tuple(_utterances(script, voice, lexicon))
    settings = _settings(voice)
    places = {line.text: shelf.place(cache.absolute(), _key(settings, line.text)) for line in lines}
    kept = {text: found for text, file in places.items() if (found := shelf.look(file))}

    def take(line: Utterance) -> Take:
        said = kept[line.text]
        file = str(places[line.text])
        return Take(utterance=line, file=file, rate=said.rate, seconds=said.seconds, words=said.words)

    def tell(text: str) -> None:
        for line in lines:
            if on_take and line.text == text:
                on_take(take(line))

    for text in list(kept):
        tell(text)
    wanted = {line.text: line for line in lines if line.text not in kept}
    for text, found in _spoken(wanted, places, voice, executor):
        kept[text] = found
        tell(text)
    shelf.clear(cache)
    return tuple(map(take, lines))


def _utterances(script: Script, voice: Voice, lexicon: Lexicon | None) -> Iterator[Utterance]:
    for index, segment in enumerate(script.segments):
        for sentence in segment.sentences:
            yield Utterance(
                text=normalise(sentence.text, lexicon, language=voice.language),
                voice=voice.name,
                sentence=sentence.text,
                pause=sentence.pause,
                kind=segment.kind,
                slug=segment.slug,
                title=segment.title,
                segment=index,
            )


def _settings(voice: Voice) -> bytes:
    """Write down what besides the text shapes a take; of the card, not its name, title and pace."""
    card = (
        voice.engine,
        engines.kind(voice.engine).version(voice),
        voice.speaker,
        voice.language,
        voice.words_per_minute,
    )
    return msgspec.json.encode((FORM, *card))


def _key(settings: bytes, text: str) -> str:
    return hashlib.sha256(settings + b"\0" + text.encode()).hexdigest()


def _spoken(
    wanted: dict[str, Utterance], places: dict[str, Path], voice: Voice, executor: Executor
) -> Iterator[tuple[str, shelf.Kept]]:
    """Order what is wanted, the longest first, and yield each as it is done."""
    orders: dict[Future[booth.Done], Utterance] = {}
    try:
        for text, line in sorted(wanted.items(), key=lambda pair: -len(pair[0])):
            expected = pace.seconds(voice.pace, text)
            order = booth.Order(utterance=line, voice=voice, file=str(places[text]), expected=expected)
            orders[executor.submit(booth.speak, order)] = line
        for future in as_completed(orders):
            done, line = future.result(), orders[future]
            if done.kept is None:
                raise SpeechError(
                    line.sentence, f"{voice.title} could not say {line.sentence!r}: the take {done.fault}."
                )
            yield line.text, done.kept
    except BrokenExecutor as error:
        raise SpeechError(
            voice.name, f"A process that spoke as {voice.title} ended by itself. Run it again."
        ) from error
    finally:
        for future in orders:
            future.cancel()
