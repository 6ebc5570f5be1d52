"""Builds patterns of tables that people can read: a line an alternative.

In: text, a line for each wording. Out: compiled patterns. Never: a rule; those stand where the tables are.
"""

from __future__ import annotations

import re


def either(*parts: str, case: bool = True) -> re.Pattern[str]:
    """Join alternatives.

    Args:
        parts: patterns.
        case: capitals count.

    Returns:
        A pattern that finds any of them.
    """
    return re.compile("|".join(parts), 0 if case else re.IGNORECASE)


def words(table: str, *, case: bool = True) -> re.Pattern[str]:
    """Join alternatives that are whole words.

    Args:
        table: an alternative, or several with bars between them, a line.
        case: capitals count.

    Returns:
        A pattern that finds any of them.
    """
    return either(rf"\b(?:{_joined(table)})\b", case=case)


def starts(table: str, *, case: bool = True, after: str = "") -> re.Pattern[str]:
    """Join alternatives that open a sentence.

    Args:
        table: an alternative, or several with bars between them, a line.
        case: capitals count.
        after: what must follow, as a pattern.

    Returns:
        A pattern that finds any of them at the start.
    """
    return either(rf"^(?:{_joined(table)}){after}", case=case)


def _joined(table: str) -> str:
    return "|".join(line.strip() for line in table.strip().splitlines())
