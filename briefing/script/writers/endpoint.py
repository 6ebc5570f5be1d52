"""Asks an endpoint that speaks OpenAI's chat completions: Ollama, llama.cpp's server, vLLM, a hosted one.

In: a request's bytes. Out: what the model wrote, or `Unwritten` with the reason. Never: the key in a reason or a log.

The form is that of https://platform.openai.com/docs/api-reference/chat.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

from msgspec.structs import replace

from briefing.config import FeedSettings, LlmSettings
from briefing.errors import ConfigError, FetchError, Kind
from briefing.script.writers.answer import Unwritten
from briefing.script.writers.reply import Reply, reply_of
from briefing.web import Answer, Web

LARGEST = 1 << 20
"""Bytes an answer may have; six sentences take two thousand."""
_PAUSE = 0.5
"""Seconds before a call is made again; twice as long before the next."""
_SLOW = 3
"""Calls without an answer in time, where none had one, after which no more are made."""
_STATUS_AGAIN = {408, 429, 500, 502, 503, 504}
_STATUS_OVER = {401, 402, 403, 404}
_KINDS_AGAIN = {Kind.BROKEN, Kind.REFUSED}
_KINDS_PAID = {Kind.TIMEOUT, Kind.BROKEN, Kind.LARGE}  # somebody was at work when they ended
_KINDS_OVER = {Kind.REFUSED, Kind.DNS, Kind.PRIVATE, Kind.TLS, Kind.ADDRESS, Kind.REDIRECTS}


def key(settings: LlmSettings, station: Path) -> str:
    """Read the key from where the settings say it is.

    Args:
        settings: the variable's or the file's name.
        station: the folder of briefing.toml.

    Returns:
        The key; empty where none is wanted.

    Raises:
        ConfigError: it is not there, or cannot be a key.
    """
    if settings.key_env:
        found, where = os.environ.get(settings.key_env, "").strip(), f"the variable {settings.key_env}"
    elif settings.key_file:
        path = station / settings.key_file
        where = f"the file {path}"
        try:
            found = path.read_text("utf8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise ConfigError("llm.key_file", f"The key cannot be read from {where}.") from error
    else:
        return ""
    if not found:
        raise ConfigError("llm", f"The key is missing: {where} is empty or not set.")
    if not re.fullmatch(r"[!-~]+", found):
        raise ConfigError("llm", f"What {where} holds cannot be a key: it has blanks or letters that no key has.")
    return found


def client(settings: LlmSettings, feeds: FeedSettings) -> Web:
    """Make a client that may call the endpoint, which may lie on a private network: the owner names it.

    It is one of its own, so that no feed and no page of the night may call what only the settings name.

    Args:
        settings: the endpoint.
        feeds: who calls, and how long a server may take to answer the call.

    Returns:
        The client, to be used as a context manager.
    """
    at_once = settings.at_once
    web = Web(replace(feeds, at_once=at_once, per_host=at_once))
    web.trust([settings.base_url])
    return web


class Endpoint:
    """One night's line to a model; several threads may use it."""

    def __init__(self, settings: LlmSettings, web: Web, secret: str) -> None:
        """Take the line; the time for all answers begins.

        Args:
            settings: where, and how patiently.
            web: calls.
            secret: the key, or empty.
        """
        self._settings, self._web, self._secret = settings, web, secret
        self._end = monotonic() + settings.night_seconds
        self._over = ""
        self._slow = 0

    @property
    def url(self) -> str:
        """Where questions are posted."""
        return f"{self._settings.base_url.rstrip('/')}/chat/completions"

    def ask(self, body: bytes, afford: Callable[[], bool]) -> Reply:
        """Ask one question, and again where a refusal may pass.

        Args:
            body: the request.
            afford: puts aside what another call may cost, where the one before may have to be paid though it broke off.

        Returns:
            The reply.

        Raises:
            Unwritten: there is none that can be used.
        """
        attempt = 0
        while True:
            try:
                reply = reply_of(self._once(body), self._settings)
            except FetchError as error:
                pause = max(error.wait, _PAUSE * 2**attempt)
                last = attempt == self._settings.retries or not _may_pass(error)
                if last or pause >= self._left() or (error.kind is Kind.BROKEN and not afford()):
                    raise self._given_up(error, late=not last and pause >= self._left()) from error
                sleep(pause)
                attempt += 1
            else:
                self._slow = -1
                return reply

    def _once(self, body: bytes) -> Answer:
        if self._over:
            raise Unwritten(self._over, free=True)
        left = self._left()
        if left <= 0:
            raise Unwritten(f"the {self._settings.night_seconds:g} seconds for all answers are over", free=True)
        seconds = min(self._settings.seconds, left)
        answer = self._web.service(self.url, key=self._secret, body=body, seconds=seconds, largest=LARGEST)
        if self._secret and (bare := self._secret.encode()) in answer.body:  # an endpoint may echo what it was sent
            return replace(answer, body=answer.body.replace(bare, b"(key)"))
        return answer

    def _left(self) -> float:
        return self._end - monotonic()

    def _given_up(self, error: FetchError, *, late: bool) -> Unwritten:
        """Put a failure into words; where it is the endpoint's and not the question's, no other question is asked."""
        says = f"the endpoint gave no answer: {error}"
        if late:
            says += " There is not so much time left."
        if error.kind is Kind.TIMEOUT and self._slow >= 0:
            self._slow += 1
        if error.kind in _KINDS_OVER or error.status in _STATUS_OVER or self._slow >= _SLOW:
            self._over = says
        return Unwritten(says, free=error.kind not in _KINDS_PAID)


def _may_pass(error: FetchError) -> bool:
    """Tell what may be better in a moment; who did not answer in time is still at work on it."""
    return error.kind in _KINDS_AGAIN or error.status in _STATUS_AGAIN
