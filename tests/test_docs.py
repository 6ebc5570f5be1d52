"""The documentation says everything the code does."""

import importlib.util
import inspect
import re
import shlex
from pathlib import Path

import click
import pytest

from briefing import errors
from briefing.cli import COMMANDS, briefing
from briefing.config import settings
from briefing.errors import BriefingError

_DOCS = Path(__file__).parent.parent / "docs"
_PAGES = {path.name: path.read_text("utf8") for path in _DOCS.glob("*.md")}
_ERRORS = [thing for thing in vars(errors).values() if inspect.isclass(thing) and issubclass(thing, BriefingError)]


def _commands(name="briefing", command=briefing):
    """List every command with the words it is called by."""
    yield name, command
    inner = COMMANDS if command is briefing else getattr(command, "commands", ())
    for word in inner:
        yield from _commands(f"{name} {word}", command.get_command(None, word))


_ALL = dict(_commands())


@pytest.fixture(scope="module")
def generate():
    """docs/generate.py."""
    spec = importlib.util.spec_from_file_location("generate", _DOCS / "generate.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generated_pages_are_what_the_code_says(generate):
    """`make docs` would change nothing."""
    assert _PAGES["commands.md"] == generate.commands_page()
    assert _PAGES["configuration.md"] == generate.configuration_page()


@pytest.mark.parametrize("name", _ALL)
def test_every_command_is_documented(name):
    """Each command and each inside it has a heading, and each of its options a row."""
    page = _PAGES["commands.md"]
    section = page if name == "briefing" else re.split(rf"^#+ {name}$", page, maxsplit=1, flags=re.MULTILINE)[1]
    for param in _ALL[name].params:
        if isinstance(param, click.Option) and not param.hidden and "--version" not in param.opts:
            assert f"| `{', '.join(param.opts)}" in section, param.opts
            assert param.help


@pytest.mark.parametrize("setting", list(settings()), ids=lambda setting: setting.path)
def test_every_setting_is_documented(setting):
    """Each setting has a row with what it takes and means."""
    section = _PAGES["configuration.md"].split(f"## [{setting.table}]")[1]
    assert f"| `{setting.name}` | {setting.takes} |" in section
    assert setting.description in section


@pytest.mark.parametrize("kind", _ERRORS, ids=lambda kind: kind.__name__)
def test_every_error_is_documented(kind):
    """Each error is in the tree that the documentation shows."""
    assert re.search(rf"\b{kind.__name__}\b", _PAGES["commands.md"])


@pytest.mark.parametrize("code", sorted({0, 130} | {kind.exit_code for kind in _ERRORS}))
def test_every_exit_code_is_documented(code):
    """An operator finds what each exit code means for what is on air."""
    assert f"| {code} |" in _PAGES["operations.md"]


_READ = {**_PAGES, **{name: (_DOCS.parent / name).read_text("utf8") for name in ("README.md", "CONTRIBUTING.md")}}
_BLOCK = re.compile(r"^ {4}(?:.*&& )?(?:[^\s`]*/)?briefing (?P<words>[^#\n]*)", re.MULTILINE)
_INLINE = re.compile(r"`(?:[^\s`]*/)?briefing (?P<words>[^`]+)`")
_LINES = sorted(
    {
        (page, found["words"].strip())
        for page, text in _READ.items()
        if page != "commands.md"
        for line in (_BLOCK, _INLINE)
        for found in line.finditer(text)
    }
)


@pytest.mark.parametrize(("page", "line"), _LINES)
def test_every_line_that_a_reader_may_copy_is_understood(page, line):
    """The command of each line in a block or in backticks exists, takes the options it is given, and so many words."""
    words = shlex.split(re.split(r"&&|[|;>…]", line)[0])
    while words and words[0].startswith("-"):
        assert words.pop(0) in {name for param in briefing.params for name in param.opts} | {"--help", "--debug", "-v"}
    name = "briefing"
    while words and f"{name} {words[0]}" in _ALL:
        name += f" {words.pop(0)}"
    command = _ALL[name]
    given, left, _ = command.make_parser(click.Context(command, resilient_parsing=True)).parse_args(words)
    assert not left, (page, left)
    for param in command.params:
        value = given.get(param.name)
        if isinstance(param.type, click.Choice) and isinstance(value, str) and not value.isupper():
            assert value in param.type.choices, (page, value)


def test_no_documented_command_is_missing():
    """Every command that a page names exists."""
    words = {match[1] for page in _PAGES.values() for match in re.finditer(r"`briefing ([a-z]+)", page)}
    assert words <= set(COMMANDS)
