"""Meets a mistyped word with the nearest right one.

In: a word and the words that would be right. Out: one of them, or a question for the end of a message. Never: a guess
that is acted on.
"""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """Find the right word that looks most like a wrong one.

    Args:
        word: what was typed, in any case.
        known: what would be right.

    Returns:
        One of them, or "" where none is like it.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - only where a word was wrong

    folded = {right.casefold(): right for right in known}
    found = get_close_matches(word.casefold(), folded, 1)
    return folded[found[0]] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Ask whether the nearest right word was meant.

    Args:
        word: what was typed.
        known: what would be right.

    Returns:
        A sentence that begins with a space, or "" where nothing is near.
    """
    near = nearest(word, known)
    return f" Did you mean `{near}`?" if near else ""
