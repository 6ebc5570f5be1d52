"""A story that runs over days, from the items to the page: one thread, one dated entry a day, nothing said twice."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from pathlib import Path

import pytest

from briefing import rundown, script, stories
from briefing.config import RundownSettings
from briefing.model import Category, Cue, Edits, Episode, Loudness, Recording, Rundown, Script, Show
from briefing.publish import notes
from briefing.publish.episode import describe

from .saga import FIRST, REWORDED, SAGA, night

_STYLE = Path(__file__).parents[2] / "scripts" / "newsreader"
_SHOW = Show(
    id="lantern",
    title="Lantern Briefing",
    description="Made up.",
    author="Lantern Station",
    base_url="https://lantern.invalid/",
    category=Category(name="News"),
)


def _clock(text: str) -> float:
    return 0.35 + 0.062 * sum(letter.isalnum() for letter in text)


def _recording(written: Script) -> Recording:
    """Give every sentence a cue, as if it had been spoken."""
    cues, at = [], 1.0
    for number, segment in enumerate(written.segments):
        for sentence in segment.sentences:
            end = at + _clock(sentence.text)
            cues.append(
                Cue(start=at, end=end, text=sentence.text, kind=segment.kind, slug=segment.slug, title=segment.title,
                    segment=number)
            )  # fmt: skip
            at = end + 0.3
    loudness = Loudness(lufs=-16, true_peak=-1.5)
    return Recording(file="x", seconds=at + 2, cues=tuple(cues), loudness=loudness, voice="Wren")


def _aired(
    tellings,
    day: int,
    history: tuple[Episode, ...],
    edits: Edits = Edits(),  # noqa: B008 - frozen
) -> tuple[Episode, Script, Rundown]:
    """Walk one night from its items to its episode, without sound."""
    when, items = night(day, tellings)
    now = datetime.combine(when, time(6), UTC)
    told = stories.follow(stories.cluster(items), history)
    planned = rundown.plan(
        told, settings=RundownSettings(), seconds=120.0, date=when, now=now, history=history, edits=edits
    )
    written = script.write(planned, show=_SHOW, style=_STYLE, edits=edits, seconds_to_say=_clock, verbatim_words=75)
    return describe(_recording(written), written, planned, show=_SHOW, previous=history, now=now), written, planned


@pytest.fixture(scope="module")
def week():
    """The six days of the saga, each with the days before it as its history."""
    aired: list[Episode] = []
    scripts = []
    for day, tellings in enumerate(SAGA):
        episode, written, _ = _aired(tellings, day, tuple(aired))
        aired.append(episode)
        scripts.append(written)
    return tuple(aired), scripts


def _ferry(episode: Episode):
    return next(story for story in episode.stories if "Orlow" in " ".join(story.sentences))


def test_six_days_are_one_thread_with_six_entries(week):
    """Whatever its words, the story of the ferry is one thread, and the sixth day lists one dated entry a day."""
    aired, _ = week
    assert len({_ferry(episode).thread for episode in aired}) == 1
    entries = _ferry(aired[-1]).entries
    assert [entry.date for entry in entries] == [episode.date for episode in aired]
    for entry, new in zip(entries, ("212", "Tosk", "oil", "Herkul", "radar", "6 million"), strict=True):
        assert new in entry.text
        assert entry.source in {"orrin_ledger", "pelmore_post"}


def test_no_other_story_joins_the_thread(week):
    """The other story of each day is a thread of its own."""
    aired, _ = week
    others = [story.thread for episode in aired for story in episode.stories if story is not _ferry(episode)]
    assert len(others) == len(set(others)) == len(aired)
    assert _ferry(aired[0]).thread not in others


def test_an_update_says_when_it_was_told_and_then_only_what_is_new(week):
    """From the second day on the story begins with what was reported, and says no source's sentence again."""
    aired, scripts = week
    said: set[str] = set()
    for episode, written in zip(aired, scripts, strict=True):
        segment = next(part for part in written.segments if part.slug == _ferry(episode).slug)
        claims = {sentence.claim for sentence in segment.sentences if sentence.claim}
        assert not claims & said
        said |= claims
        if episode is not aired[0]:
            assert "yesterday" in segment.sentences[0].text.lower()
            assert segment.sentences[0].citations == (
                _ferry(aired[aired.index(episode) - 1]).entries[-1].reference.item,
            )


def test_what_is_quoted_again_counts(week):
    """The words of the earlier report that are said again count against the limit on quotation."""
    _, scripts = week
    for written in scripts:
        for segment in written.segments:
            assert sum(sentence.quoted for sentence in segment.sentences) <= 2 * 75


def test_a_seventh_day_in_other_words_is_not_told(week):
    """The same news in other words is spiked, and the reason says on which day it was told."""
    aired, _ = week
    episode, _, planned = _aired(REWORDED, 6, aired)
    assert not [story for story in episode.stories if "Orlow" in " ".join(story.sentences)]
    (spike,) = planned.spiked
    assert spike.reason == "told on 12 April 2031, nothing new"


def test_the_rundown_says_what_is_new(week):
    """An update's reason names the day it was told on and its first new fact, which stands in one of its items."""
    aired, _ = week
    _, _, planned = _aired(SAGA[1], 1, aired[:1])
    slot = next(slot for slot in (*planned.slots, *planned.reserve) if slot.update)
    fact = slot.update.facts[0]
    assert slot.reason.startswith(f"told on 7 April 2031; new since: “{fact.text}”")
    assert fact.text in next(item.text for item in slot.story.items if item.id == fact.item)
    assert {"mirela", "tosk"} <= set(fact.new)


def test_an_editors_pin_brings_it_back_without_news(week):
    """A pinned story is told again though nothing is new, in the usual words, and its day joins the thread."""
    aired, _ = week
    _, _, planned = _aired(REWORDED, 6, aired)
    (spike,) = planned.spiked
    episode, written, again = _aired(REWORDED, 6, aired, Edits(pin=(spike.slug,)))
    assert [slot.reason for slot in again.slots][:1] == ["pinned by the editor"]
    assert len(_ferry(episode).entries) == len(SAGA) + 1
    assert "esterday" not in " ".join(sentence.text for part in written.segments for sentence in part.sentences)


def test_the_notes_carry_the_dated_lines(week):
    """Each line names its day and its source, and links the page of a day that is still there and of no other."""
    aired, _ = week
    kept = [episode.page_path for episode in aired[2:]]
    text = notes.full(_SHOW, aired[-1], kept)
    assert len(re.findall(r"<p>\[", text)) == len(SAGA)
    assert re.search(r"<p>\[Updated 12 Apr via \w+\] ", text), "today's own line links to no page"
    page = f"https://lantern.invalid/episodes/{aired[4].date}/"
    assert re.search(rf'<p>\[<a href="{page}">Updated 11 Apr</a> via \w+\] ', text)
    assert re.search(r"<p>\[7 Apr via \w+\] ", text), "the page of the first day is gone"
    assert "[" not in notes.full(_SHOW, aired[0], kept), "a story of one day has no such lines"


def test_an_archive_of_an_older_version_is_followed_too(week):
    """Episodes that know nothing of threads are followed by slug, headline and what was said."""
    from msgspec.structs import replace  # noqa: PLC0415 - only here

    aired, _ = week
    bare = tuple(replace(story, thread="", entries=(), known="") for story in aired[0].stories)
    episode, written, _ = _aired(SAGA[1], 1, (replace(aired[0], stories=bare),))
    story = _ferry(episode)
    assert story.thread == _ferry(aired[0]).slug
    assert [entry.date for entry in story.entries] == [FIRST, episode.date]
    segment = next(part for part in written.segments if part.slug == story.slug)
    assert "from yesterday" in segment.sentences[0].text
