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
    for name in COMMANDS:
        command: click.Command = importlib.import_module(f"briefing.commands.{name}").command
        usage = " ".join(command.collect_usage_pieces(click.Context(command)))
        help_text = inspect.cleandoc(command.help or "").replace("\b\n", "")
        lines += ["", f"## briefing {name}", "", f"`briefing {name} {usage}`", "", help_text, "", *_options(command)]
    return "\n".join(lines) + "\n\n" + _errors()


def _options(command: click.Command) -> Iterator[str]:
    options = [param for param in command.params if isinstance(param, click.Option)]
    if options:
        yield "| option | what it does | default |"
        yield "|---|---|---|"
    for option in sorted(options, key=lambda option: option.opts[0]):
        takes = "" if option.is_flag else f" {option.metavar or option.type.name.upper()}"
        if isinstance(option.type, click.Choice):
            takes = " " + " \\| ".join(str(choice) for choice in option.type.choices)
        default = "" if option.is_flag or option.default in (None, "", ()) or option.multiple else f"`{option.default}`"
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
        "Every setting of `briefing.toml`. `briefing init` writes the file with all of them.",
    ]
    table = None
    for setting in config.settings():
        if setting.table != table:
            table = setting.table
            lines += ["", f"## [{table}]", "", "| setting | takes | default | what it means |", "|---|---|---|---|"]
        default = msgspec.json.encode(setting.default).decode()
        lines.append(f"| `{setting.name}` | {setting.kind} | `{default}` | {setting.description} |")
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
