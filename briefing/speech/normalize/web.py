"""Addresses on the web, read short: https://www.example.com/a/b?c=d is example dot com.

In: text. Out: text with its addresses, handles and hashtags said. Never: following one.
"""

from __future__ import annotations

import re

from briefing.speech.normalize.rule import Rule, choice, rule

_ENDINGS = (
    "com", "org", "net", "io", "ai", "dev", "gov", "edu", "co", "app", "tv", "me", "info", "us", "eu", "uk", "de", "fr",
    "ca", "au", "jp", "cn", "in", "news", "xyz", "cloud", "gg", "fm", "ly", "so", "sh", "ch", "nl", "se", "no", "mil",
    "int", "biz", "tech", "shop",
)  # fmt: skip
_SPELLED = frozenset(
    {
        "io",
        "ai",
        "tv",
        "us",
        "eu",
        "uk",
        "de",
        "fr",
        "ca",
        "au",
        "jp",
        "cn",
        "gg",
        "fm",
        "ly",
        "sh",
        "ch",
        "nl",
        "se",
        "xyz",
    }
)
_HOST = rf"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+{choice(_ENDINGS)}(?![\w-])"


def _host(name: str) -> str:
    """Read a host name: its last labels, without www."""
    *labels, ending = re.sub(r"^(?:www|m|en)\.(?=.*\.)", "", name.lower()).split(".")
    if labels and labels[-1] in {"co", "ac", "gov", "org", "com"} and len(labels) > 1:
        labels = [*labels[-2:]]
    else:
        labels = labels[-2:]
    ending = " ".join(ending.upper()) if ending in _SPELLED else ending
    return " dot ".join([*(label.replace("-", " ") for label in labels), ending])


def _address(match: re.Match[str]) -> str:
    """Read a web address as its host; a scheme without a host that can be read is left out."""
    host = re.match(r"[\w.-]+", match["rest"])
    if not host:
        return " "
    stop = "." if match["rest"].endswith(".") else ""
    return _host(host[0].strip(".-") or "a web page") + stop


def _mail(match: re.Match[str]) -> str:
    local = re.sub(
        r"[._+-]+", lambda sign: {".": " dot ", "_": " underscore ", "-": " dash "}.get(sign[0], " "), match[1]
    )
    return f"{local} at {_host(match[2])}"


def _tag(match: re.Match[str]) -> str:
    """Read a hashtag; words run together in it are parted at their capitals."""
    return "hashtag " + match[1].replace("_", " ")


RULES: tuple[Rule, ...] = (
    rule("web address", r"\b(?:https?|ftp)://(?P<rest>[^\s<>\"')]*)", _address, re.IGNORECASE),
    rule("mail address", r"(?<![\w.])([\w.+-]{1,64})@((?:[\w-]{1,63}\.)+[A-Za-z]{2,12})\b", _mail),
    rule("host", rf"(?<![\w@.-]){_HOST}(?:/[^\s<>\"'),]*)?", lambda match: _host(match[0].split("/")[0])),
    rule("handle", r"(?<![\w@])@(?=[A-Za-z_]\w{1,29}\b)", "at "),
    rule("hashtag", r"(?<![\w#&])#([A-Za-z]\w*)", _tag),
)
