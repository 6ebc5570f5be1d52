"""Claims about what would have changed a decision: each is made true, and the night planned again."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from briefing.config import RundownSettings
from briefing.model import Edits, Item, Rundown, Story
from briefing.rundown import outlook, plan

NOW = datetime(2031, 4, 2, 6, tzinfo=UTC)
SETTINGS = RundownSettings(mutes=("kettle",), floor=25, stories=5, per_category=2)
DEEDS = (
    "Court orders {} to open its archive", "Scientists map a reef off {}", "{} airline raises $90 million",
    "Ransomware stops the port of {}", "{} unveils a folding radio", "Satellites reach {}", "Kettle boils in {}",
)  # fmt: skip
PLACES = (
    "Kessin",
    "Vardolen",
    "Issera",
    "Halden",
    "Orrin",
    "Tarl",
    "Brevick",
    "Sorn",
    "Mellow",
    "Quarn",
    "Wick",
    "Ull",
)


def story(number: int) -> Story:
    """Make a story; the further down the night, the fewer report it, the older it is and the less it says."""
    title = f"{DEEDS[number % 7].format(PLACES[number % 12])} in year {2000 + number}"
    text = " ".join(
        f"The harbour board of {PLACES[(number + each) % 12]} told reporters so on Monday in hall {number}."
        for each in range(3 if number % 4 else 1)
    )
    items = tuple(
        Item(
            id=f"{number}-{each}", source=f"f{each}", publisher=f"P{each}", domain=f"p{each}.example", title=title,
            text="" if number % 11 == 9 else text, published=NOW - timedelta(hours=3 + number), seen=NOW,
            position=number % 20, siblings=20,
        )
        for each in range(max(6 - number // 4, 1))
    )  # fmt: skip
    return Story(slug=f"s{number:02d}", items=items, publishers=tuple(item.domain for item in items))


NIGHT = tuple(story(number) for number in range(60))


def planned(stories: tuple[Story, ...] = NIGHT, settings: RundownSettings = SETTINGS, **edits: object) -> Rundown:
    """Plan a night of three minutes."""
    return plan(
        stories, settings=settings, seconds=180.0, date=date(2031, 4, 2), now=NOW, history=(), edits=Edits(**edits)
    )


def told(found: Rundown) -> set[str]:
    return {slot.story.slug for slot in found.slots}


def with_publishers(slug: str, more: int) -> tuple[Story, ...]:
    """Make the night anew with so many more publishers of one story, or fewer."""
    one = next(entry for entry in NIGHT if entry.slug == slug)
    if more < 0:
        richer = replace(one, items=one.items[:more], publishers=one.publishers[:more])
    else:
        names = [f"more{count}.example" for count in range(more)]
        heard = [replace(one.items[0], id=name, domain=name, text="") for name in names]
        richer = replace(one, items=(*one.items, *heard), publishers=(*one.publishers, *names))
    return tuple(richer if entry.slug == slug else entry for entry in NIGHT)


def count(word: str) -> int:
    return 1 if word.lower() == "one" else int(word)


def test_every_change_that_is_named_makes_the_change() -> None:
    """More or fewer publishers, another setting, a pin or a kill: made true, each does what was said."""
    first = planned()
    tried = {"carried": 0, "lifted": 0, "without": 0, "settings": 0, "pin": 0, "kill": 0}
    for entry in NIGHT:
        for change in outlook(entry.slug, NIGHT, first, SETTINGS).changes:
            if found := re.match(r"(One|\d+) more .*would have carried it", change):
                tried["carried"] += 1
                assert entry.slug in told(planned(with_publishers(entry.slug, count(found[1]))))
            elif found := re.search(r"floor: (one|\d+) more .* lifted it over, to be (told in full|ready)", change):
                tried["lifted"] += 1
                again = planned(with_publishers(entry.slug, count(found[1])))
                assert (entry.slug in told(again)) == (found[2] == "told in full")
                assert entry.slug in {slot.story.slug for slot in (*again.slots, *again.reserve)}
            elif found := re.match(r"Without (\d+) of its", change):
                tried["without"] += 1
                assert entry.slug not in told(planned(with_publishers(entry.slug, -int(found[1]))))
            elif found := re.match(r"`(stories|per_category) = (\d+)`", change):
                tried["settings"] += 1
                assert entry.slug in told(planned(settings=replace(SETTINGS, **{found[1]: int(found[2])})))
            elif "`pin" in change:
                tried["pin"] += 1
                assert entry.slug in told(planned(pin=(entry.slug,)))
            elif "`kill =" in change:
                tried["kill"] += 1
                assert entry.slug not in told(planned(kill=(entry.slug,)))
    assert all(tried.values()), tried


@pytest.mark.parametrize(
    ("edits", "slug", "decision", "change"),
    [
        ({"kill": ("s00",)}, "s00", "Spiked: killed by the editor.", "out of `kill`"),
        ({"pin": ("s40",)}, "s40", "pinned by the editor", "because it is pinned"),
        ({}, "s06", "Spiked: muted: “kettle”.", "Take “kettle” out of `mutes`"),
        ({}, "s09", "Spiked: cannot be told", "whole sentences"),
    ],
)
def test_an_editor_s_own_doing_is_named(edits: dict[str, object], slug: str, decision: str, change: str) -> None:
    """Kills, pins, mutes and bare links say what they are and what undoes them."""
    found = outlook(slug, NIGHT, planned(**edits), SETTINGS)
    assert decision in found.decision
    assert any(change in one for one in found.changes)


def test_nothing_is_computed_with_other_settings() -> None:
    """Where planning again would not give the same night, it is said instead of computing."""
    found = outlook("s10", NIGHT, planned(), replace(SETTINGS, stories=2))
    assert len(found.changes) == 1
    assert "cannot be computed" in found.changes[0]
