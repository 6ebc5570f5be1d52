"""The dated lines of a story that runs over days."""

from datetime import date

from markupsafe import escape
from msgspec.structs import replace
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from briefing.model import Entry, Fact, Reference, Sentence, Update
from briefing.publish import notes, pages
from briefing.publish.thread import entries_of, lines, linked, thread_of

HOSTILE = '</p><img src=x onerror=alert(1)>"]]>&\x1b[2J\u202e'
YESTERDAY = Entry(
    date=date(2031, 3, 3),
    text=f"The moth was heard {HOSTILE}",
    source="orrin_<ledger>",
    reference=Reference(item="i", publisher="P", title="T", link="https://orrin.invalid/a"),
    page="episodes/2031-03-03/index.html",
)


def _continued(night, staged, folder):
    """Stage a night whose first story was told the day before."""
    made = night()
    first, *others = made.rundown.slots
    story = replace(first.story, thread="moth")
    told = replace(first, story=story, update=Update(entries=(YESTERDAY,)), known="glass moth")
    made.rundown = replace(made.rundown, slots=(told, *others))
    return staged(made, folder)


def test_an_episode_keeps_what_the_days_to_come_need(night, staged, tmp_path):
    """Each story has its thread, its entries with today's last, and the words its items know."""
    episode = _continued(night, staged, tmp_path)
    story = episode.stories[0]
    assert (story.thread, story.known) == ("moth", "glass moth")
    today = story.entries[-1]
    assert story.entries[:-1] == (YESTERDAY,)
    assert (today.date, today.page) == (episode.date, episode.page_path)
    assert today.text in story.sentences
    assert today.reference == story.references[0]
    alone = episode.stories[1]
    assert alone.thread == alone.slug
    assert len(alone.entries) == 1


def test_the_dated_line_is_the_sharpest_new_fact(night):
    """Not the first sentence but the one for which the story returned stands in its line, if it can stand alone."""
    made = night()
    slot = made.rundown.slots[0]
    item = slot.story.items[0]
    fact = "The court fined the moth keepers 9,000 crowns."
    update = Update(entries=(YESTERDAY,), facts=(Fact(item=item.id, text=fact),))
    told = replace(slot, update=update)
    said = (
        Sentence(text="More is known of the moths now.", citations=(item.id,), claim="More is known of the moths now."),
        Sentence(text=fact, citations=(item.id,)),
    )
    segment = next(one for one in made.script.segments if one.slug == slot.story.slug)
    script = replace(made.script, segments=(replace(segment, sentences=said),))
    assert entries_of(told, script, "")[-1].text == fact
    leaning = replace(
        script, segments=(replace(segment, sentences=(said[0], replace(said[1], text=f"It {fact[4:]}"))),)
    )
    assert entries_of(told, leaning, "")[-1].text == said[0].claim


def test_a_slug_that_was_taken_by_another_story_is_not_taken_again(night, staged, tmp_path):
    """Two stories weeks apart may have one slug; their threads differ by the day."""
    episode = staged(night(), tmp_path)
    slot = night().rundown.slots[0]
    slug = slot.story.slug
    assert thread_of(slot, date(2031, 4, 1), [episode]) == f"{slug}-2031-04-01"
    assert thread_of(slot, episode.date, [episode]) == slug, "a revision of the day keeps the name"


def test_the_page_shows_each_day_once_the_newest_first(night, staged, show, tmp_path):
    """A line for each day, with its source, and a link to the page of an earlier day that is still there."""
    episode = _continued(night, staged, tmp_path)
    there = [episode.page_path, YESTERDAY.page]
    page = HTMLParser(pages.page(show, episode, (), older=None, newer=None, kept=there))
    (thread,) = page.css(".thread")
    today, before = (line.text(separator="") for line in thread.css("li"))
    assert today.startswith("[Updated 4 Mar via source-0] ")
    assert before.startswith("[3 Mar via orrin_<ledger>] The moth was heard ")
    hrefs = [link.attributes["href"] for link in thread.css("a")]
    assert "../../episodes/2031-03-03/" in hrefs
    assert "https://orrin.invalid/a" in hrefs
    gone = HTMLParser(pages.page(show, episode, (), older=None, newer=None, kept=[episode.page_path]))
    assert "episodes/2031-03-03" not in gone.css_first(".thread").html


def test_a_page_is_written_anew_when_a_page_it_links_to_is_gone(night, staged, show, tmp_path):
    """What a page links to belongs to what it is made of."""
    episode = _continued(night, staged, tmp_path)
    near = {"older": None, "newer": None}
    assert linked(episode, [YESTERDAY.page, "other"]) == {YESTERDAY.page}
    assert pages.print_of(show, episode, **near) != pages.print_of(show, episode, **near, kept=[YESTERDAY.page])
    assert pages.print_of(show, episode, **near) == pages.print_of(show, episode, **near, kept=["other"])


def test_the_lines_are_only_text(night, staged, show, tmp_path):
    """Whatever an entry holds reaches notes and page as text."""
    episode = _continued(night, staged, tmp_path)
    for markup in (notes.full(show, episode), pages.page(show, episode, (), older=None, newer=None).decode()):
        assert "<img src=x" not in markup
        assert str(escape("</p><img src=x onerror=alert(1)>")) in markup
        assert "\x1b" not in markup
        assert "\u202e" not in markup
    assert "]]>" not in notes.full(show, episode)


def test_a_story_of_one_day_has_no_lines(night, staged, tmp_path):
    """Nothing is dated where nothing went before."""
    assert not lines(staged(night(), tmp_path).stories[0], ())
