"""What an editor changed, as input to the rooms that read it.

In: nothing. Out: the edits of one day. Never: a change made in place.
"""

from __future__ import annotations

from briefing.model.base import Struct


class Replacement(Struct, frozen=True, kw_only=True):
    """One sentence the editor wrote anew.

    Attributes:
        old: the sentence as the script had it.
        new: what is said in its place; empty takes the sentence out.
    """

    old: str
    new: str = ""


class Edits(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The contents of a day's `edits.toml`.

    Attributes:
        pin: stories that must be told in full, in this order, first: slugs, their beginnings, or links of an item.
        kill: stories that must not be told, named in the same ways.
        replace: sentences said in other words.
        drop: lines of the page, or their beginnings, that are not told there.
        editor: the editor's name, for the line that says how the episode was made.
    """

    pin: tuple[str, ...] = ()
    kill: tuple[str, ...] = ()
    replace: tuple[Replacement, ...] = ()
    drop: tuple[str, ...] = ()
    editor: str = ""
