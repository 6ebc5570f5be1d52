"""A made-up night: a short real MP3 of noise, and a recording, script and rundown that fit it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace

import imageio_ffmpeg
import pytest

from briefing.model import (
    Category,
    Cue,
    Item,
    Kind,
    Label,
    Loudness,
    Recording,
    Role,
    Rundown,
    Score,
    Script,
    Segment,
    Sentence,
    Show,
    Slot,
    Story,
    Term,
)

NOW = datetime(2031, 3, 4, 6, 0, tzinfo=UTC)
TOLD = (
    ("glass-moth", "Glass moth swims again in Lake Orrin", Label.BREAKTHROUGH, 86.0, "Research", 4, Role.LEAD),
    ("tide-clock", "Pelmore votes for a public tide clock", Label.MAJOR, 64.0, "Policy & Ethics", 2, Role.BODY),
    ("bread-robot", "A bread robot learns to wait", Label.NOTABLE, 45.0, "Products", 1, Role.BODY),
    ("wind-loan", "Quill Bank lends against the wind", Label.BRIEF, 31.0, "Business & Funding", 2, Role.BRIEF),
    ("map-error", "A map of Tarn Island loses its north", Label.BRIEF, 24.0, "Society", 1, Role.BRIEF),
)
LONG = (
    "The Orrin Ledger reports that two rangers filmed it for eleven minutes, and that the lake, which is fed by "
    "three cold springs, will be closed to boats until the first week of autumn so that nobody disturbs the eggs."
)
SAID = {
    "glass-moth": (
        "The glass moth, thought lost for sixty years, has been seen swimming in Lake Orrin.",
        LONG,
    ),
    "tide-clock": ("Pelmore's council voted nine to two for a public tide clock.", "It will strike twice a day."),
    "bread-robot": ("A robot at the Hallow bakery has learned to wait for dough.",),
    "wind-loan": ("Quill Bank will lend against the wind over three farms.",),
    "map-error": ("A new map of Tarn Island was printed without its north.",),
}


@pytest.fixture(scope="session")
def noise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Encode 60 seconds of faint noise as an MP3."""
    path = tmp_path_factory.mktemp("noise") / "mix.mp3"
    source = "anoisesrc=duration=60:amplitude=0.01:seed=7:sample_rate=44100"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", source, "-b:a", "32k", str(path)]
    subprocess.run(command, check=True)
    return path


@pytest.fixture(scope="session")
def show() -> Show:
    """A made-up show."""
    return Show(
        id="lantern",
        title="Lantern Briefing",
        description="A made-up show about a made-up coast.",
        author="Lantern Station",
        email="desk@lantern.invalid",
        base_url="https://lantern.invalid/pod/",
        category=Category(name="News", sub="Tech News"),
        copyright="Lantern Station",
    )


def slot(told: tuple[str, str, Label, float, str, int, Role]) -> Slot:
    """Make a story with as many sources as asked."""
    slug, title, label, score, category, count, role = told
    items = tuple(
        Item(
            id=f"{slug}-{index}",
            source=f"source-{index}",
            publisher=f"The {name} Ledger",
            domain=f"{name.lower()}.invalid",
            title=title if index == 0 else f"{title}, says {name}",
            link=f"https://{name.lower()}.invalid/{slug}?a=1&b=2",
            published=NOW - timedelta(hours=index + 1),
            seen=NOW,
        )
        for index, name in enumerate(("Orrin", "Pelmore", "Hallow", "Quill")[:count])
    )
    story = Story(slug=slug, items=items, publishers=tuple(item.domain for item in items))
    terms = (Term(name="corroboration", points=score),)
    return Slot(story=story, score=Score(terms=terms), label=label, category=category, role=role, seconds=20.0)


def segments(title: str) -> tuple[Segment, ...]:
    """Write the made-up narration."""
    told = []
    for slug, headline, *_, role in TOLD:
        kind = Kind.IN_BRIEF if role is Role.BRIEF else Kind.STORY
        sentences = tuple(Sentence(text=text, citations=(f"{slug}-0",)) for text in SAID[slug])
        told.append(Segment(kind=kind, title=headline, slug=slug, sentences=sentences))
    own = {
        "open": Segment(
            kind=Kind.OPEN, title="Open", sentences=(Sentence(text=f"This is {title}, read by a machine."),)
        ),
        "tease": Segment(
            kind=Kind.TEASE, title="Tease", sentences=(Sentence(text="Tonight: a moth, a clock and a robot."),)
        ),
        "segue": Segment(kind=Kind.SEGUE, title="Segue", sentences=(Sentence(text="Also in the news."),)),
        "brief": Segment(kind=Kind.SEGUE, title="Segue", sentences=(Sentence(text="And in brief."),)),
        "off": Segment(
            kind=Kind.SIGN_OFF, title="Sign-off", sentences=(Sentence(text="That was the news. Good night."),)
        ),
    }
    return (own["open"], own["tease"], told[0], own["segue"], told[1], told[2], own["brief"], *told[3:], own["off"])


def recorded(script: Script, noise: Path, start: float = 1.0, pause: float = 0.6) -> Recording:
    """Spread the sentences over a minute by their letters."""
    said = [
        (index, segment, sentence) for index, segment in enumerate(script.segments) for sentence in segment.sentences
    ]
    letters = sum(len(sentence.text) for *_, sentence in said)
    pace = (57.0 - start - pause * len(said)) / letters
    cues, at = [], start
    for index, segment, sentence in said:
        end = at + len(sentence.text) * pace
        cues.append(
            Cue(
                start=at,
                end=end,
                text=sentence.text,
                kind=segment.kind,
                slug=segment.slug,
                title=segment.title,
                segment=index,
            )
        )
        at = end + pause
    loudness = Loudness(lufs=-16.0, true_peak=-1.5)
    return Recording(file=str(noise), seconds=60.0, cues=tuple(cues), loudness=loudness, voice="Wren (made up)")


@pytest.fixture(scope="session")
def night(noise: Path, show: Show) -> Callable[..., SimpleNamespace]:
    """Give a function that makes one night, with whatever differs from the usual one."""

    def make(
        day: int = 4, *, title: str = "Glass moth swims again", thin: bool = False, **other: object
    ) -> SimpleNamespace:
        when = date(2031, 3, 1) + timedelta(days=day - 1)
        script = Script(
            show=show.title,
            date=when,
            title=title,
            summary="A moth swims, a town buys a clock, and a robot waits.",
            segments=segments(show.title),
            thin=thin,
        )
        slots = tuple(slot(told) for told in TOLD)
        rundown = Rundown(date=when, now=NOW, seconds=300.0, slots=slots[:3], reserve=slots[3:])
        now = NOW + timedelta(days=day - 4)
        return SimpleNamespace(
            script=script, rundown=rundown, recording=recorded(script, noise), show=show, now=now, **other
        )

    return make


@pytest.fixture(scope="session")
def staged() -> Callable[..., object]:
    """Give a function that stages a night."""
    from briefing.publish import stage  # noqa: PLC0415 - the room under test

    def run(made: SimpleNamespace, staging: Path, previous: tuple[object, ...] = (), **other: object) -> object:
        settings = {"show": made.show, "now": made.now, "artwork": None, "keep": 0} | other
        return stage(made.recording, made.script, made.rundown, previous=previous, staging=staging, **settings)

    return run
