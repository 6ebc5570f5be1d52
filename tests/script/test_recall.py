"""Claims about updates as they are told: when it was told, what was reported then, and only what is new."""

from datetime import date

import pytest
from msgspec.structs import replace

from briefing.model import Entry, Fact, Reference, Update
from briefing.script import markdown
from briefing.script.house import House
from briefing.script.recall import RECALLED, recall, recalled, update_of

THEN = "Corvandel has closed the last mill of the Ondrimal valley."
NEW = "Corvandel has sold the old mill to Mayor Lena Oldacre for 9,000 crowns."


def entry(room, *, days=1, text=THEN, source="tern"):
    """What an earlier episode told."""
    reference = Reference(item="old", publisher="The Tern Post", title="A mill closes")
    return Entry(
        date=date.fromordinal(date(2026, 3, 4).toordinal() - days), text=text, source=source, reference=reference
    )


def update(room, **more):
    """An update with one new fact."""
    return Update(
        entries=(entry(room, **more),),
        said=(f"The Tern Post reports that {THEN}",),
        facts=(Fact(item="f", text=NEW, new=("9000",)),),
    )


def slot(room, rest=" Carts of the valley will bring the corn on Sundays, the council of Corvandel wrote.", **more):
    """A slot with what was said yesterday, and what is new."""
    text = f"{NEW} {THEN}{rest}"
    item = replace(room.item("tern", text, title="Corvandel has sold the old mill to its mayor"), id="f")
    return replace(room.slot(item, **more), update=update(room))


def said(room, one):
    """Everything that is said of a slot."""
    others = [room.full(n) for n in range(7)]
    script = room.write(room.rundown([one, *others], [room.brief(n + 8) for n in range(12)], 250))
    return next(segment for segment in script.segments if segment.slug == one.story.slug).sentences


@pytest.mark.parametrize(
    ("days", "when"),
    [(1, "yesterday"), (2, "on Monday"), (6, "on Thursday"), (7, "on February 25"), (40, "on January 23")],
)
def test_the_day_is_named_as_a_listener_does(room, days, when):
    """Yesterday, a weekday of the last week, or a date."""
    house = House(room.style, show="tide", date=date(2026, 3, 4))
    one, airs = slot(room), date(2026, 3, 4)
    long = replace(one, update=replace(update(room, days=days, text="x " * (RECALLED + 1)), said=()))
    told = recall(long, house, {}, airs=airs, turn=0, brief=False)
    assert told.text.endswith(f"a story from {when.removeprefix('on ')}.")
    short = recall(replace(one, update=update(room, days=days)), house, {}, airs=airs, turn=0, brief=False)
    assert when in short.text.replace("Yesterday", "yesterday").replace("On ", "on ")
    assert short.text.endswith(f"reported that {THEN}") or short.text.endswith(f"reported {when} that {THEN}")


def test_an_update_begins_with_what_was_reported(room):
    """The first sentence says what was reported then and rests on that item, the next one is the news."""
    first, second, *rest = said(room, slot(room))
    assert "esterday" in first.text
    assert THEN.rstrip(".") in first.text
    assert first.citations == ("old",)
    assert first.quoted == len(THEN.split())
    assert "9,000 crowns" in second.text
    assert second.claim == NEW
    assert not [one for one in (second, *rest) if THEN.rstrip(".") in one.text]


def test_an_update_in_brief_is_named_as_one(room):
    """In brief it is said that there is news and on what, not again what was reported."""
    first, second = said(room, slot(room, rest=""))
    assert "Corvandel" in first.text
    assert "esterday" in first.text
    assert THEN.rstrip(".") not in first.text
    assert "9,000 crowns" in second.text


def test_what_an_older_version_told_is_not_quoted(room):
    """Without the words of its source there is only the day to name."""
    assert recalled(update(room, source=""), date(2026, 3, 4)) == ""
    assert recalled(update(room), date(2026, 3, 4)) == THEN


def test_what_was_true_on_its_own_day_is_not_said_on_another(room):
    """A sentence that speaks of its own night cannot be said again."""
    assert recalled(update(room, text="Corvandel votes tonight on the last mill."), date(2026, 3, 4)) == ""


def test_a_pinned_story_without_news_is_told_like_any_other(room):
    """An editor may want it told again: then nothing is called an update."""
    one = slot(room)
    again = replace(one, update=replace(one.update, facts=()))
    assert update_of(again) is None
    assert "esterday" not in " ".join(sentence.text for sentence in said(room, again))


def test_a_style_without_the_templates_still_tells_it(room, tmp_path):
    """A style made for an older version says the news without the line before it."""
    for template in room.style.glob("*.j2"):
        if template.name not in ("update.txt.j2", "attribution_now.txt.j2"):
            (tmp_path / template.name).write_text(template.read_text())
    script = room.write(room.rundown([slot(room)]), style=tmp_path)
    text = " ".join(sentence.text for segment in script.segments for sentence in segment.sentences)
    assert "9,000 crowns" in text
    assert "esterday" not in text


def test_without_a_sentence_of_news_it_is_not_told(room):
    """Where the new fact itself cannot be read on air, the story is left out rather than told again."""
    one = slot(room)
    unread = replace(one, update=replace(one.update, facts=(Fact(item="elsewhere", text="Quince frost harvest."),)))
    script = room.write(room.rundown([unread, room.full(1)]))
    assert unread.story.slug not in {segment.slug for segment in script.segments}
    assert [left.slug for left in script.left] == [unread.story.slug]


def test_an_editor_sees_where_the_earlier_report_came_from(room):
    """In the script for editors the sentence that recalls a report names that report's source."""
    planned = room.rundown([slot(room), *(room.full(n) for n in range(7))], [room.brief(n + 8) for n in range(12)], 250)
    lines = markdown(room.write(planned), planned).splitlines()
    at = next(at for at, line in enumerate(lines) if THEN.rstrip(".") in line)
    assert lines[at + 1] == "  *The Tern Post · 10 words taken over*"
