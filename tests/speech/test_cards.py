import msgspec
import pytest

from briefing import resources
from briefing.errors import SettingError, UnknownVoice
from briefing.speech import available, cards, choose, voices


@pytest.fixture(autouse=True)
def _no_user_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "user_config_path", lambda _: tmp_path / "none")


def test_the_built_in_cards_are_read(tmp_path):
    """The package brings six voices, and the lexicons beside them are none."""
    assert [voice.name for voice in voices(tmp_path)] == [
        "espeak", "espeak-de", "espeak-es", "espeak-fr", "flite", "flite-slt",
    ]  # fmt: skip


def test_a_station_card_hides_the_package_one(tmp_path):
    """A card beside briefing.toml takes the place of the one of the same name."""
    card = (resources.packaged() / "voices" / "espeak.toml").read_text("utf8")
    (tmp_path / "voices").mkdir()
    (tmp_path / "voices" / "espeak.toml").write_text(card.replace("eSpeak NG", "Mine"), "utf8")
    assert {voice.name: voice.title for voice in voices(tmp_path)}["espeak"] == "Mine"


def test_a_broken_card_is_named(tmp_path):
    """A card that lacks a field is refused with its path."""
    (tmp_path / "voices").mkdir()
    (tmp_path / "voices" / "half.toml").write_text('title = "Half"\n', "utf8")
    with pytest.raises(SettingError, match=r"half\.toml is not a voice card"):
        voices(tmp_path)


def test_espeak_speaks_everywhere(tmp_path):
    """The voice from the wheel is always there."""
    assert choose(tmp_path, "espeak", "en").speaker == "en-us"
    assert available(choose(tmp_path, "espeak", "en")) == ""


def test_auto_prefers_the_first_that_can_speak(tmp_path, monkeypatch):
    """`auto` takes flite where it is, espeak where flite is not, and says what is missing where neither is."""
    missing = {"flite": ""}
    monkeypatch.setattr(cards, "available", lambda voice: missing.get(voice.name, ""))
    assert choose(tmp_path, "auto", "en-GB").name == "flite"
    missing["flite"] = "Needs flite: `apt install libflite1`."
    assert choose(tmp_path, "auto", "en").name == "espeak"
    missing["espeak"] = "Needs espeak."
    with pytest.raises(UnknownVoice, match=r"apt install libflite1.*Needs espeak"):
        choose(tmp_path, "auto", "en")


def test_auto_knows_which_language_it_speaks(tmp_path):
    """A show gets a voice of its language, and a language without one is refused."""
    assert [choose(tmp_path, "auto", tag).language for tag in ("de-AT", "fr", "es_MX")] == ["de-DE", "fr-FR", "es-ES"]
    with pytest.raises(UnknownVoice, match="No built-in voice speaks 'fi'"):
        choose(tmp_path, "auto", "fi")


def test_a_voice_of_another_language_is_refused(tmp_path):
    """A German show is not read by an English voice, though it was named."""
    with pytest.raises(UnknownVoice, match="The voice espeak speaks en-US, and the show's language is de"):
        choose(tmp_path, "espeak", "de")


def test_an_unknown_voice_is_answered_with_the_known_ones(tmp_path):
    """A name without a card is refused with the names there are."""
    with pytest.raises(
        UnknownVoice,
        match=r"No voice is called `nobody`\. There are: espeak, espeak-de, espeak-es, espeak-fr, "
        r"flite, flite-slt, and auto",
    ):
        choose(tmp_path, "nobody", "en")


def test_an_unknown_engine_is_a_reason_not_to_speak(tmp_path):
    """A card whose engine is not installed says so instead of failing."""
    card = msgspec.structs.replace(choose(tmp_path, "espeak", "en"), engine="wax")
    assert available(card) == "No speech engine is called wax. Installed are: espeak, flite."
