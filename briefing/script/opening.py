"""Judges what can open a story: a sentence that gives its news, and is not background to it.

In: a sentence and the headlines it goes with. Out: what it is worth as the first one. Never: a choice.
"""

from __future__ import annotations

import re

from briefing.model import Item, Story
from briefing.script.casing import title_case
from briefing.script.evidence import figures, names, share, stems
from briefing.script.patterns import starts, words

GOOD, WEAK = 2, 1
"""What a sentence is worth as the first of a story."""
_LEDE_SHARE, _SHARED = 0.3, 2
_NEAR_TOP = 2
_ONCE = starts(
    r"""
    Just a few (?:days|weeks) ago|Back in|Earlier|Over (?:a|the)|Since|Once|Until|Following
    Last (?:year|month|week|fall|summer|spring|winter)|For (?:years|months|weeks|the past|decades)|All (?:week|month)
    In (?:the (?:late|early|past|last)|19|20[01]|recent)|A (?:year|month|week|few \w+) ago|\w+ (?:years|months|days) ago
    On top of|(?:Some|Many|Most|Several) \w+ had
    """,
    after=r"\b",
)
_LONG = words(
    r"""
    for (?:months|years|weeks) now|for most of|in the past|has (?:long|always)|used to
    for (?:thousands|millions|hundreds|decades) of
    anyone who['’]s ever|(?:usually|typically|traditionally|historically) (?:requires?|takes?|needs?|means?|costs?)
    was (?:founded|created|established) in|(?:a|one|two|three|\d+) years? ago
    (?:in|since) (?:the )?(?:late |early |mid-)?(?:19\d\d|18\d\d)s?
    """,
    case=False,
)
_HAD = re.compile(
    r"^(?:[\w’'.&-]+ ){1,6}(?:had (?:been|\w+ed)|first (?:launched|rolled|announced|introduced|released)"
    r"|was (?:launched|announced|introduced|released) [^,]*\b(?:in|on) (?:\w+ (?:\d|last|this)|[A-Z]))"
)
_SCENE = re.compile(r"^(?!During|Following)[A-Z][a-z]+(?:ing|ed) [a-z][^,]{3,90}, (?:the|a|an|its|union|[A-Z])")
"""Begins with what somebody was doing, before who it was: "Peering over the edge, …"."""
_LEADS_UP = re.compile(r"\w: (?:\S+ ){5}")
_UNTOLD = re.compile(
    r"\b(?:the|this|these) (?:issues?|problems?|bug|flaw|feature|update|fix|patch|changes?|move|news|incident|"
    r"vulnerability|device|product|video|photo|image|clip|announcement|decision|outage|glitch)\b"
    r"(?! (?:of|that|in|with|to|for|by|affecting|behind|which)\b)",
    re.IGNORECASE,
)


def names_of(story: Story) -> frozenset[str]:
    """Find the names in a story's headlines.

    Args:
        story: what is told.

    Returns:
        Stems of names that the best headline holds, or any where it holds none.
    """
    best = names(story.title) | stems(story.title.split(" ", 1)[0])
    return best or frozenset().union(*(names(item.title) for item in story.items))


_MONTH = re.compile(
    r"^(?!.*\b(?:will|plans?|expected|coming|until|next|due|set|could|may|launches|arrives)\b).*\bin (?:January|"
    r"February|March|April|May|June|July|August|September|October|November|December)\b(?! \d)"
)


def background(text: str) -> bool:
    """Tell a sentence of what was once, or has long been.

    Args:
        text: the sentence.

    Returns:
        Whether it is one.
    """
    return any(rule.search(text) for rule in (_ONCE, _HAD, _LONG, _MONTH))


def opens(text: str, item: Item, told: frozenset[str], place: int) -> int:
    """Judge a sentence that stands alone as the first of a story.

    Args:
        text: the sentence.
        item: its item.
        told: the names in the story's headlines.
        place: its place in the item; -1 the headline.

    Returns:
        `GOOD` where it gives the news, `WEAK` where it at least names what that is about, else 0.
    """
    if _SCENE.match(text):
        return 0
    if place < _NEAR_TOP and _news(text) and not _nameless(text, item) and tells(text, item, told, first=place == 0):
        return GOOD
    about = stems(text) & (told | names(item.title))
    return WEAK if place == 0 and about and not background(text) and not _UNTOLD.search(text) else 0


def _nameless(text: str, item: Item) -> bool:
    """Tell a sentence that leaves it to its headline to say who or where."""
    return not title_case(item.title) and bool(names(item.title)) and not names(text) and not figures(text)


def _news(text: str) -> bool:
    """Tell news from background: what was once, what has long been, and what only leads up to a colon."""
    return not background(text) and not _UNTOLD.search(text) and not _LEADS_UP.search(text)


def tells(text: str, item: Item, told: frozenset[str], *, first: bool) -> bool:
    """Tell whether a sentence gives the news of its headline: it names what that is about, or says much of it.

    Args:
        text: the sentence.
        item: its item.
        told: the names in the story's headlines.
        first: it is the first of its item, and less proof is wanted.

    Returns:
        Whether it does.
    """
    title, content = stems(item.title), stems(text)
    shared = len(title & content)
    about = told | names(item.title)
    # A headline that does without the name ("An antibiotic dreamed up by a machine …") has a lede that does so too.
    named = not told or bool(content & about) or not title & about
    if named or first:
        return shared >= (_SHARED if first else _SHARED + 1) or share(title, content) >= _LEDE_SHARE
    return shared > _SHARED
