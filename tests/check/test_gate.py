"""The gate never raises, and proves a staged episode by the same rules as a public one."""

from __future__ import annotations

import shutil
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from hashlib import sha256

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing import check
from briefing.check import episode as checked
from briefing.errors import AudioError
from briefing.model import Enclosure, Episode, Loudness

NEW = "episodes/2030-01-02"
LONE = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def episode(site, **changes):
    """The newest episode of a site, as it would be recorded."""
    mp3 = site.file("*.mp3")
    data = mp3.read_bytes()
    known = {
        "path": f"{NEW}/{mp3.name}",
        "bytes": len(data),
        "sha256": sha256(data).hexdigest(),
        "seconds": 24,
    }
    told = {
        "guid": "lantern-2030-01-02",
        "date": date(2030, 1, 2),
        "number": 2,
        "title": "The lighthouse opens again",
        "summary": "A calm day.",
        "published": datetime(2030, 1, 2, 6, tzinfo=UTC),
        "revised": datetime(2030, 1, 2, 6, tzinfo=UTC),
        "enclosure": Enclosure(**known),
        "chapters": (),
        "chapters_path": "",
        "transcript_path": "",
        "page_path": f"{NEW}/index.html",
        "stories": (),
        "loudness": Loudness(lufs=-16, true_peak=-3),
        "voice": "Ada",
    }
    return Episode(**(told | changes))


@pytest.fixture
def halves(site):
    """A site cut in two: what is staged, and what is public already."""
    staging, out = site.folder.parent / ".staging", site.folder
    (staging / "episodes").mkdir(parents=True)
    new = episode(site)
    (out / NEW).rename(staging / NEW)
    for name in ("feed.xml", "index.html", "artwork.jpg"):
        (out / name).rename(staging / name)
    return staging, out, new


def found(halves, **limits):
    """The rules that a staged episode breaks."""
    return sorted({fault.rule for fault in check.staged(*halves, **limits)})


def test_a_staged_episode_is_proved_before_any_of_it_is_public(halves):
    """A correct episode in the staging folder has no fault, though the public folder has none of it."""
    assert check.staged(*halves) == ()


def test_a_page_that_names_other_citations_is_held_back(halves):
    """The staged page must name the citations that were made for it."""
    staging, out, new = halves
    cited = msgspec.structs.replace(new, citations_path=f"{NEW}/citations-0a1b2c3d.json")
    assert [fault.rule for fault in check.staged(staging, out, cited)] == ["citations-named"]


def test_files_that_are_public_already_need_not_be_staged(halves):
    """What is not staged is looked for in the public folder."""
    staging, out, _ = halves
    (staging / "artwork.jpg").rename(out / "artwork.jpg")
    assert check.staged(*halves) == ()


def test_only_the_new_episode_is_decoded(halves, monkeypatch):
    """The gate listens to the new episode, and only weighs those on air."""
    heard = []
    real = checked.measure
    monkeypatch.setattr(checked, "measure", lambda path: heard.append(path.name) or real(path))
    check.staged(*halves)
    assert heard == [halves[2].enclosure.path.rpartition("/")[2]]


def test_an_older_episode_that_is_gone_holds_the_feed_back(halves):
    """A feed that would name a missing file is not fit to air, whichever episode it is."""
    _, out, _ = halves
    next((out / "episodes/2030-01-01").glob("*.mp3")).unlink()
    assert found(halves) == ["file-missing"]


def test_a_public_feed_does_not_stand_in_for_a_staged_one(halves):
    """Where no feed is staged, the one on air is not taken for it."""
    staging, out, _ = halves
    (staging / "feed.xml").rename(out / "feed.xml")
    assert found(halves) == ["feed-missing"]


def test_a_feed_without_the_new_episode_is_held_back(halves):
    """The feed must name the episode that is about to air."""
    staging, out, new = halves
    other = Episode(**({name: getattr(new, name) for name in new.__struct_fields__} | {"guid": "another"}))
    assert "episode-missing" in found((staging, out, other))


def test_a_file_that_is_not_the_episodes_is_held_back(halves):
    """The staged audio must be the very file that the episode was made of."""
    staging, _, new = halves
    (staging / new.enclosure.path).write_bytes((staging / new.enclosure.path).read_bytes()[:-417])
    assert {"file-hash", "enclosure-length", "audio-decode"} <= set(found(halves))
    assert len([fault for fault in check.staged(*halves) if fault.rule == "file-hash"]) == 1


def test_a_sample_must_ask_not_to_be_listed(site, halves):
    """A show of invented news says itunes:block, or is held back."""
    staging, out, _ = halves
    new = halves[2]
    sample = Episode(**({name: getattr(new, name) for name in new.__struct_fields__} | {"sample": True}))
    assert found((staging, out, sample)) == ["sample-block"]
    feed = staging / "feed.xml"
    text = feed.read_text("utf8").replace("<podcast:locked>", "<itunes:block>Yes</itunes:block><podcast:locked>")
    feed.write_text(text, "utf8")
    assert found((staging, out, sample)) == []


def test_the_stations_own_loudness_counts(halves):
    """A station that asks for -14 LUFS is not served by -16."""
    assert found(halves, lufs=-14) == ["loudness"]
    assert found(halves, true_peak=-20) == ["true-peak"]


def test_episodes_may_be_proved_side_by_side(site):
    """An executor changes nothing but the time it takes."""
    site.edit("<itunes:duration>24<", "<itunes:duration>40<", times=2)
    with ThreadPoolExecutor(2) as executor:
        assert check.site(site.folder, executor=executor) == check.site(site.folder)


def test_a_folder_that_is_not_there_has_no_feed(tmp_path):
    """An empty or missing folder is one fault."""
    assert [fault.rule for fault in check.site(tmp_path / "nothing")] == ["feed-missing"]


def test_without_ffmpeg_the_gate_says_so_rather_than_blame_the_audio(site, monkeypatch):
    """Where nothing can be decoded, that is an error, not a fault of every episode."""

    def missing(path):
        raise AudioError("ffmpeg", "ffmpeg is missing.")

    monkeypatch.setattr(checked, "measure", missing)
    with pytest.raises(AudioError, match="ffmpeg is missing"):
        check.site(site.folder)


def spoil(data, cuts):
    """Change bytes at places given as fractions of the length."""
    spoiled = bytearray(data)
    for place, byte, length in cuts:
        at = int(place * (len(spoiled) - 1)) if spoiled else 0
        spoiled[at : at + length] = bytes([byte]) * (length > 0)
    return bytes(spoiled)


CUTS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 255), st.sampled_from([1, 1, 1, 0, 40, 100_000])), min_size=1, max_size=5
)


@given(pattern=st.sampled_from(["feed.xml", "chapters-*", "transcript-*", "artwork.jpg"]), cuts=CUTS)
@LONE
def test_nothing_in_a_file_makes_the_gate_raise(site, pattern, cuts):
    """Whatever bytes a file holds, the gate answers with faults."""
    path = next(iter([*site.folder.glob(pattern), *(site.folder / NEW).glob(pattern)]))
    before = path.read_bytes()
    path.write_bytes(spoil(before, cuts))
    try:
        for fault in check.site(site.folder):
            assert fault.rule
            assert fault.what.isprintable()
            assert fault.what.endswith(".")
    finally:
        path.write_bytes(before)


@given(cuts=CUTS)
@settings(LONE, max_examples=12)
def test_nothing_in_an_mp3_makes_the_gate_raise(site, cuts):
    """Whatever bytes an MP3 holds, the gate answers with faults, and changed bytes never pass."""
    path = site.file("*.mp3")
    before = path.read_bytes()
    after = spoil(before, cuts)
    path.write_bytes(after)
    try:
        faults = check.site(site.folder)
        assert after == before or "file-hash" in {fault.rule for fault in faults}
    finally:
        path.write_bytes(before)


@given(text=st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="<&\0"), max_size=60))
@LONE
def test_no_address_makes_the_gate_raise(site, text):
    """Whatever the feed gives as an address, the gate answers with faults and looks at nothing outside the folder."""
    before = site.feed.read_text("utf8")
    clean = "".join(letter for letter in text if letter.isprintable()).replace('"', "").replace("]]>", "")
    shutil.copy(site.feed, site.folder.parent / "secret.mp3")
    site.feed.write_text(before.replace("http://127.0.0.1:8000/radio/episodes/2030-01-02/", clean), "utf8")
    try:
        assert "file-hash" not in {fault.rule for fault in check.site(site.folder)}
    finally:
        site.feed.write_text(before, "utf8")
