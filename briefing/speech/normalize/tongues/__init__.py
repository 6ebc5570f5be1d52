"""The languages besides English that numbers, dates and abbreviations are said in: a module each, and what they share.

In: one sentence as written, a language tag. Out: its spoken form, or nothing where the language is not known.
Never: English, whose rules are the package's own.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from briefing.speech.normalize.tongues.shapes import said

if TYPE_CHECKING:
    from briefing.speech.normalize.tongues.tongue import Tongue

__all__ = ["LANGUAGES", "of", "said"]

LANGUAGES = ("de", "fr", "es")


@cache
def of(language: str) -> Tongue | None:
    """Find how a language is read.

    Args:
        language: a language tag, such as `de-AT`; its first part counts.

    Returns:
        Its words and rules; None for English and for a language nobody has written down here.
    """
    first = language.lower().replace("_", "-").partition("-")[0]
    if first not in LANGUAGES:
        return None
    found: Tongue = import_module(f"{__name__}.{first}").TONGUE
    return found
