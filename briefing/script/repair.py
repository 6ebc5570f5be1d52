"""Makes one written sentence speakable without changing what it claims.

In: a sentence and who published it. Out: the sentence for the ear. Never: a word that was not there, but for "said".

Only what can be taken out by rule is taken out: datelines, labels, asides in brackets, credits, a publisher's mention
of itself,
and, in a sentence that is too long to hear, a clause that only adds to it. A sentence that cannot be mended so is
refused later.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from briefing.script.casing import inner

LONG = 26
"""Words above which a sentence is shortened where a rule allows it."""

_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200b-\u200f\u2060®™©]")
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z.'’-]+(?:[ ,]+(?:[A-Z][A-Z.'’-]+|[A-Z][a-z]+\.?|\d{1,2}))*)\s*(?:\([^)]{2,30}\)\s*)?(?:[—–]|--| "
    r"- )\s*(?=[A-Z“\"])"
)
_AGENCY = re.compile(r"^(?:\([A-Z][\w .&’'-]{1,30}\)|(?:AP|Reuters|AFP|UPI))\s*(?:[—–]|--|-)\s*(?=[A-Z“\"])")
_LABEL = re.compile(
    r"^(?:(?:Breaking|Exclusive|Update|Updated|Just in|Developing|Opinion|Analysis|Editor['’]s note|News|In brief|"
    r"TL;DR|Alert)\b"
    r"[^:–—]{0,20}(?::|[—–])|[A-Z]{4,}(?: [A-Z]{3,})+\s*(?::|[—–]))\s*(?=\S)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"^By [A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){1,2}(?:\s*[|,–—-]\s*|\s{2,})")
_CREDIT = re.compile(
    r"\s*(?:[|•·]\s*)?\(?(?:Image|Photo|Photograph|Picture|Credit|Illustration|Screenshot|Source)s?(?: credit| "
    r"by)?\s*:.*$"
)
_BRACKETS = re.compile(r"\s*(?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])")
_TIGHT = re.compile(r"\w\([a-z]|\)\w")
_FILLER = re.compile(
    r"(?:^|(?<=\s))(?:,\s)?(?:unfortunately|fortunately|sadly|thankfully|hopefully|luckily|interestingly|ironically|"
    r"obviously|of course|admittedly|needless to say)\b,?\s?",
    re.IGNORECASE,
)
_NOW = re.compile(r"^(?:Now|Well|So|And now|Of course|Sure|Today),? (?=[A-Z]\w+ (?:is|has|says|will)\b)")
_OTHER_ZONE = re.compile(r"(?<=[ECPM]T) ?(?:/|\() ?\d{1,2}(?::\d\d)? ?[ap]\.?m\.?,? [A-Z]{2,4}\b\)?", re.IGNORECASE)
_REPAIRED_SPACE = re.compile(r"\s+([,;:!?…’”)]|\.(?!\d))")
_STRAY_COMMA = re.compile(r",\s*([.,;])")
_STOPPED = re.compile(r"[.!?][\"”’']*$")
_ASIDE = re.compile(r"\s*(?:—|–|--)\s*(?=[^—–]*[a-z])([^—–\"“”]{3,90}?)\s*(?:—|–|--)\s*(?=[a-z])")
_TAILS = (
    re.compile(r"\s+[—–]\s+(?:a|an|the|which|something|including|and|as well as|\w+ing)\b[^—–\"“”]*(?=\.$)"),
    re.compile(r", including\b[^\"“”;—–]*(?=\.$)"),
    re.compile(r", (?:which|who|whose|where)\b[^\"“”;—–]*(?=\.$)"),
    re.compile(
        r", (?!(?:accord|includ|exclud|be|bring|spr|k|mean|follow|dur|concern|"
        r"regard)ing\b)[a-z]{2,}ing\b[^\"“”;—–]*(?=\.$)"
    ),
)
_JOINTS = (
    re.compile(r"(?:;|\s+[—–]) (?!which\b|including\b)[^;—–]*(?=\.$)"),
    re.compile(
        r",? and (?:that )?(?:it|he|she|they|(?:the|its|their|his|her) [\w’'-]+) "
        r"(?:is|are|was|were|has|have|had|will|would|can|could|plans?|said|says)\b.*(?=\.[”\"]?$)"
    ),
)
"""Where a second main clause begins; what stands before it is a sentence of its own."""
_SPEECH = re.compile(
    r"\b(?:say|says|said|report|reports|reported|claim|claims|claimed|alleg\w+|accord\w+|believ\w+|not|no|if|unless)\b"
)
_FINDER = re.compile(
    r"^(?P<claim>[^“”\"]+), (?P<who>(?:an?|the|new|recent) (?:[\w’'-]+ ){0,4}(?:study|studies|research|report|survey|"
    r"analysis|investigation)"
    r"(?: published [A-Za-z ]+| (?:by|from|in) [A-Z][\w .&’'-]+)?)"
    r" (?P<verb>finds?|found|shows?|showed|suggests?|suggested|says?|said)\.$"
)
_TELL = {"told": "said", "tells": "says", "tell": "say"}
_LEAST_LEFT = 9
_HEARD = 30


def speakable(text: str, publisher: str) -> str:
    """Take out of a sentence what is for the eye only.

    Args:
        text: one sentence, as published.
        publisher: spoken name of whoever published it, so that it does not name itself.

    Returns:
        The sentence for the ear; empty where brackets cannot be taken out safely.
    """
    text = " ".join(_EMOJI.sub("", text).replace("\u00a0", " ").split())
    if _TIGHT.search(text):
        return ""
    for opening in (_BYLINE, _AGENCY, _DATELINE, _AGENCY, _LABEL):
        text = opening.sub("", text, count=1)
    text = _OTHER_ZONE.sub("", text)
    text = _BRACKETS.sub("", _CREDIT.sub("", text)).replace(" -- ", " – ")
    text = _without_itself(_NOW.sub("", _FILLER.sub("", text)), publisher)
    text = _REPAIRED_SPACE.sub(r"\1", " ".join(text.split()))
    text = _STRAY_COMMA.sub(r"\1", text).strip(" ,;:|•·–—")
    return _ended(shortened(_capital(text)))


def _capital(text: str) -> str:
    """Begin with a capital, unless the first word is spelled in its own way (iOS, xAI)."""
    first = text.split(" ", 1)[0]
    return text[:1].upper() + text[1:] if first.islower() else text


def _ended(text: str) -> str:
    return text if not text or _STOPPED.search(text) else text + "."


def _without_itself(text: str, publisher: str) -> str:
    """Let a publisher not name itself: the attribution is spoken once, by us."""
    named, told, aside, medium, opening = _own_names(publisher)
    if not named.search(text):
        return text
    text = aside.sub("", told.sub(lambda m: _TELL[m.group("verb")], text))
    return opening.sub("", medium.sub(_medium, text))


@cache
def _own_names(publisher: str) -> tuple[re.Pattern[str], ...]:
    """Find the ways in which a publisher names itself: at all, as who was told, as its source, to whom, and first."""
    bare = publisher.removeprefix("the ").removeprefix("The ")
    bare_name = r" ?".join(re.escape(part) for part in bare.split())
    name = rf"(?:[Tt]he )?{bare_name}"
    return (
        re.compile(bare_name),
        re.compile(rf"\b(?P<verb>told|tells|tell) {name}(?=[\s,.])"),
        re.compile(
            rf", (?:{name} (?:has learned|can reveal|understands|can confirm|reports)|according to {name})(?=[.,])"
        ),
        re.compile(rf"\bin an? (?:email|e-mail|statement|interview|message) (?:to|with) {name}(?=[\s,.])"),
        re.compile(rf"^(?:As )?{name} (?:reports|reported|has learned|understands)(?: that|,) (?=\w)"),
    )


def _medium(match: re.Match[str]) -> str:
    return " ".join(match.group().split()[:3])


def shortened(text: str) -> str:
    """Drop clauses that only add something from a sentence too long to hear: an aside first, then what trails behind.

    A clause is left alone where the rest would lean on it or where something is claimed, doubted or denied after it.

    Args:
        text: one sentence.

    Returns:
        The sentence, at most as long as it was; shortened no further than it must be.
    """
    if len(text.split()) <= LONG:
        return text
    shorter = _ASIDE.sub(" ", text, count=1)
    text = _REPAIRED_SPACE.sub(r"\1", shorter) if _holds(shorter) else text
    for tail in _TAILS:
        if len(text.split()) <= LONG:
            break
        found = list(tail.finditer(text))
        if found and _droppable(text, found[-1]):
            text = text[: found[-1].start()] + text[found[-1].end() :]
    return _first_of_two(text)


def _first_of_two(text: str) -> str:
    """Keep the first of two main clauses of a sentence that is still too long to be heard at all."""
    for joint in _JOINTS:
        found = joint.search(text)
        if found and len(text.split()) > _HEARD and _whole(text[: found.start()]):
            text = text[: found.start()] + "."
    return text


def _whole(text: str) -> bool:
    """Tell whether a part of a sentence can stand: long enough, and no quotation cut in two."""
    return _holds(text) and text.count("“") == text.count("”") and text.count('"') % 2 == 0


def finder_first(text: str, cased: Mapping[str, str]) -> str:
    """Put who found something first: "a study finds that rye grows", as it is said, for "rye grows, a study finds".

    Args:
        text: one sentence.
        cased: lower-case word to how running text spells it.

    Returns:
        The sentence, turned round where it ends in its finder.
    """
    found = _FINDER.match(text)
    if not found:
        return text
    who, verb = found.group("who"), found.group("verb")
    return f"{who[:1].upper()}{who[1:]} {verb} that {inner(found.group('claim'), cased)}."


def _droppable(text: str, clause: re.Match[str]) -> bool:
    """Tell whether the rest stands without the clause, and the clause brings no claim of someone else's."""
    rest = text[: clause.start()]
    return _whole(rest) and not _SPEECH.search(clause.group())


def _holds(text: str) -> bool:
    return len(text.split()) >= _LEAST_LEFT
