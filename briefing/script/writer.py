"""Writes the narration of a night: what a writer makes of its stories, in the house's frame, to time.

In: the rundown, the show, a style, edits and the voice's pace. Out: a Script. Never: a claim that no item supports.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from briefing.errors import NothingToAir
from briefing.model import Edits, Kind, Left, Pause, Role, Rundown, Script, Segment, Show
from briefing.script.amend import amend, refuse_missing
from briefing.script.attribution import Attributor
from briefing.script.cast import Cast, Writer, cast
from briefing.script.facts import finished
from briefing.script.fit import Choice, fit, refit
from briefing.script.frame import SEGUE, Frame, Lineup
from briefing.script.gate import supported
from briefing.script.house import House
from briefing.script.revise import revised
from briefing.script.telling import Clock, Telling, length, resting
from briefing.script.writers.extractive import Extractive
from briefing.script.writers.night import Night

AROUND = 5.5
"""Seconds the audio room adds (its STINGS_SECONDS): the silence at both ends, the sting before and the sting after."""
THIN = 0.98
"""Share of the time under which a show counts as a thin one."""
_CUT = "taken out by an editor"
_NO_TIME = "left out to be on time"
_NO_WORDS = "no source gives a sentence of it that can be read on air"
_EDITED = 0.01
_ROUNDS = 3

Hire = Callable[[Night], Writer]


def write(
    rundown: Rundown,
    *,
    show: Show,
    style: Path,
    edits: Edits,
    seconds_to_say: Clock,
    verbatim_words: int,
    hire: Hire = Extractive,
) -> Script:
    """Write a night's narration to its time.

    Args:
        rundown: the night's plan.
        show: the podcast.
        style: folder of Jinja2 templates with the house's wording.
        edits: what an editor changed; pins and kills are the rundown's business.
        seconds_to_say: seconds of speech for one sentence in written form, without the pause after it.
        verbatim_words: the most words a story takes from any one publisher.
        hire: gives the writer of the night; the extractive one where nothing else is asked for.

    Returns:
        The script; `thin` where there was too little news, and then simply shorter.

    Raises:
        EditsError: an edit replaces a sentence that the script does not have.
        StyleError: a template is missing or broken.
        NothingToAir: no story has a sentence that can be spoken.
    """
    night = Night(rundown, show=show, verbatim_words=verbatim_words)
    house = House(style, show=show.id, date=rundown.date, language=show.language)
    clock = cache(seconds_to_say)
    parts = cast(rundown, hire(night), Attributor(house, night.cased, rundown.date), clock)
    parts = supported(parts, rundown.date, crediting=not house.tongue.limits)
    if not parts.fulls and not parts.briefs:
        raise NothingToAir(rundown.date, f"No story of {rundown.date} has a sentence that can be read on air.")
    written = _Writing(parts, Frame(house, show, rundown, night.cased), rundown, show, clock).script(edits)
    return finished(written, night, edits)


class _Writing:
    """One script on its way to its time."""

    def __init__(self, parts: Cast, frame: Frame, rundown: Rundown, show: Show, clock: Clock) -> None:
        self._parts, self._frame, self._show, self._clock = parts, frame, show, clock
        self._date, self._wanted = rundown.date, rundown.seconds - AROUND
        self._slots = (*rundown.slots, *rundown.reserve)
        self._told = {telling.slot.story.slug for telling in (*parts.fulls, *parts.briefs)}
        self._gone: AbstractSet[str] = frozenset()
        self._own: dict[tuple[Kind, str], Segment] = {}
        self._thin = False

    def script(self, edits: Edits) -> Script:
        """Fit, put together, and edit."""
        choice = self._fitted()
        written = self._assembled(choice)
        if edits.replace:
            refuse_missing(written, amend(written, edits).missing)
            choice = self._edited(choice, written, edits)
            written = self._assembled(choice)
        lineup = self._lineup(choice)
        return Script(
            show=self._show.title,
            date=self._date,
            title=self._frame.title(lineup),
            summary=self._frame.summary(lineup),
            language=self._show.language,
            segments=written,
            seconds=round(self._seconds(written) + AROUND, 2),
            thin=self._thin,
            left=tuple(self._left({segment.slug for segment in written})),
        )

    def _edited(self, choice: Choice, written: Sequence[Segment], edits: Edits) -> Choice:
        """Put the editor's words in; all else that was chosen stays, and only the reserve makes up for the time."""
        for segment in written:
            if not segment.slug and (changed := amend([segment], edits).segments) != (segment,):
                self._own[_key(segment)] = changed[0] if changed else replace(segment, sentences=())
        new = revised(self._parts, choice, edits, self._clock)
        self._parts, self._gone, choice = new.parts, new.gone, new.choice
        if not choice.levels and not choice.briefs:
            raise NothingToAir(self._date, f"The edits of {self._date} leave no sentence of any story.")
        if abs(self._seconds(self._assembled(choice)) - self._seconds(written)) <= _EDITED * self._wanted:
            return choice
        told = choice.briefs
        for _ in range(_ROUNDS):
            room = self._wanted - self._frame_seconds(choice)
            choice = refit(self._parts.fulls, self._parts.briefs, room, told=told, kept=new.kept)
        self._thin = self._seconds(self._assembled(choice)) + AROUND < THIN * (self._wanted + AROUND)
        return choice

    def _left(self, told: AbstractSet[str]) -> Iterator[Left]:
        """Say of each story of the rundown that is not told what was wanting: words, time or the editor's consent."""
        for slot in self._slots:
            if (slug := slot.story.slug) not in told:
                reason = _CUT if slug in self._gone else _NO_TIME if slug in self._told else _NO_WORDS
                yield Left(slug=slug, reason=reason)

    def _fitted(self) -> Choice:
        """Fit what is told to the time the frame leaves; the frame says how much is told, so it takes a few rounds."""
        choice = Choice(
            levels=tuple(0 for _ in self._parts.fulls), briefs=(0,) if self._parts.briefs else (), seconds=0
        )
        for _ in range(_ROUNDS):
            frame = self._frame_seconds(choice)
            choice = fit(self._parts.fulls, self._parts.briefs, self._wanted - frame)
            self._thin = choice.seconds + frame + AROUND < THIN * (self._wanted + AROUND)
        return choice

    def _frame_seconds(self, choice: Choice) -> float:
        """Time all that is no story."""
        return self._seconds(self._assembled(choice)) - self._told_seconds(choice)

    def _told_seconds(self, choice: Choice) -> float:
        return sum(
            length(segment, self._clock) for segment in chain(self._told_in_full(choice), self._told_in_brief(choice))
        )

    def _assembled(self, choice: Choice) -> tuple[Segment, ...]:
        """Put the show together: open, tease, stories with their segues, items in brief, the kicker, sign-off."""
        lineup = self._lineup(choice)
        segues = self._frame.segues(lineup)
        stories = [
            (*((segues[at],) if at in segues else ()), segment) for at, segment in enumerate(self._told_in_full(choice))
        ]
        body = len(lineup.body)
        briefs = resting(tuple(self._told_in_brief(choice)), Pause.STORY)
        assembled = (
            self._frame.open(lineup),
            *self._frame.tease(self._parts.fulls, list(self._briefs(choice))),
            *chain(*stories[:body]),
            *self._frame.in_brief(lineup),
            *briefs,
            *chain(*stories[body:]),
            self._frame.sign_off(lineup),
        )
        own = (self._own.get(_key(segment), segment) for segment in assembled)
        return tuple(segment for segment in own if segment.sentences)

    def _told_in_full(self, choice: Choice) -> Iterator[Segment]:
        return (telling.segments[level] for telling, level in zip(self._parts.fulls, choice.levels, strict=True))

    def _told_in_brief(self, choice: Choice) -> Iterator[Segment]:
        return (telling.segments[0] for telling in self._briefs(choice))

    def _briefs(self, choice: Choice) -> Iterator[Telling]:
        """Give the items in brief in the order they air: the grave ones first, so that the kicker follows none."""
        told = [self._parts.briefs[at] for at in choice.briefs]
        ends_light = any(telling.slot.role is Role.KICKER for telling in self._parts.fulls)
        return iter(sorted(told, key=lambda telling: not telling.slot.grave) if ends_light else told)

    def _lineup(self, choice: Choice) -> Lineup:
        return Lineup(
            fulls=tuple(telling.slot for telling in self._parts.fulls),
            briefs=tuple(telling.slot for telling in self._briefs(choice)),
            thin=self._thin,
        )

    def _seconds(self, segments: Sequence[Segment]) -> float:
        return sum(length(segment, self._clock) for segment in segments)


def _key(segment: Segment) -> tuple[Kind, str]:
    """Know one of the show's own segments again, whatever it says of how much is told; segues by their words."""
    return segment.kind, segment.sentences[0].text if segment.title == SEGUE else segment.title
