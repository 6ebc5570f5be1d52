"""Description and notes."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from briefing.model import Chapter
from briefing.publish import notes
from briefing.publish.clean import plain
from briefing.publish.episode import describe

LINES = st.text(max_size=1500).map(plain)


class Tags(HTMLParser):
    """Collects tags, and fails where one is closed that is not open."""

    def __init__(self):
        """Start with none."""
        super().__init__()
        self.seen, self.open, self.links = set(), [], []

    def handle_starttag(self, tag, attrs):
        """Open one."""
        self.seen.add(tag)
        self.open.append(tag)
        self.links += [value for name, value in attrs if name == "href"]

    def handle_endtag(self, tag):
        """Close the last."""
        assert self.open.pop() == tag


def parsed(markup):
    """Parse markup to the end."""
    parser = Tags()
    parser.feed(str(markup))
    parser.close()
    assert parser.open == []
    return parser


@pytest.fixture(scope="module")
def episode(night, show):
    """Describe a made-up night."""
    made = night(thin=True)
    return describe(made.recording, made.script, made.rundown, show=show, previous=(), now=made.now)


@given(
    summary=LINES,
    titles=st.lists(LINES, max_size=45),
    notices=st.lists(LINES, max_size=5),
    link=st.sampled_from(["", "https://moth.invalid/" + "a" * 300]),
)
def test_a_description_fits_and_is_whole(episode, show, *, summary, titles, notices, link):
    """A description takes at most 4,000 bytes, closes every tag, and holds only tags that apps show."""
    chapters = tuple(
        Chapter(start=at * 9.0, end=at * 9.0 + 9, title=title, link=link) for at, title in enumerate(titles)
    )
    changed = replace(episode, summary=summary, chapters=chapters, notices=tuple(notices))
    text = notes.description(show, changed)
    assert len(text.encode()) <= 4000
    assert parsed(text).seen <= {"p", "ul", "li", "a", "strong", "em"}
    assert "]]>" not in text
    assert "read by a synthetic voice" in text


def test_the_timestamps_begin_at_zero(episode, show):
    """A description lists every chapter with its time, the first at 00:00:00."""
    times = re.findall(r"<li>(\d\d:\d\d:\d\d) ", notes.description(show, episode))
    assert times[0] == "00:00:00"
    assert len(times) == len(episode.chapters) >= 3
    assert times == sorted(set(times))


def test_notes_name_every_source_and_how_well_a_story_is_founded(episode, show):
    """Every source of every story is linked, with label, category and standing."""
    text = notes.full(show, episode)
    links = parsed(text).links
    assert all(source.link in links for story in episode.stories for source in story.references)
    assert "Breakthrough · Research · corroborated by 4 publishers" in text
    assert "Notable · Products · single source" in text


def test_a_thin_day_says_so(episode, show):
    """On a thin day description and notes say how long the news lasted."""
    assert "there was news for 1 minute rather than 5 minutes" in notes.description(show, episode)
    assert "A thin day" in notes.full(show, episode)


def test_a_sample_says_that_it_is_invented(episode, show):
    """A sample's description and notes say that nothing in it is real."""
    sample = replace(episode, sample=True)
    assert "every story, name and source in it is invented" in notes.description(show, sample)
    assert "every story, name and source in it is invented" in notes.full(show, sample)
    assert "invented" not in notes.full(show, episode)


def test_the_disclosure_counts_its_sources(episode):
    """One source is a source, two are sources."""
    assert "generated from 4 sources." in notes.disclosure(episode)
    assert "generated from 1 source." in notes.disclosure(replace(episode, sources=1))
