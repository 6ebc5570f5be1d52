"""A whole site made ready beside the public one, to be looked at before anyone hears it.

In: recording, script, rundown and what is on air. Out: the new episode, its files and the feed that would name them.
Never: the public folder.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from msgspec.structs import replace

from briefing.errors import PublishError
from briefing.model import Enclosure, Episode, Recording, Rundown, Script, Show
from briefing.publish import artwork as art
from briefing.publish import chapters, citations, clean, files, notes, site, tags, transcript
from briefing.publish.episode import describe, earlier_of


def stage(
    recording: Recording,
    script: Script,
    rundown: Rundown,
    *,
    show: Show,
    previous: Sequence[Episode],
    now: datetime,
    artwork: Path | None,
    keep: int,
    staging: Path,
    aired: Sequence[Episode] = (),
) -> Episode:
    """Make everything that publishing tonight's episode needs, in a folder of its own.

    Args:
        recording: the mastered sound and its cues.
        script: what was said.
        rundown: the stories and their sources.
        show: the show.
        previous: what is on air, which may hold an earlier revision of this day.
        now: when this is published, aware UTC.
        artwork: the station's own picture, or None.
        keep: how many episodes the feed names; 0 means all.
        staging: a folder for it; the episode staged there before is removed.
        aired: every revision that was published, files or not: numbers and identities go on from them.

    Returns:
        The episode: equal to the earlier one where nothing changed, else its next revision.

    Raises:
        PublishError: the recording cannot be read or the folder not written.
        SettingError: the picture cannot be used.
    """
    before = (*aired, *previous)
    draft = describe(recording, script, rundown, show=show, previous=before, now=now)
    with files.writing(staging):
        files.remove(staging / "episodes")
        cover, _ = site.cover(show, staging, artwork)
        contents = _contents(draft, recording, script, rundown, show=show, cover=cover)
        episode = _revised(_named(draft, show, contents), earlier_of(script, before), now)
        for place, data in zip(site.places(episode), contents, strict=True):
            files.put(staging / place, data)
        others = [other for other in previous if other.date != episode.date]
        listed = site.kept([*others, episode], keep)
        site.write(show, listed, staging, artwork=artwork, with_pages={episode.date})
    return episode


def _contents(
    draft: Episode, recording: Recording, script: Script, rundown: Rundown, *, show: Show, cover: bytes
) -> tuple[bytes, ...]:
    """Make what the sound, chapter, transcript and citation files hold."""
    words = "\n\n".join(" ".join(clean.plain(said.text) for said in segment.sentences) for segment in script.segments)
    notices = [notes.SAMPLE] * draft.sample + [*draft.notices, notes.disclosure(draft)]
    comment = "\n\n".join([draft.summary, *notices])
    sound = tags.write(
        _sound(recording), draft, show=show, cover=art.inside(cover), comment=comment, words=words
    )  # fmt: skip
    parts = chapters.as_json(draft.chapters, title=draft.title, show=show.title, author=show.author)
    captions = transcript.vtt(recording.cues, seconds=recording.seconds, voice=draft.voice)
    cited = citations.as_json(script, recording.cues, rundown, draft, notes.disclosure(draft))
    return sound, parts, captions.encode(), cited


def _sound(recording: Recording) -> bytes:
    try:
        return Path(recording.file).read_bytes()
    except OSError as error:
        message = f"The recording {recording.file} cannot be read: {error.strerror}. Build again from the audio room."
        raise PublishError(recording.file, message) from error


def _named(draft: Episode, show: Show, contents: Sequence[bytes]) -> Episode:
    """Name the files by what they hold, so that no name ever stands for other bytes."""
    hashes = [sha256(data).hexdigest() for data in contents]
    folder = draft.page_path.removesuffix("index.html")
    enclosure = Enclosure(
        path=f"{folder}{show.id}-{draft.date.isoformat()}-{hashes[0][:8]}.mp3",
        bytes=len(contents[0]),
        sha256=hashes[0],
        seconds=draft.enclosure.seconds,
    )
    return replace(
        draft,
        enclosure=enclosure,
        chapters_path=f"{folder}chapters-{hashes[1][:8]}.json",
        transcript_path=f"{folder}transcript-{hashes[2][:8]}.vtt",
        citations_path=f"{folder}citations-{hashes[3][:8]}.json",
    )


def _revised(episode: Episode, earlier: Episode | None, now: datetime) -> Episode:
    """Count a revision only where something changed."""
    if earlier is None or episode == earlier:
        return episode
    return replace(episode, revision=earlier.revision + 1, revised=now)
