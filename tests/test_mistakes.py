"""The mistakes of a new user."""

import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import briefing

_MISTAKES = tomllib.loads((Path(__file__).parent / "data" / "mistakes.toml").read_text("utf8"))["mistake"]


@pytest.mark.parametrize("mistake", _MISTAKES, ids=lambda mistake: mistake["name"].replace(" ", "-"))
def test_a_mistake_is_met_with_a_sentence(mistake, tmp_path, monkeypatch):
    """Each mistake ends with its exit code and a message that says what is wrong and what to do, and no traceback."""
    for name, text in mistake.get("files", {}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf8")
    for name, value in mistake.get("environment", {}).items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(briefing, mistake["argv"])
    told = " ".join(result.output.split())
    assert result.exit_code == mistake.get("exit", 2), told
    assert isinstance(result.exception, SystemExit), "an exception came through"
    for fragment in mistake["says"]:
        assert fragment in told, told
    assert "Traceback" not in told
    assert "Briefing did not foresee this" not in told


def test_there_are_at_least_twenty():
    """The list holds twenty mistakes or more, and none twice."""
    names = [mistake["name"] for mistake in _MISTAKES]
    assert len(set(names)) == len(names) >= 20
