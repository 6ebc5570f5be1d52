"""A rule: a shape in written English, and how a newsreader says it.

In: a text. Out: the text with every place of that shape said.
Never: the order of the rules; that is kept by the package.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Rule(NamedTuple):
    """One shape and its reading.

    Attributes:
        name: what it is called, for whoever asks why something is said as it is.
        shape: the pattern.
        say: makes the spoken form of one match; returns the match itself where it does not apply after all.
    """

    name: str
    shape: re.Pattern[str]
    say: Callable[[re.Match[str]], str]


def rule(name: str, shape: str, say: Callable[[re.Match[str]], str] | str, flags: int = 0) -> Rule:
    r"""Compile a rule.

    Args:
        name: what it is called.
        shape: a regular expression.
        say: a function of the match, or a template with `\1` or `\\g<name>`.
        flags: of the re module.

    Returns:
        The rule.
    """
    if isinstance(say, str):
        template = say
        return Rule(name, re.compile(shape, flags), lambda match: match.expand(template))
    return Rule(name, re.compile(shape, flags), say)


def apply(rules: Iterable[Rule], text: str) -> str:
    """Say every shape of a group of rules, one rule after the other.

    Args:
        rules: in order.
        text: a sentence.

    Returns:
        The sentence with their shapes said.
    """
    for _, shape, say in rules:
        text = shape.sub(say, text)
    return text


def choice(words: Iterable[str]) -> str:
    """Make a pattern that matches any of some words, the longest first.

    Args:
        words: literal text.

    Returns:
        A group that does not capture.
    """
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"
