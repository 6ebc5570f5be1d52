"""Claims about grouping: what becomes one story, what stays apart, and that order does not matter."""

from __future__ import annotations

import json
import random
import runpy
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Item
from briefing.stories import cluster, labels

NOON = datetime(2031, 4, 2, 12, tzinfo=UTC)


def item(title: str, text: str = "", *, domain: str = "plain.example", hours: float = 0, **more: object) -> Item:
    """Make an item whose id is its publisher and headline."""
    values = {
        "id": f"{domain}/{title}",
        "source": domain.partition(".")[0],
        "publisher": domain,
        "domain": domain,
        "title": title,
        "text": text,
        "link": f"https://{domain}/{title}".replace(" ", "-"),
        "published": NOON - timedelta(hours=hours),
        "seen": NOON,
        "siblings": 20,
    }
    return Item(**{**values, **more})


FERRY = [
    item(
        "Orlow ferry runs aground off Kessin Island with 212 aboard",
        "The ferry Orlow ran aground on a sandbank off Kessin Island on Tuesday. All 212 were taken off by lifeboat.",
        domain="harbourpost.example",
    ),
    item(
        "All 212 passengers rescued after Orlow grounds on Kessin sandbank",
        "Lifeboats brought 212 passengers from the grounded ferry Orlow to Kessin Island.",
        domain="islandnews.example",
        hours=1,
    ),
    item(
        "Kessin Island: lifeboats empty stranded ferry Orlow",
        "The Orlow struck a sandbank near Kessin Island with 212 people aboard, the coastguard said.",
        domain="coastwire.example",
        hours=2,
    ),
]
QUAKE_NORTH = item(
    "Magnitude 5.4 earthquake shakes Vardolen, chimneys down",
    "An earthquake of magnitude 5.4 shook the northern town of Vardolen at dawn. Nobody was hurt.",
    domain="harbourpost.example",
)
QUAKE_SOUTH = item(
    "Magnitude 6.2 earthquake strikes Port Issera, harbour closed",
    "An earthquake of magnitude 6.2 struck the southern port of Issera in the evening. The harbour was closed.",
    domain="islandnews.example",
)
PATCH = [
    item(
        "Pellucid OS 17.1.1 fixes charging in cars",
        "Pellucid OS 17.1.1 mends a fault that stopped wireless charging in some cars.",
        domain="gadgetdaily.example",
    ),
    item(
        "Pellucid releases OS 17.1.1 with fix for wireless car charging",
        "The update 17.1.1 repairs wireless charging in cars, Pellucid says.",
        domain="handsetnews.example",
    ),
]
NEXT = item(
    "Pellucid OS 18 is said to bring a new assistant",
    "Pellucid OS 18 will get an assistant that writes, according to a report.",
    domain="coastwire.example",
)
NIGHT = [*FERRY, QUAKE_NORTH, QUAKE_SOUTH, *PATCH, NEXT]


def together(stories: object) -> set[frozenset[str]]:
    return {frozenset(entry.id for entry in story.items) for story in stories}  # type: ignore[attr-defined]


def test_one_event_in_three_wordings_is_one_story() -> None:
    """Three publishers tell of one ferry, and there is one story of it."""
    found = next(story for story in cluster(NIGHT) if len(story.items) == 3)
    assert {entry.id for entry in found.items} == {entry.id for entry in FERRY}
    assert len(found.publishers) == 3


def test_two_earthquakes_are_two_stories() -> None:
    """Look-alike events with other places and figures stay apart."""
    assert not any({QUAKE_NORTH.id, QUAKE_SOUTH.id} <= group for group in together(cluster(NIGHT)))


def test_another_version_is_another_story() -> None:
    """The release of 17.1.1 is one story, and talk of 18 is none of it."""
    assert frozenset(entry.id for entry in PATCH) in together(cluster(NIGHT))
    assert frozenset({NEXT.id}) in together(cluster(NIGHT))


CHARGED = [
    item(
        "Veltri charged with fraud at Orlow Bank",
        "Prosecutors charged Ada Veltri with fraud of 40 million at Orlow Bank.",
    ),
    item(
        "Orlow Bank: prosecutors charge Ada Veltri",
        "Ada Veltri faces a charge of fraud over 40 million.",
        domain="b.example",
    ),
    item(
        "Fraud charge against Orlow Bank's Veltri",
        "Veltri is charged with taking 40 million from Orlow.",
        domain="c.example",
    ),
    item("Ada Veltri charged in Orlow fraud case", "The bank lost 40 million, prosecutors said.", domain="d.example"),
]
CLEARED = [
    item(
        "Jury clears Veltri in retrial",
        "After nine hours a jury in Port Issera cleared Ada Veltri.",
        domain="e.example",
        hours=30,
    ),
    item(
        "Veltri cleared by Port Issera jury",
        "Ada Veltri left the court free after nine hours.",
        domain="f.example",
        hours=30,
    ),
    item(
        "Ada Veltri walks free after retrial", "The jury in Port Issera took nine hours.", domain="g.example", hours=30
    ),
    item(
        "Retrial ends: jury clears Ada Veltri", "Nine hours were enough in Port Issera.", domain="h.example", hours=30
    ),
]


def test_two_events_of_one_person_are_two_stories() -> None:
    """What happened to one person twice is told in two stories, each with all its tellings."""
    groups = {frozenset(entry.id for entry in event) for event in (CHARGED, CLEARED)}
    assert together(cluster([*CHARGED, *CLEARED])) == groups


def test_a_flood_from_one_feed_leaves_the_rest_of_the_night_as_it_was() -> None:
    """A thousand notices of a machine, all alike, neither fail nor change what becomes of the news."""
    flood = [item("Notice of wind for the Issera coast", domain="machine.example", id=f"n{n}") for n in range(1000)]
    assert {frozenset(entry.id for entry in FERRY), frozenset(entry.id for entry in PATCH)} <= together(
        cluster([*NIGHT, *flood])
    )


def test_outside_events_are_told_apart(shared: Path) -> None:
    """On ECB+, whose topics each hold two look-alike events, the groups are as good as was promised."""
    lines = (shared / "material" / "clusters" / "ecbplus.jsonl").read_text("utf8").splitlines()
    texts = [json.loads(line) for line in lines]
    gold = [text.pop("gold") for text in texts]
    scores = runpy.run_path(str(shared / "tools" / "score_clusters.py"))
    found = labels(texts)
    assert scores["pairwise"](gold, found)[2] >= 0.86
    assert scores["bcubed"](gold, found)[2] >= 0.89


def test_two_deals_of_one_shop_stay_apart() -> None:
    """The same publisher's look-alike headlines are different items."""
    deals = [item(f"Save {n} dollars on the {thing} today") for n, thing in ((40, "Zephyr kettle"), (90, "Lumen lamp"))]
    assert len(cluster(deals)) == 2


def test_no_items_are_no_stories() -> None:
    """An empty night gives nothing and does not fail."""
    assert cluster([]) == ()
    assert labels([]) == []


def test_labels_group_as_the_night_does() -> None:
    """The door for outside scoring runs the same code: same items, same groups."""
    asked = [
        {"id": e.id, "title": e.title, "lede": e.text, "published": e.published.isoformat(), "source": e.domain}
        for e in NIGHT
        if e.published
    ]
    found: dict[int, set[str]] = {}
    for entry, label in zip(asked, labels(asked), strict=True):
        found.setdefault(label, set()).add(entry["id"])
    assert {frozenset(group) for group in found.values()} == together(cluster(NIGHT))


def test_labels_need_only_a_title() -> None:
    """Missing, odd or broken fields are no error, and an unreadable date is no date."""
    odd = [{"id": 1, "title": "One"}, {"title": None, "lede": None, "published": "yesterday-ish"}, {}]
    assert len(labels(odd)) == 3


WORDS = st.sampled_from(
    [
        "Orlow",
        "ferry",
        "Kessin",
        "rescue",
        "lifeboat",
        "budget",
        "vote",
        "Halden",
        "17",
        "42",
        "quake",
        "moon",
        "probe",
        "launch",
        "€9",
        "ß",
        "中文",
    ]
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)
ITEMS = st.lists(
    st.builds(
        lambda number, title, text, domain, hours: item(title, text, domain=domain, hours=hours, id=f"i{number}"),
        st.integers(0, 999),
        TEXTS,
        TEXTS,
        st.sampled_from(["a.example", "b.example", "c.example", ""]),
        st.integers(0, 90),
    ),
    max_size=14,
    unique_by=lambda entry: entry.id,
)


@given(ITEMS, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_stories_are_a_partition_whatever_the_order(items: list[Item], chance: random.Random) -> None:
    """Every item is in one story, every slug is its own, and shuffling the items changes nothing at all."""
    stories = cluster(items)
    assert sorted(entry.id for story in stories for entry in story.items) == sorted(entry.id for entry in items)
    assert len({story.slug for story in stories}) == len(stories)
    assert all(story.publishers for story in stories)
    shuffled = list(items)
    chance.shuffle(shuffled)
    assert msgspec.json.encode(cluster(shuffled)) == msgspec.json.encode(stories)
