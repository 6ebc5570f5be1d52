"""Several shows built in one night, from one round of the feeds.

In: settings files. Out: an episode of each, a line or a JSON object of each, the worst exit code. Never: one show
stopped by another's failure.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import NamedTuple

import click
import msgspec

from briefing import edition
from briefing.commands import result
from briefing.commands.reporting import PLAIN, failure, told
from briefing.errors import SettingError
from briefing.order import Order, clash
from briefing.outcome import Desk, Outcome
from briefing.plain import one_line
from briefing.web import Tonight, Web

_WORST = (2, 1, 4, 3, 0)
"""Exit codes, first the one that wants a person most."""


class Ended(NamedTuple):
    """How one show's build ended.

    Attributes:
        file: its settings.
        order: what was asked for; None where the settings are wrong.
        outcome: what came of it; None where it failed.
        error: why it failed.
    """

    file: Path
    order: Order | None = None
    outcome: Outcome | None = None
    error: Exception | None = None

    @property
    def exit_code(self) -> int:
        """What a build of this show alone would end with."""
        return told(self.error).exit_code if self.error else 0


def build_all(
    files: Sequence[Path],
    settle: Callable[[Path], Order],
    desk: Callable[[], AbstractContextManager[Desk]],
    *,
    quiet: bool,
    as_json: bool,
) -> int:
    """Build the shows, one after the other, and tell how each ended.

    Args:
        files: their settings.
        settle: makes an order of a settings file.
        desk: opens a desk that is told how a build goes.
        quiet: say nothing but errors.
        as_json: print a JSON list and nothing else.

    Returns:
        The exit code of the show that wants a person most.
    """
    settled = [_attempt(Ended(file), lambda one: one._replace(order=settle(one.file))) for file in files]
    orders = [one.order for one in settled if one.order]
    ended = settled
    if orders:
        # How feeds are fetched is the first show's word: an address is asked once, so it cannot be each show's own.
        with Tonight(orders[0].config.feeds) as web:
            build = partial(_build, beside=settled, web=web, desk=desk, quiet=quiet)
            ended = [_attempt(one, build) for one in settled]
    if as_json:
        click.echo(msgspec.json.encode([_json(one) for one in ended]).decode())
    elif not quiet:
        click.echo("\n".join(map(_line, ended)))
    return min((one.exit_code for one in ended), key=_WORST.index)


def _build(
    one: Ended,
    *,
    beside: Sequence[Ended],
    web: Web,
    desk: Callable[[], AbstractContextManager[Desk]],
    quiet: bool,
) -> Ended:
    order = one.order
    if order is None:  # its settings are wrong, as was said
        return one
    if not quiet:
        click.echo(f"{one_line(order.show.title)} ({one.file})", err=True)
    for other in beside:
        if other.order and other is not one and (said := clash(order, other.order, str(other.file))):
            raise SettingError(one.file, said)
    with desk() as told_to:
        return one._replace(outcome=edition.build(order, told_to, web))


def _attempt(one: Ended, work: Callable[[Ended], Ended]) -> Ended:
    """Do a show's work; where it fails, say so at once and let the others go on."""
    try:
        return work(one)
    except PLAIN:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, it is this show's alone
        click.echo(f"{one.file}: {failure(error).message}", err=True)
        return one._replace(error=error)


def _json(one: Ended) -> dict[str, object]:
    said: dict[str, object] = {"settings": str(one.file), "exit_code": one.exit_code}
    if one.order:
        said["show"] = one.order.show.id
    if one.error:
        return said | told(one.error)._asdict()
    return said | (result.as_json(one.outcome, one.order.out) if one.outcome and one.order else {})


def _line(one: Ended) -> str:
    name = one_line(one.order.show.title) if one.order else str(one.file)
    if one.error:
        return f"{name}: {told(one.error).error.splitlines()[0]}"
    return f"{name}: {result.in_a_line(one.outcome, one.order)}" if one.outcome and one.order else name
