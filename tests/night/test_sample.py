"""The sample day, from feeds to podcast feed, as a user builds it."""

import json
import shutil
import xml.etree.ElementTree as ET

import pytest

_SAID = {"episode", "guid", "duration", "lufs", "true_peak", "voice", "stories", "feeds", "seconds"}


@pytest.fixture
def copy(sample, station):
    """A station of its own in which the sample day is on air."""
    made, told = sample
    for name in ("days", "public-sample"):
        shutil.copytree(made.folder / name, station.folder / name)
    archive = station.folder / "days" / "archive.sqlite"
    _move_archive(archive, made.folder / "public-sample", station.folder / "public-sample")
    return station, told


def _move_archive(archive, old, new):
    import sqlite3  # noqa: PLC0415

    with sqlite3.connect(archive) as db:
        db.execute("UPDATE episode SET out = replace(out, ?, ?)", (str(old.resolve()), str(new.resolve())))
    db.close()


def test_the_build_says_what_it_made(sample):
    """`--json` names the episode, its identity, its measures, its stories, its feeds and the seconds of each room."""
    _, told = sample
    assert told.keys() >= _SAID
    assert told["state"] == "published"
    assert len(told["feeds"]["ok"]) >= 10
    assert [failed["reason"] for failed in told["feeds"]["failed"]]
    for story in told["stories"]:
        assert story.keys() >= {"slug", "title", "score", "sources", "start"}


def test_the_episode_is_five_minutes_long(sample):
    """Five minutes means 295 to 305 seconds, at -16 LUFS and at most -1 dBTP."""
    _, told = sample
    assert 295 <= told["duration"] <= 305
    assert -16.5 <= told["lufs"] <= -15.5
    assert told["true_peak"] <= -1


def test_the_gate_finds_nothing(sample):
    """What was published is fit to air."""
    made, _ = sample
    assert json.loads(made.run("check", "public-sample", "--json"))["faults"] == []


def test_the_sample_says_that_it_is_one(sample):
    """Its feed is kept out of directories; its title, its notes and its first sentence say it is invented."""
    made, _ = sample
    channel = ET.parse(made.folder / "public-sample" / "feed.xml").getroot().find("channel")
    assert channel.findtext("{http://www.itunes.com/dtds/podcast-1.0.dtd}block", "").lower() == "yes"
    assert "Sample" in channel.findtext("title")
    spoken = made.run("script", "--sample", "--format", "text")
    assert "invented" in spoken[:600].lower()


def test_six_or_more_stories_none_told_twice(sample):
    """At least six stories in full, each slug once, none of them a deal or a quiz."""
    _, told = sample
    slugs = [story["slug"] for story in told["stories"]]
    assert len(slugs) == len(set(slugs))
    assert sum(not story["brief"] for story in told["stories"]) >= 6
    assert not [story["title"] for story in told["stories"] if "deal" in story["title"].lower().split()]


def test_a_second_build_changes_nothing(copy):
    """What is published is final: not a byte changes, and the build says so."""
    station, told = copy
    before = station.files("public-sample")
    again = station.build("--sample")
    assert again["state"] == "unchanged"
    assert again["guid"] == told["guid"]
    assert station.files("public-sample") == before


def test_a_forced_build_of_the_same_makes_no_revision(copy):
    """Where nothing changed, --force changes nothing that is published."""
    station, told = copy
    before = station.files("public-sample")
    again = station.build("--sample", "--force")
    assert (again["revision"], again["episode"].rsplit("/", 1)[1]) == (1, told["episode"].rsplit("/", 1)[1])
    assert station.files("public-sample") == before


def test_an_editor_s_word_makes_a_revision(copy):
    """With --force a changed episode keeps its guid and gets a new enclosure."""
    station, told = copy
    written = json.loads(station.run("script", "--sample", "--format", "json"))
    old = next(
        s["text"] for segment in written["segments"] if segment["kind"] == "story" for s in segment["sentences"][-1:]
    )
    edits = f'[[replace]]\nold = {json.dumps(old)}\nnew = "The harbour is open again."\n'
    (station.folder / "days" / "briefing-sample" / "2026-01-15" / "edits.toml").write_text(edits, "utf8")
    again = station.build("--sample", "--force", "--from", "rundown")
    assert again["state"] == "published"
    assert again["revision"] == 2
    assert again["guid"] == told["guid"]
    assert again["episode"].rsplit("/", 1)[1] != told["episode"].rsplit("/", 1)[1]
    assert 295 <= again["duration"] <= 305
    assert "The harbour is open again." in station.run("script", "--sample", "--format", "text")
    assert json.loads(station.run("check", "public-sample", "--json"))["faults"] == []


def test_the_walk_can_stop_and_go_on(station):
    """`--until script` publishes nothing; `--from speech` takes up what it left."""
    stopped = station.build("--sample", "--until", "script")
    assert stopped["state"] == "stopped"
    assert not (station.folder / "public-sample" / "feed.xml").exists()
    assert list(stopped["seconds"]) == ["feeds", "stories", "reading", "rundown", "script"]
    went_on = station.build("--sample", "--from", "speech")
    assert went_on["state"] == "published"
    assert list(went_on["seconds"]) == ["speech", "audio", "publish"]


def test_no_news_leaves_the_feed_alone(copy):
    """With no feed answering the build ends with 3, says so, and falls back to nothing."""
    station, _ = copy
    dead = station.folder / "dead.opml"
    dead.write_text('<opml version="2.0"><body><outline type="rss" text="Gone" xmlUrl="gone.xml"/></body></opml>')
    before = station.files("public-sample")
    told = station.build("--sample", "--force", "--feeds", dead, code=3)
    assert told["exit_code"] == 3
    assert "Not one feed answered" in told["error"]
    assert station.files("public-sample") == before


def test_an_editor_sees_why(sample):
    """`briefing stories` gives every candidate a score whose terms add up, and a reason."""
    made, _ = sample
    rows = json.loads(made.run("stories", "--sample", "--json"))["stories"]
    assert len(rows) > 20
    for row in rows:
        assert row["reason"]
        assert round(sum(row["terms"].values()), 1) == pytest.approx(row["score"], abs=0.11)


@pytest.mark.parametrize("voice", ["flite", "flite-slt", "espeak"])
def test_every_built_in_voice_is_on_time(station, voice):
    """Five minutes are five minutes with any built-in voice."""
    if voice.startswith("flite"):
        import ctypes.util  # noqa: PLC0415

        if not ctypes.util.find_library("flite"):
            pytest.skip("libflite is not installed")
    told = station.build("--sample", "--voice", voice)
    assert 295 <= told["duration"] <= 305
    assert json.loads(station.run("check", "public-sample", "--json"))["faults"] == []


def test_one_build_at_a_time(station):
    """A second build of the same show, started while the first works, is refused with a sentence."""
    first = station.start("build", "--sample", "--json")
    lock = station.folder / "days" / "briefing-sample" / ".lock"
    while not lock.exists() and first.poll() is None:
        pass
    second = station.start("build", "--sample", "--json")
    out, _ = second.communicate(timeout=60)
    first_out, _ = first.communicate(timeout=60)
    states = sorted(json.loads(text).get("kind") or json.loads(text)["state"] for text in (out, first_out))
    assert states == ["Busy", "published"]
