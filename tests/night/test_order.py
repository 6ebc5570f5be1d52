"""A night does not depend on the order of its feeds, nor on how often each is listed."""

import random
import re
import shutil
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
_FEED = re.compile(r"\s*<outline\b[^>]*\bxmlUrl=\"([^\"]*)\"[^>]*/>")


def arranged(listed, folder, arrange):
    """Write a feed list again, with its feeds' lines arranged; each names its file by its full path."""
    text = listed.read_text("utf8")
    lines = [
        found.group().replace(found.group(1), str(listed.parent / found.group(1).rpartition("/")[2]))
        for found in _FEED.finditer(text)
    ]
    written = folder / "feeds.opml"
    outlines = "\n".join(arrange(lines))
    written.write_text(f'<opml version="2.0"><head/><body>{outlines}</body></opml>', "utf8")
    return written


def shuffled(lines):
    """Deal the feeds out anew."""
    return random.Random(7).sample(lines, len(lines))


def twice(lines):
    """List every feed once more, the last one first, and once more at another address of the same file."""
    elsewhere = [_at(_FEED.match(line).group(1), line) for line in lines]
    return [*lines, *reversed(lines), *elsewhere]


def _at(path, line):
    file = Path(path)
    copy = file.with_name("copies") / file.name
    if file.is_file():
        copy.parent.mkdir(exist_ok=True)
        shutil.copyfile(file, copy)
    return line.replace(path, str(copy))


def planned(new_station, listed, day, *words):
    """Build until the rundown is there, in a station of its own, and give its bytes."""
    station = new_station()
    (station.folder / "briefing.toml").write_text("[reading]\nfull_text = false\n")
    station.build("--until", "rundown", "--feeds", listed, *words)
    return next((station.folder / "days").rglob(f"{day}/3-rundown.json")).read_bytes()


def in_every_order(new_station, listed, folder, day, *words):
    """Plan a night with its feeds as listed, shuffled, and listed twice."""
    rundowns = []
    for name, arrange in (("listed", list), ("shuffled", shuffled), ("twice", twice)):
        (folder / name).mkdir()
        rundowns.append(planned(new_station, arranged(listed, folder / name, arrange), day, *words))
    return rundowns


def test_the_sample_day_is_the_same_in_any_order(new_station, tmp_path):
    """Shuffled or listed twice, the sample day's feeds give the same rundown byte for byte."""
    shutil.copytree(_ROOT / "feeds" / "sample", tmp_path / "sample")
    listed = tmp_path / "sample" / "feeds.opml"
    first, *others = in_every_order(new_station, listed, tmp_path, "2026-01-15", "--sample")
    assert first.count(b'"slug"') > 20
    assert others == [first, first]


def test_a_real_night_is_the_same_in_any_order(new_station, shared, tmp_path):
    """Shuffled or listed twice, forty real feeds give the same rundown byte for byte."""
    night = "2023-11-08"
    shutil.copytree(shared / "material" / "nights" / night, tmp_path / night)
    listed = tmp_path / night / "feeds.opml"
    words = ("--now", f"{night}T06:00:00Z")
    first, *others = in_every_order(new_station, listed, tmp_path, night, *words)
    assert first.count(b'"slug"') > 300
    assert others == [first, first]
