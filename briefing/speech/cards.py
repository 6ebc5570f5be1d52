"""The voice cards of a station, and which of them can speak here.

In: voices/*.toml. Out: voices. Never: a download, or the sound of one.
"""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import msgspec

from briefing import resources
from briefing.errors import SettingError, UnknownVoice
from briefing.model import Voice
from briefing.nearest import did_you_mean
from briefing.speech import engines

if TYPE_CHECKING:
    from pathlib import Path

AUTO = ("flite", "espeak", "espeak-de", "espeak-fr", "espeak-es")
"""The cards that `auto` tries, the best first, of those that speak the show's language."""
_LEXICON = "lexicon"


def voices(station: Path) -> tuple[Voice, ...]:
    """Read every voice card.

    Args:
        station: the folder of briefing.toml.

    Returns:
        The voices by name.

    Raises:
        SettingError: a card is broken.
    """
    cards = resources.every(station, "voices/*.toml")
    return tuple(_read(name, path) for name, path in cards.items() if not name.startswith(_LEXICON))


def available(voice: Voice) -> str:
    """Say whether a voice can speak here.

    Args:
        voice: its card.

    Returns:
        "" when it can, else one sentence that says why not, with the command that mends it.
    """
    try:
        return engines.kind(voice.engine).missing(voice)
    except UnknownVoice as error:
        return str(error)


def choose(station: Path, name: str, language: str) -> Voice:
    """Choose who speaks.

    Args:
        station: the folder of briefing.toml.
        name: a card's name, or `auto` for the best that can speak here without a download.
        language: language tag of the show, such as `en`; only its first part counts.

    Returns:
        The voice.

    Raises:
        UnknownVoice: no card has the name, it cannot speak here, or it does not speak the language.
    """
    known = {voice.name: voice for voice in voices(station)}
    if name == "auto":
        return _best(known, language)
    if name not in known:
        near = did_you_mean(name, [*known, "auto"])
        raise UnknownVoice(name, f"No voice is called `{name}`.{near} There are: {', '.join(known)}, and auto.")
    if reason := _foreign(known[name], language) or available(known[name]):
        raise UnknownVoice(name, reason)
    return known[name]


def _tongue(language: str) -> str:
    return language.lower().replace("_", "-").partition("-")[0]


def _foreign(voice: Voice, language: str) -> str:
    """Say that a voice speaks another language than the show, or nothing."""
    if _tongue(voice.language) == _tongue(language):
        return ""
    return (
        f"The voice {voice.name} speaks {voice.language}, and the show's language is {language}: name a voice of "
        f"that language, "
        "or `auto`, or change [show] language. `briefing voices` lists them."
    )


def _best(known: dict[str, Voice], language: str) -> Voice:
    reasons = []
    for name in AUTO:
        voice = known.get(name)
        if voice is None or _tongue(voice.language) != _tongue(language):
            continue
        reason = available(voice)
        if not reason:
            return voice
        reasons.append(reason)
    why = (
        " ".join(reasons)
        or f"No built-in voice speaks {language!r}: name one with `--voice` or under [speech] in briefing.toml."
    )
    raise UnknownVoice("auto", why)


def _read(name: str, path: Path) -> Voice:
    try:
        return msgspec.convert({"name": name} | tomllib.loads(path.read_text("utf8")), Voice)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise SettingError(path, f"{path} is not a voice card: {error}. Compare it with voices/flite.toml.") from error
