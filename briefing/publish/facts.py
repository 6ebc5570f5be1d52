"""What the page of a story tells apart from the narration, made ready to be printed.

In: the script's facts and the story's sources. Out: the same facts, clean, each naming sources that the page lists.
Never: a fact that no listed source stands behind.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from briefing.model import EpisodeStory, Item, Reference, Script, Sentence, StoryFacts, Struct
from briefing.publish.clean import plain, web_link


class Fact(Struct, frozen=True, kw_only=True):
    """One line of the page.

    Attributes:
        text: the line.
        references: who says so, each publisher once.
    """

    text: str
    references: tuple[Reference, ...]


def facts_of(script: Script, story: EpisodeStory, items: Sequence[Item]) -> StoryFacts | None:
    """Take a story's facts from the script.

    Args:
        script: what was said.
        story: the story as it aired.
        items: everything that tells it.

    Returns:
        Its facts, without what they rest on, which `citations.json` keeps; None where the script has none of it.
    """
    found = next((facts for facts in script.facts if facts.slug == story.slug), None)
    if found is None:
        return None
    listed = _listed(items, story.references)
    return StoryFacts(
        slug=story.slug,
        tldr=_clean(found.tldr, listed),
        key=tuple(fact for one in found.key if (fact := _clean(one, listed))),
        question=plain(found.question),
        answer=_clean(found.answer, listed),
        watch=_clean(found.watch, listed),
    )


def _listed(items: Sequence[Item], references: Sequence[Reference]) -> Mapping[str, str]:
    """Find for each item the listed source that stands for it: itself, or the one of the same link or headline."""
    listed: dict[str, str] = {}
    for item in items:
        link, publisher, title = web_link(item.link), plain(item.publisher), plain(item.title).casefold()
        for one in references:
            same = (one.publisher, one.title.casefold()) == (publisher, title)
            if one.item == item.id or same or (link and link == one.link):
                listed[item.id] = one.item
                break
    return listed


def _clean(sentence: Sentence | None, listed: Mapping[str, str]) -> Sentence | None:
    if sentence is None:
        return None
    cited = tuple(dict.fromkeys(listed[cite] for cite in sentence.citations if cite in listed))
    return replace(sentence, text=plain(sentence.text), citations=cited, support=()) if cited else None


def fact(story: EpisodeStory, sentence: Sentence) -> Fact:
    """Put a line together with its sources.

    Args:
        story: the story.
        sentence: one of its facts.

    Returns:
        What the template prints.
    """
    cited = (one for cite in sentence.citations for one in story.references if one.item == cite)
    return Fact(text=sentence.text, references=tuple({one.publisher: one for one in cited}.values()))
