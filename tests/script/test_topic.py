"""Claims about the name by which a listener knows a story again."""

from datetime import date

from briefing.model import Entry, Fact, Update
from briefing.script.topic import topic

NEW = "The first trailer of Lantern Quest 3 will be shown in December."


def named(told: str, *titles: str, publishers: tuple[str, ...] = (), cased: dict[str, str] | None = None) -> str:
    """Name what was told in one sentence and returns under these headlines."""
    update = Update(entries=(Entry(date=date(2031, 4, 7), text=told),), said=(), facts=(Fact(item="i", text=NEW),))
    return topic(update, titles, publishers, cased or {})


def test_the_longest_name_that_both_days_have_is_said() -> None:
    """Of a name only what both days have is said, and a longer name says more than a short one."""
    assert named("Orrin Games may show Lantern Quest III, it is said.", "Orrin shows Lantern Quest") == "Lantern Quest"
    assert named("The makers of Marlin's Gate 2 won.", "Marlin's Gate 2 is out") == "Marlin's Gate 2"


def test_half_a_name_is_no_name() -> None:
    """What both days have of a longer name is not said, unless only its numeral or its owner is missing."""
    assert named("The Orrin Players Guild has won.", "Orrin Players vote") == ""
    assert named("So says Marlin's Lantern Quest.", "Lantern Quest errs") == "Lantern Quest"


def test_a_name_ends_where_its_possession_begins() -> None:
    """The owner is named without the ending."""
    assert named("It was Halden's third loss.", "Halden loses") == "Halden"


def test_what_is_no_name_of_the_story_is_not_said() -> None:
    """A weekday, the word that begins a sentence, a publisher and what only one day tells of are no topic."""
    assert named("On Monday it fell.", "Monday it rose") == ""
    assert named("Towers fell.", "Towers rise") == ""
    assert named("Towers fell.", "Towers rise", cased={"towers": "Towers"}) == "Towers"
    assert (
        named("So says The Tern Post.", "The Tern Post errs", publishers=("The Tern Post", "Tern", "The"))
        != "The Tern Post"
    )
    assert named("It was in Vardolen.", "Kessin wins") == ""
