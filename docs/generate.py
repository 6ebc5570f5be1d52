"""Writes the pages of docs/ that the code speaks for itself: commands, configuration, errors.

In: the commands, the settings, the error tree. Out: docs/commands.md, docs/configuration.md. Never: prose of its own.

    python docs/generate.py            writes them
    python docs/generate.py --check    ends with 1 where they are not what the code says
"""

import importlib
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import msgspec

from briefing import config, errors
from briefing.cli import COMMANDS, briefing

_HERE = Path(__file__).parent
_NOTE = "<!-- Written by docs/generate.py from the code. Change it there, then run `make docs`. -->"


def commands_page() -> str:
    """Describe every command, option and exit code."""
    lines = [_NOTE, "# Commands", "", inspect.cleandoc(briefing.help or "").replace("\b\n", "")]
    lines += ["", "The options of `briefing` itself; `-v` and `--debug` may also stand behind a command:", ""]
    lines += _options(briefing)
    for name in COMMANDS:
        lines += _command(f"briefing {name}", importlib.import_module(f"briefing.commands.{name}").command)
    return "\n".join(lines) + "\n\n" + _errors()


def _command(name: str, command: click.Command, depth: int = 2) -> Iterator[str]:
    """Describe one command, and those inside it a heading lower."""
    usage = " ".join(command.collect_usage_pieces(click.Context(command)))
    help_text = inspect.cleandoc(command.help or "").replace("\b\n", "")
    yield from ("", f"{'#' * depth} {name}", "", f"`{name} {usage}`", "", help_text, "", *_options(command))
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        yield from _command(f"{name} {inner.name}", inner, depth + 1)


def _options(command: click.Command) -> Iterator[str]:
    options = [param for param in command.params if isinstance(param, click.Option) and not param.hidden]
    if options:
        yield "| option | what it does | default |"
        yield "|---|---|---|"
    for option in sorted(options, key=lambda option: option.opts[0]):
        takes = "" if option.is_flag else f" {option.metavar or option.type.name.upper()}"
        if isinstance(option.type, click.Choice):
            takes = " " + " \\| ".join(str(choice) for choice in option.type.choices)
        told = option.get_default(click.Context(command))
        plain = isinstance(told, str | int | float | Path) and not option.is_flag
        default = f"`{told}`" if plain and told != "" else ""
        yield f"| `{', '.join(option.opts)}{takes}` | {option.help} | {default} |"


def _errors() -> str:
    tree = (errors.__doc__ or "").split("\n\n")[2]
    return f"## Errors and exit codes\n\n```text\n{inspect.cleandoc(tree)}\n```\n"


def configuration_page() -> str:
    """Describe every setting."""
    lines = [
        _NOTE,
        "# Configuration",
        "",
        "Every setting of `briefing.toml`. `briefing init` writes the file with all of them; `briefing config` shows",
        "which value each has and where it comes from.",
        "",
        "An environment variable overrides the file: `BRIEFING_`, the table and the setting in upper case, as in",
        "`BRIEFING_SHOW_MINUTES=3` or `BRIEFING_RUNDOWN_WEIGHTS_FRESHNESS=20`. A text needs no quotes there; a list is",
        "separated by commas. A variable that begins with `BRIEFING_` and names no setting is an error.",
    ]
    table = None
    for setting in config.settings():
        if setting.table != table:
            table = setting.table
            lines += ["", f"## [{table}]", "", "| setting | takes | default | what it means |", "|---|---|---|---|"]
        default = msgspec.json.encode(setting.default).decode()
        lines.append(f"| `{setting.name}` | {setting.takes} | `{default}` | {setting.description} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write the pages, or say which are out of date."""
    pages = {"commands.md": commands_page(), "configuration.md": configuration_page()}
    stale = [
        name for name, text in pages.items() if not (_HERE / name).is_file() or (_HERE / name).read_text("utf8") != text
    ]
    if "--check" in sys.argv:
        for name in stale:
            print(f"docs/{name} is not what the code says: run `make docs`.")
        return 1 if stale else 0
    for name in stale:
        (_HERE / name).write_text(pages[name], "utf8")
        print(f"wrote docs/{name}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
