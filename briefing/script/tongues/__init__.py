"""The languages a script can be written in, one module each: names of days and numbers, and what must not get through.

In: a language tag. Out: the language. Never: wording; the greetings and attributions of a language are templates.
"""

from __future__ import annotations

from briefing import language
from briefing.script.tongues.de import GERMAN
from briefing.script.tongues.en import ENGLISH
from briefing.script.tongues.es import SPANISH
from briefing.script.tongues.fr import FRENCH
from briefing.script.tongues.tongue import Tongue

__all__ = ["ENGLISH", "Tongue", "of"]

_KNOWN = {tongue.code: tongue for tongue in (ENGLISH, GERMAN, FRENCH, SPANISH)}


def of(tag: str) -> Tongue:
    """Find a language.

    Args:
        tag: the show's language tag; its first part counts.

    Returns:
        The language; English where nobody has written it down here: its templates, where a station brings some, then
        work with English dates.
    """
    return _KNOWN.get(language.first(tag), ENGLISH)
