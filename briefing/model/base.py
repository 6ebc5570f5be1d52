"""The one base of every type, and how a type becomes JSON and comes back.

In: a type or its JSON. Out: its JSON or the type. Never: files.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec

T = TypeVar("T")


class Struct(msgspec.Struct, frozen=True, omit_defaults=True):
    """A frozen record with named fields only; fields at their default are left out of its JSON."""


def encode(value: object) -> bytes:
    """Write a value as JSON that a person can read.

    Args:
        value: any type of the model, or a tuple of them.

    Returns:
        Indented UTF-8 JSON that ends in a newline.
    """
    return msgspec.json.format(msgspec.json.encode(value), indent=1) + b"\n"


def decode(data: bytes, kind: type[T]) -> T:
    """Read a value back from the JSON that `encode` wrote.

    Args:
        data: UTF-8 JSON.
        kind: the type to read, such as `Rundown` or `tuple[Item, ...]`.

    Returns:
        The value, equal to the one that was encoded.

    Raises:
        msgspec.DecodeError: the JSON is broken or does not describe such a value.
    """
    return msgspec.json.decode(data, type=kind)
