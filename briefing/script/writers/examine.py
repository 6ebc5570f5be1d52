"""Looks whether an endpoint is fit to write for tonight, before the night.

In: the settings. Out: what is wrong in a sentence. Never: a question that costs anything.

The list of models is that of https://platform.openai.com/docs/api-reference/models/list.
"""

from __future__ import annotations

from http import HTTPStatus
from pathlib import Path

import msgspec

from briefing.config import FeedSettings, LlmSettings
from briefing.errors import ConfigError, FetchError
from briefing.model import Struct
from briefing.plain import one_line
from briefing.script.writers.endpoint import LARGEST, client, key

_PATIENCE = 10.0  # seconds
_SHOWN = 8  # models that are named


class _Model(Struct, frozen=True):
    id: str


class _Models(Struct, frozen=True):
    data: tuple[_Model, ...]


def examine(settings: LlmSettings, feeds: FeedSettings, station: Path) -> str:
    """Find out whether the endpoint answers and knows the model.

    Args:
        settings: the endpoint.
        feeds: who calls.
        station: the folder of briefing.toml.

    Returns:
        What is wrong, and what to do, in a sentence or two; empty where nothing is.
    """
    url = f"{settings.base_url.rstrip('/')}/models"
    try:
        secret = key(settings, station)
        with client(settings, feeds) as web:
            answer = web.service(url, key=secret, seconds=min(settings.seconds, _PATIENCE), largest=LARGEST)
    except ConfigError as error:
        return str(error)
    except FetchError as error:
        answered = error.status in {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED}
        way = "Is base_url right, with its /v1?" if answered else "Stories are told by the extractive writer."
        return f"The endpoint {settings.base_url} does not answer as it should: {error} {way}"
    try:
        names = [model.id for model in msgspec.json.decode(answer.body, type=_Models).data]
    except (msgspec.DecodeError, RecursionError):
        return f"{url} does not list models. Is base_url right, with its /v1?"
    if settings.model in names or f"{settings.model}:latest" in names:
        return ""
    listed = one_line(", ".join(names[:_SHOWN]), 200) or "none"
    return f"The endpoint {settings.base_url} does not have the model {settings.model!r}; it has {listed}."
