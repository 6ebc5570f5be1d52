"""The corridor: walks a night through the rooms, in order, from any room to any room.

In: an Order. Out: an Outcome, and an episode on air. Never: a room's own work.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from time import perf_counter
from typing import Protocol, TypeVar

import msgspec
from msgspec.structs import replace

from briefing import air, audio, check, feeds, publish, reading, rundown, script, speech, stories
from briefing.archive import Archive
from briefing.crew import crew, wake
from briefing.errors import BriefingError, ConfigError, HeldBack, NothingToAir
from briefing.model import Episode, FeedFailure, Gathered, Recording, Rundown, Script, Story, Struct, Take, encode
from briefing.order import Order
from briefing.resources import cache_folder, find
from briefing.store import Day, Owner, Room, claim, one_at_a_time
from briefing.web import Web

T = TypeVar("T")
_HISTORY = timedelta(days=14)


class Desk(Protocol):
    """Whoever is told how the walk goes: a terminal, a log, nobody."""

    def room(self, room: Room) -> None:
        """A room begins."""

    def piece(self, total: int) -> None:
        """One of a room's pieces of work is done, out of a total."""

    def done(self, room: Room, made: object, seconds: float) -> None:
        """A room is done: what it made, and how long it took."""

    def say(self, text: str) -> None:
        """Something a person should know, in one sentence."""


class Outcome(Struct, frozen=True, kw_only=True):
    """How a build ended.

    Attributes:
        state: `published`, `unchanged` (it was on air already), `stopped` (before the publish room, as asked),
            `failed`, `held back` (by the gate), or `unfinished` (the walk is under way, or was killed).
        folder: the day's folder.
        episode: what is on air for the day; None where the walk stopped early.
        answered: ids of the sources that answered.
        failures: the feeds that gave nothing.
        seconds: wall time by room.
        error: why there is no episode, where the walk failed.
    """

    state: str
    folder: str
    episode: Episode | None = None
    answered: tuple[str, ...] = ()
    failures: tuple[FeedFailure, ...] = ()
    seconds: dict[str, float] = msgspec.field(default_factory=dict)
    error: str = ""


def build(order: Order, desk: Desk) -> Outcome:
    """Walk one night and put its episode on air.

    Args:
        order: what is asked for.
        desk: who is told.

    Returns:
        How it ended.

    Raises:
        BriefingError: why there is no new episode; what was on air before still is.
    """
    with one_at_a_time(order.days, order.show.id), Archive(order.days / "archive.sqlite") as archive:
        claim(order.days, order.show.id, Owner(title=order.show.title, settings=order.settings))
        air.know(order, archive, desk.say)
        aired = archive.aired(order.show.id, order.out)
        on_air = publish.on_air(aired, order.out)
        today = next((episode for episode in on_air if episode.date == order.date), None)
        if today and not order.force:
            air.render(order, aired)
            day = Day(order.days, order.show.id, order.date)
            return Outcome(state="unchanged", folder=str(day.folder), episode=today)
        if not today:
            air.in_time(order, on_air)
        with crew(order.config.speech.workers) as pool:
            return _Walk(order, archive, aired, pool, desk).walk()


class _Stopped(Exception):
    """The last room asked for is done; not an error."""


class _Walk:
    """One night on its way through the rooms."""

    def __init__(
        self, order: Order, archive: Archive, aired: tuple[Episode, ...], pool: ProcessPoolExecutor, desk: Desk
    ) -> None:
        self.order = order
        self.archive = archive
        self.aired = aired
        self.on_air = publish.on_air(aired, order.out)
        self.pool = pool
        self.desk = desk
        self.day = Day(order.days, order.show.id, order.date)
        self.edits = self.day.edits()
        latest = {episode.date: episode for episode in aired}  # heard, whether or not its files are still kept
        self.history = tuple(e for e in latest.values() if order.date - _HISTORY <= e.date < order.date)
        self.voice = speech.choose(order.station, order.voice, order.show.language)
        self.lexicon = speech.read_lexicon(order.station)
        self.style = find(order.station, f"scripts/{order.config.script.style}")
        self.gathered = Gathered()
        self.seconds: dict[str, float] = {}

    def walk(self) -> Outcome:
        """Walk from the first room asked for to the last."""
        wake(self.pool, self.order.config.speech.workers, speech.warm, self.voice)
        self._outcome("unfinished")
        try:
            episode = self._rooms()
        except _Stopped:
            return self._outcome("stopped")
        except Exception as error:
            if str(self.day.folder) not in str(error) and not isinstance(error, ConfigError):
                error.add_note(f"The day's folder is {self.day.folder}")
            with suppress(BriefingError):  # a full disk would hide the first reason behind a second
                self._outcome("held back" if isinstance(error, HeldBack) else "failed", error=str(error))
            raise
        unchanged = any(e.date == episode.date and e.revision == episode.revision for e in self.on_air)
        return self._outcome("unchanged" if unchanged else "published", episode)

    def _rooms(self) -> Episode:
        self.gathered = self._in(Room.FEEDS, Gathered, self._gather)
        told = self._in(Room.STORIES, tuple[Story, ...], lambda: stories.cluster(self.gathered.items))
        told = self._in(Room.READING, tuple[Story, ...], lambda: self._read(told))
        planned = self._in(Room.RUNDOWN, Rundown, lambda: self._plan(told))
        written = self._in(Room.SCRIPT, Script, lambda: self._write(planned))
        takes = self._in(Room.SPEECH, tuple[Take, ...], lambda: self._speak(written))
        recording = self._in(Room.AUDIO, Recording, lambda: self._mix(takes, written))
        return self._in(Room.PUBLISH, Episode, lambda: self._publish(recording, written, planned))

    def _in(self, room: Room, kind: type[T], work: Callable[[], T]) -> T:
        """Let a room work and keep what it made, or take up what it left on an earlier walk."""
        if room.before(self.order.start):
            return self.day.recall(room, kind)
        self.desk.room(room)
        begun = perf_counter()
        made = work()
        self.seconds[room] = round(perf_counter() - begun, 3)
        self.desk.done(room, made, self.seconds[room])
        self.day.keep(room, made)
        if room is self.order.stop and room is not Room.PUBLISH:
            raise _Stopped
        return made

    def _gather(self) -> Gathered:
        config = self.order.config.feeds
        with Web(config) as web:
            sources = feeds.read_lists(self.order.lists, station=self.order.station, web=web)
            gathered = feeds.gather(
                sources,
                web=web,
                memory=self.archive,
                now=self.order.now,
                since=self._since(),
                at_once=config.at_once,
                on_source=lambda _: self.desk.piece(len(sources)),
                station=self.order.station,
            )
        self.archive.commit()
        failed = (f"{failure.source}: {failure.reason}" for failure in gathered.failures)
        for line in dict.fromkeys((*gathered.warnings, *failed)):
            self.desk.say(line)
        if not gathered.items:
            self.gathered = gathered
            raise NothingToAir(self.order.lists, _no_news(gathered))
        return gathered

    def _since(self) -> datetime:
        """The start of the window: the last episode, or so many hours ago."""
        config, now = self.order.config.feeds, self.order.now
        if not self.history:
            return now - timedelta(hours=config.first_window_hours)
        # An episode from the future, of a clock that was wrong then or is wrong now, tells nothing about the window.
        ends = [episode.published for episode in self.history if episode.published < now]
        return max([*ends, now - timedelta(hours=config.window_hours)])

    def _read(self, told: tuple[Story, ...]) -> tuple[Story, ...]:
        whole = {story.slug: story for story in reading.read(stories.shortlist(told))}
        return tuple(whole.get(story.slug, story) for story in told)

    def _plan(self, told: tuple[Story, ...]) -> Rundown:
        return rundown.plan(
            told,
            settings=self.order.config.rundown,
            seconds=self.order.config.show.minutes * 60,
            date=self.order.date,
            now=self.order.now,
            history=self.history,
            edits=self.edits,
        )

    def _write(self, planned: Rundown) -> Script:
        written = script.write(
            planned,
            show=self.order.show,
            style=self.style,
            edits=self.edits,
            seconds_to_say=speech.seconds_to_say(self.voice, self.lexicon),
            verbatim_words=self.order.config.script.verbatim_words,
        )
        self.day.write("script.md", script.markdown(written, planned).encode())
        return written

    def _speak(self, written: Script) -> tuple[Take, ...]:
        total = sum(len(segment.sentences) for segment in written.segments)
        return speech.speak(
            written,
            self.voice,
            cache=cache_folder("takes"),
            executor=self.pool,
            lexicon=self.lexicon,
            on_take=lambda _: self.desk.piece(total),
        )

    def _mix(self, takes: tuple[Take, ...], written: Script) -> Recording:
        self.day.forget(Room.AUDIO)  # so that no crash pairs a new sound with old cues
        return audio.mix(
            takes,
            seconds=None if written.thin else self.order.config.show.minutes * 60,
            settings=self.order.config.audio,
            folder=self.day.folder,
            voice=self.voice.title,
        )

    def _publish(self, recording: Recording, written: Script, planned: Rundown) -> Episode:
        """Stage the episode, let the gate look at it, and only then put it on air."""
        # The sound lies in this day's folder, even where the station was copied or moved since it was mixed.
        recording = replace(recording, file=str(self.day.folder / Path(recording.file).name))
        staging = self.day.staging()
        episode = publish.stage(
            recording,
            written,
            planned,
            show=self.order.show,
            previous=self.on_air,
            now=self.order.now,
            artwork=self.order.artwork,
            keep=self.order.config.publish.keep,
            staging=staging,
            aired=self.aired,
        )
        sound = self.order.config.audio
        faults = check.staged(staging, self.order.out, episode, lufs=sound.lufs, true_peak=sound.true_peak)
        if faults:
            raise HeldBack(staging, tuple(f"{fault.what} ({fault.where})" for fault in faults))
        publish.release(staging, self.order.out)
        self.archive.record(self.order.show.id, self.order.out, episode)
        air.render(self.order, self.archive.aired(self.order.show.id, self.order.out))
        self.day.unstage()
        return episode

    def _outcome(self, state: str, episode: Episode | None = None, error: str = "") -> Outcome:
        outcome = Outcome(
            state=state,
            folder=str(self.day.folder),
            episode=episode,
            answered=self.gathered.answered,
            failures=self.gathered.failures,
            seconds=self.seconds,
            error=error,
        )
        self.day.write("run.json", encode(outcome))
        return outcome


def _no_news(gathered: Gathered) -> str:
    if not gathered.answered:
        return (
            "Not one feed answered, so there is no news. `briefing doctor` tells which answer; the feed is left alone."
        )
    return "The feeds hold nothing new since the last episode, so there is none today. The feed is left alone."
