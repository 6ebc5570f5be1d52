"""The writer with a model behind it: asks for each story in parallel, and keeps to time, tokens and cost.

In: a night, an endpoint, the prompts. Out: a writer of what passed the check, which is the extractive one for the rest,
and the account. Never: a night without a script because a model failed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from briefing.errors import ConfigError, SettingError
from briefing.model import Left, Writing
from briefing.script.writers import Tools
from briefing.script.writers.answer import Unwritten, judge, read
from briefing.script.writers.drafts import Draft, Drafted
from briefing.script.writers.endpoint import Endpoint, client, key
from briefing.script.writers.extractive import Extractive
from briefing.script.writers.kept import Kept
from briefing.script.writers.night import Night
from briefing.script.writers.prompt import Prompts, Question
from briefing.script.writers.purse import Estimate, Purse, Tokens, forecast, in_cents, likely, most, twice
from briefing.script.writers.reply import Reply
from briefing.script.writers.shown import asked, shown

CACHE = "answers"
_LONG = 8000
"""Letters of an answer that is sent back with what is wrong with it."""
_NOT_SHOWN = "its items speak to a model, or only paint, so none of them is shown to one"
_CAPPED = "the cap of the night leaves nothing for it (night_tokens, night_cents)"


def opened(tools: Tools) -> Callable[[Night], Drafted]:
    """Open the writer before the feeds are asked.

    Args:
        tools: what it may use.

    Returns:
        What gives the writer of a night.

    Raises:
        ConfigError: no model is named, or a prompt cannot be used.
    """
    if not tools.config.llm.model:
        way = "Name one that the endpoint has, as `ollama list` shows, or set script.writer to `extractive`."
        raise SettingError("llm.model", f"llm.model: script.writer is `llm`, and no model is named. {way}")
    return partial(hired, tools=tools, prompts=Prompts(tools.station))


def hired(night: Night, *, tools: Tools, prompts: Prompts) -> Drafted:
    """Have a model draft a night's stories.

    Args:
        night: the night.
        tools: what may be used; is told the estimate before the first call and the account after the last.
        prompts: how it is asked.

    Returns:
        The writer of the drafts; stories without one are told by the extractive writer.
    """
    fallen: dict[str, str] = {}
    questions = list(_questions(night, prompts, fallen))
    asking = _Asking(night, tools, prompts)
    found = asking.drafts(questions, fallen)
    order = [slot.story.slug for slot in asked(night.rundown)]
    drafts = {slug: found[slug] for slug in order if slug in found}
    writing = asking.account(drafts, {slug: fallen[slug] for slug in order if slug in fallen})
    tools.report(writing)
    _tell(writing, tools)
    return Drafted(night, drafts, Extractive(night))


def _questions(night: Night, prompts: Prompts, fallen: dict[str, str]) -> Iterator[Question]:
    """Make the night's questions, and note which stories there is nothing to ask about."""
    grave = False
    for slot in asked(night.rundown):
        if found := shown(slot, night):
            yield prompts.question(slot, found, night, after_grave=grave)
        elif night.found(slot):
            fallen[slot.story.slug] = _NOT_SHOWN
        grave = slot.grave


class _Asking:
    """The questions of one night on their way to answers."""

    def __init__(self, night: Night, tools: Tools, prompts: Prompts) -> None:
        self._night, self._tools, self._prompts, self._settings = night, tools, prompts, tools.config.llm
        self._kept = Kept(tools.cache / CACHE)
        self._purse = Purse(self._settings)
        self._cached = 0

    def drafts(self, questions: list[Question], fallen: dict[str, str]) -> dict[str, Draft]:
        """Ask what was not asked before; what gives no draft is noted with its reason."""
        settings = self._settings
        try:
            secret = key(settings, self._tools.station)
        except ConfigError as error:
            fallen |= {question.slot.story.slug: str(error) for question in questions}
            return {}
        with client(settings, self._tools.config.feeds) as web:
            endpoint = Endpoint(settings, web, secret)
            found, rest = self._recalled(questions, endpoint.url, fallen)
            if rest:
                self._tools.say(forecast(self._estimate(rest), rest, settings))
            found |= self._asked(rest, endpoint, fallen)
        self._kept.clear()
        return found

    def account(self, drafts: dict[str, Draft], fallen: dict[str, str]) -> Writing:
        """Say what became of it."""
        return Writing(
            model=self._settings.model,
            written=tuple(drafts),
            fallen=tuple(Left(slug=slug, reason=why) for slug, why in fallen.items()),
            cached=self._cached,
            tokens=self._purse.spent.all,
            cents=round(self._purse.spent.cents(self._settings), 3),
        )

    def _recalled(
        self, questions: Iterable[Question], url: str, fallen: dict[str, str]
    ) -> tuple[dict[str, Draft], list[Question]]:
        """Take up the answers of an earlier walk, good and bad; they go through the check again."""
        found: dict[str, Draft] = {}
        rest: list[Question] = []
        for question in questions:
            reply = self._kept.recall(url, question.body(self._settings))
            if reply:
                self._cached += 1
                _sort(question, self._judged(question, reply), found, fallen)
            else:
                rest.append(question)
        return found, rest

    def _estimate(self, questions: Iterable[Question]) -> Estimate:
        total = Estimate()
        for question in questions:
            body = question.body(self._settings)
            total = total.plus(likely(body, question.most, self._settings), twice(body, self._settings))
        return total

    def _asked(self, questions: list[Question], endpoint: Endpoint, fallen: dict[str, str]) -> dict[str, Draft]:
        """Ask in rounds: what the cap had no room for is tried again with what the answers left of it."""
        found: dict[str, Draft] = {}
        with ThreadPoolExecutor(self._settings.at_once) as pool:
            while questions:
                held = [one for one in questions if self._purse.hold(most(one.body(self._settings), self._settings))]
                if not held:
                    break
                for question, told in zip(held, pool.map(partial(self._ask, endpoint), held), strict=True):
                    _sort(question, told, found, fallen)
                questions = [one for one in questions if one not in held]
        fallen |= {question.slot.story.slug: _CAPPED for question in questions}
        return found

    def _ask(self, endpoint: Endpoint, question: Question) -> Draft | str:
        """Ask one question, and once more where the answer cannot be used; give the draft, or why there is none."""
        body = question.body(self._settings)
        try:
            reply = self._paid(endpoint, body)
            told = self._judged(question, reply)
            if isinstance(told, str) and (better := self._again(endpoint, question, reply, told)):
                reply, told = better, self._judged(question, better)
        except Unwritten as error:
            return str(error)
        self._kept.keep(endpoint.url, body, reply)
        return told

    def _again(self, endpoint: Endpoint, question: Question, reply: Reply, why: str) -> Reply | None:
        """Give the second chance, where there is one and it can be paid."""
        body = question.body(self._settings, reply.content[:_LONG], self._prompts.again(why))
        if not self._settings.second_chance or not self._purse.hold(most(body, self._settings)):
            return None
        try:
            return self._paid(endpoint, body)
        except Unwritten:
            return None  # the first answer has its reason

    def _paid(self, endpoint: Endpoint, body: bytes) -> Reply:
        """Make a call for which the most it may cost was put aside, and pay what it did cost."""
        worst = held = used = most(body, self._settings)
        lost = Tokens()  # what broke off half-way may have cost all of it

        def afford() -> bool:
            nonlocal held, lost
            if not self._purse.hold(worst):
                return False
            held, lost = held.plus(worst), lost.plus(worst)
            return True

        try:
            reply = endpoint.ask(body, afford)
            used = Tokens(reply.asked or worst.asked, reply.answered or worst.answered)
        except Unwritten as error:
            used = Tokens() if error.free else worst
            raise
        finally:
            self._purse.pay(held, lost.plus(used))
        return reply

    def _judged(self, question: Question, reply: Reply) -> Draft | str:
        """Give the draft that a reply holds, or why it is none."""
        try:
            return judge(read(reply.content), question, self._night)
        except Unwritten as error:
            return str(error)


def _sort(question: Question, told: Draft | str, drafts: dict[str, Draft], fallen: dict[str, str]) -> None:
    """Put what came of a question where it belongs."""
    if isinstance(told, str):
        fallen[question.slot.story.slug] = told
    else:
        drafts[question.slot.story.slug] = told


def _tell(writing: Writing, tools: Tools) -> None:
    """Say what the model did, and what it cost."""
    total = len(writing.written) + len(writing.fallen)
    cost = f" and {in_cents(writing.cents)}" if writing.cents else ""
    wrote = f"The writer {writing.model} wrote {len(writing.written)} of {total} stories"
    says = f"{wrote} with {writing.tokens:,} tokens{cost}"
    says += f"; {writing.cached} answers were kept from before" if writing.cached else ""
    rest = " The others are told by the extractive writer; run.json says why of each." if writing.fallen else ""
    tools.say(f"{says}.{rest}")
    for left in writing.fallen:
        tools.note(f"{left.slug}: {left.reason}")
