"""`briefing show` and `briefing open`."""

import json
import webbrowser
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs a command in a station of its own."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(briefing, words)


def _day(folder, date, state, error=""):
    day = folder / "days" / "briefing" / date
    day.mkdir(parents=True)
    if state:
        (day / "run.json").write_text(json.dumps({"state": state, "error": error, "folder": str(day), "seconds": {}}))


def test_the_shelf_lists_each_day_with_its_state(run, tmp_path):
    """The latest first; a day without a word is unfinished, one published elsewhere off air."""
    for date, state in (
        ("2026-01-11", "stopped"), ("2026-01-12", "published"), ("2026-01-13", "held back"), ("2026-01-15", ""),
    ):  # fmt: skip
        _day(tmp_path, date, state)
    _day(tmp_path, "2026-01-14", "failed", "The voice fell silent.\nMore.")
    (tmp_path / "days" / "briefing" / "notes-of-mine").mkdir()
    told = json.loads(run("show", "--json").output)
    assert [row["state"] for row in told["days"]] == ["unfinished", "failed", "held back", "off air", "stopped"]
    shown = run("show").output
    assert "held back" in shown
    assert "fell silent" in shown
    assert not (tmp_path / "days" / "archive.sqlite").exists(), "showing makes no file"


def test_an_empty_shelf_says_so(run):
    """And what fills it."""
    assert "`briefing build` makes the first episode" in run("show").output


def test_the_latest_page_is_opened(run, tmp_path, monkeypatch):
    """Its path is printed; --print opens nothing."""
    opened = []
    monkeypatch.setattr(webbrowser, "open", lambda address: opened.append(address) or True)
    page = tmp_path / "public" / "index.html"
    page.parent.mkdir()
    page.write_text("<!doctype html>")
    assert Path(run("open", "--print").output.strip()) == page
    assert opened == []
    run("open")
    assert opened == [page.as_uri()]


def test_a_page_that_is_not_there_is_not_opened(run, tmp_path):
    """Neither before the first build nor for a day that is not on air."""
    assert "`briefing build` makes one" in run("open").output
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "index.html").write_text("<!doctype html>")
    result = run("open", "--date", "2026-01-15")
    assert result.exit_code == 2
    assert "No episode of 2026-01-15 is on air" in result.output
