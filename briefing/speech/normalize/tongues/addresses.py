"""Addresses on the web in a language besides English, read short: www.beispiel.de is beispiel Punkt de.

In: a language. Out: its rules for addresses, mail and hashtags. Never: following one.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.speech.normalize.rule import Rule, choice, rule

if TYPE_CHECKING:
    from briefing.speech.normalize.tongues.tongue import Tongue

_PAIR = 2
_ENDINGS = "com org net io ai dev gov edu app tv info news eu de at ch fr be es mx ar uk us co".split()  # noqa: SIM905


@cache
def addresses(tongue: Tongue) -> tuple[Rule, ...]:
    """Make the rules for addresses.

    Args:
        tongue: the language.

    Returns:
        Rules, in order.
    """

    def host(name: str) -> str:
        labels = re.sub(r"^www\.", "", name.lower()).split(".")[-_PAIR:]
        return f" {tongue.point} ".join(label.replace("-", " ") for label in labels)

    def address(match: re.Match[str]) -> str:
        found = re.match(r"[\w-]+(?:\.[\w-]+)+", match["rest"])
        return host(found[0]) + ("." if match["rest"].endswith(".") else "") if found else " "

    def mail(match: re.Match[str]) -> str:
        local = re.sub(r"[._+-]+", lambda mark: f" {tongue.point} " if mark[0] == "." else " ", match[1])
        return f"{local} {tongue.at} {host(match[2])}"

    return (
        rule("web address", r"\b(?:https?|ftp)://(?P<rest>[^\s<>\"')]*)", address, re.IGNORECASE),
        rule("mail address", r"(?<![\w.])([\w.+-]{1,64})@((?:[\w-]{1,63}\.)+[A-Za-z]{2,12})\b", mail),
        rule(
            "host",
            rf"(?<![\w@.-])((?:[A-Za-z0-9][A-Za-z0-9-]*\.)+{choice(_ENDINGS)})(?![\w-])(?:/[^\s<>\"'),]*)?",
            lambda match: host(match[1]),
        ),
        rule("hashtag", r"(?<![\w#&])#(?=[^\W\d])", " "),
    )
