import pickle
import subprocess
import sys
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import msgspec
import numpy as np
import pytest

from briefing import speech
from briefing.errors import SpeechError
from briefing.model import Kind, Pause, Script, Segment, Sentence, Utterance
from briefing.speech import booth, choose, engines, pace, shelf, speak, warm
from briefing.speech.engines import Spoken

VOICE = msgspec.structs.replace(choose(Path(__file__).parent, "espeak", "en"), name="fake")


def script(*texts):
    sentences = tuple(Sentence(text=text) for text in texts)
    segment = Segment(kind=Kind.STORY, title="A story", slug="a-story", sentences=sentences)
    return Script(show="Show", date=date(2026, 1, 1), title="T", summary="S", segments=(segment,))


class Fake:
    """An engine that keeps its pace, notes what it says, and fails where it is told to."""

    def __init__(self, faults=()):
        self.said = []
        self.faults = list(faults)

    def speak(self, utterance):
        self.said.append(utterance.text)
        fault = self.faults.pop(0) if self.faults else None
        if isinstance(fault, Exception):
            raise fault
        seconds = pace.seconds(VOICE.pace, utterance.text) * (fault or 1)
        return Spoken(samples=np.full(round(seconds * 8000), 9000, np.int16), rate=8000)


@pytest.fixture
def engine(monkeypatch):
    fake = Fake()
    monkeypatch.setattr(engines, "opened", lambda _: fake)
    return fake


@pytest.fixture
def pool():
    with ThreadPoolExecutor(1) as executor:
        yield executor


def test_takes_come_in_the_order_of_the_script(engine, pool, tmp_path):
    """The longest sentence is spoken first, and the takes still follow the script."""
    texts = ("Short one.", "This is by far the longest sentence of them all.", "A middling sentence.")
    takes = speak(script(*texts), VOICE, cache=tmp_path, executor=pool)
    assert [take.utterance.sentence for take in takes] == list(texts)
    assert engine.said[0] == texts[1]


def test_a_take_carries_its_place_in_the_script(engine, pool, tmp_path):
    """A take knows what it says in both forms, for which story, and where its sound lies."""
    (take,) = speak(script("It rose 5%."), VOICE, cache=tmp_path, executor=pool)
    line = take.utterance
    assert (line.sentence, line.text, line.slug, line.segment) == ("It rose 5%.", "It rose five percent.", "a-story", 0)
    assert Path(take.file).is_absolute()
    assert take.seconds == shelf.look(Path(take.file)).seconds


def test_nothing_is_spoken_twice(engine, pool, tmp_path):
    """The same sentence in a script, and the same script again, are spoken once."""
    again = ("Good morning.", "Here is the news.", "Good morning.")
    first = speak(script(*again), VOICE, cache=tmp_path, executor=pool)
    assert sorted(engine.said) == ["Good morning.", "Here is the news."]
    assert speak(script(*again), VOICE, cache=tmp_path, executor=pool) == first
    assert len(engine.said) == 2


def test_a_changed_sentence_costs_one_take(engine, pool, tmp_path):
    """After one sentence was edited only that one is spoken."""
    speak(script("One thing.", "Another thing."), VOICE, cache=tmp_path, executor=pool)
    engine.said.clear()
    speak(script("One thing.", "Something else."), VOICE, cache=tmp_path, executor=pool)
    assert engine.said == ["Something else."]


def test_another_speed_is_another_take(engine, pool, tmp_path):
    """A card that asks for another speed shares no take with the first."""
    speak(script("One thing."), VOICE, cache=tmp_path, executor=pool)
    faster = msgspec.structs.replace(VOICE, words_per_minute=VOICE.words_per_minute + 1)
    speak(script("One thing."), faster, cache=tmp_path, executor=pool)
    assert engine.said == ["One thing."] * 2


def test_a_damaged_take_is_spoken_again(engine, pool, tmp_path):
    """A cached file that a crash or a disk has cut is replaced."""
    (take,) = speak(script("One thing."), VOICE, cache=tmp_path, executor=pool)
    whole = Path(take.file).read_bytes()
    Path(take.file).write_bytes(whole[:100])
    speak(script("One thing."), VOICE, cache=tmp_path, executor=pool)
    assert Path(take.file).read_bytes() == whole


def test_every_take_is_told_once(engine, pool, tmp_path):
    """The caller hears of each take, cached or new, exactly once."""
    speak(script("One thing."), VOICE, cache=tmp_path, executor=pool)
    told = []
    takes = speak(
        script("One thing.", "Another.", "One thing."), VOICE, cache=tmp_path, executor=pool, on_take=told.append
    )
    assert len(told) == 3
    assert set(told) == set(takes)


@pytest.mark.parametrize("fault", [9.0, 0.1, SpeechError("x", "The voice coughed.")])
def test_a_failed_take_is_spoken_once_more(engine, pool, tmp_path, fault):
    """A take that is far too long, too short or fails is tried again."""
    engine.faults = [fault]
    (take,) = speak(script("A sentence of news."), VOICE, cache=tmp_path, executor=pool)
    assert take.seconds == pytest.approx(pace.seconds(VOICE.pace, "A sentence of news."), rel=0.01)


def test_a_take_that_fails_twice_names_its_sentence(engine, pool, tmp_path):
    """After the second failure the error says which sentence and why, and nothing lies on the shelf."""
    engine.faults = [9.0, 9.0]
    with pytest.raises(SpeechError, match=r"could not say 'A sentence of news\.': the take lasts"):
        speak(script("A sentence of news."), VOICE, cache=tmp_path, executor=pool)
    assert not list(tmp_path.glob("*/*"))


def test_an_unspeakable_sentence_is_named(engine, pool, tmp_path):
    """A sentence without a word in it cannot be spoken, and is named."""
    with pytest.raises(SpeechError, match="could not say '🚀': the take is empty"):
        speak(script("🚀"), VOICE, cache=tmp_path, executor=pool)


def test_a_full_disk_is_one_clear_sentence(engine, pool, tmp_path):
    """Where takes cannot be kept the error names the file and the reason."""
    (tmp_path / "cache").write_text("a file in the way")
    with pytest.raises(SpeechError, match=r"cannot be written to .*cache"):
        speak(script("One thing."), VOICE, cache=tmp_path / "cache", executor=pool)


def test_a_process_that_dies_is_reported(tmp_path):
    """A worker that ends by itself becomes an error of the room."""

    class Broken(Executor):
        def submit(self, *_):
            future = Future()
            future.set_exception(BrokenProcessPool("gone"))
            return future

    with pytest.raises(SpeechError, match="ended by itself"):
        speak(script("One thing."), VOICE, cache=tmp_path, executor=Broken())


def test_orders_and_answers_cross_processes():
    """What goes to a worker and comes back can be pickled."""
    order = booth.Order(utterance=_line(), voice=VOICE, file="/tmp/x.wav", expected=1.0)
    done = booth.Done(kept=shelf.Kept(text="a", rate=1, samples=1, crc=1))
    assert pickle.loads(pickle.dumps((order, done, booth.speak, warm))) == (order, done, booth.speak, warm)


def test_real_processes_speak(tmp_path):
    """A pool of spawned processes speaks with a built-in voice."""
    voice = choose(tmp_path, "espeak", "en")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=warm, initargs=(voice,)) as pool:
        (take,) = speak(script("One thing is certain."), voice, cache=tmp_path, executor=pool)
    assert take.rate == 22050
    assert [word.word.strip(".") for word in take.words][-1] == "certain"


def test_warming_a_voice_that_is_missing_is_quiet(monkeypatch):
    """A voice that cannot be opened says so when asked to speak, not when a pool starts."""

    def fail(voice):
        raise SpeechError(voice, "no")

    monkeypatch.setattr(engines, "opened", fail)
    assert warm(VOICE) is None


def test_a_worker_starts_without_the_normaliser():
    """A worker process loads neither the normaliser nor num2words nor an engine it does not use."""
    code = (
        "import sys; from briefing.speech import warm; "
        "print([name for name in sys.modules if 'normal' in name or 'num2' in name or 'numpy' in name])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_the_door_has_no_other_name():
    """A name the room does not offer is refused as any module would."""
    with pytest.raises(AttributeError, match="no attribute 'shout'"):
        speech.shout  # noqa: B018


def _line():
    return Utterance(text="a", voice="v", sentence="a", pause=Pause.SENTENCE, kind=Kind.OPEN)
