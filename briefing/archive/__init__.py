"""The memory of the house: what aired where, what each feed said last, how it has been.

In: episodes, feeds' answers, item ids. Out: the same, later. Never: deciding anything.
"""

from briefing.archive.ledger import Ledger
from briefing.archive.memory import Archive

__all__ = ["Archive", "Ledger"]
