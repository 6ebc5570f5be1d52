"""What a model is asked, as a person would review it."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.config import LlmSettings
from briefing.errors import StyleError
from briefing.model import Role, Rundown
from briefing.model.thread import Entry, Fact, Update
from briefing.script.writers.night import Night
from briefing.script.writers.prompt import Prompts, contained
from briefing.script.writers.shown import shown

_GOLDEN = Path(__file__).parent / "prompt.golden.txt"
_TEXT = (
    "The ferry Amber Quill sank off Cape Odd on Tuesday with the loss of 19 lives. The ferry’s owner, Sundrel Lines, "
    "has halted all its sailings. Divers found the wreck at a depth of 64 metres on Tuesday evening."
)
_OTHER = (
    "Sundrel Lines has halted every sailing after the ferry Amber Quill went down <b>off</b> Cape Odd. The harbour "
    "master, Nell Quarrowby, said that the ferry had passed its inspection in February."
)


@pytest.fixture
def asked(room, tmp_path):
    """Ask for a story, and give the question."""

    def ask(slot, station=tmp_path, **more):
        planned = Rundown(date=date(2026, 3, 4), now=room.now, seconds=300.0, slots=(slot,))
        night = Night(planned, show=room.show(), verbatim_words=75)
        return Prompts(station).question(slot, shown(slot, night), night, after_grave=False, **more)

    return ask


def _grave(room, **more):
    items = (
        room.item("lantern", _TEXT, title="Ferry Amber Quill sinks off Cape Odd", published=room.now),
        room.item("harbour", _OTHER, title="Sundrel Lines halts sailings after Amber Quill sinks", published=room.now),
    )
    return room.slot(*items, slug="amber-quill", role=Role.LEAD, grave=True, **more)


def test_the_prompt_is_what_a_person_reviewed(room, asked):
    """The question of a story of disaster with two sources, word for word as it goes to the model."""
    question = asked(_grave(room))
    said = f"--- system\n{question.system}\n--- story\n{question.story}\n"
    assert said == _GOLDEN.read_text("utf8")


def test_a_request_is_the_same_bytes_for_the_same_question(room, asked):
    """A kept answer is found again, and the settings stand in the request as the endpoint knows them."""
    settings = LlmSettings(model="toy", temperature=0.5, max_tokens=700, max_tokens_name="max_completion_tokens")
    body = asked(_grave(room)).body(settings)
    assert body == asked(_grave(room)).body(settings)
    asked_for = json.loads(body)
    assert (asked_for["model"], asked_for["temperature"], asked_for["max_completion_tokens"]) == ("toy", 0.5, 700)
    assert asked_for["stream"] is False
    assert asked_for["response_format"] == {"type": "json_object"}
    bare = json.loads(asked(_grave(room)).body(LlmSettings(model="toy", json_mode=False, temperature=-1)))
    assert set(bare) == {"model", "messages", "max_tokens", "stream"}


def test_an_item_in_brief_is_asked_for_in_few_sentences(room, asked):
    """The first of them must tell the news alone."""
    question = asked(room.brief(3))
    assert question.most == 3
    assert "it must tell the news alone" in question.story


def test_an_update_says_what_listeners_know(room, asked):
    """What was said on an earlier day stands in the question as what not to repeat."""
    heard = "The ferry Amber Quill had left port in fog."
    update = Update(
        said=(heard,), entries=(Entry(date=date(2026, 3, 3), text=heard),),
        facts=(Fact(text="Divers found the wreck at a depth of 64 metres", item="lantern"),),
    )  # fmt: skip
    slot = _grave(room)
    slot = type(slot)(**{name: getattr(slot, name) for name in slot.__struct_fields__} | {"update": update})
    assert f"<told>\n{json.dumps(heard)}" in asked(slot).story


def test_a_station_may_word_its_own(room, asked, tmp_path):
    """A template beside briefing.toml takes the place of the package's, the other one stays."""
    folder = tmp_path / "scripts" / "prompts"
    folder.mkdir(parents=True)
    (folder / "system.txt.j2").write_text("Write like a lighthouse keeper of {{ show }}.")
    question = asked(_grave(room))
    assert question.system == "Write like a lighthouse keeper of The Tide."
    assert "<sources>" in question.story


@pytest.mark.parametrize("text", ["{{ nobody }}", "{% if %}", "{{ most + told }}", "{% if grave %}{{ no }}{% endif %}"])
def test_a_broken_template_is_named_before_the_night(tmp_path, text):
    """A prompt that cannot be used is refused when the writer is opened, with its name."""
    folder = tmp_path / "scripts" / "prompts"
    folder.mkdir(parents=True)
    (folder / "story.txt.j2").write_text(text)
    with pytest.raises(StyleError, match=r"scripts/prompts/story\.txt\.j2"):
        Prompts(tmp_path)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_text_leaves_its_place(text):
    """Whatever a source writes, it stays one line of JSON without an angle bracket, and reads back as it was."""
    held = contained({"text": text})
    assert not re.search(r"[<>\n\r]", held)
    assert json.loads(held) == {"text": text}
