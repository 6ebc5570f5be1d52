"""Settings."""

import contextlib
import tempfile
import tomllib
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config import Config, Origin, commented, load, read, settings
from briefing.config.lines import line_of, lines
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


_PLACES = [
    (
        "[show]\n\nminuts = 5\n",
        "briefing.toml, line 3: there is no setting `minuts` in [show]. Did you mean `minutes`?",
    ),
    ('[show]\nminutes = "five"\n', 'line 2: show.minutes is "five" (text); it takes a number from 1 to 60.'),
    ("[shwo]\nminutes = 5\n", "line 1: there is no table [shwo]. Did you mean [show]?"),
    (
        "[rundown.wieghts]\nfreshness = 5\n",
        "line 1: there is no table [rundown.wieghts]. Did you mean [rundown.weights]?",
    ),
    ("[show]\nkeep = 5\n", "line 2: there is no setting `keep` in [show]. It belongs under [publish]."),
    (
        "minutes = 5\n",
        "line 1: `minutes` stands before the first table, where there is no setting. Put it under [show].",
    ),
    ("show = { minutes = 99 }\n", "line 1: show.minutes is 99; it takes a number from 1 to 60."),
    ("[[show]]\nminutes = 5\n", "line 1: show is a list; it is a table of settings, and begins with a line [show]."),
    ("[feeds]\nat_once = 0\n", "line 2: feeds.at_once is 0; it takes a whole number, 1 or more."),
    ("[feeds]\nwindow_hours = inf\n", "line 2: feeds.window_hours is inf; it takes a number above 0."),
    (
        '[feeds]\nlists = "ai"\n',
        'line 2: feeds.lists is "ai" (text); it takes a list of texts, such as ["one", "two"].',
    ),
    ('[show]\ntimezone = "Europe/Berln"\n', "Did you mean `Europe/Berlin`?"),
    ("[show]\ntitle = Harbour News\n", "line 2: this is not TOML: 'title = Harbour News'"),
    ('[show]\nid = "a\\n"\n', 'line 2: show.id is "a\\n" (text); it takes a short name'),
]


@pytest.mark.parametrize(("text", "said"), _PLACES)
def test_a_fault_is_told_with_its_place(tmp_path, text, said):
    """The message says which line it is on, what was found, what it takes, and the nearest right name."""
    with pytest.raises(SettingError) as caught:
        load(_station(tmp_path, text))
    assert said in str(caught.value)


def test_every_fault_is_told_at_once(tmp_path):
    """Nobody mends one setting only to be told of the next."""
    with pytest.raises(SettingError) as caught:
        load(_station(tmp_path, "[show]\nminuts = 5\nexplicit = 3\n"), {"BRIEFING_AUDIO_LUFS": "loud"})
    told = str(caught.value)
    assert "line 2" in told
    assert "line 3" in told
    assert "BRIEFING_AUDIO_LUFS" in told


def test_a_file_that_windows_wrote_is_read(tmp_path):
    """A byte order mark and carriage returns are no fault; another encoding is."""
    path = tmp_path / "briefing.toml"
    path.write_bytes(b'\xef\xbb\xbf[show]\r\ntitle = "Harbour"\r\n')
    assert load(path).show.title == "Harbour"
    path.write_bytes("[show]".encode("utf-16"))
    with pytest.raises(SettingError, match="UTF-8"):
        load(path)


def test_the_environment_overrides_the_file(tmp_path):
    """What an operator sets outside holds, typed as the setting is."""
    environ = {
        "BRIEFING_SHOW_TITLE": "12",
        "BRIEFING_SHOW_MINUTES": "3",
        "BRIEFING_SHOW_EXPLICIT": "yes",
        "BRIEFING_FEEDS_LISTS": "ai, world",
        "BRIEFING_FEEDS_AT_ONCE": "4",
        "BRIEFING_RUNDOWN_WEIGHTS_FRESHNESS": "20.5",
        "BRIEFING_SHARED": "the tests' own",
        "HOME": "/",
    }
    config = load(_station(tmp_path, '[show]\ntitle = "Harbour"\n'), environ)
    assert (config.show.title, config.show.minutes, config.show.explicit) == ("12", 3, True)
    assert (config.feeds.lists, config.feeds.at_once) == (("ai", "world"), 4)
    assert config.rundown.weights.freshness == 20.5


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("BRIEFING_SHOW_TITEL", "x", "BRIEFING_SHOW_TITEL names no setting. Did you mean `BRIEFING_SHOW_TITLE`?"),
        ("BRIEFING_SHOW_MINUTES", "", 'BRIEFING_SHOW_MINUTES is "" (text); it takes a number from 1 to 60.'),
        ("BRIEFING_SHOW_EXPLICIT", "perhaps", "it takes true or false."),
        ("BRIEFING_PUBLISH_BASE_URL", "news.example", "it takes an address that begins with http:// or https://."),
    ],
)
def test_a_wrong_variable_is_named(tmp_path, name, value, said):
    """A variable that names nothing, or holds what the setting cannot take, is an error that names it."""
    with pytest.raises(SettingError) as caught:
        load(tmp_path / "briefing.toml", {name: value})
    assert said in str(caught.value)


def test_each_value_says_where_it_comes_from(tmp_path):
    """Default, file with its line, or variable."""
    path = _station(tmp_path, "[show]\nminutes = 3\n")
    origins = read(path, {"BRIEFING_SHOW_TITLE": "Harbour"}).origins
    assert origins["show.minutes"] == Origin(kind="file", where=f"{path}, line 2")
    assert origins["show.title"] == Origin(kind="environment", where="BRIEFING_SHOW_TITLE")
    assert origins["show.id"] == Origin()
    assert origins.keys() == {setting.path for setting in settings()}


def test_no_two_settings_share_a_variable():
    """A variable overrides one setting."""
    variables = [setting.variable for setting in settings()]
    assert len(set(variables)) == len(variables)


_LONG = '''\
# [show]
[show]   # the show
description = """
[feeds]
title = "no"
"""
"title" = 'a # b ['
[feeds]
lists = [
  "ai", # ]
  "world",
]
at_once = 3
[rundown]
weights.freshness = 5
'''


def test_lines_are_found_in_the_text():
    """Tables and keys are found past long texts, lists over several lines, comments and dotted keys."""
    found = lines(_LONG)
    assert found == {
        ("show",): 2,
        ("show", "description"): 3,
        ("show", "title"): 7,
        ("feeds",): 8,
        ("feeds", "lists"): 9,
        ("feeds", "at_once"): 13,
        ("rundown",): 14,
        ("rundown", "weights", "freshness"): 15,
    }
    assert line_of(("show", "title"), found) == 7
    assert line_of(("show", "inline", "key"), found) == 2
    assert line_of(("nowhere",), found) == 0


@given(st.text())
def test_any_text_is_read_or_refused(text):
    """Whatever a briefing.toml holds, the answer is settings or a SettingError."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "briefing.toml"
        path.write_text(text, "utf8", "surrogateescape")
        with contextlib.suppress(SettingError):
            load(path)


def test_the_generated_file_s_lines_are_all_found():
    """In the file that `briefing init` writes, with its settings taken in, each is found on a line of its own."""
    text = "\n".join(
        line.removeprefix("#") if line[:1] == "#" and line[1:2] != " " else line for line in commented().splitlines()
    )
    found = lines(text)
    for setting in settings():
        number = found[tuple(setting.path.split("."))]
        assert text.splitlines()[number - 1].startswith(f"{setting.name} = ")
