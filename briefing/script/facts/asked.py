"""Forms the question a listener would ask, where a source's sentence answers it: who, how much, when, why, what.

In: the story's candidates. Out: questions with their lines. Never: a question of other than the answer's own words.

Each shape takes a whole sentence apart at its verb; where a sentence has another shape, nothing is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing.script.casing import inner
from briefing.script.facts.line import Line, lines
from briefing.script.facts.shapes import SHAPES
from briefing.script.lean import Lean
from briefing.script.lexicon import AUXILIARIES, PASTS, SMALL, THIRDS
from briefing.script.pool import Candidate

_ANSWER, _QUESTION = 220, 110
_SUBJECT_WORDS = 9
_JOINS = frozenset(
    """
    that which who whose when where if as because after before while although though since but or than not also now
    """.split()  # noqa: SIM905 - a list is easier to read
)


def asked(pool: Sequence[Candidate], cased: Mapping[str, str]) -> Iterator[tuple[str, Line]]:
    """Give the questions that a story answers.

    Args:
        pool: the story's candidates.
        cased: lower-case word to how running text spells it.

    Yields:
        A question and the line that answers it, the most telling shape first, and of each the most important sentence.
    """
    fit = [one for one in pool if one.place >= 0 and one.lean is Lean.FREE and not one.colour and not one.old]
    told = [line for one in sorted(fit, key=lambda one: (-one.worth, one.text)) for line in lines(one, _ANSWER)]
    for shape, wording in SHAPES:
        for line in told:
            match = shape.search(line.text)
            parts = match.groupdict("") if match else {}
            subject = _subject(parts["subject"], cased) if parts.get("subject") else ""
            if match and bool(subject) == ("subject" in parts):
                question = " ".join(wording(parts | {"subject": subject}).split())
                if 0 < len(question) <= _QUESTION:
                    yield question, line


def _subject(subject: str, cased: Mapping[str, str]) -> str:
    """Give a sentence's subject as it stands inside a question; empty where it is not plainly one."""
    words = subject.lower().replace("’", "'").split()
    article = words[0] in {"the", "a", "an"}
    verbs = any(word in AUXILIARIES or word in PASTS or (word in THIRDS and at) for at, word in enumerate(words))
    if len(words) > _SUBJECT_WORDS or verbs or _JOINS.intersection(words) or not (article or words[0] not in SMALL):
        return ""
    return "" if words[0].endswith(("ing", "ed", "ly")) and not article else inner(subject, cased)
