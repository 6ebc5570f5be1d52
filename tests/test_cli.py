"""The front door."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from briefing.cli import COMMANDS, briefing, reporting
from briefing.errors import BriefingError, HeldBack, NothingToAir, SettingError

_HEAVY = ("numpy", "PIL", "feedparser", "mutagen", "pydub", "httpx2", "starlette", "rich", "sqlite3", "espeakng_loader")


def test_help_lists_every_command():
    """A newcomer sees every command with what it does."""
    shown = CliRunner().invoke(briefing, ["--help"]).output
    for name, what in COMMANDS.items():
        assert name in shown
        assert what in shown


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_helps(name):
    """Each command says what it does, and each of its options too."""
    command = briefing.get_command(None, name)
    assert command.help
    for param in command.params:
        assert isinstance(param, click.Argument) or param.help, param.name


def test_help_imports_nothing_heavy():
    """`briefing --help` loads no engine, no codec and no web library."""
    listed = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "briefing", "--help"], capture_output=True, text=True, check=True
    ).stderr
    loaded = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in listed.splitlines()}
    assert not loaded & set(_HEAVY)


def test_a_mistyped_command_is_met_with_the_nearest():
    """`briefing biuld` is told about `build`."""
    result = CliRunner().invoke(briefing, ["biuld"])
    assert result.exit_code == 2
    assert "Did you mean “build”?" in result.output


def test_an_unknown_command_is_refused():
    """What resembles nothing is refused with exit code 2."""
    assert CliRunner().invoke(briefing, ["zzz"]).exit_code == 2


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BriefingError("x", "It broke."), 1),
        (SettingError("x", "It is wrong."), 2),
        (NothingToAir("x", "It is empty."), 3),
        (HeldBack("x", ("It is silent.",)), 4),
    ],
)
def test_an_error_becomes_its_message_and_exit_code(error, code):
    """A person reads a sentence, a program an exit code; neither sees a traceback."""

    @click.command()
    @click.option("--json", "as_json", is_flag=True)
    @reporting
    def command(as_json):
        raise error

    result = CliRunner().invoke(command)
    assert result.exit_code == code
    assert str(error) in result.stderr
    assert "Traceback" not in result.output
    told = CliRunner().invoke(command, ["--json"])
    assert f'"exit_code":{code}' in told.stdout
