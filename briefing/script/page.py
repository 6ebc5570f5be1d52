"""Writes a script out for people: for an editor with its sources, and as plain text.

In: a script and its rundown. Out: Markdown, or text. Never: anything the script does not say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing.model import Item, Kind, Reference, Rundown, Script, Segment, Sentence, StoryFacts
from briefing.script.house import spoken_date

_MARKUP = re.compile(r"([\\`*_{}\[\]<>#|])")


def markdown(script: Script, rundown: Rundown) -> str:
    """Write a script for an editor: what is said, how long it takes, and where each sentence comes from.

    Args:
        script: the narration.
        rundown: the plan it was written from.

    Returns:
        Markdown.
    """
    slots = (*rundown.slots, *rundown.reserve)
    told = (entry.reference for slot in slots if slot.update for entry in slot.update.entries if entry.reference)
    items: dict[str, Item | Reference] = {reference.item: reference for reference in told}
    items |= {item.id: item for slot in slots for item in slot.story.items}
    about = [
        _escaped(script.show),
        f"{spoken_date(script.date)}, {script.date.year}",
        f"about {_clock(script.seconds)}",
    ]
    head = [
        f"# {_escaped(script.title)}",
        " · ".join(about + (["a thin day"] if script.thin else [])),
        _escaped(script.summary),
    ]
    paces = _seconds(script)
    parts = [_segment(segment, seconds, items) for segment, seconds in zip(script.segments, paces, strict=True)]
    titles = {slot.story.slug: slot.story.title for slot in slots}
    page = [_on_page(facts, titles.get(facts.slug, facts.slug), items) for facts in script.facts]
    return "\n\n".join(head + parts + (["# On the page", *page] if page else [])) + "\n"


def plain(script: Script) -> str:
    """Write a script as plain text: a paragraph for each segment.

    Args:
        script: the narration.

    Returns:
        Text.
    """
    paragraphs = (" ".join(sentence.text for sentence in segment.sentences) for segment in script.segments)
    return "\n\n".join(paragraphs) + "\n"


def _seconds(script: Script) -> list[float]:
    """Share the script's length out among its segments, by their letters and pauses."""
    pauses = [sum(sentence.pause.usual for sentence in segment.sentences) for segment in script.segments]
    letters = [sum(len(sentence.text) for sentence in segment.sentences) for segment in script.segments]
    speech = max(script.seconds - sum(pauses), 0.0)
    return [pause + speech * count / max(sum(letters), 1) for pause, count in zip(pauses, letters, strict=True)]


def _segment(segment: Segment, seconds: float, items: Mapping[str, Item | Reference]) -> str:
    title = segment.title if segment.kind is Kind.STORY else f"{segment.kind.capitalize()}: {segment.title}"
    note = " · ".join(filter(None, [f"{seconds:.0f} s", segment.slug and f"`{segment.slug}`"]))
    lines = [f"- {_escaped(sentence.text)}{_sources(sentence, items)}" for sentence in segment.sentences]
    return "\n".join([f"## {_escaped(title)}", "", note, "", *lines])


def _on_page(facts: StoryFacts, title: str, items: Mapping[str, Item | Reference]) -> str:
    """Show what the page tells of a story beside the narration."""
    named = [("TL;DR", facts.tldr), *(("Key fact", fact) for fact in facts.key)]
    named += [(facts.question, facts.answer), ("What to watch", facts.watch)]
    lines = [
        f"- {_escaped(name)}{'' if name.endswith('?') else ':'} {_escaped(line.text)}{_sources(line, items)}"
        for name, line in named
        if line
    ]
    return "\n".join([f"## {_escaped(title)}", "", *lines])


def _sources(sentence: Sentence, items: Mapping[str, Item | Reference]) -> str:
    """Name what a sentence rests on."""
    known = [items[cite] for cite in sentence.citations if cite in items]
    notes = [
        f"[{_escaped(item.publisher)}](<{item.link}>)" if item.link else _escaped(item.publisher) for item in known
    ]
    notes += [f"{sentence.quoted} words taken over"] if sentence.quoted else []
    notes += ["written by an editor"] if sentence.editor else []
    return f"\n  *{' · '.join(notes)}*" if notes else ""


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02}"


def _escaped(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text)
