"""An invented night, as the rundown room hands it over."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from briefing.model import Category, Edits, Item, Label, Role, Rundown, Score, Show, Slot, Story, Term
from briefing.script import write

STYLE = Path(__file__).parents[2] / "scripts" / "newsreader"
NOW = datetime(2026, 3, 4, 6, tzinfo=UTC)
FIRMS = (
    "Ambrovane",
    "Bellisk",
    "Corvandel",
    "Dunmarrow",
    "Eskerith",
    "Fenlowe",
    "Garrowick",
    "Hestrel",
    "Ilvenport",
    "Jossamar",
    "Kelbright",
    "Lorvane",
    "Mistrelle",
    "Norvask",
    "Ondrimal",
    "Pellow",
    "Quenby",
    "Rastow",
    "Selvane",
    "Tarrowin",
    "Umbrick",
    "Vessamy",
    "Wendrake",
    "Yarrowen",
    "Zellimont",
    "Ashgrove",
    "Brackwell",
    "Cindermoor",
    "Dellfort",
    "Emberlin",
)
DEEDS = (
    "has opened a workshop for solar sails",
    "has recalled 4,300 kettles with a faulty coil",
    "has bought the map maker Tollgate",
    "has published the plans of its wind turbine",
    "has lost a lawsuit over night wages",
    "has finished the Merrow glacier tunnel",
    "has taught a robot to sort glass",
    "has measured the oldest bell ever rung",
    "has moved its weather diaries into salt caves",
    "has cut ferry fares by a third",
    "has grown lettuce under red lamps",
    "has mapped the sea floor off Cape Odd",
    "has hired 700 carpenters for wooden towers",
    "has translated an ancient tax tablet",
    "has launched balloons that watch for smoke",
    "has banned plastic cups from its stadium",
    "has repaired a lighthouse with printed stone",
    "has found copper under a car park",
    "has sold its newspaper to the readers",
    "has trained dogs to smell mildew",
    "has built batteries from sand and rust",
    "has sent a probe past a frozen comet",
    "has closed its last coal furnace",
    "has planted oysters along the breakwater",
    "has invented ink that fades after a month",
    "has won a patent for folding bridges",
    "has counted wolves with microphones",
    "has painted buses with heat-proof lacquer",
    "has rebuilt a medieval clock",
    "has tested trams without drivers",
)
SECONDS = (
    "Engineers drilled {n} holes near Port {p} to prove the method.",
    "A fund in {p} pays {n} million crowns towards the costs.",
    "Critics from {p} collected {n} thousand signatures against the project.",
    "Deliveries to {p} begin in {n} weeks by rail.",
    "Insurers based in {p} value the risk at {n} million.",
    "Volunteers walked {n} kilometers across {p} with instruments.",
    "Regulators in {p} granted the licence after {n} hearings.",
    "Rivals from {p} spent {n} years on similar ideas.",
)
THIRDS = (
    "Mayor {p} Oldacre promised grants for {n} schools.",
    "Professor Ada {p} calls the result {n} times cheaper.",
    "Union leader Max {p} expects {n} strikes this winter.",
    "Judge Rosa {p} will rule within {n} days.",
    "Banker Theo {p} raised the forecast to {n} percent.",
    "Captain Lena {p} steered {n} barges through fog.",
    "Minister Olaf {p} announced {n} inspections of harbours.",
    "Designer Mila {p} drew {n} versions by hand.",
)


def item(name, text="", *, title="", domain="", publisher="", cut=False, published=NOW, **more):
    """One item of a publisher."""
    return Item(
        id=name,
        source=name,
        publisher=publisher or f"The {name.title()} Post",
        domain=domain or f"{name}.example",
        title=title or text.split(". ")[0].rstrip("."),
        text=text,
        cut=cut,
        link=f"https://{name}.example/a",
        published=published,
        seen=NOW,
        **more,
    )


def slot(*items, slug="", role=Role.BODY, seconds=28.0, category="Society", grave=False):
    """One place in the running order."""
    story = Story(slug=slug or items[0].id, items=items, publishers=tuple(dict.fromkeys(one.domain for one in items)))
    score = Score(terms=(Term(name="invented", points=50.0),))
    return Slot(
        story=story, score=score, label=Label.NOTABLE, category=category, role=role, seconds=seconds, grave=grave
    )


def brief(number):
    """A one-sentence story that no other one resembles."""
    deed = f"{FIRMS[number % 30]} {DEEDS[number % 30]}"
    return slot(
        item(
            f"b{number}",
            f"{deed}, in the town of {FIRMS[-1 - number % 30]}ham, and {number + 60} visitors came.",
            title=deed,
        ),
        role=Role.BRIEF,
        seconds=8.5,
    )


def full(number, **more):
    """A story with three sentences."""
    deed = f"{FIRMS[number % 30]} Works {DEEDS[number % 30]}"
    second = SECONDS[number % 8].format(n=number + 20, p=FIRMS[(number + 10) % 30])
    third = THIRDS[number % 8].format(n=number + 40, p=FIRMS[(number + 20) % 30])
    text = f"{deed}, with {number + 2} crews at work. {second} {third}"
    return slot(item(f"f{number}", text, title=deed), **more)


def rundown(slots=(), reserve=(), seconds=300.0):
    """A night's plan."""
    return Rundown(date=date(2026, 3, 4), now=NOW, seconds=seconds, slots=tuple(slots), reserve=tuple(reserve))


def night(fulls=8, briefs=22, seconds=250.0):
    """A night with enough news."""
    slots = [full(n, role=Role.LEAD if n == 0 else Role.BODY) for n in range(fulls)]
    return rundown(slots, [brief(n + fulls) for n in range(briefs)], seconds)


def show(**more):
    """A podcast."""
    return Show(
        id="tide",
        title="The Tide",
        description="d",
        author="a",
        base_url="http://127.0.0.1:8000/",
        category=Category(name="News"),
        **more,
    )


def clock(text):
    """A voice's pace."""
    return 0.35 + 0.062 * sum(letter.isalnum() for letter in text)


class Newsroom:
    """Everything a test needs to have a script written."""

    item, slot, brief, full = staticmethod(item), staticmethod(slot), staticmethod(brief), staticmethod(full)
    rundown, night, show, clock = staticmethod(rundown), staticmethod(night), staticmethod(show), staticmethod(clock)
    style, now, firms, deeds = STYLE, NOW, FIRMS, DEEDS

    @staticmethod
    def write(planned, *, edits=None, style=STYLE, words=75, on=None):
        """Write a script with everything usual."""
        return write(
            planned, show=on or show(), style=style, edits=edits or Edits(), seconds_to_say=clock, verbatim_words=words
        )


@pytest.fixture
def room():
    return Newsroom
