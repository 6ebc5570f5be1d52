"""How a feed has been, night after night.

In: nothing. Out: the types that the ledger keeps. Never: judging by them.
"""

from __future__ import annotations

from datetime import datetime

from briefing.model.base import Struct


class Health(Struct, frozen=True, kw_only=True):
    """How a feed has answered, as far as is known.

    Attributes:
        known: when it was asked for the first time, aware UTC; None before that.
        asked: when it was last asked.
        answered: when it last gave a feed that can be read.
        failing: when the present run of failures began; None where there is none.
        nights: on how many nights it has failed since then, by the date in UTC.
        reason: why, the last time; empty where it does not fail.
        kind: the same in a word, as in `errors.Kind`.
        aside: since when it is set aside; None where it is not.
        moved: the address that it has moved to for good, or empty.
    """

    known: datetime | None = None
    asked: datetime | None = None
    answered: datetime | None = None
    failing: datetime | None = None
    nights: int = 0
    reason: str = ""
    kind: str = ""
    aside: datetime | None = None
    moved: str = ""


class Yield(Struct, frozen=True, kw_only=True):
    """What came of a feed in the last 30 days.

    Attributes:
        gathered: how many new items it gave.
        aired: how many of these an episode names as a source of a story, as it was last revised.
        newest: when it last gave a new one, aware UTC; None where it gave none.
    """

    gathered: int = 0
    aired: int = 0
    newest: datetime | None = None
