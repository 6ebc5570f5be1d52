"""A server on loopback that plays a model, and the sample day as the rundown room hands it over."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from briefing import feeds, rundown, script, stories
from briefing.config import Config, FeedSettings, LlmSettings, RundownSettings, ScriptSettings
from briefing.model import Category, Edits, Kind, Show
from briefing.script.checks import proof
from briefing.script.pool import pool
from briefing.web import Web

ROOT = Path(__file__).parents[3]
STYLE = ROOT / "scripts" / "newsreader"
NOW = datetime(2026, 1, 15, 6, tzinfo=UTC)
SECRET = "sk-hollinmere-1234567890"


class Blank:
    """A memory of the feeds that knows nothing and keeps nothing."""

    def recall(self, url):
        """Know no feed."""

    def remember(self, url, what):
        """Keep nothing."""

    def first_seen(self, ids, now):
        """Have seen everything just now."""
        return dict.fromkeys(ids, now)


@pytest.fixture(scope="session")
def planned():
    """The sample day, planned."""
    sample = ROOT / "feeds" / "sample"
    with Web(FeedSettings(), frozenset()) as web:
        sources = feeds.read_lists((str(sample / "feeds.opml"),), station=sample, web=web)
        since = NOW - timedelta(hours=24)
        gathered = feeds.gather(sources, web=web, memory=Blank(), now=NOW, since=since, at_once=4)
    told = stories.cluster(gathered.items)
    return rundown.plan(
        told, settings=RundownSettings(), seconds=300, date=NOW.date(), now=NOW, history=(), edits=Edits()
    )


def completion(content, *, status=200, **more):
    """What an endpoint answers with a text."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": "stop"} | more
    return json.dumps({"choices": [choice], "usage": {"prompt_tokens": 500, "completion_tokens": 100}}).encode()


def told_of(posted):
    """Read a question as a model would: its numbered sentences, and how many to write."""
    story = json.loads(posted)["messages"][1]["content"]
    lines = re.search(r"<sources>\n(.*)</sources>", story, re.DOTALL)[1].splitlines()
    return [json.loads(line) for line in lines], int(re.search(r"at most (\d+)", story)[1])


def good(posted):
    """Write the sentences of the first publisher, word for word."""
    shown, most = told_of(posted)
    mine = [one for one in shown if one["publisher"] == shown[-1]["publisher"]][-most:]
    return json.dumps({"sentences": [{"text": one["text"], "cites": [one["number"]]} for one in mine]})


class Desk:
    """A night of the writer with a model behind it."""

    def __init__(self, server, say, station, cache, planned):
        self.server, self._say, self.planned = server, say, planned
        self.station, self.cache = station, cache
        self.said, self.noted, self.writings = [], [], []
        self.settings = LlmSettings(
            base_url=server.url("/v1"), model="toy", seconds=5, night_seconds=20, retries=2, key_env="TOY_KEY"
        )

    def answers(self, respond):
        """Let the model answer by a function of the handler; text becomes a completion."""

        def answer(handler):
            content = respond(handler)
            if isinstance(content, str):
                content = self._say(completion(content), Content_Type="application/json")
            if content:
                content(handler)

        self.server.answers["/v1/chat/completions"] = answer

    def set(self, **settings):
        """Change settings."""
        self.settings = msgspec.structs.replace(self.settings, **settings)

    def write(self, planned=None, **more):
        """Write the sample day's script."""
        config = Config(script=ScriptSettings(writer="llm"), llm=self.settings)
        tools = script.Tools(
            config=config,
            station=self.station,
            cache=self.cache,
            say=self.said.append,
            note=self.noted.append,
            report=self.writings.append,
        )
        return script.write(
            planned or self.planned,
            show=SHOW,
            style=STYLE,
            edits=Edits(),
            seconds_to_say=lambda text: 0.35 + 0.062 * sum(letter.isalnum() for letter in text),
            verbatim_words=75,
            hire=script.open_writer("llm", tools),
            **more,
        )

    @property
    def writing(self):
        """What the model did."""
        return self.writings[-1]

    @property
    def reasons(self):
        """Why stories were told without it."""
        return [left.reason for left in self.writing.fallen]

    def unsupported(self, written):
        """Name the sentences of stories that their sources do not carry."""
        slots = (*self.planned.slots, *self.planned.reserve)
        items = {item.id: item for slot in slots for item in slot.story.items}
        told = [segment for segment in written.segments if segment.kind in (Kind.STORY, Kind.IN_BRIEF, Kind.TEASE)]
        return [
            sentence.text
            for segment in told
            for sentence in segment.sentences
            if not sentence.citations or not proof(sentence, items, written.date).passes
        ]

    def publishable(self, written):
        """Tell whether a script is fit to go on: on time, whole, and every claim with its source."""
        kinds = [segment.kind for segment in written.segments]
        framed = kinds[0] is Kind.OPEN and kinds[-1] is Kind.SIGN_OFF and kinds.count(Kind.STORY) > 2
        return framed and abs(written.seconds - 300) <= 6 and not self.unsupported(written)


SHOW = Show(
    id="vane", title="The Vane", description="d", author="a", base_url="http://127.0.0.1/",
    category=Category(name="News"), sample=True,
)  # fmt: skip


_POOLS = {}


def _pool(story, **more):
    """Look through each story of the sample day once for all tests; that takes half of a night's writing."""
    if id(story) not in _POOLS:
        _POOLS[id(story)] = story, pool(story, **more)
    return _POOLS[id(story)][1]


@pytest.fixture
def desk(server, say, tmp_path, planned, monkeypatch):
    """A night with a model that writes well."""
    monkeypatch.setenv("TOY_KEY", SECRET)
    monkeypatch.setattr("briefing.script.writers.night.pool", _pool)
    made = Desk(server, say, tmp_path, tmp_path / "cache", planned)
    made.answers(lambda handler: good(handler.posted))
    return made


@pytest.fixture
def toy():
    """What a test needs to make the model misbehave."""

    class Toy:
        good, told_of, completion, secret = staticmethod(good), staticmethod(told_of), staticmethod(completion), SECRET

    return Toy
