"""Claims about what changes something for people, on headlines made up for the purpose."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.model import Item, Story
from briefing.rundown.consequence import consequence, heavy


def story(title: str) -> Story:
    """Make a story with a headline."""
    seen = datetime(2031, 1, 1, tzinfo=UTC)
    return Story(slug="s", items=(Item(id="i", source="s", publisher="P", domain="p.example", title=title, seen=seen),))


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Ferry sinks off Sorn, 19 people dead", "lives and safety"),
        ("Zephyr recalls 40,000 kettles after fires", "lives and safety"),
        ("Judge orders Vardolen to open its archive", "law and rights"),
        ("EU fines Zephyr over ads", "law and rights"),
        ("Zephyr lays off a tenth of its staff", "work and companies"),
        ("Ransomware stops the port of Wick", "security"),
        ("Trams stand still in outage", "rely on"),
        ("Scientists map an unknown reef", "knowledge"),
        ("Orrin airline raises $90 million", "money"),
        ("Harbour hires an AI to write timetables", "tools"),
    ],
)
def test_a_headline_shows_its_consequence(title: str, kind: str) -> None:
    """Lives, law, work, security, services, knowledge, money and tools are known by a word, which the reason names."""
    share, why = consequence(story(title))
    assert share >= 0.6
    assert kind in why
    assert why.partition("“")[2].partition("”")[0] in title


@pytest.mark.parametrize("title", ["War of the Kettles gets a movie", "Dead actors return in a film series"])
def test_what_is_played_is_not_what_happens(title: str) -> None:
    """Words of death or war in a headline about a film or a game are an amusement."""
    assert consequence(story(title))[0] == 0
    assert not heavy(story(title))


def test_a_strike_of_actors_is_no_amusement() -> None:
    """Law, work and security mean the same on a screen's back side."""
    assert heavy(story("Film studio lays off its painters"))


def test_an_ordinary_headline_has_some() -> None:
    """News of a product has a little more than an amusement."""
    assert 0 < consequence(story("Kettle comes in a new colour"))[0] < 0.5
