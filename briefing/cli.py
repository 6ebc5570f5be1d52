"""The front door: finds the command that is asked for, and turns errors into messages and exit codes.

In: words of the command line. Out: a command run. Never: a command's own work, or importing a command that is not run.
"""

from __future__ import annotations

import difflib
import importlib
import sys
from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn

import click
import msgspec

from briefing import __version__
from briefing.errors import BriefingError

COMMANDS = {
    "init": "Make a new station.",
    "build": "Build and publish a day's episode.",
    "stories": "Show what was taken and what was spiked, and why.",
    "script": "Show the narration.",
    "check": "Prove that what is published is fit to air.",
    "serve": "Serve the public folder to podcast apps and browsers.",
    "doctor": "Tell what is installed, what is missing, and how to mend it.",
    "completion": "Print the shell's completion script.",
}


class Commands(click.Group):
    """The commands, each in a file of its own that is imported when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the commands in the order a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"briefing.commands.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Meet a mistyped command with the nearest right one."""
        near = difflib.get_close_matches(args[0], COMMANDS, 1)
        if args[0] not in COMMANDS and near:
            raise click.UsageError(f"There is no command “{args[0]}”. Did you mean “{near[0]}”?", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="briefing")
def briefing() -> None:
    """A newsroom of your own: feeds in, a short spoken briefing and a podcast feed out.

    \b
    Exit codes: 0 all is well, 1 something failed, 2 the configuration or the command line is wrong,
    3 there is nothing to air, 4 the quality gate held the episode back.
    """


def reporting(command: Callable[..., None]) -> Callable[..., None]:
    """Turn the house's errors into a message and an exit code: the one place where that happens.

    Args:
        command: a command's function; where it takes `as_json`, errors are printed as JSON too.

    Returns:
        The function, wrapped.
    """

    @wraps(command)
    def run(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except BriefingError as error:
            if kwargs.get("as_json"):
                told = {"error": str(error), "kind": type(error).__name__, "exit_code": error.exit_code}
                click.echo(msgspec.json.encode(told).decode())
            failure = click.ClickException(str(error))
            failure.exit_code = error.exit_code  # type: ignore[misc]  # click reads it from the instance
            raise failure from error

    return run


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    sys.exit(briefing(prog_name="briefing"))
