"""The shapes of sentences that answer a question, and the question each answers.

In: nothing. Out: patterns of whole sentences, each with the wording of its question. Never: a choice of sentence.

A shape names the `subject`, which is the sentence's own beginning, and the words that the question takes over from it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

Parts = Mapping[str, str]
Wording = Callable[[Parts], str]

_SUBJECT = r"^(?P<subject>[^,;:“”\"()–—]{2,70}?) "
_ABOUT = (
    r"(?:about |around |nearly |almost |roughly |approximately |at least |more than |over |up to |another |"
    r"an additional |"
    r"an estimated |as many as |as much as )?"
)
_MONEY = r"(?:[$£€]\d|\d[\d.,]* (?:million |billion )?(?:dollars|euros|pounds))"
_COUNT = (
    r"(?:\d[\d,.]*(?: (?:thousand|million|billion))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"dozens of|hundreds of|thousands of)"
)
_PEOPLE = (
    r"(?:of its |[a-z-]+ )?(?:employees|workers|jobs|people|staff|positions|roles|customers|users|passengers|residents|"
    r"patients|children|civilians|accounts|students|soldiers|homes|schools|countries|devices|systems|organizations)"
)
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SEASON = r"(?:spring|summer|autumn|fall|winter)"
_WHEN = (
    rf"(?:(?:on|in|by|from|starting|beginning|until) (?:early |late |mid-)?(?:(?:{_MONTH}(?: \d{{1,2}})?|"
    rf"\d{{1,2}} {_MONTH})"
    rf"(?:,? 20\d\d)?|20\d\d|the (?:first|second|third|fourth) (?:quarter|half) of 20\d\d|{_DAY}|"
    rf"(?:the )?{_SEASON}(?: of)?(?: 20\d\d)?|the coming (?:days|weeks|months)|the end of (?:the|this|next) "
    rf"(?:month|year))"
    rf"|next (?:week|month|year|{_SEASON})|(?:early|late|starting) next (?:month|year)|later this (?:week|month|"
    rf"year)|tomorrow)"
)
_THING = r"(?:an?|the|its|their|new|plans|[A-Z\d])"
_BASE = {
    "raised": "raise",
    "paid": "pay",
    "spent": "spend",
    "invested": "invest",
    "lost": "lose",
    "earned": "earn",
    "rose": "rise",
    "fell": "fall",
    "grew": "grow",
    "dropped": "drop",
    "jumped": "jump",
    "climbed": "climb",
    "increased": "increase",
    "declined": "decline",
    "slipped": "slip",
    "surged": "surge",
    "plunged": "plunge",
    "shrank": "shrink",
    "laid off": "lay off",
    "cut": "cut",
    "killed": "kill",
    "injured": "injure",
    "affected": "affect",
    "impacted": "impact",
    "exposed": "expose",
    "displaced": "displace",
    "infected": "infect",
    "found": "find",
    "showed": "show",
    "ruled": "rule",
    "warned": "warn",
    "concluded": "conclude",
    "determined": "determine",
    "revealed": "reveal",
    "decided": "decide",
}


def _of(verb: str) -> str:
    """Give the aux of a question and the verb without its ending: "does … find", "did … find"."""
    return _BASE.get(verb) or verb.removesuffix("s")


def _did(parts: Parts) -> str:
    return "did" if parts["verb"] in _BASE else "does" if parts["verb"].endswith("s") else "do"


def _much(parts: Parts) -> str:
    if parts.get("perfect"):
        return f"How much {parts['perfect']} {parts['subject']} {parts['verb']}?"
    return f"How much did {parts['subject']} {_of(parts['verb'])}?"


def _cost(parts: Parts) -> str:
    many = not parts["verb"].split()[0].endswith("s")
    aux = "will" if parts["verb"].startswith("will") else "do" if many else "does"
    return f"How much {aux} {parts['subject']} cost?"


def _laid_off(parts: Parts) -> str:
    aux, verb = parts["aux"], parts["verb"]
    if not aux:
        return f"How many {parts['who']} did {parts['subject']} {_of(verb)}?"
    plan = {"plans to": ("does", "plan to "), "plan to": ("do", "plan to ")}
    first, between = plan.get(aux, (aux, ""))
    return f"How many {parts['who']} {first} {parts['subject']} {between}{verb}?"


def _when(parts: Parts) -> str:
    aux, _, rest = parts["aux"].partition(" ")
    return f"When {aux} {parts['subject']} {rest} {parts['what']}?"


def _who(parts: Parts) -> str:
    return f"Who {parts['what']}?" if parts["subject"][:1].isupper() else ""


_SHAPES: tuple[tuple[str, Wording], ...] = (
    (f"{_SUBJECT}(?:(?P<perfect>has|have) )?(?P<verb>raised|paid|spent|invested|lost|earned) {_ABOUT}{_MONEY}", _much),
    (
        (
            rf"^(?:{_ABOUT}|\w+ |\w+ \w+ ){_COUNT} (?P<who>{_PEOPLE}) (?P<aux>were|have been|are|will be) "
            r"(?P<what>(?:killed|injured|wounded|hurt|affected|arrested|evacuated|missing|displaced|exposed|"
            r"laid off|rescued|"
            r"charged)(?: [^,;–—]{2,60})?)[.,]"
        ),
        lambda parts: f"How many {parts['who']} {parts['aux']} {parts['what']}?",
    ),
    (
        (
            rf"{_SUBJECT}(?P<verb>killed|injured|affected|impacted|exposed|displaced|infected) "
            rf"{_ABOUT}{_COUNT} (?P<who>{_PEOPLE})"
        ),
        lambda parts: f"How many {parts['who']} did {parts['subject']} {_of(parts['verb'])}?",
    ),
    (
        (
            rf"\b(?:breach|attack|outage|leak|incident|flaw|campaign|earthquake|flood|storm|fire)s? (?:that|"
            rf"which) (?:has |have )?"
            rf"(?P<verb>affected|impacted|exposed|hit|killed|injured|displaced) {_ABOUT}{_COUNT} (?P<who>{_PEOPLE})"
        ),
        lambda parts: f"How many {parts['who']} were {parts['verb']}?",
    ),
    (
        (
            f"{_SUBJECT}(?:(?P<aux>is|are|has|have|will|plans to|plan to) )?(?P<verb>laying off|lay off|laid off|"
            f"cutting|cut) "
            f"{_ABOUT}{_COUNT} (?P<who>{_PEOPLE})"
        ),
        _laid_off,
    ),
    (
        (
            rf"{_SUBJECT}(?P<verb>costs?|will cost|starts? at|will start at|(?:is|are) priced at|retails? for|"
            rf"will retail for|"
            rf"sells? for) {_ABOUT}{_MONEY}"
        ),
        _cost,
    ),
    (
        (
            rf"{_SUBJECT}(?P<verb>rose|fell|grew|dropped|jumped|climbed|increased|declined|slipped|surged|plunged|"
            rf"shrank) "
            rf"(?:by )?{_ABOUT}\d[\d.]* ?(?:percent|%)"
        ),
        _much,
    ),
    (
        (
            rf"{_SUBJECT}(?P<aux>will|(?:is|are) (?:expected|scheduled|due|set|slated) to) "
            rf"(?P<what>[a-z][^,;“”\"–—]{{2,60}}?) {_WHEN}[.,]"
        ),
        _when,
    ),
    (
        (
            rf"{_SUBJECT}(?P<what>(?:has been|was|will be) (?:named|appointed|elected|chosen as|sworn in as) "
            r"[^,;“”\"–—]{4,60}?)[.,]"
        ),
        _who,
    ),
    (
        (
            rf"{_SUBJECT}(?P<what>(?:has acquired|acquired|is acquiring|will acquire|(?:has )?agreed to (?:buy|"
            rf"acquire)|is buying|"
            r"will buy|has won|won|will replace|is replacing|will succeed) (?:(?:the|an?|its) "
            r"(?:[a-z’'-]+ )?)?[A-Z][\w’'-]*"
            r"(?: [A-Z][\w’'-]*)*)(?= for | in | from |[.,])"
        ),
        _who,
    ),
    (
        (
            rf"{_SUBJECT}(?P<aux>is|are|was|were|has|have|will) (?P<what>[a-z][^,;“”\"–—]{{6,80}}?) "
            r"(?:because|due to|over (?:concerns|fears|claims|allegations)) "
        ),
        lambda parts: f"Why {parts['aux']} {parts['subject']} {parts['what']}?",
    ),
    (
        (
            r"(?:^|\b(?:confirmed|said|says|reported|found) that )(?P<what>[Tt]he [^,;:“”\"–—]{3,70}?) (?:was|were) "
            r"caused by "
        ),
        lambda parts: f"What caused {parts['what'][:1].lower()}{parts['what'][1:]}?",
    ),
    (
        (
            rf"{_SUBJECT}(?P<verb>found|finds|showed|shows|suggests?|determined|revealed|reveals|concluded|ruled|"
            rf"decided|claims?) "
            r"that "
        ),
        lambda parts: f"What {_did(parts)} {parts['subject']} {_of(parts['verb'])}?",
    ),
    (
        rf"{_SUBJECT}(?P<verb>warns|warned|warn) (?P<of>of|about) ",
        lambda parts: f"What {_did(parts)} {parts['subject']} {_of(parts['verb'])} {parts['of']}?",
    ),
    (
        rf"{_SUBJECT}(?:is|are) suing ",
        lambda parts: f"Who is {parts['subject']} suing?",
    ),
    (
        rf"{_SUBJECT}(?P<verb>plans|plan|intends|intend) to ",
        lambda parts: f"What {_did(parts)} {parts['subject']} {_of(parts['verb'])} to do?",
    ),
    (
        (
            rf"{_SUBJECT}will (?P<verb>get|receive|offer|include|introduce|launch|release|build|ban|require|"
            rf"replace|publish|add) "
            rf"{_THING}"
        ),
        lambda parts: f"What will {parts['subject']} {parts['verb']}?",
    ),
    (
        (
            rf"{_SUBJECT}(?P<aux>has|have) (?:just |now |officially |also )?(?P<verb>announced|launched|unveiled|"
            rf"released|introduced|"
            rf"disclosed|revealed|discovered|approved|banned) {_THING}"
        ),
        lambda parts: f"What {parts['aux']} {parts['subject']} {parts['verb']}?",
    ),
    (
        (
            rf"{_SUBJECT}(?P<aux>is|are) (?P<verb>scrapping|testing|building|working on|rolling out|developing|"
            rf"adding|launching|"
            rf"removing|ending|shutting down|banning|investigating) {_THING}"
        ),
        lambda parts: f"What {parts['aux']} {parts['subject']} {parts['verb']}?",
    ),
)
SHAPES: tuple[tuple[re.Pattern[str], Wording], ...] = tuple((re.compile(shape), form) for shape, form in _SHAPES)
"""The most telling first."""
