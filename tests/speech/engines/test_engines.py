"""One contract for every built-in voice."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import numpy as np
import pytest

from briefing.errors import SpeechError, UnknownVoice
from briefing.model import Kind, Pause, Utterance
from briefing.speech import available, engines, voices
from briefing.speech.engines import flite, latin

CARDS = {voice.name: voice for voice in voices(Path(__file__).parent)}
TEXT = "The committee agreed on a new plan, and the work begins in the spring."


@pytest.fixture(params=sorted(CARDS))
def card(request):
    voice = CARDS[request.param]
    if reason := available(voice):
        pytest.skip(reason)
    return voice


def line(text):
    return Utterance(text=text, voice="any", sentence=text, pause=Pause.SENTENCE, kind=Kind.STORY)


def test_it_speaks(card):
    """Text becomes sound at the card's sample rate, of a plausible length, neither silent nor clipped."""
    spoken = engines.opened(card).speak(line(TEXT))
    assert spoken.rate == card.rate
    assert spoken.samples.dtype == np.int16
    assert 2.5 < len(spoken.samples) / spoken.rate < 7
    assert 3000 < np.abs(spoken.samples.astype(int)).max() < 32767


def test_it_tells_when_words_are_said(card):
    """Word times rise, lie inside the sound and name the words that were given."""
    spoken = engines.opened(card).speak(line(TEXT))
    starts = [word.start for word in spoken.words]
    assert starts == sorted(starts)
    assert all(0 <= word.start <= word.end <= len(spoken.samples) / spoken.rate + 0.01 for word in spoken.words)
    assert {"committee", "plan", "spring"} <= {word.word.lower().strip(".,") for word in spoken.words}


def test_the_card_sets_the_pace(card):
    """A card that asks for a third more words a minute gets a shorter take."""
    hasty = msgspec.structs.replace(card, words_per_minute=round(card.words_per_minute * 4 / 3))
    usual, quick = (len(engines.opened(voice).speak(line(TEXT)).samples) for voice in (card, hasty))
    assert 0.65 < quick / usual < 0.9


def test_letters_are_spelled(card):
    """A spelled acronym takes longer than the word its letters make."""
    spelled, word = (len(engines.opened(card).speak(line(text)).samples) for text in ("A P I", "Appy"))
    assert spelled > 1.2 * word


@pytest.mark.parametrize("text", ["", "...", "中国", "é", "I" * 300, "a " * 300, "[[pI2]]"])
def test_odd_texts_do_no_harm(card, text):
    """Nothing to say, foreign letters and endless words end in sound or silence, never in an error."""
    assert engines.opened(card).speak(line(text)).rate == card.rate


def test_threads_take_turns(card):
    """Four threads that speak at once each get their own sentence."""
    texts = ["One.", TEXT, "A longer sentence than the first one.", "Two."] * 2
    with ThreadPoolExecutor(4) as pool:
        lengths = [len(spoken.samples) for spoken in pool.map(engines.opened(card).speak, map(line, texts))]
    alone = [len(engines.opened(card).speak(line(text)).samples) for text in texts]
    assert all(abs(one - other) < 0.02 * other for one, other in zip(lengths, alone, strict=True))


def test_flite_says_the_same_bytes_again():
    """Flite's sound depends on nothing but its input."""
    if reason := available(CARDS["flite"]):
        pytest.skip(reason)
    engine = engines.opened(CARDS["flite"])
    first = engine.speak(line(TEXT)).samples.tobytes()
    engine.speak(line("Something else in between."))
    assert engine.speak(line(TEXT)).samples.tobytes() == first


def test_a_missing_library_is_mended_by_a_command(monkeypatch):
    """Without libflite the engine says which command installs it, and refuses to open."""

    def absent(speaker):
        raise OSError(speaker)

    monkeypatch.setattr(flite, "_loaded", absent)
    assert "apt install libflite1" in flite.Flite.missing(CARDS["flite"])
    with pytest.raises(SpeechError, match="apt install libflite1"):
        flite.Flite(CARDS["flite"])


def test_flite_takes_no_word_for_an_abbreviation():
    """Words that flite would expand by their capitals reach it in lower case; letters keep theirs."""
    assert (
        flite._written("Give Me an A I of the next gen, Series A round")
        == b"give me an A I of the next jen, series ay round"
    )


def test_an_unknown_engine_is_refused():
    """A name no entry point carries is answered with those that exist."""
    with pytest.raises(UnknownVoice, match="No speech engine is called wax"):
        engines.kind("wax")


@pytest.mark.parametrize(
    ("text", "plain"), [("Łódź, café, Straße", "Lodz, cafe, Strasse"), ("中国 news", "news"), ("plain", "plain")]
)
def test_letters_become_latin(text, plain):
    """Accents are taken off and other scripts left out."""
    assert latin.ascii_letters(text) == plain
