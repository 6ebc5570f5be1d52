"""What must not stand in a sentence that is read on air, as patterns with the name of their rule.

In: nothing. Out: the rules. Never: applying one.
"""

from __future__ import annotations

import re


def _any(*parts: str, case: bool = True) -> re.Pattern[str]:
    """Join alternatives."""
    return re.compile("|".join(parts), 0 if case else re.IGNORECASE)


def _joined(text: str) -> str:
    return "|".join(line.strip() for line in text.strip().splitlines())


def _words(text: str, *, case: bool = True) -> re.Pattern[str]:
    """Join alternatives that are whole words; each line is one."""
    return _any(rf"\b(?:{_joined(text)})\b", case=case)


def _starts(text: str, *, case: bool = True) -> re.Pattern[str]:
    """Join alternatives that open a sentence; each line is one."""
    return _any(rf"^(?:{_joined(text)})", case=case)


PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("address", _any(r"https?:|www\.", r"\w\.(?:com|org|net|io|gov|co)/", r"\S@\S|(?:^|\s)@\w", r"(?:^|\s)#[A-Za-z]")),
    ("question", _any(r"\?")),
    ("exclamation", _any(r"!(?!\w)(?!\s[a-z])")),
    ("ellipsis", _any(r"…|\.\.\.")),
    ("brackets", _any(r"[()\[\]{}<>|\\^~_=*•]")),
    ("code", _any(r"::", r"\b[a-f0-9]{12,}\b", r"/\w+/\w+", r"\$\{", r"(?:CVE-\d{4}-\d+.*){2}")),
    ("figures", _any(r"(?:\d[^ ]*[ ,/x×-]+){4}", r"\d/\d", r"\d\s?[x×]\s?\d", r"[A-Z]{2,}\d+[A-Z]*-\w*\d")),
    ("part number", _any(r"\b[A-Z]{1,4}\d{5,}\b")),
    ("address spelled out", _any(r"\bdot (?:com|org|net)\b")),
    ("bare label", _any(r"^(?:\w+ ){0,3}\w+:\s")),
    (
        "credit",
        _words(
            r"""
            Getty|Shutterstock|AFP via|Courtesy of
            (?:Photo|Illustration|Reporting|Edited|Editing) by
            Image credit|Image:
            """
        ),
    ),
    (
        "the page itself",
        _words(
            r"""
            (?:this|our|the full|the original) (?:article|post|story|guide|newsletter|episode|review)
            (?:this|our|the full|the original) (?:roundup|column|podcast|page)
            (?:this|our|the full|the original) (?:blog post|essay|explainer)
            read (?:more|on|the (?:full|original|rest))
            (?:first|originally) appeared|appeared first on
            (?:see|shown|pictured|listed|described) (?:above|below|here)
            (?:embedded|photo|image|picture|chart|video) (?:above|below)
            as follows|here['’](?:s|re)|here (?:is|are)
            click|swipe|scroll down|stay tuned|spoilers?|keep reading
            (?:the|a) (?:latest|new|weekly) (?:episode|edition|installment) of
            reports for [A-Z]+|we['’]ll update
            """,
            case=False,
        ),
    ),
    (
        "selling",
        _words(
            r"""
            subscribe (?:now|today|here|to (?:our|the|my))
            sign up (?:now|here|today|for (?:our|the \w+ newsletter))
            coupon|promo(?:tional)? code|affiliate links?|sponsored (?:post|content|by)
            earn (?:a |an )?(?:small |affiliate )?commission
            discount (?:code|price)|discounted|on sale (?:for|at|now)|percent off|price drop|lowest price
            knocked? [$£€]\d+
            save (?:up to )?[$£€]?\d+|free shipping|best deals?|black friday|cyber monday|prime day|limited[- ]time
            buy now|order now|pre-?order(?:s|ed)? (?:now|here|yours)|gift guide|giveaway|use code|all rights reserved
            """,
            case=False,
        ),
    ),
    (
        "a source left unnamed",
        _words(
            r"""
            (?:according to|told|per|by) the (?:news organi[sz]ation|publication|outlet|paper|newspaper)
            (?:according to|told|per|by) the (?:site|website|article|blog|magazine)
            the (?:article|publication|news outlet) (?:says|said|notes|reports)
            """
        ),
    ),
    (
        "hole",  # what is left of a sentence when a link or a name was taken out of it on the way here
        _any(
            r"\b(?:from|of|the|a|an|and|or|between|via|than), |, ,|\b(?:the|a|an|of|and|or|than)\.$",
            r"\b[Aa] (?!one\b|once\b|eur|ewe|ouija|uni|us|ut|ubi)[aeiou]\w",
            r"\b[Aa]n (?!ho|he|hi)[bcdfgjklmpqrstvwyz][a-z]",
            r"[a-z]\.\d|[A-Za-z]{4}\d+-|\bby by\b|\bthe the\b|\b(?:the|a|of) (?:and|of|in|on|to)\b",
            r"\b(?:for|with|by|from|during) (?:over the|during|via|as well as)\b",
            r", \w+ed\.$|\baccording to [a-z]\w*\.$|\b(?:has|have|had|employs|of) \d[\d,]*\.$|, (?:and )?more \w",
        ),
    ),
    (
        "boilerplate",
        _words(
            r"""
            commonly known as
            is one of the (?:world|largest|biggest|most|leading|oldest)
            is a (?:multinational|publicly|leading|global leader)
            """
        ),
    ),
    (
        "aside",
        _starts(
            r"""
            (?:well|sure|okay|ok|oh|yes|no|look|alas),
            (?:hey|thanks|imagine|remember|needless|suffice|guess|spoiler|enter|love (?:it )?or|gone are|let['’]s)\b
            (?:of course|honestly|frankly|apparently|believe it|it['’]s no secret|it goes without|long story)\b
            (?:it )?turns out\b|to be (?:fair|clear|sure)\b|if (?:you|there)\b|as (?:we|you)\b|say (?:hello|goodbye)\b
            in (?:this|an ironic|a shocking|a surprising|other words|short|any case)\b
            (?:the|that) (?:bottom line|thing is|short version|good news|bad news|answer|problem is|result)\b
            what['’]s\b|(?:why|how|what|whether|when it comes)\b
            """,
            case=False,
        ),
    ),
    (
        "advice",
        _starts(
            r"""
            (?:Check|Get|Grab|See|Watch|Read|Learn|Meet|Find|Use|Buy|Shop|Try|Make|Take|Save|Click|Keep)\b
            (?:Stop|Start|Don['’]t|Never|Beware|Update|Download|Follow|Join|Sign|Explore|Discover|Ask)\b
            (?:Consider|Listen|Think|Forget|Expect|Stay|Add|Turn)\b
            (?:Be|Do|Give|Look|Upgrade|Who)\b|(?:Go|Patch) [a-z]
            """
        ),
    ),
    (
        "gossip",
        _words(
            r"""
            [Pp]retty (?:much|crazy|cool|bad|good)|kind of|sort of|gonna|wanna|super (?:cool|cute)
            of all people|none other than
            awesome|insanely?|crazy|freaking|damn|hell|crap|bullshit|shit\w*|f[*u]ck\w*|yikes|meh|lol|badass|nerds?|geeky
            incredibl[ey]|interesting|great|amazing|stunning|exciting|impressive|annoying|gorgeous|bizarre|beloved|suitably
            whopping|hilarious\w*|jaw-dropping|mind-blowing|game[- ]chang\w+|must-have|drool\w*
            unhinged|pesky|holy grail
            total mess|welcome surprise|hefty price|tongue-in-cheek|ironically
            """
        ),
    ),
)
"""Rule and pattern, in the order they are tried."""
