"""The pages people see."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from briefing.publish import pages
from briefing.publish.episode import describe
from briefing.publish.transcript import read, vtt


@pytest.fixture(scope="module")
def made(night, show):
    """Describe a made-up night, and read its transcript."""
    one = night()
    episode = describe(one.recording, one.script, one.rundown, show=show, previous=(), now=one.now)
    enclosure = replace(episode.enclosure, path="episodes/2031-03-04/x.mp3")
    episode = replace(episode, enclosure=enclosure, transcript_path="episodes/2031-03-04/t.vtt")
    return episode, read(vtt(one.recording.cues, seconds=60, voice="Wren"))


def test_the_front_page_plays_the_latest_episode(show, made):
    """The page has a player, chapters to click that work without scripts, stories with scores, and every source."""
    episode, captions = made
    page = HTMLParser(pages.index(show, [episode], captions))
    assert page.css_first("audio[controls]").attributes["src"] == "episodes/2031-03-04/x.mp3"
    jumps = [link.attributes["href"] for link in page.css(".chapters li a")]
    assert jumps[0] == "episodes/2031-03-04/x.mp3#t=0.0"
    assert len(jumps) == len(episode.chapters)
    links = {link.attributes.get("href") for link in page.css("a")}
    assert {source.link for story in episode.stories for source in story.references} <= links
    assert page.css_first("meter").attributes["value"] == "86"
    assert "podcast://lantern.invalid/pod/feed.xml" in links
    assert "https://lantern.invalid/pod/feed.xml" in page.css_first(".address").text()
    assert page.css_first("h1").text() == "Glass moth swims again"


def test_the_transcript_is_on_the_page(show, made):
    """Everything that was said can be read under the name of its chapter."""
    episode, captions = made
    page = HTMLParser(pages.index(show, [episode], captions))
    said = page.css_first("#transcript").text()
    assert all(" ".join(story.sentences) in said for story in episode.stories if not story.brief)
    assert len(page.css("#transcript h3")) == len(episode.chapters)


def test_nothing_is_loaded_from_elsewhere(show, made):
    """Pages load only their own cover and sound, and the browser is told to allow nothing else."""
    episode, captions = made
    for data in (
        pages.index(show, [episode], captions),
        pages.page(show, episode, captions, older=None, newer=None),
    ):
        page = HTMLParser(data)
        loaded = [node.attributes["src"] for node in page.css("[src]")]
        assert all(not re.match(r"\w+:|//", address) for address in loaded)
        assert not page.css("link[rel=stylesheet], iframe, script[src]")
        policy = page.css_first("meta[http-equiv]").attributes["content"]
        for inline in ("style", "script"):
            digest = b64encode(sha256(page.css_first(inline).text().encode()).digest()).decode()
            assert f"{inline}-src 'sha256-{digest}'" in policy


def test_a_page_is_small(show, made):
    """The front page without its cover and sound takes less than 40 kB."""
    episode, captions = made
    assert len(pages.index(show, [episode], captions)) < 40_000


def test_an_episodes_page_leads_to_its_neighbours(show, made):
    """Paths on an episode's page climb to the public folder."""
    episode, captions = made
    older = replace(episode, title="Older", page_path="episodes/2031-03-03/index.html")
    page = HTMLParser(pages.page(show, episode, captions, older=older, newer=None))
    assert page.css_first("audio").attributes["src"] == "../../episodes/2031-03-04/x.mp3"
    assert [link.attributes["href"] for link in page.css(".neighbours a")] == ["../../episodes/2031-03-03/"]


def test_the_print_changes_with_what_a_page_shows(show, made):
    """A page carries the print of what it was made from, and another show, episode or neighbour gives another."""
    episode, captions = made
    mark = pages.print_of(show, episode, older=None, newer=None)
    assert mark.encode() in pages.page(show, episode, captions, older=None, newer=None)[:600]
    others = {
        pages.print_of(replace(show, title="Other"), episode, older=None, newer=None),
        pages.print_of(show, replace(episode, summary="Other"), older=None, newer=None),
        pages.print_of(show, episode, older=episode, newer=None),
    }
    assert len(others | {mark}) == 4


def test_a_station_without_episodes_has_a_page(show):
    """Before the first episode the page says so and offers the feed."""
    page = HTMLParser(pages.index(show, [], ()))
    assert "No episode is on air yet." in page.text()
    assert not page.css("audio, script")


def test_the_front_page_lists_sixty(show, made):
    """A long archive is listed as far as sixty episodes, and the next is reached by a link."""
    episode, captions = made
    many = [replace(episode, page_path=f"episodes/{at}/index.html") for at in range(100)]
    page = HTMLParser(pages.index(show, many, captions))
    assert len(page.css(".archive li")) == 60
    assert page.css_first("#archive > p a").attributes["href"] == "episodes/60/"
