"""Settings."""

import tomllib

import msgspec
import pytest

from briefing.config import Config, commented, load, settings
from briefing.errors import SettingError


def _station(tmp_path, text):
    path = tmp_path / "briefing.toml"
    path.write_text(text, "utf8")
    return path


def test_without_a_file_every_setting_is_at_its_default(tmp_path):
    """A station needs no briefing.toml."""
    assert load(tmp_path / "briefing.toml") == Config()


def test_a_setting_in_the_file_is_read(tmp_path):
    """What the file says holds; what it does not say stays at its default."""
    config = load(_station(tmp_path, '[show]\ntitle = "Harbour News"\nminutes = 3\n'))
    assert (config.show.title, config.show.minutes, config.show.id) == ("Harbour News", 3, "briefing")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[show]\nminuts = 5\n", "minuts"),
        ('[show]\nminutes = "five"\n', "show.minutes"),
        ("[show]\nminutes = 0\n", "show.minutes"),
        ('[show]\nid = "../up"\n', "show.id"),
        ("[rundown.weights]\nfreshness = true\n", "rundown.weights.freshness"),
        ('[publish]\nbase_url = "ftp://x"\n', "publish.base_url"),
        ("[show\n", "not TOML"),
    ],
)
def test_a_wrong_setting_is_named(tmp_path, text, named):
    """The message names the file and the setting."""
    with pytest.raises(SettingError) as caught:
        load(_station(tmp_path, text))
    assert named in str(caught.value)
    assert "briefing.toml" in str(caught.value)


def test_the_commented_file_is_valid_and_says_the_defaults(tmp_path):
    """With every comment sign of a setting taken away, it is the default configuration."""
    assert load(_station(tmp_path, commented())) == Config()
    uncommented = "\n".join(
        line.removeprefix("#") if line[:1] == "#" and line[1:2] != " " else line for line in commented().splitlines()
    )
    assert msgspec.convert(tomllib.loads(uncommented), Config) == Config()


def test_every_setting_says_what_it_means():
    """Each setting has a description that is a sentence, and what it takes."""
    for setting in settings():
        assert setting.description.endswith("."), setting
        assert setting.kind
