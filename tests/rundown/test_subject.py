"""Claims about categories, organisations, gravity and what can be read aloud."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing.model import Item, Story
from briefing.rundown.gravity import grave, light
from briefing.rundown.phrases import content, mentioned, same
from briefing.rundown.sayable import measure, whole_sentences
from briefing.rundown.subject import category, organisations


def story(title: str, text: str = "", **more: object) -> Story:
    """Make a story of one item."""
    values = {"id": "i", "source": "s", "publisher": "P", "domain": "p.example", "title": title, "text": text}
    item = Item(**{**values, "seen": datetime(2031, 1, 1, tzinfo=UTC), **more})
    return Story(slug="s", items=(item,), publishers=("p.example",))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ransomware gang leaks files stolen from Orrin Rail", "Security"),
        ("Court orders Lumen to pay a fine over privacy", "Policy & Ethics"),
        ("Astronomers discover an ocean on a distant planet", "Research"),
        ("Zephyr raises $90 million in series B funding", "Business & Funding"),
        ("Undersea cable to bring broadband to Kessin", "Infrastructure"),
        ("Lumen unveils a folding phone with two screens", "Products"),
        ("Film actors end their strike", "Society"),
        ("The bench was painted green", "Other"),
    ],
)
def test_categories_follow_the_words(title: str, expected: str) -> None:
    """A headline's words decide its category."""
    assert category(story(title)) == expected


@pytest.mark.parametrize(
    ("title", "more", "expected"),
    [
        ("Lumen 4 is down to $30 for Black Friday", {}, "Products"),
        ("Quordle today: hints and answers", {}, "Other"),
        ("Orrin against Vardolen", {"link": "https://p.example/sport/orrin-vardolen"}, "Society"),
        ("A better way to trim wicks", {"domain": "phys.org"}, "Research"),
        ("The wick of many colours", {"aggregated": True}, "Infrastructure"),
        ("The wick of many colours", {"text": "The court of Kessin heard a lawsuit over wicks."}, "Policy & Ethics"),
    ],
)
def test_categories_follow_more_than_the_headline(title: str, more: dict[str, object], expected: str) -> None:
    """Kinds of routine, folders, the publisher's beat, aggregators and the text point to a category, too."""
    assert category(story(title, **more)) == expected


def test_organisations_are_known_by_their_products() -> None:
    """A phone's name stands for its maker, and an unknown name for itself."""
    assert organisations(story("New iPhone delayed")) == {"Apple"}
    assert organisations(story("Judge scolds Google over Android")) == {"Google"}
    assert organisations(story("The lamp maker Zephyr opens a museum")) == {"Zephyr"}
    assert organisations(story("Nothing to see")) == frozenset()


@pytest.mark.parametrize(
    "title",
    ["Explosion at Orrin works kills 12 people", "Poet Ada Marsh dies at 91", "Nineteen dead and six missing off Sorn"],
)
def test_death_and_disaster_are_grave(title: str) -> None:
    """A story of death is grave."""
    assert grave(story(title))


@pytest.mark.parametrize(
    "title",
    ["Lumen finally kills its oldest lamp", "The lamp is dead, long live the lamp", "Film trailer: a hero dies at sea"],
)
def test_figures_of_speech_and_films_are_not_grave(title: str) -> None:
    """A product that is killed, and a death on a screen, are not."""
    assert not grave(story(title))


def test_amusement_is_light() -> None:
    """A film's trailer is light, a court's ruling is not."""
    assert light(story("Trailer for the lamp movie arrives"))
    assert not light(story("Court rules on lamps"))


def test_only_whole_sentences_are_counted() -> None:
    """What a feed cut off is not read; initials and titles end no sentence."""
    cut = story("T", "Dr. A. Marsh opened the wall on Monday in Kessin. The board then said that", cut=True).items[0]
    assert whole_sentences(cut) == ["Dr. A. Marsh opened the wall on Monday in Kessin."]
    ended = story("T", "The wall rose on Monday in Kessin. It fell.", cut=True).items[0]
    assert whole_sentences(ended) == ["The wall rose on Monday in Kessin."]


def test_a_line_without_its_full_stop_is_a_sentence() -> None:
    """A one-line summary counts unless it was cut off."""
    line = "The harbour board of Kessin raises its old wall"
    assert len(whole_sentences(story("T", line).items[0])) == 1
    assert not whole_sentences(story("T", line, cut=True).items[0])


def test_what_no_newsreader_says_is_not_counted_as_good() -> None:
    """First persons, questions and addresses are whole sentences but not fit to be read."""
    text = "I went to see the wall at noon. Was it worth the long trip there? See www.wall.example for the rest of it."
    found = measure(story("T", text).items)
    assert (found.sentences, found.good, found.seconds) == (3, 0, 0)


def test_one_source_gives_so_much_and_no_more() -> None:
    """A long article counts only as far as it may be quoted, and a second source adds half."""
    text = "The harbour board of Kessin raised the old northern wall by two metres. " * 40
    one = story("T", text).items
    assert measure(one).words == 75
    assert measure((*one, *one)).words == 112.5


def test_phrases_match_whole_words() -> None:
    """A name is found whatever its capitals, but not inside another word."""
    assert mentioned("open ai", "An OPEN AI lab")
    assert not mentioned("art", "start")
    assert not mentioned(" ", "anything")


def test_headlines_are_the_same_only_with_the_same_figures() -> None:
    """Nearly the same words are the same news, unless a figure differs."""
    one, other = content("Court orders Lumen to open its archive"), content("Court orders Lumen to open archives")
    assert same(one, other)
    assert not same(content("Wall grows 2 metres in Kessin"), content("Wall grows 3 metres in Kessin"))
    assert not same(frozenset(), frozenset())
