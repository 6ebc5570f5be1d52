"""Why a story was taken or left out, and what would have had to change: sentences for an editor.

In: a slug, the night's Stories, its Rundown, the settings. Out: an Outlook. Never: a guess; every “would have” was
tried on the night's own choice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.config import RundownSettings
from briefing.model import Cause, Role, Rundown, Slot, Story, Struct
from briefing.rundown.plan import PINNED
from briefing.rundown.remedies import carrying, lifting
from briefing.rundown.trial import Trial


class Outlook(Struct, frozen=True, kw_only=True):
    """What became of a story, and what would have made it otherwise.

    Attributes:
        decision: what became of it and why, in a sentence.
        changes: what would have had to change, a sentence each, the nearest first.
    """

    decision: str
    changes: tuple[str, ...] = ()


def outlook(slug: str, stories: Sequence[Story], planned: Rundown, settings: RundownSettings) -> Outlook:
    """Say why a story was taken or spiked, and what would have had to change.

    Args:
        slug: one of the night's stories.
        stories: all of them.
        planned: the rundown made of them.
        settings: the rundown's settings.

    Returns:
        The decision and the changes.

    Raises:
        KeyError: the rundown has no such story.
    """
    decision = _decision(slug, planned)
    trial = Trial([story for story in stories if story.items], planned, settings)
    if slug not in trial.stories or not trial.same():
        stale = (
            "What would have changed it cannot be computed: the settings or the stories are no longer those it was "
            "planned with. `briefing build --force --from rundown` plans the day anew."
        )
        return Outlook(decision=decision, changes=(stale,))
    spike = next((one for one in planned.spiked if one.slug == slug), None)
    if spike and spike.cause not in (Cause.TIME, Cause.TWIN):
        return Outlook(decision=decision, changes=tuple(lifting(spike, trial)))
    if any(slot.story.slug == slug for slot in planned.slots):
        return Outlook(decision=decision, changes=tuple(_taken(slug, trial)))
    return Outlook(decision=decision, changes=tuple(carrying(slug, trial, spike)))


def _decision(slug: str, planned: Rundown) -> str:
    for place, slot in enumerate(planned.slots, 1):
        if slot.story.slug == slug:
            return f"{_part(slot, place, len(planned.slots))}: {slot.reason}."
    for place, slot in enumerate(planned.reserve, 1):
        if slot.story.slug == slug:
            return f"Kept ready for the items in brief, number {place} of {len(planned.reserve)}: {slot.reason}."
    spike = {one.slug: one for one in planned.spiked}[slug]
    return f"Spiked: {spike.reason}."


def _part(slot: Slot, place: int, total: int) -> str:
    parts = {Role.LEAD: "Taken as the lead", Role.KICKER: "Taken as the kicker, the last story"}
    return parts.get(slot.role, f"Taken, number {place} of the {total} full stories")


def _taken(slug: str, trial: Trial) -> Iterator[str]:
    """Say by how much a full story is in, and what would have dropped it."""
    candidate = trial.judged(slug)
    if any(slot.story.slug == slug and slot.reason == PINNED for slot in trial.planned.slots):
        others = trial.order(without=slug)
        yield f"It is told because it is pinned; without it there would be {len(others)} full stories."
        return
    yield from _next_in_line(slug, trial)
    publishers = len(candidate.story.publishers)
    for left in range(publishers - 1, 0, -1):
        poorer = trial.with_fewer(slug, left)
        if slug not in trial.order(poorer):
            lost = candidate.score.total - poorer.score.total
            fewer = f"{publishers - left} of its {publishers} publishers"
            yield f"Without {fewer} (−{lost:.1f} points) it would not have been told in full."
            break
    else:
        if publishers > 1:
            yield "Even with its first publisher alone it would have been told in full."
    yield f'An editor drops it with `kill = ["{slug}"]` in the day\'s edits.toml.'


def _next_in_line(slug: str, trial: Trial) -> Iterator[str]:
    """Name the story that would have its place."""
    now = trial.order()
    heir = next((other for other in trial.order(without=slug) if other not in now), "")
    if heir:
        other = trial.judged(heir)
        ahead = trial.judged(slug).score.total - other.score.total
        if ahead >= 0:
            yield f"It is {ahead:.1f} points ahead of “{other.story.title}”, which would have its place."
        else:
            yield (
                f"“{other.story.title}” would have its place: it has {-ahead:.1f} points more, but the show is better "
                "with this one for its variety or its end."
            )
    else:
        yield "No other story could take its place."
