"""One line that may stand on the page: a sentence of an item, whole or with a clause less.

In: a story's candidates. Out: lines, the shorter forms after the whole. Never: a word that is not the item's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Struct
from briefing.script.pool import Candidate
from briefing.script.refuse import why_not

_QUALIFIES = re.compile(
    r"\b(?:not|n['’]t|never|no|none|without|if|unless|until|except|only|but|though|although|however|despite|could|(?-i:may)|"
    r"might|reportedly|alleged\w*|rumou?r\w*|claim\w*|accus\w*|suspect\w*|pending|provided|assuming|subject to|or|than|"
    r"so far|again|yet|once|according to|said|says|told|reports?|reported)\b|[“\"]",
    re.IGNORECASE,
)
"""Words that take something back or say who claims it; a clause that holds one is never dropped."""
_BARS = re.compile(
    r"\b(?:not|n['’]t|never|no|none|without|only|first|most|least|more|less|fewer|than|so|too|if|all|every|any)\b",
    re.IGNORECASE,
)
"""Words in the rest of a sentence that its last clause may belong to."""
_HANGS = re.compile(
    r"\b(?:weeks?|days?|months?|years?|hours?|minutes?|shortly|soon|long|just|even|right|and|or|but|of|in|to|for|with|available)$"
)
"""Ends of a rest that the clause belongs to: "about a week" after something."""
_VERB = r"(?=(?:has|have|had|is|was|were|are|will|would|can|could|said|says|told|made|plans|won|lost|[a-z]+ed)\b)"
_ASIDES = (
    re.compile(r" [–—] (?P<out>[^–—]{3,90}) [–—] "),
    re.compile(rf", (?P<out>(?:which|who|whose|where) [^,]{{3,90}}), {_VERB}"),
    re.compile(rf"(?<=[A-Za-z]), (?P<out>(?:an?|the|its|whose) (?:[\w’'-]+ ){{1,9}}[\w’'-]+), {_VERB}"),
)
_LEADS = re.compile(
    r"^(?P<out>(?:On (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Yesterday|"
    r"In an? (?:blog post|statement|announcement|press release)(?: [^,]{2,40})?)), (?=[A-Za-z])"
)
_TAILS = re.compile(
    r", (?P<out>(?:which|who|where|whose|including|such as|making|bringing|allowing|giving|leaving|adding|marking|"
    r"citing|"
    r"following|after|amid|as well as|along with|thanks to|while|with|and|as) .+?)\.$"
)
_ENDS = re.compile(
    r" (?P<out>(?:after|amid|following|while|as part of|in an effort to|in order to|in a bid to|thanks to) [^,]+)\.$"
)
_WHICH = re.compile(
    r"(?<= )(?P<some>(?:an?|new) (?:[\w’'-]+ ){1,6})(?P<out>that (?:can|will|has|have|is|are|was|were) [^,]+)\.$"
)


class Line(Struct, frozen=True, kw_only=True):
    """A line and the candidate it comes from.

    Attributes:
        text: the line.
        one: the candidate.
    """

    text: str
    one: Candidate


def lines(one: Candidate, most: int) -> Iterator[Line]:
    """Give a candidate's forms that are short enough.

    Args:
        one: the candidate.
        most: characters a line may have.

    Yields:
        Lines, the longest first.
    """
    for text in forms(one.text):
        if len(text) <= most:
            yield Line(text=text, one=one)


def forms(text: str) -> Sequence[str]:
    """Drop what a sentence can do without and mean the same: asides, then the clause at its end.

    Args:
        text: one sentence.

    Returns:
        The sentence and its shorter forms, the longest first; each is a sentence that may be read.
    """
    found = [text]
    for rule in (*_ASIDES, _LEADS, _TAILS, _ENDS, _WHICH):
        for before in tuple(found):
            shorter = _without(rule, before)
            if shorter and shorter not in found and not why_not(shorter):
                found.append(shorter)
    return sorted(found, key=lambda form: (-len(form), form))


def _without(rule: re.Pattern[str], text: str) -> str:
    """Take out what a rule finds, where nothing hangs on it."""
    match = rule.search(text)
    if match is None or _QUALIFIES.search(match["out"]):
        return ""
    before, after = text[: match.start("out")].rstrip(" ,–—"), text[match.end("out") :].lstrip(" ,–—")
    if rule is _LEADS:
        return after[:1].upper() + after[1:]
    if rule in {_TAILS, _ENDS, _WHICH}:
        return "" if _BARS.search(before) or _HANGS.search(before) else f"{before}."
    return f"{before} {after}"
