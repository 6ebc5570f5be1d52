"""The front door: finds the command that is asked for, and sees that whatever ends it ends with a sentence.

In: words of the command line. Out: a command run. Never: a command's own work, or importing a command that is not run.
"""

from __future__ import annotations

import importlib
import sys
from typing import NoReturn

import click

from briefing import __version__
from briefing.commands.reporting import PLAIN, Stopped, failure
from briefing.nearest import did_you_mean

COMMANDS = {
    "init": "Make a new station.",
    "feeds": "List, add, remove, check, import and export feeds.",
    "build": "Build and publish a day's episode.",
    "stories": "Show what was taken and what was spiked, and why.",
    "script": "Show the narration.",
    "check": "Prove that what is published is fit to air.",
    "serve": "Serve the public folder to podcast apps and browsers.",
    "show": "Show the days on the shelf, with state and length.",
    "open": "Open the day's page in a browser.",
    "voices": "List the voices, and which of them can speak here.",
    "say": "Speak a text.",
    "config": "Show every setting, its value and where it comes from.",
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
        return _with_options(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Meet a mistyped command with the nearest right one."""
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            near = did_you_mean(args[0], COMMANDS) or " `briefing --help` lists them."
            raise click.UsageError(f"There is no command `{args[0]}`.{near}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; whatever ends it ends with a sentence."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt as error:
            raise Stopped from error
        except PLAIN:
            raise
        except Exception as error:
            raise failure(error) from error


def _note(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        ctx.meta[f"briefing.{param.name}"] = True


def _everywhere(*, hidden: bool) -> list[click.Parameter]:
    """Make the options that may stand before a command or behind it."""
    told = {
        ("-v", "--verbose"): "Tell the story of a build by room, with counts and seconds.",
        ("--debug",): "Show where in the code an error happened.",
    }
    return [
        click.Option(names, is_flag=True, help=text, expose_value=False, callback=_note, hidden=hidden)
        for names, text in told.items()
    ]


def _with_options(command: click.Command) -> click.Command:
    """Let a command, and those inside it, take the options that may stand everywhere."""
    if not any(param.name == "debug" for param in command.params):
        command.params += _everywhere(hidden=True)
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        _with_options(inner)
    return command


@click.group(
    cls=Commands,
    params=_everywhere(hidden=False),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="briefing")
def briefing() -> None:
    """A newsroom of your own: feeds in, a short spoken briefing and a podcast feed out.

    \b
    Exit codes: 0 all is well, 1 something failed, 2 the configuration or the command line is wrong,
    3 there is nothing to air, 4 the quality gate held the episode back, 130 Ctrl-C stopped it.
    """


def main() -> NoReturn:
    """Run the command line and end the process with its exit code."""
    sys.exit(briefing(prog_name="briefing"))
