"""The corridor: walks a night through the rooms, in order, from any room to any room.

In: an Order. Out: an Outcome, and an episode on air. Never: a room's own work.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext, suppress
from datetime import timedelta
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from msgspec.structs import replace

from briefing import air, audio, check, feeds, gathering, publish, reading, rundown, script, speech, stories
from briefing.archive import Archive
from briefing.crew import crew, wake
from briefing.errors import BriefingError, ConfigError, HeldBack
from briefing.model import Cause, Episode, Gathered, Item, Recording, Rundown, Script, Story, Take, Writing, encode
from briefing.order import Order
from briefing.outcome import Desk, Outcome
from briefing.resources import cache_folder, find
from briefing.store import Day, Owner, Room, claim, one_at_a_time
from briefing.web import Tonight, Web

T = TypeVar("T")
_HISTORY = timedelta(days=14)
_HOPELESS = {Cause.KILLED, Cause.LANGUAGE, Cause.MUTED, Cause.TOLD, Cause.ROUTINE}  # causes that more text cannot mend


def build(order: Order, desk: Desk, web: Web | None = None) -> Outcome:
    """Walk one night and put its episode on air.

    Args:
        order: what is asked for.
        desk: who is told.
        web: the night's client, where several shows share one so that each feed is asked once; else one of its own.

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
        with crew(order.config.speech.workers) as pool, nullcontext(web) if web else Tonight(order.config.feeds) as net:
            return _Walk(order, archive, pool=pool, web=net, desk=desk).walk()


class _Stopped(Exception):
    """The last room asked for is done; not an error."""


class _Walk:
    """One night on its way through the rooms."""

    def __init__(self, order: Order, archive: Archive, *, pool: ProcessPoolExecutor, web: Web, desk: Desk) -> None:
        self.order = order
        self.archive = archive
        self.aired = archive.aired(order.show.id, order.out)
        self.on_air = publish.on_air(self.aired, order.out)
        self.pool = pool
        self.web = web
        self.desk = desk
        self.day = Day(order.days, order.show.id, order.date)
        self.edits = self.day.edits()
        latest = {episode.date: episode for episode in self.aired}  # heard, whether or not its files are still kept
        self.history = tuple(e for e in latest.values() if order.date - _HISTORY <= e.date < order.date)
        self.voice = speech.choose(order.station, order.voice, order.show.language)
        self.lexicon = speech.read_lexicon(order.station, order.show.language)
        self.style = find(order.station, f"scripts/{order.config.script.style}")
        script.worded(self.style, order.show.language)  # refuses now what would cost a night
        self.gathered = Gathered()
        self.writing: Writing | None = None
        self.hire = self._writer()
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
        told = self._in(Room.STORIES, tuple[Story, ...], self._cluster)
        told = self._in(Room.READING, tuple[Story, ...], lambda: self._read(told))
        planned = self._in(Room.RUNDOWN, Rundown, lambda: self._plan(told))
        written = self._in(Room.SCRIPT, Script, lambda: self._write(planned))
        self.writing = written.writing
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
        self.gathered = gathering.gather(self.order, self.archive, self.history, self.web, self.desk)
        gathering.expect_news(self.gathered, self.order.lists)
        return self.gathered

    def _cluster(self) -> tuple[Story, ...]:
        meaning = stories.meaning(self.order.config.stories.model, self.order.station, self.desk.say)
        return stories.follow(stories.cluster(self.gathered.items, meaning), self.history)

    def _read(self, told: tuple[Story, ...]) -> tuple[Story, ...]:
        config = self.order.config
        if not config.reading.full_text or self.order.show.sample:
            return told
        items = self._worth_reading(told)
        done = reading.read(
            told,
            items,
            web=self.web,
            shelf=reading.Shelf(cache_folder("pages"), self.order.date),
            settings=config.reading,
            at_once=config.feeds.at_once,
            now=self.order.now,
            clean=feeds.clean,
            on_page=lambda: self.desk.piece(len(items)),
        )
        if done.unread:
            self.desk.say(done.summary())
        for page in done.unread:
            self.desk.note(f"{page.link}: {page.reason}")
        return done.stories

    def _worth_reading(self, told: tuple[Story, ...]) -> tuple[Item, ...]:
        """Choose pages with an eye on what would be told of the feeds alone; what never will be needs no page."""
        ahead = self._planned(told)
        never = {spike.slug for spike in ahead.spiked if spike.cause in _HOPELESS}
        likely = [slot.story.slug for slot in (*ahead.slots, *ahead.reserve)]
        hopeful = [story for story in told if story.slug not in never]
        return stories.shortlist(hopeful, self.order.config.reading.pages, chances=likely)

    def _plan(self, told: tuple[Story, ...]) -> Rundown:
        planned = self._planned(told)
        for notice in planned.notices:
            self.desk.say(notice)
        return planned

    def _planned(self, told: tuple[Story, ...]) -> Rundown:
        return rundown.plan(
            told,
            settings=self.order.config.rundown,
            seconds=self.order.config.show.minutes * 60,
            date=self.order.date,
            now=self.order.now,
            history=self.history,
            edits=self.edits,
            language=self.order.show.language,
        )

    def _writer(self) -> script.Hire:
        """Open the writer before the feeds are asked, so that a wrong setting costs no night."""

        def wrote(writing: Writing) -> None:
            self.writing = writing

        tools = script.Tools(
            config=self.order.config,
            station=self.order.station,
            cache=cache_folder(""),
            say=self.desk.say,
            note=self.desk.note,
            report=wrote,
        )
        return script.open_writer(self.order.config.script.writer, tools)

    def _write(self, planned: Rundown) -> Script:
        written = script.write(
            planned,
            show=self.order.show,
            style=self.style,
            edits=self.edits,
            seconds_to_say=speech.seconds_to_say(self.voice, self.lexicon),
            verbatim_words=self.order.config.script.verbatim_words,
            hire=self.hire,
        )
        written = replace(written, writing=self.writing)
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
            writing=self.writing,
            error=error,
        )
        self.day.write("run.json", encode(outcome))
        return outcome
