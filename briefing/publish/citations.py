"""Every sentence of an episode and of its pages with the items it rests on, as JSON.

In: a script, its cues and its rundown. Out: the file `citations.json`. Never: a sentence left out, not even the show's
own.

Version 1.0: `sentences` lists what is said, in order, each with `kind`, `start` and `end` in seconds and, where it
claims anything, its `sources`: item, source, title, link, when it appeared, and the sentence of it that supports the
claim. `stories` lists the facts of the page in the same way. docs/operations.md shows one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from briefing.model import Cue, Episode, EpisodeStory, Reference, Rundown, Script, Sentence, StoryFacts
from briefing.publish.clean import plain, web_link

Row = dict[str, object]


def as_json(script: Script, cues: Iterable[Cue], rundown: Rundown, episode: Episode, disclosure: str) -> bytes:
    """Write the citations of an episode.

    Args:
        script: what was said, with what it rests on.
        cues: when each sentence is heard, in order.
        rundown: the stories and their items.
        episode: the episode.
        disclosure: how it was made.

    Returns:
        JSON in which no `<` stands bare, so that it does no harm inside a page either.
    """
    known = _references(rundown)
    stories = {story.slug: story for story in episode.stories}
    owners = _stories(rundown)
    told: Row = {
        "version": "1.0",
        "show": plain(script.show),
        "title": episode.title,
        "guid": episode.guid,
        "date": episode.date.isoformat(),
        "disclosure": disclosure,
        "sentences": [_said(cue, script, known, owners) for cue in cues],
        "stories": [_story(stories[facts.slug], facts, known) for facts in script.facts if facts.slug in stories],
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=1).replace(b"<", b"\\u003c") + b"\n"


def _references(rundown: Rundown) -> Mapping[str, Reference]:
    """Find by its id every item that a sentence may cite, those of earlier days included."""
    slots = (*rundown.reserve, *rundown.slots)
    entries = (entry for slot in slots if slot.update for entry in slot.update.entries)
    known = {entry.reference.item: entry.reference for entry in entries if entry.reference}
    for item in (item for slot in slots for item in slot.story.items):
        known[item.id] = Reference(
            item=item.id, publisher=item.publisher, title=item.title, link=item.link, published=item.published
        )
    return known


def _stories(rundown: Rundown) -> Mapping[str, str]:
    """Find the story of each item."""
    return {item.id: slot.story.slug for slot in (*rundown.reserve, *rundown.slots) for item in slot.story.items}


def _said(cue: Cue, script: Script, known: Mapping[str, Reference], stories: Mapping[str, str]) -> Row:
    """Describe one sentence as it is heard."""
    segment = script.segments[cue.segment] if cue.segment < len(script.segments) else None
    said = next((one for one in segment.sentences if one.text == cue.text), None) if segment else None
    row: Row = {"kind": cue.kind, "sentence": plain(cue.text), "start": round(cue.start, 3), "end": round(cue.end, 3)}
    row |= {"story": slug} if (slug := cue.slug or _teased(said, stories)) else {}
    row |= {"editor": True} if said and said.editor else {}
    return row | ({"sources": list(_sources(said, known))} if said and said.citations else {})


def _teased(said: Sentence | None, stories: Mapping[str, str]) -> str:
    """Name the story of a tease by what it cites."""
    return next((stories[cite] for cite in said.citations if cite in stories), "") if said else ""


def _story(story: EpisodeStory, facts: StoryFacts, known: Mapping[str, Reference]) -> Row:
    """Describe what the page tells of a story."""
    row: Row = {
        "story": story.slug,
        "title": story.title,
        "score": story.score,
        "label": story.label,
        "standing": "corroborated" if len(story.publishers) > 1 else "single source",
        "publishers": story.publishers,
    }
    row |= {"tldr": _line(facts.tldr, known)} if facts.tldr else {}
    row |= {"key_facts": [_line(fact, known) for fact in facts.key]} if facts.key else {}
    row |= {"question": plain(facts.question), "answer": _line(facts.answer, known)} if facts.answer else {}
    return row | ({"watch": _line(facts.watch, known)} if facts.watch else {})


def _line(sentence: Sentence, known: Mapping[str, Reference]) -> Row:
    return {"sentence": plain(sentence.text), "sources": list(_sources(sentence, known))}


def _sources(sentence: Sentence, known: Mapping[str, Reference]) -> Iterator[Row]:
    """Name what a sentence rests on."""
    support = dict(zip(sentence.citations, sentence.support, strict=False))
    for cite in sentence.citations:
        if cite not in known:
            continue
        one = known[cite]
        row: Row = {"item": cite, "source": plain(one.publisher), "title": plain(one.title)}
        row |= {"link": link} if (link := web_link(one.link)) else {}
        row |= {"published": one.published.isoformat()} if one.published else {}
        yield row | {"support": plain(support.get(cite) or one.title)}
