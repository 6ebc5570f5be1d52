"""An episode described from a night."""

from __future__ import annotations

from msgspec.structs import replace

from briefing.publish.episode import describe


def described(made, show, previous=()):
    """Describe a made-up night."""
    return describe(made.recording, made.script, made.rundown, show=show, previous=previous, now=made.now)


def with_items(made, *items):
    """Give the first story other items."""
    first = made.rundown.slots[0]
    story = replace(first.story, items=items)
    made.rundown = replace(made.rundown, slots=(replace(first, story=story), *made.rundown.slots[1:]))
    return made


def test_a_source_is_named_once(night, show):
    """The same address, or the same publisher's headline under another address, is one source."""
    made = night()
    item = made.rundown.slots[0].story.items[0]
    same = replace(item, id="b", title="Other words")
    twin = replace(item, id="c", link="https://orrin.invalid/moved")
    other = replace(item, id="d", link="https://orrin.invalid/second", title="A second report")
    references = described(with_items(made, item, same, twin, other), show).stories[0].references
    assert [reference.item for reference in references] == [item.id, "d"]


def test_a_source_without_a_link_is_named(night, show):
    """An item without an address is a source all the same, and its chapter links to the next that has one."""
    made = night()
    item = made.rundown.slots[0].story.items[0]
    bare = replace(item, id="bare", link="", title="Told by word of mouth")
    episode = described(with_items(made, bare, item), show)
    assert [reference.link for reference in episode.stories[0].references] == ["", item.link]
    assert episode.chapters[1].link == item.link


def test_guids_differ_by_day_and_by_show(night, show):
    """Two days, or two shows at one address, never share a guid; the same day always has the same."""
    guids = {
        described(night(3), show).guid,
        described(night(4), show).guid,
        described(night(4), replace(show, id="other")).guid,
    }
    assert len(guids) == 3
    assert described(night(4), show).guid in guids


def test_an_episode_without_a_title_is_named_after_its_day(night, show):
    """A script whose title holds nothing printable still makes an episode with a title."""
    assert described(night(title="\x00\u202e"), show).title == "Tuesday, 4 March 2031"


def test_a_guid_once_given_stays(night, show):
    """A day that aired before keeps its guid and number even when the show has moved to another address."""
    first = replace(described(night(), show), number=7)
    moved = described(night(), replace(show, base_url="https://moved.invalid/"), previous=(first,))
    assert (moved.guid, moved.number) == (first.guid, 7)
