"""What the newsroom knows: sources, items, stories and the rundown made of them.

In: nothing. Out: the types of the rooms from feeds to rundown. Never: how any of it is found or judged.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - the field is called `date`
from datetime import datetime
from enum import StrEnum

from briefing.model.base import Struct
from briefing.model.thread import Update


class Source(Struct, frozen=True, kw_only=True):
    """A feed that the owner chose.

    Attributes:
        id: short name in lower case, unique in a show, such as `the_decoder`.
        title: what the feed or the list calls itself.
        url: address of the feed (http, https), or an absolute path for a feed on disk.
        site: address of the web site, where the list gives it.
        spoken: how a newsreader says the name ("Phys dot org").
        weight: the owner's trust in it; 1.0 is usual, more counts more.
        aggregator: it links to other publishers' pages (Hacker News, Google News) and reports nothing itself.
    """

    id: str
    title: str
    url: str
    site: str = ""
    spoken: str = ""
    weight: float = 1.0
    aggregator: bool = False


class Item(Struct, frozen=True, kw_only=True):
    """One entry of a feed, cleaned to plain text.

    Attributes:
        id: hash of the canonical link, or of the guid where there is no link; the same in every feed that carries it.
        source: id of the source that carried it.
        publisher: spoken name of whoever wrote it (the link's own site for an aggregator's item).
        domain: registrable domain of the link ("theverge.com"), empty without one; independence is counted by it.
        title: headline, plain text.
        text: summary or body as plain text; paragraphs separated by a blank line; may be empty.
        cut: the feed cut the text off, so its last sentence must not be spoken.
        link: canonical http(s) address without tracking parameters, or empty.
        published: when the feed says it appeared, aware UTC; None where the feed does not say.
        seen: when we first saw it, aware UTC.
        position: place in its feed, 0 at the top.
        siblings: how many items its feed held.
        points: votes, where the feed gives them.
        comments: comments, where the feed gives them.
        language: language tag of the feed ("en"), empty where unknown.
        aggregated: carried by an aggregator rather than by its publisher.
        weight: the owner's trust in the source that carried it, as in `Source.weight`.
        read: its text was read from its page, not from its feed.
    """

    id: str
    source: str
    publisher: str
    domain: str
    title: str
    text: str = ""
    cut: bool = False
    link: str = ""
    published: datetime | None = None
    seen: datetime
    position: int = 0
    siblings: int = 1
    points: int | None = None
    comments: int | None = None
    language: str = ""
    aggregated: bool = False
    weight: float = 1.0
    read: bool = False


class FeedFailure(Struct, frozen=True, kw_only=True):
    """A feed that gave nothing tonight, and why.

    Attributes:
        source: id of the source.
        url: its address.
        reason: one sentence a person can act on.
        aside: it was not asked, because it is set aside.
    """

    source: str
    url: str
    reason: str
    aside: bool = False


class Gathered(Struct, frozen=True, kw_only=True):
    """What a night's feeds gave.

    Attributes:
        items: every item in the window, in an order that does not depend on who answered first.
        failures: the feeds that gave nothing.
        answered: ids of the sources that answered.
        warnings: what had to be repaired, one sentence each.
        offline: not one of several feeds on the web could be reached, so the fault is this machine's.
    """

    items: tuple[Item, ...] = ()
    failures: tuple[FeedFailure, ...] = ()
    answered: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    offline: bool = False


class Remembered(Struct, frozen=True, kw_only=True):
    """What a feed said last, for a server that answers "not modified".

    Attributes:
        etag: its ETag, or empty.
        modified: its Last-Modified, or empty.
        body: the feed as it came, unpacked.
        until: when the server may be asked again (Retry-After), aware UTC; None for at any time.
    """

    etag: str = ""
    modified: str = ""
    body: bytes = b""
    until: datetime | None = None


class Story(Struct, frozen=True, kw_only=True):
    """One event, as told by one or more items.

    Attributes:
        slug: short name in lower case with hyphens, unique in a night.
        items: everything that tells it, the best telling first.
        publishers: registrable domains that report it independently, first to report first.
        repeats: registrable domains that only pass on what another reported: copies, links, citations.
        thread: the story of an earlier day that it goes on with: slug of the first telling; empty where it is new.
    """

    slug: str
    items: tuple[Item, ...]
    publishers: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    thread: str = ""

    @property
    def title(self) -> str:
        """The headline of its best telling."""
        return self.items[0].title


class Label(StrEnum):
    """How big a story is, by its score: at least 80, 60, 40, and the rest."""

    BREAKTHROUGH = "Breakthrough"
    MAJOR = "Major"
    NOTABLE = "Notable"
    BRIEF = "Brief"


class Term(Struct, frozen=True, kw_only=True):
    """One named part of a score.

    Attributes:
        name: what is counted, such as `corroboration`.
        points: what it adds; negative where it takes away.
        why: the reason in words ("reported by 4 publishers").
    """

    name: str
    points: float
    why: str = ""


class Score(Struct, frozen=True, kw_only=True):
    """A story's news value.

    Attributes:
        terms: named parts that add up to the total, which lies between 0 and 100.
    """

    terms: tuple[Term, ...] = ()

    @property
    def total(self) -> float:
        """The sum of the terms, to one decimal."""
        return round(sum(term.points for term in self.terms), 1) + 0.0  # never a minus zero


class Role(StrEnum):
    """What a slot is for: the first story, a full story, the light one that closes the show, a one-sentence item."""

    LEAD = "lead"
    BODY = "body"
    KICKER = "kicker"
    BRIEF = "brief"


class Slot(Struct, frozen=True, kw_only=True):
    """A place in the running order, with the story that fills it.

    Attributes:
        story: what is told.
        score: its news value.
        label: the score in a word.
        category: its subject, such as `Research`.
        role: lead, body, kicker or brief.
        seconds: time budget, in seconds of speech with its pauses.
        reason: why it was taken, in words an editor uses.
        grave: it tells of death or disaster, so nothing light may follow.
        update: what is new in a story that an earlier episode told; None where none did.
        known: the words its items tell it with, between blanks: on another day, what is new is measured against them.
    """

    story: Story
    score: Score
    label: Label
    category: str
    role: Role
    seconds: float
    reason: str = ""
    grave: bool = False
    update: Update | None = None
    known: str = ""


class Cause(StrEnum):
    """What kind of reason keeps a story out, in the order they are asked."""

    KILLED = "killed"
    LANGUAGE = "in another language"
    UNSAYABLE = "cannot be told"
    MUTED = "muted"
    TOLD = "told before"
    ROUTINE = "routine"
    FLOOR = "under the floor"
    TWIN = "says the same"
    TIME = "no time"


class Spike(Struct, frozen=True, kw_only=True):
    """A story left out, and why.

    Attributes:
        slug: the story's slug.
        title: its headline.
        publishers: who reported it.
        score: its news value.
        label: the score in a word.
        category: its subject.
        cause: the kind of reason.
        reason: why it was left out, in words an editor uses.
    """

    slug: str
    title: str
    publishers: tuple[str, ...] = ()
    score: Score
    label: Label
    category: str
    cause: Cause
    reason: str


class Rundown(Struct, frozen=True, kw_only=True):
    """The night's plan: what is told, in order, and for how long.

    Attributes:
        date: the episode's date in the show's time zone.
        now: the clock the night was planned by, aware UTC.
        seconds: running time wanted, in seconds.
        slots: full stories in the order they air.
        reserve: one-sentence items in order of importance, used as far as time allows.
        spiked: everything else, best first.
        notices: what the editor should know, a sentence each: an edit that means no story.
    """

    date: Date
    now: datetime
    seconds: float
    slots: tuple[Slot, ...] = ()
    reserve: tuple[Slot, ...] = ()
    spiked: tuple[Spike, ...] = ()
    notices: tuple[str, ...] = ()
