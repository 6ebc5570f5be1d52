"""The front door."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from briefing.cli import COMMANDS, briefing
from briefing.commands.reporting import reporting
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
    assert "Did you mean `build`?" in result.output


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


def _raising(error):
    @click.command()
    @click.option("--json", "as_json", is_flag=True)
    @reporting
    def command(as_json):
        raise error

    return command


def test_what_nobody_foresaw_ends_with_a_sentence():
    """Any other exception ends with exit code 1, what to do next, and where the day's folder is."""
    error = ValueError("odd\x1b[2J")
    error.add_note("The day's folder is days/harbour/2026-01-15")
    result = CliRunner().invoke(_raising(error))
    assert result.exit_code == 1
    assert "ValueError: odd" in result.stderr
    assert "\x1b" not in result.stderr
    assert "--debug" in result.stderr
    assert "days/harbour/2026-01-15" in result.stderr
    assert "Traceback" not in result.output
    assert '"exit_code":1' in CliRunner().invoke(_raising(ValueError("odd")), ["--json"]).stdout


def test_what_the_system_refuses_names_the_place():
    """A full disk or a forbidden folder is no mistake of the program."""
    told = CliRunner().invoke(_raising(PermissionError(13, "Permission denied", "days/harbour"))).stderr
    assert told.startswith("Error: days/harbour: Permission denied.")


@pytest.mark.parametrize("words", [["--debug", "build", "--date", "x"], ["build", "--date", "x", "--debug"]])
def test_debug_shows_the_traceback(words, tmp_path, monkeypatch):
    """Before the command or behind it; the message and the exit code stay."""
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(briefing, words)
    assert result.exit_code == 2
    assert "Traceback" in result.stderr
    assert "--date takes a date" in result.stderr


def test_ctrl_c_ends_with_130(monkeypatch, tmp_path):
    """A short line, and no traceback."""
    monkeypatch.chdir(tmp_path)

    def interrupt(*words):
        raise KeyboardInterrupt

    monkeypatch.setattr("briefing.commands.options.read_settings", interrupt)
    result = CliRunner().invoke(briefing, ["config"])
    assert result.exit_code == 130
    assert result.stderr == "\nStopped.\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_takes_the_options_that_stand_everywhere(name):
    """-v and --debug may stand behind any command, and are there once however often it is asked for."""
    for _ in range(2):
        command = briefing.get_command(None, name)
    assert [param.name for param in command.params].count("debug") == 1
