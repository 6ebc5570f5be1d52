"""`briefing config`."""

import json

from click.testing import CliRunner

from briefing.cli import briefing
from briefing.config import settings


def _config(*words, **environment):
    return CliRunner().invoke(briefing, ["config", *words], env=environment)


def test_every_setting_is_shown_with_its_origin(tmp_path, monkeypatch):
    """Each setting has its value, and where that comes from."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "briefing.toml").write_text("[show]\nminutes = 3\n")
    shown = _config(BRIEFING_SHOW_TITLE="Harbour").output
    assert 'title = "Harbour"' in shown
    assert "# BRIEFING_SHOW_TITLE" in shown
    assert "# briefing.toml, line 2" in shown
    for setting in settings():
        assert f"{setting.name} = " in shown
    rows = {row["setting"]: row for row in json.loads(_config("--json").output)["settings"]}
    assert rows.keys() == {setting.path for setting in settings()}
    assert (rows["show.minutes"]["value"], rows["show.minutes"]["from"]) == (3, "file")


def test_one_setting_explains_itself(tmp_path, monkeypatch):
    """By its dotted name, its bare name or its variable: meaning, what it takes, default and value."""
    monkeypatch.chdir(tmp_path)
    for name in ("show.minutes", "minutes", "BRIEFING_SHOW_MINUTES"):
        told = _config("--explain", name).output
        assert "Running time wanted." in told
        assert "a number from 1 to 60" in told
        assert "BRIEFING_SHOW_MINUTES" in told
    assert json.loads(_config("--explain", "minutes", "--json").output)["default"] == 5


def test_a_mistyped_setting_is_met_with_the_nearest():
    """`--explain minuts` is told about show.minutes."""
    result = _config("--explain", "show.minuts")
    assert result.exit_code == 2
    assert "Did you mean `show.minutes`?" in result.output
