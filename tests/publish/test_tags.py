"""The tags inside the MP3."""

from __future__ import annotations

import re
import subprocess

import imageio_ffmpeg
import pytest
from msgspec.structs import replace

from briefing.errors import AudioError
from briefing.model import Chapter
from briefing.publish import tags
from briefing.publish.episode import describe

ODD = '</script><img src=x onerror=alert(1)>"]]>& \u00e9\u4e2d\U0001f98b'


@pytest.fixture(scope="module")
def tagged(night, staged, tmp_path_factory):
    """Stage a night and give its episode and its MP3."""
    folder = tmp_path_factory.mktemp("staged")
    episode = staged(night(title=ODD), folder)
    return episode, folder / episode.enclosure.path


def test_the_tags_read_back(tagged):
    """Title, author, show, date, number, language, words, comment, link and cover are what was written."""
    episode, path = tagged
    read = tags.read(path)
    assert (read.version, read.title, read.author, read.show) == ("2.3", ODD, "Lantern Station", "Lantern Briefing")
    assert (read.date, read.number, read.genre, read.language) == ("2031", "1", "Podcast", "eng")
    assert read.comment.startswith(episode.summary)
    assert "by software and read by a synthetic voice (Wren (made up))" in read.comment
    assert read.words.startswith("This is Lantern Briefing")
    assert read.words.endswith("Good night.")
    assert read.link == "https://lantern.invalid/pod/episodes/2031-03-04/"
    assert read.cover > 10_000
    assert read.ai


def test_the_chapters_read_back(tagged):
    """Chapters, their links and their order in the table of contents agree with the episode to the millisecond."""
    episode, path = tagged
    read = tags.read(path)
    assert read.chapters == episode.chapters
    assert len(read.contents) == len(episode.chapters)
    assert read.chapters[-1].end <= episode.enclosure.seconds


def test_ffmpeg_finds_the_chapters_in_order_and_the_sound_whole(tagged):
    """Another reader of the format lists the same chapters in the same order, and decodes the sound without a word."""
    episode, path = tagged
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-i", str(path), "-map", "0:a", "-f", "null", "-"]
    said = subprocess.run(command, capture_output=True, check=True).stderr.decode()
    found = re.findall(r"Chapter #0:\d+: start ([\d.]+), end ([\d.]+)", said.split("Output #0")[0])
    assert [(float(start), float(end)) for start, end in found] == [(part.start, part.end) for part in episode.chapters]
    assert "rror" not in said.replace("onerror", "")


def test_the_sound_is_not_touched(tagged, noise):
    """Behind the tag comes the sound as it was encoded, and nothing else."""
    _, path = tagged
    sound = noise.read_bytes()
    before = 10 + sum((byte & 127) << 7 * (3 - place) for place, byte in enumerate(sound[6:10]))
    assert sound.startswith(b"ID3")
    assert path.read_bytes().count(b"ID3") == 1
    assert path.read_bytes().endswith(sound[before:])


def test_many_chapters_stay_in_order(night, show, noise):
    """The eleventh chapter stands behind the tenth, whatever their titles' lengths."""
    made = night()
    episode = describe(made.recording, made.script, made.rundown, show=show, previous=(), now=made.now)
    parts = tuple(Chapter(start=float(at), end=at + 1.0, title="x" * (60 - at)) for at in range(60))
    sound = tags.write(noise.read_bytes(), replace(episode, chapters=parts), show=show, cover=b"", comment="", words="")
    names = re.findall(rb"CHAP.{6}(chp\d+)\x00", sound, re.DOTALL)
    assert names == [f"chp{at}".encode() for at in range(60)]


def test_a_file_without_tags_is_named(tmp_path):
    """A file that has no tag is an error that names it."""
    path = tmp_path / "bare.mp3"
    path.write_bytes(b"\xff\xfb" + bytes(1000))
    with pytest.raises(AudioError, match=r"bare\.mp3 has no ID3 tag"):
        tags.read(path)
