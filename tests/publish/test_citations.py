"""Every sentence of an episode is published with what it rests on, and every story with its facts."""

import json
import re

import pytest
from msgspec.structs import replace

from briefing.model import Sentence, StoryFacts
from briefing.publish import notes, pages
from briefing.publish.episode import describe
from briefing.publish.transcript import Caption

HOSTILE = "</script><img src=x onerror=alert(1)>]]>&"
RUNS = "javascript:alert(1)"


def line(text, *cites):
    """A line of the page."""
    return Sentence(text=text, citations=cites, support=tuple("As the item has it." for _ in cites))


FACTS = StoryFacts(
    slug="glass-moth",
    tldr=line("The glass moth is back in Lake Orrin.", "glass-moth-0", "glass-moth-1"),
    key=(line("Two rangers filmed it for eleven minutes.", "glass-moth-1"),),
    question="How long did two rangers film it?",
    answer=line("Two rangers filmed it for eleven minutes on Monday.", "glass-moth-2"),
    watch=line("The lake will open to boats in autumn.", "glass-moth-3"),
)


@pytest.fixture
def episode(night, show):
    """Describe a made-up night."""
    made = night()
    return describe(made.recording, made.script, made.rundown, show=show, previous=(), now=made.now)


@pytest.fixture
def told(night):
    """A night whose first story has its facts, and whose sentences have their support."""
    made = night()
    segments = tuple(
        replace(
            part, sentences=tuple(replace(one, support=one.citations and ("A sentence.",)) for one in part.sentences)
        )
        for part in made.script.segments
    )
    made.script = replace(made.script, segments=segments, facts=(FACTS,))
    return made


def cited(folder, episode):
    """The citations as they are published."""
    return json.loads((folder / episode.citations_path).read_text("utf8"))


def test_every_sentence_is_listed_with_what_it_rests_on(told, staged, tmp_path):
    """What is said stands there in order, with its time, its story, its items and their sentences."""
    episode = staged(told, tmp_path)
    listed = cited(tmp_path, episode)
    assert [row["sentence"] for row in listed["sentences"]] == [cue.text for cue in told.recording.cues]
    first = next(row for row in listed["sentences"] if row["kind"] == "story")
    assert first["story"] == "glass-moth"
    assert first["start"] < first["end"]
    assert first["sources"] == [
        {
            "item": "glass-moth-0",
            "source": "The Orrin Ledger",
            "title": "Glass moth swims again in Lake Orrin",
            "link": "https://orrin.invalid/glass-moth?a=1&b=2",
            "published": "2031-03-04T05:00:00+00:00",
            "support": "A sentence.",
        }
    ]
    assert "sources" not in listed["sentences"][0]


def test_the_facts_of_a_story_are_listed(told, staged, tmp_path):
    """TL;DR, key facts, question, answer and what to watch each stand with their sources."""
    episode = staged(told, tmp_path)
    (story,) = cited(tmp_path, episode)["stories"]
    assert story["standing"] == "corroborated"
    assert story["label"] == "Breakthrough"
    assert story["question"] == FACTS.question
    lines = [story["tldr"], *story["key_facts"], story["answer"], story["watch"]]
    assert [one["sentence"] for one in lines] == [
        one.text for one in (FACTS.tldr, *FACTS.key, FACTS.answer, FACTS.watch)
    ]
    assert all(source["support"] == "As the item has it." for one in lines for source in one["sources"])


def test_the_name_of_the_file_is_its_hash(told, staged, tmp_path):
    """Other citations have another name, and the same ones the same."""
    before = staged(told, tmp_path)
    assert re.fullmatch(r"episodes/2031-03-04/citations-[0-9a-f]{8}\.json", before.citations_path)
    told.script = replace(told.script, facts=())
    assert staged(told, tmp_path).citations_path != before.citations_path


def test_the_page_tells_the_facts(told, staged, tmp_path):
    """The page shows TL;DR, key facts, the question, what to watch, who says so and when, and links the citations."""
    episode = staged(told, tmp_path)
    html = (tmp_path / episode.page_path).read_text("utf8")
    for text in ("TL;DR", FACTS.tldr.text, "Key facts", FACTS.key[0].text, FACTS.question, FACTS.answer.text):
        assert text in html
    assert "What to watch" in html
    assert FACTS.watch.text in html
    assert "Corroborated by 4 publishers" in html
    assert "Single source" in html
    assert '<time class="time" datetime="2031-03-04T05:00:00+00:00">4 Mar 2031, 05:00 UTC</time>' in html
    assert f'href="../../{episode.citations_path}"' in html
    assert "AI-assisted; generated from 4 sources." in html
    assert "<script" not in html.split("</main>")[0].split("<body>")[1]


@pytest.mark.parametrize(
    ("edited", "editor", "says"),
    [
        (False, "", "generated from 4 sources. "),
        (True, "", "generated from 4 sources; edited. "),
        (True, "Ann Lee", "generated from 4 sources; edited by Ann Lee. "),
        (True, "<b>Ann</b>", "generated from 4 sources; edited by &lt;b&gt;Ann&lt;/b&gt;. "),
    ],
)
def test_the_disclosure_names_the_editor(show, episode, edited, editor, says):
    """Where a person had a hand in it, the page and the notes say so, by name where there is one."""
    made = replace(episode, edited=edited, editor=editor)
    assert says in pages.page(show, made, (), older=None, newer=None).decode()
    assert says in notes.description(show, made)


def test_hostile_facts_are_harmless(told, staged, tmp_path):
    """Markup in a fact is text, and a link that runs is no link: on the page, in the feed and in the citations."""
    items = told.rundown.slots[0].story.items
    bad = tuple(replace(item, link=RUNS, title=HOSTILE, publisher=HOSTILE) for item in items)
    slot = replace(told.rundown.slots[0], story=replace(told.rundown.slots[0].story, items=bad))
    told.rundown = replace(told.rundown, slots=(slot, *told.rundown.slots[1:]))
    facts = replace(FACTS, tldr=line(HOSTILE, "glass-moth-0"), question=HOSTILE, watch=line(HOSTILE, "glass-moth-0"))
    told.script = replace(told.script, facts=(facts,))
    episode = staged(told, tmp_path)
    raw = (tmp_path / episode.citations_path).read_text("utf8")
    assert "<" not in raw
    sources = [source for row in cited(tmp_path, episode)["sentences"] for source in row.get("sources", ())]
    assert [source for source in sources if source.get("link", "https://").split("://")[0] != "https"] == []
    for name in (episode.page_path, "feed.xml"):
        text = (tmp_path / name).read_text("utf8")
        assert "javascript:" not in text
        assert "<img src=x" not in text


def test_a_fact_without_a_listed_source_is_left_out(told, staged, tmp_path):
    """What cites an item that the story does not have is not told."""
    told.script = replace(told.script, facts=(replace(FACTS, tldr=line("Nobody said so.", "elsewhere")),))
    episode = staged(told, tmp_path)
    assert episode.stories[0].facts.tldr is None
    assert "Nobody said so." not in (tmp_path / episode.page_path).read_text("utf8")


def test_an_episode_of_an_older_version_still_has_its_page(told, staged, show, tmp_path):
    """Without facts and citations a page tells the narration, and names no file that is not there."""
    episode = staged(told, tmp_path)
    older = replace(episode, citations_path="", stories=tuple(replace(story, facts=None) for story in episode.stories))
    html = pages.page(show, older, (Caption(start=0, end=1, lines=("Hello.",)),), older=None, newer=None).decode()
    assert "citations" not in html
    assert "TL;DR" not in html
    assert episode.stories[0].sentences[0] in html
