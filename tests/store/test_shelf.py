"""Which days there are."""

from datetime import UTC, date, datetime

from briefing.model import Enclosure, Episode, Loudness
from briefing.store import Day, Room, published, shelf

_NOW = datetime(2026, 1, 15, 6, tzinfo=UTC)
_EPISODE = Episode(
    guid="g", date=date(2026, 1, 15), number=1, revision=1, title="t", summary="s", published=_NOW,
    revised=_NOW, enclosure=Enclosure(path="a.mp3", bytes=1, sha256="00", seconds=300.0), chapters=(),
    chapters_path="c", transcript_path="t", page_path="p", stories=(), loudness=Loudness(lufs=-16, true_peak=-1),
    voice="v",
)  # fmt: skip


def test_the_shelf_holds_the_days_the_latest_first(tmp_path):
    """Whatever else lies in the folder is no day."""
    for name in ("2026-01-14", "2026-01-15", "2026-99-99", "notes"):
        (tmp_path / "harbour" / name).mkdir(parents=True)
    assert [day.date.day for day in shelf(tmp_path, "harbour")] == [15, 14]


def test_the_days_know_what_was_published(tmp_path):
    """Each day's folder tells its episode, oldest first; one that cannot be read is passed over."""
    days = [Day(tmp_path, "harbour", date(2026, 1, number)) for number in (16, 15, 14)]
    for number, day in enumerate(days):
        day.keep(Room.PUBLISH, _EPISODE if number else "rubbish")
    assert published(tmp_path, "harbour") == (_EPISODE, _EPISODE)
    assert published(tmp_path, "hills") == ()
