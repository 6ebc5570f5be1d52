"""Tells how much a sentence leans on what was said before it.

In: one sentence. Out: whether it stands alone, needs its subject introduced, or needs the very sentence before it.
Never: resolving what a pronoun means.
"""

from __future__ import annotations

import re
from enum import IntEnum
from itertools import pairwise

from briefing.script.lexicon import AUXILIARIES, DETERMINERS, ORDINARY, PASTS, SMALL, THIRDS

_PRONOUN = (
    r"(?:he|she|it|they|this|that|these|those|such|both|neither|either|its|their|his|her|hers|theirs|him|them|one)"
)
_TIMES = r"(?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|quarter|decade|weekend|time)"
_HARD = re.compile(
    rf"^(?:(?:and|but|or|so|yet|still|then|thus|hence|plus|instead|otherwise|nor|similarly|likewise|therefore|"
    rf"rather|indeed|"
    rf"conversely|consequently|accordingly|nonetheless|nevertheless|elsewhere|specifically|essentially|basically|"
    rf"ultimately|"
    rf"for (?:example|instance|now|that|this)|as a result|in (?:fact|turn|return|addition|contrast|response|that|"
    rf"these|those|doing so)|"
    rf"on (?:top of|the other|the contrary)|that (?:said|way|is)|at (?:that|the same time)|despite (?:that|this)|"
    rf"even so|because of (?:this|that)|"
    rf"due to (?:this|that)|with (?:that|this|these|it|them|its|their)|after (?:that|this)|by (?:that|this|doing)|"
    rf"to (?:that|this|do)|as such|all (?:of|this|that|these|those)|"
    rf"not only|as for|of (?:those|these|that|this|them)|from there|given (?:that|this)|like (?:that|this)|the "
    rf"(?:most|more|only) [\w-]+ one|the (?:latter|former|same|two|other|rest|latest|next|second|third|final|"
    rf"last|first(?= (?:is|was|has|had|will|came|of|one|two|three)\b)))\b"
    rf"|(?:(?:tracked|dubbed|known|codenamed|named|called|described|based|located|founded|developed|designed|built|"
    rf"released|launched|powered|"
    rf"available|priced|set|according to|in|on|at|for|during|after|before|by|with|as of|under|since|earlier|last|"
    rf"speaking|to|following|from)\b[^,]{{2,70}}, "
    rf"(?:he|she|it|they|this|these|those|its|their|his|her|the (?:company|firm|startup|agency|group|team|"
    rf"researchers|study|app|service|bug|flaw|vulnerability|device|feature|system)))\b"
    rf"|(?:[\w-]+ ){{1,5}}(?:later|earlier|afterwards),? (?!this |in )|now,|however\b|moreover\b|furthermore\b|"
    rf"additionally\b|also\b|again\b|meanwhile\b|besides\b|another\b|others?\b|"
    rf"(?!this {_TIMES}){_PRONOUN}(?:['’]\w+)?\b|(?:according to|in|under|for|with|while|when|as|if|because|since|"
    rf"although|though|once|after|before|by) {_PRONOUN}(?:['’]\w+)?\b(?! {_TIMES}))",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"^(?:[\w-]+ ){0,5}(?:after|before|when|while|as|since|once|although|though|because|in|with) (?:it|they|he|she|"
    r"its|their|his|her)\b[^,]*, "
    r"(?:an?|[A-Z][\w’'-]+|researchers|scientists) (?!(?:it|they|he|she)\b)",
    re.IGNORECASE,
)
_VERBS = AUXILIARIES | THIRDS | PASTS
_COMMON = (
    "company|firm|startup|start-up|app|service|feature|update|tool|bug|flaw|device|product|platform|chatbot|model|"
    "browser|researchers?|"
    "team|study|authors?|report|deal|move|change|changes|news|game|film|movie|show|series|phone|tablet|laptop|watch|"
    "camera|chip|"
    "software|hardware|website|site|agency|organi[sz]ation|group|gang|hackers?|attackers?|malware|ransomware|"
    "vulnerabilit(?:y|ies)|"
    "campaign|breach|attack|incident|lawsuit|suit|complaint|ruling|bill|law|proposal|plan|plans|project|mission|"
    "spacecraft|rocket|"
    "technology|system|systems|network|giant|maker|operator|victims?|pair|duo|trial|case|order|decision|method|"
    "approach|technique|"
    "results|findings|data|scientists|engineers|developers?|executives?|former|announcement|release|launch|version|"
    "initial|"
    "event|outage|fix|patch|patches|issue|problem|problems|filing|letter|statement|document|documents|program|"
    "programme|initiative|"
    "acquisition|merger|investment|round|partnership|contract|agreement|collaboration|video|photo|image|post|clip|"
    "studio|game|anime|teaser|trailer|actor|director|singer|author|adaptation|sequel|publisher|studio"
)
_THE_COMMON = re.compile(
    rf"\b(?:the|this|that|these|those) (?:[\w-]+ ){{0,2}}?(?:{_COMMON})\b(?! of\b| that\b| to\b| in which\b| "
    rf"behind\b| (?-i:[A-Z]))",
    re.IGNORECASE,
)
_THE = re.compile(
    r"^(?:The|Its|Their|His|Her|Other|Some of the|One of the|Among the|Most of the|Many of the|None of the|All of "
    r"the) (?P<rest>[^,]*)"
)
_BARE = re.compile(r"^\w+ly, (?:it|he|she|they|this|that)\b", re.IGNORECASE)
_ALSO = re.compile(r"^(?:\S+ ){1,7}(?:also|too|likewise|meanwhile|however|therefore|again|instead|further|then)\b")
_NAME = re.compile(r"(?<!^)\b(?:[A-Z][\w’'-]*[a-zA-Z0-9]|[a-z]+[A-Z]\w*)\b")
_WORLD = re.compile(
    r"^The (?:world|sun|moon|earth|universe|internet|government|pandemic|economy|public|planet|ocean|climate|number|"
    r"amount|cost|price|"
    r"use|rise|idea|majority|president|most|best|largest|biggest|fastest|oldest|richest|one-time)\b"
)
_SHE = re.compile(r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b")
_OPENER = re.compile(
    r"^(?:In|On|At|For|With|While|When|As|If|Because|Since|Although|Though|Once|After|Before|By|To|From|Under|Until|"
    r"Despite|During|Following|"
    r"Like|Unlike|Through|Without|\w+ing|\w+ed)\b"
)
_EXPLETIVE = re.compile(
    r"\bit (?:easy|possible|hard|clear|easier|harder|difficult|is (?:easy|possible|hard|clear|easier|harder))\b|"
    r"\bit comes to\b"
)
_FULL_NAME = re.compile(r"\b(?:[A-Z][\w’'.-]+ (?:[A-Z]\. )?[A-Z][\w’'-]+|(?:Mr|Ms|Mrs|Dr)\. [A-Z]\w+)")
_THIS = re.compile(
    r"\b(?:this|that) (?:is|was|has|will|would|can|could|may|might|means|one(?! of))\b"
    r"|\b(?:about|of|for|with|from|after|before|than|like) (?:this|that|it|them)[ .,](?!\w+ (?:is|was|will)\b)"
)
_THOSE = re.compile(r"\b(?:those|these) (?!(?:who|that|with|of|in|from|affected|days|two)\b)[a-z]{3,}s\b")
_PERSON = re.compile(r"\b(?:he|she|his|her|him|they|their|them|it|its)\b")


class Lean(IntEnum):
    """How much a sentence leans on what went before."""

    FREE = 0
    """It stands alone."""
    SOFT = 1
    """Something from the same item must have been said, for it speaks of "the company"."""
    HARD = 2
    """The sentence before it in its item must have been said right before it."""


def lean(text: str, *, first: bool = False) -> Lean:
    """Judge one sentence.

    Args:
        text: one sentence.
        first: it is the first of its item, so that a pronoun in an opening clause can only mean what follows.

    Returns:
        How much it leans.
    """
    if first and _AHEAD.match(text):
        return Lean.FREE
    if _HARD.match(text) or _BARE.match(text):
        return Lean.HARD
    if _somebody(text) or (_THIS.search(" ".join(text.split()[:7])) and not text.startswith(("The ", "A "))):
        return Lean.HARD
    name = _NAME.search(text)
    before_name = "" if _named_first(text) else text[: name.start()] if name else text
    if _pronoun_first(before_name) or _ALSO.search(text):
        return Lean.HARD if _pronoun_first(before_name) else Lean.SOFT
    if _THE_COMMON.search(before_name) or _THOSE.search(text):
        return Lean.SOFT
    return Lean.SOFT if _the_unknown(text) else Lean.FREE


def _named_first(text: str) -> bool:
    """Tell a sentence whose subject is a name and stands first."""
    first = text.split(" ", 1)[0].lower()
    return not _OPENER.match(text) and first not in SMALL | DETERMINERS | ORDINARY and not first.endswith("s")


def _pronoun_first(before_name: str) -> bool:
    """Find a pronoun in an opening clause, before anything it could stand for; after a subject it stands for that."""
    return bool(_OPENER.match(before_name) and _PERSON.search(_EXPLETIVE.sub("", before_name)))


def _somebody(text: str) -> bool:
    """Find a "he" or "she" before anyone was named in full."""
    found = _SHE.search(text)
    return bool(found and not _FULL_NAME.search(text[: found.start()]))


def _the_unknown(text: str) -> bool:
    """Find a "the" at the start that points back: no name near it, nothing that says which."""
    match = _THE.match(text)
    if not match or _WORLD.match(text):
        return False
    subject: list[str] = []
    words = match.group("rest").split()[:9]
    for word, after in pairwise([*words, ""]):
        if subject and (word in _VERBS or (word.endswith("ed") and after != "by")):
            break
        subject.append(word)
    return not re.search(r"[A-Z]|\d|^\w+ (?:of|that|who|which|behind|between)\b", " ".join(subject))
