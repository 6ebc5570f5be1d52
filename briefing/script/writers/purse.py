"""What questions to a model may take: the estimate before, the cap, and the account after.

In: sizes of questions, prices, what the endpoint says was used. Out: tokens and cents. Never: more than the cap, even
if every answer is as long as it may be.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple, Self

from briefing.config import LlmSettings

_SURE, _LIKELY = 3, 4
"""Bytes of text a token holds at least, and usually (English, and the JSON around it)."""
_SENTENCE = 45
"""Tokens a sentence of an answer usually takes, with its citations."""
_REASON = 150
"""Tokens that say what is wrong with an answer."""
_MILLION = 1e6
_LEAST = 0.1


class Tokens(NamedTuple):
    """What a call takes.

    Attributes:
        asked: tokens of the question.
        answered: tokens of the answer.
    """

    asked: int = 0
    answered: int = 0

    def plus(self, other: Tokens) -> Tokens:
        """Add what another call takes."""
        return Tokens(self.asked + other.asked, self.answered + other.answered)

    @property
    def all(self) -> int:
        """Both together."""
        return self.asked + self.answered

    def cents(self, settings: LlmSettings) -> float:
        """Price them by the settings, in cents."""
        priced = self.asked * settings.cents_per_million_in + self.answered * settings.cents_per_million_out
        return priced / _MILLION


def most(body: bytes, settings: LlmSettings) -> Tokens:
    """Say what a question may take at most.

    Args:
        body: the request.
        settings: how long an answer may be.

    Returns:
        Tokens that it will hardly reach.
    """
    return Tokens(len(body) // _SURE + 1, settings.max_tokens)


def twice(body: bytes, settings: LlmSettings) -> Tokens:
    """Say what a question may take at most together with its second chance, which repeats it with the answer.

    Args:
        body: the request.
        settings: how long an answer may be, and whether there is a second chance.

    Returns:
        Tokens that both will hardly reach.
    """
    first = most(body, settings)
    again = Tokens(first.asked + settings.max_tokens + _REASON, first.answered)
    return first.plus(again) if settings.second_chance else first


def likely(body: bytes, sentences: int, settings: LlmSettings) -> Tokens:
    """Say what a question will take, by the usual length of an answer.

    Args:
        body: the request.
        sentences: how many it asks for.
        settings: how long an answer may be.

    Returns:
        Tokens.
    """
    return Tokens(len(body) // _LIKELY, min(sentences * _SENTENCE, settings.max_tokens))


class Purse:
    """A night's tokens and cents; several threads may draw on it."""

    def __init__(self, settings: LlmSettings) -> None:
        """Fill it.

        Args:
            settings: the caps and the prices.
        """
        self._settings = settings
        self._lock = Lock()
        self._held = Tokens()
        self.spent = Tokens()

    def hold(self, tokens: Tokens) -> bool:
        """Put aside what a call may take.

        Args:
            tokens: the most it takes.

        Returns:
            Whether there was enough; nothing is put aside where there was not.
        """
        with self._lock:
            total = self._held.plus(self.spent).plus(tokens)
            if total.all > self._settings.night_tokens or total.cents(self._settings) > self._settings.night_cents:
                return False
            self._held = self._held.plus(tokens)
            return True

    def pay(self, held: Tokens, used: Tokens) -> None:
        """Spend what a call took, and give back the rest of what was put aside for it.

        Args:
            held: what was put aside.
            used: what it took.
        """
        with self._lock:
            self._held = Tokens(self._held.asked - held.asked, self._held.answered - held.answered)
            self.spent = self.spent.plus(used)


class Estimate(NamedTuple):
    """What a night's questions come to.

    Attributes:
        likely: what they will take.
        most: what they may take, if every answer is as long as it may be.
    """

    likely: Tokens = Tokens()
    most: Tokens = Tokens()

    def plus(self, likely: Tokens, most: Tokens) -> Self:
        """Add a question."""
        return type(self)(self.likely.plus(likely), self.most.plus(most))


def forecast(estimate: Estimate, questions: Sequence[object], settings: LlmSettings) -> str:
    """Say before the first call what the night may take.

    Args:
        estimate: what the questions come to.
        questions: what is asked.
        settings: the caps and the prices.

    Returns:
        A sentence or two, for whoever pays.
    """
    tokens = min(estimate.most.all, settings.night_tokens)
    cost = min(estimate.most.cents(settings), settings.night_cents)
    stories = "1 story" if len(questions) == 1 else f"{len(questions)} stories"
    says = f"The writer {settings.model} may use about {estimate.likely.all:,} tokens for {stories}"
    says += f", at most {tokens:,}" + (f" and {in_cents(cost)}." if cost else ".")
    capped = tokens < estimate.most.all or cost < estimate.most.cents(settings)
    return says + (" The cap may leave some of them to the extractive writer." if capped else "")


def in_cents(cents: float) -> str:
    """Write a sum of money for a person.

    Args:
        cents: more than nothing.

    Returns:
        Such as "3.1 cents".
    """
    return f"{cents:.1f} cents" if cents >= _LEAST else f"under {_LEAST} cents"
