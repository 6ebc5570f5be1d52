"""The writer that needs no model: whole sentences of a story's items, the most important first.

In: a night. Out: longer and longer versions of a story. Never: a word that no item has, a network, a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefing.model import Role, Slot
from briefing.script.choose import Version, versions
from briefing.script.recall import recalled, update_of, with_news
from briefing.script.writers.night import Night

if TYPE_CHECKING:
    from briefing.script.writers import Tools


class Extractive:
    """Takes over sentences, repaired for the ear; the default, and what every other writer falls back to."""

    def __init__(self, night: Night) -> None:
        """Take the night.

        Args:
            night: its stories.
        """
        self._night = night

    def write(self, slot: Slot, said: Sequence[frozenset[str]], least: int, *, colour: bool) -> tuple[Version, ...]:
        """Tell a story in one sentence, in two, in three; see `briefing.script.cast.Writer`."""
        night, update = self._night, update_of(slot)
        fit = [one for one in night.found(slot) if colour or not one.colour]
        again = len(recalled(update, night.rundown.date).split()) if update else 0
        words = max(night.verbatim_words - again, 0)
        brief = slot.role is Role.BRIEF
        told = versions(fit, said=said, verbatim_words=words, least=least, brief=brief)
        return with_news(told, update, brief=brief) if update else told


def opened(_tools: Tools) -> Callable[[Night], Extractive]:
    """Open the writer; it needs nothing and refuses nothing.

    Returns:
        What gives the writer of a night.
    """
    return Extractive
