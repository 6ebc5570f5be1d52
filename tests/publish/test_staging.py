"""Staging, releasing, rendering and pruning: what stands in the public folder, and when."""

from __future__ import annotations

import json
from datetime import timedelta
from hashlib import sha256
from types import SimpleNamespace

import feedparser
import pytest
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from briefing import publish
from briefing.errors import PublishError
from briefing.model import Episode, decode, encode
from briefing.publish import files, tags, transcript

HOSTILE = '</script><img src=x onerror=alert(1)>"]]>& \x00\x1b\u202eevil'


def everything(folder):
    """Read every file of a folder."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def air(staged, tmp_path, show):
    """Give a function that publishes a night as the corridor does."""
    on_air = []

    def run(made, **other):
        episode = staged(made, tmp_path / "staging", tuple(on_air), **other)
        publish.release(tmp_path / "staging", tmp_path / "out")
        on_air[:] = [kept for kept in on_air if kept.date != episode.date] + [episode]
        changed = publish.render(show, on_air, out=tmp_path / "out", artwork=None)
        return SimpleNamespace(episode=episode, changed=changed, on_air=on_air, out=tmp_path / "out")

    return run


def test_a_staged_site_is_complete(night, staged, tmp_path):
    """What is staged holds every file that its feed and pages name, under its final path."""
    episode = staged(night(), tmp_path)
    enclosure = (tmp_path / episode.enclosure.path).read_bytes()
    assert len(enclosure) == episode.enclosure.bytes
    assert sha256(enclosure).hexdigest() == episode.enclosure.sha256
    assert episode.enclosure.path == f"episodes/2031-03-04/lantern-2031-03-04-{episode.enclosure.sha256[:8]}.mp3"
    assert set(everything(tmp_path)) == {
        "feed.xml", "index.html", "artwork.jpg", "artwork-480.jpg", episode.enclosure.path, episode.chapters_path,
        episode.transcript_path,
        episode.citations_path, episode.page_path,
    }  # fmt: skip


def test_an_episode_is_the_same_after_the_archive(night, staged, tmp_path):
    """An episode survives its JSON, to the last digit of its chapters."""
    episode = staged(night(), tmp_path)
    assert decode(encode(episode), Episode) == episode


def test_all_forms_of_chapters_agree(night, staged, tmp_path):
    """ID3, JSON and the episode name the same times and titles."""
    episode = staged(night(), tmp_path)
    listed = json.loads((tmp_path / episode.chapters_path).read_bytes())["chapters"]
    assert [(part["startTime"], part["endTime"], part["title"]) for part in listed] == [
        (part.start, part.end, part.title) for part in episode.chapters
    ]
    assert tags.read(tmp_path / episode.enclosure.path).chapters == episode.chapters


def test_staging_twice_gives_the_same_bytes(night, staged, tmp_path):
    """Nothing that is staged depends on anything but the input."""
    staged(night(), tmp_path / "a")
    staged(night(), tmp_path / "b")
    assert everything(tmp_path / "a") == everything(tmp_path / "b")


def test_stories_keep_what_was_said_and_by_whom(night, staged, tmp_path):
    """The episode lists stories in the order they aired, with their sentences, sources and times."""
    episode = staged(night(), tmp_path)
    assert [story.slug for story in episode.stories] == [
        "glass-moth",
        "tide-clock",
        "bread-robot",
        "wind-loan",
        "map-error",
    ]
    assert [story.brief for story in episode.stories] == [False, False, False, True, True]
    assert len(episode.stories[0].references) == 4
    assert len(episode.stories[0].sentences) == 2
    assert episode.stories[1].start == episode.chapters[2].start
    assert episode.sources == 4


def test_nothing_new_changes_not_a_byte(night, air):
    """Rendering again, and publishing the same night again, leaves every file as it was."""
    first = air(night())
    before, times = everything(first.out), {path: path.stat().st_mtime_ns for path in first.out.rglob("*")}
    assert first.changed
    assert not publish.render(night().show, first.on_air, out=first.out, artwork=None)
    again = air(night())
    assert again.episode == first.episode
    assert not again.changed
    assert everything(first.out) == before
    assert {path: path.stat().st_mtime_ns for path in first.out.rglob("*") if path.is_file()} == {
        path: time for path, time in times.items() if path.is_file()
    }


def test_a_revision_keeps_its_guid_and_changes_its_enclosure(night, air):
    """Another script of the same day is the same episode with new sound, a later revision and the first date."""
    first = air(night())
    made = night(title="Glass moth was a leaf")
    made.now += timedelta(hours=2)
    second = air(made).episode
    assert (second.guid, second.number, second.published) == (
        first.episode.guid, first.episode.number, first.episode.published
    )  # fmt: skip
    assert (second.revision, second.revised) == (2, made.now)
    assert second.enclosure.path != first.episode.enclosure.path
    assert (first.out / first.episode.enclosure.path).exists(), "an app may be fetching it"
    entries = feedparser.parse((first.out / "feed.xml").read_bytes()).entries
    assert [entry.title for entry in entries] == ["Glass moth was a leaf"]


def test_the_newest_episode_comes_first(night, air):
    """The feed and the front page begin with the newest, and numbers count up."""
    for day in (2, 1, 3):
        last = air(night(day, title=f"Day {day}"))
    entries = feedparser.parse((last.out / "feed.xml").read_bytes()).entries
    assert [entry.title for entry in entries] == ["Day 3", "Day 2", "Day 1"]
    assert HTMLParser((last.out / "index.html").read_bytes()).css_first("h1").text() == "Day 3"
    assert [episode.number for episode in last.on_air] == [1, 2, 3]
    page = HTMLParser((last.out / "episodes/2031-03-02/index.html").read_bytes())
    assert len(page.css(".neighbours a")) == 2


def test_the_feed_names_no_missing_file(night, air, show):
    """An episode whose sound was lost is left out of the feed rather than named."""
    for day in (1, 2):
        last = air(night(day, title=f"Day {day}"))
    (last.out / last.episode.enclosure.path).unlink()
    assert publish.render(show, last.on_air, out=last.out, artwork=None)
    assert [entry.title for entry in feedparser.parse((last.out / "feed.xml").read_bytes()).entries] == ["Day 1"]


def test_keep_is_a_number_of_episodes(night, staged, air, tmp_path):
    """A staged feed names the newest, and 0 names all; prune removes the other days' folders and no more."""
    for day in (1, 2, 3):
        last = air(night(day))
    staged(night(4), tmp_path / "two", tuple(last.on_air), keep=2)
    assert len(feedparser.parse((tmp_path / "two/feed.xml").read_bytes()).entries) == 2
    (last.out / "episodes/notes").mkdir()
    kept = publish.kept(last.on_air, 1)
    assert publish.prune(kept, last.out, aired=last.on_air, now=last.episode.published) == ("2031-03-01", "2031-03-02")
    assert sorted(path.name for path in (last.out / "episodes").iterdir()) == ["2031-03-03", "notes"]
    assert publish.kept(last.on_air, 0) == tuple(reversed(last.on_air))


def test_only_what_was_published_is_removed(night, air):
    """A day that nobody published here, and a file that no build writes, are left alone; what a kill left is not."""
    last = air(night(3))
    day = last.out / last.episode.page_path.removesuffix("/index.html")
    others = [last.out / "episodes/2030-01-01/own.mp3", day / "own notes.txt"]
    left = [day / "show-2031-03-03-0a1b2c3d.mp3", day / ".chapters-0a1b2c3d.json.new"]
    others[0].parent.mkdir()
    for path in (*others, *left):
        path.write_bytes(b"x")
    assert publish.prune(last.on_air, last.out, aired=last.on_air, now=last.episode.published) == ()
    assert all(path.exists() for path in others)
    assert not any(path.exists() for path in left)
    assert publish.present(last.on_air, last.out)


def test_a_revision_s_files_stay_a_while(night, air):
    """What was replaced stays for a fortnight, since an app may be fetching it, and goes then."""
    first = air(night(3)).episode
    last = air(night(3, title="Another title"))
    aired = (first, last.episode)
    assert last.episode.revision == 2
    for wait, there in ((timedelta(days=13), True), (timedelta(days=15), False)):
        publish.prune(last.on_air, last.out, aired=aired, now=last.episode.revised + wait)
        assert (last.out / first.enclosure.path).exists() is there
        assert publish.present(last.on_air, last.out)


def test_what_is_on_air_is_the_last_whole_revision(night, air):
    """Where a revision's sound is gone or cut short, the one before stands in; without any the day is off air."""
    first = air(night(3)).episode
    last = air(night(3, title="Another title"))
    aired = (last.episode, first)
    assert publish.on_air(aired, last.out) == (last.episode,)
    (last.out / last.episode.enclosure.path).write_bytes(b"cut")
    assert publish.on_air(aired, last.out) == (first,)
    (last.out / first.transcript_path).unlink()
    assert publish.on_air(aired, last.out) == ()


def test_a_lost_episode_keeps_its_number(night, air, staged, tmp_path):
    """Numbers, guids and revisions go on from all that ever aired, whether or not its files are still there."""
    first = air(night(3)).episode
    again = staged(night(3, title="Another title"), tmp_path / "b", (), aired=(first,))
    assert (again.guid, again.number, again.revision) == (first.guid, 1, 2)
    assert staged(night(4), tmp_path / "c", (), aired=(first,)).number == 2


def test_the_feed_is_the_last_file_written(night, staged, show, tmp_path, monkeypatch):
    """Everything that the feed names is in its place before the feed is."""
    episode = staged(night(), tmp_path / "staging")
    publish.release(tmp_path / "staging", tmp_path / "out")
    written, put = [], files.put
    monkeypatch.setattr(files, "put", lambda path, data: written.append(path.name) or put(path, data))
    publish.render(show, [episode], out=tmp_path / "out", artwork=None)
    assert written[-1] == "feed.xml"
    assert len(written) == 5


def test_release_moves_only_what_never_changes(night, staged, tmp_path):
    """Sound, chapters, transcript and citations are moved; the page, the front page and the feed stay staged."""
    episode = staged(night(), tmp_path / "staging")
    publish.release(tmp_path / "staging", tmp_path / "out")
    moved = {episode.enclosure.path, episode.chapters_path, episode.transcript_path, episode.citations_path}
    assert set(everything(tmp_path / "out")) == moved
    assert not moved & set(everything(tmp_path / "staging"))


def test_a_hostile_night_is_harmless(night, staged, show, tmp_path):
    """A title that breaks out of markup and a link that runs a script come to nothing, in every file."""
    made = night(title=HOSTILE)
    items = tuple(
        replace(item, title=HOSTILE, publisher=HOSTILE, link="javascript:alert(1)")
        for item in made.rundown.slots[0].story.items
    )
    story = replace(made.rundown.slots[0].story, items=items)
    made.rundown = replace(made.rundown, slots=(replace(made.rundown.slots[0], story=story), *made.rundown.slots[1:]))
    cues = tuple(
        replace(cue, text=HOSTILE, title=HOSTILE) if cue.slug == "glass-moth" else cue for cue in made.recording.cues
    )
    made.recording = replace(made.recording, cues=cues, voice=HOSTILE)
    episode = staged(made, tmp_path)
    for name in ("index.html", episode.page_path):
        page = HTMLParser((tmp_path / name).read_bytes())
        assert [len(page.css(tag)) for tag in ("img", "script")] == [1, 1]
        assert page.css_first("h1").text() == '</script><img src=x onerror=alert(1)>"]]>& evil'
        assert not page.css("[onerror], a[href^=javascript]")
    entry = feedparser.parse((tmp_path / "feed.xml").read_bytes(), sanitize_html=False).entries[0]
    assert "<img" not in entry.summary + entry.content[0].value
    assert "javascript:" not in (tmp_path / "feed.xml").read_text()
    assert b"javascript:" not in (tmp_path / episode.chapters_path).read_bytes()
    assert tags.read(tmp_path / episode.enclosure.path).chapters[1].link == ""
    captions = transcript.read((tmp_path / episode.transcript_path).read_text())
    assert any("onerror" in caption.text for caption in captions)
    shown = (tmp_path / "feed.xml").read_text() + (tmp_path / "index.html").read_text()
    assert not set(shown) & set("\x00\x1b\u202e")


def test_a_lost_recording_is_told(night, staged, tmp_path):
    """Where the recording is gone, the error names it and says what to do."""
    made = night()
    made.recording = replace(made.recording, file=str(tmp_path / "gone.mp3"))
    with pytest.raises(PublishError, match=r"gone\.mp3 cannot be read.*audio room"):
        staged(made, tmp_path / "staging")


def test_a_sample_says_so_everywhere(night, staged, show, tmp_path):
    """A sample's page, notes, tags and feed say that it is invented."""
    made = night()
    made.show = replace(show, sample=True, block=True)
    episode = staged(made, tmp_path)
    assert episode.sample
    for name in ("index.html", "feed.xml", episode.page_path):
        assert b"source in it is invented" in (tmp_path / name).read_bytes()
    assert "invented" in tags.read(tmp_path / episode.enclosure.path).comment
