import numpy as np

from briefing.speech import signal

RATE = 16000


def tone(seconds, level=8000):
    return (level * np.sin(np.arange(round(seconds * RATE)) * 0.1)).astype(np.int16)


def silence(seconds):
    return np.zeros(round(seconds * RATE), np.int16)


def test_silence_at_both_ends_is_found():
    """Speech begins and ends within the margins of the sound."""
    first, end = signal.speech(np.concatenate([silence(0.3), tone(1), silence(0.5)]), RATE)
    assert abs(first / RATE - (0.3 - signal.LEAD)) < 0.002
    assert abs(end / RATE - (1.3 + signal.TAIL)) < 0.002


def test_sound_that_fills_the_take_is_kept_whole():
    """No margin reaches beyond the samples there are."""
    assert signal.speech(tone(0.5, 32767), RATE) == (0, RATE // 2)
    assert signal.speech(np.full(50, -32768, np.int16), RATE) == (0, 50)


def test_silence_alone_is_no_speech():
    """A silent take keeps nothing, and is called empty."""
    assert signal.speech(silence(1), RATE) == (0, 0)
    assert signal.fault(silence(0), RATE, 1.0) == "is empty"


def test_a_take_of_the_right_length_is_good():
    """A take near its estimate has no fault."""
    assert signal.fault(tone(2), RATE, 2.2) == ""


def test_a_take_far_from_its_estimate_is_refused():
    """A take less than two fifths or more than two and a half times as long as expected is named so."""
    assert signal.fault(tone(0.5), RATE, 2.0) == "lasts 0.5 s where about 2.0 s were expected"
    assert signal.fault(tone(6), RATE, 2.0) == "lasts 6.0 s where about 2.0 s were expected"


def test_a_click_and_silence_is_no_speech():
    """A take that is silent for most of its time is refused."""
    assert signal.fault(np.concatenate([tone(0.1), silence(1.8), tone(0.1)]), RATE, 2.0) == "is mostly silent"
