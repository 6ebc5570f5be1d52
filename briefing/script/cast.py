"""Decides which stories have enough to say to be told in full, and which are told in brief.

In: the rundown and how a story can be told. Out: full stories and briefs, as tellings. Never: another order than the
rundown's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, chain
from typing import Protocol

import msgspec

from briefing.model import Role, Rundown, Slot, Struct
from briefing.script.attribution import Attributor
from briefing.script.choose import Version
from briefing.script.opening import GOOD, WEAK
from briefing.script.telling import Clock, Telling, in_brief, in_full

FULL = 2
"""Sentences a story needs to be told in full, unless it leads or three publishers have it."""
_CORROBORATED = 5
_SPARE, _MORE = 1.2, 40.0

_ENOUGH, _FOR_STORIES = 0.75, 0.6


class Writer(Protocol):
    """Whoever writes the stories; the room fits what they write to time, and says who reports it."""

    def write(self, slot: Slot, said: Sequence[frozenset[str]], least: int, *, colour: bool) -> tuple[Version, ...]:
        """Tell a story in one sentence, in two, in three, as far as it has anything to say.

        Args:
            slot: the story's slot.
            said: content stems of the sentences said before in the show.
            least: what its first sentence must be worth, `GOOD` or `WEAK`.
            colour: sentences that paint or praise may be used, because there is too little else.

        Returns:
            Versions, each longer than the one before; none where the story cannot be told.
        """


class Cast(Struct, frozen=True, kw_only=True):
    """Who is told how.

    Attributes:
        fulls: full stories in the order they air.
        briefs: items in brief in order of importance, more than the time holds where there are more.
    """

    fulls: tuple[Telling, ...]
    briefs: tuple[Telling, ...]


def cast(rundown: Rundown, writer: Writer, attribute: Attributor, clock: Clock) -> Cast:
    """Give every story the part it has the sentences for.

    A full slot whose story has but one good sentence is told in brief, before the others; its place in the running
    order goes to
    the first story of the reserve that has more to say, at the end of the full ones.

    Args:
        rundown: the night's plan.
        writer: gives a story's versions, given what was said before and what a first sentence must be worth.
        attribute: who says who reports what.
        clock: seconds of speech for a sentence.

    Returns:
        The parts.
    """
    casting = _Casting(writer, attribute, clock).run(rundown)
    if casting.short_of(rundown.seconds):
        casting = _Casting(writer, attribute, clock, colour=True).run(rundown)
    fulls = _kicker_last(_that_fit(casting.fulls, rundown.seconds))
    return Cast(fulls=fulls, briefs=tuple(casting.demoted + casting.briefs))


def _kicker_last(fulls: Sequence[Telling]) -> tuple[Telling, ...]:
    """Put the kicker after stories that came up from the reserve, but never after a grave one."""
    others = tuple(telling for telling in fulls if telling.slot.role is not Role.KICKER)
    kicker = tuple(telling for telling in fulls if telling.slot.role is Role.KICKER)
    return tuple(fulls) if others and others[-1].slot.grave else others + kicker


def _that_fit(fulls: Sequence[Telling], seconds: float) -> tuple[Telling, ...]:
    """Leave out the last stories of a show too short to tell them all even in a sentence each."""
    room = seconds * _FOR_STORIES
    lengths = accumulate(telling.seconds[0] for telling in fulls)
    return tuple(telling for telling, total in zip(fulls, lengths, strict=True) if total <= room) or tuple(fulls[:1])


class _Casting:
    """The parts given so far."""

    def __init__(self, writer: Writer, attribute: Attributor, clock: Clock, *, colour: bool = False) -> None:
        self._colour = colour
        self._writer, self._attribute, self._clock = writer, attribute, clock
        self._said: list[frozenset[str]] = []
        self._told: set[str] = set()
        self._vacant: list[float] = []
        self._turns = 0
        self.fulls: list[Telling] = []
        self.demoted: list[Telling] = []
        self.briefs: list[Telling] = []

    def run(self, rundown: Rundown) -> _Casting:
        """Cast the night: the running order, then the reserve while more is wanted, then whatever is left."""
        for slot in rundown.slots:
            self.audition(slot)
        for slot in rundown.reserve:
            if not self.wants(rundown.seconds):
                break
            self.understudy(slot)
        for slot in (*rundown.slots, *rundown.reserve):
            if self.short_of(rundown.seconds):
                self.stopgap(slot)
        return self

    def audition(self, slot: Slot) -> None:
        """Cast a story that the rundown wants in full."""
        told = self._versions(slot)
        alone = slot.role is Role.LEAD or len(slot.story.publishers) >= _CORROBORATED
        if told and (len(told) >= FULL or alone):
            self.fulls.append(in_full(slot, told, self._attribute, self._clock, len(self.fulls)))
            return
        self._vacant.append(slot.seconds)
        if not told and slot.role is not Role.KICKER and len(slot.story.publishers) >= _CORROBORATED:
            told = self._versions(slot, WEAK)  # too big to be missing: in brief, with the best sentence there is
        if told:
            self.demoted.append(self._brief(slot, told))

    def understudy(self, slot: Slot) -> None:
        """Cast a story of the reserve."""
        told = self._versions(slot)
        if (self._vacant or self._colour) and len(told) >= FULL:
            seconds = self._vacant.pop(0) if self._vacant else slot.seconds
            moved = msgspec.structs.replace(slot, seconds=seconds, role=Role.BODY)
            self.fulls.append(in_full(moved, told, self._attribute, self._clock, len(self.fulls)))
        elif told:
            self.briefs.append(self._brief(slot, told))

    def stopgap(self, slot: Slot) -> None:
        """Cast a story that nothing opens well, in brief, where there is too little else."""
        if slot.story.slug not in self._told:
            told = self._versions(slot, WEAK)
            self.briefs += [self._brief(slot, told)] if told else []

    def short_of(self, seconds: float) -> bool:
        """Tell whether all there is does not fill the time, however long each story is told."""
        full = sum(telling.seconds[-1] for telling in self.fulls)
        return full + sum(telling.seconds[0] for telling in chain(self.demoted, self.briefs)) < seconds * _ENOUGH

    def wants(self, seconds: float) -> bool:
        """Tell whether there is too little yet to fill the time and choose."""
        full = sum(telling.seconds[telling.within(telling.slot.seconds)] for telling in self.fulls)
        return full + sum(telling.seconds[0] for telling in chain(self.demoted, self.briefs)) < seconds * _SPARE + _MORE

    def _versions(self, slot: Slot, least: int = GOOD) -> tuple[Version, ...]:
        """Find what a story has to say, and note that it was said."""
        told = self._writer.write(slot, self._said, least, colour=self._colour)
        if told:
            self._told.add(slot.story.slug)
            self._said += [one.stems for one in told[-1]]
        return told

    def _brief(self, slot: Slot, told: Sequence[Version]) -> Telling:
        self._turns += 1
        return in_brief(slot, told[0], self._attribute, self._clock, self._turns)
