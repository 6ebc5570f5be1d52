"""The room's verb: the night's plan.

In: Stories, settings, the running time, history, edits, now. Out: a Rundown in which every story stands once. Never: a
fetch, a clock, the archive.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date as Date  # noqa: N812 - as in the model
from datetime import datetime

from briefing.config import RundownSettings
from briefing.model import Edits, Episode, Role, Rundown, Slot, Story, Update
from briefing.rundown import budget
from briefing.rundown.candidate import Bar, Candidate, barred, judge
from briefing.rundown.choose import Running, crowd, full
from briefing.rundown.marks import Marks, marks
from briefing.rundown.reserve import Ready, reserve
from briefing.rundown.told import Told

PINNED = "pinned by the editor"
_TELLING = 0.6  # share of a term's points from which on it is worth naming as a reason


def plan(
    stories: Sequence[Story],
    *,
    settings: RundownSettings,
    seconds: float,
    date: Date,
    now: datetime,
    history: tuple[Episode, ...],
    edits: Edits,
    language: str = "en",
) -> Rundown:
    """Decide what is told tonight, in what order and for how long.

    Args:
        stories: the night's stories; their order does not matter.
        settings: what is chosen.
        seconds: running time wanted.
        date: the episode's date.
        now: the clock, aware UTC.
        history: past episodes, in any order.
        edits: the editor's changes.
        language: language tag of the show; what is told in another one only is spiked.

    Returns:
        The rundown; each story is in its slots, its reserve or its spiked, once.
    """
    told, marked = Told(history, date), marks(edits, stories)
    seen = (judge(story, settings, now, told.update(story)) for story in stories)
    judged = sorted(seen, key=lambda candidate: candidate.rank)
    bars = {candidate.story.slug: barred(candidate, settings, marked, language) for candidate in judged}
    eligible = [candidate for candidate in judged if not bars[candidate.story.slug]]
    running = full(eligible, number(eligible, settings.stories, seconds, marked), settings.per_category, marked.pins)
    rest = [candidate for candidate in eligible if candidate not in running.order]
    ready, late = reserve(rest, running.order, budget.briefs(running.order, seconds))
    refused = [candidate.spike(bar) for candidate in judged if (bar := bars[candidate.story.slug])]
    return Rundown(
        date=date,
        now=now,
        seconds=seconds,
        slots=_slots(running, seconds, settings, marked),
        reserve=tuple(_brief(one, settings) for one in ready),
        spiked=tuple(sorted((*late, *refused), key=lambda spike: (-spike.score.total, spike.slug))),
        notices=(*marked.notices, *_unheard(marked, bars)),
    )


def number(eligible: Sequence[Candidate], most: int, seconds: float, marked: Marks) -> int:
    """Say how many stories are told in full: as many as the time holds, and every pinned one whatever the time.

    Args:
        eligible: stories that may be told.
        most: how many the settings allow.
        seconds: the running time wanted.
        marked: what the editor pinned.

    Returns:
        At least one.
    """
    pinned = sum(candidate.story.slug in marked.pins for candidate in eligible)
    return max(min(most, int(budget.for_stories(seconds) // budget.SHORTEST)), pinned, 1)


def _slots(running: Running, seconds: float, settings: RundownSettings, marked: Marks) -> tuple[Slot, ...]:
    times = budget.share(running.order, budget.for_stories(seconds))
    return tuple(
        candidate.slot(
            _role(candidate, running), time, _reason(candidate, running.order[:index], running, settings, marked)
        )
        for index, (candidate, time) in enumerate(zip(running.order, times, strict=True))
    )


def _role(candidate: Candidate, running: Running) -> Role:
    if candidate is running.lead:
        return Role.LEAD
    return Role.KICKER if candidate is running.kicker else Role.BODY


def _reason(
    candidate: Candidate, before: Sequence[Candidate], running: Running, settings: RundownSettings, marked: Marks
) -> str:
    if candidate.story.slug in marked.pins:
        return PINNED
    parts = ["something light to end on"] if candidate is running.kicker else []
    if name := crowd(candidate, before):
        parts.append(f"the day demands another on {name}")
    return ", ".join([*parts, _why(candidate, settings)])


def _brief(ready: Ready, settings: RundownSettings) -> Slot:
    why = _why(ready.candidate, settings)
    reason = f"after the others, for there are enough on {ready.crowded}: {why}" if ready.crowded else why
    return ready.candidate.slot(Role.BRIEF, budget.BRIEF_SECONDS, reason)


def _why(candidate: Candidate, settings: RundownSettings) -> str:
    """Name what speaks most for a story, in an editor's words."""
    terms = {term.name: term for term in candidate.score.terms}
    reasons = [_again(candidate.update)] if candidate.update else []
    reasons += [terms["corroboration"].why] if terms["corroboration"].points else []
    telling = [
        term
        for name in ("consequence", "interest", "attention")
        if (term := terms[name]).points > 0 and term.points >= _TELLING * getattr(settings.weights, name)
    ]
    reasons += [term.why for term in telling]
    rest = sorted((terms["freshness"], terms["prominence"]), key=lambda term: -term.points)
    reasons += [term.why for term in rest if term.points > 0]
    return ", ".join(reasons[:2]) or "nothing better tonight"


def _again(update: Update) -> str:
    """Say that a story was told and what is new in it; an editor may want it again without."""
    day = f"{update.since.day} {update.since:%B %Y}"
    if not update.facts:
        return f"told on {day}, nothing new since"
    first, more = update.facts[0].text, len(update.facts) - 1
    return f"told on {day}; new since: “{first}”{f' and {more} more' if more else ''}"


def _unheard(marked: Marks, bars: Mapping[str, Bar | None]) -> tuple[str, ...]:
    """Say which pinned stories cannot be told all the same."""
    return tuple(f"edits.toml pins `{slug}`, but it {bar.reason}." for slug in marked.pins if (bar := bars[slug]))
