"""Which pages are worth reading whole."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Item, Story
from briefing.stories import shortlist
from briefing.stories.shortlist import LATER, PAGES, STORIES, has_page

WHOLE = "A whole sentence of nine words stands right here. " * 20


def item(name: str, domain: str = "", **more: object) -> Item:
    domain = domain or f"{name}.example"
    told = {
        "id": name,
        "source": name,
        "publisher": name,
        "domain": domain,
        "title": name,
        "link": f"https://{domain}/{name}",
    }
    return Item(**told | {"seen": datetime(2031, 3, 4, tzinfo=UTC)} | more)  # type: ignore[arg-type]


def story(*items: Item) -> Story:
    return Story(slug=items[0].id, items=items, publishers=tuple(dict.fromkeys(one.domain for one in items)))


def names(stories: list[Story], pages: int = STORIES) -> list[str]:
    return [one.id for one in shortlist(stories, pages)]


def test_nothing_is_worth_nothing() -> None:
    """No stories, or no pages allowed, give no page."""
    assert shortlist([]) == ()
    assert names([story(item("a"))], 0) == []


def test_what_many_report_comes_first_then_what_stands_high() -> None:
    """Publishers count before the place in a feed."""
    low = story(item("low", position=9, siblings=10))
    high = story(item("high", position=1, siblings=10))
    shared = story(item("one", position=9, siblings=10), item("two"))
    assert names([low, high, shared])[:3] == ["one", "high", "low"]


def test_what_would_be_told_goes_before_everything_else() -> None:
    """The order of chances counts more than publishers; who is not named comes behind."""
    stories = [story(item("many"), item("more")), story(item("second")), story(item("first"))]
    chosen = shortlist(stories, 3, chances=["first", "second", "gone"])
    assert [one.id for one in chosen] == ["first", "second", "many"]


def test_a_story_s_best_tellings_are_read_one_of_each_site() -> None:
    """At most three pages a story, the best telling first, and no domain twice."""
    items = [item("a", "x.example"), item("b", "x.example"), *(item(name) for name in "cdef")]
    assert names([story(*items)]) == ["a", "c", "d"]
    assert PAGES == 3


def test_a_story_that_is_whole_already_needs_no_page() -> None:
    """Tellings whose feeds give whole texts count as read, and their sites are not asked."""
    whole = [item(name, text=WHOLE) for name in "abc"]
    assert names([story(*whole, item("d"))]) == []
    assert names([story(whole[0], item("b", "a.example"), item("c"), item("d"), item("e"))]) == ["c", "d"]


def test_a_text_cut_off_in_its_only_long_sentence_is_a_stub() -> None:
    """Words that lead to no end of a sentence do not count."""
    assert names([story(item("a", text="word " * 200, cut=True))]) == ["a"]


def test_first_pages_of_many_stories_go_before_third_pages_of_one() -> None:
    """The pages are spread: a second page is worth the first of a story some places further down."""
    stories = [story(item(f"s{n:02}"), item(f"s{n:02}b"), item(f"s{n:02}c")) for n in range(STORIES)]
    chosen = names(stories)
    assert len(chosen) == STORIES
    assert chosen.index("s00b") == LATER
    assert {"s00", "s00b", "s00c", "s20"} <= set(chosen)


@pytest.mark.parametrize(
    ("link", "domain"),
    [
        ("", ""),
        ("ftp://a.example/x", "a.example"),
        ("https://a.example/", "a.example"),
        ("https://a.example/paper.pdf", "a.example"),
        ("https://a.example/show.MP3", "a.example"),
        ("https://arxiv.org/pdf/2031.01234", "arxiv.org"),
        ("https://www.youtube.com/watch?v=1", "youtube.com"),
        ("https://x.com/someone/status/1", "x.com"),
        ("https://news.ycombinator.com/item?id=1", "ycombinator.com"),
        ("https://podcasts.apple.com/us/1", "apple.com"),
        ("https://a.example/podcasts/episode-9", "a.example"),
        ("https://video.a.example/clip", "a.example"),
        ("https://[broken/x", "a.example"),
    ],
)
def test_what_is_no_article_is_not_read(link: str, domain: str) -> None:
    """Sound, films, files, talk and front pages have no text that could be told."""
    assert not has_page(link, domain)


def test_an_aggregator_s_link_to_an_article_is_read() -> None:
    """The linked page counts, not the page that discusses it."""
    assert names([story(item("a", aggregated=True))]) == ["a"]
    assert names([story(item("a", "ycombinator.com", aggregated=True))]) == []


def test_one_page_is_read_once_whoever_links_to_it() -> None:
    """Two stories that hold the same link ask for it once."""
    link = "https://same.example/x"
    assert names([story(item("a", link=link)), story(item("b", link=link))]) == ["a"]


@given(st.lists(st.integers(1, 5), max_size=60), st.integers(0, 60), st.randoms())
def test_the_order_of_the_stories_changes_nothing(sizes: list[int], pages: int, chance: object) -> None:
    """Whatever comes first, the same pages are chosen, never more than allowed."""
    stories = [story(*(item(f"s{n:02}x{k}") for k in range(size))) for n, size in enumerate(sizes)]
    chosen = shortlist(stories, pages)
    assert len(chosen) <= pages
    chance.shuffle(stories)  # type: ignore[attr-defined]
    assert shortlist(stories, pages) == chosen
