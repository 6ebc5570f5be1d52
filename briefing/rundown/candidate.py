"""Everything the plan needs to know of one story, judged once, and what speaks against telling it.

In: a Story with the night's settings, history and edits. Out: a Candidate, a reason. Never: a comparison with another.
"""

from __future__ import annotations

from datetime import datetime

from briefing.config import RundownSettings
from briefing.model import Edits, Label, Role, Score, Slot, Spike, Story, Struct
from briefing.rundown import gravity, routine, sayable, subject
from briefing.rundown.phrases import mentioned
from briefing.rundown.sayable import Sayable
from briefing.rundown.score import label, reporting, score
from briefing.rundown.told import Told

_SOCIETY = "Society"  # where death and disaster are told that no other category claims


class Candidate(Struct, frozen=True, kw_only=True):
    """A story, judged.

    Attributes:
        story: the story, its news before its reviews.
        score: its news value.
        category: its subject.
        organisations: whom its headline is about.
        grave: it tells of death or disaster.
        sayable: what it gives to read.
        publishers: how many report it as news.
        dated: somebody says when it happened.
    """

    story: Story
    score: Score
    category: str
    organisations: frozenset[str]
    grave: bool
    sayable: Sayable
    publishers: int
    dated: bool

    @property
    def rank(self) -> tuple[float, int, str]:
        """What candidates are sorted by, the best first."""
        return (-self.score.total, -self.publishers, self.story.slug)

    @property
    def label(self) -> Label:
        """Its score in a word."""
        return label(self.score)

    def slot(self, role: Role, seconds: float, reason: str) -> Slot:
        """Take it into the programme.

        Args:
            role: lead, body or brief.
            seconds: its time budget.
            reason: why it was taken.

        Returns:
            Its slot.
        """
        return Slot(
            story=self.story,
            score=self.score,
            label=self.label,
            category=self.category,
            role=role,
            seconds=seconds,
            reason=reason,
            grave=self.grave,
        )

    def spike(self, reason: str) -> Spike:
        """Leave it out.

        Args:
            reason: why.

        Returns:
            Its entry among the spiked.
        """
        return Spike(
            slug=self.story.slug,
            title=self.story.title,
            publishers=self.story.publishers,
            score=self.score,
            label=self.label,
            category=self.category,
            reason=reason,
        )


def judge(story: Story, settings: RundownSettings, now: datetime) -> Candidate:
    """Judge one story by itself.

    Args:
        story: any story.
        settings: what is chosen.
        now: the clock, aware UTC.

    Returns:
        The candidate.
    """
    ordered = routine.news_first(story)
    grave = gravity.grave(ordered)
    category = subject.category(ordered)
    return Candidate(
        story=ordered,
        score=score(ordered, settings, now),
        category=_SOCIETY if grave and category in gravity.LIGHT_CATEGORIES else category,
        organisations=subject.organisations(ordered),
        grave=grave,
        sayable=sayable.measure(ordered.items),
        publishers=len(reporting(ordered)),
        dated=any(item.published for item in ordered.items),
    )


def barred(candidate: Candidate, settings: RundownSettings, told: Told, edits: Edits) -> str:
    """Find the first reason against telling a story.

    Args:
        candidate: a story, judged.
        settings: what is chosen.
        told: what earlier episodes told.
        edits: the editor's changes; a pin outweighs every reason that is a matter of judgement.

    Returns:
        The reason in an editor's words, or empty where it may be told.
    """
    if candidate.story.slug in edits.kill:
        return "killed by the editor"
    if not candidate.sayable.sentences:
        return "cannot be told: no source gives a whole sentence of it"
    return "" if candidate.story.slug in edits.pin else _unwelcome(candidate, settings, told)


def _unwelcome(candidate: Candidate, settings: RundownSettings, told: Told) -> str:
    muted = next((word for word in settings.mutes if _muted(word, candidate.story)), "")
    if muted:
        return f"muted: “{muted}”"
    day = told.on(candidate.story)
    if day:
        return f"told on {day.day} {day:%B %Y}, nothing new"
    kind = routine.of_story(candidate.story.items)
    if kind and kind.barred:
        return f"routine: {kind.name}"
    return _too_little(candidate, settings.floor)


def _too_little(candidate: Candidate, floor: float) -> str:
    if candidate.score.total < floor:
        return f"its score of {candidate.score.total:g} is under the floor of {floor:g}"
    return "" if candidate.sayable.good else "cannot be told: none of its sentences can be read aloud as they stand"


def _muted(word: str, story: Story) -> bool:
    texts = [text for item in story.items for text in (item.title, item.publisher, item.domain)]
    return any(mentioned(word, text) for text in texts)
