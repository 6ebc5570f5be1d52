"""A story that runs over days: what each day added to it, and what is new today.

In: nothing. Out: the types of what was told before. Never: how a story is recognised, or what counts as new.
"""

from __future__ import annotations

from datetime import date as Date  # noqa: N812 - the field is called `date`
from datetime import datetime

from briefing.model.base import Struct


class Reference(Struct, frozen=True, kw_only=True):
    """One source of a story, as the notes name it.

    Attributes:
        item: id of the item.
        publisher: spoken name of the publisher.
        title: its headline.
        link: its address.
        published: when it appeared, aware UTC, where known.
    """

    item: str
    publisher: str
    title: str
    link: str = ""
    published: datetime | None = None


class Entry(Struct, frozen=True, kw_only=True):
    """What one day told of a story: its news then, a line of its thread.

    Attributes:
        date: the episode that told it.
        text: the news in a sentence, without the words around it that say who reports it.
        source: id of the source it came from, such as `ars_technica`; empty where an older version did not note it.
        reference: the item it came from; None where it had none.
        page: path in the public folder of the page of that episode.
    """

    date: Date
    text: str
    source: str = ""
    reference: Reference | None = None
    page: str = ""


class Fact(Struct, frozen=True, kw_only=True):
    """One sentence that says what was not known when the story was last told.

    Attributes:
        item: id of the item it stands in.
        text: the sentence as the item has it.
        new: the names, figures and words in it that are new.
    """

    item: str
    text: str
    new: tuple[str, ...] = ()


class Update(Struct, frozen=True, kw_only=True):
    """What makes a story that was told before worth telling again.

    Attributes:
        entries: what the earlier days told, oldest first; at least one.
        said: the sentences that were said then.
        facts: what is new since, the most telling first; empty where an editor wants it told again all the same.
        unsayable: something is new, but no sentence that says so can be read aloud as it stands.
    """

    entries: tuple[Entry, ...]
    said: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    unsayable: bool = False

    @property
    def since(self) -> Date:
        """The day that told it last."""
        return self.entries[-1].date
