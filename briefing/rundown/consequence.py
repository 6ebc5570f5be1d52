"""How much a story changes for people: their safety, rights, work, money, knowledge and tools.

In: a Story. Out: a share of the points, and the word that shows it. Never: a score, or a taste.

A headline that names a death, a verdict, a breach or a closure tells of something that changes for people; one that
names a trailer or a colour does not. The words were chosen by hand and stand for whole words.
"""

from __future__ import annotations

import re

from briefing.model import Story
from briefing.rundown import gravity

_ORDINARY = 0.3
"""What names neither consequence nor amusement: news of products and people."""

_TABLE: tuple[tuple[str, float, tuple[str, ...]], ...] = (
    (
        "people's lives and safety",
        1.0,
        (
            r"killed|kills|die[sd]?|dead(?! actors| end| zone| links?)|deaths?|fatal\w*|injur(?:ed|ies|es)|hostages?",
            r"recall(?:s|ed|ing)|poison\w*|outbreak|pandemic|earthquakes?|hurricane|wildfires?|floods?|explosion|war",
            r"evacuat\w+|air ?strikes?|famine|(?:health|safety) (?:risks?|warning)|collision|toxic|contaminat\w+|smog",
        ),
    ),
    (
        "law and rights",
        1.0,
        (
            r"courts?|judges?|jury|verdict|lawsuits?|sue[sd]?|suing|fine[sd]|antitrust|monopoly|bans|banned",
            r"sanction(?:s|ed)|indict\w+|charged with|arrest(?:s|ed)?|jail(?:s|ed)|sentenced|convicted|guilty",
            r"FTC|FCC|DOJ|CMA|NLRB|Congress|Senate|senators?|Parliament|European Commission|White House|EU|bill|laws?",
            r"executive order|legislation|probe|investigat(?:es|ed|ion)|settle(?:s|d|ment)|subpoena\w*|assembly",
            r"censor\w*|regulat(?:ors?|ions?)|surveillance|elections?|voters?|copyright\w*|privacy|rights|opt out",
            r"governments?|govt",
        ),
    ),
    (
        "work and companies",
        1.0,
        (
            r"lay ?offs?|lays off|laid off|jobs? cuts?|cuts (?:\d[\d,]* |more |dozens of )?jobs|strikes?|unions?",
            r"bankrupt\w*|chapter 11|shut(?:s|ting)? (?:down|itself down)|clos(?:es|ing) down|shutdown|resigns?",
            r"steps down|stepping down|ousted|fired|skeleton crew|acqui(?:res?|red|sition)|mergers?|merges|insolven\w+",
        ),
    ),
    (
        "security",
        0.9,
        (
            r"ransomware|breach(?:es|ed)?|stolen|hack(?:s|ed|ers?)?|zero[- ]days?|exploit(?:s|ed|ing)|cyber-?attacks?",
            r"CVE-\S+|DDoS|malware|spyware|backdoors?|vulnerabilit\w+|(?:critical|security) (?:bugs?|flaws?)",
            r"leaked data|data leak\w*|phishing|credentials|botnets?|attackers?",
        ),
    ),
    (
        "what people rely on",
        0.8,
        (r"outages?|(?:was|were|is|goes|went) down|disrupt(?:s|ed|ion)|knocked offline|shortages?|blackouts?",),
    ),
    (
        "knowledge",
        0.7,
        (
            r"discover(?:s|ed|y)|breakthrough|record-breaking|first[- ]ever|for the first time|scientists|researchers",
            r"astronomers|stud(?:y|ies)|vaccines?|cures?|approv(?:es|ed|al)|retract(?:s|ed)|FDA|NASA|CRISPR|fusion",
        ),
    ),
    (
        "money",
        0.7,
        (
            r"[$€£]\d[\d.,]* ?(?:bn|billion|trillion)|raises [$€£]\S+|IPO|valuation|valued at|tariffs?|share of",
            r"revenues?|earnings|profits?|loss(?:es)?|invest(?:s|ed|ment)",
        ),
    ),
    (
        "tools that many use",
        0.6,
        (
            r"GPT-?\d\S*|GPTs|ChatGPT|OpenAI|DeepMind|Anthropic|(?:AI|language|generative|open[- ]source) models?",
            r"chatbots?|supercomputers?|quantum|robotaxis?|Grok|(?-i:AI)",
        ),
    ),
)
_HEAVY = 0.8
_RULES = tuple(
    (name, share, re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE))
    for name, share, words in _TABLE
)
_REAL = frozenset({"law and rights", "work and companies", "security"})
"""Kinds whose words mean the same in a headline about a film or a game."""


def heavy(story: Story) -> bool:
    """Tell whether people's lives, rights, work or safety hang on a story.

    Args:
        story: any story.

    Returns:
        Whether its headline names one of the weightiest kinds.
    """
    return consequence(story)[0] >= _HEAVY


def consequence(story: Story) -> tuple[float, str]:
    """Say how much a story changes for people.

    Args:
        story: any story.

    Returns:
        From 0 to 1, and the reason. Its headline decides.
    """
    amusing = gravity.light(story)
    for name, share, words in _RULES:
        if amusing and name not in _REAL:
            continue
        found = words.search(story.title)
        if found:
            return share, f"of consequence for {name} (“{found.group()}”)"
    return (0.0, "an amusement") if amusing else (_ORDINARY, "of no great consequence by its headline")
