"""Takes as a file of their own."""

import wave

import pytest

from briefing import audio
from briefing.audio import measure, write_takes
from briefing.config import AudioSettings
from briefing.errors import AudioError
from briefing.model import Pause


def test_a_wav_holds_the_takes_as_they_are(take, murmur, tmp_path):
    """At the voice's own rate, with the usual pause between them and none behind the last."""
    takes = [take(murmur(1.0), pause=Pause.PARAGRAPH), take(murmur(0.5))]
    seconds = write_takes(takes, tmp_path / "a.wav", AudioSettings())
    assert seconds == pytest.approx(1.5 + Pause.PARAGRAPH.usual, abs=0.001)
    with wave.open(str(tmp_path / "a.wav")) as sound, wave.open(takes[0].file) as first:
        assert sound.getframerate() == 16000
        assert sound.readframes(16000) == first.readframes(16000)


def test_an_mp3_has_the_loudness_wanted(take, murmur, tmp_path):
    """Even where it holds one short word."""
    write_takes([take(murmur(0.4))], tmp_path / "a.MP3", AudioSettings(lufs=-18))
    heard = measure(tmp_path / "a.MP3")
    assert heard.loudness.lufs == pytest.approx(-18, abs=1)
    assert heard.seconds == pytest.approx(1.0, abs=0.03)


def test_a_place_that_cannot_be_written_is_named(take, murmur, tmp_path):
    """A file stands where a folder should be."""
    (tmp_path / "file").touch()
    with pytest.raises(AudioError, match="cannot be written"):
        audio.write_takes([take(murmur(0.4))], tmp_path / "file" / "a.wav", AudioSettings())
