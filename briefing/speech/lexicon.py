"""The lexicon: how names are said that engines get wrong, in layers from the package to the station.

In: voices/lexicon.toml. Out: a lexicon that respells a text.
Never: rules; whatever follows a pattern is the normaliser's.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from briefing import resources
from briefing.errors import StyleError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

FOLDER, NAME = "voices", "lexicon"
"""Where a lexicon lies; another language than English has its own, such as voices/lexicon-de.toml."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One name and how it is said.

    Attributes:
        match: the name as written; a word or several.
        say: a respelling that every engine reads right.
        case: it is only meant when written in just these capitals.
    """

    match: str
    say: str
    case: bool = False


class Layer(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One lexicon file.

    Attributes:
        words: acronyms read as words, such as NASA.
        letters: acronyms that are spelled although they could be read, or that stay spelled in a shouted headline.
        calm: ordinary words that are only shouted, such as NOT.
        name: names and their respellings.
    """

    words: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    calm: tuple[str, ...] = ()
    name: tuple[Entry, ...] = ()


class Lexicon:
    """All layers together, ready to be applied; a later layer wins over an earlier one."""

    def __init__(self, layers: Iterable[Layer]) -> None:
        """Merge layers.

        Args:
            layers: the farthest first, the station's own last.
        """
        layers = tuple(layers)
        self.words = frozenset(word for layer in layers for word in layer.words)
        self.letters = frozenset(word for layer in layers for word in layer.letters)
        self.calm = frozenset(word for layer in layers for word in layer.calm)
        entries = [entry for layer in layers for entry in layer.name]
        self._exact = {entry.match: entry.say for entry in entries if entry.case}
        self._loose = {entry.match.lower(): entry.say for entry in entries if not entry.case}
        self._exact_shape = _shape(self._exact, 0)
        self._loose_shape = _shape(self._loose, re.IGNORECASE)

    def applied(self, text: str) -> str:
        """Respell every name.

        Args:
            text: a sentence.

        Returns:
            The sentence with each name as it is said.
        """
        text = self._exact_shape.sub(lambda match: self._exact[match[0]], text)
        return self._loose_shape.sub(lambda match: self._loose.get(match[0].lower(), match[0]), text)


def _file(language: str) -> str:
    first = language.lower().replace("_", "-").partition("-")[0]
    return f"{FOLDER}/{NAME}.toml" if first == "en" else f"{FOLDER}/{NAME}-{first}.toml"


@cache
def builtin(language: str = "en") -> Lexicon:
    """Read the lexicon that comes with the package.

    Args:
        language: language tag; its first part counts.

    Returns:
        The lexicon.

    Raises:
        StyleError: it is broken.
    """
    return _merged([resources.packaged()], language)


def read(station: Path, language: str = "en") -> Lexicon:
    """Read the lexicon of a station: the package's, over it the user's, over that its own.

    Args:
        station: the folder of briefing.toml.
        language: language tag of the show; its first part counts.

    Returns:
        The lexicon.

    Raises:
        StyleError: one of the files is broken.
    """
    return _merged(reversed(resources.places(station)), language)


def _merged(places: Iterable[Path], language: str) -> Lexicon:
    files = [place / _file(language) for place in places]
    return Lexicon(_read(file) for file in dict.fromkeys(files) if file.exists())


def _read(path: Path) -> Layer:
    try:
        return msgspec.convert(tomllib.loads(path.read_text("utf8")), Layer)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise StyleError(path, f"{path} is not a lexicon: {error}. Each [[name]] has `match` and `say`.") from error


def _shape(names: Iterable[str], flags: int) -> re.Pattern[str]:
    """Compile one pattern for all names: a tree by their letters, so that its time does not grow with their number."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg] # a tree of itself
    for name in names:
        branch = tree
        for letter in name:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return re.compile(rf"(?<![\w]){_branch(tree)}(?![\w])", flags)


def _branch(tree: dict[str, dict]) -> str:  # type: ignore[type-arg] # a tree of itself
    if not tree:
        return "(?!)"
    parts = [
        re.escape(letter) + (_branch(below) if set(below) != {""} else "") for letter, below in tree.items() if letter
    ]
    inner = "(?:" + "|".join(parts) + ")"
    return inner + "?" if "" in tree else inner
