"""`briefing init`."""

from click.testing import CliRunner
from PIL import Image

from briefing.cli import briefing
from briefing.config import Config, load


def test_a_new_station_has_settings_a_list_and_a_picture(tmp_path):
    """The settings are the defaults, the list holds feeds, and the picture is one that podcast directories take."""
    made = CliRunner().invoke(briefing, ["init", str(tmp_path / "news")])
    assert made.exit_code == 0, made.output
    assert load(tmp_path / "news" / "briefing.toml") == Config()
    assert "xmlUrl" in (tmp_path / "news" / "feeds" / "ai.opml").read_text("utf8")
    with Image.open(tmp_path / "news" / "artwork.jpg") as picture:
        assert picture.mode == "RGB"
        assert picture.width == picture.height
        assert 1400 <= picture.width <= 3000


def test_it_says_what_to_do_next(tmp_path, monkeypatch):
    """The last line can be copied to the prompt, wherever the station was made."""
    monkeypatch.chdir(tmp_path)
    assert "`cd 'my news' && briefing build`" in CliRunner().invoke(briefing, ["init", "my news"]).output
    assert "`briefing build`" in CliRunner().invoke(briefing, ["init"]).output


def test_a_station_that_is_there_is_left_alone(tmp_path):
    """Running it again changes nothing and says why."""
    (tmp_path / "briefing.toml").write_text('[show]\ntitle = "Mine"\n')
    again = CliRunner().invoke(briefing, ["init", str(tmp_path)])
    assert again.exit_code == 2
    assert "there already" in again.output
    assert load(tmp_path / "briefing.toml").show.title == "Mine"


def test_what_the_owner_made_is_kept(tmp_path):
    """A feed list or picture that lies there already is not replaced."""
    (tmp_path / "feeds").mkdir()
    (tmp_path / "feeds" / "ai.opml").write_text("<opml/>")
    assert CliRunner().invoke(briefing, ["init", str(tmp_path)]).exit_code == 0
    assert (tmp_path / "feeds" / "ai.opml").read_text() == "<opml/>"
