import tomllib
from pathlib import Path

import pytest

from briefing import resources
from briefing.errors import StyleError
from briefing.speech import lexicon, normalise
from briefing.speech.lexicon import Entry, Layer, Lexicon

FILE = Path(__file__).parents[2] / "voices" / "lexicon.toml"
NAMES = tomllib.loads(FILE.read_text("utf8"))["name"]


@pytest.mark.parametrize("entry", NAMES, ids=lambda entry: entry["match"])
def test_every_respelling_stays_as_it_is(entry):
    """What a name is said as is not respelled again, and the name itself is said as the entry claims."""
    assert normalise(entry["say"]) == entry["say"]
    assert normalise(entry["match"]) == entry["say"]


def test_no_name_has_two_entries():
    """Each name stands in the lexicon once."""
    names = [entry["match"] for entry in NAMES]
    assert len(names) == len(set(names))


def test_a_longer_name_wins_and_words_are_whole():
    """The longest match is taken, and never a part of a word."""
    both = Lexicon([Layer(name=(Entry(match="Zed", say="Zee"), Entry(match="Zed One", say="Zee Won")))])
    assert both.applied("Zed One, Zed, Zedler and zed's") == "Zee Won, Zee, Zedler and Zee's"


def test_case_is_kept_where_it_matters():
    """An entry with `case` leaves the word in other capitals alone."""
    exact = Lexicon([Layer(name=(Entry(match="Git", say="Ghit", case=True),))])
    assert exact.applied("Git, git and GIT") == "Ghit, git and GIT"


def test_a_later_layer_wins(tmp_path, monkeypatch):
    """The station's own lexicon overrules the package's, and keeps the rest of it."""
    monkeypatch.setattr(resources, "user_config_path", lambda _: tmp_path / "none")
    (tmp_path / "voices").mkdir()
    (tmp_path / "voices" / "lexicon.toml").write_text('[[name]]\nmatch = "Nvidia"\nsay = "Nuh-vidia"\n', "utf8")
    layered = lexicon.read(tmp_path)
    assert normalise("Nvidia and Qwen", layered) == "Nuh-vidia and Kwen"


def test_a_broken_lexicon_is_named(tmp_path):
    """A lexicon with a misspelled key is refused with the path of the file."""
    (tmp_path / "voices").mkdir()
    (tmp_path / "voices" / "lexicon.toml").write_text('[[name]]\nmatsch = "x"\nsay = "y"\n', "utf8")
    with pytest.raises(StyleError, match=r"lexicon\.toml is not a lexicon"):
        lexicon.read(tmp_path)
