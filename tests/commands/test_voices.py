"""`briefing voices list`."""

import json

from click.testing import CliRunner

from briefing.cli import briefing


def test_every_voice_is_listed(tmp_path, monkeypatch):
    """Each with its licence and pace, and why it cannot speak where it cannot."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "voices").mkdir()
    card = 'title = "Nobody"\nengine = "nobody"\nspeaker = "x"\nlanguage = "en"\nrate = 16000\nlicence = "none"\n'
    (tmp_path / "voices" / "ghost.toml").write_text(f"{card}pace = {{ fixed = 0.2, letter = 0.06, word = 0.01 }}\n")
    voices = json.loads(CliRunner().invoke(briefing, ["voices", "list", "--json"]).output)["voices"]
    rows = {row["name"]: row for row in voices}
    assert {"flite", "flite-slt", "espeak", "ghost"} <= rows.keys()
    assert "nobody" in rows["ghost"]["why_not"]
    assert 100 < rows["espeak"]["words_per_minute"] < 220
    shown = CliRunner().invoke(briefing, ["voices", "list"]).output
    for name in rows:
        assert name in shown
