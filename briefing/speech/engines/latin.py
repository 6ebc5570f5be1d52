"""The letters that an English voice can read.

In: words in any script. Out: the same in plain ASCII letters.
Never: digits or symbols made into words; that is done before.
"""

from __future__ import annotations

import re
import unicodedata

_SPELLED = str.maketrans(
    {
        "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ð": "d", "Ð": "D",
        "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ħ": "h", "’": "'",
    },
)  # fmt: skip
_LONE_A = re.compile(r"(?<=[a-z,] )A(?= [a-z]|[,.?!;:]|$)")
"""The letter A by itself ("a Series A round"), which an engine takes for the article."""


def ascii_letters(text: str) -> str:
    """Write a text in the letters every English voice knows.

    Args:
        text: the spoken form of a sentence.

    Returns:
        ASCII; accents are taken off, letters of other scripts left out.
    """
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(_SPELLED))
    return re.sub(r"\s{2,}", " ", plain.encode("ascii", "ignore").decode()).strip()


def lone_a(text: str, say: str) -> str:
    """Respell the letter A where it stands by itself and is not the article.

    Args:
        text: the spoken form of a sentence.
        say: how to write it so that the engine says the letter.

    Returns:
        The text with that spelling.
    """
    return _LONE_A.sub(say, text)
