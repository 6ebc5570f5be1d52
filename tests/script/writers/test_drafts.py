"""A draft among the other stories of a show."""

from msgspec.structs import replace

from briefing.model import Role
from briefing.script.evidence import stems
from briefing.script.opening import GOOD
from briefing.script.writers.drafts import Drafted
from briefing.script.writers.extractive import Extractive
from briefing.script.writers.night import Night


def _written(room, *, words=75, **more):
    slot = room.full(0, role=Role.LEAD)
    night = Night(room.rundown([slot]), show=room.show(), verbatim_words=words)
    draft = tuple(one for one in night.found(slot) if one.place >= 0)
    return slot, draft, Drafted(night, {slot.story.slug: draft}, Extractive(night))


def test_a_draft_is_told_shorter_from_the_end(room):
    """Its versions are its first sentence, its first two, and so on."""
    slot, draft, writer = _written(room)
    assert len(draft) == 3
    assert writer.write(slot, (), GOOD, colour=False) == (draft[:1], draft[:2], draft[:3])


def test_what_was_said_before_ends_it(room):
    """A sentence that an earlier story said is not said again, nor what comes after it."""
    slot, draft, writer = _written(room)
    assert writer.write(slot, [draft[1].stems], GOOD, colour=False) == (draft[:1],)


def test_a_story_that_was_told_is_the_other_writers_to_judge(room):
    """Where its first sentence was said, nothing of the draft is left."""
    slot, draft, writer = _written(room)
    assert writer.write(slot, [draft[0].stems], GOOD, colour=False) == ()


def test_the_limit_on_quotation_holds(room):
    """No publisher gives more words than the setting says."""
    slot, draft, writer = _written(room, words=30)
    told = writer.write(slot, (), GOOD, colour=False)
    assert sum(one.words for one in told[-1]) <= 30
    assert len(told) < len(draft)


def test_a_story_without_a_draft_is_told_by_the_other_writer(room):
    """As if there were no model."""
    slot = room.full(4)
    night = Night(room.rundown([slot]), show=room.show(), verbatim_words=75)
    extractive = Extractive(night)
    said = [stems("Nothing of the kind was ever reported.")]
    told = Drafted(night, {}, extractive).write(slot, said, GOOD, colour=False)
    assert told == extractive.write(slot, said, GOOD, colour=False)
    assert told


def test_a_draft_does_not_change_what_it_was_made_of(room):
    """The night's own candidates stay as they are."""
    slot, draft, writer = _written(room)
    before = tuple(replace(one) for one in draft)
    writer.write(slot, (), GOOD, colour=False)
    assert draft == before
