"""Forms the question a listener would ask, where a source's sentence answers it: who, how much, how many, when, why.

In: the story's candidates. Out: questions with their lines. Never: a question formed of anything but the answer's own words.

Each shape takes a whole sentence apart at its verb; where a sentence has another shape, nothing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing.script.casing import inner
from briefing.script.facts.line import Line, lines
from briefing.script.lean import Lean
from briefing.script.lexicon import AUXILIARIES, PASTS, SMALL, THIRDS
from briefing.script.pool import Candidate

_ANSWER, _QUESTION = 220, 110
_SUBJECT = r"^(?P<subject>[^,;:“”\"()–—]{2,70}?) "
_ABOUT = r"(?:about |around |nearly |almost |roughly |approximately |at least |more than |over |up to |another |an additional |an estimated |as many as |as much as )?"
_MONEY = r"(?:[$£€]\d|\d[\d.,]* (?:million |billion )?(?:dollars|euros|pounds))"
_COUNT = r"(?:\d[\d,.]*(?: (?:thousand|million|billion))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens of|hundreds of|thousands of)"
_PEOPLE = r"(?:(?:of its |[a-z-]+ )?(?:employees|workers|jobs|people|staff|positions|roles|customers|users|passengers|residents|patients|children|civilians|accounts|students|soldiers|homes|schools|countries))"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_WHEN = (
    rf"(?:(?:on|in|by|from|starting|beginning|until) (?:early |late |mid-)?(?:(?:{_MONTH}(?: \d{{1,2}})?|\d{{1,2}} {_MONTH})(?:,? 20\d\d)?|"
    r"20\d\d|the (?:first|second|third|fourth) (?:quarter|half) of 20\d\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:the )?(?:spring|summer|autumn|fall|winter)(?: of)?(?: 20\d\d)?|the coming (?:days|weeks|months)|the end of (?:the|this|next) (?:month|year))"
    r"|next (?:week|month|year|spring|summer|autumn|fall|winter)|later this (?:week|month|year)|tomorrow)"
)
_BASE = {
    "raised": "raise", "paid": "pay", "spent": "spend", "invested": "invest", "lost": "lose", "earned": "earn",
    "rose": "rise", "fell": "fall", "grew": "grow", "dropped": "drop", "jumped": "jump", "climbed": "climb",
    "increased": "increase", "declined": "decline", "slipped": "slip", "surged": "surge", "plunged": "plunge",
    "shrank": "shrink", "laid off": "lay off", "cut": "cut", "killed": "kill", "injured": "injure",
    "affected": "affect", "impacted": "impact", "exposed": "expose", "displaced": "displace",
}  # fmt: skip


def asked(pool: Sequence[Candidate], cased: Mapping[str, str]) -> Iterator[tuple[str, Line]]:
    """Give the questions that a story answers.

    Args:
        pool: the story's candidates.
        cased: lower-case word to how running text spells it.

    Yields:
        A question and the line that answers it, the most telling shape first, and of each the most important sentence.
    """
    fit = [
        one
        for one in pool
        if one.place >= 0 and one.lean is Lean.FREE and not one.needs and not one.colour and not one.old
    ]
    fit.sort(key=lambda one: (-one.worth, one.text))
    for shape, form in _SHAPES:
        for one in fit:
            for line in lines(one, _ANSWER):
                match = shape.search(line.text)
                question = form(match, cased) if match else ""
                if question and len(question) <= _QUESTION:
                    yield question, line
                    break


def _subject(match: re.Match[str], cased: Mapping[str, str]) -> str:
    """Give a sentence's subject as it stands inside a question; empty where it is not plainly one."""
    subject = match["subject"]
    words = subject.lower().replace("’", "'").split()
    plain = words[0] in {"the", "a", "an"} or words[0] not in SMALL
    verbs = any(word in AUXILIARIES or word in PASTS or (word in THIRDS and at) for at, word in enumerate(words))
    joined = any(word in _JOINS for word in words)
    if not plain or verbs or joined or len(words) > 9 or words[0].endswith(("ing", "ed", "ly")):  # noqa: PLR2004
        return ""
    return inner(subject, cased)


_JOINS = frozenset(
    "that which who whose when where if as because after before while although though since but or than not".split()
)  # noqa: SIM905


def _much(match: re.Match[str], cased: Mapping[str, str]) -> str:
    """How much did somebody pay, or something grow."""
    subject = _subject(match, cased)
    perfect = match.groupdict().get("perfect")
    if not subject:
        return ""
    return (
        f"How much {perfect} {subject} {match['verb']}?"
        if perfect
        else f"How much did {subject} {_BASE[match['verb']]}?"
    )


def _cost(match: re.Match[str], cased: Mapping[str, str]) -> str:
    subject = _subject(match, cased)
    ahead = match["verb"].startswith("will")
    many = not ahead and not match["verb"].split()[0].endswith("s")
    return f"How much {'will' if ahead else 'do' if many else 'does'} {subject} cost?" if subject else ""


def _affected(match: re.Match[str], _cased: Mapping[str, str]) -> str:
    """How many people were hurt."""
    return f"How many {match['who']} {match['aux']} {match['what']}?"


def _hit(match: re.Match[str], cased: Mapping[str, str]) -> str:
    subject = _subject(match, cased)
    return f"How many {match['who']} did {subject} {_BASE[match['verb']]}?" if subject else ""


def _laid_off(match: re.Match[str], cased: Mapping[str, str]) -> str:
    subject = _subject(match, cased)
    aux, verb = match["aux"], match["verb"]
    if not subject:
        return ""
    if not aux:
        return f"How many {match['who']} did {subject} {_BASE[verb]}?"
    plan = {"plans to": ("does", "plan to "), "plan to": ("do", "plan to ")}
    first, between = plan.get(aux, (aux, ""))
    return f"How many {match['who']} {first} {subject} {between}{verb}?"


def _when(match: re.Match[str], cased: Mapping[str, str]) -> str:
    subject = _subject(match, cased)
    aux, *rest = match["aux"].split(" ", 1)
    return f"When {aux} {subject} {''.join(f'{word} ' for word in rest)}{match['what']}?" if subject else ""


def _who(match: re.Match[str], cased: Mapping[str, str]) -> str:
    subject = _subject(match, cased)
    return f"Who {match['what'].strip()}?" if subject and subject[:1].isupper() else ""


def _why(match: re.Match[str], cased: Mapping[str, str]) -> str:
    subject = _subject(match, cased)
    return f"Why {match['aux']} {subject} {match['what']}?" if subject else ""


def _what(match: re.Match[str], cased: Mapping[str, str]) -> str:
    subject = _subject(match, cased)
    aux = match["aux"] or ""
    return f"What {aux.strip() or 'does'} {subject} do?" if subject and (aux or match["verb"].endswith("s")) else ""


_Form = Callable[[re.Match[str], Mapping[str, str]], str]
_SHAPES: tuple[tuple[re.Pattern[str], _Form], ...] = tuple(
    (re.compile(shape), form)
    for shape, form in (
        (rf"{_SUBJECT}(?:(?P<perfect>has|have) )?(?P<verb>raised|paid|spent|invested|lost|earned) {_ABOUT}{_MONEY}", _much),
        (rf"^(?:{_ABOUT[3:-2]}|About |Around |Nearly |Almost |Roughly |At least |More than |Over |Up to )?{_COUNT} (?P<who>{_PEOPLE}) "
         r"(?P<aux>were|have been|are|will be) (?P<what>(?:killed|injured|wounded|hurt|affected|arrested|evacuated|missing|displaced|exposed|laid off|rescued|charged)"
         r"(?: [^,;–—]{2,60})?)[.,]", _affected),
        (rf"{_SUBJECT}(?P<verb>killed|injured|affected|impacted|exposed|displaced) {_ABOUT}{_COUNT} (?P<who>{_PEOPLE})", _hit),
        (rf"{_SUBJECT}(?:(?P<aux>is|are|has|have|will|plans to|plan to) )?(?P<verb>laying off|lay off|laid off|cutting|cut) "
         rf"{_ABOUT}{_COUNT} (?P<who>{_PEOPLE})", _laid_off),
        (rf"{_SUBJECT}(?P<verb>costs?|will cost|starts? at|will start at|(?:is|are) priced at|retails? for|will retail for|sells? for) {_ABOUT}{_MONEY}", _cost),
        (rf"{_SUBJECT}(?P<verb>rose|fell|grew|dropped|jumped|climbed|increased|declined|slipped|surged|plunged|shrank) "
         rf"(?:by )?{_ABOUT}\d[\d.]* ?(?:percent|%)", _much),
        (rf"{_SUBJECT}(?P<aux>will|is (?:expected|scheduled|due|set|slated) to|are (?:expected|scheduled|due|set|slated) to) "
         rf"(?P<what>[a-z][^,;“”\"–—]{{2,60}}?) {_WHEN}[.,]", _when),
        (rf"{_SUBJECT}(?P<what>(?:has been|was|will be) (?:named|appointed|elected|chosen as|sworn in as) [^,;“”\"–—]{{4,60}}?)[.,]", _who),
        (rf"{_SUBJECT}(?P<what>(?:has acquired|acquired|is acquiring|will acquire|(?:has )?agreed to (?:buy|acquire)|is buying|will buy|"
         r"has won|won|will replace|is replacing|will succeed) (?:the )?(?:[\w’'-]+ ){0,4}[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)(?= for | in | from |[.,])", _who),
        (rf"{_SUBJECT}(?P<aux>is|are|was|were|has|have|will) (?P<what>[^,;“”\"–—]{{6,80}}?) because (?:of )?\w", _why),
        (r"^(?P<subject>[Tt]he [^,;:“”\"()–—]{2,60}?(?:[Ll]aw|[Bb]ill|[Rr]ules?|[Rr]egulations?|[Oo]rder|Act|[Pp]olicy|[Rr]uling|"
         r"[Uu]pdate|[Ff]eature|[Tt]ool|[Aa]greement|[Dd]eal|[Pp]roposal|[Mm]easure|[Tt]reaty)) (?P<aux>will |would )?"
         r"(?P<verb>(?:require|allow|let|ban|force|limit|block|create|prevent|protect|prohibit|cut|give)s?) ", _what),
    )
)  # fmt: skip
