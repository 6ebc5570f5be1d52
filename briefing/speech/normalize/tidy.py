"""The marks between words: folded to a few before the rules, and to those an engine pauses at after them.

In: text as written. Out: letters, spaces and `, . ; : ? ! ' -`. Never: words changed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MARKS = {
    "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"', "„": '"',
    "‟": '"', "«": '"', "»": '"', "″": '"', "‹": '"', "›": '"', "…": "...", "⋯": "...", "—": " - ", "―": " - ",
    "–": "-", "−": "-", "‐": "-", "‑": "-", "‒": "-", "­": "", "⁄": "/", "∕": "/", "→": " to ", "⇒": ", ", "•": ", ",
    "·": ", ", "‣": ", ", "▪": ", ", "■": ", ", "™": "", "®": "", "©": "", "℠": "", "§": " section ", "¶": " ",
    "²": "²", "³": "³", "°": "°", "º": "°", "µ": "μ", "μ": "μ", "×": "×", "÷": " divided by ", "±": "±", "≈": "≈",
    "≤": "≤", "≥": "≥", "∞": " infinity ", "№": "No. ", "℃": "°C", "℉": "°F", "¢": "¢", "∼": "~", "˜": "~", "¡": "",
    "¿": "", "。": ". ", "、": ", ", "，": ", ", "；": "; ", "：": ": ", "！": "! ", "？": "? ",
}  # fmt: skip
_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta", "θ": "theta",
    "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi", "ο": "omicron", "π": "pi", "ρ": "rho",
    "σ": "sigma", "τ": "tau", "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
}  # fmt: skip
_LONE_GREEK = re.compile(r"(?<![α-ωΑ-Ω])[α-ω](?![α-ω])")
_STRENGTH = "?!.;:,"


def folded(text: str) -> str:
    """Fold the many marks of written text to the few that rules look for.

    Args:
        text: as written.

    Returns:
        The text with plain quotes and hyphens, ASCII digits, single spaces, without emoji and control characters.
    """
    if not text.isascii():
        text = re.sub(r"(?<=\d)(?=[¼-¾⅐-⅞])", " ", unicodedata.normalize("NFC", text))
        text = "".join(map(_folded, text))
    return re.sub(r"\s+", " ", re.sub(r"[\x00-\x1f\x7f`]", _control, text)).strip()


def _control(match: re.Match[str]) -> str:
    return "'" if match[0] == "`" else " "


@lru_cache(4096)
def _folded(mark: str) -> str:
    """Fold one character, by a table where it has one and by its Unicode category where not."""
    if mark.isascii():
        return mark
    if mark in _MARKS:
        return _MARKS[mark]
    category = unicodedata.category(mark)
    if category == "Nd":
        return str(unicodedata.digit(mark))
    if category[0] in "LMN":
        plain = unicodedata.normalize("NFKC", mark)
        return (
            "".join(_folded(part) for part in plain)
            if plain != mark
            else mark
            if mark.isalpha()
            else " "
            if category[0] == "N"
            else ""
        )
    if category == "Sc":
        return mark
    return {"Z": " ", "P": "-" if category == "Pd" else ", "}.get(category[0], "" if category in {"Cf", "Sk"} else " ")


_SIGNS = str.maketrans(
    {
        "&": " and ", "@": " at ", "+": " plus ", "=": " equals ", "*": " ", "_": " ", "~": " ", "^": " ", "|": ", ",
        "/": " ", "\\": " ", "<": " ", ">": " ", "$": " dollars ", "€": " euros ", "£": " pounds ", "¥": " yen ",
        "#": " ", "(": ", ", ")": ", ", "[": ", ", "]": ", ", "{": ", ", "}": ", ", '"': " ", "°": " degrees ",
        "×": " times ", "²": " squared ", "³": " cubed ", "±": " plus or minus ", "≈": " about ", "≤": " at most ",
        "≥": " at least ", "%": " percent ", "¢": " cents ", "₹": " rupees ", "₿": " bitcoin ", "₩": " won ",
    }
)  # fmt: skip


def settled(text: str, signs: Mapping[str, str] | None = None, dot: str = "dot") -> str:
    """Leave only words and the marks an engine pauses at.

    Args:
        text: with every number and name said.
        signs: how another language than English says the signs that are left.
        dot: how it says a point inside a word.

    Returns:
        Letters, spaces and `, . ; : ? ! ' -`.
    """
    text = _LONE_GREEK.sub(lambda match: f" {_GREEK[match[0]]} ", text) if not text.isascii() else text
    text = text.translate(_SIGNS | str.maketrans(dict(signs or {})))
    text = "".join(mark if mark.isalpha() or mark in " ,.;:?!'-" else " " for mark in text)
    text = re.sub(
        r"\.{2,}(?=\s*[a-z])|\s-+\s|--+|(?<!\w)-+|-+(?!\w)", lambda match: " " if match[0] == "-" else ", ", text
    )
    text = re.sub(r"(?<![^\W\d_])'|'(?![^\W\d_])", "", text)
    text = re.sub(r"(?<=[a-z])\.(?=[a-z])", f" {dot} ", text)
    text = re.sub(r"\s*[,.;:?!](?:\s*[,.;:?!])*\s*", _strongest, text)
    return re.sub(r"\s+", " ", text).strip(" ,;:-")


def _strongest(match: re.Match[str]) -> str:
    """Keep the strongest of several marks; none before the first word."""
    if not match.start():
        return ""
    marks = [mark for mark in match[0] if not mark.isspace()]
    return min(marks, key=_STRENGTH.index) + " "
