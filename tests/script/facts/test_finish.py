"""A finished script: each sentence with what it rests on, each story with its facts, and who edited it."""

import pytest

from briefing.errors import EditsError
from briefing.model import Edits, Kind, Replacement
from briefing.script import markdown
from briefing.script.checks import verdict
from briefing.script.facts import finished
from briefing.script.writers.night import Night

BRIDGE = (
    "Corvandel Works has finished the Merrow bridge, which is built of folded steel and 90 oak beams. "
    "Fenlowe Rail paid 40 million dollars for the tracks that cross it. "
    "The bridge will open to trains on March 20. "
    "Engineers in Pellow drilled 77 holes for the Merrow bridge."
)


@pytest.fixture
def night(room):
    """A lead with much to tell, and enough beside it."""
    lead = room.slot(
        room.item("quill", BRIDGE, title="Corvandel finishes the Merrow bridge of folded steel"), slug="bridge"
    )
    return room.rundown([lead, room.full(1), room.full(2)], [room.brief(n) for n in range(4, 16)], 150.0)


def facts_of(script, slug):
    """The facts of one story."""
    return next(facts for facts in script.facts if facts.slug == slug)


def lines(facts):
    """Every line of a story's facts."""
    return [one for one in (facts.tldr, *facts.key, facts.answer, facts.watch) if one]


def test_each_told_story_has_its_facts(room, night):
    """Facts come in the order of the stories, one for each that is told."""
    script = room.write(night)
    told = [segment.slug for segment in script.segments if segment.slug]
    assert [facts.slug for facts in script.facts] == told


def test_the_page_tells_the_news_the_facts_and_what_comes(room, night):
    """TL;DR, a key fact, a question with its answer, and what to watch, each once."""
    facts = facts_of(room.write(night), "bridge")
    assert facts.tldr.text.startswith("Corvandel Works has finished the Merrow bridge")
    assert len(facts.tldr.text) <= 140
    assert facts.watch.text == "The bridge will open to trains on March 20."
    assert facts.question == "How much did Fenlowe Rail pay?"
    assert facts.answer.text == "Fenlowe Rail paid 40 million dollars for the tracks that cross it."
    assert [fact.text for fact in facts.key] == ["Engineers in Pellow drilled 77 holes for the Merrow bridge."]


def test_no_line_without_an_item_that_supports_it(room, night):
    """Each line passes the check by the items it cites, and carries their sentences."""
    script = room.write(night)
    items = {item.id: item for slot in (*night.slots, *night.reserve) for item in slot.story.items}
    for line in (line for facts in script.facts for line in lines(facts)):
        assert line.citations
        assert len(line.support) == len(line.citations)
        sources = [f"{items[cite].title}\n\n{items[cite].text}" for cite in line.citations]
        assert verdict(line.text, sources, airs=night.date).passes
        for cite, support in zip(line.citations, line.support, strict=True):
            assert support in f"{items[cite].title}\n{items[cite].text}"


def test_every_cited_sentence_has_its_support(room, night):
    """In the narration too each citation stands with the sentence of the item that it rests on."""
    script = room.write(night)
    cited = [one for segment in script.segments for one in segment.sentences if one.citations]
    assert cited
    assert all(len(one.support) == len(one.citations) and all(one.support) for one in cited)
    assert all(one.support == () for segment in script.segments for one in segment.sentences if not one.citations)


@pytest.mark.parametrize("words", [30, 45, 75])
def test_narration_and_page_share_one_limit(room, night, words):
    """What a story takes word for word from one publisher, aloud and on the page, stays within the setting."""
    script = room.write(night, words=words)
    for facts in script.facts:
        said = [one for segment in script.segments if segment.slug == facts.slug for one in segment.sentences]
        assert sum(one.quoted for one in (*said, *lines(facts))) <= words


def test_what_an_editor_struck_is_not_on_the_page(room, night):
    """A sentence that an editor replaced comes back neither as TL;DR nor as a fact."""
    first = next(seg for seg in room.write(night).segments if seg.slug == "bridge" and seg.kind is Kind.STORY)
    old = first.sentences[0].text
    edits = Edits(replace=(Replacement(old=old, new="The Merrow bridge is done."),), editor="Ann  Lee")
    script = room.write(night, edits=edits)
    assert all("folded steel" not in line.text for line in lines(facts_of(script, "bridge")))
    assert (script.edited, script.editor) == (True, "Ann Lee")


def test_what_an_editor_dropped_is_not_on_the_page(room, night):
    """A line that `drop` names by its beginning gives its place to another or to none; the narration stays."""
    dropped = room.write(night, edits=Edits(drop=("The bridge  will open",)))
    assert all("will open" not in line.text for line in lines(facts_of(dropped, "bridge")))
    assert [segment.sentences[0].text for segment in dropped.segments] == [
        segment.sentences[0].text for segment in room.write(night).segments
    ]


def test_a_drop_of_nothing_is_refused(room, night):
    """An editor hears of a line that no page has."""
    with pytest.raises(EditsError, match="drops a line that no page has"):
        room.write(night, edits=Edits(drop=("Nobody ever wrote this",)))


def test_the_editor_sees_the_page_in_the_script(room, night):
    """script.md ends with what the page tells, so that a line can be copied into `drop`."""
    script = room.write(night)
    page = markdown(script, night).split("# On the page")[1]
    assert all(line.text in page for facts in script.facts for line in lines(facts))


def test_a_script_nobody_touched_says_so(room, night):
    """Without an edit nobody is named."""
    script = room.write(night)
    assert (script.edited, script.editor) == (False, "")


def test_facts_are_the_same_every_time(room, night):
    """Two runs give the same."""
    assert room.write(night).facts == room.write(night).facts


def test_questions_are_english(room, night):
    """A show in another language is asked nothing in English."""
    elsewhere = Night(night, show=room.show(language="de"), verbatim_words=75)
    facts = finished(room.write(night), elsewhere, Edits()).facts
    assert all(not one.question and one.watch is None for one in facts)
