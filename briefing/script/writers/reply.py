"""Reads what an endpoint answered: a chat completion, and of that the text of its first choice.

In: an Answer. Out: a Reply, or `Unwritten` with the reason. Never: the text itself judged.

The form is that of https://platform.openai.com/docs/api-reference/chat/object; what it holds beside is passed over.
"""

from __future__ import annotations

import msgspec

from briefing.config import LlmSettings
from briefing.model import Struct
from briefing.plain import one_line
from briefing.script.writers.answer import Unwritten
from briefing.web import Answer


class Reply(Struct, frozen=True, kw_only=True):
    """What a model wrote.

    Attributes:
        content: its text.
        asked: tokens of the question, as the endpoint counts; 0 where it does not say.
        answered: tokens of the answer.
    """

    content: str
    asked: int = 0
    answered: int = 0


class _Message(Struct, frozen=True):
    content: str | None = None
    refusal: str | None = None


class _Choice(Struct, frozen=True):
    message: _Message
    finish_reason: str | None = None


class _Usage(Struct, frozen=True):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Completion(Struct, frozen=True):
    choices: tuple[_Choice, ...]
    usage: _Usage | None = None


def reply_of(answer: Answer, settings: LlmSettings) -> Reply:
    """Read what the endpoint answered.

    Args:
        answer: its JSON.
        settings: how long an answer may be, for the message.

    Returns:
        The reply.

    Raises:
        Unwritten: it is no such JSON, was cut off, or is a refusal.
    """
    if answer.content_type.startswith("text/event-stream") or answer.body.lstrip()[:5] == b"data:":
        raise Unwritten("the endpoint sends its answer in pieces, though it was asked not to")
    try:
        found = msgspec.json.decode(answer.body, type=_Completion)
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise Unwritten(
            f"the endpoint answered something else than a chat completion ({one_line(str(error), 80)})"
        ) from error
    if not found.choices:
        raise Unwritten("the endpoint answered without a choice")
    choice, usage = found.choices[0], found.usage or _Usage()
    if choice.message.refusal:
        raise Unwritten(f"the model refused: “{one_line(choice.message.refusal, 100)}”")
    if choice.finish_reason == "length":
        raise Unwritten(f"its answer was cut off at max_tokens, {settings.max_tokens}")
    if choice.finish_reason == "content_filter":
        raise Unwritten("the endpoint's own filter kept the answer back")
    asked, answered = max(usage.prompt_tokens, 0), max(usage.completion_tokens, 0)
    return Reply(content=choice.message.content or "", asked=asked, answered=answered)
