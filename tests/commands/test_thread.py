"""`briefing stories --thread`."""

import json
from datetime import UTC, date, datetime

import pytest
from click.testing import CliRunner

from briefing.archive import Archive
from briefing.cli import briefing
from briefing.model import Enclosure, Entry, Episode, EpisodeStory, Label, Loudness, Reference

NEWS = ("The ferry ran aground.", "The captain was arrested.\x1b[2J", "Oil leaks.")


def _episode(day, *, old=False):
    """One of three days on which a ferry was in the news."""
    told = EpisodeStory(
        slug=f"ferry-day-{day}",
        title=f"The ferry on day {day}",
        score=50,
        label=Label.NOTABLE,
        category="Other",
        start=9,
        references=(Reference(item="i", publisher="The Tern", title="t", link="https://tern.example"),),
        sentences=(f"The Tern reports that {NEWS[day - 1]}",),
        thread="" if old else "ferry-day-1",
        entries=() if old else (Entry(date=date(2031, 4, day), text=NEWS[day - 1], source="tern"),),
    )
    other = EpisodeStory(slug=f"moth-{day}", title="A moth", score=1, label=Label.BRIEF, category="Other", start=20)
    return Episode(
        guid=f"g{day}",
        date=date(2031, 4, day),
        number=day,
        title="t",
        summary="s",
        published=datetime(2031, 4, day, 6, tzinfo=UTC),
        revised=datetime(2031, 4, day, 6, tzinfo=UTC),
        enclosure=Enclosure(path=f"{day}.mp3", bytes=1, sha256="0", seconds=300),
        chapters=(),
        chapters_path=f"{day}.json",
        transcript_path=f"{day}.vtt",
        page_path=f"episodes/2031-04-0{day}/index.html",
        stories=(told, other),
        loudness=Loudness(lufs=-16, true_peak=-1),
        voice="v",
    )


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs the command in a station with three episodes, of which only the last one's files are still there."""
    monkeypatch.chdir(tmp_path)
    with Archive(tmp_path / "days" / "archive.sqlite") as archive:
        for day in (1, 2, 3):
            archive.record("briefing", tmp_path / "public", _episode(day, old=day == 1))
    (tmp_path / "public").mkdir()
    for name in ("3.mp3", "3.json", "3.vtt"):
        (tmp_path / "public" / name).write_bytes(b"x")
    return lambda *words: CliRunner().invoke(briefing, ["stories", "--thread", *words])


@pytest.mark.parametrize("slug", ["ferry-day-1", "ferry-day-2", "ferry-day-3"])
def test_any_slug_of_a_story_finds_all_its_days(run, slug):
    """Each day has its dated entry, with its source and the page that is still there."""
    told = json.loads(run(slug, "--json").output)
    assert told["thread"] == "ferry-day-1"
    assert [entry["date"] for entry in told["entries"]] == ["2031-04-01", "2031-04-02", "2031-04-03"]
    assert [entry["update"] for entry in told["entries"]] == [False, True, True]
    assert [bool(entry["page"]) for entry in told["entries"]] == [False, False, True]
    assert told["entries"][2]["publishers"] == ["The Tern"]


def test_the_entries_are_printed_as_a_news_page_does(run):
    """Dated lines, oldest first, and nothing that a terminal would obey."""
    shown = run("ferry-day-2").output
    assert "ferry-day-1: told on 3 days" in shown
    assert "[1 Apr 2031] The Tern reports that The ferry ran aground." in shown
    assert "[Updated 2 Apr 2031 via tern] The captain was arrested." in shown
    assert "http://127.0.0.1:8000/episodes/2031-04-03/" in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize(("word", "near"), [("ferry-day-4", "ferry-day-"), ("day-2", "ferry-day-2"), ("zzz", "")])
def test_an_unknown_slug_is_met_with_the_nearest(run, word, near):
    """A mistyped or shortened slug is answered with the one that was likely meant."""
    result = run(word)
    assert result.exit_code == 2
    assert f"“{word}”" in result.output
    assert (f"Did you mean `{near}" in result.output) == bool(near)


def test_an_empty_archive_says_so(tmp_path, monkeypatch):
    """Before the first episode there is no thread, and no file is made by asking."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(briefing, ["stories", "--thread", "ferry"])
    assert result.exit_code == 2
    assert "No episode is in the archive yet" in result.output
    assert not (tmp_path / "days").exists()
