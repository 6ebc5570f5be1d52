"""How each feed has been, as the archive keeps it."""

from datetime import UTC, date, datetime, timedelta

import pytest

from briefing.archive import Archive
from briefing.model import Enclosure, Episode, EpisodeStory, Health, Label, Loudness, Reference, Yield

_NOW = datetime(2026, 1, 31, 6, tzinfo=UTC)
_A, _B = "https://a.example/feed", "https://b.example/feed"


def _episode(day, items, revision=1):
    told = tuple(Reference(item=item, publisher="p", title="t") for item in items)
    return Episode(
        guid="g", date=day, number=1, revision=revision, title="t", summary="s", published=_NOW, revised=_NOW,
        enclosure=Enclosure(path="a.mp3", bytes=1, sha256="00", seconds=300.0), chapters=(), chapters_path="c",
        transcript_path="t", page_path="p", loudness=Loudness(lufs=-16, true_peak=-1), voice="v",
        stories=(
            EpisodeStory(slug="s", title="t", score=50, label=Label.NOTABLE, category="c", start=0, references=told),
        ),
    )  # fmt: skip


@pytest.fixture
def file(tmp_path):
    return tmp_path / "archive.sqlite"


def test_how_a_feed_has_been_comes_back(file):
    """What was written down is there on the next night; of others nothing is known."""
    health = Health(known=_NOW, asked=_NOW, failing=_NOW, nights=3, reason="It is dead.", moved="https://c.example/")
    with Archive(file) as archive:
        archive.ledger.note(_A, health)
    with Archive(file) as archive:
        assert archive.ledger.health(_A) == health
        assert archive.ledger.health(_B) == Health()


def test_what_made_the_air_is_counted(file, tmp_path):
    """By feed: new items, those that an episode names, and when the last came; an item of two feeds counts for both."""
    with Archive(file) as archive:
        archive.ledger.gave(_A, ["1", "2"], _NOW - timedelta(days=2))
        archive.ledger.gave(_A, ["2", "3"], _NOW)
        archive.ledger.gave(_B, ["3"], _NOW)
        archive.record("harbour", tmp_path, _episode(date(2026, 1, 30), ["1", "3"]))
        archive.record("hills", tmp_path, _episode(date(2026, 1, 30), ["3", "4"]))
        given = archive.ledger.yields(_NOW)
    assert given == {_A: Yield(gathered=3, aired=2, newest=_NOW), _B: Yield(gathered=1, aired=1, newest=_NOW)}


def test_only_the_last_revision_counts(file, tmp_path):
    """A story that a revision leaves out has not made the air."""
    with Archive(file) as archive:
        archive.ledger.gave(_A, ["1", "2"], _NOW)
        for revision, items in ((1, ["1", "2"]), (2, ["2"])):
            archive.record("harbour", tmp_path, _episode(date(2026, 1, 31), items, revision))
        assert archive.ledger.yields(_NOW)[_A].aired == 1


def test_thirty_days_are_counted(file, tmp_path):
    """Neither older items and episodes nor those of a later night."""
    with Archive(file) as archive:
        archive.ledger.gave(_A, ["old"], _NOW - timedelta(days=31))
        archive.ledger.gave(_B, ["new"], _NOW)
        archive.record("harbour", tmp_path, _episode(date(2025, 12, 31), ["new"]))
        assert archive.ledger.yields(_NOW) == {_B: Yield(gathered=1, newest=_NOW)}
        assert archive.ledger.yields(_NOW - timedelta(days=1)) == {
            _A: Yield(gathered=1, newest=_NOW - timedelta(days=31))
        }


def test_a_feed_that_is_listed_no_more_is_forgotten_with_its_history(file):
    """After 90 days, as what it said last."""
    with Archive(file) as archive:
        for url in (_A, _B):
            archive.recall(url)
            archive.ledger.note(url, Health(known=_NOW))
        archive.first_seen([], _NOW)
    with Archive(file) as archive:
        archive.recall(_A)
        archive.first_seen([], _NOW + timedelta(days=91))
        assert (archive.ledger.health(_A).known, archive.ledger.health(_B)) == (_NOW, Health())
