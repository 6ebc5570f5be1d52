"""Says why a sentence must not be read on air.

In: one sentence, already repaired. Out: the rule it breaks, or nothing. Never: mending it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise

from briefing.script.banned import PATTERNS
from briefing.script.headline import clipped_subject
from briefing.script.lexicon import (
    AFTER_PARTICIPLE,
    AUXILIARIES,
    BASES,
    BEFORE_ADJECTIVE,
    DONE_TO,
    PASTS,
    SMALL,
    THIRDS,
)

LEAST_WORDS, MOST_WORDS = 6, 32
_UNSPOKEN, _LEAST_PAST = 4, 5

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<![\w])‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")
_OPEN_QUOTE = re.compile(r"(?<!\w)[‘'][^’']*$")
_SPEECH_VERBS = re.compile(
    r"\b(?:say|says|said|saying|tell|tells|told|add|adds|added|write|writes|wrote|call|calls|called|describ\w+|"
    r"explain\w*|argu\w+|"
    r"claim\w*|not(?:e|es|ed)|warn\w*|state[sd]?|announc\w+|accord\w+|post\w*|accus\w+|promis\w+|posit\w+|dub\w*|"
    r"known|named|titled|"
    r"label\w+|tweet\w*|insist\w*|read|reads|respond\w*|repl\w+|refer\w*|used?|uses|term\w*|deem\w*)\b"
)

_FIRST = re.compile(
    r"\b(?:I|I['’](?:m|ve|d|ll)|[Ww]e|[Ww]e['’](?:re|ve|d|ll)|[Mm]y|[Mm]yself|[Mm]e|[Oo]ur|[Oo]urs|us|[Oo]urselves|"
    r"[Ll]et['’]s)\b"
)
_SECOND = re.compile(r"\b[Yy]ou(?:['’](?:re|ve|d|ll)|r|rs|rself|rselves)?\b")
_ENCLOSED = re.compile(r"(?<=,)([^,]*) (?:that|which|who|where|whose) [^,]*(?=, (?!and\b|or\b|but\b))")
_CLAUSE = re.compile(r" (?:that|which|who|where|whose) .*")
_OPINION = re.compile(
    r"\b(?:should|ought to|(?<!if )(?<!whether )needs? to|had better|deserves?|it['’]s time|arguably|probably|"
    r"perhaps|maybe|no doubt|"
    r"certainly|definitely|surely|"
    r"hit or miss|feels? like|worth (?:a|the|your|checking|watching|reading|noting|trying)|nobody asked for|"
    r"fun-looking|glorious)\b"
)
_CAPITALS = re.compile(r"\b[A-Z]{3,}(?:\s+[A-Z]{2,}){2,}\b")


def why_not(text: str) -> str:
    """Name the first rule that keeps a sentence off the air.

    Args:
        text: one repaired sentence.

    Returns:
        The rule's short name, or empty where it may be read.
    """
    outside = _QUOTED.sub(" ", text)
    for name, pattern in PATTERNS:
        if pattern.search(text):
            return name
    for name, breaks in _CHECKS:
        if breaks(text, outside):
            return name
    return ""


def _length(text: str, _outside: str) -> bool:
    return not LEAST_WORDS <= len(text.split()) <= MOST_WORDS


def _unbalanced(text: str, _outside: str) -> bool:
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”") or bool(_OPEN_QUOTE.search(text))


def _first_person(_text: str, outside: str) -> bool:
    return bool(_FIRST.search(outside))


def _second_person(_text: str, outside: str) -> bool:
    return bool(_SECOND.search(outside))


def _nobody_speaks(text: str, outside: str) -> bool:
    """A quotation longer than a few words needs its speaker beside it, and a speaker needs a name."""
    longest = max((len(quoted.split()) for quoted in _QUOTED.findall(text)), default=0)
    person = bool(longest and (_FIRST.search(text) or _SECOND.search(text)))
    return (longest > _UNSPOKEN or person) and not (
        _SPEECH_VERBS.search(outside) and re.search(r"[A-Z]\w|\b(?:company|spokes\w+)\b", outside)
    )


def _opinion(text: str, outside: str) -> bool:
    """Find a judgement that nobody in the sentence makes."""
    return bool(_OPINION.search(outside)) and not _SPEECH_VERBS.search(text)


def _no_verb(text: str, _outside: str) -> bool:
    words = _CLAUSE.sub("", _ENCLOSED.sub(r"\1", text)).replace(",", " and").split()
    words = [word.strip('.;:“”"').lower().replace("’", "'") for word in words]
    kinds = (AUXILIARIES, THIRDS, PASTS)
    finite = any(word in kind for word in words[1:] for kind in kinds) or any(
        w.endswith(("'re", "'s", "'ve")) for w in words[:2]
    )
    return not (finite or _past(words) or _they(words))


def _past(words: list[str]) -> bool:
    """Find a regular past that is not a participle before "by"."""
    threes = zip(words, words[1:], [*words[2:], ""], strict=False)
    return any(
        word.endswith("ed") and len(word) >= _LEAST_PAST and not _participle(before, word, after)
        for before, word, after in threes
    )


def _participle(before: str, word: str, after: str) -> bool:
    """Tell that a form in -ed says what was done to something, as in "residents affected in Maine"."""
    return after == "by" or before in BEFORE_ADJECTIVE or (word in DONE_TO and (not after or after in AFTER_PARTICIPLE))


def _they(words: list[str]) -> bool:
    """Find a plural subject with its verb: "researchers find", "insurers based in Selvane expect"."""
    plural = words[0].endswith("s") and words[0] not in SMALL
    pairs = pairwise(words)
    return any(word in BASES and (before.endswith("s") or (plural and before not in SMALL)) for before, word in pairs)


def _shouting(text: str, _outside: str) -> bool:
    return bool(_CAPITALS.search(text))


_CHECKS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("length", _length),
    ("unbalanced quotation", _unbalanced),
    ("first person", _first_person),
    ("second person", _second_person),
    ("quotation without speaker", _nobody_speaks),
    ("opinion", _opinion),
    ("no verb", _no_verb),
    ("capitals", _shouting),
    ("headline", lambda text, _outside: clipped_subject(text)),
)
