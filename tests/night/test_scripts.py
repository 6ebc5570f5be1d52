"""The lint of the narration, over ten real nights and the sample day, walked to the script room only."""

from datetime import date
from pathlib import Path

import msgspec
import pytest

from briefing.model import Kind, Rundown, Script

from .script_lint import faults

_NIGHTS = tuple(f"2023-11-{day:02}" for day in range(5, 15))


def scripts(station, show):
    """Every script of a show in a station, with its rundown, by its day."""
    return {
        folder.name: (
            msgspec.json.decode((folder / "4-script.json").read_bytes(), type=Script),
            msgspec.json.decode((folder / "3-rundown.json").read_bytes(), type=Rundown),
        )
        for folder in sorted((station.folder / "days" / show).iterdir())
        if folder.is_dir()
    }


@pytest.fixture(scope="module")
def written(new_station, nights):
    """The scripts of the ten nights."""
    station = new_station()
    for night in _NIGHTS:
        station.build("--feeds", nights(night), "--now", f"{night}T06:00:00Z", "--until", "script")
    return scripts(station, "briefing")


@pytest.mark.parametrize("night", _NIGHTS)
def test_a_night_is_written_for_the_ear_and_supported(written, night):
    """No address, parenthesis, unsaid symbol, long or cut sentence, first person, repetition, unsupported claim."""
    assert faults(*written[night]) == []


@pytest.mark.parametrize("night", _NIGHTS)
def test_a_night_lands_on_its_time(written, night):
    """The estimate lies within 2 % of the time wanted, or the day is thin and the script at least 200 seconds."""
    script, planned = written[night]
    near = abs(script.seconds - planned.seconds) <= 0.02 * planned.seconds
    assert near or (script.thin and 200 <= script.seconds < planned.seconds)


def test_no_segue_comes_back_within_a_week(written):
    """What turns to another subject is worded otherwise on each of seven days."""
    heard: dict[str, date] = {}
    for script, _ in written.values():
        for segment in script.segments:
            if segment.kind is Kind.SEGUE:
                line = segment.sentences[0].text
                assert (script.date - heard.get(line, date.min)).days >= 7, line
                heard[line] = script.date


def test_the_sample_day_is_written_for_the_ear_and_supported(sample):
    """The same lint finds nothing in the sample day's script."""
    station, _ = sample
    for script, planned in scripts(station, next((station.folder / "days").glob("*/")).name).values():
        assert faults(script, planned) == []


def test_the_example_is_the_sample_days_script(sample):
    """`docs/examples/script.md` is what the sample day's script reads today; build it anew where it changed."""
    station, _ = sample
    (page,) = (station.folder / "days").glob("*/*/script.md")
    example = Path(__file__).parents[2] / "docs" / "examples" / "script.md"
    assert page.read_text("utf8") == example.read_text("utf8")
