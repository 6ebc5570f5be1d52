"""The room's verb: the night's plan.

In: Stories, settings, the running time, history, edits, now. Out: a Rundown in which every story stands once. Never: a
fetch, a clock, the archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Date  # noqa: N812 - as in the model
from datetime import datetime

from briefing.config import RundownSettings
from briefing.model import Edits, Episode, Role, Rundown, Slot, Spike, Story
from briefing.rundown import budget
from briefing.rundown.candidate import Candidate, barred, judge
from briefing.rundown.choose import full, repeats
from briefing.rundown.told import Told


def plan(
    stories: Sequence[Story],
    *,
    settings: RundownSettings,
    seconds: float,
    date: Date,
    now: datetime,
    history: tuple[Episode, ...],
    edits: Edits,
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

    Returns:
        The rundown; each story is in its slots, its reserve or its spiked, once.
    """
    told = Told(history, date)
    judged = sorted((judge(story, settings, now) for story in stories), key=lambda candidate: candidate.rank)
    reasons = {candidate.story.slug: barred(candidate, settings, told, edits) for candidate in judged}
    eligible = [candidate for candidate in judged if not reasons[candidate.story.slug]]
    chosen = full(eligible, _number(eligible, settings.stories, seconds, edits), settings.per_category, edits.pin)
    rest = [candidate for candidate in eligible if candidate not in chosen]
    reserve, late = _reserve(rest, chosen, budget.briefs(chosen, seconds))
    refused = [candidate.spike(reason) for candidate in judged if (reason := reasons[candidate.story.slug])]
    return Rundown(
        date=date,
        now=now,
        seconds=seconds,
        slots=_slots(chosen, seconds, edits),
        reserve=tuple(candidate.slot(Role.BRIEF, budget.BRIEF_SECONDS, _why(candidate)) for candidate in reserve),
        spiked=tuple(sorted((*late, *refused), key=lambda spike: (-spike.score.total, spike.slug))),
    )


def _number(eligible: Sequence[Candidate], most: int, seconds: float, edits: Edits) -> int:
    """Say how many stories are told in full: as many as the time holds, and every pinned one whatever the time."""
    pinned = sum(candidate.story.slug in edits.pin for candidate in eligible)
    return max(min(most, int(budget.for_stories(seconds) // budget.SHORTEST)), pinned, 1)


def _slots(chosen: Sequence[Candidate], seconds: float, edits: Edits) -> tuple[Slot, ...]:
    times = budget.share(chosen, budget.for_stories(seconds))
    lead = next((index for index, candidate in enumerate(chosen) if candidate.dated), -1)
    return tuple(
        candidate.slot(
            Role.LEAD if index == lead else Role.BODY,
            time,
            "pinned by the editor" if candidate.story.slug in edits.pin else _why(candidate),
        )
        for index, (candidate, time) in enumerate(zip(chosen, times, strict=True))
    )


def _reserve(
    rest: Sequence[Candidate], chosen: Sequence[Candidate], number: int
) -> tuple[list[Candidate], list[Spike]]:
    """Take the best that are left, none that repeats one already taken; the others have their reasons."""
    taken: list[Candidate] = []
    late: list[Spike] = []
    for candidate in rest:
        twin = repeats(candidate, (*chosen, *taken))
        if twin:
            late.append(candidate.spike(f"says the same as “{twin}”, which is taken"))
        elif len(taken) < number:
            taken.append(candidate)
        else:
            late.append(candidate.spike(f"no time left: {len(chosen) + len(taken)} stories rank above it"))
    return taken, late


def _why(candidate: Candidate) -> str:
    """Name what speaks most for a story, in an editor's words."""
    terms = {term.name: term for term in candidate.score.terms}
    reasons = [terms["corroboration"].why] if terms["corroboration"].points else []
    rest = sorted(
        (term for term in candidate.score.terms if term.points > 0 and term.name != "corroboration"),
        key=lambda t: -t.points,
    )
    return ", ".join([*reasons, *(term.why for term in rest if term.name != "source")][:2]) or "nothing better tonight"
