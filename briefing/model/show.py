"""What is published: the show, its episodes and their parts.

In: nothing. Out: the types of the publish room. Never: files or markup.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - the field is called `date`
from datetime import datetime

from briefing.model.base import Struct
from briefing.model.news import Label
from briefing.model.thread import Entry, Reference
from briefing.model.words import StoryFacts


class Category(Struct, frozen=True, kw_only=True):
    """A place in Apple's list of podcast categories.

    Attributes:
        name: such as `News`.
        sub: such as `Tech News`, or empty.
    """

    name: str
    sub: str = ""


class Show(Struct, frozen=True, kw_only=True):
    """The podcast itself.

    Attributes:
        id: short name, used for folders and file names.
        title: what apps list.
        description: what it is, plain text, at most 4,000 bytes.
        author: who makes it.
        email: the owner's address, or empty.
        link: the web site's address; the base address unless set.
        base_url: where the public folder will be found; ends in a slash.
        language: language tag.
        timezone: IANA name, such as `Europe/Berlin`; an episode's date is counted in it.
        category: place in Apple's list.
        explicit: it holds strong language.
        copyright: the notice, or empty.
        block: podcast directories must not list it (`itunes:block`).
        sample: it is made of invented news and says so.
    """

    id: str
    title: str
    description: str
    author: str
    email: str = ""
    link: str = ""
    base_url: str
    language: str = "en"
    timezone: str = "UTC"
    category: Category
    explicit: bool = False
    copyright: str = ""
    block: bool = False
    sample: bool = False


class Loudness(Struct, frozen=True, kw_only=True):
    """How loud a recording is, by ITU-R BS.1770 and EBU R 128, measured on the decoded file.

    Attributes:
        lufs: integrated loudness in LUFS, of the mono file itself.
        true_peak: true peak in dBTP.
    """

    lufs: float
    true_peak: float


class Chapter(Struct, frozen=True, kw_only=True):
    """A part of the episode to jump to.

    Attributes:
        start: seconds.
        end: seconds, where the next begins.
        title: what the app shows.
        link: the story's best source, or empty.
    """

    start: float
    end: float
    title: str
    link: str = ""


class Enclosure(Struct, frozen=True, kw_only=True):
    """The audio file as the feed names it.

    Attributes:
        path: path in the public folder, with forward slashes; never used for other bytes.
        bytes: size of the file.
        sha256: hash of the file, in hexadecimal.
        seconds: length.
        type: media type.
    """

    path: str
    bytes: int
    sha256: str
    seconds: float
    type: str = "audio/mpeg"


class EpisodeStory(Struct, frozen=True, kw_only=True):
    """A story as it aired.

    Attributes:
        slug: its slug on that night.
        title: its headline.
        score: its total, 0 to 100.
        label: the score in a word.
        category: its subject.
        start: seconds from the start of the episode.
        brief: it was told in one sentence.
        publishers: registrable domains that reported it independently.
        references: its sources.
        sentences: what was said of it.
        thread: slug of its first telling, the same on every day that tells it; empty in episodes of older versions.
        entries: what each day told of it, oldest first and this day last; empty in episodes of older versions.
        known: the words its items told it with, between blanks.
        facts: what its page tells of it; None in episodes of older versions.
    """

    slug: str
    title: str
    score: float
    label: Label
    category: str
    start: float
    brief: bool = False
    publishers: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    sentences: tuple[str, ...] = ()
    thread: str = ""
    entries: tuple[Entry, ...] = ()
    known: str = ""
    facts: StoryFacts | None = None


class Episode(Struct, frozen=True, kw_only=True):
    """What was published for one day.

    Attributes:
        guid: never changes, not even when the title or the audio does.
        date: the day in the show's time zone.
        number: 1 for the show's first episode.
        revision: 1 for the first publication of the day; each changed one adds 1.
        title: what apps list, without show name or number.
        summary: one or two sentences.
        published: when the first revision appeared, aware UTC.
        revised: when this revision appeared, aware UTC.
        enclosure: the audio file.
        chapters: in order, contiguous from 0 to the end.
        chapters_path: JSON chapters, path in the public folder.
        transcript_path: WebVTT transcript, path in the public folder.
        page_path: the day's page, path in the public folder.
        stories: as they aired.
        loudness: measured on the published file.
        voice: who spoke.
        sources: how many publishers the episode's stories came from.
        notices: what the notes must say: a thin day, a correction.
        sample: made of invented news.
        citations_path: every sentence with its sources as JSON, path in the public folder; empty in episodes of older
            versions.
        edited: a person had a hand in it.
        editor: that person's name, where it was given.
    """

    guid: str
    date: Date
    number: int
    revision: int = 1
    title: str
    summary: str
    published: datetime
    revised: datetime
    enclosure: Enclosure
    chapters: tuple[Chapter, ...]
    chapters_path: str
    transcript_path: str
    page_path: str
    stories: tuple[EpisodeStory, ...]
    loudness: Loudness
    voice: str
    sources: int = 0
    notices: tuple[str, ...] = ()
    sample: bool = False
    citations_path: str = ""
    edited: bool = False
    editor: str = ""
