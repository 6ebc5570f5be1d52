"""Spells words as running text does: headlines In Title Case, and sentences that come to stand inside another.

In: the night's own texts and headlines, then a headline or a sentence. Out: the same with its capitals made right.
Never: a small letter for a word that may be a name.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from briefing.script.lexicon import (
    ADVERBIAL,
    ALSO_NOUNS,
    AUXILIARIES,
    BASES,
    COMMON,
    COUNTED,
    DETERMINERS,
    NATIONS,
    NUMBERS,
    ORDINARY,
    PASTS,
    SMALL,
    THIRDS,
)

_SEEN_SMALL = 0.5
_CAPITALISED = 0.65
_LEAST_TELLING = 4
_LEAST_DONE = 7
_INNER = re.compile(r"(?<=[a-z0-9,;’'] )[A-Za-z][\w’'-]*\b")
_VERSION = re.compile(r"\d+(?:\.\d+)*\b(?!,\d)")
_MODEL = re.compile(r"[A-Z]{0,2}\d")
_DERIVED = re.compile(r"[a-z]{4,}(?:ations?|nesses|ness|ments?|ings|ities|ologists?|icists?)$")
_SUFFIXES = ("ing", "ed", "ly", "ion", "ions", "ment", "ments", "ers")
_KNOWN = SMALL | AUXILIARIES | BASES | THIRDS | PASTS | DETERMINERS | COMMON | COUNTED | ORDINARY
_VERBS = AUXILIARIES | (THIRDS - ALSO_NOUNS)
_NO_NAMES = SMALL | DETERMINERS | NUMBERS | COMMON | ORDINARY


def casing(texts: Iterable[str], titles: Iterable[str] = ()) -> Mapping[str, str]:
    """Count how each word is spelled where it does not begin a sentence.

    Args:
        texts: running text.
        titles: headlines; those In Title Case say nothing about spelling and are left out.

    Returns:
        Lower-case word to its spelling: the small one where that is seen now and then, else the one seen most often.
    """
    running = (*texts, *(title for title in titles if not title_case(title)))
    seen = Counter(word for text in running for word in _INNER.findall(text.replace("’s", "").replace("'s", "")))
    total: Counter[str] = Counter()
    best: dict[str, tuple[int, str]] = {}
    for word, count in seen.items():
        low = word.lower()
        total[low] += count
        best[low] = max(best.get(low, (0, "")), (count, word))
    return {low: low if seen[low] >= _SEEN_SMALL * total[low] else word for low, (_, word) in best.items()}


def title_case(title: str) -> bool:
    """Tell A Headline In Title Case from one that is spelled like a sentence.

    Args:
        title: a headline.

    Returns:
        Whether most of its longer words have a capital.
    """
    long = [word for word in title.split()[1:] if word[:1].isalpha() and len(word) >= _LEAST_TELLING]
    return bool(long) and sum(word[:1].isupper() for word in long) / len(long) >= _CAPITALISED


def sentence_case(title: str, cased: Mapping[str, str]) -> str:
    """Spell A Headline In Title Case like running text.

    Args:
        title: a headline.
        cased: lower-case word to how running text spells it.

    Returns:
        The headline; unchanged where it is not in title case, empty where a word was not seen in running text.
    """
    if not title_case(title):
        return title
    first, *rest = title.split()
    after = [*rest[1:], ""]
    spelled = [
        old if _MODEL.match(new) and old.lower() not in SMALL | DETERMINERS else _spelled(old, cased)
        for old, new in zip(rest, after, strict=True)
    ]
    if "" in spelled:
        return ""
    return " ".join([first, *(new or old for new, old in zip(spelled, rest, strict=True))])


def _spelled(word: str, cased: Mapping[str, str]) -> str:
    """Spell one word of a headline; empty where nothing tells how."""
    if "-" in word.strip("-"):
        parts = [_spelled(part, cased) for part in word.split("-")]
        return "-".join(parts) if all(parts) else ""
    core = word.strip("‘’'“”\".,:;()")
    if not core or core in NATIONS or not core[0].isupper() or any(one.isupper() or one.isdigit() for one in core[1:]):
        return word
    low = core.lower().replace("’", "'")
    owner = low.removesuffix("'s")
    if owner != low and owner in cased:
        return word.replace(core[: len(owner)], cased[owner])
    if low in _KNOWN:
        return word.replace(core, low)
    new = cased.get(low) or _kin(low, cased) or (low if low.endswith(_SUFFIXES) else "")
    return word.replace(core, new) if new else ""


def _kin(low: str, cased: Mapping[str, str]) -> str:
    """Spell a word small where its singular or plural was seen small."""
    kin = (low.removesuffix("s"), low.removesuffix("es"), f"{low}s", f"{low}es")
    return low if any(cased.get(one) == one or one in _KNOWN for one in kin if one != low) else ""


def inner(text: str, cased: Mapping[str, str]) -> str:
    """Spell a sentence to stand inside another: a small first letter unless it is a name's.

    Args:
        text: a sentence or a clause.
        cased: lower-case word to how running text spells it.

    Returns:
        The same, its first letter made small where its first word is no name.
    """
    first, space, rest = text.partition(" ")
    low = first.lower().replace("’", "'").rstrip(",")
    after = rest.split(" ", 1)[0].strip(",").lower()
    if not (first.replace("’", "").replace(",", "")[1:].islower() or first == "A"):
        return text
    if low in NUMBERS and after in AUXILIARIES:  # the film, not the number
        return text
    if _VERSION.match(rest) and low not in SMALL | DETERMINERS | ORDINARY and not low.endswith("ly"):  # Edge 119
        return text
    named = cased.get(low, low) != low
    opener = bool(ADVERBIAL.match(text)) and not named and (not low.endswith("ing") or _gerund(low))
    small = low in SMALL | DETERMINERS or opener or _common(low, rest, cased)
    return f"{first.lower()}{space}{rest}" if small else text


def _gerund(low: str) -> bool:
    """Tell a verb in -ing from a name that ends so."""
    base = low.removesuffix("ing")
    return any(one in BASES for one in (base, f"{base}e", base[:-1])) or low in SMALL | COMMON


def _common(low: str, rest: str, cased: Mapping[str, str]) -> bool:
    """Tell a common word from a name; before another capital it may be the first part of one."""
    seen = cased.get(low, "")
    if rest.split(" ", 1)[0] in _VERBS and not low.endswith("s") and low not in _NO_NAMES:
        return bool(_DERIVED.match(low))  # a thing that can be counted would have its article
    if "-" in low and not rest[:1].isupper():
        return seen in {"", low}
    if rest[:1].isupper() or (seen and seen != low):
        return bool(low in ORDINARY | COMMON and (not rest[:1].isupper() or low in ORDINARY))
    plain = low in _NO_NAMES | PASTS | COUNTED or (low.endswith("ed") and (low[:-2] in BASES or low[:-1] in BASES))
    done = low.endswith("ed") and len(low) >= _LEAST_DONE and rest.split(" ", 1)[0] not in _VERBS | PASTS
    return seen == low or plain or done or bool(_DERIVED.match(low) or _kin(low, cased))
