"""What the settings say of themselves: name, what each takes, default and meaning.

In: the tables. Out: one description a setting, and the commented briefing.toml. Never: a value of a station.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from briefing.config.tables import Config, Settings

_KINDS: dict[object, str] = {str: "text", float: "number", int: "whole number", bool: "true or false"}
_LIST = "list of texts"


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """One documented setting.

    Attributes:
        table: dotted name of its table, such as `rundown.weights`.
        name: its key.
        kind: what it takes, in a word or two.
        takes: what it takes, as the end of the sentence "it takes …".
        default: its default.
        description: what it means.
        hint: its type with its limits, as msgspec reads it.
    """

    table: str
    name: str
    kind: str
    takes: str
    default: object
    description: str
    hint: Any

    @property
    def path(self) -> str:
        """Its dotted name, such as `show.minutes`."""
        return f"{self.table}.{self.name}"

    @property
    def variable(self) -> str:
        """The environment variable that overrides it, such as `BRIEFING_SHOW_MINUTES`."""
        return f"BRIEFING_{self.table}_{self.name}".replace(".", "_").upper()


def settings(table: type[Settings] = Config, name: str = "") -> Iterator[Setting]:
    """List every setting with what it takes, its default and its meaning, table by table.

    Args:
        table: the table to list, with the tables inside it.
        name: dotted name of that table.

    Yields:
        One setting at a time, a table's own settings before those of the tables inside it.
    """
    inner: list[tuple[type[Settings], str]] = []
    hints = get_type_hints(table, include_extras=True)
    for field in msgspec.structs.fields(table):
        kind, metas = _apart(hints[field.name])
        if isinstance(kind, type) and issubclass(kind, Settings):
            inner.append((kind, f"{name}.{field.name}".lstrip(".")))
        else:
            yield Setting(
                table=name,
                name=field.name,
                kind=_KINDS.get(kind, _LIST),
                takes=_takes(kind, metas),
                default=field.default,
                description=next((meta.description for meta in reversed(metas) if meta.description), ""),
                hint=hints[field.name],
            )
    for kind, inner_name in inner:
        yield from settings(kind, inner_name)


def _apart(hint: object) -> tuple[object, list[Meta]]:
    """Take the bare type and its limits out of an annotated one."""
    metas: list[Meta] = []
    while get_origin(hint) is Annotated:
        hint, *found = get_args(hint)
        metas += [meta for meta in found if isinstance(meta, Meta)]
    return hint, metas


def _takes(kind: object, metas: list[Meta]) -> str:
    """Say what a setting takes: in its own words where it has some, else by its type and limits."""
    for meta in metas:
        if meta.extra and "takes" in meta.extra:
            return str(meta.extra["takes"])
    if kind is bool:
        return "true or false"
    if kind is str:
        return "a text" + (" that is not empty" if any(meta.min_length for meta in metas) else "")
    if kind in _KINDS:
        return f"a {_KINDS[kind]}{_limits(metas)}"
    return 'a list of texts, such as ["one", "two"]'


def _limits(metas: list[Meta]) -> str:
    found: dict[str, Any] = {}
    for meta in metas:
        found |= {name: limit for name in ("ge", "gt", "le") if (limit := getattr(meta, name)) is not None}
    if "ge" in found and "le" in found:
        return f" from {found['ge']} to {found['le']}"
    if "ge" in found:
        return f", {found['ge']} or more"
    return f" above {found['gt']}" if "gt" in found else ""


def commented() -> str:
    """Write a briefing.toml that names every setting at its default, each commented out.

    Returns:
        TOML text.
    """
    lines = ["# The settings of this station. Each is shown at its default: take the # away to change it."]
    table = None
    for setting in settings():
        if setting.table != table:
            table = setting.table
            lines += ["", f"[{table}]"]
        value = msgspec.json.encode(setting.default).decode()
        lines += [f"# {setting.description}", f"#{setting.name} = {value}"]
    return "\n".join(lines) + "\n"
