"""`briefing say`."""

import wave

import pytest
from click.testing import CliRunner

from briefing import audio
from briefing.cli import briefing

pytest.importorskip("espeakng_loader")


@pytest.fixture
def say(tmp_path, monkeypatch):
    """Runs `briefing say` in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return lambda *words, **more: CliRunner().invoke(briefing, ["say", *words, "--voice", "espeak"], **more)


def test_a_text_becomes_a_wav_file(say, tmp_path):
    """Two sentences with the pause between them, as the voice speaks."""
    result = say("It costs $5. Dr. Marsh paid.")
    assert result.exit_code == 0, result.output
    with wave.open(str(tmp_path / "say.wav")) as sound:
        assert sound.getnframes() / sound.getframerate() > 1.5
    assert "say.wav" in result.output


def test_an_mp3_has_the_show_s_loudness(say, tmp_path):
    """From standard input, into a folder that is made."""
    result = say("-", "-o", "out/evening.mp3", input="The harbour is open again, the council said on Monday.\n\nGood.")
    assert result.exit_code == 0, result.output
    heard = audio.measure(tmp_path / "out" / "evening.mp3")
    assert heard.loudness.lufs == pytest.approx(-16, abs=0.5)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["evening.mp3"]


@pytest.mark.parametrize(("words", "said"), [(("...",), "nothing to say"), (("Hi.", "-o", "x.ogg"), ".wav or .mp3")])
def test_what_cannot_be_said_is_refused(say, words, said):
    """With a sentence, and exit code 2."""
    result = say(*words)
    assert result.exit_code == 2
    assert said in result.output
