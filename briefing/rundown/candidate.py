"""Everything the plan needs to know of one story, judged once, and what speaks against telling it.

In: a Story with the night's settings, history and edits. Out: a Candidate, a reason. Never: a comparison with another.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from briefing import language
from briefing.config import RundownSettings
from briefing.model import Cause, Label, Role, Score, Slot, Spike, Story, Struct, Update
from briefing.rundown import fresh, gravity, routine, sayable, subject, wishes
from briefing.rundown.marks import Marks
from briefing.rundown.sayable import Sayable
from briefing.rundown.score import label, reporting, score

_SOCIETY = "Society"  # where death and disaster are told that no other category claims


class Bar(NamedTuple):
    """What keeps a story out.

    Attributes:
        cause: the kind of reason.
        reason: the reason in an editor's words.
    """

    cause: Cause
    reason: str


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
        update: what is new in it, where an earlier episode told it.
    """

    story: Story
    score: Score
    category: str
    organisations: frozenset[str]
    grave: bool
    sayable: Sayable
    publishers: int
    dated: bool
    update: Update | None = None

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
            role: lead, body, kicker or brief.
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
            update=self.update,
            known=fresh.known(self.story.items),
        )

    def spike(self, bar: Bar) -> Spike:
        """Leave it out.

        Args:
            bar: why.

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
            cause=bar.cause,
            reason=bar.reason,
        )


def judge(story: Story, settings: RundownSettings, now: datetime, update: Update | None = None) -> Candidate:
    """Judge one story by itself.

    Args:
        story: any story.
        settings: what is chosen.
        now: the clock, aware UTC.
        update: what earlier episodes told of it and what is new since; None where they did not.

    Returns:
        The candidate.
    """
    ordered = routine.news_first(wishes.without(story, settings.mutes))
    grave = gravity.grave(ordered)
    category = subject.category(ordered)
    category = _SOCIETY if grave and category in gravity.LIGHT_CATEGORIES else category
    return Candidate(
        story=ordered,
        score=score(ordered, settings, now, category),
        category=category,
        organisations=subject.organisations(ordered),
        grave=grave,
        sayable=sayable.measure(ordered.items),
        publishers=len(reporting(ordered)),
        dated=any(item.published for item in ordered.items),
        update=update,
    )


def barred(candidate: Candidate, settings: RundownSettings, marks: Marks, tag: str = "") -> Bar | None:
    """Find the first reason against telling a story.

    Args:
        candidate: a story, judged.
        settings: what is chosen.
        marks: the editor's pins and kills; a pin outweighs every reason that is a matter of judgement.
        tag: language tag of the show; empty where that is not asked.

    Returns:
        The reason, or None where it may be told.
    """
    if candidate.story.slug in marks.kills:
        return Bar(Cause.KILLED, "killed by the editor")
    if tag and (other := _language(candidate.story, language.first(tag))):
        return Bar(Cause.LANGUAGE, f"in another language ({other})")
    if not candidate.sayable.sentences:
        return Bar(Cause.UNSAYABLE, "cannot be told: no source gives a whole sentence of it")
    return None if candidate.story.slug in marks.pins else _unwelcome(candidate, settings)


def _language(story: Story, wanted: str) -> str:
    """Name the language of a story that no source tells in the show's own; empty where one does, or may."""
    spoken = [language.of(f"{item.title}. {item.text}", item.language) or wanted for item in story.items]
    return "" if wanted in spoken or not spoken else spoken[0]


def _unwelcome(candidate: Candidate, settings: RundownSettings) -> Bar | None:
    muted = wishes.muted(candidate.story, candidate.category, settings.mutes)
    if muted:
        return Bar(Cause.MUTED, muted)
    kind = routine.of_story(candidate.story.items)
    if kind and kind.barred:
        return Bar(Cause.ROUTINE, f"routine: {kind.name}")
    if candidate.update and not candidate.update.facts:
        return _told(candidate.update)
    return _too_little(candidate, settings.floor)


def _told(update: Update) -> Bar:
    day = f"told on {update.since.day} {update.since:%B %Y}"
    if update.unsayable:
        return Bar(Cause.UNSAYABLE, f"{day}, and no sentence that says what is new can be read aloud as it stands")
    return Bar(Cause.TOLD, f"{day}, nothing new")


def _too_little(candidate: Candidate, floor: float) -> Bar | None:
    if candidate.score.total < floor:
        return Bar(Cause.FLOOR, f"its score of {candidate.score.total:g} is under the floor of {floor:g}")
    if not candidate.sayable.good:
        return Bar(Cause.UNSAYABLE, "cannot be told: none of its sentences can be read aloud as they stand")
    return None
