"""Judges headlines: which is a sentence that can be read aloud, and how one is shortened for a title.

In: an item's title. Out: a spoken sentence or nothing; a short title. Never: an article or a verb put in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from briefing.script.acts import DONE_ONCE, GOING_ON
from briefing.script.casing import sentence_case
from briefing.script.lexicon import (
    ALSO_NOUNS,
    AUXILIARIES,
    BASES,
    COUNTED,
    DETERMINERS,
    NOT_FIRST,
    NUMBERS,
    PASTS,
    SMALL,
    THIRDS,
    third,
)

_SITE = re.compile(r"\s+(?:[|•·]|[-–—])\s+(?:[A-Z][\w.’']*)(?: [A-Z][\w.’']*){0,2}$")
_TOPIC = re.compile(r"^(?:[\w’'.& -]{3,40}):\s+(?=\S)")
_LABELLED = re.compile(
    r"^(?:Show HN|Ask HN|Tell HN|Launch HN|Report|Update|Exclusive|Breaking|Opinion|Analysis|Watch|Video|Review|"
    r"Study|The Morning After|This week)\s*:\s*",
    re.IGNORECASE,
)
_NOT_SAID = re.compile(
    r"[?!;…|&+/@#\"“”(){}\[\]]|\.\.\.|\.\s+[A-Z]|[:]|\s[–—-]\s|(?<!\w)[‘']\w|\b(?:I|we|you|your|our|my|me|us|here|"
    r"(?:how|what|where|when|why) to|everything|ways|things|reasons|tips|best|worst|top|review|reviews|hands-on|"
    r"deals?|live(?!-)|vs|this is|these are|finally|actually|"
    r"really|apparently|basically|of course)\b",
    re.IGNORECASE,
)
_SAID_BY = re.compile(
    r",? (?:(?:new |a )?(?:study|report|survey|researchers|scientists|officials|police|documents?)|[A-Z]\w+) "
    r"(?:finds?|says?|shows?|suggests?|warns?|reveals?)$"
)
_TAGGED = re.compile(r"[^,] (?:leak|rumou?r|report|study|analyst|source|insider)s? (?:says?|claims?|suggests?|finds?)$")
_NAMED = re.compile(r"(?<!\w)[‘'“\"]([A-Z]\w*(?: [A-Z]\w*){0,2},?)[’'”\"](?!\w)")
_HABIT = frozenset({"as", "while", "every", "still", "again", "often"})
_FINITE = AUXILIARIES | (THIRDS - ALSO_NOUNS)
_JOINTS = re.compile(
    r";|\s[–—-]\s|\s(?:as|after|amid|while|because|but|so|with|for|by|in|on|from|to)\s|"
    r",\s(?=(?:which|who|as|after|but|it|they|he|she|says?|said|according|[\w ]{2,30} (?:finds?|says?|shows?|reports?))"
    r"\b)"
)
_WAITING = frozenset(
    {"able", "available", "close", "due", "likely", "more", "ready", "set", "similar", "subject", "up"}
)
_MOST, _LEAST = 17, 5
_REACH = 8


def spoken(title: str, cased: Mapping[str, str]) -> str:
    """Make a sentence of a headline that already is one.

    Args:
        title: the headline.
        cased: lower-case word to how running text spells it, for headlines In Title Case.

    Returns:
        The sentence with its full stop; empty where the headline is not a full declarative sentence.
    """
    text = _SITE.sub("", _LABELLED.sub("", " ".join(_NAMED.sub(r"\1", title).split()))).rstrip(".")
    text = sentence_case(text, cased)
    if not text:
        return ""
    words = text.split()
    commas = text[: _SAID_BY.search(text).start()] if _SAID_BY.search(text) else text  # type: ignore[union-attr]
    listed = re.search(r",(?!\d{3}| (?:an?|the|its) )", commas)
    if not _LEAST <= len(words) <= _MOST or _NOT_SAID.search(text) or listed or _TAGGED.search(text):
        return ""
    plain = [word.strip(".,‘’'").lower().replace("’", "'") for word in words]
    if plain[0] in NOT_FIRST or plain[0][:1].isdigit() or (plain[0] in BASES and not plain[0].endswith("s")):
        return ""
    verb = _verb(words, plain)
    if verb is None or _clipped(words, plain, verb):
        return ""
    return (text[:1].upper() + text[1:] if words[0].islower() else text) + "."


def happened(text: str) -> str:
    """Tell as done what a headline tells in the present: "Selvane has closed its mill" for "Selvane closes its mill".

    Args:
        text: a headline that is a sentence.

    Returns:
        The sentence with its verb in the perfect where that is an act done once; else as it was.
    """
    words = text.rstrip(".").split()
    plain = [word.strip(".,‘’'").lower().replace("’", "'") for word in words]
    at = _verb(words, plain)
    if at is None or not _HABIT.isdisjoint(plain) or any(word in THIRDS for word in _after_and(plain[at + 1 :])):
        return text
    base = next((base for base in (*DONE_ONCE, *GOING_ON) if plain[at] in {base, third(base)}), "")
    if not base:
        return text
    many = plain[at] == base
    once = base in DONE_ONCE
    told = (("has", "have")[many], DONE_ONCE[base]) if once else (("is", "are")[many], GOING_ON[base])
    adverb = [words[at - 1]] if plain[at - 1].endswith("ly") else []
    subject = words[: at - len(adverb)]
    return " ".join([*subject, told[0], *adverb, told[1], *words[at + 1 :]]) + "."


def _after_and(plain: list[str]) -> list[str]:
    """List what follows each "and", where a second verb may stand."""
    return [after for word, after in pairwise(plain) if word == "and"]


def _verb(words: list[str], plain: list[str]) -> int | None:
    """Find the verb of the headline: the first word that can only be one."""
    for at in range(1, min(len(words), _REACH)):
        word, before, after = plain[at], plain[at - 1], plain[at + 1] if at + 1 < len(plain) else ""
        if word in AUXILIARIES:
            return at
        if word in THIRDS or word in PASTS:
            if before in NUMBERS | {"million", "billion", "thousand"} or before.isdigit():
                continue  # four million stuck payments
            if word not in ALSO_NOUNS or _takes_object(words, at, after):
                return at
        elif (
            word in BASES
            and before.endswith("s")
            and not before.endswith(("'s", "ss", "us"))
            and not word.endswith("ing")
        ):
            return at if before not in ALSO_NOUNS and word not in COUNTED else None
        elif word == "to" or (word.endswith("ed") and len(word) > 4) or word in {"after", "as", "amid", "who", "that"}:  # noqa: PLR2004
            return None
    return None


def clipped_subject(text: str) -> bool:
    """Tell whether a sentence of running text begins like a headline: a thing that can be counted without an article.

    Args:
        text: one sentence.

    Returns:
        Whether it does.
    """
    words = text.rstrip(".").split()
    plain = [word.strip(".,‘’'").lower().replace("’", "'") for word in words]
    verb = next((at for at in range(1, min(len(words), 12)) if _ends(plain[at], words[at - 1])), 0)
    return bool(verb) and _clipped(words[:verb], plain[:verb], verb)


def _ends(word: str, before: str) -> bool:
    """Tell a word that a subject ends before."""
    return word in _FINITE or word.endswith("ing") or before.endswith(",")


def _takes_object(words: list[str], at: int, after: str) -> bool:
    """Tell a verb in -s from a noun by what follows it."""
    follows = words[at + 1] if at + 1 < len(words) else ""
    return (
        after in DETERMINERS
        or after in {"to", "new", "over", "into", "off", "out", "up", "down", "more"}
        or (at == 1 and after in {"for", "against", "back"})
        or follows[:1].isupper()
        or follows[:1].isdigit()
    )


def _clipped(words: list[str], plain: list[str], verb: int) -> bool:
    """Find headlinese: one thing that can be counted, or is called new, without an article before it."""
    for at, word in enumerate(plain):
        start = max(verb + 1 if at > verb else 0, at - 5)
        if word in COUNTED and not (at + 1 < len(plain) and _goes_on(plain[at + 1])):
            if not any(_determines(words[i], plain[i]) for i in range(start, at + 1)):
                return True
        elif word in {"new", "first", "second", "third", "major"} and not any(
            _determines(words[i], plain[i]) for i in range(start, at)
        ):
            rest = plain[at + 1 :]
            thing = next((rest[:i] for i, after in enumerate(rest) if after in SMALL or after in AUXILIARIES), rest)
            if thing and not thing[-1].endswith("s"):
                return True
    return False


def _determines(word: str, plain: str) -> bool:
    return plain in DETERMINERS or plain.endswith(("'s", "s'")) or word[:1].isdigit()


def _goes_on(after: str) -> bool:
    """Tell that the noun only qualifies the next one."""
    return (
        after not in SMALL
        and after.isalpha()
        and after not in THIRDS | AUXILIARIES | PASTS
        and not after.endswith("ing")
    )


def short(title: str, most: int) -> str:
    """Shorten a headline to fit, at a place where it can end.

    Args:
        title: a headline.
        most: characters it may have.

    Returns:
        The headline or a part of it that stands; empty where none is short enough.
    """
    text = _SITE.sub("", _LABELLED.sub("", " ".join(title.split()))).strip(" .")
    if len(text) <= most:
        return text
    for part in _parts(text):
        if len(part) <= most and len(part.split()) > 2:  # noqa: PLR2004
            return part
    return ""


def _parts(text: str) -> list[str]:
    """List shorter forms that can end where they do, the longest first."""
    ends = [text[: match.start()].strip(" ,;:–—-") for match in _JOINTS.finditer(text)]
    topic = _TOPIC.match(text)
    heads = [text[topic.end() :]] if topic else []
    return sorted((*heads, *(end for end in ends if _complete(end))), key=len, reverse=True)


def _complete(part: str) -> bool:
    """Tell whether nothing is missing behind the last word: neither a verb's object nor what an adjective goes with."""
    last = part.rsplit(maxsplit=1)[-1].lower() if part else ""
    waits = last in (_FINITE | BASES | PASTS | SMALL | _WAITING) - ALSO_NOUNS or last.endswith(("ed", "ing"))
    return bool(part) and not waits
